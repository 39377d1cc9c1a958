// The schema of the record, for those who take it with them: what `onrecord read --json` prints validates against it, and the JSON Schema
// in docs/ is made from it. Leaves making records to read/. Example: readingSchema.parse(JSON.parse(line)) throws where a field is missing.
import { z } from 'zod';
import type { Reading } from './reading.ts';
import { recordFaults } from './record-faults.ts';

const text = z.string();
const nullable = text.nullable();
const number = z.number().nullable();
const listOf = <T extends z.ZodType>(item: T) => z.array(item);

/** Half-open, in UTF-16 code units of `article.text`. */
export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start <= end, 'a span must not end before it starts')
  .meta({ id: 'Span' });

const basis = z.enum(['stated', 'implied', 'reviewed']);
const fieldOf = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({ value, at: spanSchema.nullable(), basis, by: text })
    .refine((field) => field.at !== null || field.basis !== 'stated', 'a stated value must have its place in the text');

const blockKind = z.enum([
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'byline',
  'date',
  'credit',
  'author-note',
  'source',
  'copyright',
  'share',
  'subscribe',
  'advert',
  'navigation',
  'related',
  'furniture',
]);

export const articleSchema = z
  .strictObject({
    id: text,
    text,
    language: text,
    blocks: listOf(z.strictObject({ kind: blockKind, span: spanSchema })),
    title: fieldOf(text).nullable(),
    byline: listOf(fieldOf(text)),
    dateline: fieldOf(z.strictObject({ place: text, date: nullable })).nullable(),
    published: fieldOf(text).nullable(),
    publisher: fieldOf(text).nullable(),
    reprintedBy: fieldOf(text).nullable(),
    wireCredits: listOf(fieldOf(text)),
    canonicalUrl: fieldOf(text).nullable(),
    rights: fieldOf(text).nullable(),
  })
  .meta({ id: 'Article' });

export const entitySchema = z
  .strictObject({
    id: text,
    kind: z.enum(['person', 'organisation', 'state', 'armed-group', 'place', 'treaty', 'document', 'people']),
    name: text,
    party: fieldOf(text).nullable(),
    roles: listOf(fieldOf(text)),
    mentions: listOf(z.strictObject({ span: spanSchema, form: z.enum(['name', 'description', 'pronoun']) })),
  })
  .meta({ id: 'Entity' });

export const momentSchema = z
  .strictObject({
    span: spanSchema,
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: text,
    start: nullable,
    end: nullable,
    precision: z.enum(['day', 'week', 'month', 'season', 'year', 'range']).nullable(),
    basis,
  })
  .meta({ id: 'Moment' });

export const placeSchema = z
  .strictObject({
    span: spanSchema,
    name: text,
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    geonamesId: z.int().nullable(),
    country: nullable,
    admin1: nullable,
    precision: z.enum(['exact', 'near', 'admin2', 'admin1', 'country', 'region']),
    kind: z.enum(['country', 'region', 'admin1', 'admin2', 'settlement', 'feature', 'line']),
  })
  .meta({ id: 'Place' });

export const quantitySchema = z
  .strictObject({
    span: spanSchema,
    unit: nullable,
    of: z.enum([
      'dead',
      'injured',
      'captured',
      'detained',
      'displaced',
      'missing',
      'rescued',
      'equipment',
      'people',
      'money',
      'other',
    ]),
    low: number,
    best: number,
    high: number,
    approximate: z.boolean(),
  })
  .meta({ id: 'Quantity' });

const speakerSchema = z.strictObject({
  voice: z.enum(['named', 'unnamed', 'outlet', 'nobody']),
  entity: nullable,
  name: nullable,
  role: nullable,
  party: nullable,
  span: spanSchema.nullable(),
});

export const statementSchema = z
  .strictObject({
    id: text,
    speakers: listOf(speakerSchema),
    cue: z.strictObject({ span: spanSchema, lemma: text }),
    stance: z.enum([
      'assert',
      'confirm',
      'deny',
      'accuse',
      'demand',
      'promise',
      'threaten',
      'agree',
      'refuse',
      'appraise',
    ]),
    negated: z.boolean(),
    hedges: listOf(z.enum(['claimed', 'reported', 'unconfirmed', 'suggested', 'estimated'])),
    form: z.enum(['direct', 'indirect', 'mixed']),
    content: listOf(spanSchema),
    saidOn: fieldOf(momentSchema).nullable(),
    venue: fieldOf(text).nullable(),
    addressees: listOf(z.strictObject({ span: spanSchema, name: text, party: nullable })),
    within: nullable,
    about: listOf(text),
  })
  .meta({ id: 'Statement' });

const eventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
const modality = z.enum(['actual', 'planned', 'hypothetical', 'demanded', 'threatened', 'promised']);
const participants = listOf(
  z.strictObject({ entity: nullable, party: nullable, sector: nullable, span: spanSchema.nullable() }),
);

