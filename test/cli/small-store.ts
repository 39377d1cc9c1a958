// A ledger in memory for tests of the commands that ask: the rows of the fixture, chosen by the plain meaning of a question. Nothing is kept on disk.
// What the real store makes of a question is tested with the store.

import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import type { ArticleHit, IncidentQuestion, StatementLine, StatementQuestion } from '../../src/model/question.ts';
import type { LedgerStore } from '../../src/store/store.ts';
import { incidents as fixtureIncidents, statements as fixtureStatements } from '../show/ledger-fixture.ts';

export type Rows = {
  readonly incidents: readonly LedgerIncident[];
  readonly statements: readonly StatementLine[];
  readonly articles: readonly ArticleHit[];
};
const HIT: ArticleHit = {
  report: 'wire',
  day: '2031-05-06',
  title: 'Valdoria owns up',
  snippet: 'a fuel depot near Kestel',
};
const FIXTURE: Rows = { incidents: fixtureIncidents, statements: fixtureStatements, articles: [HIT] };

const has = (text: string | null | undefined, part: string): boolean =>
  (text ?? '').toLowerCase().includes(part.toLowerCase());

function incidentFits(one: LedgerIncident, question: IncidentQuestion): boolean {
  const parties = [...one.actors, ...one.recipients, ...one.positions].map(({ party }) => party);
  const days = [
    ...one.history.map(({ on }) => on),
    ...one.positions.map(({ since }) => since),
    ...one.tolls.map(({ on }) => on),
  ].map((day) => day ?? '');
  const [start, end] = [one.when?.value.start ?? null, one.when?.value.end ?? null];
  return (
    (question.parties === undefined || question.parties.some((party) => parties.includes(party))) &&
    (question.between === undefined || question.between.filter((party) => parties.includes(party)).length > 1) &&
    (question.types === undefined || question.types.includes(one.type)) &&
    (question.standings === undefined || question.standings.includes(one.standing)) &&
    (question.from === undefined || (end !== null && end >= question.from)) &&
    (question.to === undefined || (start !== null && start <= question.to)) &&
    (question.place === undefined || has(one.place?.value.name, question.place)) &&
    (question.changedSince === undefined ||
      days.some((day) => day >= (question.changedSince ?? '') && day <= (question.changedUntil ?? '~')))
  );
}

function statementFits(one: StatementLine, question: StatementQuestion): boolean {
  const { by, about, from, to } = question;
  const words = `${one.lead} ${one.content}`;
  return (
    (question.text === undefined || question.text.split(/[\s"*]+/u).every((word) => has(words, word))) &&
    (by === undefined || one.speakers.some(({ name, party }) => party === by || has(name, by))) &&
    (about === undefined || one.about.includes(about) || has(one.content, about)) &&
    (question.stances === undefined || question.stances.includes(one.stance)) &&
    (from === undefined || (one.day ?? '') >= from) &&
    (to === undefined || (one.day !== null && one.day <= to)) &&
    (question.reports === undefined || question.reports.includes(one.report))
  );
}

/** Only asking and saving: everything else throws. */
export function smallStore(rows: Rows = FIXTURE, kept: Map<string, unknown> = new Map()): LedgerStore {
  const no = (): never => {
    throw new Error('the small store only answers');
  };
  return {
    change: (work) => work(),
    keep: no,
    regroup: no,
    report: no,
    reports: no,
    near: no,
    alike: no,
    neighbourhood: no,
    outlined: no,
    familiesOf: no,
    accountsOf: no,
    heldTogether: no,
    holding: no,
    incidents: (question) =>
      rows.incidents.filter((one) => incidentFits(one, question)).slice(0, question.limit ?? Number.POSITIVE_INFINITY),
    statements: (question) =>
      rows.statements
        .filter((one) => statementFits(one, question))
        .slice(0, question.limit ?? Number.POSITIVE_INFINITY),
    articles: (words, limit) =>
      rows.articles
        .filter(({ snippet }) => words.split(/[\s"*]+/u).every((word) => has(snippet, word)))
        .slice(0, limit),
    families: () => [],
    spokenCommitments: no,
    decide: no,
    decisions: () => [],
    saved: () => [...kept].map(([name, value]) => ({ name, value })),
    save: (name, value) => void (value === null ? kept.delete(name) : kept.set(name, structuredClone(value))),
    check: () => [],
    backup: no,
    close: () => undefined,
  };
}
