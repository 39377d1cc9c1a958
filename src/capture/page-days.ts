// The day in a date as page code and page text write it, in the languages of data/month-names.tsv. Leaves choosing among dates to page-metadata.ts.
// Example: '2019-06-19T10:00:00+02:00', 'Tue, 05 Jan 2016 08:00 GMT', '12. März 2016' and '03.04.2017' have a day; '03/04/2017' has none.
import { readFileSync } from 'node:fs';
import { readTsv } from '../lexicon/tsv.ts';
import { isoDay } from './printed-dates.ts';

let months: ReadonlyMap<string, number> | null = null;

function monthOf(name: string): number {
  months ??= new Map(
    readTsv(readFileSync(new URL('../../data/month-names.tsv', import.meta.url), 'utf8')).map((row) => [
      row.name ?? '',
      Number(row.month),
    ]),
  );
  return months.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
}

/** ISO day, null where none or no certain one stands in the first 200 characters. */
export function looseDay(printed: string): string | null {
  const text = printed.slice(0, 200).trim();
  const iso = /(?<!\d)((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)/.exec(text);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s*(?:de\s+|of\s+|-)?(\p{L}{3,12})\.?,?\s*(?:de\s+|-)?\s*((?:19|20)\d\d)/u.exec(
      text,
    );
  const first =
    dayFirst === null ? null : isoDay(Number(dayFirst[3]), monthOf(dayFirst[2] as string), Number(dayFirst[1]));
  if (first !== null) return first;
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)/u.exec(text);
  const second =
    monthFirst === null ? null : isoDay(Number(monthFirst[3]), monthOf(monthFirst[1] as string), Number(monthFirst[2]));
  if (second !== null) return second;
  return numeric(text);
}

/** '03.04.2017' has the day first; '13/04/2017' and '04/13/2017' have one reading; '03/04/2017' has two and none is taken. */
function numeric(text: string): string | null {
  const found = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?!\d)/.exec(text);
  if (found === null) return null;
  const [, a = '', separator, b = '', y = ''] = found;
  const year = y.length === 2 ? (separator === '.' ? 2000 + Number(y) : 0) : Number(y);
  if (separator === '.' || Number(a) > 12 || a === b) return isoDay(year, Number(b), Number(a));
  return Number(b) > 12 ? isoDay(year, Number(a), Number(b)) : null;
}
