// Rows of a ledger made by hand for the tests of the store: states, places and people are invented, and what is not told has the plainest value.
// Example: entry('wire', { day: '2031-05-06', text: 'Valdoria confirmed …', accounts: [account('wire#i1')] }).
import { createHash } from 'node:crypto';
import type { Account, Link } from '../../src/model/account.ts';
import type { NewDecision } from '../../src/model/decision.ts';
import type { Family, Sketch } from '../../src/model/family.ts';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import type { StatementLine } from '../../src/model/question.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Entry, Regrouping } from '../../src/store/store.ts';

export type EntryParts = {
  readonly day?: string | null;
  readonly text?: string;
  readonly title?: string;
  readonly bytes?: string;
  readonly added?: string;
  readonly statements?: readonly Partial<StatementLine>[];
  readonly accounts?: readonly (readonly [id: string, keys?: readonly string[], more?: Partial<Account>])[];
  readonly bands?: readonly string[];
  readonly commitments?: Reading['commitments'];
};

export function entry(id: string, parts: EntryParts = {}): Entry {
  const { day = '2031-05-04', text = `The text of ${id}.`, added = '2031-06-01T08:00:00Z' } = parts;
  const bytes = new TextEncoder().encode(parts.bytes ?? text);
  return {
    report: {
      id,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      bytes,
      given: { published: day, url: null },
      from: `folder/${id}.txt`,
      added,
      reading: reading(id, { day, text, title: parts.title ?? null, commitments: parts.commitments ?? [] }),
    },
    statements: (parts.statements ?? []).map((more, i) => statement(id, `s${i + 1}`, { day, ...more })),
    accounts: (parts.accounts ?? []).map(([name, keys = [], more = {}]) => ({
      account: account(`${id}#${name}`, { published: day, ...more }),
      keys,
    })),
    sketch: sketch(id, { day, bands: parts.bands ?? [] }),
  };
}

type Headed = {
  readonly day: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly commitments: Reading['commitments'];
};
const reading = (id: string, { day, text, title, commitments }: Headed): Reading => ({
  format: 'onrecord/1',
  program: 'test',
  lexicon: 'test',
  article: {
    ...{ id, text, language: 'en', blocks: [], byline: [], dateline: null, publisher: null, reprintedBy: null },
    title: title === null ? null : { value: title, at: null, basis: 'implied', by: 'test' },
    published: day === null ? null : { value: day, at: null, basis: 'implied', by: 'test' },
    ...{ wireCredits: [], canonicalUrl: null, rights: null },
  },
  ...{ entities: [], statements: [], moments: [], places: [], quantities: [], events: [], incidents: [] },
  ...{ commitments, problems: [] },
});

/** A treaty that a report speaks of, with no condition. */
export const commitment = (id: string): Reading['commitments'][number] => ({
  ...{ id, kind: 'treaty', name: `The treaty ${id}`, parties: ['VAL'], article: null, conditions: [] },
});

export const statement = (report: string, id: string, more: Partial<StatementLine> = {}): StatementLine => ({
  ...{ report, statement: id, at: { start: 0, end: 10 }, line: 1, day: '2031-05-04' },
  speakers: [{ name: 'Mila Renn', party: 'KES', words: 'spokeswoman Mila Renn' }],
  ...{ stance: 'assert', negated: false, hedges: [], cue: 'said', lead: 'Mila Renn said', content: 'all is calm' },
  ...{ about: [], toldBy: null },
  ...more,
});

export const account = (id: string, more: Partial<Account> = {}): Account => ({
  ...{ id, report: id.split('#')[0] ?? '', incident: id.split('#')[1] ?? '', events: [], published: '2031-05-04' },
  ...{ type: 'ASSAULT', mode: null, modality: 'actual', historical: false, actors: ['VAL'], recipients: ['KES'] },
  ...{
    doers: [],
    sufferers: [],
    against: [],
    place: null,
    when: null,
    firm: { place: false, when: false },
    words: [],
    targets: [],
  },
  ...{ matter: [], names: [], quantities: [], wording: [1, 2, 3], holders: [], carrier: 'voice', mentions: [] },
  ...more,
});

export const sketch = (report: string, more: Partial<Sketch> = {}): Sketch => ({
  ...{ report, day: '2031-05-04', publisher: 'The Kestel Gazette', reprintedBy: null, wires: [], url: null },
  ...{ words: 120, signature: [5, 6, 7], bands: [] },
  ...more,
});

export const link = (a: string, b: string, weight = 2): Link => ({
  ...{ a, b, weight },
  reasons: [{ sign: 'the same day', counts: weight }],
});

export type IncidentParts = {
  readonly days?: readonly [start: string | null, end: string | null];
  readonly point?: readonly [latitude: number, longitude: number];
  readonly place?: string;
  readonly country?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
} & Partial<Omit<LedgerIncident, 'place' | 'actors' | 'recipients' | 'when'>>;

export function incident(id: string, parts: IncidentParts = {}): LedgerIncident {
  const { days, point, place, country, actors = ['VAL'], recipients = ['KES'], ...more } = parts;
  const span = { start: 0, end: 5 };
  const participant = (party: string) => ({ entity: null, party, sector: null, span: null });
  return {
    ...{ id, type: 'ASSAULT', mode: null, events: [] },
    actors: actors.map(participant),
    recipients: recipients.map(participant),
    place:
      place === undefined && point === undefined
        ? null
        : {
            ...{ at: span, basis: 'stated', by: 'test' },
            value: {
              ...{ span, name: place ?? 'Kestel', latitude: point?.[0] ?? null, longitude: point?.[1] ?? null },
              ...{ geonamesId: null, country: country ?? null, admin1: null, precision: 'exact', kind: 'settlement' },
            },
          },
    when:
      days === undefined
        ? null
        : {
            ...{ at: span, basis: 'stated', by: 'test' },
            value: {
              ...{ span, type: 'DATE', value: days[0] ?? 'PAST_REF', start: days[0], end: days[1] },
              ...{ precision: 'day', basis: 'stated' },
            },
          },
    ...{ quantities: [], modality: 'actual', historical: false, positions: [], standing: 'claimed' },
    ...{ because: 'only one side says so', accounts: [id], mentions: [], history: [], tolls: [] },
    ...{ origins: { families: 1, speakers: 1, because: [] }, joins: [], decisions: [] },
    ...more,
  };
}

export const family = (reports: readonly string[]): Family => ({
  ...{ id: reports[0] ?? '', reports, kind: 'reprint', because: 'the shorter stands in the longer' },
});

export const decision = (report: string, more: Partial<NewDecision> = {}): NewDecision => ({
  ...{ act: 'accept', target: { report, kind: 'statement', span: { start: 3, end: 9 } }, others: [], field: null },
  ...{ value: null, was: null, who: 'an editor', when: '2031-06-02T10:00:00Z', why: null },
  ...more,
});

export const regrouping = (more: Partial<Regrouping>): Regrouping => ({
  ...{ unlinked: [], links: [], gone: [], incidents: [], goneFamilies: [], families: [] },
  ...more,
});
