// Tokens, overlaps, one-to-one matching and F1 as the READMEs of the gold sets define them. Knows no layer. Example: IoU of two spans' token sets.
import type { Span } from '../src/model/span.ts';

export type TokenGrid = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly word: readonly boolean[];
};

/** Tokens `\w+|[^\w\s]` of a text (letters of any script count as word letters). */
export function gridOf(text: string): TokenGrid {
  const starts: number[] = [];
  const ends: number[] = [];
  const word: boolean[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]/gu)) {
    starts.push(found.index);
    ends.push(found.index + found[0].length);
    word.push(/^[\p{L}\p{M}\p{N}_]/u.test(found[0]));
  }
  return { starts, ends, word };
}

/** Indexes of the tokens that overlap any of the spans. */
export function tokensIn(grid: TokenGrid, spans: readonly Span[], wordsOnly = false): ReadonlySet<number> {
  const found = new Set<number>();
  for (const span of spans) {
    let low = 0;
    let high = grid.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (grid.ends[middle]! <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < grid.starts.length && grid.starts[i]! < span.end; i++) {
      if (!wordsOnly || grid.word[i]) found.add(i);
    }
  }
  return found;
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const item of a) if (b.has(item)) n++;
  return n;
}
export function iou(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = common(a, b);
  return a.size + b.size === 0 ? 1 : both / (a.size + b.size - both);
}
export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.size + b.size === 0 ? 1 : (2 * common(a, b)) / (a.size + b.size);
}
export const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && common(a, b) === a.size;
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const anyOverlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => overlap(x, y)));

/**
 * The one-to-one matching of the most pairs, better pairs first: `weight(i, j)` is 0 where the two may not be paired.
 * Gives for each of the first the index of its partner, or -1.
 */
export function matchOneToOne(n: number, m: number, weight: (i: number, j: number) => number): readonly number[] {
  const options: number[][] = [];
  for (let i = 0; i < n; i++) {
    const scored: [number, number][] = [];
    for (let j = 0; j < m; j++) {
      const w = weight(i, j);
      if (w > 0) scored.push([w, j]);
    }
    options.push(scored.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, j]) => j));
  }
  const of = new Array<number>(m).fill(-1);
  const augment = (i: number, seen: Set<number>): boolean => {
    for (const j of options[i]!)
      if (of[j] === -1 && !seen.has(j)) {
        of[j] = i;
        return true;
      }
    for (const j of options[i]!) {
      if (seen.has(j)) continue;
      seen.add(j);
      if (augment(of[j]!, seen)) {
        of[j] = i;
        return true;
      }
    }
    return false;
  };
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => {
    const best = (i: number) => (options[i]!.length === 0 ? 0 : weight(i, options[i]![0]!));
    return best(b) - best(a) || a - b;
  });
  for (const i of order) augment(i, new Set());
  const partner = new Array<number>(n).fill(-1);
  of.forEach((i, j) => {
    if (i !== -1) partner[i] = j;
  });
  return partner;
}

export type Tally = { gold: number; ours: number; right: number };
export const tally = (): Tally => ({ gold: 0, ours: 0, right: 0 });
export const precision = (t: Tally): number => (t.ours === 0 ? 0 : t.right / t.ours);
export const recall = (t: Tally): number => (t.gold === 0 ? 0 : t.right / t.gold);
export const f1 = (t: Tally): number => (t.gold + t.ours === 0 ? 0 : (2 * t.right) / (t.gold + t.ours));
export const three = (x: number): string => (Number.isFinite(x) ? x.toFixed(3).replace(/^0/, '') : '-');
/** A share with its n: '.917 (44/48)'. */
export const share = (right: number, of: number): string => (of === 0 ? '-' : `${three(right / of)} (${right}/${of})`);
/** Precision, recall, F1 and n of a tally in words. */
export const prf = (t: Tally): string =>
  `F1 ${three(f1(t))}  P ${three(precision(t))}  R ${three(recall(t))}  (gold ${t.gold}, ours ${t.ours})`;

/** Words on one line, cut to a width: for listings. */
export function snippet(text: string, spans: readonly Span[], width = 110): string {
  const words = spans
    .map((s) => text.slice(s.start, s.end))
    .join(' … ')
    .replace(/\s+/g, ' ');
  return words.length <= width ? words : `${words.slice(0, width - 25)} … ${words.slice(-20)}`;
}
