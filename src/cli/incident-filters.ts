// The options that choose incidents and what they ask of the store, in its question and in words. Leaves finding to the store.
// Example: --party Armenia --standing disputed --place Kalbajar asks { parties: ['ARM'], standings: ['disputed'], place: 'Kalbajar' }.
import type { EventType } from '../model/coded-event.ts';
import type { Standing } from '../model/incident.ts';
import type { IncidentQuestion } from '../model/question.ts';
import type { GivenOf, Option } from './command.ts';
import { isoDay, oneOf } from './option-checks.ts';
import type { PartyWords } from './party-words.ts';
import { FROM, TO } from './shared-options.ts';

const STANDINGS = ['acknowledged', 'disputed', 'agreed', 'claimed', 'reported', 'unconfirmed'] as const;
const TYPES = [
  ...(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE'] as const),
  ...(['REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] as const),
];
const typeName = oneOf(TYPES, 'type of event');

export const PARTY_FILTER = {
  name: 'party',
  value: 'PARTY',
  says: 'who did it, suffered it or holds a position: a name, capital or code; several with commas',
  many: true,
} as const satisfies Option;
export const INCIDENT_FILTERS = [
  PARTY_FILTER,
  {
    name: 'type',
    value: 'TYPE',
    says: 'PLOVER type: ASSAULT, COERCE, AGREE, CONSULT …; several with commas',
    many: true,
    wrong: (given) => typeName(given.toUpperCase()),
  },
  {
    name: 'standing',
    value: 'STANDING',
    says: `${STANDINGS.join(', ')}; several with commas`,
    many: true,
    wrong: oneOf(STANDINGS, 'standing'),
  },
  { ...FROM, says: 'done on this day or later (YYYY-MM-DD)' },
  { ...TO, says: 'done on this day or earlier (YYYY-MM-DD)' },
  { name: 'place', value: 'NAME', says: 'part of the name of the place' },
  { name: 'country', value: 'CODE', says: 'in this country by the gazetteer, ISO 3166-1 alpha-3', wrong: countryCode },
  { name: 'within', value: 'S,W,N,E', says: 'between these degrees: south, west, north, east', wrong: wrongBox },
  {
    name: 'changed-since',
    value: 'DATE',
    says: 'first told, or changed in standing, positions or tolls, on this day or later',
    wrong: isoDay,
  },
] as const satisfies readonly Option[];
type Given = Pick<GivenOf<typeof INCIDENT_FILTERS>, 'text' | 'all'>;

/** What the options ask; parties by their codes. */
export function incidentQuestion({ text, all }: Given, parties: PartyWords): IncidentQuestion {
  const [from, to, place, country] = [text('from'), text('to'), text('place'), text('country')];
  const [box, since] = [text('within'), text('changed-since')];
  const [sides, types, standings] = [all('party'), all('type'), all('standing')];
  return {
    ...(sides.length === 0 ? {} : { parties: sides.map((words) => parties.code(words) ?? words) }),
    ...(types.length === 0 ? {} : { types: types.map((type) => type.toUpperCase() as EventType) }),
    ...(standings.length === 0 ? {} : { standings: standings as readonly Standing[] }),
    ...(from === null ? {} : { from: from.slice(0, 10) }),
    ...(to === null ? {} : { to: to.slice(0, 10) }),
    ...(place === null ? {} : { place }),
    ...(country === null ? {} : { country: country.toUpperCase() }),
    ...(box === null ? {} : { box: boxOf(box) }),
    ...(since === null ? {} : { changedSince: since.slice(0, 10) }),
  };
}

/** The question in words, for a title: 'Armenia, disputed, in Kalbajar, from 2020-10-01'; '' where all is asked for. */
export function incidentWords({ text, all }: Given, parties: PartyWords): string {
  const named = (words: string): string => parties.name(parties.code(words) ?? words);
  const said = (name: 'from' | 'to' | 'place' | 'country' | 'within' | 'changed-since', before: string): string => {
    const given = text(name);
    return given === null ? '' : `${before} ${given}`;
  };
  return [
    all('party').map(named).join(' or '),
    all('type').join(' or ').toUpperCase(),
    all('standing').join(' or '),
    said('place', 'in'),
    said('country', 'in'),
    said('within', 'within'),
    said('from', 'from'),
    said('to', 'to'),
    said('changed-since', 'changed since'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function countryCode(given: string): string | null {
  return /^[A-Za-z]{3}$/u.test(given) ? null : 'is no country code; write three letters, such as ARM';
}

function boxOf(words: string): NonNullable<IncidentQuestion['box']> {
  const [south = 0, west = 0, north = 0, east = 0] = words.split(',').map(Number);
  return { south, west, north, east };
}

/** West may lie east of east: across the line of the date. */
function wrongBox(given: string): string | null {
  const parts = given.split(',').map((part) => part.trim());
  const { south, west, north, east } = boxOf(given);
  const numbers = parts.length === 4 && parts.every((part) => /^-?\d+(?:\.\d+)?$/u.test(part));
  const inside =
    [south, north].every((one) => Math.abs(one) <= 90) && [west, east].every((one) => Math.abs(one) <= 180);
  return numbers && inside && south <= north
    ? null
    : 'is no box; write south,west,north,east in degrees: 39.5,45,41,47';
}
