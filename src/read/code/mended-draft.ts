// A tree while it is being mended: each token itself until something of it changes. Leaves what to mend to mended-tree.ts and mended-phrases.ts.
// Example: placeOf(tree, mended, 3).relation = 'obj'.
import type { Tree } from '../../language/tree.ts';
import type { Token } from '../../model/language-layer.ts';

/** What a token's place is by now: the token itself until something of it is mended. */
export type Draft = { head: number | null; relation: string | null; upos: Token['upos'] };
export type Mended = (Token | Draft)[];

/** The place of token `i`, to be written on. */
export function placeOf(tree: Tree, mended: Mended, i: number): Draft {
  const sofar = mended[i]!;
  if (sofar !== tree.tokens[i]) return sofar as Draft;
  const { head, relation, upos } = sofar;
  const draft = { head, relation, upos };
  mended[i] = draft;
  return draft;
}
