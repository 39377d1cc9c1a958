// What is known of words, asked for by where they stand in a text: nothing is cut out of it but once for each word. Leaves the question to its owner.
// A text's words were cut out and looked up by a map three times over, half a microsecond a word each time.
// Example: wordTable(foldWord)('By Al-Qa’ida', 3, 12) is what foldWord says of 'Al-Qa’ida'.

/** Words kept for each question, and letters; then it begins anew. */
const MOST = 1 << 14;
const MOST_LETTERS = 1 << 17;
const SLOTS = 1 << 15;
/** Longer words are rare and told anew. */
const LONGEST = 40;
/** So many slots are tried: words made to meet in one slot cost no more than others, they are not kept. */
const PROBES = 16;

/** The same function, quicker from the second time on. `tell` must depend on the word alone, and what it gives must not hold on to it. */
export function wordTable<T>(tell: (word: string) => T): (text: string, start: number, end: number) => T {
  const slots = new Uint16Array(SLOTS);
  const places = new Int32Array(MOST + 1);
  const letters = new Uint16Array(MOST_LETTERS);
  // the letters of the word that is asked for: a text may be a slice or of two bytes a letter, and is looked at once
  const asked = new Uint16Array(LONGEST);
  let told: T[] = [];
  const keep = (text: string, start: number, end: number, slot: number): T => {
    const value = tell(text.slice(start, end));
    if (told.length + 1 >= MOST || places[told.length]! + end - start > MOST_LETTERS) {
      told = [];
      slots.fill(0);
      return value;
    }
    const from = places[told.length]!;
    for (let k = 0; k < end - start; k++) letters[from + k] = asked[k]!;
    told.push(value);
    places[told.length] = from + end - start;
    slots[slot] = told.length;
    return value;
  };
  return (text, start, end) => {
    const length = end - start;
    if (length > LONGEST) return tell(text.slice(start, end));
    let hash = length;
    for (let k = 0; k < length; k++) {
      const letter = text.charCodeAt(start + k);
      asked[k] = letter;
      hash = Math.imul(hash ^ letter, 0x01000193);
    }
    hash ^= hash >>> 15;
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & (SLOTS - 1);
      const entry = slots[slot]! - 1;
      if (entry < 0) return keep(text, start, end, slot);
      const from = places[entry]!;
      if (places[entry + 1]! - from !== length) continue;
      let k = 0;
      while (k < length && letters[from + k] === asked[k]) k++;
      if (k === length) return told[entry]!;
    }
    return tell(text.slice(start, end));
  };
}
