// Whether a text is English, by its share of function words; a few milliseconds and no model. Leaves naming other languages to nobody yet.
// Example: 'The army said it had fired.' is 'en'; a text in another script or without English function words is 'und'.
import type { FunctionWords } from '../lexicon/function-words.ts';
import type { Block } from '../model/article.ts';
import { newsKinds } from './block-kinds.ts';

/** Running English has 0.35 to 0.5; German, Spanish or French texts stay below 0.12 by the words they share with it. */
const ENOUGH = 0.18;
/** Headlines and telegrams leave function words out; below this many words nothing is decided against English. */
const FEW_WORDS = 12;

/** A to Z, small or not. */
const isPlain = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** 'en' or 'und', judged on the first 6,000 characters of the news blocks (of all text where there are none). */
export function languageOf(text: string, blocks: readonly Block[], words: FunctionWords): string {
  let sample = '';
  for (const block of blocks) {
    if (sample.length > 6000) break;
    if (newsKinds.has(block.kind))
      sample += `${text.slice(block.span.start, Math.min(block.span.end, block.span.start + 6000))} `;
  }
  if (sample === '') sample = text.slice(0, 6000);
  const all = sample.match(/[\p{L}\p{M}'\u2019]+/gu) ?? [];
  if (all.length === 0) return 'und';
  const latin = all.filter((word) => isPlain(word.charCodeAt(0)) || /^\p{Script=Latin}/u.test(word)).length;
  if (latin < 0.5 * all.length) return 'und';
  if (all.length < FEW_WORDS) return 'en';
  return words.share(all) >= ENOUGH ? 'en' : 'und';
}
