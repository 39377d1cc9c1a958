// Builds an article by hand for the tests of relate/: one block of news for each paragraph, what is known of it given.
import type { Article, BlockKind } from '../../src/model/article.ts';
import type { Field } from '../../src/model/field.ts';

export type ArticlePlan = {
  readonly id: string;
  /** Paragraphs of news, or [kind, words]. */
  readonly blocks: readonly (string | readonly [BlockKind, string])[];
  readonly day?: string;
  readonly publisher?: string;
  readonly reprintedBy?: string;
  readonly wires?: readonly string[];
  readonly url?: string;
};

const field = <T>(value: T): Field<T> => ({ value, at: null, basis: 'implied', by: 'test' });
const orNull = (value: string | undefined): Field<string> | null => (value === undefined ? null : field(value));

export function plainArticle(plan: ArticlePlan): Article {
  const parts = plan.blocks.map((block) => (typeof block === 'string' ? (['paragraph', block] as const) : block));
  const text = parts.map(([, words]) => words).join('\n\n');
  let at = 0;
  const blocks = parts.map(([kind, words]) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 2;
    return { kind, span };
  });
  return {
    ...{ id: plan.id, text, language: 'en', blocks, title: null, byline: [], dateline: null, rights: null },
    published: orNull(plan.day),
    publisher: orNull(plan.publisher),
    reprintedBy: orNull(plan.reprintedBy),
    wireCredits: (plan.wires ?? []).map(field),
    canonicalUrl: orNull(plan.url),
  };
}
