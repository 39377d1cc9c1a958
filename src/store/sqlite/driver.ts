// SQLite itself: the package that is installed with the program, or where it cannot be loaded the one inside newer Nodes; both speak alike.
// Loaded when a ledger is opened and not before, for reading a report needs none. Example: openDatabase('/a/ledger.db', { readOnly: true }).
import { createRequire } from 'node:module';

/** What a column holds. */
export type Value = string | number | null | Uint8Array;
export type Prepared = {
  readonly run: (...values: Value[]) => { readonly lastInsertRowid: number | bigint };
  readonly get: (...values: Value[]) => unknown;
  readonly all: (...values: Value[]) => unknown[];
};
export type Database = {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Prepared;
  readonly close: () => void;
  readonly isTransaction: boolean;
};
type DatabaseOptions = { readonly readOnly?: boolean; readonly timeout?: number };
type Driver = { readonly DatabaseSync: new (path: string, options: DatabaseOptions) => Database };

/** `path` absolute or a file URL; `timeout` in milliseconds. */
export const openDatabase = (path: string, options: DatabaseOptions): Database =>
  new (load().driver.DatabaseSync)(path, options);

/** What `require` finds it by in another thread. */
export const driverPath = (): string => load().path;

type Loaded = { readonly driver: Driver; readonly path: string };
let loaded: Loaded | null = null;
function load(): Loaded {
  loaded ??= firstOf(createRequire(import.meta.url), ['@photostructure/sqlite', 'node:sqlite']);
  return loaded;
}

function firstOf(require: NodeJS.Require, [name = '', ...others]: readonly string[]): Loaded {
  try {
    return { driver: require(name) as Driver, path: require.resolve(name) };
  } catch (fault) {
    if (others.length > 0) return firstOf(require, others);
    const cure = 'run "npm install" again on this machine, or use Node 22.13 or later, which has SQLite inside';
    throw new Error(`cannot load SQLite, which keeps the ledger: ${cure}`, { cause: fault });
  }
}
