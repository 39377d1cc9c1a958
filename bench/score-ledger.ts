// Incidents across reports on conflict_gold's stories, by the metric of its README: B3 over mentions with the same note, and the share of right standings
// after each added report; end to end, given layers of the gold, and given its incidents. Leaves one report's incidents to score-incidents.ts.
import type { Account } from '../src/model/account.ts';
import type { LedgerIncident } from '../src/model/ledger-incident.ts';
import type { ConflictGold } from './conflict-gold.ts';
import { coreference } from './coreference.ts';
import { type GoldDocument, readBeside, readPack, SKIPPED } from './gold.ts';
import { type AccountedReport, accountsOfGold, type Way } from './ledger-accounts.ts';
import { ledgerOf } from './ledger-of.ts';
import { anyOverlap, share, snippet, three } from './matching.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type Story = Readonly<Record<string, { readonly standing_after: Readonly<Record<string, string | null>> }>>;
type Stories = Readonly<Record<string, Story>>;
type Document = GoldDocument<ConflictGold>;

const ways: readonly (readonly [Way, string])[] = [
  ['nothing', 'end to end'],
  ['statements', 'given the statements'],
  ['triggers', 'given statements and triggers'],
  ['incidents', "given each report's incidents"],
];

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<ConflictGold>(options.file ?? 'conflict_gold/dev-stories.jsonl.gz');
  const beside = readBeside('conflict_gold/dev-stories.json');
  if (documents === null || beside === null) return emptyScore(SKIPPED);
  const stories = JSON.parse(beside) as Stories;
  const tables: string[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const [way, words] of ways) {
    const { reports, tools } = await accountsOfGold(documents, way);
    const accounts = reports.flatMap((report) => report.accounts);
    const whole = ledgerOf(accounts, tools.lexicon);
    const joins = joinsLine(documents, whole);
    const standings = standingsAfter({ documents, reports, stories }, (known) => ledgerOf(known, tools.lexicon));
    tables.push(
      `stories, ${words} (${documents.length} reports, ${accounts.length} accounts, ${whole.length} incidents)`,
      joins,
      standingTable(standings),
    );
    rows.push(...standings.map(({ id, right, what }) => ({ id: `${way}/${id}`, right, what })));
    listing.push(
      `# ${words}`,
      ...wrongJoins(reports, whole),
      ...standings.flatMap(({ id, right, what }) => (right ? [] : [`WRONG ${id} ${what}`])),
    );
  }
  return { table: tables.join('\n'), rows, listing: listing.join('\n') };
}

/** The gold's mentions over all reports, each in the incident that holds its trigger, or alone. */
function joinsLine(documents: readonly Document[], ledger: readonly LedgerIncident[]): string {
  const mentions = documents.flatMap(({ id, gold }) =>
    gold.incidents.flatMap(({ note, id: own, triggers }) =>
      triggers.map((trigger) => ({ report: id, trigger, key: note ?? `${id} ${own}` })),
    ),
  );
  const ours = mentions.map(
    ({ report, trigger }, i) =>
      ledger.find((one) => one.mentions.some((m) => m.report === report && anyOverlap([m.trigger], [trigger])))?.id ??
      `alone ${i}`,
  );
  const gold = mentions.map(({ key }) => key);
  const { b3, pairs, mean } = coreference(gold, ours);
  const apart = coreference(
    gold,
    mentions.map((_, i) => String(i)),
  ).b3;
  return `  joins: B3 F1 ${three(b3.f1)} P ${three(b3.precision)} R ${three(b3.recall)}  pairs F1 ${three(pairs.f1)} P ${three(pairs.precision)} R ${three(pairs.recall)}  CoNLL ${three(mean)}   over ${mentions.length} mentions (all alone: B3 ${three(apart.f1)})`;
}

type Standing = ScoreRow & { readonly found: boolean; readonly last: boolean };
type Told = {
  readonly documents: readonly Document[];
  readonly reports: readonly AccountedReport[];
  readonly stories: Stories;
};

