// The word that was probably meant. Example: closestWord('--jsn', ['--json', '--html']) is '--json'; for '--quux' it is null.

/** The candidate with the fewest changed letters, null where more than a third would have to change; of equals the first. */
export function closestWord(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.ceil(word.length / 3) + 1;
  for (const candidate of candidates) {
    const changes = candidate.startsWith(word) && word.length > 3 ? 1 : changedLetters(word, candidate);
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}

/** Levenshtein distance, swapped neighbours counting two. */
function changedLetters(a: string, b: string): number {
  if (Math.max(a.length, b.length) > 100) return 100;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
