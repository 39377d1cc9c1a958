import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageEngine } from '../../src/language/english-engine.ts';
import { loadEnglish } from '../../src/load-models.ts';
import type { LanguageLayer } from '../../src/model/language-layer.ts';

const read = (text: string): LanguageLayer => loadEnglish().annotate(text, [{ start: 0, end: text.length }]);
const word = (layer: LanguageLayer, form: string) => layer.tokens.find((t) => t.form === form)!;
const above = (layer: LanguageLayer, form: string) => {
  const head = word(layer, form).head;
  return head === null ? null : layer.tokens[head]!.form;
};

/** What must hold of any layer over any text. */
function checkLayer(text: string, layer: LanguageLayer): void {
  let end = 0;
  for (const token of layer.tokens) {
    expect(token.span.start).toBeGreaterThanOrEqual(end);
    expect(token.span.end).toBeGreaterThan(token.span.start);
    const printed = text.slice(token.span.start, token.span.end);
    // the sign of a possessive that has lost its apostrophe
    expect(token.form).toBe(token.form === "'s" && printed === 's' ? "'s" : printed);
    end = token.span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  let next = 0;
  for (const { first, last, span } of layer.sentences) {
    expect(first).toBe(next);
    expect(last).toBeGreaterThan(first);
    expect(span).toEqual({ start: layer.tokens[first]!.span.start, end: layer.tokens[last - 1]!.span.end });
    checkTree(layer, first, last);
    next = last;
  }
  expect(next).toBe(layer.tokens.length);
  for (const name of layer.names)
    expect(name.span).toEqual({
      start: layer.tokens[name.first]!.span.start,
      end: layer.tokens[name.last - 1]!.span.end,
    });
}

/** One root, no way out of the sentence, no cycle. */
function checkTree(layer: LanguageLayer, first: number, last: number): void {
  const reaches = new Uint8Array(last - first);
  let roots = 0;
  for (let i = first; i < last; i++) {
    const token = layer.tokens[i]!;
    expect(token.relation === 'root').toBe(token.head === null);
    if (token.head === null) roots++;
    const path: number[] = [];
    let at: number | null = i;
    while (at !== null && at >= first && at < last && reaches[at - first] === 0 && path.length <= last - first) {
      path.push(at);
      at = layer.tokens[at]!.head;
    }
    expect(path.length, 'a cycle').toBeLessThanOrEqual(last - first);
    expect(at === null || (at >= first && at < last), 'a head outside').toBe(true);
    for (const k of path) reaches[k - first] = 1;
  }
  expect(roots).toBe(1);
}

describe('the English engine', () => {
  it('finds subject, passive and agent', () => {
    const layer = read('Two villages were shelled by government forces on Monday.');
    expect([word(layer, 'villages').relation, above(layer, 'villages')]).toEqual(['nsubj:pass', 'shelled']);
    expect([word(layer, 'were').relation, word(layer, 'shelled').features.Voice]).toEqual(['aux:pass', 'Pass']);
    expect([word(layer, 'forces').relation, above(layer, 'forces')]).toEqual(['obl:agent', 'shelled']);
  });
  it('finds what was said', () => {
    const layer = read('The ministry said that its soldiers had left the town.');
    expect([word(layer, 'left').relation, above(layer, 'left')]).toEqual(['ccomp', 'said']);
    expect([word(layer, 'soldiers').relation, above(layer, 'soldiers')]).toEqual(['nsubj', 'left']);
    expect([word(layer, 'said').lemma, word(layer, 'left').lemma, word(layer, 'soldiers').lemma]).toEqual([
      'say',
      'leave',
      'soldier',
    ]);
  });
  it('not-case: a relative clause is not what was said', () => {
    const layer = read('The ministry praised the troops that had left the town.');
    expect([word(layer, 'left').relation, above(layer, 'left')]).toEqual(['acl:relcl', 'troops']);
  });
  it('sees negation', () => {
    const layer = read("The army didn't fire.");
    expect([word(layer, "n't").lemma, above(layer, "n't"), word(layer, "n't").features.Polarity]).toEqual([
      'not',
      'fire',
      'Neg',
    ]);
  });
  it('knows unseen names of people and places', () => {
    const text =
      'The spokeswoman, Anahit Vardumian, told reporters in Gavarashen that President Tofiq Ramazanli had arrived.';
    const names = read(text).names.map((n) => [text.slice(n.span.start, n.span.end), n.kind]);
    expect(names).toContainEqual(['Anahit Vardumian', 'person']);
    expect(names).toContainEqual(['Tofiq Ramazanli', 'person']);
    expect(names).toContainEqual(['Gavarashen', 'place']);
  });
  it("reads a form of 'be' in capitals among small letters as the name it is", () => {
    const layer = read('Two villages were shelled by IS fighters on Monday.');
    expect([word(layer, 'IS').upos, above(layer, 'IS')]).toEqual(['PROPN', 'fighters']);
    expect([word(layer, 'fighters').relation, above(layer, 'fighters')]).toEqual(['obl:agent', 'shelled']);
    expect(word(read('The IS-held village was shelled.'), 'IS').upos).toBe('PROPN');
  });
  it('not-case: it is only stressed, or all is in capitals', () => {
    expect(word(read('The mayor said that it IS true.'), 'IS').upos).toBe('AUX');
    expect(word(read('THE VILLAGE IS LOST'), 'IS').upos).toBe('AUX');
  });
  it('holds its promises on any string', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('the', "don't", '."', 'U.S.', '\n\n', '\ud800', '\u0000', '—', '5km', 'http://a.b/c'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('', ' '), (parts, between) => {
        const text = parts.join(between);
        checkLayer(text, read(text));
      }),
      { numRuns: 150 },
    );
  });
  it('holds its promises on one sentence of 3,000 words', () => {
    const text = `${'the man who saw '.repeat(750)}.`;
    checkLayer(text, read(text));
  });
  it('gives the same bytes twice', () => {
    const text = 'Shelling near Karvan killed 3, said the mayor. It was denied.';
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });
  it('refuses weights of another kind, in one line', () => {
    expect(() => languageEngine(new Uint8Array(2000))).toThrow(/not language weights/);
  });
  it('takes no longer for a word in a long sentence than in a short one', () => {
    const short = 'the man saw the dog . '.repeat(4);
    const time = (text: string) => {
      let least = Number.POSITIVE_INFINITY;
      for (let k = 0; k < 3; k++) {
        const began = performance.now();
        const count = read(text).tokens.length;
        least = Math.min(least, (performance.now() - began) / count);
      }
      return least;
    };
    const base = time(short.repeat(40));
    expect(time('the man saw the dog and '.repeat(400))).toBeLessThan(base * 8);
    expect(time('('.repeat(2000))).toBeLessThan(base * 12);
    expect(time(`${'a-'.repeat(1000)} `)).toBeLessThan(base * 12);
  });
});
