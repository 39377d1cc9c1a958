// Accounts of annotated reports for measuring and fitting how they are gathered: as the program reads them, given the gold's statements and triggers,
// or of the gold's own incidents, so that joining shows apart from reading. Leaves scoring to score-ledger.ts.
import type { Account, AccountHolder } from '../src/model/account.ts';
import type { EventType, Modality } from '../src/model/coded-event.ts';
import type { Incident, PositionName } from '../src/model/incident.ts';
import type { Moment } from '../src/model/moment.ts';
import type { Place } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import type { Tools } from '../src/pipeline.ts';
import type { Draft } from '../src/read/draft.ts';
import type { accountsOf as AccountsOf } from '../src/relate/accounts.ts';
import type { relate as Relate } from '../src/relate/relate.ts';
import type { ConflictGold, GoldIncident } from './conflict-gold.ts';
import type { GoldDocument } from './gold.ts';
import { draftsOf, type Given } from './gold-readings.ts';
import { anyOverlap } from './matching.ts';
import { programModule } from './readings.ts';
import { plainName } from './same-party.ts';

export type Way = Given | 'incidents';
/** `notes[i]` is the occurrence that the gold has for account i, null where it has none there. */
export type AccountedReport = {
  readonly id: string;
  readonly accounts: readonly Account[];
  readonly notes: readonly (string | null)[];
};

export async function accountsOfGold(
  documents: readonly GoldDocument<ConflictGold>[],
  way: Way,
): Promise<{ readonly reports: readonly AccountedReport[]; readonly tools: Tools }> {
  const { drafts, tools } = await draftsOf(documents, way === 'incidents' ? 'triggers' : way);
  const { relate } = (await programModule<{ relate: typeof Relate }>('relate/relate.ts'))!;
  const { accountsOf } = (await programModule<{ accountsOf: typeof AccountsOf }>('relate/accounts.ts'))!;
  const reports = (drafts as readonly Draft[]).map((draft, i): AccountedReport => {
    const document = documents[i]!;
    const { incidents } = relate({ ...draft, text: document.text }, tools.lexicon);
    const read = readingOf(draft, way === 'incidents' ? [] : incidents);
    const reading = way === 'incidents' ? withGoldIncidents(read, document) : read;
    const found = accountsOf({ id: document.id, reading }, tools.lexicon);
    const accounts = way === 'incidents' ? found.map((one, k) => asGoldHas(one, document, k)) : found;
    return { id: document.id, accounts, notes: accounts.map((account) => noteOf(account, document.gold.incidents)) };
  });
  return { reports, tools };
}

/** The note of the gold incident most of whose triggers are among the account's. */
export function noteOf({ mentions }: Account, incidents: readonly GoldIncident[]): string | null {
  const spans = mentions.map(({ trigger }) => trigger);
  let best: string | null = null;
  let most = 0;
  for (const { note, triggers } of incidents) {
    const shared = triggers.filter((trigger) => anyOverlap([trigger], spans)).length;
    if (shared > most && note !== null) {
      most = shared;
      best = note;
    }
  }
  return best;
}

const readingOf = (draft: Draft, incidents: readonly Incident[]): Reading => ({
  ...{ format: 'onrecord/1', program: '', lexicon: '', article: draft.article, entities: draft.people.entities },
  ...{ statements: draft.statements, moments: draft.moments, places: draft.places, quantities: draft.quantities },
  events: [...((draft.speechActs as Draft['speechActs'] | undefined) ?? []), ...draft.events].sort(
    (a, b) => a.trigger.start - b.trigger.start,
  ),
  ...{ incidents, commitments: [], problems: [] },
});

const participants = (parties: readonly string[]): Incident['actors'] =>
  parties.map((party) => ({ entity: null, party, sector: null, span: null }));

