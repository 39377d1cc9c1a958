// Keeps what a pure function said of a word: a report asks the same of 'the' thousands of times. Leaves the question to its owner.
// Folding, look-ups by first word and lower case together took a tenth of the time of reading before. Example: remembered(foldWord)('Al-Qa’ida').

/** Words kept for each question; then it begins anew. Enough for the words of some hundred reports, at most a few megabytes. */
const MOST = 1 << 14;
/**
 * It begins anew once early on: V8 throws out the fast code of every asker where it comes to a line that it has never seen run, and that
 * would be in the middle of a long run, for each question once (thirteen times in a run of 580,000 words).
 */
const FIRST = 64;
/** Longer words are slices that keep their whole text in memory (V8): they are asked anew. */
const LONGEST = 12;

/** The same function, quicker from the second time on. `answer` must depend on the word alone and never give undefined. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  let room = FIRST;
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = answer(word);
    if (word.length > LONGEST) return value;
    if (known.size >= room) {
      known = new Map();
      room = MOST;
    }
    known.set(word, value);
    return value;
  };
}
