// What a report is about, by its bare words: names and figures apart from all other words, without a language engine. A word with a capital that the
// same report writes small somewhere is no name. Example: 'Three trawlers sank off Upper Lom' has the name 'lom' and the words 'trawler', 'sank' …
import { stemOf } from './stems.ts';

/** How often each stands in the text: names and figures in lower case, other words without their endings. */
export type ReportTerms = {
  readonly names: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
};
/** Shorter words with a capital open sentences more often than they name. */
const NAME = 3;

/** Linear in the text. */
export function reportTerms(text: string): ReportTerms {
  const all = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const small = new Set(all.filter((word) => /^\p{Ll}/u.test(word)));
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  for (const word of all) {
    const lower = word.toLowerCase();
    const named = /^\p{Lu}|\p{N}/u.test(word) && lower.length >= NAME && !small.has(lower);
    const [terms, term] = named ? [names, lower] : [words, stemOf(lower)];
    terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return { names, words };
}
