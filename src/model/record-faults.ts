// What a schema of shapes cannot see in a record: spans outside the text, ids that lead nowhere. Leaves shapes to schema.ts.
// Example: a statement within 's9' in a reading without a statement 's9' is a fault.
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/** One line a fault, the path to it first; empty where the record is sound. */
export function recordFaults(reading: Reading): string[] {
  return [...spanFaults(reading, reading.article.text.length, ''), ...idFaults(reading)];
}

function spanFaults(value: unknown, length: number, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => spanFaults(item, length, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) {
    const { start, end } = value;
    const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
    return sound ? [] : [`${path}: span {start: ${start}, end: ${end}} lies outside the text of ${length} characters`];
  }
  return Object.entries(value).flatMap(([key, item]) => spanFaults(item, length, path === '' ? key : `${path}.${key}`));
}

const isSpan = (value: object): value is Span =>
  Object.keys(value).length === 2 && 'start' in value && 'end' in value && typeof value.start === 'number';

function idFaults({ entities, statements, events, incidents, commitments, tokens }: Reading): string[] {
  const known = {
    entity: new Set(entities.map(({ id }) => id)),
    statement: new Set(statements.map(({ id }) => id)),
    event: new Set(events.map(({ id }) => id)),
    ground: new Set([...statements, ...incidents].map(({ id }) => id)),
  };
  const faults: string[] = [];
  const ask = (kind: keyof typeof known, id: string | null, path: string): void => {
    if (id !== null && !known[kind].has(id)) faults.push(`${path}: there is no ${kind} ${JSON.stringify(id)}`);
  };
  statements.forEach(({ within, about, speakers }, i) => {
    ask('statement', within, `statements[${i}].within`);
    for (const id of about) ask('statement', id, `statements[${i}].about`);
    for (const { entity } of speakers) ask('entity', entity, `statements[${i}].speakers`);
  });
  events.forEach(({ statement, actors, recipients }, i) => {
    ask('statement', statement, `events[${i}].statement`);
    for (const { entity } of [...actors, ...recipients]) ask('entity', entity, `events[${i}]`);
  });
  incidents.forEach((incident, i) => {
    for (const id of incident.events) ask('event', id, `incidents[${i}].events`);
    for (const id of incident.positions.flatMap((one) => one.statements))
      ask('statement', id, `incidents[${i}].positions`);
  });
  commitments.forEach(({ conditions }, i) => {
    for (const id of conditions.flatMap(({ grounds }) => grounds)) ask('ground', id, `commitments[${i}].conditions`);
  });
  tokens?.forEach(({ head }, i) => {
    if (head !== null && head >= tokens.length) faults.push(`tokens[${i}].head: there is no token ${head}`);
  });
  return faults;
}
