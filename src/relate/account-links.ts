// How likely two accounts are of one occurrence: a pure, symmetric function of the pair, with its reasons. Leaves the signs to account-signs.ts,
// their weights to data/en/gathering.tsv, who goes with whom to gather.ts. Example: same day + same place + same doer = 3.1, joined.
import type { GatheringWeights } from '../lexicon/gathering.ts';
import type { AccountOutline, Link } from '../model/account.ts';
import { accountSigns, tellSigns } from './account-signs.ts';
import type { Folding } from './compatible.ts';

/** Null where something forbids that they are one, or too little speaks for it to be kept. `reasons` by how much they count, then name. */
export function linkOf(a: AccountOutline, b: AccountOutline, known: Folding & Weighing): Link | null {
  if (a.id > b.id) return linkOf(b, a, known);
  if (a.id === b.id) return null;
  const { weights, sideOf } = known;
  const comparing = { sideOf, rarity: weights.rarity };
  let sum = weights.base;
  const add = (sign: string, value: number): void => {
    sum += counting(weights, sign, value);
  };
  if (!tellSigns(a, b, { ...comparing, tell: add })) return null;
  const weight = rounded(sum);
  if (weight < weights.keep) return null;
  // most pairs come to too little: only of those that are kept are the signs asked anew, for their reasons
  const reasons = Object.entries(accountSigns(a, b, comparing) ?? {}).flatMap(([sign, value]) => {
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
