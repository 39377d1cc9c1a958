// How parties are folded into sides, and how much each sign counts, as relating accounts needs them. Leaves both to the lexicon.
// Example: folding(lexicon).sideOf('RUS-WAGNER') is 'RUS' where the party table says so.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Weighing } from '../relate/account-links.ts';
import type { Folding } from '../relate/compatible.ts';

export const folding = ({ parties, gathering }: Pick<Lexicon, 'parties' | 'gathering'>): Folding & Weighing => ({
  sideOf: (party) => parties.byCode(party)?.of ?? party,
  weights: gathering,
});
