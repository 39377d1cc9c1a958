// A time expression and its TIMEX3 value. Example: 'late last month' (2020-10-14) is DATE, 2020-09, 2020-09-21 to 2020-09-30, precision range.
import type { Basis } from './field.ts';
import type { Span } from './span.ts';

export type MomentType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type MomentPrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'range';
export type Moment = {
  readonly span: Span;
  readonly type: MomentType;
  /** TIMEX3: '2020-10-14', '2020-09', 'P2W', 'PAST_REF'. */
  readonly value: string;
  /** First and last ISO day, null for durations and open ends. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: MomentPrecision | null;
  /** `stated` where the words carry the full date, `implied` where the article's date was needed. */
  readonly basis: Basis;
};
