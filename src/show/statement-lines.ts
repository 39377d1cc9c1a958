// A statement in a terminal, as a sentence: speaker, cue, content. Leaves the words to statement-row.ts.
// Example: 'Shushan Stepanian denied her country had been firing into …'.
import type { PaintStyle } from './paint.ts';
import { STANCE_WORDS } from './plain-words.ts';
import type { StatementRow } from './statement-row.ts';
import { type Sheet, tableLines } from './table-lines.ts';
import { type Piece, piece, shorten } from './wrap-text.ts';

/** Columns for parties: two state codes, or the short name of most bodies. */
export const PARTY = 7;
/** Columns for the longest stance or position word. */
export const STANCE = 10;

/** Speaker, cue and content as pieces, the content shortened in the middle to about `most` columns. */
export function sentencePieces(row: StatementRow, most: number): Piece[] {
  const cue = piece(row.cue, row.statement.stance);
  const link = row.link === '' || row.cueFirst ? [] : [piece(` ${row.link}`, 'faint')];
  const speaker = row.speaker === '' ? [] : [piece(shorten(row.speaker, 60), 'strong'), piece(' ')];
  const before = row.before === '' ? [] : [piece(`${row.before} `)];
  const content = row.quote === '' ? [] : [piece(`${row.apart ? ': ' : ' '}${shorten(row.quote, most)}`)];
  const notes = row.notes.length === 0 ? [] : [piece(` (${row.notes.join('; ')})`, 'faint')];
  const head = row.cueFirst ? [cue, piece(' '), ...speaker.slice(0, 1)] : [...speaker, ...before, cue, ...link];
  return [...head, ...content, ...notes];
}

/** What a statement does, in a word; 'does not confirm' where the cue is negated. */
export function stanceWords(row: StatementRow): string {
  const { stance, negated } = row.statement;
  return negated ? `not ${stance}` : STANCE_WORDS[stance];
}

/** A row: party, a word in its style, the sentence, the line. */
export function statementLines(
  row: StatementRow,
  lead: {
    readonly party: string | null;
    readonly word: string;
    readonly style: PaintStyle | null;
    readonly indent: number;
  },
  sheet: Sheet,
): string[] {
  const cells = [
    { words: [piece(lead.party ?? '–', lead.party === null ? 'faint' : 'strong')], width: PARTY },
    { words: [piece(lead.word, lead.style)], width: STANCE },
  ];
  const body = sentencePieces(row, quoteRoom(sheet));
  return tableLines({ indent: lead.indent, cells, body, right: sheet.line(row.at.start) }, sheet);
}

/** A quotation takes about two lines, never less than 60 columns. */
const quoteRoom = (sheet: Sheet): number => Math.max(60, Math.min(sheet.width, 120));
