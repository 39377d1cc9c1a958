// Counts for a reader, with their bounds. Example: dead, low 25, best 25, high null is 'at least 25 dead'; 20 to 30 injured is '20–30 injured'.
import type { Incident } from '../model/incident.ts';
import { oneLine } from './plain-text.ts';

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

/** All counts of an incident that have a number, in order. */
export const sayCounts = (counts: readonly Count[]): string[] => counts.map(sayCount).filter((words) => words !== null);

/** Thousands are parted by commas, the same on every machine. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
}

/** '1 statement', '1,200 statements'. */
export const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
