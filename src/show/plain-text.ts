// Makes words of a report safe to show: a report is hostile input and may carry terminal escapes or marks that turn the line round.
// Leaves HTML to escape-html.ts. Example: an escape character becomes its picture (U+241B), a right-to-left override becomes U+FFFD.

/** Marks that turn the reading direction: embeddings, overrides, isolates and their ends. */
export const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const HIDDEN = /[\u2060\ufeff\u{e0000}-\u{e007f}]|\u200b/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** Nearly all texts: letters, digits and punctuation in which nothing is to be made visible. */
const SOUND = /^[\n\t -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** The text with every control, turning or broken character made visible; line breaks and tabs stay. */
export function plainText(text: string): string {
  if (SOUND.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\p{Cc}/gu, picture)
    .replace(TURNING, '\ufffd')
    .replace(HIDDEN, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The picture of a control character: U+241B for escape; U+FFFD for those that have none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x0a || code === 0x09) return control;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** As `plainText`, on one line: every run of white space is one space, none at the ends. */
export function oneLine(text: string): string {
  const plain = plainText(text);
  return UNEVEN.test(plain) ? plain.replace(/\s+/gu, ' ').trim() : plain;
}
/** Blanks that are not single spaces between words. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/u;
