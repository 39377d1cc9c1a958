// The English engine: weights in, annotations out. Cuts, splits, tags, lemmatises, parses and finds names, region by region.
// Leaves reading the weights file to load-models.ts. Example: languageEngine(bytes).annotate('He said so.', [{ start: 0, end: 11 }]).
import type { LanguageEngine, LanguageLayer, Name, Sentence, Upos, Word, WordToken } from '../model/language-layer.ts';
import type { Span } from '../model/span.ts';
import { oneByte } from '../text/one-byte.ts';
import { newWord } from '../text/told-of.ts';
import { wordTable } from '../text/word-table.ts';
import { NAME_OF_CAPITALS, standsForName } from './capital-auxiliaries.ts';
import { formGroup, groupOf, type LemmaRule, lemmaOf } from './lemmatize.ts';
import { cutLostApostrophes, standsForApostrophe } from './lost-apostrophes.ts';
import { mendSubjects, type Tree } from './mended-subjects.ts';
import { mendNames, namesRole } from './name-bounds.ts';
import { kindsOfNames, type NameMention } from './name-kinds.ts';
import { fillNameTree, nameRelations, newNameTree } from './name-tree.ts';
import { type FoundName, NAME_KINDS, type NameMemory, namesIn } from './names.ts';
import { openNetwork, type Read, type Stretch, type Trees } from './network.ts';
import { PIECE } from './network-buffers.ts';
import { WIDTH } from './network-shape.ts';
import { sentenceEnds } from './sentences.ts';
import { newTokens, type Tokens, tokenize } from './tokenize.ts';
import { type CopyBytes, hashTable, listModel, openWeights } from './weights.ts';
import { type Atom, type Atoms, atomOf, newAtoms, setAtom, type WordTables } from './word-atoms.ts';

type Features = Readonly<Record<string, string>>;
/** What the section 'tags' holds as JSON: fine tags, lemma rules, and the features of closed-class forms by UPOS and form. */
export type TagSection = {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly rules: readonly LemmaRule[];
  readonly closed: Readonly<Record<string, string>>;
};
type Tag = { readonly upos: Upos; readonly features: Features; readonly group: string };

/** Beside the contract, for scoring and timing: words and sentences alone, and annotation of words cut by someone else (one list of spans a sentence). */
export type EnglishEngine = LanguageEngine & {
  readonly cut: (text: string, regions: readonly Span[]) => { readonly sentences: readonly (readonly Span[])[] };
  readonly annotateWords: (text: string, sentences: readonly (readonly Span[])[]) => LanguageLayer;
};

/** Engine over the weights of training/train-language.ts. Throws one line where the bytes are not such weights. */
export function languageEngine(weights: Uint8Array, copy?: CopyBytes): EnglishEngine {
  const models = openModels(weights, copy);
  return {
    name: 'onrecord-english',
    annotate: (text, regions) => layerOf(text, models, cutText(text, regions, models)),
    cut: (text, regions) => {
      const { tokens, sentences } = cutText(text, regions, models);
      const spanAt = (k: number): Span => ({ start: tokens.starts[k]!, end: tokens.ends[k]! });
      return {
        sentences: sentences.map(({ first, last }) =>
          Array.from({ length: last - first }, (_, k) => spanAt(first + k)),
        ),
      };
    },
    annotateWords: (text, given) => layerOf(text, models, givenCut(given)),
  };
}

type Cut = { readonly tokens: Tokens; readonly sentences: readonly Sentence[] };

/** Words and sentences, region by region. */
function cutText(text: string, regions: readonly Span[], models: Models): Cut {
  const tokens = newTokens();
  const sentences: Sentence[] = [];
  for (const region of regions) {
    const first = tokens.count;
    tokenize(text, { start: Math.max(0, region.start), end: Math.min(text.length, region.end) }, models.words, tokens);
    cutLostApostrophes(text, tokens, first, models.tables);
    let start = first;
    const range = { first, last: tokens.count, model: models.sentencer, dictionary: models.tables.dictionary };
    for (const end of sentenceEnds(text, tokens, range)) {
      sentences.push({ span: { start: tokens.starts[start]!, end: tokens.ends[end - 1]! }, first: start, last: end });
      start = end;
    }
  }
  return { tokens, sentences };
}

function givenCut(given: readonly (readonly Span[])[]): Cut {
  const words = given.flat();
  const tokens = {
    starts: Int32Array.from(words, (w) => w.start),
    ends: Int32Array.from(words, (w) => w.end),
    count: words.length,
  };
  let first = 0;
  const sentences = given.map((spans): Sentence => {
    const start = first;
    first += spans.length;
    return { span: { start: spans[0]!.start, end: spans.at(-1)!.end }, first: start, last: first };
  });
  return { tokens, sentences };
}

