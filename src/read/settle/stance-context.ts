// What was said before a statement, as far as it tells whether the statement answers: did others accuse its side, speak of the same thing?
// Leaves links between statements to answers.ts. Example: after 'Baku said Armenian guns had fired', 'the guns are silent' answers.
import type { Tree } from '../../language/tree.ts';
import type { Stance } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';

export type Earlier = {
  /** Stance that the cue has in the table. */
  readonly stance: Stance;
  readonly party: string | null;
  readonly content: readonly TokenRange[];
  readonly contentParties: readonly string[];
};
export type Echoes = {
  /** How far back another side spoke of the speaker's side: 'near', 'far' or 'no'. */
  readonly accused: string;
  /** Stance of the earlier statement of another side that shares most words; 'none' where none shares enough. */
  readonly echoed: string;
  readonly shared: string;
  /** Stance of the earlier statement of the speaker's own side that shares most words; 'none' where none shares enough. */
  readonly repeated: string;
};

/** How many statements back matter. */
export const LOOK_BACK = 10;
/** Words of a content that are compared; the rest of a whole speech is left aside. */
const MOST_WORDS = 250;
const NEAR = 3;
/** Share of the words that makes two contents tell of the same. */
const ENOUGH = 0.2;

/** Bounded by LOOK_BACK statements. */
export function echoesOf(
  tree: Tree,
  content: readonly TokenRange[],
  party: string | null,
  earlier: readonly Earlier[],
): Echoes {
  const own = contentLemmas(tree, content);
  let accused = 'no';
  let echoed = 'none';
  let most = 0;
  let repeated = 'none';
  let mostOwn = ENOUGH;
  for (let back = 1; back <= LOOK_BACK && back <= earlier.length; back++) {
    const other = earlier[earlier.length - back]!;
    const shared = sharedWords(own, contentLemmas(tree, other.content));
    if (party !== null && other.party === party) {
      if (shared >= mostOwn) {
        mostOwn = shared + Number.EPSILON;
        repeated = other.stance;
      }
      continue;
    }
    if (accused === 'no' && party !== null && other.contentParties.includes(party))
      accused = back <= NEAR ? 'near' : 'far';
    if (shared > most) {
      most = shared;
      echoed = other.stance;
    }
  }
  return {
    accused,
    echoed: most >= ENOUGH ? echoed : 'none',
    shared: most < 0.1 ? 'no' : most < 0.3 ? 'some' : 'much',
    repeated,
  };
}

const lemmas = new WeakMap<readonly TokenRange[], ReadonlySet<string>>();
/** Lemmas of the words that carry meaning; found once for a content, which a dozen statements behind it look at. */
export function contentLemmas(tree: Tree, content: readonly TokenRange[]): ReadonlySet<string> {
  const known = lemmas.get(content);
  if (known !== undefined) return known;
  const found = lemmasIn(tree, content);
  lemmas.set(content, found);
  return found;
}

function lemmasIn(tree: Tree, content: readonly TokenRange[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const piece of content) {
    for (let i = piece.first; i < piece.last && found.size < MOST_WORDS; i++) {
      const { upos, lemma } = tree.tokens[i]!;
      if (upos === 'NOUN' || upos === 'VERB' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM')
        found.add(lemma.toLowerCase());
    }
  }
  return found;
}

/** Share of the shorter content's words that the other one has too. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / Math.max(small.size, 2);
}
