// One step from a layout of the file to the next. Example: { layout: 2, sql: 'ALTER TABLE reports ADD COLUMN language TEXT' }.
import type { Sql } from '../sql.ts';

export type Migration = {
  /** What user_version says once it is done; the one before it must stand there. */
  readonly layout: number;
  readonly sql: string;
  /** What SQL alone cannot do: taking values out of packed bodies. After `sql`, in the same transaction. */
  readonly fill?: (sql: Sql) => void;
};