/** Small words that may stand inside a name. */
const LINKS = new Set(['ADP', 'DET', 'CCONJ', 'PART', 'PUNCT', 'NUM', 'SYM', 'PROPN']);

const nominalOf = (tag: string): number => {
  if (tag.startsWith('PROPN') || tag.includes('Proper=Yes')) return 2;
  return /^(NOUN|ADJ|VERB)/.test(tag) ? 1 : 0;
};

type Models = ReturnType<typeof openModels>;

/**
 * A word of any text: what it is whatever stands around it, and what it was found to be under each tag that it was given. In one object, for each
 * that is looked at costs a way to memory.
 */
type KnownWord = Word & Atom & { tagged: Tagged | null };
type Tagged = {
  readonly tag: number;
  readonly lemma: string;
  readonly upos: Upos;
  readonly features: Features;
  readonly next: Tagged | null;
};

function knownWord(form: string, tables: WordTables): KnownWord {
  const { lower, told } = newWord(form);
  const atom = atomOf(form, tables);
  return {
    form,
    lower,
    told,
    tagged: null,
    word: atom.word,
    shape: atom.shape,
    end1: atom.end1,
    end2: atom.end2,
    end3: atom.end3,
    end4: atom.end4,
    begin1: atom.begin1,
    begin3: atom.begin3,
    lexeme: atom.lexeme,
    entry: atom.entry,
    known: atom.known,
    capital: atom.capital,
    acronym: atom.acronym,
  };
}

/** `copy` where the rows of the embedding are not in `bytes`: from an offset of the whole file. */
function openModels(bytes: Uint8Array, copy?: CopyBytes) {
  const weights = openWeights(bytes);
  const network = weights.section('network');
  const copyFrom = copy && ((at: number, to: Uint8Array): void => copy(network.byteOffset - bytes.byteOffset + at, to));
  const tables = JSON.parse(new TextDecoder().decode(weights.section('tables'))) as TagSection;
  const closed = new Map(Object.entries(tables.closed).map(([key, value]) => [key, featuresOf(value)]));
  const words = {
    lexemes: hashTable(weights.section('lexemes')),
    dictionary: hashTable(weights.section('dictionary')),
    vocabulary: hashTable(weights.section('vocabulary')),
  };
  return {
    words: hashTable(weights.section('words')),
    tables: words,
    // the same word of any text is the same string: look-ups by it then compare no letters
    wordAt: wordTable((form) => knownWord(oneByte(form), words)),
    possessive: knownWord("'s", words),
    nameOfCapitals: knownWord(NAME_OF_CAPITALS, words),
    lemmas: { table: hashTable(weights.section('lemmas')), rules: tables.rules },
    sentencer: listModel(weights.section('sentencer')),
    network: openNetwork(network, copyFrom),
    namer: listModel(weights.section('namer')),
    kinds: listModel(weights.section('kinds')),
    nameRelations: nameRelations(tables.relations),
    tags: tables.tags.map(tagOf),
    noun: tables.tags.findIndex((tag) => tag.startsWith('NOUN|') && tag.includes('Number=Sing')),
    links: Uint8Array.from(tables.tags, (tag) => (LINKS.has(tag.split('|')[0]!) ? 1 : 0)),
    nominal: Uint8Array.from(tables.tags, nominalOf),
    relations: tables.relations,
    closed,
  };
}

function featuresOf(joined: string): Features {
  const pairs = joined
    .split('|')
    .filter((p) => p.includes('=') && !p.startsWith('Proper=') && !p.startsWith('Particle='));
  return Object.fromEntries(pairs.map((p) => p.split('=') as [string, string]));
}

function tagOf(name: string): Tag {
  const bar = name.indexOf('|');
  const upos = (bar < 0 ? name : name.slice(0, bar)) as Upos;
  return { upos, features: bar < 0 ? {} : featuresOf(name.slice(bar + 1)), group: groupOf(upos, name) };
}

function layerOf(text: string, models: Models, cut: Cut): LanguageLayer {
  const { starts, ends, count } = cut.tokens;
  const atoms = newAtoms(count);
  const known: KnownWord[] = new Array(count);
  // not the articles, which the treebanks have as pronouns too
  const isPronoun = (lower: string): boolean =>
    models.closed.has(`PRON ${lower}`) && models.closed.get(`DET ${lower}`)?.Definite === undefined;
  for (let i = 0; i < count; i++) {
    const from = starts[i]!;
    const to = ends[i]!;
    const word = standsForApostrophe(text, from, to) ? models.possessive : models.wordAt(text, from, to);
    known[i] = word;
    setAtom(atoms, i, standsForName(text, cut.tokens, i, isPronoun) ? models.nameOfCapitals : word);
  }
  const trees = treesOf(models, atoms, cut.sentences);
  mendTrees(models, trees, { atoms, known, sentences: cut.sentences });
  const tokens: WordToken[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const word = known[i]!;
    const { lemma, upos, features } = taggedAs(models, word, atoms.tag[i]!);
    const head = trees.heads[i]!;
    tokens[i] = {
      span: { start: starts[i]!, end: ends[i]! },
      form: word.form,
      lemma,
      upos,
      features,
      head: head < 0 ? null : head,
      relation: models.relations[trees.labels[i]!]!,
      word,
    };
  }
  const names = foundNames(models, atoms, trees, cut.sentences).map(
    ({ kind, first, last }): Name => ({ span: { start: starts[first]!, end: ends[last - 1]! }, kind, first, last }),
  );
  const persons = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (namesRole(atoms.entry[i]!)) persons[i] = 1;
  return { sentences: cut.sentences, tokens, names, vectors: { width: WIDTH, values: trees.vectors }, persons };
}

