// Offices that only some states have under such a name: data/parties/offices.tsv. Leaves which of these a report means to read/.
// And lands that keep no army: data/parties/unarmed.tsv. Example: 'home secretary' is Britain's, India's or Pakistan's; 'junta' some state's that soldiers rule.
import { foldWord } from './phrases.ts';
import { listCell } from './tsv.ts';

export type OfficeTable = {
  /** Codes of the states that have such an office, by the longest name in the words of a role; null where any state may have it. */
  readonly statesOf: (role: string) => ReadonlySet<string> | null;
  /** Whether a land keeps soldiers of its own on a day, or today. */
  readonly keepsArmy: (code: string, day: string | null) => boolean;
};

/** `unarmed`: data/parties/unarmed.tsv. Throws one line that quotes the row where no state is given, or no year. */
export function officeTable(
  rows: readonly Record<string, string>[],
  unarmed: readonly Record<string, string>[] = [],
): OfficeTable {
  const since = new Map(unarmed.map((row) => [row.code ?? '', yearOf(row)]));
  const known = new Map<string, ReadonlySet<string>>();
  for (const row of rows) {
    const states = listCell(row.states);
    if (states.length === 0) throw new Error(`no states: ${JSON.stringify(row)}`);
    known.set(folded(row.words ?? ''), new Set(states));
  }
  const longest = Math.max(0, ...[...known.keys()].map((words) => words.split(' ').length));
  return {
    statesOf: (role) => {
      const words = folded(role).split(' ');
      for (let length = Math.min(longest, words.length); length > 0; length--)
        for (let i = 0; i + length <= words.length; i++) {
          const found = known.get(words.slice(i, i + length).join(' '));
          if (found !== undefined) return found;
        }
      return null;
    },
    keepsArmy: (code, day) => {
      const year = since.get(code);
      return year === undefined || (day !== null && Number(day.slice(0, 4)) < year);
    },
  };
}

function yearOf(row: Record<string, string>): number {
  if (!/^\d{4}$/.test(row.from ?? '')) throw new Error(`no year: ${JSON.stringify(row)}`);
  return Number(row.from);
}

const folded = (words: string): string => words.split(/\s+/).map(foldWord).join(' ');
