// One small report of our own wording with its reading made by hand: all six standings, nested and split statements, a commitment, problems.
// States, places and people are invented. Spans are found by their words, so that a wrong one cannot slip in.
import type { Article } from '../../src/model/article.ts';
import type { CodedEvent, Participant } from '../../src/model/coded-event.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Incident, PositionName, Standing } from '../../src/model/incident.ts';
import type { Moment } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import type { Speaker, Stance, Statement } from '../../src/model/statement.ts';

const TEXT = `SUBSCRIBE to our newsletter

Valdoria owns up to raid on depot as envoys plead for calm

By Ana Example

ORSK -- Valdoria has confirmed bombing a fuel depot near Kestel on May 4, a raid that Kestria's army had already confirmed.

Kestria's army spokeswoman Mila Renn denied that her side had shelled the border town of Lom. "Our guns were silent," she said, "and they stay silent."

The two armies clashed at the Tarn bridge, both sides said. Valdoria said it had captured 12 soldiers.

A convoy left the harbour at dawn.

A school was reportedly hit by a drone in Ost on May 2, but neither side has confirmed it.

The envoy's office said that President Tomas Vael had called for a truce. Vael promised to pull back his guns, and warned he would strike again if attacked.

Under Article 3 of the Tarn Pact, a member that is attacked may ask the others for help.

With reporting by Wirex

Copyright (c) 2031. The Orsk Courier.
`;

