// Who did it to whom, out of weighed pairings: the likeliest, without the sides that no words name for their role and that are not likely enough.
// Leaves which pairings there may be and what they weigh to siding.ts. Example: 'three soldiers were wounded' between two sides that are as likely to
// have done it names no doer.
import type { Pairing } from './pairing-signs.ts';
import type { Role, Siding } from './siding-signs.ts';

export type WeighedPairing = { readonly pairing: Pairing; readonly weight: number };

/** The pairing of the most weight, the first among equals; a side that only the report gives stays where all pairings with it have the chance that is enough. */
export function chosenPairing({ events, sides, weights }: Siding, weighed: readonly WeighedPairing[]): Pairing {
  const most = weighed.reduce((best, one) => (one.weight > best.weight ? one : best), weighed[0]!);
  const share = ({ weight }: WeighedPairing): number => Math.exp(weight - most.weight);
  const sum = (some: readonly WeighedPairing[]): number => some.reduce((total, one) => total + share(one), 0);
  const all = sum(weighed);
  const isNamed = (role: Role, side: string): boolean =>
    events.some((event) => event[role].some(({ party }) => party !== null && sides.sideOf(party) === side));
  const isLikely = (role: Role, side: string): boolean =>
    sum(weighed.filter(({ pairing }) => pairing[role].includes(side))) >= weights.enough * all;
  const stay = (role: Role): readonly string[] =>
    most.pairing[role].filter((side) => isNamed(role, side) || isLikely(role, side));
  return { actors: stay('actors'), recipients: stay('recipients') };
}
