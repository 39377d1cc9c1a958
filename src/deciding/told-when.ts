// A day, a month, a year or a stretch of days as a person types it. Leaves whether the day exists to the schema.
// Example: '2020-10' is 1 to 31 October, precision month; '2020-10-01..2020-10-04' a range; 'none' no day.
import type { WhenValue } from '../model/correction.ts';

const DAY = /^\d{4}-\d\d-\d\d$/u;

export function toldWhen(words: string): { readonly value: WhenValue | null } | { readonly wrong: string } {
  if (/^(?:none|-)$/iu.test(words)) return { value: null };
  const of = (start: string | null, end: string | null, precision: WhenValue['precision']) => ({
    value: { start, end, precision, at: null },
  });
  if (DAY.test(words)) return of(words, words, 'day');
  const [, year = '', month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/u.exec(words) ?? [];
  if (year !== '' && month === undefined) return of(`${year}-01-01`, `${year}-12-31`, 'year');
  if (month !== undefined) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return of(`${year}-${month}-01`, `${year}-${month}-${last}`, 'month');
  }
  const [first = '', last = '', more] = words.split('..');
  const isEnd = (end: string): boolean => end === '' || DAY.test(end);
  if (words.includes('..') && more === undefined && isEnd(first) && isEnd(last) && first + last !== '')
    return of(first === '' ? null : first, last === '' ? null : last, 'range');
  return {
    wrong: `${JSON.stringify(words)} is no day; write 2020-10-13, 2020-10, 2020, 2020-10-01..2020-10-04 or none`,
  };
}
