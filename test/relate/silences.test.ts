// Who is said to have said nothing, through the whole program: the position it leaves on the harm told before it, and that the standing stays.
import { expect, test } from 'vitest';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const held = (text: string): readonly string[] =>
  readReport({ id: 'case', text, published: '2021-03-05' }, tools).incidents.map(
    ({ standing, positions }) => `${standing}: ${positions.map((one) => `${one.party} ${one.position}`).join(', ')}`,
  );

test.each([
  'A drone killed two men near Lorzan. The Iranian army declined to comment.',
  'A drone killed two men near Lorzan. The Iranian foreign ministry did not respond to requests for comment.',
  'A drone killed two men near Lorzan. There was no immediate word from Tehran.',
  'Iranian officials were not immediately available for comment after a drone killed two men near Lorzan.',
])('%s', (text) => expect(held(text)).toEqual(['reported: IRN withholds']));

test.each([
  // nobody's side
  'A drone killed two men near Lorzan. The family did not respond to requests for comment.',
  // an answer of another kind
  'A drone killed two men near Lorzan. The Iranian army did not respond with fire.',
  'A drone killed two men near Lorzan. The Iranian army answered questions for an hour.',
])('%s', (text) => expect(held(text)).toEqual(['reported: ']));

test('who speaks of it himself does not withhold', () => {
  expect(
    held('The Iranian army said a drone had killed two men near Lorzan. The Iranian army declined to comment.'),
  ).toEqual(['claimed: IRN asserts']);
});
