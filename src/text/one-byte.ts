// The same word, kept by V8 with one byte a letter where its letters allow that. A piece of a text that has a single curly mark in it is kept with two,
// whatever is in the piece, and then lower case and comparisons go the long way. Example: oneByte('army') from a report with ’ in it is 'army' still.

/** Longer ones are no words, and rare: they stay as they are. */
const LONGEST = 64;

/** Equal to the word given; to be asked once for each word that is kept. */
export function oneByte(word: string): string {
  if (word.length > LONGEST) return word;
  const units: number[] = [];
  for (let i = 0; i < word.length; i++) units.push(word.charCodeAt(i));
  return String.fromCharCode(...units);
}
