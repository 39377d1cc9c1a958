// A small ledger of our own making: four reports of May 2031 on Valdoria and Kestria, five incidents whose standing changed, eleven
// statements. States, places, papers and people are invented. What each view must say of it stands in the tests.
import type { Mention } from '../../src/model/account.ts';
import type { EventType, Participant } from '../../src/model/coded-event.ts';
import type { Standing } from '../../src/model/incident.ts';
import type { LedgerIncident, StandingChange, TollClaim } from '../../src/model/ledger-incident.ts';
import type { PlacePrecision } from '../../src/model/place.ts';
import type { StatementLine } from '../../src/model/question.ts';

const DAYS: Readonly<Record<string, string>> = {
  'kestria-note': '2031-05-04',
  'orsk-note': '2031-05-05',
  wire: '2031-05-06',
  gazette: '2031-05-03',
};
const dayOf = (report: string): string => DAYS[report] ?? '2031-01-01';
const span = (line: number) => ({ start: line * 100, end: line * 100 + 60 });

type Said = Pick<StatementLine, 'stance' | 'lead' | 'content'> & {
  readonly by: readonly [string | null, string | null];
};
const said = (id: string, line: number, { by, ...words }: Said, more: Partial<StatementLine> = {}): StatementLine => {
  const report = id.split('#')[0] ?? '';
  return {
    report,
    statement: id.split('#')[1] ?? '',
    at: span(line),
    line,
    day: dayOf(report),
    speakers: [{ name: by[0], party: by[1], words: by[0] ?? '' }],
    negated: false,
    hedges: [],
    cue: words.lead.split(' ').at(-1) ?? '',
    about: [],
    toldBy: null,
    ...words,
    ...more,
  };
};

/** In order of day, report, line. */
export const statements: readonly StatementLine[] = [
  said(
    'gazette#s1',
    4,
    { by: [null, null], stance: 'assert', lead: 'reportedly:', content: 'A school was … hit by a drone in Ost' },
    { hedges: ['reported'] },
  ),
  said(
    'gazette#s2',
    5,
    { by: [null, 'VAL'], stance: 'confirm', lead: 'neither side has confirmed', content: 'it' },
    {
      negated: true,
      speakers: [
        { name: null, party: 'VAL', words: 'neither side' },
        { name: null, party: 'KES', words: 'neither side' },
      ],
    },
  ),
  said(
    'kestria-note#s1',
    3,
    {
      by: ['Mila Renn', 'KES'],
      stance: 'accuse',
      lead: 'Mila Renn accused',
      content: 'Valdoria of bombing a fuel depot near Kestel',
    },
    { cue: 'accused', about: ['VAL'] },
  ),
  said(
    'kestria-note#s2',
    6,
    {
      by: ['Mila Renn', 'KES'],
      stance: 'demand',
      lead: 'Mila Renn demanded that',
      content: 'Valdoria pull its guns back from the Tarn',
    },
    { cue: 'demanded', about: ['VAL'] },
  ),
  said(
    'orsk-note#s1',
    2,
    {
      by: ['Tomas Vael', 'VAL'],
      stance: 'accuse',
      lead: 'Tomas Vael accused',
      content: 'Kestria of shelling the border town of Lom, where 3 people died',
    },
    { cue: 'accused', about: ['KES'] },
  ),
  said(
    'orsk-note#s2',
    7,
    {
      by: ['Tomas Vael', 'VAL'],
      stance: 'threaten',
      lead: 'Tomas Vael warned',
      content: 'he would strike again if attacked',
    },
    { cue: 'warned', about: ['VAL'] },
  ),
  said(
    'wire#s1',
    3,
    {
      by: ['Valdoria', 'VAL'],
      stance: 'confirm',
      lead: 'Valdoria confirmed',
      content: 'bombing a fuel depot near Kestel on May 4',
    },
    { cue: 'confirmed' },
  ),
  said(
    'wire#s2',
    5,
    {
      by: ['Mila Renn', 'KES'],
      stance: 'deny',
      lead: 'Mila Renn denied that',
      content: 'her side had shelled the border town of Lom',
    },
    { cue: 'denied', about: ['KES'] },
  ),
  said(
    'wire#s3',
    6,
    {
      by: ['Tomas Vael', 'VAL'],
      stance: 'assert',
      lead: 'Tomas Vael said',
      content: 'the number of dead in Lom had risen to 5',
    },
    { cue: 'said', about: ['VAL'] },
  ),
  said(
    'wire#s4',
    9,
    { by: ['Tomas Vael', 'VAL'], stance: 'promise', lead: 'Tomas Vael promised', content: 'to pull back his guns' },
    { cue: 'promised', toldBy: "the envoy's office" },
  ),
  said(
    'wire#s5',
    12,
    {
      by: ['Ada Lund', 'UN'],
      stance: 'deny',
      lead: 'Ada Lund denied that',
      content: 'her monitors had been turned back at the bridge',
    },
    { cue: 'denied', about: ['UN'] },
  ),
];

const side = (party: string): Participant => ({ entity: null, party, sector: null, span: null });
const place = (name: string, precision: PlacePrecision): LedgerIncident['place'] => ({
  value: {
    span: span(1),
    name,
    latitude: 41.5,
    longitude: 45.25,
    geonamesId: null,
    country: 'KES',
    admin1: null,
    precision,
    kind: 'settlement',
  },
  at: span(1),
  basis: 'stated',
  by: 'fixture',
});
const day = (iso: string): LedgerIncident['when'] => ({
  value: { span: span(1), type: 'DATE', value: iso, start: iso, end: iso, precision: 'day', basis: 'implied' },
  at: span(1),
  basis: 'stated',
  by: 'fixture',
});