type Given = {
  readonly atoms: Atoms;
  readonly known: readonly KnownWord[];
  readonly sentences: readonly Sentence[];
};
function mendTrees(models: Models, { heads, labels }: Read, { atoms, known, sentences }: Given): void {
  const { relations, tags, noun } = models;
  const tree: Tree = {
    heads,
    relation: (i) => relations[labels[i]!]!,
    relate: (i, relation) => {
      labels[i] = relations.indexOf(relation);
    },
    upos: (i) => tags[atoms.tag[i]!]!.upos,
    lower: (i) => known[i]!.lower,
    lemma: (i) => taggedAs(models, known[i]!, atoms.tag[i]!).lemma,
    makeNoun: (i) => {
      atoms.tag[i] = noun;
    },
  };
  for (const { first, last } of sentences) mendSubjects(tree, first, last);
}

/** Names of the whole text: bounds sentence by sentence, then kinds by all mentions together. */
function foundNames(models: Models, atoms: Atoms, trees: Trees, sentences: readonly Sentence[]): readonly FoundName[] {
  const tree = newNameTree(trees, models.nameRelations);
  const work = { kinds: new Uint8Array(atoms.count), memory: new Map() as NameMemory, links: models.links, tree };
  const found: (FoundName & NameMention)[] = [];
  for (const sentence of sentences) {
    fillNameTree(tree, atoms, sentence.first, sentence.last);
    const names = namesIn(models.namer, atoms, sentence, work);
    for (const { kind, first, last } of mendNames(names, sentence, { atoms, tree, nominal: models.nominal }))
      found.push({ kind, first, last, from: sentence.first, to: sentence.last });
  }
  if (models.kinds.classes === 0) return found;
  const kinds = kindsOfNames(models.kinds, atoms, tree, found);
  return found.map(({ first, last }, k) => ({ kind: NAME_KINDS[kinds[k]!]!, first, last }));
}

/** Nearly every word has one tag or two in all texts: they stand in a row, the latest first. */
function taggedAs(models: Models, known: KnownWord, tag: number): Tagged {
  for (let one = known.tagged; one !== null; one = one.next) if (one.tag === tag) return one;
  const { upos, features, group } = models.tags[tag]!;
  const { form, lower } = known;
  known.tagged = {
    tag,
    lemma: lemmaOf(form, formGroup(group, known.entry), models.lemmas),
    upos,
    features: isClosed(upos) ? (models.closed.get(`${upos} ${lower}`) ?? features) : features,
    next: known.tagged,
  };
  return known.tagged;
}

/** Runs the network over batches of sentences. A sentence too long for one piece is read in pieces, whose roots hang on the first one's. */
function treesOf(models: Models, atoms: Atoms, sentences: readonly Sentence[]): Read {
  const trees: Read = {
    heads: new Int32Array(atoms.count),
    labels: new Uint8Array(atoms.count),
    vectors: new Int8Array(atoms.count * WIDTH),
  };
  const apart = models.relations.indexOf('parataxis');
  let batch: Stretch[] = [];
  let size = 0;
  const flush = () => {
    if (size > 0) models.network.read(atoms, batch, trees);
    batch = [];
    size = 0;
  };
  for (const sentence of sentences) {
    for (let first = sentence.first; first < sentence.last; first += PIECE) {
      const last = Math.min(sentence.last, first + PIECE);
      if (size + last - first > PIECE) flush();
      batch.push({ first, last });
      size += last - first;
    }
  }
  flush();
  for (const { first, last } of sentences) {
    if (last - first <= PIECE) continue;
    let root = -1;
    for (let i = first; i < last; i++) {
      if (trees.heads[i]! >= 0) continue;
      if (root < 0) root = i;
      else {
        trees.heads[i] = root;
        trees.labels[i] = apart;
      }
    }
  }
  return trees;
}

const isClosed = (upos: Upos): boolean => upos === 'PRON' || upos === 'DET';
