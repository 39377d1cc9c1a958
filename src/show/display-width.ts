// How many terminal columns words take. Leaves breaking lines to wrap-text.ts. Example: 'Տավուշ' is 6 wide, '報道' is 4, 'é' is 1 however it is coded.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NOTHING = /^[\p{M}\p{Cf}]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns of a text without escape codes or control characters (see plain-text.ts). */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(segment: string): number {
  if (WIDE.test(segment) || segment.includes('\ufe0f')) return 2;
  return NOTHING.test(segment) ? 0 : 1;
}

/** The characters of a text as a reader counts them: a letter with its accents is one. */
export function readerCharacters(text: string): string[] {
  return Array.from(graphemes.segment(text), (piece) => piece.segment);
}
