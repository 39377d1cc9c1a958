import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../src/load-models.ts';
import { caseBlocks } from './case-file.ts';

const sentences = (text: string) =>
  loadEnglish()
    .annotate(text, [{ start: 0, end: text.length }])
    .sentences.map((s) => text.slice(s.span.start, s.span.end));

describe('sentences', () => {
  for (const [title, ...lines] of caseBlocks('sentences.txt', true)) {
    const text = lines.filter((l) => !l.startsWith('- ')).join('\n');
    const expected = lines.filter((l) => l.startsWith('- ')).map((l) => l.slice(2));
    it(title!, () => expect(sentences(text)).toEqual(expected));
  }
  it('never runs over the end of a region', () => {
    const text = 'Army says hill retaken The army said so.';
    const layer = loadEnglish().annotate(text, [
      { start: 0, end: 22 },
      { start: 23, end: 40 },
    ]);
    expect(layer.sentences.map((s) => text.slice(s.span.start, s.span.end))).toEqual([
      'Army says hill retaken',
      'The army said so.',
    ]);
  });
  it('reads nothing outside the regions', () => {
    const text = 'Menu. The army said so. Footer.';
    const layer = loadEnglish().annotate(text, [{ start: 6, end: 23 }]);
    expect(layer.tokens.map((t) => t.form)).toEqual(['The', 'army', 'said', 'so', '.']);
  });
});
