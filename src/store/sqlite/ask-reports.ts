// One report whole, or the lines of all. Example: report(sql, 'wire.txt') gives the bytes as obtained with the reading of them.
import type { KeptReport, ReportLine } from '../../model/kept-report.ts';
import { NO_DAY } from './days.ts';
import { unpack, unpackBytes } from './pack.ts';
import type { Sql } from './sql.ts';

type ReportRow = {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly media_type: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly added: string;
  readonly reading: Uint8Array;
};

/** With its last capture. */
export function report(sql: Sql, id: string): KeptReport | null {
  const row = sql.one<ReportRow>(
    `SELECT c.sha256, c.bytes, o.media_type, o.published, o.url, o.source, o.added, g.body AS reading
     FROM reports r JOIN readings g ON g.report = r.row JOIN obtained o ON o.report = r.row JOIN captures c ON c.row = o.capture
     WHERE r.id = ? ORDER BY o.row DESC LIMIT 1`,
    id,
  );
  if (row === undefined) return null;
  return {
    id,
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: unpackBytes(row.bytes),
    given: { published: row.published, url: row.url },
    from: row.source,
    added: row.added,
    reading: unpack(row.reading),
  };
}

const PAGE = 1000;

/** A page at a time, so that a long list neither fills the memory nor holds the file. */
export function* reports(sql: Sql): Iterable<ReportLine> {
  let after: readonly [string, string] = ['', ''];
  while (true) {
    const page = sql.all<ReportLine>(
      `SELECT id, title, publisher, day, added, words FROM reports
       WHERE (coalesce(day, '~'), id) > (?, ?) ORDER BY coalesce(day, '~'), id LIMIT ${PAGE}`,
      ...after,
    );
    for (const line of page) yield { ...line };
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = [last.day ?? NO_DAY, last.id];
  }
}
