// The dateline before a report's first words: where and when it was filed, and the agency that filed it. Leaves places on the ground to read/.
// Example: 'GOMA, Congo, Feb 9 (Reuters) - Rebels ...' has the place 'GOMA', the printed date 'Feb 9' and the agency 'Reuters'.
import type { Span } from '../model/span.ts';
import { datesIn, monthDayPattern, weekdayPattern } from './printed-dates.ts';

export type FoundDateline = {
  /** With the separator and the space behind it: the news begins at its end. */
  readonly span: Span;
  readonly place: Span;
  /** As printed, with or without a year; null where none stands. */
  readonly date: Span | null;
  /** Day with year, null where the year is not printed. */
  readonly day: string | null;
  readonly agency: Span | null;
};

const upper = "\\p{Lu}(?:[\\p{Lu}\\p{M}.'’`]|-(?=\\p{L}))*";
const mixed = "\\p{Lu}(?:[\\p{L}\\p{M}.'’`]|-(?=\\p{L}))*";
const name = (word: string): string => `${word}(?:[ ](?:(?:de|del|da|do|el|al|of|the|la|le|es|ez)[ ])?${word}){0,3}`;
const dayPrinted = `(?:(?:${weekdayPattern},?[ ]+)?(?:${monthDayPattern}(?:,?[ ]+(?:19|20)?\\d\\d(?!\\d))?)|(?:${weekdayPattern}))`;
const separator = '(?:\\s*(?:--+|[—–_])\\s*|\\s+-\\s+|-\\s+|:\\s+|\\.\\s+|\\s*\\n\\s*|$)';
const pattern = new RegExp(
  `^(?<open>\\()?(?<place>(?:${name(upper)}|${name(mixed)})(?:/(?:${name(mixed)})){0,3})` +
    `(?<region>(?:,[ ]*(?!(?:${monthDayPattern}|${weekdayPattern})(?![\\p{L}]))${name(mixed)}){0,2})` +
    `(?:(?:,|[ ]\\()?[ ]*(?<date>${dayPrinted})\\)?\\.?(?:,[ ]*(?<listed>${name(mixed)}))?)?` +
    `(?:\\s*[(/](?<agency>[^()/\\n]{2,40})[)/]\\.?)?` +
    `(?<close>\\))?(?<sep>${separator})`,
  'u',
);
const caseSensitive = new RegExp(`^\\(?(?:${name(upper)})(?=[\\s,/(:.\u2014\u2013_-])`, 'u');

/** The dateline that begins at `span.start`, null where the paragraph opens without one. Only the first 160 characters are looked at. */
export function datelineAt(text: string, span: Span): FoundDateline | null {
  const part = text.slice(span.start, Math.min(span.end, span.start + 160));
  const found = pattern.exec(part);
  const { place, region = '', date, agency, sep = '', open } = found?.groups ?? {};
  const listed = found?.groups?.listed ?? /,\s*(\p{Lu}{2,10})$/u.exec(region)?.[1];
  if (found === null || place === undefined || !/^\p{Lu}/u.test(place)) return null;
  const capitals = isCapitals(part) && place === place.toUpperCase() && /\p{Lu}{2}/u.test(place);
  if (!convincing({ place, date, listed, agency, sep, capitals, rest: part.slice(found[0].length), open })) return null;
  const at = (words: string | undefined, from: number): Span | null => {
    if (words === undefined) return null;
    const i = part.indexOf(words, from);
    return i < 0 ? null : { start: span.start + i, end: span.start + i + words.length };
  };
  const placeSpan = at(place, 0) as Span;
  const behind = placeSpan.end - span.start + region.length;
  const dateSpan = at(date, behind);
  return {
    span: { start: span.start, end: span.start + found[0].length },
    place: placeSpan,
    date: dateSpan,
    day: dateSpan === null ? null : dayOf(text, dateSpan),
    agency: at(agency ?? (date === undefined && !isInitials(listed) ? undefined : listed), placeSpan.end - span.start),
  };
}

/** Capitals at the head while the rest is not all capitals. */
function isCapitals(part: string): boolean {
  return caseSensitive.test(part);
}

const notPlace = new RegExp(`^(?:${weekdayPattern}|${monthDayPattern})(?![\\p{L}])`, 'u');

type Evidence = {
  readonly place: string;
  readonly date: string | undefined;
  readonly listed: string | undefined;
  readonly agency: string | undefined;
  readonly sep: string;
  readonly capitals: boolean;
  readonly rest: string;
  readonly open: string | undefined;
};

/** A separator alone proves little: 'Russia - an ally - said'. Capitals, a date, an agency or a dash that only datelines have must help. */
function convincing(evidence: Evidence): boolean {
  const { place, date, listed, agency, sep, capitals, rest, open } = evidence;
  const begins = rest === '' || /^["'\u201C\u2018\u00AB\u201E[(`]*[\p{Lu}\p{N}]/u.test(rest);
  const mark = sep.trim();
  const source = agency ?? (isInitials(listed) ? listed : undefined);
  if (!begins || place.length > 60 || notPlace.test(place) || (agency !== undefined && !/\p{L}/u.test(agency)))
    return false;
  if (open !== undefined) return date !== undefined && mark !== '.' && mark !== '';
  if (mark === '' && rest === '' && source === undefined) return date !== undefined && capitals;
  if (mark === '')
    return (date !== undefined || source !== undefined) && (rest !== '' || source !== undefined) && place.length < 40;
  if (mark === '.' || mark === ':') return date !== undefined || (agency !== undefined && capitals);
  if (date !== undefined || agency !== undefined) return true;
  if (source !== undefined) return true;
  if (mark === '-') return capitals || (/^-\s/.test(sep) && place.split(/\s+/).length <= 2);
  if (/^--/.test(mark)) return place.split(/\s+/).length <= 3;
  return capitals;
}

/** 'SANA', 'AZERTAC': an agency by its letters, while 'YUGOSLAVIA' in an upper-case text is too long to be sure of. */
function isInitials(listed: string | undefined): boolean {
  return listed !== undefined && /^\p{Lu}{2,10}$/u.test(listed);
}

/** A printed date with a year; two digits count as 1931 to 2030. */
function dayOf(text: string, span: Span): string | null {
  const full = datesIn(text, span)[0]?.day.slice(0, 10);
  if (full !== undefined) return full;
  const printed = text.slice(span.start, span.end);
  const short = /^(.*[^\d])(\d\d)$/.exec(printed);
  if (short === null || !/\d.*[^\d]\d\d$/.test(printed)) return null;
  const long = `${short[1]}${Number(short[2]) > 30 ? 19 : 20}${short[2]}`;
  return datesIn(long, { start: 0, end: long.length })[0]?.day ?? null;
}
