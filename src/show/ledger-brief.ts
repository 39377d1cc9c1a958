// What is new on the record since a day: changes of standing first, then new incidents by standing, positions, denials, demands, threats,
// promises, tolls. Leaves looks to ledger-text.ts and ledger-page.ts. Example: 'first acknowledged on 6 May 2031 by Valdoria'.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import type { Stance } from '../model/statement.ts';
import { type IncidentChange, isDone, ledgerChanges } from './ledger-changes.ts';
import { type LedgerBlock, type LedgerDocument, type LedgerSource, section, sectionOf } from './ledger-document.ts';
import { incidentWords, ledgerIncidentBlock, PEOPLE } from './ledger-incident-block.ts';
import { oneLine } from './plain-text.ts';
import { STANDING_WORDS, STANDINGS } from './plain-words.ts';
import { sayStep, sayToll } from './say-change.ts';
import { plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

export type NewOnRecord = {
  readonly since: string;
  /** Those of which something became since that day, and the statements since; others are left out. */
  readonly incidents: readonly LedgerIncident[];
  readonly statements: readonly StatementLine[];
  /** Rows shown under one heading. */
  readonly most: number;
};

const SAID: readonly (readonly [Stance, string])[] = [
  ['deny', 'denial'],
  ['demand', 'demand'],
  ['threaten', 'threat'],
  ['promise', 'promise'],
];

/** The sections that have something to say; the same for the same record. */
export function ledgerBrief(news: NewOnRecord, source: LedgerSource): LedgerDocument {
  const days = { from: news.since, to: null };
  const changes = ledgerChanges(news.incidents, days);
  const done = changes.filter(isDone);
  const moved = done.filter(({ steps }) => steps.some(({ from }) => from !== null));
  const fresh = done.filter((one) => one.before === null && one.steps.length > 0 && !moved.includes(one));
  const held = done.filter((one) => !moved.includes(one) && !fresh.includes(one) && one.positions.length > 0);
  const said = news.statements.filter(
    ({ day, negated, stance }) => !negated && day !== null && day >= news.since && SAID.some(([one]) => one === stance),
  );
  const { most } = news;
  return {
    title: `On the record since ${sayDay(news.since)}`,
    summary: [summaryOf({ changes, moved, fresh, said })],
    marks: [],
    sections: [
      sectionOf(
        { name: 'Changed standing', means: 'what changed it, then who holds what', look: 'heading' },
        { rows: moved, most, block: (one) => movedBlock(one, source) },
      ),
      ...STANDINGS.map((standing) =>
        sectionOf(
          { name: `New: ${STANDING_WORDS[standing].name}`, means: STANDING_WORDS[standing].means, look: standing },
          {
            rows: fresh.filter(({ after }) => after === standing),
            most,
            block: ({ incident }) => ledgerIncidentBlock(incident, source),
          },
        ),
      ),
      sectionOf(
        { name: 'New positions', means: 'a side spoke and the standing stayed', look: 'heading' },
        { rows: held, most, block: (one) => ledgerIncidentBlock(one.incident, source, positionWords(one, source)) },
      ),
      ...SAID.map(([stance, noun]) => {
        const name = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
        const lines = said.filter((line) => line.stance === stance);
        return section({ name, means: '', look: stance }, statementBlocks(lines), most);
      }),
      section(
        { name: 'Tolls', means: 'figures newly given or changed, by claimant', look: 'heading' },
        done.flatMap((one) => tollBlocks(one, source)),
        most,
      ),
    ].filter((one) => one !== null),
  };
}

const movedBlock = ({ incident, steps }: IncidentChange, source: LedgerSource): LedgerBlock =>
  ledgerIncidentBlock(
    incident,
    source,
    steps.filter(({ from }) => from !== null).map((step) => sayStep(incident, step, source)),
  );

/** 'Kestria denies since 6 May 2031', for each position taken within the days. */
export const positionWords = ({ positions }: IncidentChange, { names }: LedgerSource): string[] =>
  positions.map(
    ({ party, position, since }) =>
      `${oneLine(names(party))} ${position}${since === null ? '' : ` since ${sayDay(since)}`}`,
  );

export const statementBlock = (line: StatementLine): LedgerBlock => ({ kind: 'statement', line, also: [] });

/** What reprints carry again in the same words stands once, with the other reports named. In order of the first. */
export function statementBlocks(lines: readonly StatementLine[]): LedgerBlock[] {
  const first = new Map<string, { readonly line: StatementLine; readonly also: string[] }>();
  for (const line of lines) {
    const key = JSON.stringify([line.stance, line.negated, line.lead, line.content, line.toldBy, line.day]);
    const known = first.get(key);
    if (known === undefined) first.set(key, { line, also: [] });
    else if (known.line.report !== line.report) known.also.push(line.report);
  }
  return [...first.values()].map((one) => ({ kind: 'statement', ...one }));
}

/** A row for each figure that is new or differs from what its claimant counted before. */
export function tollBlocks({ incident, tolls }: IncidentChange, source: LedgerSource): LedgerBlock[] {
  return tolls.flatMap((change) => {
    const words = PEOPLE.has(change.claim.of) ? sayToll(change, source.names) : null;
    if (words === null) return [];
    const title = incidentWords({ ...incident, quantities: [] }, source.names);
    return [{ kind: 'toll', title, id: incident.id, words, report: change.claim.report } as const];
  });
}

type Counts = {
  readonly changes: readonly IncidentChange[];
  readonly moved: readonly IncidentChange[];
  readonly fresh: readonly IncidentChange[];
  readonly said: readonly StatementLine[];
};
function summaryOf({ changes, moved, fresh, said }: Counts): string {
  if (changes.length === 0 && said.length === 0) return 'nothing new';
  return [
    `${plural(moved.length, 'change')} of standing`,
    `${plural(fresh.length, 'new incident')}`,
    ...SAID.map(([stance, noun]) => [said.filter((line) => line.stance === stance).length, noun] as const)
      .filter(([count]) => count > 0)
      .map(([count, noun]) => plural(count, noun)),
    ...asideWords(changes),
  ].join(', ');
}

/** What stands aside is counted, so that nobody thinks it is not there. */
export function asideWords(changes: readonly IncidentChange[]): string[] {
  const aside = changes.filter((one) => !isDone(one)).length;
  return aside === 0 ? [] : [`${plural(aside, 'incident')} planned, supposed or told as background left aside`];
}
