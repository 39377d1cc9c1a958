// Words by how they begin: 'shelled' and 'shelling' are both 'shell'. For comparing what two sentences are about without a language engine; leaves
// names (words with a capital) out. Example: 'Rain delayed the ferry from Upper Lom' gives 'delay', 'ferry'.
const LENGTH = 5;

/** Lower-case words of at least four letters cut to five, in text order, repeats kept. */
export const stemsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}’'])\p{Ll}[\p{Ll}\p{M}]{3,}/gu)].map(([word]) => word.slice(0, LENGTH));

const ENDINGS = /(?:ings?|ed|es|s|e)$/u;

/** A lower-case word without its ending: 'strikes' and 'striking' are 'strik'. Irregular forms must be told before. */
export function stemOf(word: string): string {
  const bare = word.replace(ENDINGS, '');
  return bare.length < 3 ? word : bare;
}

/** The same, or one goes on from the other: 'bomb' and 'bombard'. */
export function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.startsWith(short));
}
