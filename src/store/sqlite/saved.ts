// Values that a person saves by name beside the record. Leaves what they mean to who saves them.
// Example: save(sql, 'watch/kestel', { … }); saved(sql) gives it back; save(sql, 'watch/kestel', null) takes it out.
import type { Saved } from '../store.ts';
import { pack, unpack } from './pack.ts';
import type { Sql } from './sql.ts';

export function save(sql: Sql, name: string, value: unknown): void {
  if (value === null || value === undefined) sql.run('DELETE FROM saved WHERE name = ?', name);
  else
    sql.run(
      'INSERT INTO saved (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
      name,
      pack(value),
    );
}

export const saved = (sql: Sql): readonly Saved[] =>
  sql
    .all<{ name: string; body: Uint8Array }>('SELECT name, body FROM saved ORDER BY name')
    .map(({ name, body }) => ({ name, value: unpack(body) }));
