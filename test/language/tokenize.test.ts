import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../src/load-models.ts';
import { caseBlocks } from './case-file.ts';

const forms = (text: string) =>
  loadEnglish()
    .annotate(text, [{ start: 0, end: text.length }])
    .tokens.map((t) => t.form);

describe('tokens', () => {
  for (const [title, text, expected] of caseBlocks('tokens.txt')) {
    it(title!, () => expect(forms(text!).join(' ')).toBe(expected));
  }
});
