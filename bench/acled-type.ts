// The ACLED-like type of a snippet, from the record alone: PLOVER type, mode, trigger, instrument and sides of its events, by the table acled-types.tsv.
// Leaves counting to score-case.ts. Example: an ASSAULT of mode aerial makes AIR_STRIKE; a PROTEST beside crowd control makes PROTEST_WITH_INTER.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listCell, readTsv } from '../src/lexicon/tsv.ts';
import type { CodedEvent, Participant } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { happened, spansOf } from './event-reading.ts';

export type AcledRow = {
  readonly acled: string;
  readonly type: readonly string[];
  readonly mode: readonly string[];
  readonly trigger: readonly string[];
  readonly instrument: readonly string[];
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly beside: readonly string[];
  readonly leads: boolean;
  readonly source: string;
};
/** What a row looks at: an event or a statement of the snippet. Sides are given as sectors and the words that name them. */
type Told = {
  readonly type: string;
  readonly mode: string;
  readonly trigger: string;
  readonly instrument: string;
  readonly actor: string;
  readonly recipient: string;
};

/** The rows of acled-types.tsv, in file order. */
export function acledRows(): readonly AcledRow[] {
  const file = resolve(import.meta.dirname ?? 'bench', 'acled-types.tsv');
  return readTsv(readFileSync(file, 'utf8')).map((row) => ({
    acled: row.acled!,
    type: listCell(row.type),
    mode: listCell(row.mode),
    trigger: listCell(row.trigger),
    instrument: listCell(row.instrument),
    actor: listCell(row.actor),
    recipient: listCell(row.recipient),
    beside: listCell(row.beside),
    leads: row.leads === 'yes',
    source: row.source ?? '',
  }));
}

/** The type of the first row that holds for anything the snippet tells, what happened before what is only planned or denied; null where none does. */
export function acledType(reading: Reading, rows: readonly AcledRow[]): string | null {
  const done = happened(reading);
  const events = done.length > 0 ? done : reading.events;
  const told = [...events.map((event) => toldBy(event, reading)), ...statementsTold(reading)];
  return rows.find((row) => told.some((one) => holds(row, one, told)))?.acled ?? null;
}

function holds(row: AcledRow, one: Told, all: readonly Told[]): boolean {
  return (
    row.type.includes(one.type) &&
    (row.mode.length === 0 || row.mode.includes(one.mode)) &&
    named(row.trigger, one.trigger) &&
    named(row.instrument, one.instrument) &&
    named(row.actor, one.actor) &&
    named(row.recipient, one.recipient) &&
    (!row.leads || one === all[0]) &&
    (row.beside.length === 0 ||
      all.some(
        (other) => other !== one && row.beside.some((b) => b === other.type || b === `${other.type}/${other.mode}`),
      ))
  );
}

/** Whether any of the beginnings begins a word (a sector, in capitals, is a word of its own); true where nothing is asked. */
const named = (beginnings: readonly string[], words: string): boolean =>
  beginnings.length === 0 ||
  beginnings.some((b) => (/^[A-Z]+$/.test(b) ? ` ${words} `.includes(` ${b} `) : ` ${words}`.includes(` ${b}`)));

function toldBy(event: CodedEvent, reading: Reading): Told {
  const words = (span: Span | null): string => wordsAt(reading, span);
  const side = (participants: readonly Participant[]): string =>
    participants.map((p) => [p.sector ?? '', ...spansOf(p, reading).map(words)].join(' ')).join(' ');
  const { instrument } = event;
  return {
    type: event.type,
    mode: event.mode ?? '-',
    trigger: words(event.trigger),
    instrument: [instrument?.value ?? '', words(instrument?.at ?? null)].join(' '),
    actor: side(event.actors),
    recipient: side(event.recipients),
  };
}

const statementsTold = (reading: Reading): readonly Told[] =>
  reading.statements.map(({ stance, cue }) => ({
    type: 'STATEMENT',
    mode: stance,
    trigger: wordsAt(reading, cue.span),
    instrument: '',
    actor: '',
    recipient: '',
  }));

const wordsAt = ({ article }: Reading, span: Span | null): string =>
  span === null
    ? ''
    : article.text
        .slice(span.start, span.end)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
