import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/capture/from-text.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import type { Article } from '../../src/model/article.ts';
import { readCases } from '../cases/read-cases.ts';

const { outlets, gazetteer } = loadLexicon();
const isPlace = (name: string): boolean => gazetteer.find(name).some((place) => place.population >= 50_000);

/** The text with its blocks marked as the case file has them: '{kind|words}', paragraphs as they stand. */
function marked({ text, blocks }: Article): string {
  let out = '';
  let from = 0;
  for (const { kind, span } of blocks) {
    const words = text.slice(span.start, span.end);
    out += text.slice(from, span.start) + (kind === 'paragraph' ? words : `{${kind}|${words}}`);
    from = span.end;
  }
  return out + text.slice(from);
}

describe('pages that a scraper left in one line', () => {
  for (const { title, text, expected } of readCases('scraped-pages.txt')) {
    it(title, () => {
      const page = text.replace(/\{[a-z-]+\|([^}]*)\}/g, '$1');
      const { article } = articleFromText({ id: 'x', text: page }, { outlets, isPlace });
      expect(article.text).toBe(page);
      expect(marked(article)).toBe(text);
      const { published, dateline, title: headline } = article;
      const fields = [published?.value.slice(0, 10), dateline?.value.place, headline?.value];
      expect([fields.map((field) => field ?? '-').join(' | ')]).toEqual(expected);
    });
  }
});
