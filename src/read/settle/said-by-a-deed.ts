// Whether a deed of violence is what would speak: a verb that the cue table knows tells there what the deed does. Leaves who speaks to attributions.ts.
// Example: 'The raid shows nerve', 'The war claimed thousands of lives' are no speech; 'The cease-fire requires talks' is what a paper says.
import type { Tree } from '../../language/tree.ts';
import type { ActionTable } from '../../lexicon/actions.ts';
import type { TokenRange } from '../find/content-edges.ts';

/** True where the head of the phrase is a noun that names an assault and nothing else. Marks as cues (a colon) are left aside. */
export function saidByADeed(tree: Tree, phrase: TokenRange | null, actions: ActionTable): boolean {
  if (phrase === null) return false;
  const { tokens } = tree;
  for (let i = phrase.first; i < phrase.last; i++) {
    const { head, lemma, upos } = tokens[i]!;
    if (head !== null && head >= phrase.first && head < phrase.last) continue;
    // 'cease-fire' is no fire
    const compound = i > phrase.first && /^[-‐]$/.test(tokens[i - 1]!.form);
    return (
      upos === 'NOUN' &&
      !compound &&
      actions
        .startingWith(lemma.toLowerCase())
        .some(({ pos, type, words }) => pos === 'noun' && type === 'ASSAULT' && words === lemma.toLowerCase())
    );
  }
  return false;
}
