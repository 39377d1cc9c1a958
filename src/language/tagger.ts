// Tags words left to right with the trained list model. The tags are finer than UPOS: each stands for a UPOS and the features reading needs.
// Leaves features to tag-features.ts. Example: 'shelled' behind 'were' gets VERB with VerbForm=Part, Voice=Pass.
import { tagFeatures } from './tag-features.ts';
import type { ListModel } from './weights.ts';
import { best, scoreList } from './weights.ts';
import type { Atoms } from './word-atoms.ts';

const features = new Int32Array(96);
const scores = new Float64Array(256);

/** Fills `atoms.tag` for one sentence. */
export function tagSentence(model: ListModel, atoms: Atoms, range: { readonly first: number; readonly last: number }): void {
  for (let i = range.first; i < range.last; i++) {
    const count = tagFeatures(atoms, i, range, features);
    scoreList(model, features, count, scores);
    atoms.tag[i] = best(scores, model.classes);
  }
}
