// Numbers words in the order in which they are first met, for keys made of several. Example: numbered()('that') is 0, then ('quote') is 1.

/** Meant for words of a small closed kind: none is ever forgotten. */
export function numbered(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    return number;
  };
}
