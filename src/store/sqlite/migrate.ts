// Brings a file to the newest layout, each step whole in a transaction of its own: a kill between two leaves a file of the layout before.
// Example: a file of layout 1 under a program that knows 3 runs through 2 and 3; one of layout 4 is refused.
import type { Migration } from './migrations/migration.ts';
import type { Sql } from './sql.ts';

export type LayoutQuestion = {
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly readOnly: boolean;
};

export function migrate(sql: Sql, { path, migrations, readOnly }: LayoutQuestion): void {
  const newest = migrations.at(-1)?.layout ?? 0;
  const found = layoutOf(sql);
  if (found > newest) {
    throw new Error(
      `"${path}" was written by a newer program (layout ${found}, this one knows up to ${newest}): update onrecord and try again`,
    );
  }
  if (found < newest && readOnly) {
    throw new Error(
      `"${path}" was written by an older program (layout ${found}, this one has ${newest}): open it once for writing, which brings it up to date`,
    );
  }
  for (const step of migrations.filter(({ layout }) => layout > found)) take(sql, step);
}

const layoutOf = (sql: Sql): number => sql.one<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

/** Another program may have taken the step while this one waited for the file. */
function take(sql: Sql, { layout, sql: text, fill }: Migration): void {
  sql.exec('BEGIN IMMEDIATE');
  try {
    if (layoutOf(sql) < layout) {
      sql.exec(text);
      fill?.(sql);
      sql.exec(`PRAGMA user_version = ${layout}`);
    }
    sql.exec('COMMIT');
  } catch (fault) {
    if (sql.inTransaction()) sql.exec('ROLLBACK');
    throw fault;
  }
}
