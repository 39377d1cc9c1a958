// Small questions to the tree that several rules of event coding ask: voice, finiteness, prepositions, who a relative pronoun stands for.
// Knows no news. Example: in 'the village that they shelled' the pronoun 'that' stands for 'village'.
import type { Tree } from '../../language/tree.ts';
import type { Span } from '../../model/span.ts';

/** Bounds every walk up a tree: real sentences are far shallower, broken ones must not loop. */
export const DEPTH = 24;

export const relationOf = (tree: Tree, i: number): string => tree.tokens[i]?.relation ?? '';
export const lemmaOf = (tree: Tree, i: number): string => (tree.tokens[i]?.lemma ?? '').toLowerCase();
export const headOf = (tree: Tree, i: number): number => tree.tokens[i]?.head ?? -1;

export const isPassive = (tree: Tree, i: number): boolean =>
  tree.child(i, 'nsubj:pass', 'aux:pass', 'csubj:pass') >= 0 ||
  // a participle with an object of its own is active, whatever it was taken for
  (tree.child(i, 'obj') < 0 && (tree.tokens[i]?.features.Voice === 'Pass' || isPassiveInAll(tree, i)));

/** 'had been shot' where 'been' was taken for a copula. */
const isPassiveInAll = (tree: Tree, i: number): boolean => {
  const token = tree.tokens[i];
  if (token === undefined || (token.upos !== 'VERB' && token.upos !== 'ADJ') || token.form.endsWith('ing'))
    return false;
  const copula = tree.child(i, 'cop');
  return copula >= 0 && lemmaOf(tree, copula) === 'be';
};

/** Participle that follows a noun without auxiliary: 'a drone shot down by'. */
export const isPastParticiple = (tree: Tree, i: number): boolean => {
  const features = tree.tokens[i]?.features;
  return features?.VerbForm === 'Part' && features.Tense === 'Past';
};

/** The preposition of a noun phrase or the mark of a clause, lower case; '' where none. */
export function prepositionOf(tree: Tree, i: number): string {
  const at = tree.child(i, 'case', 'mark');
  return at < 0 ? '' : lemmaOf(tree, at);
}

const relatives: ReadonlySet<string> = new Set(['Rel', 'Int']);
/** 'who', 'which', 'that' in a relative clause: the noun it stands for, else the token itself. */
export function antecedentOf(tree: Tree, i: number): number {
  const token = tree.tokens[i];
  if (token === undefined || (token.upos !== 'PRON' && token.upos !== 'DET')) return i;
  let up = headOf(tree, i);
  for (let depth = 0; up >= 0 && depth < 4; depth++) {
    if (relationOf(tree, up) === 'acl:relcl')
      return relatives.has(token.features.PronType ?? '') || token.lemma.toLowerCase() === 'that'
        ? headOf(tree, up)
        : i;
    up = headOf(tree, up);
  }
  return token.features.PronType === 'Rel' ? nounBefore(tree, i) : i;
}

/** Where the tree has lost the relative clause: the noun just before its pronoun, a comma between them or not. */
function nounBefore(tree: Tree, i: number): number {
  const before = tree.tokens[i - 1]?.upos === 'PUNCT' ? i - 2 : i - 1;
  const upos = tree.tokens[before]?.upos;
  return upos === 'NOUN' || upos === 'PROPN' ? before : i;
}

/** The phrase's head and the heads coordinated with it. */
export const withConjuncts = (tree: Tree, i: number): readonly number[] => [
  i,
  ...tree.children(i).filter((k) => relationOf(tree, k) === 'conj'),
];

const dropped: ReadonlySet<string> = new Set([
  'acl',
  'acl:relcl',
  'appos',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'advcl',
  'case',
  'mark',
  'nsubj',
  'cop',
  'dep',
  'list',
]);

/**
 * Span of the noun phrase at `head` without what only describes it: relative clauses, appositions, coordinated phrases, phrases of place.
 * It is one stretch around the head.
 */
export function phraseSpan(tree: Tree, head: number): Span {
  const kept = new Set<number>([head]);
  for (const child of tree.children(head)) {
    const relation = relationOf(tree, child);
    if (dropped.has(relation)) continue;
    if ((relation === 'nmod' || relation === 'obl') && prepositionOf(tree, child) !== 'of') continue;
    for (const token of tree.subtree(child)) kept.add(token);
  }
  let first = head;
  let last = head;
  while (kept.has(first - 1) || joins(tree, first - 1, kept, -1)) first--;
  if (first > 0 && isBoundOfCount(tree, first)) first--;
  while (kept.has(last + 1) || joins(tree, last + 1, kept, 1)) last++;
  return { start: tree.tokens[first]!.span.start, end: tree.tokens[last]!.span.end };
}

/** 'at least ten', 'more than ten': the tree may hang the first word elsewhere. */
const isBoundOfCount = (tree: Tree, first: number): boolean => {
  const [before, word] = [tree.tokens[first - 1]!.word.lower, tree.tokens[first]!.word.lower];
  return (before === 'at' && (word === 'least' || word === 'most')) || (before === 'more' && word === 'than');
};

/** A hyphen or quotation mark inside the phrase does not end it. */
function joins(tree: Tree, i: number, kept: ReadonlySet<number>, step: 1 | -1): boolean {
  return tree.tokens[i]?.upos === 'PUNCT' && tree.tokens[i]?.form !== ',' && kept.has(i + step);
}

/** Whether `ancestor` governs `i` within a few steps. */
export function governs(tree: Tree, ancestor: number, i: number): boolean {
  let up = i;
  for (let depth = 0; up >= 0 && depth < DEPTH; depth++) {
    if (up === ancestor) return true;
    up = headOf(tree, up);
  }
  return false;
}

/** Steps between two tokens over their lowest common governor; Infinity where they share none. */
export function treeDistance(tree: Tree, a: number, b: number): number {
  const up = new Map<number, number>();
  for (let i = a, depth = 0; i >= 0 && depth < DEPTH; i = headOf(tree, i), depth++) up.set(i, depth);
  for (let i = b, depth = 0; i >= 0 && depth < DEPTH; i = headOf(tree, i), depth++) {
    const met = up.get(i);
    if (met !== undefined) return met + depth;
  }
  return Number.POSITIVE_INFINITY;
}
