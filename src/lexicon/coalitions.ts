// Who 'the coalition' of a country and a year is: data/parties/coalitions.tsv. Leaves which country a report is about to read/.
// Example: 'the coalition' of a report of 2016 on Yemen is the Saudi-led coalition.
import { listCell } from './tsv.ts';

export type CoalitionTable = {
  /** The party code, or null; a report without a day takes the first that ever fought there. */
  readonly of: (state: string, day: string | null) => string | null;
};

/** Throws one line that quotes the row where a year is none. */
export function coalitionTable(rows: readonly Record<string, string>[]): CoalitionTable {
  const known = rows.map((row) => {
    const [from, until] = [Number(row.from), Number(row.until)];
    if (!Number.isInteger(from) || !Number.isInteger(until)) throw new Error(`no years: ${JSON.stringify(row)}`);
    return { party: row.party ?? '', states: new Set(listCell(row.states)), from, until };
  });
  return {
    of: (state, day) => {
      const year = day === null ? null : Number(day.slice(0, 4));
      const fits = (c: (typeof known)[number]): boolean =>
        c.states.has(state) && (year === null || (year >= c.from && year <= c.until));
      return known.find(fits)?.party ?? null;
    },
  };
}
