import { expect, it } from 'vitest';
import { PUNCTUATION, type TextView } from '../../src/read/find/sentence-view.ts';
import { contentShape } from '../../src/read/settle/content-shape.ts';

// 'We left . " he said late'
const governors = Int32Array.of(1, -1, PUNCTUATION, PUNCTUATION, 5, -1, 5);
const view = { governors, finiteBefore: Int32Array.of(0, 0, 1, 1, 1, 1, 2, 2) } as unknown as TextView;
const sentence = { index: 1, first: 3, last: 7, stop: 7 };
const cue = { first: 5, last: 6, head: 5, entries: [] as never };

it('counts what hangs on a content from outside it, and nothing that lies in it', () => {
  const shape = (...pieces: (readonly [number, number])[]) =>
    contentShape(
      view,
      sentence,
      cue,
      pieces.map(([first, last]) => ({ first, last })),
    );
  expect(shape([0, 3])).toEqual({ root: 1, roots: 1, out: 0, finite: true });
  // one that begins in the sentence before: 'he' lies in it with the verb that it hangs on
  expect(shape([0, 6])).toEqual({ root: 1, roots: 2, out: 1, finite: true });
  expect(shape([0, 2], [5, 6])).toEqual({ root: 1, roots: 2, out: 2, finite: true });
  expect(shape([6, 7])).toEqual({ root: 6, roots: 1, out: 0, finite: false });
});
