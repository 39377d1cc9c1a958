// Words that a report writes with a capital where nothing but a name asks for one: inside its quiet sentences. Leaves naming to name-runs.ts.
// Example: in the headline 'Lisbon Admits Loss of Ferry' no word but 'Lisbon' is written so in the report below it.
import type { LanguageLayer } from '../../model/language-layer.ts';
import { isCapital } from './group-scan.ts';

/** Fewer quiet sentences than this prove nothing. */
const ENOUGH = 3;

/** Whether a word of a headline is proven a name by the sentences below it; null where the report has too few of them to tell. */
export function provenNames(
  { tokens, sentences }: LanguageLayer,
  isQuiet: (sentence: number) => boolean,
): ((word: string) => boolean) | null {
  const proven = new Set<string>();
  let quiet = 0;
  for (const [s, { first, last }] of sentences.entries()) {
    if (!isQuiet(s)) continue;
    quiet++;
    for (let i = first; i < last; i++) {
      const { form, upos, word } = tokens[i]!;
      // The capital of a first word proves nothing, unless it is a name to the tagger and no word of the language besides.
      if (isCapital(form) && (i > first || upos === 'PROPN')) proven.add(word.lower);
    }
  }
  return quiet < ENOUGH ? null : (word) => proven.has(word.toLowerCase());
}
