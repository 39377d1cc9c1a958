// One statement as a row that a person reads: speaker, cue and content in the reporter's own words, in the order that reads as a sentence.
// Leaves columns and colours to statement-lines.ts and page-brief.ts. Example: "Shushan Stepanian | denied | her country had been firing".
import type { Span } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { oneLine } from './plain-text.ts';
import type { ReadingIndex } from './reading-index.ts';
import { sayWhen } from './say-when.ts';

export type StatementRow = {
  /** Index in `reading.statements`. */
  readonly index: number;
  readonly statement: Statement;
  /** Parties of the speakers, each once, in order. */
  readonly parties: readonly string[];
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
  /** Content pieces on one line; a direct quotation keeps its marks. */
  readonly quote: string;
  /** What a reader must know besides: hedges, the day of saying, through whom it comes. */
  readonly notes: readonly string[];
  /** Where to look: the first words of speaker, cue or content. */
  readonly at: Span;
};

/** Longest stretch between cue and content that is shown as the link of the sentence. */
const LINK = 60;
/** Characters kept at each end of a very long quotation. */
const ENDS = 400;
/** Longest stretch between speaker and cue that is shown: 'has repeatedly and publicly'. */
const BEFORE = 40;

/** The row of the statement at `index`; throws where there is none. */
export function statementRow(source: ReadingIndex, index: number): StatementRow {
  const statement = source.reading.statements[index];
  if (statement === undefined) throw new Error(`no statement ${JSON.stringify(index)} in this reading`);
  const { text } = source;
  const { cue, content, speakers } = statement;
  const first = speakers[0]?.span ?? null;
  const cueFirst = first !== null && cue.span.start < first.start && speakers.length === 1;
  const speaker = saySpeakers(statement, text);
  const spans = [cue.span, ...content, ...speakers.flatMap((one) => (one.span === null ? [] : [one.span]))];
  return {
    index,
    statement,
    parties: [...new Set(speakers.flatMap((one) => (one.party === null ? [] : [one.party])))],
    speaker,
    cue: oneLine(text.slice(cue.span.start, cue.span.end)),
    before: beforeOf(statement, text),
    link: linkOf(statement, text),
    cueFirst,
    apart: cueFirst || content[0] === undefined || content[0].start < cue.span.end || speaker === '',
    quote: quoteOf(statement, text),
    notes: notesOf(source, statement),
    at: { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) },
  };
}

/** 'A and B': who stands behind the phrase where that was settled, else the phrase; '' where nobody is named. */
export function saySpeakers({ speakers, negated }: Pick<Statement, 'speakers' | 'negated'>, text: string): string {
  // 'Neither side has confirmed' must not become 'A and B has confirmed': the phrase carries the negation.
  const phrase = negated && speakers.length > 1 ? (speakers[0]?.span ?? null) : null;
  if (phrase !== null) return oneLine(text.slice(phrase.start, phrase.end));
  const words = [...new Set(speakers.map((one) => saySpeaker(one, text)))].filter((one) => one !== '');
  return words.join(' and ');
}

function saySpeaker({ voice, name, span }: Speaker, text: string): string {
  if (name !== null && voice !== 'outlet') return oneLine(name);
  if (span !== null) return oneLine(text.slice(span.start, span.end));
  return voice === 'outlet' ? 'this report' : '';
}

/** 'has not' in 'Baku has not confirmed'; '' where more than small words stand between. */
function beforeOf({ cue, speakers }: Statement, text: string): string {
  const last = speakers.at(-1)?.span ?? null;
  const gap = last === null || last.end > cue.span.start ? '' : text.slice(last.end, cue.span.start);
  return gap.length > BEFORE || /[\n,;:.!?"“”()]/u.test(gap) ? '' : oneLine(gap);
}

function linkOf({ cue, content, speakers }: Statement, text: string): string {
  const first = content[0];
  if (first === undefined || first.start < cue.span.end || first.start - cue.span.end > LINK) return '';
  const between = text.slice(cue.span.end, first.start);
  if (/\n/u.test(between)) return '';
  const inside = speakers.some(
    (one) => one.span !== null && one.span.start >= cue.span.end && one.span.end <= first.start,
  );
  return inside ? '' : oneLine(between).replace(/^[,:\s]+|[,:"“\s]+$/gu, '');
}

/** The words of a span; of a very long one its two ends, which is all that a row shows of it. */
function endsOf(text: string, { start, end }: Span): string {
  if (end - start <= 2 * ENDS) return text.slice(start, end);
  return `${text.slice(start, start + ENDS)} … ${text.slice(end - ENDS, end)}`;
}

function quoteOf({ content, form }: Statement, text: string): string {
  const words = content
    .map((span) => oneLine(endsOf(text, span)))
    .filter((part) => part !== '')
    .join(' … ')
    .replace(/,(["”’']*)$/u, '$1');
  if (form !== 'direct') return words;
  return /^["“„«'‘]/u.test(words) ? words : `“${words}”`;
}

function notesOf(source: ReadingIndex, statement: Statement): string[] {
  const outer = source.reading.statements[source.statement(statement.within)];
  const said = sayWhen(statement.saidOn);
  return [
    ...statement.hedges,
    ...(outer === undefined ? [] : [`as told by ${saySpeakers(outer, source.text) || 'nobody named'}`]),
    ...(said === null ? [] : [`on ${said}`]),
  ];
}
