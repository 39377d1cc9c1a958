// Finds proper names with the trained list model, left to right; what a word was before in the text counts. Example: 'Nikol Pashinian' is a person.
// Tags are 0 for none, else 1 + 2 * kind, plus 1 inside a name. Leaves who is who to the readers.
import type { NameKind } from '../model/language-layer.ts';
import { nameFeatures } from './name-features.ts';
import type { NameTree } from './name-tree.ts';
import type { ListModel } from './weights.ts';
import { scoreList } from './weights.ts';
import type { Atoms } from './word-atoms.ts';

export const NAME_KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'people', 'other'];
export type FoundName = { readonly kind: NameKind; readonly first: number; readonly last: number };
/** Word hash to 1 + kind last seen. */
export type NameMemory = Map<number, number>;

const features = new Int32Array(64);
const scores = new Float64Array(32);

/** Names among the tokens of one sentence; `links` marks the tags that a small word inside a name may have; `memory` is for the whole text and is added to. */
export function namesIn(
  model: ListModel,
  atoms: Atoms,
  range: { readonly first: number; readonly last: number },
  work: {
    readonly kinds: Uint8Array;
    readonly memory: NameMemory;
    readonly links: Uint8Array;
    readonly tree: NameTree;
  },
): readonly FoundName[] {
  const { first, last } = range;
  const { kinds, memory, tree } = work;
  if (model.classes === 0) return [];
  const found: FoundName[] = [];
  let open = -1;
  const close = (end: number) => {
    if (open < 0) return;
    const kind = (kinds[open]! - 1) >> 1;
    found.push({ kind: NAME_KINDS[kind]!, first: open, last: end });
    for (let k = open; k < end; k++) memory.set(atoms.word[k]!, kind + 1);
    open = -1;
  };
  for (let i = first; i < last; i++) {
    const before = i > first ? kinds[i - 1]! : 0;
    const mayBegin = atoms.capital[i] === 1;
    const mayGoOn = mayBegin || (before !== 0 && work.links[atoms.tag[i]!] === 1);
    if (!mayBegin && !mayGoOn) {
      // four words in five: what the features say would change nothing
      kinds[i] = 0;
      close(i);
      continue;
    }
    const count = nameFeatures(
      atoms,
      i,
      { first, last, kinds, memory: memory.get(atoms.word[i]!) ?? 0, tree },
      features,
    );
    scoreList(model, features, count, scores);
    const kind = bestKind(scores, model.classes, { before, mayBegin, mayGoOn });
    kinds[i] = kind;
    if (kind === 0 || kind % 2 === 1) close(i);
    if (kind % 2 === 1) open = i;
  }
  close(last);
  return found;
}

/** The best tag that may stand here: a name begins with a capital, and goes on only where it has begun. */
export function bestKind(
  given: Float64Array,
  classes: number,
  { before, mayBegin, mayGoOn }: { readonly before: number; readonly mayBegin: boolean; readonly mayGoOn: boolean },
): number {
  let top = 0;
  for (let k = 1; k < classes; k++) {
    const may = k % 2 === 0 ? mayGoOn && (before === k || before === k - 1) : mayBegin;
    if (may && given[k]! > given[top]!) top = k;
  }
  return top;
}
