// Counts for a reader, with their bounds. Example: dead, low 25, best 25, high null is 'at least 25 dead'; 20 to 30 injured is '20–30 injured'.
import type { Incident } from '../model/incident.ts';
import { oneLine } from './plain-text.ts';
import type { ReadingIndex } from './reading-index.ts';
import { shorten } from './wrap-text.ts';

type Count = Incident['quantities'][number];

/** 'at least', 'up to' and ranges are kept; null where no number stands. */
export function sayCount(count: Count): string | null {
  const { low, best, high } = count;
  const of = oneLine(count.of);
  if (low !== null && high !== null)
    return low === high ? `${number(low)} ${of}` : `${number(low)}–${number(high)} ${of}`;
  if (low !== null) return `at least ${number(low)} ${of}`;
  if (high !== null) return `up to ${number(high)} ${of}`;
  return best === null ? null : `${number(best)} ${of}`;
}

/** What is counted in the program's own words; of other things the reporter's words say better what they are. */
const PEOPLE: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'captured',
  'detained',
  'displaced',
  'missing',
  'rescued',
]);

/** All counts of an incident, in order, without those of which the report says nothing that can be shown. */
export function sayCounts({ quantities, events }: Incident, source: ReadingIndex): string[] {
  const told = events.flatMap((id) => source.reading.events[source.event(id)]?.quantities ?? []);
  const words = quantities.map((count) => {
    if (PEOPLE.has(count.of)) return sayCount(count);
    const same = told.find(
      (one) => one.of === count.of && one.unit !== null && one.low === count.low && one.high === count.high,
    );
    return same === undefined ? null : shorten(oneLine(source.text.slice(same.span.start, same.span.end)), 40);
  });
  return [...new Set(words.filter((one) => one !== null))];
}

/** Thousands are parted by commas, the same on every machine. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
}

/** '1 statement', '1,200 statements'. */
export const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** 'also in gazette', 'also in gazette and 3 others': reports that carry the same. At least one. */
export const alsoWords = (reports: readonly string[]): string => {
  const rest = reports.length - 1;
  return `also in ${oneLine(reports[0] ?? '')}${rest === 0 ? '' : ` and ${number(rest)} ${rest === 1 ? 'other' : 'others'}`}`;
};