const change = (
  from: Standing | null,
  to: Standing,
  why: Omit<StandingChange, 'from' | 'to' | 'on'>,
): StandingChange => ({
  from,
  to,
  on: dayOf(why.report),
  ...why,
});
const mention = (report: string, line: number, statement: string | null, words: string): Mention => ({
  report,
  trigger: span(line),
  statement,
  line,
  words,
});
const toll = (report: string, claimant: string | null, dead: number): TollClaim => ({
  of: 'dead',
  claimant,
  low: dead,
  best: dead,
  high: dead,
  report,
  on: dayOf(report),
});

const incident = (id: string, type: EventType, more: Partial<LedgerIncident>): LedgerIncident => {
  const history = more.history ?? [];
  return {
    id,
    type,
    mode: null,
    events: [],
    actors: [],
    recipients: [],
    place: null,
    when: null,
    quantities: [],
    modality: 'actual',
    historical: false,
    positions: [],
    standing: history.at(-1)?.to ?? 'reported',
    because: history.at(-1)?.because ?? '',
    accounts: [id],
    mentions: [],
    history,
    tolls: [],
    origins: { families: 1, speakers: 1, because: [] },
    joins: [],
    decisions: [],
    ...more,
  };
};
const held = (party: string, position: LedgerIncident['positions'][number]['position'], ...ids: string[]) => ({
  party,
  position,
  statements: ids,
  since: dayOf(ids[0]?.split('#')[0] ?? ''),
});

/** By day, those without one last. */
export const incidents: readonly LedgerIncident[] = [
  incident('gazette#i1', 'ASSAULT', {
    mode: 'aerial',
    place: place('Ost', 'exact'),
    when: day('2031-05-02'),
    positions: [held('VAL', 'withholds', 'gazette#s2'), held('KES', 'withholds', 'gazette#s2')],
    mentions: [mention('gazette', 4, 's1', 'A school was reportedly hit by a drone in Ost on May 2.')],
    history: [
      change(null, 'unconfirmed', { report: 'gazette', statement: 's1', because: "only nobody's word carries it" }),
    ],
  }),
  incident('orsk-note#i1', 'ASSAULT', {
    mode: 'heavy-weapons',
    actors: [side('KES')],
    recipients: [side('VAL')],
    place: place('Lom', 'exact'),
    when: day('2031-05-03'),
    quantities: [{ of: 'dead', low: 3, best: 5, high: 5 }],
    positions: [held('VAL', 'asserts', 'orsk-note#s1', 'wire#s3'), held('KES', 'denies', 'wire#s2')],
    accounts: ['orsk-note#i1', 'wire#i2'],
    mentions: [
      mention(
        'orsk-note',
        2,
        's1',
        'President Tomas Vael accused Kestria of shelling the border town of Lom, where 3 people died.',
      ),
      mention('wire', 5, 's2', 'Mila Renn denied that her side had shelled the border town of Lom.'),
    ],
    history: [
      change(null, 'claimed', { report: 'orsk-note', statement: 's1', because: 'only VAL says so' }),
      change('claimed', 'disputed', { report: 'wire', statement: 's2', because: 'VAL asserts it, KES denies it' }),
    ],
    tolls: [toll('orsk-note', 'VAL', 3), toll('wire', 'VAL', 5)],
    origins: { families: 2, speakers: 2, because: [] },
  }),
  incident('kestria-note#i1', 'ASSAULT', {
    mode: 'aerial',
    actors: [side('VAL')],
    recipients: [side('KES')],
    place: place('Kestel', 'near'),
    when: day('2031-05-04'),
    positions: [held('KES', 'asserts', 'kestria-note#s1'), held('VAL', 'confirms', 'wire#s1')],
    accounts: ['kestria-note#i1', 'wire#i1'],
    mentions: [
      mention('kestria-note', 3, 's1', 'Mila Renn accused Valdoria of bombing a fuel depot near Kestel.'),
      mention('wire', 3, 's1', 'Valdoria has confirmed bombing a fuel depot near Kestel on May 4.'),
    ],
    history: [
      change(null, 'claimed', { report: 'kestria-note', statement: 's1', because: 'only KES says so' }),
      change('claimed', 'acknowledged', {
        report: 'wire',
        statement: 's1',
        because: 'the acting side (VAL) confirms it',
      }),
    ],
    origins: { families: 2, speakers: 2, because: [] },
  }),
  incident('wire#i3', 'MOBILIZE', {
    when: day('2031-05-06'),
    mentions: [mention('wire', 10, null, 'A convoy left the harbour at dawn.')],
    history: [
      change(null, 'reported', { report: 'wire', statement: null, because: 'the outlet says it in its own voice' }),
    ],
  }),
  incident('orsk-note#i2', 'ASSAULT', {
    actors: [side('VAL')],
    modality: 'threatened',
    positions: [held('VAL', 'asserts', 'orsk-note#s2')],
    mentions: [mention('orsk-note', 7, 's2', 'He warned he would strike again if attacked.')],
    history: [change(null, 'claimed', { report: 'orsk-note', statement: 's2', because: 'only VAL says so' })],
  }),
];

export const statementOf = (id: string): StatementLine | null =>
  statements.find((one) => `${one.report}#${one.statement}` === id) ?? null;

export const names = (code: string): string =>
  ({ VAL: 'Valdoria', KES: 'Kestria', UN: 'United Nations' })[code] ?? code;
