// A decision in words, for the log and for whoever has just taken it. Values are told as briefly as they can be checked.
// Leaves what has become of it to the reading. Example: 'correct stance of wire.txt#s1204: assert → deny'.
import type { Decision, Target } from '../model/decision.ts';
import { oneLine } from './plain-text.ts';

export type Known = {
  /** How a target is called in the ledger: 'wire.txt#s1204'. */
  readonly nameOf: (target: Target, decision: number) => string;
  /** The words of a report at a span, null where there are none. */
  readonly wordsAt: (report: string, span: { readonly start: number; readonly end: number }) => string | null;
};

export function sayDecision(decision: Decision, known: Known): string {
  const { id, act, target, others, field, value, was } = decision;
  const one = known.nameOf(target, id);
  const name =
    act === 'correct' || field !== null ? `${one}${others.length === 0 ? '' : ` and ${others.length} more`}` : one;
  const say = (told: unknown): string => oneLine(sayValue(told, target.report, known));
  if (act === 'correct') {
    const seen = others.length > 0 && Array.isArray(was) ? [...new Set(was.map(say))].join(' / ') : say(was);
    return `correct ${field} of ${name}: ${seen} → ${say(value)}`;
  }
  if (act === 'accept' && field !== null) return `take back the correction of ${field} of ${name}`;
  if (act === 'add') return `add ${target.kind} ${name}: ${say(value)}`;
  const rest = others.map((one) => known.nameOf(one, id)).join(', ');
  if (act === 'merge') return `merge ${name} with ${rest}`;
  if (act === 'split') return `split ${rest} from ${name}`;
  return `${act} ${name}${rest === '' ? '' : `, ${rest}`}`;
}

/** Any value of a correction: words, a list, a day, a place, people, a stretch of text. */
export function sayValue(value: unknown, report: string, known: Known): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((one) => sayValue(one, report, known));
    return parts.length === 0 ? 'none' : parts.join(', ');
  }
  return sayObject(
    value as Readonly<Record<string, unknown>>,
    (one) => sayValue(one, report, known),
    (span) => known.wordsAt(report, span),
  );
}

type Span = { readonly start: number; readonly end: number };

function sayObject(
  one: Readonly<Record<string, unknown>>,
  say: (value: unknown) => string,
  wordsAt: (span: Span) => string | null,
): string {
  const words = (span: unknown): string => {
    const found = span === null || span === undefined ? null : wordsAt(span as Span);
    return found === null ? 'none' : `“${found}”`;
  };
  if (typeof one.start === 'number') return words(one);
  if ('precision' in one && 'name' in one)
    return `${one.precision === 'near' ? 'near ' : ''}${say(one.name)}${one.country === null ? '' : `, ${say(one.country)}`}`;
  if ('precision' in one) return one.start === one.end ? say(one.start) : `${say(one.start)} to ${say(one.end)}`;
  if ('position' in one) return `${say(one.party)} ${say(one.position)} ${say(one.statements)}`;
  if ('lemma' in one) return words(one.span);
  if ('of' in one) return `${say(one.of)} ${figures(one)}`;
  if ('stance' in one) return `${sayWho(one.speakers, say)} ${say(one.stance)} ${say(one.content)}`;
  if ('trigger' in one) return `${say(one.type)} ${words(one.trigger)}`;
  if ('voice' in one) return one.voice === 'named' || one.voice === 'unnamed' ? person(one) : say(one.voice);
  return one.party === null || one.party === undefined
    ? words(one.span)
    : `${say(one.party)}${one.sector ? `:${one.sector}` : ''}`;
}

const figures = ({ low, best, high }: Readonly<Record<string, unknown>>): string =>
  low === high || high === null
    ? `${best ?? low ?? '?'}${high === null && low !== null ? '+' : ''}`
    : `${low ?? '?'} to ${high}`;
const person = ({ voice, name, party }: Readonly<Record<string, unknown>>): string =>
  `${name ?? (voice === 'unnamed' ? 'unnamed' : '')}${party === null || party === undefined ? '' : ` (${party})`}`.trim() ||
  'named';
const sayWho = (speakers: unknown, say: (value: unknown) => string): string =>
  Array.isArray(speakers) && speakers.length > 0 ? say(speakers) : 'nobody';
