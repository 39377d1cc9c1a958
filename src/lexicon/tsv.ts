// Reads the tables of data/: tab-separated, one header line, '#' lines are comments. Leaves what the columns mean to each table.
// Example: "words\tstance\nsay\tassert\n" is [{words: 'say', stance: 'assert'}].

/**
 * Rows as objects by column name, in file order. Cells are trimmed; missing cells at the end of a row are ''. Empty lines and lines that
 * start with '#' are passed over. Throws one line that quotes the row where a row has more cells than the header, or its first cell is
 * empty; throws where there is no header or a column is named twice.
 */
export function readTsv(text: string): Record<string, string>[] {
  let header: readonly string[] | null = null;
  const rows: Record<string, string>[] = [];
  for (const [n, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (header === null) {
      if (new Set(cells).size < cells.length || cells.includes(''))
        throw badRow(n, 'a column is empty or named twice', line);
      header = cells;
      continue;
    }
    if (cells.length > header.length)
      throw badRow(n, `${cells.length} cells where the header has ${header.length}`, line);
    if (cells[0] === '') throw badRow(n, `no ${header[0]}`, line);
    const row: Record<string, string> = {};
    for (let i = 0; i < header.length; i++) row[header[i]!] = cells[i] ?? '';
    rows.push(row);
  }
  if (header === null) throw new Error('table without a header line');
  return rows;
}

/** The parts of a cell that holds a list: 'Kiev|Kyiv' is ['Kiev', 'Kyiv']; '' is []. */
export function listCell(cell: string | undefined): string[] {
  if (cell === undefined || cell === '') return [];
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

function badRow(n: number, why: string, line: string): Error {
  return new Error(`line ${n + 1}: ${why}: '${line}'`);
}
