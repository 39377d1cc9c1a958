// Whether a verb in its plain form is an infinitive, though taggers take it for a finite one: behind a name, or joined to verbs of the past, it hangs on
// 'have', 'let', 'see' before. Example: in 'He had his brother, Mark Stone, ring the bell' nobody rings.
import type { TextView } from './sentence-view.ts';

export function isPlainVerb({ tree, kinds }: Pick<TextView, 'tree' | 'kinds'>, i: number): boolean {
  const { features, form, lemma, head, upos } = tree.tokens[i]!;
  if (upos !== 'VERB' || tree.child(i, 'aux') >= 0) return false;
  if (features.VerbForm === 'Inf') return true;
  const subject = tree.child(i, 'nsubj');
  const joined = head !== null && tree.tokens[head]!.features.Tense === 'Past';
  return form === lemma && (subject < 0 ? joined : kinds[subject] === 'person');
}
