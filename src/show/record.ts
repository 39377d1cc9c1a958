// A reading as canonical JSON: every noun with its keys in the order of the design, nothing else, so that the same reading gives the same
// bytes however it was put together. Leaves checking to model/schema.ts. Example: {"format":"onrecord/1","program":"0.1.0",…}
import type { Article } from '../model/article.ts';
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Entity } from '../model/entity.ts';
import type { Field } from '../model/field.ts';
import type { Incident } from '../model/incident.ts';
import type { Token } from '../model/language-layer.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Reading } from '../model/reading.ts';
import type { Review } from '../model/review.ts';
import type { Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';

/** One reading on one line, without a line break. `id` puts the report's own id in front, as the lines of `--jsonl` have it. */
export function recordLine(reading: Reading, { id = false }: { readonly id?: boolean } = {}): string {
  const record = inOrder(reading);
  return JSON.stringify(id ? { id: reading.article.id, ...record } : record);
}

type Rewrite<T> = (value: T) => unknown;

/** An object with these keys in this order; the compiler sees to it that none is missing. */
function ordered<T extends object>(parts: { readonly [K in keyof Required<T>]: Rewrite<T[K]> }): Rewrite<T> {
  const keys = Object.keys(parts) as (keyof T & string)[];
  return (value) => {
    const object: Record<string, unknown> = {};
    for (const key of keys) if (value[key] !== undefined) object[key] = parts[key](value[key]);
    return object;
  };
}

const same = (value: unknown): unknown => value;
const list =
  <T>(item: Rewrite<T>): Rewrite<readonly T[]> =>
  (values) =>
    values.map(item);
const absent =
  <T>(item: Rewrite<T>): Rewrite<T | null> =>
  (value) =>
    value === null ? null : item(value);

const span = ordered<Span>({ start: same, end: same });
const field = <T>(value: Rewrite<T>): Rewrite<Field<T>> =>
  ordered<Field<T>>({ value, at: absent(span), basis: same, by: same });

const article = ordered<Article>({
  id: same,
  text: same,
  language: same,
  blocks: list(ordered<Article['blocks'][number]>({ kind: same, span })),
  title: absent(field(same)),
  byline: list(field(same)),
  dateline: absent(field(ordered<NonNullable<Article['dateline']>['value']>({ place: same, date: same }))),
  published: absent(field(same)),
  publisher: absent(field(same)),
  reprintedBy: absent(field(same)),
  wireCredits: list(field(same)),
  canonicalUrl: absent(field(same)),
  rights: absent(field(same)),
});

const entity = ordered<Entity>({
  id: same,
  kind: same,
  name: same,
  party: absent(field(same)),
  roles: list(field(same)),
  mentions: list(ordered<Entity['mentions'][number]>({ span, form: same })),
});

const moment = ordered<Moment>({
  span,
  type: same,
  value: same,
  start: same,
  end: same,
  precision: same,
  basis: same,
});

const place = ordered<Place>({
  span,
  name: same,
  latitude: same,
  longitude: same,
  geonamesId: same,
  country: same,
  admin1: same,
  precision: same,
  kind: same,
});

const quantity = ordered<Quantity>({
  span,
  unit: same,
  of: same,
  low: same,
  best: same,
  high: same,
  approximate: same,
});

const speaker = ordered<Speaker>({
  voice: same,
  entity: same,
  name: same,
  role: same,
  party: same,
  span: absent(span),
});

const statement = ordered<Statement>({
  id: same,
  speakers: list(speaker),
  cue: ordered<Statement['cue']>({ span, lemma: same }),
  stance: same,
  negated: same,
  hedges: same,
  form: same,
  content: list(span),
  saidOn: absent(field(moment)),
  venue: absent(field(same)),
  addressees: list(ordered<Statement['addressees'][number]>({ span, name: same, party: same })),
  within: same,
  about: same,
});

const participants = list(ordered<Participant>({ entity: same, party: same, sector: same, span: absent(span) }));

const event = ordered<CodedEvent>({
  id: same,
  type: same,
  mode: same,
  contexts: same,
  trigger: span,
  actors: participants,
  recipients: participants,
  instrument: absent(field(same)),
  place: absent(field(place)),
  when: absent(field(moment)),
  quantities: list(quantity),
  modality: same,
  negated: same,
  historical: same,
  statement: same,
});

const incident = ordered<Incident>({
  id: same,
  type: same,
  mode: same,
  events: same,
  actors: participants,
  recipients: participants,
  place: absent(field(place)),
  when: absent(field(moment)),
  quantities: list(ordered<Incident['quantities'][number]>({ of: same, low: same, best: same, high: same })),
  modality: same,
  historical: same,
  positions: list(ordered<Incident['positions'][number]>({ party: same, position: same, statements: same })),
  standing: same,
  because: same,
  origins: ordered<Incident['origins']>({ families: same, speakers: same }),
});

const commitment = ordered<Commitment>({
  id: same,
  kind: same,
  name: same,
  parties: same,
  article: same,
  conditions: list(
    ordered<Commitment['conditions'][number]>({ id: same, text: same, finding: same, grounds: same, because: same }),
  ),
});

const problem = ordered<Problem>({ code: same, severity: same, at: absent(span), message: same, cure: same });

const review = ordered<Review>({
  decision: same,
  act: same,
  kind: same,
  id: same,
  field: same,
  reads: same,
  who: same,
  when: same,
  why: same,
  conflict: same,
});

const features = (value: Readonly<Record<string, string>>): unknown =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
const token = ordered<Token>({
  span,
  form: same,
  lemma: same,
  upos: same,
  features,
  head: same,
  relation: same,
});

const inOrder = (reading: Reading): object => record(reading) as object;
const record = ordered<Reading>({
  format: same,
  program: same,
  lexicon: same,
  article,
  entities: list(entity),
  statements: list(statement),
  moments: list(moment),
  places: list(place),
  quantities: list(quantity),
  events: list(event),
  incidents: list(incident),
  commitments: list(commitment),
  problems: list(problem),
  reviews: (reviews) => reviews?.map(review),
  sentences: (spans) => spans?.map(span),
  tokens: (tokens) => tokens?.map(token),
});
