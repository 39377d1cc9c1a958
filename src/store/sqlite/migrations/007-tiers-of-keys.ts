// Layout 7: new look-up keys of accounts and sketches go into a small table and by way of a middle one into the large, which was the only one before.
import { ACCOUNT_KEYS, BANDS, newTiers } from '../tiers.ts';
import type { Migration } from './migration.ts';

export const tiersOfKeys: Migration = {
  layout: 7,
  sql: newTiers(BANDS, 'band TEXT, report TEXT') + newTiers(ACCOUNT_KEYS, 'key TEXT, account INTEGER'),
};
