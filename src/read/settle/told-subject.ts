// What a passive cue tells of its subject, without the auxiliaries that belong to the cue. Leaves choosing contents to attributions.ts.
// Example: of 'The toll is widely expected to rise' the pieces 'The toll' and 'to rise' are told.
import type { Tree } from '../../language/tree.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Attribution } from './attributions.ts';

/** The content whose piece right before a passive cue ends before 'is', 'had been', 'was widely'. */
export function withoutAuxiliaries({ tokens }: Tree, attribution: Attribution): readonly TokenRange[] {
  const { cue, entry, content } = attribution;
  const { features } = tokens[cue.head]!;
  const k = content.findIndex(({ last }) => last === cue.first);
  if (k < 0 || entry.pos !== 'verb' || features.VerbForm !== 'Part') return content;
  const piece = content[k]!;
  let last = cue.first;
  let helped = false;
  while (last > piece.first + 1 && /^(?:AUX|ADV|PART)$/.test(tokens[last - 1]!.upos)) {
    last--;
    helped ||= tokens[last]!.upos === 'AUX';
  }
  return helped ? content.with(k, { first: piece.first, last }) : content;
}
