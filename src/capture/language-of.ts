// Whether a text is English, by its share of function words; a few milliseconds and no model. Leaves naming other languages to nobody yet.
// Example: 'The army said it had fired.' is 'en'; a text in another script or without English function words is 'und'.
import type { FunctionWords } from '../lexicon/function-words.ts';
import type { Block } from '../model/article.ts';
import { wordTable } from '../text/word-table.ts';
import { newsKinds } from './block-kinds.ts';

/** Running English has 0.35 to 0.5; German, Spanish or French texts stay below 0.12 by the words they share with it. */
const ENOUGH = 0.18;
/** Headlines and telegrams leave function words out; below this many words nothing is decided against English. */
const FEW_WORDS = 12;
/** Characters that are looked at. */
const SAMPLE = 6000;

/** What is asked of a word: whether its first letter is a Latin one, whether it is a function word. */
type Seen = { readonly latin: boolean; readonly small: boolean };
const seers = new WeakMap<FunctionWords, (text: string, start: number, end: number) => Seen>();
const seenBy = (words: FunctionWords) =>
  wordTable((word): Seen => ({ latin: /^\p{Script=Latin}/u.test(word), small: words.has(word) }));

/** 'en' or 'und', judged on the first 6,000 characters of the news blocks (of all text where there are none). */
export function languageOf(text: string, blocks: readonly Block[], words: FunctionWords): string {
  const seen = seers.get(words) ?? seenBy(words);
  seers.set(words, seen);
  let [all, latin, small] = [0, 0, 0];
  const count = (start: number, stop: number): void => {
    for (let at = start; at < stop; ) {
      const end = lettersEnd(text, at, stop);
      if (end > at) {
        const { latin: isLatin, small: isSmall } = seen(text, at, end);
        all++;
        if (isLatin) latin++;
        if (isSmall) small++;
      }
      at = Math.max(end, at + 1);
    }
  };
  let sampled = 0;
  for (const { kind, span } of blocks) {
    if (sampled > SAMPLE) break;
    if (!newsKinds.has(kind)) continue;
    const stop = Math.min(span.end, span.start + SAMPLE);
    count(span.start, stop);
    sampled += stop - span.start + 1;
  }
  if (sampled === 0) count(0, Math.min(text.length, SAMPLE));
  if (all === 0) return 'und';
  if (latin < 0.5 * all) return 'und';
  if (all < FEW_WORDS) return 'en';
  return small / all >= ENOUGH ? 'en' : 'und';
}

/** Where the run of letters, marks and apostrophes that begins at `at` ends; `at` where none does. */
function lettersEnd(text: string, at: number, stop: number): number {
  let end = at;
  while (end < stop) {
    const code = text.charCodeAt(end);
    if (isPlain(code) || code === 39 || code === 0x2019) end++;
    else if (code < 128) return end;
    else {
      // a pair that the sample cuts in two is no letter
      const letter = end + 1 < stop ? String.fromCodePoint(text.codePointAt(end)!) : text.charAt(end);
      if (!/[\p{L}\p{M}]/u.test(letter)) return end;
      end += letter.length;
    }
  }
  return end;
}

/** A to Z, small or not. */
const isPlain = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;
