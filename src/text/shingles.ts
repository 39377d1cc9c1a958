// How much two texts share: five-word shingles and MinHash signatures. Leaves deciding on families to relate/.
// Example: a report and its reprint with other furniture have an estimated similarity near 1; two reports of one event stay below 0.2.

/** Words in lower case without marks; shingles of five of them, as 32-bit numbers, each once, in ascending order. */
export function shingles(text: string, size = 5): Uint32Array {
  return Uint32Array.from(runs(text, size)).sort();
}

/** The same in the order of the text, each where it first stands. */
export function runs(text: string, size = 5): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let i = 0; i + size <= words.length; i += 1) hashes.add(hash(words.slice(i, i + size).join(' ')));
  if (words.length > 0 && words.length < size) hashes.add(hash(words.join(' ')));
  return [...hashes];
}

/** FNV-1a over UTF-16 units with a final mix. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193);
  return mix(value);
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** MinHash signature (Broder 1997): for each of `length` fixed permutations the smallest value. Empty texts have none. */
export function signature(set: Uint32Array, length = 128): Uint32Array | null {
  if (set.length === 0) return null;
  const least = new Uint32Array(length).fill(0xffffffff);
  for (let i = 0; i < length; i += 1) {
    const seed = mix(i + 1);
    let low = 0xffffffff;
    for (const value of set) {
      const turned = mix(value ^ seed);
      if (turned < low) low = turned;
    }
    least[i] = low;
  }
  return least;
}

/** Estimated Jaccard similarity of two signatures of the same length, 0 to 1. Throws where the lengths differ. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length || a.length === 0)
    throw new RangeError(`signatures of ${a.length} and ${b.length} values cannot be compared`);
  let same = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] === b[i]) same += 1;
  return same / a.length;
}

/** The exact shares: of both together (Jaccard), and of the smaller in the larger (containment; a cut copy has 1). */
export function overlap(a: Uint32Array, b: Uint32Array): { readonly jaccard: number; readonly containment: number } {
  let i = 0;
  let j = 0;
  let common = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const all = a.length + b.length - common;
  const smaller = Math.min(a.length, b.length);
  return { jaccard: all === 0 ? 0 : common / all, containment: smaller === 0 ? 0 : common / smaller };
}
