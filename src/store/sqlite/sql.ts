// One open file: each SQL text is prepared once and used again. Leaves what the texts say to the files that ask.
// Example: sql.one<{ row: number }>('SELECT row FROM reports WHERE id = ?', 'wire.txt').
import type { Database, Prepared, Value } from './driver.ts';

export type Sql = {
  /** Gives the row that was put in. */
  readonly run: (text: string, ...values: Value[]) => number;
  readonly one: <Row>(text: string, ...values: Value[]) => Row | undefined;
  readonly all: <Row>(text: string, ...values: Value[]) => readonly Row[];
  /** One or several texts without values. */
  readonly exec: (text: string) => void;
  readonly inTransaction: () => boolean;
  readonly close: () => void;
};

/** Texts that are made for a question are many; beyond so many the oldest is forgotten. */
const REMEMBERED = 500;

export function sqlOf(database: Database): Sql {
  const prepared = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    if (prepared.size >= REMEMBERED) prepared.delete(prepared.keys().next().value ?? '');
    const made = database.prepare(text);
    prepared.set(text, made);
    return made;
  };
  return {
    run: (text, ...values) => Number(prepare(text).run(...values).lastInsertRowid),
    one: <Row>(text: string, ...values: Value[]) => prepare(text).get(...values) as Row | undefined,
    all: <Row>(text: string, ...values: Value[]) => prepare(text).all(...values) as Row[],
    exec: (text) => database.exec(text),
    inTransaction: () => database.isTransaction,
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}
