import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../src/language/tree.ts';
import { countTable } from '../../src/lexicon/counts.ts';
import { loadEnglish } from '../../src/load-models.ts';
import type { LanguageLayer, Upos, WordToken } from '../../src/model/language-layer.ts';
import { findQuantities } from '../../src/read/find/quantities.ts';
import { newWord } from '../../src/text/told-of.ts';
import { readCases } from '../cases/read-cases.ts';

const counts = countTable(readFileSync(new URL('../../data/en/counts.tsv', import.meta.url), 'utf8'));
const hasModel = existsSync(new URL('../../models/english.bin', import.meta.url));

describe.skipIf(!hasModel)('quantities, with the English engine', () => {
  for (const { title, text, expected } of readCases('quantities.txt')) {
    const check = title.endsWith('(known to fail)') ? it.fails : it;
    check(title, () => {
      const layer = loadEnglish().annotate(text, [{ start: 0, end: text.length }]);
      const lines = findQuantities(text, layer, { tree: treeOf(layer), counts }).map((q) => {
        const bounds = [q.low, q.best, q.high].map((n) => n ?? '-').join(' ');
        return `${text.slice(q.span.start, q.span.end)} | ${q.unit ?? '-'} | ${q.of} | ${bounds}${q.approximate ? ' ~' : ''}`;
      });
      expect(lines).toEqual(expected);
    });
  }
});

/** Tokens 'form/UPOS' in one sentence, no tree. */
function flat(tagged: string): { text: string; layer: LanguageLayer } {
  let text = '';
  const tokens = tagged.split(' ').map((pair): WordToken => {
    const [form, upos] = pair.split('/') as [string, Upos];
    const start = text.length;
    text += `${form} `;
    return {
      span: { start, end: start + form.length },
      form,
      lemma: form.toLowerCase(),
      upos,
      features: {},
      head: null,
      relation: null,
      word: newWord(form),
    };
  });
  return {
    text,
    layer: { tokens, sentences: [{ span: { start: 0, end: text.length }, first: 0, last: tokens.length }], names: [] },
  };
}

describe('quantities, by words alone', () => {
  it('leaves numbers inside time expressions alone', () => {
    const { text, layer } = flat('It/PRON ended/VERB on/ADP 3/NUM May/PROPN');
    const span = { start: text.indexOf('3'), end: text.indexOf('May') + 3 };
    expect(findQuantities(text, layer, { counts, moments: [{ span }] })).toEqual([]);
  });

  it('reads the participle behind without a tree', () => {
    const { text, layer } = flat('20/NUM civilians/NOUN killed/VERB ,/PUNCT officials/NOUN say/VERB');
    expect(findQuantities(text, layer, { counts }).map((q) => [q.of, q.low])).toEqual([['dead', 20]]);
  });

  it('never throws, keeps order and stays inside the text', () => {
    const pair = fc.constantFrom(
      'a/DET',
      'two/NUM',
      'hundred/NUM',
      'and/CCONJ',
      '-/PUNCT',
      '1,000/NUM',
      '9999999999999999999/NUM',
      'of/ADP',
      'them/PRON',
      'killed/VERB',
      'dead/ADJ',
      'soldiers/NOUN',
      'at/ADP',
      'least/ADJ',
      'between/ADP',
      'million/NUM',
      'dozens/NOUN',
      'including/VERB',
      ',/PUNCT',
      'half/DET',
      'no/DET',
      'by/ADP',
      'were/AUX',
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 16 }), (pairs) => {
        const { text, layer } = flat(pairs.join(' '));
        let last = 0;
        for (const q of findQuantities(text, layer, { counts, tree: treeOf(layer) })) {
          expect(q.span.start).toBeGreaterThanOrEqual(last);
          expect(q.span.end).toBeGreaterThan(q.span.start);
          expect(q.span.end).toBeLessThanOrEqual(text.length);
          expect((q.low ?? 0) <= (q.high ?? Number.POSITIVE_INFINITY)).toBe(true);
          last = q.span.start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
