// Trains the tagger: an averaged perceptron over fine tags. Also tags sentences with a trained model. Example: five rounds over EWT and GUM.
import { tagFeatures } from '../src/language/tag-features.ts';
import { tagSentence } from '../src/language/tagger.ts';
import { best, listModel } from '../src/language/weights.ts';
import { type Atoms, newAtoms, setAtom, type WordTables } from '../src/language/word-atoms.ts';
import { listTrainer, sequence, shuffle } from './linear-trainer.ts';

export type TagSentence = { readonly forms: readonly string[]; readonly tags: readonly number[] };
export type TagOptions = {
  readonly classes: number;
  readonly rounds: number;
  readonly seed: number;
  readonly tables: WordTables;
  readonly buckets: number;
  readonly smallest: number;
};

export function atomsOf(forms: readonly string[], tables: WordTables): Atoms {
  const atoms = newAtoms(forms.length);
  for (const [i, form] of forms.entries()) setAtom(atoms, i, form, tables);
  return atoms;
}

/** Packed list model. */
export function trainTagger(sentences: readonly TagSentence[], options: TagOptions): Uint8Array {
  const trainer = listTrainer(options.classes);
  const random = sequence(options.seed);
  const order = sentences.map((s) => ({ atoms: atomsOf(s.forms, options.tables), gold: s.tags }));
  const features = new Int32Array(96);
  const scores = new Float64Array(256);
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0;
    let total = 0;
    for (const { atoms, gold } of shuffle(order, random)) {
      const range = { first: 0, last: atoms.count };
      for (let i = 0; i < atoms.count; i++) {
        const count = tagFeatures(atoms, i, range, features);
        trainer.score(features, count, scores);
        const guess = best(scores, options.classes);
        if (guess !== gold[i]!) {
          trainer.update(features, count, { good: gold[i]!, bad: guess });
          wrong++;
        }
        atoms.tag[i] = guess;
        trainer.tick();
        total++;
      }
    }
    console.log(`  tagger round ${round + 1}: ${((100 * (total - wrong)) / total).toFixed(2)}`);
  }
  return trainer.pack(options);
}

/** Tags by a packed model, one array a sentence. */
export function tagAll(
  packed: Uint8Array,
  sentences: readonly TagSentence[],
  tables: WordTables,
): readonly (readonly number[])[] {
  const model = listModel(packed);
  return sentences.map((s) => {
    const atoms = atomsOf(s.forms, tables);
    tagSentence(model, atoms, { first: 0, last: atoms.count });
    return Array.from(atoms.tag);
  });
}
