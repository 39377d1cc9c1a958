// Lays rows out in columns for a terminal: narrow columns keep their width, the wide one wraps, the last one stands at the right edge.
// Leaves what the cells say to the *-lines files. Example: 'ARM  denies    Shushan Stepanian denied her country had been …    L19'.
import { displayWidth, readerCharacters } from './display-width.ts';
import type { LineNumbers } from './line-numbers.ts';
import type { Paint } from './paint.ts';
import { joinPieces, type Piece, piece, wrapPieces } from './wrap-text.ts';

/** What the lines are laid out for. */
export type Sheet = { readonly width: number; readonly paint: Paint; readonly line: LineNumbers };
/** `cells` are the narrow ones, each with its width; `right` is short or empty. */
export type TableRow = {
  readonly indent: number;
  readonly cells: readonly { readonly words: readonly Piece[]; readonly width: number }[];
  readonly body: readonly Piece[];
  readonly right: string;
};

/** Columns kept free at the right edge, so that line numbers stand under each other. */
const RIGHT = 7;
/** A body narrower than this is hard to read. */
const NARROW = 28;

/** The row over as many lines as its body needs; where it would get too narrow the cells take a line of their own. */
export function tableLines(row: TableRow, sheet: Sheet): string[] {
  const { paint, width } = sheet;
  const side = row.cells.reduce((sum, cell) => sum + cell.width + 1, row.indent);
  const stacked = side > 12 && width - side - RIGHT < NARROW;
  const left = stacked ? row.indent + 2 : side;
  const lines = wrapPieces(row.body, width - left - RIGHT, paint);
  const head = `${' '.repeat(row.indent)}${row.cells.map((cell) => `${pad(cell.words, cell.width, paint)} `).join('')}`;
  const first = stacked ? [head.trimEnd()] : [];
  const body = lines.map((line, i) => `${i === 0 && !stacked ? head : ' '.repeat(left)}${line}`);
  return atRight([...first, ...body], row.right, sheet);
}

/** Puts a short word at the right edge of the first line. */
function atRight(lines: string[], right: string, { width, paint }: Sheet): string[] {
  const [first, ...rest] = lines;
  if (first === undefined || right === '') return lines.map((line) => line.trimEnd());
  const gap = Math.max(1, width - displayWidth(bare(first)) - displayWidth(right));
  return [`${first}${' '.repeat(gap)}${joinPieces([piece(right, 'faint')], paint)}`, ...rest];
}

function pad(words: readonly Piece[], width: number, paint: Paint): string {
  const [first, ...rest] = words.map((one) => piece(cut(one.words, width), one.style));
  if (first === undefined) return ' '.repeat(width);
  const columns = [first, ...rest].reduce((sum, one) => sum + displayWidth(one.words), 0);
  return `${joinPieces([first, ...rest], paint)}${' '.repeat(Math.max(0, width - columns))}`;
}

const cut = (words: string, width: number): string =>
  displayWidth(words) <= width
    ? words
    : `${readerCharacters(words)
        .slice(0, width - 1)
        .join('')}…`;

/** Without the paint's own escape codes: the words themselves carry none (plain-text.ts). */
const bare = (line: string): string => line.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'gu'), '');

/** A heading with a rule in front of what it means. */
export function headingLines(name: readonly Piece[], means: string, sheet: Sheet): string[] {
  return [
    '',
    ...wrapPieces([...name, ...(means === '' ? [] : [piece('  '), piece(means, 'faint')])], sheet.width, sheet.paint),
  ];
}
