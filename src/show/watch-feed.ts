// The rows of a watch as an Atom feed (RFC 4287): the newest on the record first, each with an id that stays. Made from the record alone, not from
// what was seen, so that a reader that looks rarely misses nothing. Example: watchFeed({ … }) starts with '<?xml'.
import { carried, shownHtml } from './escape-html.ts';
import type { LedgerDocument } from './ledger-document.ts';
import { ledgerBody } from './ledger-page.ts';
import { oneLine } from './plain-text.ts';

/** `key` tells an entry from all others of this watch for ever; `view` is its content. `day` null where nothing dates it. */
export type FeedEntry = {
  readonly key: string;
  readonly title: string;
  readonly day: string | null;
  readonly view: LedgerDocument;
};
export type Feed = { readonly name: string; readonly program: string; readonly entries: readonly FeedEntry[] };

/** The same entries give the same bytes. */
export function watchFeed({ name, program, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) => compare(b.day ?? '', a.day ?? '') || compare(a.key, b.key));
  const base = `tag:onrecord,2026:watch/${encodeURIComponent(carried(name))}`;
  const items = sorted.map(
    ({ key, title, day, view }) => `<entry>
<id>${xml(`${base}/${encodeURIComponent(carried(key))}`)}</id>
<title>${xml(oneLine(title))}</title>
<updated>${instant(day)}</updated>
<content type="html">${xml(ledgerBody(view))}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(base)}</id>
<title>${xml(oneLine(`On Record: ${name}`))}</title>
<updated>${instant(sorted[0]?.day ?? null)}</updated>
<author><name>On Record</name></author>
<generator version="${xml(oneLine(program))}">On Record</generator>
${items.join('')}</feed>
`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const instant = (day: string | null): string => `${day === null ? '1970-01-01' : day.slice(0, 10)}T00:00:00Z`;

/** Escaped, and without the two characters that plain text may hold and XML 1.0 may not. */
const xml = (words: string): string => shownHtml(words).replace(/[\ufffe\uffff]/gu, '\ufffd');