function withGoldIncidents(reading: Reading, { gold }: GoldDocument<ConflictGold>): Reading {
  const inside = (trigger: Span): string | null =>
    reading.statements.find(({ content }) => content.some((c) => c.start <= trigger.start && trigger.end <= c.end))
      ?.id ?? null;
  const events = gold.incidents.flatMap((incident) =>
    incident.triggers.map((trigger, k): Reading['events'][number] => {
      const read = reading.events.find((event) => anyOverlap([event.trigger], [trigger]));
      return {
        ...{ id: `${incident.id}-${k}`, type: incident.type as EventType, mode: incident.mode, contexts: [], trigger },
        actors: participants(incident.actors),
        recipients: [...participants(incident.recipients), ...(read?.recipients.filter((r) => r.party === null) ?? [])],
        ...{ instrument: read?.instrument ?? null, place: null, when: null, quantities: read?.quantities ?? [] },
        ...{ modality: incident.modality as Modality, negated: false, historical: incident.historical },
        statement: read?.statement ?? inside(trigger),
      };
    }),
  );
  const incidents = gold.incidents.map(
    (incident): Incident => ({
      ...{ id: incident.id, type: incident.type as EventType, mode: incident.mode },
      events: incident.triggers.map((_, k) => `${incident.id}-${k}`),
      actors: participants(incident.actors),
      recipients: participants(incident.recipients),
      place: fieldOf(placeNamed(incident.place, reading.places)),
      when: fieldOf(momentOf(incident.when)),
      ...{ quantities: [], modality: incident.modality as Modality, historical: incident.historical, positions: [] },
      ...{ standing: 'reported', because: '', origins: { families: 1, speakers: 0 } },
    }),
  );
  return { ...reading, events, incidents };
}

/** Positions, carrier and doers as the annotation tells them. */
function asGoldHas(account: Account, { gold }: GoldDocument<ConflictGold>, k: number): Account {
  const { positions, standing, actors, recipients } = gold.incidents[k]!;
  const holders = Object.entries(positions).map(
    ([party, position]): AccountHolder => ({
      ...{ party, who: party, position: position as PositionName, stance: 'assert', statement: 'gold' },
    }),
  );
  const carrier = holders.some(({ position }) => position !== 'withholds')
    ? 'voice'
    : standing === 'unconfirmed'
      ? 'nobody'
      : standing === 'reported'
        ? 'reporter'
        : 'voice';
  const unnamed: AccountHolder[] =
    carrier === 'voice' && !holders.some(({ position }) => position === 'asserts' || position === 'confirms')
      ? [{ party: null, who: 'somebody', position: 'asserts', stance: 'assert', statement: 'gold' }]
      : [];
  return {
    ...account,
    holders: [...holders, ...unnamed],
    carrier,
    doers: [...actors].sort(),
    sufferers: [...recipients].sort(),
  };
}

const fieldOf = <T>(value: T | null): { value: T; at: null; basis: 'reviewed'; by: string } | null =>
  value === null ? null : { value, at: null, basis: 'reviewed', by: 'gold' };

function placeNamed(name: string | null, places: readonly Place[]): Place | null {
  if (name === null) return null;
  const wanted = plainName(name);
  const near =
    places.find((place) => plainName(place.name) === wanted) ??
    places.find((place) => ` ${wanted} `.includes(` ${plainName(place.name)} `));
  return (
    near ?? {
      ...{ span: { start: 0, end: 0 }, name, latitude: null, longitude: null, geonamesId: null, country: null },
      ...{ admin1: null, precision: 'exact', kind: 'settlement' },
    }
  );
}

function momentOf(when: string | null): Moment | null {
  if (when === null) return null;
  const [from = '', to = from] = when.split('/');
  const day = /^\d{4}-\d{2}-\d{2}$/u;
  const month = /^\d{4}-\d{2}$/u.test(from);
  if (!day.test(from) && !month) return null;
  return {
    ...{ span: { start: 0, end: 0 }, type: 'DATE', value: when, basis: 'stated' },
    start: month ? `${from}-01` : from,
    end: month
      ? `${from}-${new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate()}`
      : to,
    precision: month ? 'month' : from === to ? 'day' : 'range',
  };
}
