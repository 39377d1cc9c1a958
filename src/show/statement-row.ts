// One statement as a row that a person reads: speaker, cue and content in the reporter's own words, in the order that reads as a sentence.
// Leaves columns and colours to statement-lines.ts and page-brief.ts. Example: "Shushan Stepanian | denied | her country had been firing".
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { speakerWords, statementSpan, statementWords } from '../text/statement-words.ts';
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

/** The row of the statement at `index`; throws where there is none. */
export function statementRow(source: ReadingIndex, index: number): StatementRow {
  const statement = source.reading.statements[index];
  if (statement === undefined) throw new Error(`no statement ${JSON.stringify(index)} in this reading`);
  const words = statementWords(statement, source.text);
  return {
    index,
    statement,
    parties: [...new Set(statement.speakers.flatMap((one) => (one.party === null ? [] : [one.party])))],
    speaker: oneLine(words.speaker),
    before: oneLine(words.before),
    cue: oneLine(words.cue),
    link: oneLine(words.link),
    cueFirst: words.cueFirst,
    apart: words.apart,
    quote: oneLine(words.content),
    notes: notesOf(source, statement),
    at: statementSpan(statement),
  };
}

/** As `speakerWords`, safe to show. */
export const saySpeakers = (statement: Pick<Statement, 'speakers' | 'negated'>, text: string): string =>
  oneLine(speakerWords(statement, text));

function notesOf(source: ReadingIndex, statement: Statement): string[] {
  const outer = source.reading.statements[source.statement(statement.within)];
  const said = sayWhen(statement.saidOn);
  return [
    ...statement.hedges,
    ...(outer === undefined ? [] : [`as told by ${saySpeakers(outer, source.text) || 'nobody named'}`]),
    ...(said === null ? [] : [`on ${said}`]),
  ];
}
