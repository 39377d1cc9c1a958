// Numbers words in the order in which they are first met, for keys made of several. Example: numbered()('that') is 0, then ('quote') is 1.

/** Meant for words of a small closed kind: none is ever forgotten. */
export function numbered(): (word: string) => number {
  const numbers = new Map<string, number>();
  // often the same is asked again and again
  let last: string | null = null;
  let told = 0;
  return (word) => {
    if (word === last) return told;
    told = numbers.get(word) ?? numbers.size;
    if (told === numbers.size) numbers.set(word, told);
    last = word;
    return told;
  };
}
