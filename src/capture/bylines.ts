// Names in a byline: 'By A and B', with date, place and office cut off. Leaves which line is a byline to block-kinds.ts.
// Example: 'By Mara Lindqvist and Tom Reyes October 3, 2021' has two names.
import type { Span } from '../model/span.ts';
import { trimSpan } from '../text/offsets.ts';
import { namesOffice } from './capture-tables.ts';
import { datesIn } from './printed-dates.ts';

const word = "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*";
const particle = '(?:de|del|della|da|dos|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|al|el|y|e|abu|af|av|zu|zur)';
const smallWord = new RegExp(`^${particle}$`);
/** 'bin', 'van', 'al': a small word that stands inside names. */
export const isParticleOfNames = (form: string): boolean => smallWord.test(form);
const personName = new RegExp(`^${word}(?:\\s+(?:${particle}\\s+){0,2}${word}){0,4}$`, 'u');
const opening = /^(?:\s*\|\s*)?(?:[Bb]y|BY|[Ww]ritten by|[Tt]ext by|[Ss]tory by|[Rr]eported by|[Ff]rom|FROM)\s*:?\s+/u;

/** A short line that begins with 'By' and goes on with a capital or 'a', 'our': a byline. */
export function isByline(line: string): boolean {
  if (
    line.length > 200 ||
    !/^(?:By|BY|[Ww]ritten by|WRITTEN BY|[Tt]ext by|[Ss]tory by|[Rr]eported by)\s*:?\s+/u.test(line)
  )
    return false;
  const rest = line.replace(opening, '');
  if (!/^(?:\p{Lu}|an?\s|our\s|the\s)/u.test(rest)) return false;
  if (/[.!?]["'\u201D\u2019]?$/.test(rest) && rest.split(/\s+/).length > 9) return false;
  const from = line.length - rest.length;
  const who = rest.slice(0, cutOffAt(line, { start: from, end: line.length }));
  return /^(?:an?|our|the)\s/.test(rest)
    ? who.split(/\s+/).length <= 10 && !/[.!?]$/.test(who)
    : namesIn(who).length > 0 || isRanked(who);
}

/** 'U.S. Army 1st Lt. R.J. Peek': rank and name, nearly all capitals or numbers. */
function isRanked(who: string): boolean {
  const words = who.trim().split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  return (
    words.length >= 2 &&
    words.length <= 9 &&
    capitals >= 0.85 * words.length &&
    /\p{Ll}/u.test(who) &&
    !/[.!?,:;]$/.test(who)
  );
}

/** Spans of the names in a byline's span, in order. A byline without a name ('By our correspondent') is one span. */
export function bylineNames(text: string, span: Span): readonly Span[] {
  const line = text.slice(span.start, span.end);
  const begin = opening.exec(line)?.[0].length ?? 0;
  const rest = text.slice(span.start + begin, span.end);
  const cut = cutOffAt(text, { start: span.start + begin, end: span.end });
  const named = namesIn(rest.slice(0, cut)).map(({ start, end }) => ({
    start: span.start + begin + start,
    end: span.start + begin + end,
  }));
  if (named.length > 0) return named;
  const whole = trimSpan(text, { start: span.start + begin, end: span.start + begin + cut });
  return whole.end > whole.start ? [whole] : [];
}

/** Where the names end: at a date, a bar, an address, a bracket. */
function cutOffAt(text: string, span: Span): number {
  const rest = text.slice(span.start, span.end);
  const marks =
    /\s*(?:\||\u2022|\u00B7|\u2013|\u2014|--|\s-\s|\(|@|https?:|\t|\n|;|\d{1,2}:\d\d|\s(?:Posted|Published|Updated|Last)\b)/u.exec(
      rest,
    )?.index;
  const date = datesIn(text, span)[0]?.span.start;
  const ends = [rest.length, marks, date === undefined ? undefined : date - span.start].filter(
    (end) => end !== undefined,
  );
  return Math.min(...ends);
}

/** 'A, B and C' as offsets; parts that are no names (offices, 'and agencies', places behind 'in') are passed over. */
function namesIn(rest: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const separators = /\s*(?:,|&|\band\b|\bwith\b|\bin\b|\bof\b|\bfor\b|\/)\s*/giu;
  let stopped = false;
  const take = (from: number, to: number): void => {
    const part = rest.slice(from, to);
    const lead = part.length - part.trimStart().length;
    const name = part.trim().replace(/[.,;:]$/, '');
    if (!stopped && isName(name)) found.push({ start: from + lead, end: from + lead + name.length });
  };
  for (const separator of rest.matchAll(separators)) {
    take(start, separator.index);
    if (/^(?:in|of|for)$/i.test(separator[0].trim())) stopped = true;
    else if (/^(?:and|with|&)$/i.test(separator[0].trim())) stopped = false;
    start = separator.index + separator[0].length;
  }
  take(start, rest.length);
  return found;
}

/** Two to five capitalised words, none of them of an office; a single word is not taken for a person. */
function isName(name: string): boolean {
  if (name.length > 60 || !/\s/.test(name)) return false;
  const folded = /\p{Ll}/u.test(name) ? name : name.replace(/\p{L}+/gu, (w) => `${w[0]}${w.slice(1).toLowerCase()}`);
  return personName.test(folded) && !namesOffice(folded);
}

/** Where a byline begins that ends a stretch of words, null where none does: '... in Sinai ambush By Nadia Hamdan and Peter Roe'. */
export function bylineAtEnd(part: string): number | null {
  const found = new RegExp(
    `(?<=\\s)By\\s+(?:${word}\\s+(?:${particle}\\s+)?${word}(?:\\s+${word})?(?:\\s+and\\s+|$)){1,2}$`,
    'u',
  ).exec(part);
  return found === null ? null : found.index;
}
