// People whom reports name without saying whose they are: data/parties/leaders.tsv. Leaves whether the report itself says so to read/.
// Example: 'Javad Zarif' in a report of 2015 is IRN, foreign minister; 'Rice' alone in 2013 is the one of that day.
import { listCell } from './tsv.ts';

export type LeaderEntry = {
  readonly name: string;
  /** Party code as in the party table. */
  readonly party: string;
  readonly office: string;
  /** First and last year in which the person spoke for the party. */
  readonly from: number;
  readonly until: number;
  readonly source: string;
};
export type LeaderTable = {
  /** Whoever bears this name, full or a surname alone, near `day`; null where nobody or several parties' people do. Of those that `counts`, else of all. */
  readonly byName: (name: string, day: string | null, counts?: (entry: LeaderEntry) => boolean) => LeaderEntry | null;
  readonly all: readonly LeaderEntry[];
};

/** Years before and after the term in which a full name still counts, and a surname alone. */
const AROUND = { full: 3, surname: 1 };

type Indexed = {
  readonly all: readonly LeaderEntry[];
  readonly full: ReadonlyMap<string, readonly LeaderEntry[]>;
  readonly surnames: ReadonlyMap<string, readonly LeaderEntry[]>;
};

/** The table over rows that are read when somebody is first asked for. Throws then, one line, where a year is none. */
export function leaderTable(rows: () => readonly Record<string, string>[]): LeaderTable {
  let read: Indexed | null = null;
  const table = (): Indexed => {
    read ??= indexed(rows());
    return read;
  };
  return {
    get all() {
      return table().all;
    },
    byName: (name, day, counts = () => true) => {
      const { full, surnames } = table();
      const words = nameWords(name);
      const year = day === null ? null : Number(day.slice(0, 4));
      const near = (entries: readonly LeaderEntry[], around: number): LeaderEntry | null => {
        const fit = entries.filter(
          (e) => counts(e) && (year === null || (year >= e.from - around && year <= e.until + around)),
        );
        return fit.length > 0 && fit.every((e) => e.party === fit[0]!.party) ? fit[0]! : null;
      };
      const found = near(full.get(words.join('')) ?? [], AROUND.full);
      if (found !== null || words.length > 1) return found;
      // A short name ('Ali', 'Kim') is too many people's.
      return (words[0] ?? '').length < 4 ? null : near(surnames.get(words[0] ?? '') ?? [], AROUND.surname);
    },
  };
}

function indexed(rows: readonly Record<string, string>[]): Indexed {
  const all: LeaderEntry[] = [];
  const full = new Map<string, LeaderEntry[]>();
  const surnames = new Map<string, LeaderEntry[]>();
  const put = (index: Map<string, LeaderEntry[]>, key: string, entry: LeaderEntry): void => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  };
  for (const row of rows) {
    const entry = leaderEntry(row);
    all.push(entry);
    for (const form of [entry.name, ...listCell(row.forms)]) {
      const words = nameWords(form);
      put(full, words.join(''), entry);
      if (words.length > 2) put(full, `${words[0]}${words.at(-1)}`, entry);
      if (words.length > 1) put(surnames, words.at(-1)!, entry);
    }
  }
  return { all, full, surnames };
}

function leaderEntry(row: Record<string, string>): LeaderEntry {
  const year = (cell: string): number => {
    if (!/^\d{4}$/.test(row[cell] ?? '')) throw new Error(`no year in "${cell}": ${JSON.stringify(row)}`);
    return Number(row[cell]);
  };
  return {
    name: row.name ?? '',
    party: row.party ?? '',
    office: row.office ?? '',
    from: year('from'),
    until: year('until'),
    source: row.source ?? '',
  };
}

/** Lower case without marks, hyphens and Arabic articles, so that 'Abdel-Fattah al-Burhan' and 'Abdel Fattah Burhan' are one. */
function nameWords(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’ʿʾ`]/g, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .split(/[\s\-‐‑–]+/)
    .filter((word) => word !== '' && !/^(?:al|el|jr|sheikh)$/.test(word));
}
