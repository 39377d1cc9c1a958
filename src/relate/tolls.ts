// Tolls side by side: who counts how many, report by report. Figures of several claimants are never mixed, a claimant's later figure stands beside the
// earlier. Leaves one report's figures to accounts.ts. Example: 'AFG: dead, 9' on 14 September, 'PAK: dead, 4' and 'AFG: dead, 11' on the 17th.
import type { Account } from '../model/account.ts';
import type { TollClaim } from '../model/ledger-incident.ts';

/** In the accounts' order; what a claimant says again in the same figures is told once, at its first report. */
export function tollsOf(accounts: readonly Account[]): readonly TollClaim[] {
  const told = new Map<string, TollClaim>();
  for (const { report, published, quantities } of accounts)
    for (const { of, claimant, low, best, high } of quantities) {
      const key = JSON.stringify([of, claimant, low, best, high]);
      if (!told.has(key)) told.set(key, { of, claimant, low, best, high, report, on: published });
    }
  return [...told.values()];
}
