// Walks over the trees that the engine gives: children, subtrees, phrases. Knows no news. Example: subtree of 'said' in 'he said so' is all three words.
import type { LanguageLayer, Token } from '../model/language-layer.ts';
import type { Span } from '../model/span.ts';

export type Tree = {
  readonly tokens: readonly Token[];
  /** Indexes of the dependents of token `i`, in text order. */
  readonly children: (i: number) => readonly number[];
  /** First dependent with one of these relations (subtype kept: 'nsubj' does not match 'nsubj:pass'), or -1. */
  readonly child: (i: number, ...relations: readonly string[]) => number;
  /** All tokens governed by `i`, itself included, in text order. */
  readonly subtree: (i: number) => readonly number[];
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
  const kids: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head !== null && token.head !== i) kids[token.head]?.push(i);
  });
  const sentenceIndex = new Int32Array(tokens.length);
  for (const [s, sentence] of sentences.entries()) sentenceIndex.fill(s, sentence.first, sentence.last);
  const subtree = (i: number): number[] => {
    const found: number[] = [];
    const seen = new Set<number>();
    const open = [i];
    while (open.length > 0) {
      const next = open.pop() as number;
      if (seen.has(next)) continue;
      seen.add(next);
      found.push(next);
      open.push(...(kids[next] ?? []));
    }
    return found.sort((a, b) => a - b);
  };
  return {
    tokens,
    children: (i) => kids[i] ?? [],
    child: (i, ...relations) => (kids[i] ?? []).find((k) => relations.includes(tokens[k]?.relation ?? '')) ?? -1,
    subtree,
    subtreeSpan: (i) => {
      const all = subtree(i);
      return { start: tokens[all[0]!]!.span.start, end: tokens[all.at(-1)!]!.span.end };
    },
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