export const eventSchema = z
  .strictObject({
    id: text,
    type: eventType,
    mode: nullable,
    contexts: listOf(text),
    trigger: spanSchema,
    actors: participants,
    recipients: participants,
    instrument: fieldOf(text).nullable(),
    place: fieldOf(placeSchema).nullable(),
    when: fieldOf(momentSchema).nullable(),
    quantities: listOf(quantitySchema),
    modality,
    negated: z.boolean(),
    historical: z.boolean(),
    statement: nullable,
  })
  .meta({ id: 'CodedEvent' });

export const incidentSchema = z
  .strictObject({
    id: text,
    type: eventType,
    mode: nullable,
    events: listOf(text),
    actors: participants,
    recipients: participants,
    place: fieldOf(placeSchema).nullable(),
    when: fieldOf(momentSchema).nullable(),
    quantities: listOf(z.strictObject({ of: text, low: number, best: number, high: number })),
    modality,
    historical: z.boolean(),
    positions: listOf(
      z.strictObject({
        party: text,
        position: z.enum(['asserts', 'confirms', 'denies', 'withholds']),
        statements: listOf(text),
      }),
    ),
    standing: z.enum(['acknowledged', 'disputed', 'agreed', 'claimed', 'reported', 'unconfirmed']),
    because: text,
    origins: z.strictObject({ families: z.int().nonnegative(), speakers: z.int().nonnegative() }),
  })
  .meta({ id: 'Incident' });

export const commitmentSchema = z
  .strictObject({
    id: text,
    kind: z.enum(['treaty', 'cease-fire']),
    name: text,
    parties: listOf(text),
    article: nullable,
    conditions: listOf(
      z.strictObject({
        id: text,
        text,
        finding: z.enum(['established', 'disputed', 'not-established', 'not-addressed']),
        grounds: listOf(text),
        because: text,
      }),
    ),
  })
  .meta({ id: 'Commitment' });

export const problemSchema = z
  .strictObject({
    code: text,
    severity: z.enum(['note', 'warning', 'error']),
    at: spanSchema.nullable(),
    message: text,
    cure: text,
  })
  .meta({ id: 'Problem' });

export const reviewSchema = z
  .strictObject({
    decision: z.int().positive(),
    act: z.enum(['accept', 'correct', 'merge', 'split', 'reject', 'add']),
    kind: z.enum(['statement', 'event', 'incident', 'entity']),
    id: nullable,
    field: nullable,
    reads: z.unknown(),
    who: text,
    when: text,
    why: nullable,
    conflict: z.enum(['lost', 'differs']).nullable(),
  })
  .meta({ id: 'Review' });

export const tokenSchema = z
  .strictObject({
    span: spanSchema,
    form: text,
    lemma: text,
    upos: z.enum([
      'ADJ',
      'ADP',
      'ADV',
      'AUX',
      'CCONJ',
      'DET',
      'INTJ',
      'NOUN',
      'NUM',
      'PART',
      'PRON',
      'PROPN',
      'PUNCT',
      'SCONJ',
      'SYM',
      'VERB',
      'X',
    ]),
    features: z.record(text, text),
    head: z.int().nonnegative().nullable(),
    relation: nullable,
  })
  .meta({ id: 'Token' });

const shape = {
  format: z.literal('onrecord/1'),
  program: text,
  lexicon: text,
  article: articleSchema,
  entities: listOf(entitySchema),
  statements: listOf(statementSchema),
  moments: listOf(momentSchema),
  places: listOf(placeSchema),
  quantities: listOf(quantitySchema),
  events: listOf(eventSchema),
  incidents: listOf(incidentSchema),
  commitments: listOf(commitmentSchema),
  problems: listOf(problemSchema),
  reviews: listOf(reviewSchema).exactOptional(),
  sentences: listOf(spanSchema).exactOptional(),
  tokens: listOf(tokenSchema).exactOptional(),
};
const sound = (reading: Reading, context: z.RefinementCtx): void => {
  for (const message of recordFaults(reading).slice(0, 20)) context.addIssue({ code: 'custom', message });
};

/** One reading. `sentences` and `tokens` are there with `--tokens` only, `reviews` where there are decisions. Spans lie in the text, ids lead somewhere. */
export const readingSchema = z.strictObject(shape).superRefine(sound);

/** A line of `--jsonl`, and of `--json` with several reports: the reading with the report's own id in front. */
export const lineSchema = z.strictObject({ id: text, ...shape }).superRefine(sound);

/** The JSON Schema (draft 2020-12) of a reading and, with its `id`, of a line. */
export function recordJsonSchema(): unknown {
  const schema = z.strictObject({ id: text.exactOptional(), ...shape });
  const { $schema, ...rest } = z.toJSONSchema(schema);
  return {
    $schema,
    title: 'A reading of onrecord, format onrecord/1',
    description:
      'What onrecord read --json prints. `id` stands in front in JSON lines only. Spans count UTF-16 code units of article.text, half-open.',
    ...rest,
  };
}
