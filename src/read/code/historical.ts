// Whether an event is background rather than news: its day lies more than a month before the report, its words say 'previously', or they tell of a
// habit. Example: 'a 1994 cease-fire' in a report of 2020 is historical, and so is 'jets regularly bomb the town'; 'the strike on Monday' is not.
import type { Moment } from '../../model/moment.ts';

/** Days back that still count as the news. */
const newsDays = 31;

/** `open` where the moment only begins it ('since May', 'from 2011 on'). */
export function isHistorical(when: Moment | null, referenceDay: string | null, open: boolean): boolean {
  if (when === null || open) return false;
  if (when.value === 'PAST_REF') return true;
  const end = when.end ?? when.start;
  if (end === null || referenceDay === null) return false;
  return dayNumber(referenceDay) - dayNumber(end) > newsDays;
}

/** `usual`: its words say 'regularly', 'often'. What has a day of its own is one deed all the same. */
export const isHabit = (usual: boolean, when: Moment | null): boolean =>
  usual && (when === null || when.start === null || when.start !== when.end);

/** Days since year 0 by a fixed month length is near enough for "about a month". */
function dayNumber(day: string): number {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) * 365.25 + (Number(month) - 1) * 30.44 + Number(date);
}
