// What has been unpacked or looked up, kept from change to change: keeping one report asks for its neighbours many times. All of it is forgotten where
// another program has written to the file, or a change was taken back. Leaves what is remembered to who asks.
// Example: memoryOf(sql).sketches has the sketches that the last changes asked for; outside of a change nothing is remembered.
import type { Account, AccountOutline } from '../../model/account.ts';
import type { Sketch } from '../../model/family.ts';
import { type Recent, recent } from './recent.ts';
import { type Regions, regions } from './regions.ts';
import type { Sql } from './sql.ts';

export type Memory = {
  /** By row. */
  readonly accounts: Recent<number, Account>;
  readonly outlines: Recent<number, AccountOutline>;
  /** By id of report. */
  readonly sketches: Recent<string, Sketch>;
  /** Signs of links: rows by name, names by row. */
  readonly signRows: Map<string, number>;
  readonly signs: Map<number, string>;
  /** Rows of accounts under a key, as they are until the next report is kept; at most `most` of each and one more. */
  readonly holders: Map<string, { readonly most: number; readonly rows: readonly number[] }>;
  readonly regions: Regions;
  /** Rows in the small tables of keys, by table. */
  readonly smallRows: Map<string, number>;
};
type Known = Memory & { readonly version: number | null };
const known = new WeakMap<Sql, Known>();
/** Of files in which a change is going on. */
const changing = new WeakSet<Sql>();
/** An account takes some six kilobytes, an outline three, a sketch ten. */
const MOST = { accounts: 1000, outlines: 5000, sketches: 500 };

/** At the beginning of a change: what another program has written since the last one is seen. */
export function recall(sql: Sql): void {
  const version = sql.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? null;
  if (known.get(sql)?.version !== version) known.set(sql, { version, ...emptyMemory() });
  changing.add(sql);
}

/** After a change: outside of one nothing is remembered. */
export const rest = (sql: Sql): void => void changing.delete(sql);

/** After a change that was taken back. */
export const forget = (sql: Sql): void => void known.delete(sql);

/** Outside of a change one that is empty and not kept. */
export const memoryOf = (sql: Sql): Memory => (changing.has(sql) ? known.get(sql) : undefined) ?? emptyMemory();

const emptyMemory = (): Memory => ({
  accounts: recent(MOST.accounts),
  outlines: recent(MOST.outlines),
  sketches: recent(MOST.sketches),
  signRows: new Map(),
  signs: new Map(),
  holders: new Map(),
  regions: regions(),
  smallRows: new Map(),
});
