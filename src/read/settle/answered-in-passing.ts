// 'Y said X, which Z denies': what Z denies is what Y said, and the clause that tells of it is no part of that. Leaves a clause on a noun of the report's own
// to find/left-contents.ts. Example: in 'Oslo said the mill had burned, which the army denies' the army denies that the mill had burned.
import type { TokenRange } from '../find/content-edges.ts';
import type { TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** The same attributions in the same order. */
export function answeredInPassing(view: TextView, attributions: readonly Attribution[]): readonly Attribution[] {
  const told = [...attributions];
  told.forEach((here, i) => {
    const which = whichBefore(view, here);
    if (which < 0) return;
    const end = view.tree.tokens[which - 1]!.form === ',' ? which - 1 : which;
    const before = told.flatMap((one, k) =>
      k < i &&
      one.sentence === here.sentence &&
      one.cue.last < end &&
      one.content.some((piece) => holds(piece, which, end))
        ? [k]
        : [],
    );
    const [outer] = before;
    if (outer === undefined) return;
    for (const k of before)
      told[k] = attributionWith(told[k]!, {
        content: told[k]!.content.flatMap((piece) =>
          piece.first >= end ? [] : [{ first: piece.first, last: Math.min(piece.last, end) }],
        ),
      });
    told[i] = attributionWith(here, { content: told[outer]!.content });
  });
  return told;
}

/** It takes in the clause with 'which', or ends right before it. */
function holds({ first, last }: TokenRange, which: number, end: number): boolean {
  return first < end && last >= end && last >= Math.min(which, end);
}

/** Where 'which' stands that is all that an answer holds: who answers between the two, and nothing told behind the cue; or -1. */
function whichBefore({ tree, sentences }: TextView, { cue, entry, phrase, sentence }: Attribution): number {
  const { tokens } = tree;
  const answers = entry.pos === 'verb' && (entry.stance === 'deny' || entry.stance === 'confirm');
  if (!answers || phrase === null || phrase.last > cue.first) return -1;
  const which = phrase.first - 1;
  if (tokens[which]?.form.toLowerCase() !== 'which' || which <= sentences[sentence]!.first) return -1;
  for (let i = phrase.last; i < cue.first; i++) if (!/^(?:AUX|ADV|PART)$/u.test(tokens[i]!.upos)) return -1;
  const next = tokens[cue.last];
  const over =
    cue.last >= sentences[sentence]!.stop || next?.upos === 'PUNCT' || next?.upos === 'CCONJ' || next?.upos === 'ADV';
  return over ? which : -1;
}
