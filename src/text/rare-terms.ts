// Lists of terms as unit vectors in which the rare ones weigh most (TF-IDF, Salton and Buckley 1988), and how alike two are (cosine).
// Leaves what a term is to its callers. Example: of three reports two that share 'lom' are alike, by 'the' that stands in all three they are not.

export type TermVector = ReadonlyMap<string, number>;

/** Unit vectors of (1 + log times) · log(n / lists that hold it), in order; a term of all lists is left out. Linear in the terms. */
export function rareTerms(lists: readonly ReadonlyMap<string, number>[]): readonly TermVector[] {
  const holding = new Map<string, number>();
  for (const terms of lists) for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  return lists.map((terms) =>
    unit(
      [...terms].map(([term, times]) => [term, (1 + Math.log(times)) * Math.log(lists.length / holding.get(term)!)]),
    ),
  );
}

/** Scaled to length one; what weighs nothing is left out. */
export function unit(weighed: readonly (readonly [string, number])[]): TermVector {
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.filter(([, weight]) => weight > 0).map(([term, weight]) => [term, weight / length]));
}

/** From 0 (nothing shared) to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
