// Where the words of a search stand in a text, so that a reader sees why a row was found. Leaves finding rows to store/.
// Example: for '"fuel depot" bomb*' in 'bombing a fuel depot' the hits are 'bombing' and 'fuel depot'.
import type { Span } from '../model/span.ts';

/** The words and phrases of a search; a prefix keeps its star. '"fuel depot" bomb*' gives ['fuel depot', 'bomb*']. */
export function searchWords(search: string): string[] {
  return [...search.matchAll(/"([^"]*)"|([^\s"]+)/gu)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Spans of the hits in `text`, whole words in any case and with or without accents, none inside another, in text order. */
export function hitSpans(text: string, words: readonly string[]): Span[] {
  if (words.length === 0) return [];
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: folded(match[0]),
  }));
  const spans: Span[] = [];
  for (const sought of words.map(wordsOf)) {
    for (let i = 0; i + sought.length <= tokens.length && sought.length > 0; i++) {
      const hit = sought.every(({ form, prefix }, n) => {
        const token = tokens[i + n]?.form ?? '';
        return prefix ? token.startsWith(form) : sameWord(token, form);
      });
      if (hit) spans.push({ start: tokens[i]?.start ?? 0, end: tokens[i + sought.length - 1]?.end ?? 0 });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((one, i) => spans.slice(0, i).every((other) => one.start >= other.end));
}

/** At most about `most` characters from a little before the first hit on, whole words, '…' where it was cut. */
export function aroundHits(
  text: string,
  { marks, most }: { readonly marks: readonly string[]; readonly most: number },
): string {
  if (text.length <= most) return text;
  const first = hitSpans(text, marks)[0]?.start ?? 0;
  const from = Math.max(0, Math.min(first - Math.floor(most / 4), text.length - most));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const stop = start + most >= text.length ? text.length : text.lastIndexOf(' ', start + most);
  const end = stop <= start ? start + most : stop;
  return `${start === 0 ? '' : '… '}${text.slice(start, end)}${end >= text.length ? '' : ' …'}`;
}

type Sought = { readonly form: string; readonly prefix: boolean };
function wordsOf(phrase: string): Sought[] {
  const forms = [...phrase.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => folded(word));
  const prefix = phrase.endsWith('*');
  return forms.map((form, i) => ({ form, prefix: prefix && i === forms.length - 1 }));
}

const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The store finds a word by its stem: 'strikes' and 'striking' for 'strike'. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return stem(a) === stem(b);
}
/** Only the endings of inflection, enough to see the same word; a word of up to four letters keeps its ending but for an s. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, '');
  return word.replace(/(?:ings?|ed|es|s|e)$/u, '').replace(/([^aeiouls])\1$/u, '$1');
}
