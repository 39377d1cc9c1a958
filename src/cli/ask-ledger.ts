// Opens the ledger that a command asks of, with the names of parties, and closes it whatever happens. Leaves opening itself to ledger.ts.
// Example: askLedger(given, world, ({ store, source }) => showAnswer(…)).
import { loadParties } from '../lexicon/load.ts';
import type { LedgerSource } from '../show/ledger-document.ts';
import type { LedgerStore } from '../store/store.ts';
import type { Given } from './command.ts';
import { ledgerSource } from './ledger-source.ts';
import { type PartyWords, partyWords } from './party-words.ts';
import { type Access, withLedger } from './with-ledger.ts';
import type { World } from './world.ts';

export type Asked = { readonly store: LedgerStore; readonly parties: PartyWords; readonly source: LedgerSource };

/** Gives the exit code. */
export function askLedger(
  given: Given,
  world: World,
  work: (asked: Asked) => Promise<number>,
  access: Access = {},
): Promise<number> {
  const asking = (store: LedgerStore): Promise<number> => {
    const parties = partyWords(loadParties());
    return work({ store, parties, source: ledgerSource(store, parties) });
  };
  return withLedger(given, world, asking, access);
}
