// What somebody says next is no part of what he said before: 'rejected the charge that its jets had hit the bus, calling it slander'. Leaves what others say
// to others-words.ts. Example: the charge ends before 'calling', for who rejects it is who calls it slander.
import type { TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** The same attributions in the same order, those cut that ran on into a participle by which the same speaker says more. */
export function beforeOwnNextWords(view: TextView, attributions: readonly Attribution[]): readonly Attribution[] {
  const told = [...attributions];
  const { tokens } = view.tree;
  told.forEach(({ cue, phrase, sentence }, i) => {
    if (phrase === null || phrase.last > cue.first || !tokens[cue.head]!.form.endsWith('ing')) return;
    const comma = cue.first - 1;
    if (tokens[comma]?.form !== ',' || view.quotationOf[cue.first]! >= 0) return;
    const outer = told.findIndex(
      (one, k) =>
        k < i && one.sentence === sentence && one.phrase?.first === phrase.first && one.phrase.last === phrase.last,
    );
    if (outer < 0) return;
    for (let k = outer; k < i; k++) {
      const { content } = told[k]!;
      const runsOn = content.some(
        ({ first, last }) => first < comma && first >= told[outer]!.cue.last && last > cue.first,
      );
      if (runsOn)
        told[k] = attributionWith(told[k]!, {
          content: content.flatMap((piece) =>
            piece.first >= comma ? [] : [{ first: piece.first, last: Math.min(piece.last, comma) }],
          ),
        });
    }
  });
  return told;
}
