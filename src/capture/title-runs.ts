// Where a run of tags or of headlines in title case ends that a scraper left in the line of the news. Leaves finding its beginning to glued-middle.ts.
// Example: in 'Tags Mali Gao truce Malian officials said the ...' the run ends before 'Malian', in 'Fire Kills Two The army said ...' before 'The'.

import type { FunctionWords } from '../lexicon/function-words.ts';
import type { Span } from '../model/span.ts';
import { isParticleOfNames } from './bylines.ts';

type Word = { readonly form: string; readonly start: number; readonly end: number };
export type Run = {
  /** Where the news goes on; the end of the span where it does not. */
  readonly end: number;
  /** No sentence comes behind it. */
  readonly last: boolean;
};

/** In words: what is longer is no run. */
const LONGEST = 60;

/** Tags may be small words ('truce', 'human rights'); the news behind is known by its first function word. */
export function tagsEnd(text: string, span: Span, words: FunctionWords): Run {
  const run = wordsOf(text, span);
  const opens = run.findIndex(({ form }, i) => i > 0 && isOpening(form, words));
  const small = run.findIndex(
    ({ form }) => isSmall(form) && !isParticle(form) && (words.has(form) || /\p{Ll}{2}ed$/u.test(form)),
  );
  // 'Doctors Without Borders Red Crescent Some': a function word inside a tag
  const inTag =
    small > 0 &&
    opens > small &&
    opens - small < 8 &&
    run.slice(small, opens).every(({ form }) => !isSmall(form) || words.has(form));
  if (opens > 0 && (small < 0 || opens < small || inTag)) return { end: (run[opens] as Word).start, last: false };
  return endBefore(run, small, span);
}

/** Headlines in title case: only function words are small in them. */
export function titlesEnd(text: string, span: Span, words: FunctionWords): Run {
  const run = wordsOf(text, span);
  const small = run.findIndex(({ form }) => isSmall(form) && !isParticle(form) && !words.has(form));
  for (let i = Math.max(1, small - 4); i < small; i += 1) {
    const { form, start } = run[i] as Word;
    // capitals of prepositions belong to headlines; only next to the small word they open a sentence
    const near = small - i <= 2 || words.classOf(form) === 'article';
    if (near && isOpening(form, words) && run.slice(i + 1, small).every((word) => !isOpening(word.form, words)))
      return { end: start, last: false };
  }
  return endBefore(run, small, span);
}

/** Most words begin with a capital, all but function words: 'Kiev Says Truce Monitors Barred From the Front'. */
export function isTitleRun(part: string, words: FunctionWords): boolean {
  const forms = part.split(/\s+/).filter((form) => /\p{L}/u.test(form));
  return forms.length > 0 && forms.every((form) => !isSmall(form) || isParticle(form) || words.has(form));
}

/** The sentence begins at the last capital before its first small word. */
function endBefore(run: readonly Word[], small: number, span: Span): Run {
  if (small < 0) return { end: span.end, last: true };
  let first = small - 1;
  while (first > 0 && isSmall((run[first] as Word).form)) first -= 1;
  if (first <= 0) return { end: span.start, last: false };
  return { end: (run[first] as Word).start, last: false };
}

function wordsOf(text: string, span: Span): readonly Word[] {
  const found: Word[] = [];
  for (const match of text.slice(span.start, Math.min(span.end, span.start + 1000)).matchAll(/\S+/gu)) {
    if (found.length === LONGEST) break;
    const start = span.start + match.index;
    found.push({ form: match[0], start, end: start + match[0].length });
  }
  return found;
}

const isSmall = (form: string): boolean => /^["'(\u201C\u2018]*\p{Ll}/u.test(form);

/** 'al-Bab', 'el-Sisi': a name in spite of its first letter. */
const isParticle = (form: string): boolean => /^\p{Ll}{1,3}-\p{Lu}/u.test(form) || isParticleOfNames(form);

/** A function word with a capital, as sentences begin: 'The', 'At', 'A'; 'IS' and 'US' are none. */
function isOpening(form: string, words: FunctionWords): boolean {
  return /^["\u201C]?(?:\p{Lu}\p{Ll}+|A)$/u.test(form) && words.has(form.replace(/^["\u201C]/, ''));
}
