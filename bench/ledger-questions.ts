// Every question of a ledger as a person asks it: the command itself, of the program as built, from opening the ledger to the last line printed; only
// the start of Node is not in it. Prints the median of each, by the clock and in CPU. Days are drawn from all over the ledger.
// Example: askQuestions('bench.onrecord', [...store.reports()]).
import { fileURLToPath } from 'node:url';
import { openProgram } from '../src/cli/packed-program.ts';
import type { ReportLine } from '../src/model/kept-report.ts';

const TIMES = 15;
const DAY = 86_400_000;
const PARTIES = ['Syria', 'Russia', 'Turkey', 'USA'] as const;

type Run = (words: readonly string[]) => Promise<number>;

export async function askQuestions(store: string, reports: readonly ReportLine[]): Promise<void> {
  const { runCommand } = openProgram(fileURLToPath(new URL('../dist/cli/program.js', import.meta.url))).exports;
  const run = (words: readonly string[]): Promise<string> => printed(runCommand, [...words, '--store', store]);
  const days = reports.flatMap(({ day }) => day ?? []).sort();
  if (days.length === 0) return console.log('no report has a day: no question is asked');
  const ids = await someIncidents(run, days);
  for (const [name, words] of Object.entries(questionsOf(days, ids))) {
    const [clock, spent]: [number[], number[]] = [[], []];
    let characters = 0;
    for (let i = 0; i < TIMES; i++) {
      const asked = words(i);
      const [started, begun] = [performance.now(), process.cpuUsage()];
      characters += (await run(asked)).length / TIMES;
      clock.push(performance.now() - started);
      const { user, system } = process.cpuUsage(begun);
      spent.push((user + system) / 1000);
    }
    console.log(
      `${name.padEnd(34)} median ${median(clock)} ms, slowest ${Math.max(...clock).toFixed(0)} ms; CPU ${median(spent)} ms; ${Math.round(characters)} characters`,
    );
  }
}

/** The command's own words, what it prints on the way gathered up. */
async function printed(run: Run, words: readonly string[]): Promise<string> {
  const parts: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (part: string | Uint8Array) => parts.push(String(part)) > 0;
  let code = 0;
  try {
    code = await run(words);
  } finally {
    process.stdout.write = write;
  }
  if (code !== 0) throw new Error(`the question "${words.join(' ')}" ended with ${code}`);
  return parts.join('');
}

/** Ids of some of the first incidents of some days. */
async function someIncidents(run: (words: readonly string[]) => Promise<string>, days: readonly string[]) {
  const ids: string[] = [];
  for (let i = 0; i < TIMES; i++) {
    const found = await run(['incidents', '--from', dayAt(days, i), '--limit', '5', '--json']);
    ids.push(...(JSON.parse(found) as { readonly id: string }[]).map(({ id }) => id));
  }
  return ids;
}

/** A day of publication, from all over the ledger. */
const dayAt = (days: readonly string[], i: number): string =>
  days[Math.floor(((((i * 7) % TIMES) + 0.5) * days.length) / TIMES)]!;
const plus = (day: string, more: number): string => new Date(Date.parse(day) + more * DAY).toISOString().slice(0, 10);
const median = (values: readonly number[]): string => [...values].sort((a, b) => a - b)[values.length >> 1]!.toFixed(0);

type Words = (i: number) => readonly string[];

function questionsOf(days: readonly string[], ids: readonly string[]): Readonly<Record<string, Words>> {
  const day = (i: number): string => dayAt(days, i);
  const party = (i: number): string => PARTIES[i % PARTIES.length]!;
  /** The last week that reports are of: more than the last hundredth of them where they are few. */
  const lately = days[Math.max(0, days.length - Math.max(50, Math.ceil(days.length / 1000)))]!;
  const month = (i: number): readonly string[] => ['--from', day(i), '--to', plus(day(i), 30)];
  return {
    incidents: () => ['incidents'],
    'incidents of a party': (i) => ['incidents', '--party', party(i)],
    'incidents of a party in a month': (i) => ['incidents', '--party', party(i), ...month(i)],
    'disputed incidents': () => ['incidents', '--standing', 'disputed'],
    'attacks in a month': (i) => ['incidents', '--type', 'ASSAULT', ...month(i)],
    'attacks in a box': (i) => ['incidents', '--type', 'ASSAULT', '--within', `${30 + (i % 5)},30,${33 + (i % 5)},40`],
    'incidents in a country': (i) => ['incidents', '--country', ['SYR', 'IRQ', 'TUR'][i % 3]!],
    'incidents at a place': (i) => ['incidents', '--place', `Aleppo ${i}`],
    'incidents changed since a day': (i) => ['incidents', '--changed-since', day(i)],
    'one incident': (i) => ['show', ids[(i * 7) % ids.length] ?? ''],
    'said by somebody': (i) => ['said', '--by', ['Observatory', 'Lavrov', 'SYR', 'army'][i % 4]!],
    'said about a party': (i) => ['said', '--about', party(i)],
    'denied by a party in a month': (i) => ['said', '--by', party(i), '--stance', 'deny', ...month(i)],
    'said in a month': (i) => ['said', ...month(i)],
    'brief of the latest reports': () => ['brief', '--since', lately],
    'matrix of a month': (i) => ['matrix', ...month(i)],
    'matrix of a party': (i) => ['matrix', '--party', party(i)],
    'timeline of a month': (i) => ['timeline', ...month(i)],
    'timeline of a party': (i) => ['timeline', '--party', party(i)],
    search: (i) => ['search', ['hospital', 'Aleppo', '"barrel bombs"', 'cease*', 'chemical'][i % 5]!],
    'search in what a party said': (i) => ['search', 'attack', '--by', party(i)],
    'diff of three days': (i) => ['diff', day(i), plus(day(i), 3)],
    'diff up to the latest day': () => ['diff', lately, days.at(-1)! > lately ? days.at(-1)! : plus(lately, 1)],
    commitments: () => ['commitments'],
    'commitments of a month': (i) => ['commitments', ...month(i)],
    families: () => ['families'],
    reports: () => ['reports'],
  };
}
