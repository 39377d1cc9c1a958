// Rows as a CSV file after RFC 4180 that a spreadsheet opens without running any of it: words of a report are hostile input.
// Leaves which columns there are to the views. Example: csvText(['day', 'words'], [['2020-10-14', '=1+1']]) guards the second cell: '=1+1.

/** What a spreadsheet takes for the beginning of a formula, also behind blanks and in the full-width forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** Lines end with CR LF, the last one too; the first one names the columns. A cell that is absent is empty. Numbers stand as they are. */
export function csvText(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // half a character and U+0000 are no text in any file
  const words = value.replaceAll('\u0000', '\ufffd').replace(/\p{Cs}/gu, '\ufffd');
  const guarded = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]|^'|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