/** One row for each occurrence that has a standing after each report of its story, in the order of the story file. */
function standingsAfter(
  { documents, reports, stories }: Told,
  ledgerFrom: (accounts: readonly Account[]) => readonly LedgerIncident[],
): readonly Standing[] {
  return Object.entries(stories).flatMap(([story, occurrences]) => {
    const steps = Object.keys(Object.values(occurrences)[0]!.standing_after);
    return steps.flatMap((step) => {
      const ids = idsOf(story, step);
      const here = documents.flatMap(({ id }, i) => (ids.includes(id) ? [i] : []));
      const ledger = ledgerFrom(here.flatMap((i) => reports[i]!.accounts));
      const known = here.map((i) => documents[i]!);
      return Object.entries(occurrences).flatMap(([name, { standing_after }]) => {
        const wanted = standing_after[step];
        if (wanted === null || wanted === undefined) return [];
        const ours = holding(`${story}:${name}`, known, ledger);
        const held = ours?.positions.map(({ party, position }) => `${party} ${position}`).join(', ');
        const what = `${wanted} not ${ours?.standing ?? 'found'}${ours === undefined ? '' : ` (${ours.modality}, ${ours.actors.map(({ party }) => party)} > ${ours.recipients.map(({ party }) => party)}: ${held}) because ${ours.because}`}`;
        const found = ours !== undefined;
        return [
          {
            id: `${story}:${name} ${step}`,
            right: ours?.standing === wanted,
            what,
            found,
            last: step === steps.at(-1),
          },
        ];
      });
    });
  });
}

/** 'a+b+reprint' of story5 is story5-a, story5-b and the report of story 5 whose id ends with 'reprint'. */
function idsOf(story: string, step: string): readonly string[] {
  const letters = step.split('+');
  return letters.map((letter, i) =>
    letter === 'reprint' ? `${story}-${letters[i - 1]}-reprint` : `${story}-${letter}`,
  );
}

/** The incident that holds most triggers of an occurrence. */
function holding(
  note: string,
  documents: readonly Document[],
  ledger: readonly LedgerIncident[],
): LedgerIncident | undefined {
  const triggers = documents.flatMap(({ id, gold }) =>
    gold.incidents.flatMap((one) =>
      one.note === note ? one.triggers.map((trigger) => ({ report: id, trigger })) : [],
    ),
  );
  const held = ledger.map((one) => ({
    one,
    count: triggers.filter(({ report, trigger }) =>
      one.mentions.some((m) => m.report === report && anyOverlap([m.trigger], [trigger])),
    ).length,
  }));
  return held.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.one;
}

function standingTable(rows: readonly Standing[]): string {
  const of = (some: readonly Standing[]): string => share(some.filter(({ right }) => right).length, some.length);
  return `  standing after each report: ${of(rows)}   of the found ${of(rows.filter(({ found }) => found))}   after the last ${of(rows.filter(({ last }) => last))}`;
}

/** Accounts of one occurrence that stand apart, and accounts of two that stand together. */
function wrongJoins(reports: readonly AccountedReport[], ledger: readonly LedgerIncident[]): readonly string[] {
  const incident = new Map(ledger.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));
  const all = reports.flatMap(({ accounts, notes }) =>
    accounts.map((account, i) => ({ account, note: notes[i] ?? null })),
  );
  const lines: string[] = [];
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (a.account.report === b.account.report || a.note === null || b.note === null) continue;
      const together = incident.get(a.account.id) === incident.get(b.account.id);
      if (together === (a.note === b.note)) continue;
      const say = ({ account }: typeof a): string => {
        const { id, type, actors, recipients, when, place, mentions } = account;
        return `${id} ${type} ${actors}>${recipients} ${when?.value ?? '-'} ${place?.name ?? '-'} "${snippet(mentions[0]?.words ?? '', [{ start: 0, end: 90 }], 90)}"`;
      };
      lines.push(`${together ? 'FALSE' : 'MISS '} ${a.note} ${b.note}\n      ${say(a)}\n      ${say(b)}`);
    }
  });
  return lines;
}
