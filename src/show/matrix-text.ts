// The matrix of who holds what in a terminal: as many parties as fit have a column, what the others hold stands under the row.
// Leaves rows and order to matrix.ts. Example: 'Attack (aerial) · Valdoria → Kestria …  acknowledged  asserts  confirms'.
import { displayWidth } from './display-width.ts';
import type { HeldPosition, Matrix } from './matrix.ts';
import { type Paint, painter } from './paint.ts';
import { oneLine } from './plain-text.ts';
import { POSITION_STANCE } from './plain-words.ts';
import { plural } from './say-how-many.ts';
import { joinPieces, type Piece, piece, wrapPieces } from './wrap-text.ts';

/** The words of a row never get less. */
const WORDS = 26;
const STANDING = 13;

/** Each line at most `width` columns, at least 60 being used. */
export function matrixText(view: Matrix, options: { readonly width: number; readonly colour: boolean }): string {
  const paint = painter(options.colour);
  const width = Math.max(60, options.width);
  const columns = fittingColumns(view, width - WORDS - STANDING);
  const left = width - STANDING - columns.reduce((sum, one) => sum + one, 0);
  const heads = columns.map((room, i) => padded([piece(oneLine(view.parties[i] ?? ''), 'strong')], room, paint));
  const lines = view.rows.flatMap((row) => rowLines(row, { view, columns, left, paint }));
  const parties = view.parties.length === 1 ? '1 party' : `${view.parties.length} parties`;
  return `${[
    paint('strong', 'Who holds what'),
    paint('faint', `${plural(view.rows.length, 'incident')}, ${parties}`),
    ...(view.rows.length === 0
      ? []
      : ['', `${' '.repeat(left)}${padded([piece('standing', 'faint')], STANDING, paint)}${heads.join('')}`.trimEnd()]),
    ...lines,
  ].join('\n')}\n`;
}

/** Widths of the first columns that fit beside each other, at least one. A cell is as wide as its longest position. */
function fittingColumns({ parties, rows }: Matrix, room: number): number[] {
  const widths = parties.map(
    (code, i) =>
      Math.max(
        displayWidth(oneLine(code)),
        ...rows.flatMap(({ cells }) => (cells[i] ?? []).map(({ position }) => position.length)),
      ) + 1,
  );
  let used = 0;
  const fits = widths.findIndex((width) => {
    used += width;
    return used > room;
  });
  return widths.slice(0, fits < 0 ? widths.length : Math.max(1, fits));
}

type Table = {
  readonly view: Matrix;
  readonly columns: readonly number[];
  readonly left: number;
  readonly paint: Paint;
};

/** What a party held one after the other stands in one cell, one under the other. */
function rowLines({ incident, words, cells }: Matrix['rows'][number], table: Table): string[] {
  const { view, columns, left, paint } = table;
  const body = wrapPieces([piece(oneLine(words))], left - 3, paint).map((line, i) => (i === 0 ? line : `  ${line}`));
  const own = cells.slice(0, columns.length);
  const height = Math.max(body.length, ...own.map((list) => list.length));
  const also = cells
    .slice(columns.length)
    .flatMap((list, i) =>
      list.length === 0
        ? []
        : [
            piece(`${oneLine(view.parties[columns.length + i] ?? '')} `, 'strong'),
            ...positionPieces(list),
            piece('  '),
          ],
    );
  const lines = Array.from({ length: height }, (_, row) => {
    const line = body[row] ?? '';
    const standing = row === 0 ? [piece(incident.standing, incident.standing)] : [];
    const held = own.map((list, i) => padded(positionPieces(list.slice(row, row + 1)), columns[i] ?? 0, paint));
    const gap = ' '.repeat(Math.max(1, left - displayWidth(line)));
    return `${line}${gap}${padded(standing, STANDING, paint)}${held.join('')}`.trimEnd();
  });
  const others = also.length === 0 ? [] : wrapPieces([piece('also ', 'faint'), ...also], left + 30, paint);
  return [...lines, ...others.map((line) => `  ${line}`)];
}

/** 'asserts'; 'asserts, denies' where it said both, in the order in which it did. */
const positionPieces = (list: readonly HeldPosition[]): Piece[] =>
  list.flatMap(({ position }, i) => [...(i === 0 ? [] : [piece(', ')]), piece(position, POSITION_STANCE[position])]);

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { words }) => sum + displayWidth(words), 0);

const padded = (pieces: readonly Piece[], room: number, paint: Paint): string =>
  `${joinPieces(pieces, paint)}${' '.repeat(Math.max(0, room - widthOf(pieces)))}`;
