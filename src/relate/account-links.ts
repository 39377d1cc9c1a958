// How likely two accounts are of one occurrence: a pure, symmetric function of the pair, with its reasons. Leaves the signs to account-signs.ts,
// their weights to data/en/gathering.tsv, who goes with whom to gather.ts. Example: same day + same place + same doer = 3.1, joined.
import type { GatheringWeights } from '../lexicon/gathering.ts';
import type { Account, Link } from '../model/account.ts';
import { accountSigns } from './account-signs.ts';
import type { Folding } from './compatible.ts';

/** Null where something forbids that they are one, or too little speaks for it to be kept. `reasons` by how much they count, then name. */
export function linkOf(a: Account, b: Account, known: Folding & Weighing): Link | null {
  if (a.id > b.id) return linkOf(b, a, known);
  const { weights, sideOf } = known;
  const signs = a.id === b.id ? null : accountSigns(a, b, { sideOf, rarity: weights.rarity });
  if (signs === null) return null;
  // most pairs come to too little: their reasons are not told
  let sum = weights.base;
  for (const sign of Object.keys(signs)) sum += counting(weights, sign, signs[sign]!);
  const weight = rounded(sum);
  if (weight < weights.keep) return null;
  const reasons = Object.entries(signs).flatMap(([sign, value]) => {
    const counts = counting(weights, sign, value);
    return counts === 0 ? [] : [{ sign, counts }];
  });
  reasons.sort((x, y) => Math.abs(y.counts) - Math.abs(x.counts) || (x.sign < y.sign ? -1 : 1));
  return { a: a.id, b: b.id, weight, reasons };
}
const counting = (weights: GatheringWeights, sign: string, value: number): number =>
  rounded((weights.of[sign] ?? 0) * value);
export type Weighing = { readonly weights: GatheringWeights };

/** To the thousandth, so that the order of summing never shows. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
