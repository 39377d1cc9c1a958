// From what a person types for a field to its value: 'AZE, ARM:MIL', 'near Kalbajar', '2020-10', 's120'. Leaves which values there are to the
// schema, JSON to whoever types it. Example: toldValue('when', '2020-10-13', context) is that day; 'none' takes a value away.
import type { Span } from '../model/span.ts';
import { type Context, rawCue, type Told } from './context.ts';
import { toldParticipants } from './told-participants.ts';
import { toldPlace } from './told-place.ts';
import { toldPositions } from './told-positions.ts';
import { toldQuantities } from './told-quantities.ts';
import { toldSpeakers } from './told-speakers.ts';
import { toldWhen } from './told-when.ts';
import { wordsIn } from './words-in.ts';

type Parse = (words: string, context: Context) => Told;

const NONE = /^(?:none|-)$/iu;

/** Throws nothing: whoever asks says what is wrong. */
export function toldValue(field: string, words: string, context: Context): Told {
  const typed = words.trim();
  if (/^[[{"]/u.test(typed)) return json(typed);
  return (parsers[field] ?? plainWord)(typed, context);
}

/** A quotation in marks is words, anything else must be JSON. */
function json(typed: string): Told {
  try {
    return { value: JSON.parse(typed) as unknown };
  } catch {
    return { wrong: `${JSON.stringify(typed)} is no JSON; close what is opened, or write it without brackets` };
  }
}

const plainWord: Parse = (words) => ({ value: words });
const orNone: Parse = (words) => ({ value: NONE.test(words) ? null : words });
const yesOrNo: Parse = (words) =>
  /^(?:yes|true)$/iu.test(words)
    ? { value: true }
    : /^(?:no|false)$/iu.test(words)
      ? { value: false }
      : { value: words };
const listOf =
  (separator: string): Parse =>
  (words) => ({ value: NONE.test(words) ? [] : partsOf(words, separator) });

const partsOf = (words: string, separator: string): string[] =>
  words
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const spans: Parse = (words, context) => {
  const value: Span[] = [];
  let near = context.near;
  for (const part of NONE.test(words) ? [] : words.split(/\s*(?:\[…\]|\[\.\.\.\]|…)\s*/u).filter((one) => one !== '')) {
    const found = wordsIn(context.reading.article.text, part, { near, line: context.line });
    if ('wrong' in found) return found;
    value.push(found);
    near = found.end;
  }
  return { value: value.sort((a, b) => a.start - b.start) };
};

const span: Parse = (words, { reading, near, line }) => {
  const found = wordsIn(reading.article.text, words, { near, line });
  return 'wrong' in found ? found : { value: found };
};

const cue: Parse = (words, context) => {
  const found = span(words, context);
  return 'wrong' in found ? found : { value: { span: found.value, lemma: words.toLowerCase().replace(/\s+/gu, ' ') } };
};

/** Ids of statements, told by their cues. */
const statements: Parse = (words, { reading }) => {
  const value: Span[] = [];
  for (const id of NONE.test(words) ? [] : partsOf(words, ',')) {
    const found = reading.statements.find((one) => one.id === id.replace(/^.*#/u, ''));
    if (found === undefined)
      return { wrong: `there is no statement ${JSON.stringify(id)} in this report; see its list` };
    value.push(rawCue(reading, found.id));
  }
  return { value };
};
const statement: Parse = (words, context) => {
  const found = statements(words, context);
  return 'wrong' in found ? found : { value: (found.value as readonly Span[])[0] ?? null };
};

const party: Parse = (words, { lexicon }) => {
  if (NONE.test(words)) return { value: null };
  return { value: lexicon.parties.byCode(words.toUpperCase())?.code ?? words };
};

/** Only modes that the table of actions knows: a slip of the pen is no new mode. */
const mode: Parse = (words, { lexicon }) => {
  if (NONE.test(words)) return { value: null };
  const modes = [...new Set(lexicon.actions.all.flatMap((entry) => entry.mode ?? []))].sort();
  return modes.includes(words)
    ? { value: words }
    : { wrong: `mode cannot be ${JSON.stringify(words)}; it is none or one of ${modes.join(', ')}` };
};

const actors: Parse = (words, context) => toldParticipants(words, context, 'actors');
const recipients: Parse = (words, context) => toldParticipants(words, context, 'recipients');

const parsers: Readonly<Record<string, Parse>> = {
  speakers: toldSpeakers,
  ...{ cue, content: spans, trigger: span, within: statement, statement, about: statements },
  ...{ negated: yesOrNo, historical: yesOrNo, hedges: listOf(','), contexts: listOf(','), roles: listOf(';') },
  ...{ venue: orNone, instrument: orNone, mode, party },
  ...{ when: toldWhen, saidOn: toldWhen, place: toldPlace, actors, recipients },
  ...{ quantities: toldQuantities, positions: toldPositions },
  stance: (words) => ({ value: words.toLowerCase() }),
  type: (words) => ({ value: words.toUpperCase() }),
};
