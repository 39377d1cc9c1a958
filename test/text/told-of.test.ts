import { expect, test } from 'vitest';
import { keepWords, LONG_LIST, newWord, toldAt, toldOf } from '../../src/text/told-of.ts';

test('a word is asked once, also where the question is younger than the word', () => {
  const word = newWord('Army');
  let asked = 0;
  const length = toldOf((form) => {
    asked++;
    return form.length;
  });
  expect([length(word), length(word), length(newWord('Army'))]).toEqual([4, 4, 4]);
  expect(asked).toBe(2);
});

test('two questions of one word keep their answers apart, null and false among them', () => {
  const word = newWord('so');
  const [none, no] = [toldOf(() => null), toldOf(() => false)];
  expect([none(word), no(word), none(word), no(word)]).toEqual([null, false, null, false]);
});

test('a list answers by its words where they are known, by its forms where not, lists by turns', () => {
  const forms = Array.from({ length: LONG_LIST }, (_, n) => `word${n}`);
  const others = forms.map((form) => `${form}s`);
  keepWords(forms, forms.map(newWord));
  const spelled = toldAt((form) => `<${form}>`);
  for (const list of [forms, others, forms, ['alone']]) expect(spelled(list, 0)).toBe(`<${list[0]}>`);
});
