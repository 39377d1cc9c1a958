// What has been unpacked or looked up, kept from change to change: keeping one report asks for its neighbours many times. All of it is forgotten where
// another program has written to the file, or a change was taken back. Leaves what is remembered to who asks.
// Example: memoryOf(sql).sketches has the sketches that the last changes asked for; outside of a change nothing is remembered.
import type { Account } from '../../model/account.ts';
import type { Sketch } from '../../model/family.ts';
import type { Sql } from './sql.ts';

export type Memory = {
  /** Rows of accounts by row of their report, the one asked for longest ago first. */
  readonly reports: Map<number, readonly number[]>;
  readonly accounts: Map<number, { readonly report: number; readonly account: Account }>;
  /** By id of report, the one asked for longest ago first. */
  readonly sketches: Map<string, Sketch>;
  /** Signs of links: rows by name, names by row. */
  readonly signRows: Map<string, number>;
  readonly signs: Map<number, string>;
};
type Known = Memory & { readonly version: number | null };
const known = new WeakMap<Sql, Known>();
/** Reports; some tens of kilobytes each. */
export const MOST_REMEMBERED = 1000;

/** At the beginning of a change: what another program has written since the last one is seen. */
export function recall(sql: Sql): void {
  const version = sql.one<{ data_version: number }>('PRAGMA data_version')?.data_version ?? null;
  if (known.get(sql)?.version !== version) known.set(sql, { version, ...emptyMemory() });
}

/** After a change that was taken back. */
export const forget = (sql: Sql): void => void known.delete(sql);

/** Outside of a change one that is empty and not kept. */
export const memoryOf = (sql: Sql): Memory => (sql.inTransaction() ? known.get(sql) : undefined) ?? emptyMemory();

const emptyMemory = (): Memory => ({
  reports: new Map(),
  accounts: new Map(),
  sketches: new Map(),
  signRows: new Map(),
  signs: new Map(),
});

/** The value, now the last that was asked for; the first goes where there are too many. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  if (map.size >= MOST_REMEMBERED) map.delete(map.keys().next().value as K);
  map.set(key, value);
}
