import { describe, expect, it } from 'vitest';
import { VERB, VERB_ED } from '../../src/language/dictionary-bits.ts';
import { formGroup } from '../../src/language/lemmatize.ts';
import { loadEnglish } from '../../src/load-models.ts';
import { caseBlocks } from './case-file.ts';

describe('lemmas', () => {
  for (const [title, text, expected] of caseBlocks('lemmas.txt')) {
    it(title!, () => {
      const { tokens } = loadEnglish().annotate(text!, [{ start: 0, end: text!.length }]);
      const pairs = expected!.split('; ').map((pair) => pair.split(' ')[0]!);
      const found = pairs.map((form) => `${form} ${tokens.find((t) => t.form === form)?.lemma}`);
      expect(found.join('; ')).toBe(expected);
    });
  }
  it('takes a form that is no base form for a past one', () => expect(formGroup('VERB', VERB_ED)).toBe('VERBd'));
  it('not-case: leaves a base form and other words alone', () => {
    expect(formGroup('VERB', VERB | VERB_ED)).toBe('VERB');
    expect(formGroup('NOUN', VERB_ED)).toBe('NOUN');
  });
});
