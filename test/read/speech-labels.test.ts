import { expect, it } from 'vitest';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const labelled = (text: string): string[] => {
  const { article, statements } = readReport({ id: 'x', text }, tools);
  return statements
    .filter(({ cue }) => article.text[cue.span.start] === ':')
    .map(({ content }) => content.map(({ start, end }) => article.text.slice(start, end)).join(' … '));
};

it('a label before the headline of a page left in one line speaks for the headline, whatever stands around the news', () => {
  const news =
    'Truce holds despite the shelling. The envoy met both sides on Monday. The army said it had lost two men. The guns fell silent.';
  expect(labelled(`Saturday 23 April 2016 Ivanov: ${news} (Source: Harbour Gazette) Twitter`)).toEqual([
    'Truce holds despite the shelling.',
  ]);
});

it('not-case: a speech of one part among others', () => {
  const speech = 'The truce holds. The road is open. We stay where we are. Nobody has to leave.';
  expect(
    labelled(`The mayor answered questions on Monday.\n\nIvanov: ${speech}\n\nThe meeting ended at noon.`),
  ).toEqual([speech]);
});
