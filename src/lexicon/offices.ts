// Offices that only some states have under such a name: data/parties/offices.tsv. Leaves which of these a report means to read/.
// Example: 'home secretary' is Britain's, India's or Pakistan's; 'junta' some state's that soldiers rule.
import { foldWord } from './phrases.ts';
import { listCell } from './tsv.ts';

export type OfficeTable = {
  /** Codes of the states that have such an office, by the longest name in the words of a role; null where any state may have it. */
  readonly statesOf: (role: string) => ReadonlySet<string> | null;
};

/** Throws one line that quotes the row where no state is given. */
export function officeTable(rows: readonly Record<string, string>[]): OfficeTable {
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
  };
}

const folded = (words: string): string => words.split(/\s+/).map(foldWord).join(' ');
