// Reads the tables of data/: tab-separated, one header line, '#' lines are comments. Leaves what the columns mean to each table.
// Example: "words\tstance\nsay\tassert\n" is [{words: 'say', stance: 'assert'}].

/** A table opened but not read: its columns, and where each row stands in the text. */
export type OpenTable = {
  readonly text: string;
  readonly header: readonly string[];
  /** Offset of each row, in file order. */
  readonly rows: readonly number[];
  /** No cell has a blank at its edge: none need be trimmed. */
  readonly tidy: boolean;
};

/**
 * Rows as objects by column name, in file order. Cells are trimmed; missing cells at the end of a row are ''. Empty lines and lines that
 * start with '#' are passed over. Throws one line that quotes the row where a row has more cells than the header, or its first cell is
 * empty; throws where there is no header or a column is named twice.
 */
export function readTsv(text: string): Record<string, string>[] {
  const table = openTsv(text);
  return table.rows.map((at) => rowAt(table, at));
}

/** Finds the rows without cutting them into cells. Throws where there is no header or a column is named twice. */
export function openTsv(text: string): OpenTable {
  let header: readonly string[] | null = null;
  const rows: number[] = [];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at = lineEnd(text, at) + 1) {
    const first = text.charCodeAt(at);
    if (first === 0x23 || (first <= 0x20 && isBlank(text, at))) continue;
    if (header === null) header = headerOf(text, at);
    else rows.push(at);
  }
  if (header === null) throw new Error('table without a header line');
  return { text, header, rows, tidy: !UNTIDY.test(text) };
}

const UNTIDY = /[ \r][\t\n]|[\t\n] | $/;

/** One row by its offset. Throws as readTsv does. */
export function rowAt({ text, header, tidy }: OpenTable, at: number): Record<string, string> {
  const cells = text.slice(at, lineEnd(text, at)).split('\t');
  if (cells.length > header.length)
    throw badRow(text, at, `${cells.length} cells where the header has ${header.length}`);
  const row: Record<string, string> = {};
  for (let k = 0; k < header.length; k++) {
    const cell = cells[k] ?? '';
    row[header[k]!] = tidy ? cell : cell.trim();
  }
  if (row[header[0]!] === '') throw badRow(text, at, `no ${header[0]}`);
  return row;
}

/** The parts of a cell that holds a list: 'Kiev|Kyiv' is ['Kiev', 'Kyiv']; '' is []. */
export function listCell(cell: string | undefined): string[] {
  if (cell === undefined || cell === '') return [];
  if (!cell.includes('|')) return [cell];
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The cell as one of the allowed words. Throws one line that quotes the bad value and the row's first cell.
 */
export function oneOf<T extends string>(row: Record<string, string>, column: string, allowed: readonly T[]): T {
  const value = row[column] ?? '';
  const found = allowed.find((word) => word === value);
  if (found === undefined) {
    throw new Error(`${column} '${value}' in the row '${Object.values(row)[0]}' is none of ${allowed.join(', ')}`);
  }
  return found;
}

function headerOf(text: string, at: number): readonly string[] {
  const cells = text
    .slice(at, lineEnd(text, at))
    .split('\t')
    .map((cell) => cell.trim());
  if (new Set(cells).size < cells.length || cells.includes(''))
    throw badRow(text, at, 'a column is empty or named twice');
  return cells;
}

/** Offset of the line feed that ends the line, or the text's length. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

function isBlank(text: string, at: number): boolean {
  return text.slice(at, lineEnd(text, at)).trim() === '';
}

function badRow(text: string, at: number, why: string): Error {
  const line = text.slice(at, lineEnd(text, at)).replace(/\r$/, '');
  return new Error(`line ${text.slice(0, at).split('\n').length}: ${why}: '${line}'`);
}
