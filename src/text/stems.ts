// Words by how they begin: 'shelled' and 'shelling' are both 'shell'. For comparing what two sentences are about without a language engine; leaves
// names (words with a capital) out. Example: 'Rain delayed the ferry from Upper Lom' gives 'delay', 'ferry'.
const LENGTH = 5;

/** Lower-case words of at least four letters cut to five, in text order, repeats kept. */
export const stemsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}’'])\p{Ll}[\p{Ll}\p{M}]{3,}/gu)].map(([word]) => word.slice(0, LENGTH));
