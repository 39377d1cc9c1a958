// Walks over the trees that the engine gives: children, subtrees, phrases. Knows no news. Example: subtree of 'said' in 'he said so' is all three words.
import type { LanguageLayer, WordToken } from '../model/language-layer.ts';
import type { Span } from '../model/span.ts';

export type Tree = {
  readonly tokens: readonly WordToken[];
  /** Indexes of the dependents of token `i`, in text order. */
  readonly children: (i: number) => readonly number[];
  /** First dependent with one of these relations (subtype kept: 'nsubj' does not match 'nsubj:pass'), or -1. */
  readonly child: (i: number, ...relations: readonly string[]) => number;
  /** All tokens governed by `i`, itself included, in text order. */
  readonly subtree: (i: number) => readonly number[];
  /** First and last token of the subtree of `i`, without walking it. */
  readonly firstUnder: (i: number) => number;
  readonly lastUnder: (i: number) => number;
  /** From the first to behind the last token of the subtree. */
  readonly subtreeSpan: (i: number) => Span;
  /** Index of the sentence that holds token `i`. */
  readonly sentenceOf: (i: number) => number;
  /** Index of the first token that ends after `offset`; tokens.length past the end. */
  readonly tokenAt: (offset: number) => number;
};

/** Builds the look-ups for one layer, in time linear in its tokens. Where a token has no head its sentence's root is itself. */
export function treeOf(layer: LanguageLayer): Tree {
  const { tokens, sentences } = layer;
  const kids = dependents(tokens);
  const { firsts, lasts } = reachOf(tokens);
  const sentenceIndex = new Int32Array(tokens.length);
  for (const [s, sentence] of sentences.entries()) sentenceIndex.fill(s, sentence.first, sentence.last);
  // Each token has one head, so a circle can only lead back to where the walk began.
  const under = (i: number): number[] => {
    const found = [i];
    for (let k = 0; k < found.length; k++) for (const kid of kids[found[k]!] ?? NONE) if (kid !== i) found.push(kid);
    return found;
  };
  return {
    tokens,
    children: (i) => kids[i] ?? NONE,
    child: (i, ...relations) => {
      for (const k of kids[i] ?? NONE) if (relations.includes(tokens[k]!.relation ?? '')) return k;
      return -1;
    },
    subtree: (i) => under(i).sort((a, b) => a - b),
    firstUnder: (i) => firsts[i] ?? i,
    lastUnder: (i) => lasts[i] ?? i,
    subtreeSpan: (i) => ({ start: tokens[firsts[i]!]!.span.start, end: tokens[lasts[i]!]!.span.end }),
    sentenceOf: (i) => sentenceIndex[i] ?? 0,
    tokenAt: (offset) => {
      let low = 0;
      let high = tokens.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens[middle]!.span.end <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

const NONE: readonly never[] = [];
/** Of each token that governs any; most do not. */
function dependents(tokens: readonly WordToken[]): readonly (readonly number[] | undefined)[] {
  const kids: (number[] | undefined)[] = new Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { head } = tokens[i]!;
    if (head === null || head === i || head < 0 || head >= tokens.length) continue;
    const before = kids[head];
    if (before === undefined) kids[head] = [i];
    else before.push(i);
  }
  return kids;
}

/** First and last token under each token. Going from the left, the first to reach a token is its first: each is set once, whatever the tree. */
function reachOf(tokens: readonly WordToken[]): { readonly firsts: Int32Array; readonly lasts: Int32Array } {
  const firsts = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) firsts[i] = i;
  const lasts = firsts.slice();
  for (let i = 0; i < tokens.length; i++)
    for (let up = tokens[i]!.head; up !== null && firsts[up]! > i; up = tokens[up]!.head) firsts[up] = i;
  for (let i = tokens.length - 1; i >= 0; i--)
    for (let up = tokens[i]!.head; up !== null && lasts[up]! < i; up = tokens[up]!.head) lasts[up] = i;
  return { firsts, lasts };
}
