// How much each sign counts for two accounts of several reports being of one occurrence: data/en/gathering.tsv, fitted by training/fit-gathering.ts.
// Leaves what the signs are to relate/account-signs.ts. Example: 'same day' 1.9, 'other doer' -1.1.
import { readTsv } from './tsv.ts';

/** `base` counts always. From `enough` on two are one; links below `keep` are not kept; a pair without a link counts as `absent`, one of the same report as `apart`. */
export type GatheringWeights = {
  readonly base: number;
  readonly enough: number;
  readonly keep: number;
  readonly absent: number;
  readonly apart: number;
  readonly of: Readonly<Record<string, number>>;
  /** How much a beginning of a word tells (text/stems.ts), from 0 for one that stands in every report. */
  readonly rarity: (stem: string) => number;
};
const sums = ['base', 'enough', 'keep', 'absent', 'apart'] as const;

/** Of a beginning without a row: it stands in fewer than 15 of a thousand reports. */
const RARE = -Math.log(0.015);

/** Rows of `sign`, `weight`, `source`; `usual` has rows of `stem`, `share`. Throws one line that quotes a row without a sign or a number. */
export function gatheringWeights(table: string, usual: readonly Record<string, string>[]): GatheringWeights {
  const rarities = new Map(usual.map(({ stem, share }) => [stem ?? '', -Math.log(Number(share))]));
  const found = { base: 0, enough: 0, keep: 0, absent: 0, apart: 0, of: {} as Record<string, number> };
  for (const row of readTsv(table)) {
    const weight = row.weight === '' ? Number.NaN : Number(row.weight);
    const sign = row.sign ?? '';
    if (sign === '' || !Number.isFinite(weight)) throw new Error(`no sign or no weight: ${JSON.stringify(row)}`);
    const sum = sums.find((name) => name === sign);
    if (sum === undefined) found.of[sign] = weight;
    else found[sum] = weight;
  }
  const bad = usual.find(({ share }) => !(Number(share) > 0 && Number(share) <= 1));
  if (bad !== undefined) throw new Error(`no share between 0 and 1: ${JSON.stringify(bad)}`);
  return { ...found, rarity: (stem) => rarities.get(stem) ?? RARE };
}
