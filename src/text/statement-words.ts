// A statement as its words read: who, how, what, in an order that is a sentence. Everything on one line, else as it stands in the report.
// Leaves making it safe to show to show/. Example: 'Mila Renn' 'denied' 'that' 'her side had shelled the border town of Lom'.
import type { Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';

export type StatementWords = {
  /** Who stands behind the words; '' where nobody is named. */
  readonly speaker: string;
  /** The small words between speaker and cue: 'has not'. */
  readonly before: string;
  readonly cue: string;
  /** The small words that lead from the cue to the content: 'that', 'the ministry of'. */
  readonly link: string;
  /** true where the cue stands before its speaker: 'according to the ministry'. */
  readonly cueFirst: boolean;
  /** true where the content does not go on from the cue, so that a colon must part them. */
  readonly apart: boolean;
  /** The content's pieces; a direct quotation keeps its marks. */
  readonly content: string;
};

/** Longest stretch between cue and content that is shown as the link of the sentence. */
const LINK = 60;
/** Characters kept at each end of a very long quotation. */
const ENDS = 400;
/** Longest stretch between speaker and cue that is shown: 'has repeatedly and publicly'. */
const BEFORE = 40;

const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The words of a statement out of the text of its report. */
export function statementWords(statement: Statement, text: string): StatementWords {
  const { cue, content, speakers } = statement;
  const first = speakers[0]?.span ?? null;
  const cueFirst = first !== null && cue.span.start < first.start && speakers.length === 1;
  const speaker = speakerWords(statement, text);
  return {
    speaker,
    before: beforeOf(statement, text),
    cue: flat(text.slice(cue.span.start, cue.span.end)),
    link: linkOf(statement, text),
    cueFirst,
    apart: cueFirst || content[0] === undefined || content[0].start < cue.span.end || speaker === '',
    content: contentOf(statement, text),
  };
}

/** From the first to the last of the words of a statement. */
export function statementSpan({ cue, content, speakers }: Statement): Span {
  const spans = [cue.span, ...content, ...speakers.flatMap((one) => (one.span === null ? [] : [one.span]))];
  return { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
}

/** 'A and B': who stands behind the phrase where that was settled, else the phrase; '' where nobody is named. */
export function speakerWords({ speakers, negated }: Pick<Statement, 'speakers' | 'negated'>, text: string): string {
  // 'Neither side has confirmed' must not become 'A and B has confirmed': the phrase carries the negation.
  const phrase = negated && speakers.length > 1 ? (speakers[0]?.span ?? null) : null;
  if (phrase !== null) return flat(text.slice(phrase.start, phrase.end));
  const words = [...new Set(speakers.map((one) => wordsOf(one, text)))].filter((one) => one !== '');
  return words.join(' and ');
}

function wordsOf({ voice, name, span }: Speaker, text: string): string {
  if (name !== null && voice !== 'outlet') return flat(name);
  if (span !== null) return flat(text.slice(span.start, span.end));
  return voice === 'outlet' ? 'this report' : '';
}

/** 'has not' in 'Baku has not confirmed'; '' where more than small words stand between. */
function beforeOf({ cue, speakers }: Statement, text: string): string {
  const last = speakers.at(-1)?.span ?? null;
  const gap = last === null || last.end > cue.span.start ? '' : text.slice(last.end, cue.span.start);
  return gap.length > BEFORE || /[\n,;:.!?"“”()]/u.test(gap) ? '' : flat(gap);
}

function linkOf({ cue, content, speakers }: Statement, text: string): string {
  const first = content[0];
  if (first === undefined || first.start < cue.span.end || first.start - cue.span.end > LINK) return '';
  const between = text.slice(cue.span.end, first.start);
  if (/\n/u.test(between)) return '';
  const inside = speakers.some(
    (one) => one.span !== null && one.span.start >= cue.span.end && one.span.end <= first.start,
  );
  return inside ? '' : flat(between).replace(/^[,:\s]+|[,:"“\s]+$/gu, '');
}

/** The words of a span; of a very long one its two ends, which is all that a row shows of it. */
function endsOf(text: string, { start, end }: Span): string {
  if (end - start <= 2 * ENDS) return text.slice(start, end);
  return `${text.slice(start, start + ENDS)} … ${text.slice(end - ENDS, end)}`;
}

function contentOf({ content, form }: Statement, text: string): string {
  const words = content
    .map((span) => flat(endsOf(text, span)))
    .filter((part) => part !== '')
    .join(' … ')
    .replace(/,(["”’']*)$/u, '$1');
  if (form !== 'direct') return words;
  return /^["“„«'‘]/u.test(words) ? words : `“${words}”`;
}