/** The nth (from 0) occurrence of the words in the text of the fixture. */
export function at(words: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the fixture has no ${JSON.stringify(words)}`);
  return { start, end: start + words.length };
}

const stated = <T>(value: T, words: string) => ({ value, at: at(words), basis: 'stated' as const, by: 'fixture' });

const article: Article = {
  id: 'fixture',
  text: TEXT,
  language: 'en',
  blocks: [
    { kind: 'subscribe', span: at('SUBSCRIBE to our newsletter') },
    { kind: 'title', span: at('Valdoria owns up to raid on depot as envoys plead for calm') },
    { kind: 'byline', span: at('By Ana Example') },
    ...TEXT.split('\n')
      .filter((line) => /^(ORSK|Kestria's|The |A |Under)/.test(line))
      .map((line) => ({ kind: 'paragraph' as const, span: at(line) })),
    { kind: 'credit', span: at('With reporting by Wirex') },
    { kind: 'copyright', span: at('Copyright (c) 2031. The Orsk Courier.') },
  ],
  title: stated('Valdoria owns up to raid on depot as envoys plead for calm', 'Valdoria owns up to raid'),
  byline: [stated('Ana Example', 'Ana Example')],
  dateline: stated({ place: 'ORSK', date: null }, 'ORSK'),
  published: { value: '2031-05-04', at: null, basis: 'implied', by: 'fixture' },
  publisher: stated('The Orsk Courier', 'The Orsk Courier'),
  reprintedBy: null,
  wireCredits: [stated('Wirex', 'Wirex')],
  canonicalUrl: null,
  rights: stated('Copyright (c) 2031. The Orsk Courier.', 'Copyright (c) 2031. The Orsk Courier.'),
};

const entity = (id: string, kind: Entity['kind'], name: string, party: string | null): Entity => ({
  id,
  kind,
  name,
  party: party === null ? null : { value: party, at: at(name), basis: 'stated', by: 'fixture' },
  roles: [],
  mentions: [{ span: at(name), form: 'name' }],
});

const speaker = (name: string, party: string | null, words: string, nth = 0): Speaker => ({
  voice: 'named',
  entity: null,
  name,
  role: null,
  party,
  span: at(words, nth),
});
const NOBODY: Speaker = { voice: 'nobody', entity: null, name: null, role: null, party: null, span: null };
const OUTLET: Speaker = { ...NOBODY, voice: 'outlet', span: at('neither side') };

type Said = {
  readonly cue: Span;
  readonly stance: Stance;
  readonly content: readonly Span[];
  readonly speakers: readonly Speaker[];
};
const statement = (id: string, said: Said, more: Partial<Statement> = {}): Statement => ({
  id,
  speakers: said.speakers,
  cue: { span: said.cue, lemma: TEXT.slice(said.cue.start, said.cue.end) },
  stance: said.stance,
  negated: false,
  hedges: [],
  form: 'indirect',
  content: said.content,
  saidOn: null,
  venue: null,
  addressees: [],
  within: null,
  about: [],
  ...more,
});

const VALDORIA = speaker('Valdoria', 'VAL', 'Valdoria', 1);
const ARMY = speaker("Kestria's army", 'KES', "Kestria's army");
const RENN = speaker('Mila Renn', 'KES', "Kestria's army spokeswoman Mila Renn");
const VAEL = speaker('Tomas Vael', 'VAL', 'President Tomas Vael');

const statements: Statement[] = [
  statement('s1', {
    cue: at('confirmed'),
    stance: 'confirm',
    content: [at('bombing a fuel depot near Kestel on May 4')],
    speakers: [VALDORIA],
  }),
  statement(
    's2',
    { cue: at('confirmed', 1), stance: 'confirm', content: [at('a raid')], speakers: [ARMY] },
    { about: ['s1'] },
  ),
  statement('s3', {
    cue: at('denied'),
    stance: 'deny',
    content: [at('her side had shelled the border town of Lom')],
    speakers: [RENN],
  }),
  statement(
    's4',
    {
      cue: at('said'),
      stance: 'assert',
      content: [at('"Our guns were silent,"'), at('"and they stay silent."')],
      speakers: [{ ...RENN, span: at('she', 1) }],
    },
    { form: 'direct' },
  ),
  statement('s5', {
    cue: at('said', 1),
    stance: 'assert',
    content: [at('The two armies clashed at the Tarn bridge')],
    speakers: [VALDORIA, ARMY].map((one) => ({ ...one, span: at('both sides') })),
  }),
  statement('s6', {
    cue: at('said', 2),
    stance: 'assert',
    content: [at('it had captured 12 soldiers')],
    speakers: [{ ...VALDORIA, span: at('Valdoria', 2) }],
  }),
  statement(
    's7',
    {
      cue: at('reportedly'),
      stance: 'assert',
      content: [at('A school was'), at('hit by a drone in Ost on May 2')],
      speakers: [NOBODY],
    },
    { hedges: ['reported'] },
  ),
  statement(
    's8',
    {
      cue: at('has confirmed', 1),
      stance: 'confirm',
      content: [at('it', TEXT.slice(0, at('confirmed it').start).split('it').length - 1)],
      speakers: [OUTLET],
    },
    { negated: true },
  ),
  statement('s9', {
    cue: at('said', 3),
    stance: 'assert',
    content: [at('President Tomas Vael had called for a truce')],
    speakers: [speaker("The envoy's office", null, "The envoy's office")],
  }),
  statement(
    's10',
    { cue: at('called for'), stance: 'demand', content: [at('a truce')], speakers: [VAEL] },
    { within: 's9' },
  ),
  statement('s11', {
    cue: at('promised'),
    stance: 'promise',
    content: [at('to pull back his guns')],
    speakers: [{ ...VAEL, span: at('Vael', 1) }],
  }),
  statement('s12', {
    cue: at('warned'),
    stance: 'threaten',
    content: [at('he would strike again if attacked')],
    speakers: [{ ...VAEL, span: at('Vael', 1) }],
  }),
  statement('s13', {
    cue: at('Under'),
    stance: 'assert',
    content: [at('a member that is attacked may ask the others for help')],
    speakers: [speaker('Article 3 of the Tarn Pact', null, 'Article 3 of the Tarn Pact')],
  }),
];

const side = (party: string, words: string, nth = 0): Participant => ({
  entity: null,
  party,
  sector: null,
  span: at(words, nth),
});
const VAL = side('VAL', 'Valdoria', 1);
const KES = side('KES', 'Kestria');

const day = (value: string, words: string): Moment => ({
  span: at(words),
  type: 'DATE',
  value,
  start: value,
  end: value,
  precision: 'day',
  basis: 'implied',
});
const spot = (name: string, precision: Place['precision']): Place => ({
  span: at(name),
  name,
  latitude: 41.5,
  longitude: 45.25,
  geonamesId: null,
  country: null,
  admin1: null,
  precision,
  kind: 'settlement',
});
const MAY_4 = day('2031-05-04', 'May 4');
const MAY_2 = day('2031-05-02', 'May 2');

const event = (id: string, words: string, more: Partial<CodedEvent> = {}): CodedEvent => ({
  id,
  type: 'ASSAULT',
  mode: null,
  contexts: ['military'],
  trigger: at(words),
  actors: [],
  recipients: [],
  instrument: null,
  place: null,
  when: null,
  quantities: [],
  modality: 'actual',
  negated: false,
  historical: false,
  statement: null,
  ...more,
});

const events: CodedEvent[] = [
  event('e1', 'bombing', { mode: 'aerial', actors: [VAL], recipients: [KES], statement: 's1' }),
  event('e2', 'shelled', { mode: 'heavy-weapons', actors: [KES], statement: 's3' }),
  event('e3', 'clashed', { actors: [VAL, KES], statement: 's5' }),
  event('e4', 'captured', { type: 'COERCE', mode: 'seize', actors: [VAL], statement: 's6' }),
  event('e5', 'left', { type: 'MOBILIZE' }),
  event('e6', 'hit by a drone', { mode: 'aerial', statement: 's7' }),
  event('e7', 'strike again', { actors: [VAL], modality: 'threatened', statement: 's12' }),
];

const held = (party: string, position: PositionName, ...ids: string[]) => ({ party, position, statements: ids });
const incident = (id: string, standing: Standing, from: string, more: Partial<Incident>): Incident => {
  const source = events.find((one) => one.id === from);
  if (source === undefined) throw new Error(`the fixture has no event ${JSON.stringify(from)}`);
  return {
    id,
    type: source.type,
    mode: source.mode,
    events: [from],
    actors: source.actors,
    recipients: source.recipients,
    place: null,
    when: null,
    quantities: [],
    modality: source.modality,
    historical: false,
    positions: [],
    standing,
    because: 'the fixture says so',
    origins: { families: 1, speakers: 1 },
    ...more,
  };
};

const incidents: Incident[] = [
  incident('i1', 'acknowledged', 'e1', {
    place: { value: spot('Kestel', 'near'), at: at('Kestel'), basis: 'stated', by: 'fixture' },
    when: { value: MAY_4, at: at('May 4'), basis: 'stated', by: 'fixture' },
    positions: [held('VAL', 'confirms', 's1'), held('KES', 'confirms', 's2')],
    because: 'the acting side (VAL) confirms it',
    origins: { families: 1, speakers: 2 },
  }),
  incident('i2', 'disputed', 'e2', {
    place: { value: spot('Lom', 'exact'), at: at('Lom'), basis: 'stated', by: 'fixture' },
    positions: [held('KES', 'denies', 's3')],
    because: 'KES denies it',
  }),
  incident('i3', 'agreed', 'e3', { positions: [held('VAL', 'asserts', 's5'), held('KES', 'asserts', 's5')] }),
  incident('i4', 'claimed', 'e4', {
    positions: [held('VAL', 'asserts', 's6')],
    quantities: [{ of: 'captured', low: 12, best: 12, high: 12 }],
  }),
  incident('i5', 'reported', 'e5', {}),
  incident('i6', 'unconfirmed', 'e6', {
    when: { value: MAY_2, at: at('May 2'), basis: 'stated', by: 'fixture' },
    positions: [held('VAL', 'withholds', 's8'), held('KES', 'withholds', 's8')],
  }),
  incident('i7', 'claimed', 'e7', { positions: [held('VAL', 'asserts', 's12')] }),
];

/** The reading of the fixture, whole: without the language layer. */
export const fixture: Reading = {
  format: 'onrecord/1',
  program: '0.0.0',
  lexicon: 'en-00000000',
  article,
  entities: [
    entity('x1', 'state', 'Valdoria', 'VAL'),
    entity('x2', 'state', 'Kestria', 'KES'),
    entity('x3', 'person', 'Mila Renn', 'KES'),
  ],
  statements,
  moments: [MAY_4, MAY_2],
  places: [spot('Kestel', 'near'), spot('Lom', 'exact')],
  quantities: [
    { span: at('12 soldiers'), unit: 'soldiers', of: 'captured', low: 12, best: 12, high: 12, approximate: false },
  ],
  events,
  incidents,
  commitments: [
    {
      id: 'tarn-pact-3',
      kind: 'treaty',
      name: 'Tarn Pact',
      parties: ['KES', 'ORS'],
      article: 'Article 3',
      conditions: [
        {
          id: 'attack',
          text: 'a member is attacked',
          finding: 'established',
          grounds: ['i1', 's2'],
          because: 'an acknowledged incident',
        },
        { id: 'request', text: 'the member asks for help', finding: 'not-addressed', grounds: [], because: '' },
      ],
    },
  ],
  problems: [
    {
      code: 'year-implied',
      severity: 'note',
      at: at('May 2'),
      message: 'the year of "May 2" is not in the text',
      cure: 'it is taken from the date of the report: give --published if that is wrong',
    },
  ],
};
