// The clauses of a content: what is said of whom, with which modal, denied or not. Trees first; without a head the first verb stands in.
// Leaves what it means for the stance to stance-features.ts. Example: 'it had not fired' is fire, subject it, not, had.
import type { Tree } from '../../language/tree.ts';
import type { NegationTable } from '../../lexicon/negations.ts';
import type { TokenRange } from '../find/content-edges.ts';

export type Clause = {
  /** Token that says it: the verb, or the noun or adjective behind a copula. */
  readonly predicate: number;
  /** Its subject, or -1. */
  readonly subject: number;
  /** Lemmas of its auxiliaries and copula, in text order. */
  readonly auxiliaries: readonly string[];
  /** Whether it is turned round: by 'not', by a subject or an object with 'no'. */
  readonly negative: 'verb' | 'subject' | 'object' | null;
  /** Under 'if' or 'unless'. */
  readonly conditional: boolean;
  /** Behind 'but' in one sentence with what it answers: 'It is sad, but …'. */
  readonly contrast: boolean;
  /** Says of a deed that it is so: 'is taking place', 'did not happen'. */
  readonly occurs: boolean;
};

const MOST_CLAUSES = 4;
const CONDITIONS = new Set(['if', 'unless']);
const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'csubj:pass', 'expl'] as const;

/** The main clauses of each piece in text order, at most four; linear in the tokens of the content. */
export function clausesOf(tree: Tree, content: readonly TokenRange[], negations: NegationTable): readonly Clause[] {
  const found: Clause[] = [];
  for (const piece of content) {
    for (const predicate of predicatesOf(tree, piece)) {
      if (found.length >= MOST_CLAUSES) return found;
      found.push(clauseAt(tree, predicate, piece, negations));
    }
  }
  return found;
}

/** The tokens of a piece that nothing in the piece governs, and what is coordinated with them; the first verb where none can say anything. */
function predicatesOf(tree: Tree, piece: TokenRange): readonly number[] {
  const tops: number[] = [];
  const inside = (i: number | null): boolean => i !== null && i >= piece.first && i < piece.last;
  for (let i = piece.first; i < piece.last; i++) {
    const { upos, head, relation } = tree.tokens[i]!;
    if (upos === 'PUNCT') continue;
    const top = !inside(head) || head === i || tree.tokens[head!]!.upos === 'PUNCT';
    const joined = relation === 'conj' && head !== null && tops.includes(head) && says(tree, i);
    const aside =
      (relation === 'parataxis' || relation === 'ccomp') && head !== null && tops.includes(head) && head > i;
    if (top || joined || aside) tops.push(i);
  }
  const saying = tops.filter((i) => says(tree, i));
  if (saying.length > 0) return saying;
  for (let i = piece.first; i < piece.last; i++) if (tree.tokens[i]!.upos === 'VERB') return [i];
  return tops.slice(0, 1);
}

function says(tree: Tree, i: number): boolean {
  return tree.tokens[i]!.upos === 'VERB' || tree.child(i, ...SUBJECTS) >= 0 || tree.child(i, 'cop') >= 0;
}

function clauseAt(tree: Tree, predicate: number, piece: TokenRange, negations: NegationTable): Clause {
  const inside = (i: number): boolean => i >= piece.first && i < piece.last;
  const children = tree.children(predicate).filter(inside);
  const relation = (i: number): string => tree.tokens[i]!.relation ?? '';
  const form = (i: number): string => tree.tokens[i]!.form.toLowerCase();
  const subject = children.find((i) => (SUBJECTS as readonly string[]).includes(relation(i)) && relation(i) !== 'expl');
  const expletive = children.find((i) => relation(i) === 'expl');
  const auxiliaries = children
    .filter((i) => relation(i).startsWith('aux') || relation(i) === 'cop' || tree.tokens[i]!.upos === 'AUX')
    .map((i) => tree.tokens[i]!.lemma.toLowerCase());
  const absolute = (i: number): boolean =>
    negations.determiners.has(form(i)) ||
    tree
      .children(i)
      .some(
        (kid) => inside(kid) && kid < i && (negations.determiners.has(form(kid)) || negations.words.has(form(kid))),
      ) ||
    (piece.first < i && negations.words.has(form(i - 1)));
  const negative = children.some((i) => negations.words.has(form(i)))
    ? 'verb'
    : subject !== undefined && absolute(subject)
      ? 'subject'
      : children.some(
            (i) => i !== subject && i > predicate && /^(obj|obl|ccomp|nsubj|xcomp)/u.test(relation(i)) && absolute(i),
          ) || tree.children(predicate).some((i) => inside(i) && i < predicate && negations.determiners.has(form(i)))
        ? 'object'
        : null;
  const conditional = tree
    .children(predicate)
    .some((i) => relation(i) === 'advcl' && tree.children(i).some((kid) => CONDITIONS.has(form(kid))));
  const contrast =
    relation(predicate) === 'conj' && children.some((i) => i < predicate && relation(i) === 'cc' && form(i) === 'but');
  const object = children.find((i) => relation(i) === 'obj');
  const words = [predicate, ...(object === undefined ? [] : [object])].map((i) => tree.tokens[i]!.lemma.toLowerCase());
  const occurs = negations.occurrence.has(words.join(' '));
  return { predicate, subject: subject ?? expletive ?? -1, auxiliaries, negative, conditional, contrast, occurs };
}
