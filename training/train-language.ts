// The one command that makes models/english.bin: npx tsx training/train-language.ts [--ewt DIR] [--gum DIR] [--out FILE].
// Same data and seeds, same bytes. Leaves each layer to its trainer.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TagSection } from '../src/language/english-engine.ts';
import { hashTable, packWeights } from '../src/language/weights.ts';
import type { Atoms } from '../src/language/word-atoms.ts';
import { collectTags } from './fine-tags.ts';
import { capitalAdjectives, goldNames, withPeople } from './gold-names.ts';
import { packTable, sequence } from './linear-trainer.ts';
import { type GoldDocument, type GoldSentence, type GoldWord, readConllu } from './read-conllu.ts';
import { relationOf } from './relations.ts';
import { roughCopies } from './rough-copies.ts';
import { trainNames } from './train-names.ts';
import { type ParseSentence, trainParser } from './train-parser.ts';
import { trainSentences } from './train-sentences.ts';
import { atomsOf, type TagSentence, tagAll, trainTagger } from './train-tagger.ts';
import { lemmaRules, lexemeTable, tokenTable } from './word-tables.ts';
import { dictionaryForms, dictionaryTable } from './wordnet.ts';

const { values: args } = parseArgs({
  options: {
    ewt: { type: 'string', default: '../shared/data/ud_ewt' },
    gum: { type: 'string', default: '../shared/data/gum_open_genres' },
    out: { type: 'string', default: 'models/english.bin' },
    rounds: { type: 'string', default: '10' },
    folds: { type: 'string', default: '4' },
    grid: { type: 'string', default: '20' },
    cache: { type: 'string' },
    wordnet: { type: 'string', default: '../shared/wordnet' },
  },
});
const started = Date.now();
const say = (what: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s: ${what}`);

const ewt = readConllu(`${args.ewt}/train.conllu.gz`);
const gum = readConllu(`${args.gum}/train.conllu.gz`);
const documents: readonly GoldDocument[] = [...ewt, ...gum];
const sentences = documents.flatMap((d) => d.sentences);
const words = sentences.flatMap((s) => s.words);
say(`${documents.length} documents, ${sentences.length} sentences, ${words.length} words`);

const abbreviations = readFileSync(new URL('./abbreviations.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((l) => l !== '' && !l.startsWith('#'));
const wordBytes = packTable(tokenTable(documents, abbreviations));
const lexemeBytes = packTable(lexemeTable(words, 3));
const dictionary = dictionaryForms(args.wordnet);
const dictionaryBytes = packTable(dictionaryTable(dictionary));
const tables = { lexemes: hashTable(lexemeBytes), dictionary: hashTable(dictionaryBytes) };
const lemmas = lemmaRules(words, dictionary);
say(`${lemmas.table.size} lemma endings, ${lemmas.rules.length} rules`);
const sentencer = trainSentences(documents, {
  known: hashTable(wordBytes),
  rounds: 8,
  seed: 11,
  buckets: 1 << 15,
  smallest: 0.01,
});

const { tags, indexOf } = collectTags(documents, 8);
say(`${tags.length} fine tags`);
const tagOptions = { classes: tags.length, rounds: 6, seed: 21, tables, buckets: 1 << 18, smallest: 0.04 };
const plain: readonly TagSentence[] = sentences.map((s) => ({
  forms: s.words.map((w) => w.form),
  tags: s.words.map(indexOf),
}));
const random = sequence(31);
const rough = roughCopies(sentences, 0.25, random);
const roughTags: readonly TagSentence[] = rough.map((s) => ({
  forms: s.words.map((w) => w.form),
  tags: s.words.map(indexOf),
}));
const tagger = kept('tagger', () => trainTagger([...plain, ...roughTags], tagOptions));
say('tagger');

const folds = Number(args.folds);
const predicted: (readonly number[])[] = new Array(plain.length + roughTags.length);
const everything = [...plain, ...roughTags];
const flat = kept('predicted', () => {
  for (let fold = 0; fold < folds; fold++) {
    const inFold = everything.map((_, k) => Math.floor(k / 50) % folds === fold);
    const model = trainTagger(
      everything.filter((_, k) => !inFold[k]),
      { ...tagOptions, rounds: 3 },
    );
    const mine = everything.filter((_, k) => inFold[k]);
    const guesses = tagAll(model, mine, tables);
    let m = 0;
    for (const [k, inside] of inFold.entries()) if (inside) predicted[k] = guesses[m++]!;
  }
  return Uint8Array.from(predicted.flat());
});
let from = 0;
for (const [k, sentence] of everything.entries()) {
  predicted[k] = Array.from(flat.subarray(from, from + sentence.tags.length));
  from += sentence.tags.length;
}
say('tags for the parser, predicted by taggers that have not seen them');

const relations = relationNames(words);
const parseSentences = [...sentences, ...rough].map((s, k) => parseSentenceOf(s, predicted[k]!, relations));
const parsed = trainParser(parseSentences, {
  labels: relations.length,
  rounds: Number(args.rounds),
  seed: 41,
  grid: 1 << Number(args.grid),
  buckets: 1 << 18,
  smallest: 0.06,
});
say('parser');

const adjectives = capitalAdjectives(sentences);
let at = ewt.reduce((n, d) => n + d.sentences.length, 0);
const nameTexts = gum.map((d) =>
  d.sentences.map((s) => ({ atoms: taggedAtoms(s, predicted[at++]!), names: withPeople(s, goldNames(s), adjectives) })),
);
const namer = trainNames(nameTexts, { rounds: 8, seed: 51, buckets: 1 << 17, smallest: 0.02 });
say('names');

const section: TagSection = { tags, relations, rules: lemmas.rules, closed: closedForms(words) };
const bytes = packWeights({
  tags: new TextEncoder().encode(JSON.stringify(section)),
  words: wordBytes,
  lexemes: lexemeBytes,
  dictionary: dictionaryBytes,
  lemmas: packTable(lemmas.table),
  sentencer,
  tagger,
  parser: parsed.parser,
  labeller: parsed.labeller,
  namer,
});
writeFileSync(args.out, bytes);
say(
  `${args.out}: ${bytes.length} bytes (tagger ${tagger.length}, parser ${parsed.parser.length}, labeller ${parsed.labeller.length}, namer ${namer.length}, sentencer ${sentencer.length})`,
);

/** With --cache DIR: what this stage made in an earlier run, for experiments on the later ones. */
function kept(name: string, make: () => Uint8Array): Uint8Array {
  if (args.cache === undefined) return make();
  const path = `${args.cache}/${name}.bin`;
  if (!existsSync(path)) writeFileSync(path, make());
  return new Uint8Array(readFileSync(path));
}

function taggedAtoms(sentence: GoldSentence, tagsOf: readonly number[]): Atoms {
  const atoms = atomsOf(
    sentence.words.map((w) => w.form),
    tables,
  );
  atoms.tag.set(tagsOf);
  return atoms;
}

function parseSentenceOf(sentence: GoldSentence, tagsOf: readonly number[], names: readonly string[]): ParseSentence {
  const n = sentence.words.length;
  return {
    atoms: taggedAtoms(sentence, tagsOf),
    heads: Int32Array.from(sentence.words, (w) => (w.head < 0 ? n : w.head)),
    labels: sentence.words.map((w) => names.indexOf(relationOf(w.relation))),
  };
}

/** Relations, the root's first, then by how common they are. */
function relationNames(all: readonly GoldWord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(relationOf(word.relation), (counts.get(relationOf(word.relation)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return ['root', ...sorted.filter((name) => name !== 'root')];
}

/** Features of pronouns and determiners by UPOS and form: the commonest. */
function closedForms(all: readonly GoldWord[]): Readonly<Record<string, string>> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of all) {
    if (word.upos !== 'PRON' && word.upos !== 'DET') continue;
    const features = word.features
      .split('|')
      .filter((f) => /^(Case|Gender|Number|Person|Poss|PronType|Reflex|Definite)=/.test(f))
      .join('|');
    const key = `${word.upos} ${word.form.toLowerCase()}`;
    const seen = counts.get(key) ?? new Map<string, number>();
    seen.set(features, (seen.get(features) ?? 0) + 1);
    counts.set(key, seen);
  }
  const kept = [...counts]
    .filter(([, seen]) => [...seen.values()].reduce((a, b) => a + b, 0) > 4)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(
    kept.map(([key, seen]) => [key, [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}
