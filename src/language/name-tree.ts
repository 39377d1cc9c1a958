// What the name finder takes from the tree: for each word the top of its run of compounds, and the preposition before that top.
// Leaves what follows from it to name-features.ts and name-kinds.ts. Example: in 'near Lake Sevan' the top of 'Lake' is 'Sevan', its preposition 'near'.
import type { Trees } from './network.ts';
import type { Atoms } from './word-atoms.ts';

/** Numbers of the relations that names are built with. */
export type NameRelations = {
  /** 1 for each relation inside a name. */
  readonly inside: Uint8Array;
  readonly title: number;
  readonly flat: number;
  readonly attribute: number;
  readonly preposition: number;
  readonly apposition: number;
  readonly subject: number;
};

const INSIDE: readonly string[] = ['compound', 'flat', 'nmod:desc'];

export const nameRelations = (relations: readonly string[]): NameRelations => ({
  inside: Uint8Array.from(relations, (name) => (INSIDE.includes(name) ? 1 : 0)),
  title: relations.indexOf('nmod:desc'),
  flat: relations.indexOf('flat'),
  attribute: relations.indexOf('amod'),
  preposition: relations.indexOf('case'),
  apposition: relations.indexOf('appos'),
  subject: relations.indexOf('nsubj'),
});

/** Lists over the whole text, filled sentence by sentence. */
export type NameTree = Trees & {
  readonly relations: NameRelations;
  /** Top of the run of capitalised compounds that the word belongs to. */
  readonly tops: Int32Array;
  /** Hash of the preposition that hangs on the word, 0 for none. */
  readonly cases: Int32Array;
  /** The title or apposition that hangs on the word, -1 for none. */
  readonly titles: Int32Array;
};

export const newNameTree = (trees: Trees, relations: NameRelations): NameTree => ({
  heads: trees.heads,
  labels: trees.labels,
  relations,
  tops: new Int32Array(trees.heads.length),
  cases: new Int32Array(trees.heads.length),
  titles: new Int32Array(trees.heads.length).fill(-1),
});

/** Steps up from a word to the top of its run, at most. */
const MOST_STEPS = 6;

export function fillNameTree(tree: NameTree, atoms: Atoms, first: number, last: number): void {
  const { heads, labels, relations, tops, cases, titles } = tree;
  for (let i = first; i < last; i++) {
    const head = heads[i]!;
    let top = i;
    for (let step = 0; step < MOST_STEPS && relations.inside[labels[top]!] === 1; step++) {
      const next = heads[top]!;
      if (next < 0 || atoms.capital[next] === 0) break;
      top = next;
    }
    tops[i] = top;
    if (head < 0) continue;
    if (labels[i] === relations.preposition && cases[head] === 0) cases[head] = atoms.word[i]!;
    if (labels[i] === relations.title || labels[i] === relations.apposition) titles[head] = i;
  }
}
