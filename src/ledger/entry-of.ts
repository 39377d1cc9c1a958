// What is kept of a report beside its bytes: statements as lists show them, accounts with their look-up keys, the sketch of its text.
// Pure: the same reading gives the same entry. Leaves each part to relate/. Example: the entry of a note with one strike has one account.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { KeptReport } from '../model/kept-report.ts';
import { keysOf } from '../relate/account-keys.ts';
import { accountsOf } from '../relate/accounts.ts';
import { linesOfStatements } from '../relate/lines-of-statements.ts';
import { sketchOf } from '../relate/sketch.ts';
import type { Entry } from '../store/store.ts';
import { folding } from './folding.ts';

export function entryOf(report: KeptReport, lexicon: Lexicon): Entry {
  const { id, reading } = report;
  const known = folding(lexicon);
  return {
    report,
    statements: linesOfStatements(reading),
    accounts: accountsOf({ id, reading }, lexicon).map((account) => ({ account, keys: keysOf(account, known) })),
    sketch: sketchOf(reading.article, id),
  };
}
