// Days as the file orders and compares them. Example: '2020-10-14T09:30' is the day '2020-10-14'; one without a day sorts after all others.

/** Stands for no day where rows are ordered by it: it sorts after every date. */
export const NO_DAY = '~';
/** After every day, before NO_DAY. */
export const LAST_DAY = '9999-12-31';

/** A whole number that grows with the day; months count 31 days, so that no calendar is needed. */
export function dayCount(day: string): number {
  const [, year = '0', month = '1', date = '1'] = /^(-?\d+)-(\d+)-(\d+)/u.exec(day) ?? [];
  return (Number(year) * 12 + Number(month) - 1) * 31 + Number(date) - 1;
}
