// What the values of options must be: each check says what is wrong with a value and how to put it right, or null.
// Leaves which option has which to the commands. Example: isoDay('14 Oct') is 'is no ISO day; write it as YYYY-MM-DD'.
import { closestWord } from './closest-word.ts';

type Check = (given: string) => string | null;

/** A day that exists, with or without a time of day: '2020-10-14', '2020-10-14T09:30'. */
export const isoDay: Check = (given) => (isIsoDay(given) ? null : 'is no ISO day; write it as YYYY-MM-DD');

/** Both ends included; `what` is counted: 'number of columns'. */
export const wholeNumber =
  (least: number, most: number, what: string): Check =>
  (given) =>
    /^\d+$/u.test(given) && Number(given) >= least && Number(given) <= most
      ? null
      : `is no ${what}; write one from ${least} to ${most}`;

/** `what` names the kind: 'standing'. */
export const oneOf =
  (words: readonly string[], what: string): Check =>
  (given) => {
    if (words.includes(given)) return null;
    const meant = closestWord(given, words);
    return `is no ${what}; ${meant === null ? `write one of ${words.join(', ')}` : `did you mean ${meant}?`}`;
  };

function isIsoDay(words: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/u.exec(words);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0;
}
