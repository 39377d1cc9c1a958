// Opens the ledger that a call names, hands it to the work, closes it whatever comes. Leaves the questions to the commands.
// Example: withLedger(given, world, async (store) => …) in a command that asks; { write: true } in one that changes the ledger.
import { existsSync } from 'node:fs';
import type { LedgerStore } from '../store/store.ts';
import { badCall } from './bad-call.ts';
import type { Given } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { World } from './world.ts';

/** `make`: where there is none yet, one is made. */
export type Access = { readonly write?: boolean; readonly make?: boolean };

/** Gives what the work gives; where no ledger is named or it cannot be opened one line says so. A fault of the ledger on the way is one line, too. */
export async function withLedger(
  given: Given<'store'>,
  world: World,
  work: (store: LedgerStore) => Promise<number>,
  { write = false, make = false }: Access = {},
): Promise<number> {
  const path = ledgerPath(given, world);
  if (path === null) return badCall('no ledger is named; write --store FILE or set ONRECORD_STORE', world);
  if (!make && !existsSync(path)) {
    const cure = `check the path, or make it with onrecord add --store ${path} PATH…`;
    return unreadable(`there is no ledger ${JSON.stringify(path)}; ${cure}`, world);
  }
  let store: LedgerStore;
  try {
    store = await world.openStore(path, { readOnly: !write });
  } catch (error) {
    return unreadable(lineOf(error), world);
  }
  try {
    return await work(store);
  } catch (error) {
    return unreadable(lineOf(error), world);
  } finally {
    store.close();
  }
}

/** Null where the call names none and ONRECORD_STORE is not set. */
export const ledgerPath = (given: Given<'store'>, { environment }: Pick<World, 'environment'>): string | null =>
  given.text('store') ?? (environment.ONRECORD_STORE || null);

function unreadable(wrong: string, world: World): number {
  world.err(`onrecord: ${wrong}\n`);
  return EXIT_CODES.unreadable.code;
}

/** The stores say what is wrong in one line; of anything else a programmer needs all of it. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
