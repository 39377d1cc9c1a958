// Datelines in the middle of a line, behind a caption or a summary that a scraper glued to the news. Leaves the head of a paragraph to dateline.ts.
// Example: '... after an air raid. KHARTOUM (Reuters) - Warplanes bombed ...' has the place 'KHARTOUM' and the agency 'Reuters'.
import type { Span } from '../model/span.ts';
import { datelineAt, type FoundDateline } from './dateline.ts';
import type { EdgeTools } from './edge-tools.ts';
import { isAgencyLine } from './outlet-mentions.ts';
import { datesIn, monthDayPattern, weekdayPattern } from './printed-dates.ts';

const upper = "\\p{Lu}[\\p{Lu}\\p{M}'’-]{1,24}";
const mixed = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}";
const dated = `(?:${monthDayPattern}|${weekdayPattern})(?!\\p{L})`;
const day = `(?:(?:${weekdayPattern},?[ ]+)?(?:${monthDayPattern})(?:,?[ ]+(?:19|20)\\d\\d)?|${weekdayPattern})`;
/** A place in capitals, its country, the day, the agency in brackets, a dash; the news begins with a capital behind it. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?<place>${upper}(?:[ ]${upper}){0,2})(?<region>(?:(?:,[ ]?|[ ](?=\\p{Lu}\\p{Ll}{3}))(?!${dated})${mixed}){0,2})` +
    `(?<date>,?[ ]${day})?(?:[ ]\\(\\p{Lu}\\p{Ll}{3,}\\)(?=[ ]\\())?(?<agency>\\.?[ ]?(?:\\([^()]{2,40}\\)|/[^/\\s]{2,20}/\\.?))?(?<dash>[ ]?(?:--+|[—–-])(?![\\p{L}\\p{N}]))?` +
    `[ ]+(?=(?<quote>["“'‘(]?)(?<next>[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'-]*))`,
  'gu',
);

/** Those of a paragraph, in order. `isPlace` decides where no agency stands in brackets. */
export function gluedDatelines(text: string, span: Span, tools: EdgeTools): readonly FoundDateline[] {
  const part = text.slice(span.start, span.end);
  if (!/\p{Ll}/u.test(part)) return [];
  const atHead = datelineAt(text, span);
  const found: FoundDateline[] = [];
  for (const match of part.matchAll(pattern)) {
    const start = span.start + match.index;
    if (atHead !== null && start < atHead.span.end) continue;
    const read = datelineOf(text, match, start, tools);
    if (read !== null) found.push(read);
  }
  return found;
}

function datelineOf(text: string, match: RegExpExecArray, start: number, tools: EdgeTools): FoundDateline | null {
  const { place = '', date, agency, dash, next = '' } = match.groups ?? {};
  // 'NAIROBI Kenyan President ...': without a comma, a country only where agency or dash show that the dateline goes on
  const bare =
    agency === undefined && dash === undefined && date === undefined && !match.groups?.region?.startsWith(',');
  const region = bare ? '' : (match.groups?.region ?? '');
  const behind = start + place.length + region.length;
  const dateSpan =
    date === undefined
      ? null
      : { start: behind + date.length - date.replace(/^,?[ ]/, '').length, end: behind + date.length };
  const agencyEnd = start + match[0].indexOf(agency ?? '') + (agency?.length ?? 0);
  const inner = agency === undefined ? null : /[(/]([^()/]+)[)/]/.exec(agency);
  const agencyStart = agencyEnd - (agency?.length ?? 0) + (inner?.index ?? 0) + 1;
  const agencySpan = inner === null ? null : { start: agencyStart, end: agencyStart + (inner[1] as string).length };
  const credited = agencySpan !== null && isAgencyLine(text, agencySpan, tools.outlets);
  if (agencySpan !== null && !credited) return null;
  if (place.length < (credited ? 3 : 4)) return null;
  if (!credited && !standsAlone(text, start, { place, marked: dash !== undefined || date !== undefined, next }, tools))
    return null;
  return {
    span: { start, end: bare ? behind : start + match[0].length },
    place: { start, end: start + place.length },
    date: dateSpan,
    day: dateSpan === null ? null : (datesIn(text, dateSpan)[0]?.day.slice(0, 10) ?? null),
    agency: agencySpan,
  };
}

type Signs = { readonly place: string; readonly marked: boolean; readonly next: string };

/** Without an agency: a place of some size, in capitals here only, behind the end of a sentence, and a sentence begins behind it. */
function standsAlone(text: string, start: number, signs: Signs, tools: EdgeTools): boolean {
  const { place, marked, next } = signs;
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  if (before !== '' && !/(?:[.!?)\]"”…]|\d{4})$/u.test(before)) return false;
  const opening = /^(?:\p{Lu}\p{Ll}+|A|\d+)$/u.test(next) && (/^\d/.test(next) || tools.tables.words.has(next));
  if (!marked && !opening && place.length < 6) return false;
  if (!/^(?:\p{Lu}\p{Ll}|A$|\d|\p{Lu}\p{Lu})/u.test(next)) return false;
  return tools.isPlace(place) && !near(text, start, place);
}

/** The same capitals stand elsewhere nearby: an abbreviation, which a dateline is not. */
function near(text: string, start: number, place: string): boolean {
  const before = text.slice(Math.max(0, start - 2000), start);
  return before.includes(place) || text.slice(start + place.length, start + 4000).includes(place);
}
