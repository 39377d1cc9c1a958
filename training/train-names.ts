// Trains the name finder on gold names with predicted tags. Leaves what a gold name is to gold-names.ts.
import { nameFeatures } from '../src/language/name-features.ts';
import { KIND_FEATURES, kindFeatures } from '../src/language/name-kinds.ts';
import type { NameTree } from '../src/language/name-tree.ts';
import { bestKind, NAME_KINDS, type NameMemory } from '../src/language/names.ts';
import { best } from '../src/language/weights.ts';
import type { Atoms } from '../src/language/word-atoms.ts';
import type { GoldName } from './gold-names.ts';
import { listTrainer, sequence, shuffle } from './linear-trainer.ts';

/** One text: sentences in order with their gold names. */
export type NameText = readonly {
  readonly atoms: Atoms;
  readonly tree: NameTree;
  readonly names: readonly GoldName[];
}[];

export function trainNames(
  texts: readonly NameText[],
  options: { readonly rounds: number; readonly seed: number; readonly buckets: number; readonly smallest: number },
): Uint8Array {
  const classes = 1 + 2 * NAME_KINDS.length;
  const trainer = listTrainer(classes);
  const random = sequence(options.seed);
  const features = new Int32Array(64);
  const scores = new Float64Array(32);
  const order = texts.slice();
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0;
    for (const text of shuffle(order, random)) {
      const memory: NameMemory = new Map();
      for (const { atoms, names, tree } of text) {
        const gold = goldTags(atoms.count, names);
        const kinds = new Uint8Array(atoms.count);
        for (let i = 0; i < atoms.count; i++) {
          const full = nameFeatures(
            atoms,
            i,
            { first: 0, last: atoms.count, kinds, memory: memory.get(atoms.word[i]!) ?? 0, tree },
            features,
          );
          const count = thin(features, full, random);
          trainer.score(features, count, scores);
          const guess = bestKind(scores, classes, {
            before: i > 0 ? kinds[i - 1]! : 0,
            mayBegin: atoms.capital[i] === 1,
            mayGoOn: true,
          });
          if (guess !== gold[i]!) {
            trainer.update(features, count, { good: gold[i]!, bad: guess });
            wrong++;
          }
          trainer.tick();
          kinds[i] = random() < 0.5 ? guess : gold[i]!;
        }
        for (const name of names)
          for (let k = name.first; k < name.last; k++)
            if (random() < 0.6) memory.set(atoms.word[k]!, NAME_KINDS.indexOf(name.kind) + 1);
      }
    }
    console.log(`  names round ${round + 1}: ${wrong} wrong`);
  }
  return trainer.pack(options);
}

/** Trains the judge of kinds on gold names, each by itself: classes are NAME_KINDS. */
export function trainNameKinds(
  texts: readonly NameText[],
  options: { readonly rounds: number; readonly seed: number; readonly buckets: number; readonly smallest: number },
): Uint8Array {
  const trainer = listTrainer(NAME_KINDS.length);
  const random = sequence(options.seed);
  const features = new Int32Array(KIND_FEATURES);
  const scores = new Float64Array(32);
  const all = texts.flat().flatMap(({ names, ...sentence }) => names.map((name) => ({ ...sentence, ...name })));
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0;
    for (const { atoms, tree, first, last, kind } of shuffle(all, random)) {
      const full = kindFeatures({ first, last }, { atoms, tree, from: 0, to: atoms.count }, features);
      const count = thin(features, full, random);
      trainer.score(features, count, scores);
      const good = NAME_KINDS.indexOf(kind);
      const bad = best(scores, NAME_KINDS.length);
      if (bad !== good) {
        trainer.update(features, count, { good, bad });
        wrong++;
      }
      trainer.tick();
    }
    console.log(`  kinds round ${round + 1}: ${wrong} of ${all.length} wrong`);
  }
  return trainer.pack(options);
}

function goldTags(count: number, names: readonly GoldName[]): Uint8Array {
  const tags = new Uint8Array(count);
  for (const name of names) {
    const tag = 1 + 2 * NAME_KINDS.indexOf(name.kind);
    tags.fill(tag + 1, name.first, name.last);
    tags[name.first] = tag;
  }
  return tags;
}

/** Leaves out four features in ten at random, so that no word is relied on alone: unseen names are the normal case. */
function thin(features: Int32Array, count: number, random: () => number): number {
  let kept = 0;
  for (let k = 0; k < count; k++) if (random() < 0.6) features[kept++] = features[k]!;
  return kept;
}
