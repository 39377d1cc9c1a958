// What kind of character a UTF-16 unit is: space, letter, digit, mark and so on, by table. Leaves meaning to the tokenizer.
// Example: kindOf(0x2019) is APOSTROPHE, the curly sign of "don’t".
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DOT = 6;

const UNKNOWN = 255;
const kinds = new Uint8Array(65536).fill(UNKNOWN);
const LETTERS = /[\p{L}\p{M}\p{Nl}_]|\u200c|\u200d/u;
const DIGITS = /\p{Nd}/u;
const SPACES = /[\s\p{Z}\p{Cc}\u200b\u2060\ufeff]/u;

function judge(code: number): number {
  if (code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60) return APOSTROPHE;
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code === 0x2e) return DOT;
  const sign = String.fromCharCode(code);
  if (SPACES.test(sign)) return SPACE;
  if (DIGITS.test(sign)) return DIGIT;
  return LETTERS.test(sign) ? LETTER : OTHER;
}

/** Kind of one UTF-16 code unit; halves of surrogate pairs are OTHER. */
export function kindOf(code: number): number {
  const known = kinds[code]!;
  if (known !== UNKNOWN) return known;
  const kind = judge(code);
  kinds[code] = kind;
  return kind;
}

/** True for A-Z and for other letters that have a lower case of their own. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const sign = String.fromCharCode(code);
  return sign !== sign.toLowerCase();
}
