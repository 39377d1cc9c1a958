// What is wrong with a text as such: empty, not English, half characters, all capitals, one endless line. Leaves dates to from-text.ts.
// Example: a page of which only 'Share this' is left yields 'furniture-only'.
import type { Article } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../text/problems.ts';
import { newsKinds } from './block-kinds.ts';

/** A paragraph beyond this is said aloud: quotations and references in it may be far apart. */
const LONG_LINE = 100_000;

/** In a fixed order; none throws. */
export function textProblems(article: Article): readonly Problem[] {
  const { text, blocks } = article;
  if (text.trim() === '') return [problem('empty-text', null)];
  const found: Problem[] = [];
  const news = blocks.filter((block) => newsKinds.has(block.kind));
  if (news.length === 0) found.push(problem('furniture-only', null));
  const lone = loneSurrogates(text);
  if (lone.count > 0)
    found.push(problem('lone-surrogate', { start: lone.first, end: lone.first + 1 }, { count: lone.count }));
  if (article.language !== 'en') found.push(problem('not-english', null));
  else if (isUpperCase(text, news)) found.push(problem('upper-case', null));
  for (const block of news) {
    const length = block.span.end - block.span.start;
    if (length > LONG_LINE) found.push(problem('too-long-line', block.span, { length }));
  }
  return found;
}

function loneSurrogates(text: string): { readonly first: number; readonly count: number } {
  let first = -1;
  let count = 0;
  for (const match of text.matchAll(/\p{Surrogate}/gu)) {
    if (first < 0) first = match.index;
    count += 1;
  }
  return { first, count };
}

/** Nearly no small letters among the first 4,000 characters of the news. */
function isUpperCase(text: string, news: readonly Article['blocks'][number][]): boolean {
  const sample = news
    .map((block) => text.slice(block.span.start, Math.min(block.span.end, block.span.start + 4000)))
    .join(' ')
    .slice(0, 4000);
  const capital = sample.match(/\p{Lu}/gu)?.length ?? 0;
  // nearly every text has few capitals beside its small letters, which are counted only until there are too many
  const most = 0.05 * capital;
  if (capital < 40) return false;
  let small = 0;
  for (const _ of sample.matchAll(/\p{Ll}/gu)) if (++small >= most) return false;
  return true;
}
