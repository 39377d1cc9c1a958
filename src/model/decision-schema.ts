// The schema of decisions and of what may be corrected or added, for those who write them and for replaying a log. Leaves laying them over a
// reading to review/. Example: decisionFault({act: 'correct', field: 'stance', value: 'denies' …}) says which values there are.
import { z } from 'zod';
import type { TargetKind } from './decision.ts';
import {
  articleSchema,
  entitySchema,
  eventSchema,
  incidentSchema,
  placeSchema,
  quantitySchema,
  spanSchema,
  statementSchema,
} from './schema.ts';

const text = z.string().min(1);
const isDay = (day: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
const day = z.string().refine(isDay, 'no day; write it as YYYY-MM-DD').nullable();

const when = z
  .strictObject({
    start: day,
    end: day,
    precision: z.enum(['day', 'week', 'month', 'season', 'year', 'range']).nullable(),
    at: spanSchema.nullable(),
  })
  .refine(
    ({ start, end }) => start === null || end === null || start <= end,
    'ends before it starts; swap the two days',
  )
  .nullable();
const place = z.strictObject({ ...placeSchema.omit({ span: true }).shape, at: spanSchema.nullable() }).nullable();
const participants = z.array(
  z.strictObject({ party: text.nullable(), sector: text.nullable(), span: spanSchema.nullable() }),
);
const speakers = z.array(
  z.strictObject({
    voice: statementSchema.shape.speakers.element.shape.voice,
    name: text.nullable(),
    role: text.nullable(),
    party: text.nullable(),
    span: spanSchema.nullable(),
  }),
);
const pointer = spanSchema.nullable();

const statement = {
  speakers,
  ...statementSchema.pick({ cue: true, stance: true, negated: true, hedges: true, form: true }).shape,
  content: z.array(spanSchema),
  saidOn: when,
  venue: text.nullable(),
  addressees: statementSchema.shape.addressees,
  within: pointer,
  about: z.array(spanSchema),
};
const { type, mode, modality, historical } = eventSchema.shape;
const told = { type, mode, actors: participants, recipients: participants, place, when, modality, historical };
const event = {
  ...told,
  contexts: eventSchema.shape.contexts,
  trigger: spanSchema,
  instrument: text.nullable(),
  quantities: z.array(z.strictObject({ ...quantitySchema.shape, span: spanSchema.nullable() })),
  negated: z.boolean(),
  statement: pointer,
};
const incident = {
  ...told,
  quantities: incidentSchema.shape.quantities,
  positions: z.array(
    z.strictObject({
      party: text,
      position: incidentSchema.shape.positions.element.shape.position,
      statements: z.array(spanSchema).min(1, 'name the statement it rests on, or add that by hand first'),
    }),
  ),
};
const entity = {
  kind: entitySchema.shape.kind,
  name: text,
  party: text.nullable(),
  roles: z.array(text),
};

/** What may be corrected, by kind and field. */
export const correctable: Readonly<Record<TargetKind, Readonly<Record<string, z.ZodType>>>> = {
  ...{ statement, event, incident, entity },
};
const optional = <T extends z.ZodType>(schema: T) => schema.optional();
const added: Readonly<Partial<Record<TargetKind, z.ZodType>>> = {
  statement: z.strictObject({ ...statement, within: optional(pointer), about: optional(statement.about) }),
  event: z.strictObject({ ...event, statement: optional(pointer) }),
};

const kinds = ['statement', 'event', 'incident', 'entity'] as const;
const target = z.strictObject({ report: articleSchema.shape.id, kind: z.enum(kinds), span: spanSchema });
const decision = z.strictObject({
  id: z.int().positive().optional(),
  act: z.enum(['accept', 'correct', 'merge', 'split', 'reject', 'add']),
  target,
  others: z.array(target),
  field: z.string().nullable(),
  value: z.unknown(),
  was: z.unknown(),
  who: z.string().trim().min(1, 'name the person who decides'),
  when: z.iso.datetime({ offset: true, error: 'no instant; write it as 2020-10-14T09:30:00Z' }),
  why: z.string().nullable(),
});

/** What is wrong with a decision, in one line with the cure; null where nothing is. With or without its `id`. */
export function decisionFault(value: unknown): string | null {
  const parsed = decision.safeParse(value);
  if (!parsed.success) return faultOf(parsed.error, value, 'the decision');
  const { act, target, field, others, value: given } = parsed.data;
  if (act === 'merge' || act === 'split') return groupingFault(act, target.kind, others.length);
  if (act === 'add') {
    const schema = added[target.kind];
    if (schema === undefined) return `no ${target.kind} can be added; add a statement or an event`;
    const addition = schema.safeParse(given);
    return addition.success ? null : faultOf(addition.error, given, `the added ${target.kind}`);
  }
  if (act === 'reject')
    return target.kind === 'entity' ? 'an entity is not rejected; correct its name, kind or party' : null;
  if (act === 'accept') return field === null ? null : fieldFault(target.kind, field);
  return fieldFault(target.kind, field ?? '') ?? valueFault(target.kind, field ?? '', given);
}

/** Whether there is such a field to correct; null where there is. */
export function fieldFault(kind: TargetKind, field: string): string | null {
  const fields = Object.keys(correctable[kind]);
  if (fields.includes(field)) return null;
  if (field === 'standing' || field === 'because')
    return 'the standing is not set, it follows: correct positions, or the stance and speakers of a statement';
  return `there is no field ${JSON.stringify(field)} to correct in ${kind === 'statement' ? 'a' : 'an'} ${kind}; it is one of ${fields.join(', ')}`;
}

/** What is wrong with a value for a field that there is; null where nothing is. */
export function valueFault(kind: TargetKind, field: string, value: unknown): string | null {
  const parsed = correctable[kind][field]!.safeParse(value);
  return parsed.success ? null : faultOf(parsed.error, value, field);
}

function groupingFault(act: 'merge' | 'split', kind: TargetKind, others: number): string | null {
  if (kind !== 'incident') return `only incidents are ${act === 'merge' ? 'merged' : 'split'}, not a ${kind}`;
  return others > 0 ? null : `${act} needs at least two; name the others`;
}

/** The first thing that is wrong: where, the value quoted, and what may stand there. */
function faultOf(error: z.ZodError, value: unknown, name: string): string {
  const issue = error.issues[0]!;
  const path = issue.path.map(String);
  const found = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[key] : undefined,
    value,
  );
  const where = [name, ...path].join('.');
  const allowed =
    issue.code === 'invalid_value'
      ? `it is one of ${issue.values.map(String).join(', ')}`
      : issue.message.replace(/^Invalid input: /u, '');
  return `${where} cannot be ${quoted(found)}; ${allowed}`;
}

function quoted(value: unknown): string {
  const words = value === undefined ? 'left out' : JSON.stringify(value);
  return words.length > 120 ? `${words.slice(0, 117)}…` : words;
}
