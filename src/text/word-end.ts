// Where a word or a sign of a line ends: letters and figures, with single marks between them ("Join the harbour's 2.5-km walk"). What is of ASCII, nearly
// all, is told by its letters; the rest by the expression. Leaves what the words mean to the tables. Example: wordEnd('so, then', 0) is 2.

const WORD_OR_SIGN = /[\p{L}\p{N}]+(?:['\u2019.,-][\p{L}\p{N}]+)*|\S/uy;

/** Where what begins at `at` ends: `at` itself where a blank stands there. */
export function wordEnd(text: string, at: number): number {
  const end = plainEnd(text, at);
  if (end >= 0) return end;
  WORD_OR_SIGN.lastIndex = at;
  return WORD_OR_SIGN.test(text) ? WORD_OR_SIGN.lastIndex : at;
}

const [BLANK, SIGN, LETTER, OTHER] = [0, 1, 2, 3];
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\s/.test(character) ? BLANK : /[A-Za-z0-9]/.test(character) ? LETTER : SIGN;
});
/** Of the unit at `at`, a blank behind the end. */
const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return BLANK;
  const code = text.charCodeAt(at);
  return code < 128 ? KINDS[code]! : OTHER;
};

/** The same where all that decides it is of ASCII, else -1. */
function plainEnd(text: string, at: number): number {
  const first = kindAt(text, at);
  if (first !== LETTER) return first === OTHER ? -1 : at + first;
  let end = at + 1;
  for (;;) {
    let kind = kindAt(text, end);
    while (kind === LETTER) kind = kindAt(text, ++end);
    if (kind === OTHER) return -1;
    const code = kind === SIGN ? text.charCodeAt(end) : 0;
    if (code !== 39 && code !== 44 && code !== 45 && code !== 46) return end;
    const next = kindAt(text, end + 1);
    if (next !== LETTER) return next === OTHER ? -1 : end;
    end++;
  }
}
