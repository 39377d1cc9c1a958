// Hashing of words and features into 32 bits, the same in training and in use, so that the weights carry no words.
// Leaves the tables to weights.ts. Example: hashOf('said', 0, 4) is one unsigned integer.

/** FNV-1a over UTF-16 code units of `text[start, end)`, mixed at the end. */
export function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The same of these units in lower case. */
export function lowerHashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) {
      const lower = text.slice(start, end).toLowerCase();
      return hashOf(lower, 0, lower.length);
    }
    h = Math.imul(h ^ (code > 64 && code < 91 ? code + 32 : code), 0x01000193);
  }
  return mix(h);
}

/** Spreads the bits of `h` (murmur finaliser); signed 32 bits. */
export function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** One step of combining `value` into the feature hash `h`. */
export function join(h: number, value: number): number {
  const x = Math.imul(h ^ value, 0x9e3779b1);
  return x ^ (x >>> 15);
}
