// How many terminal columns words take. Leaves breaking lines to wrap-text.ts. Example: 'Տավուշ' is 6 wide, '報道' is 4, 'é' is 1 however it is coded.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NOTHING = /^[\p{M}\p{Cf}]$/u;
/** Latin, Greek, Cyrillic, Armenian, Georgian letters, punctuation, arrows, rules: a column each, whatever stands beside them. */
const PLAIN =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u10a0-\u10ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2400-\u2426\u2500-\u257f\ufffd]*$/;

/** Built when first needed: most reports never need it, and it takes its time. */
let segmenter: Intl.Segmenter | null = null;
const graphemes = (text: string): Intl.Segments => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** Columns of a text without escape codes or control characters (see plain-text.ts). */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(segment: string): number {
  if (WIDE.test(segment) || segment.includes('\ufe0f')) return 2;
  return NOTHING.test(segment) ? 0 : 1;
}

/** The characters of a text as a reader counts them: a letter with its accents is one. */
export function readerCharacters(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(graphemes(text), (piece) => piece.segment);
}
