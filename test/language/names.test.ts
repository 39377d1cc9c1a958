import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../src/load-models.ts';
import { caseBlocks } from './case-file.ts';

describe('names', () => {
  for (const [title, text, expected] of caseBlocks('names.txt')) {
    it(title!, () => {
      const { names } = loadEnglish().annotate(text!, [{ start: 0, end: text!.length }]);
      const found = names.map((n) => `${text!.slice(n.span.start, n.span.end)} ${n.kind}`);
      expect(found.join('; ') || '-').toBe(expected);
    });
  }
});
