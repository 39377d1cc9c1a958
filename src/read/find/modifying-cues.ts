// Whether a cue is a passive participle behind its noun and only tells of that noun: 'one of six crossings agreed at a meeting'. Then the clause that the
// noun stands in is not what is said, and the noun is nobody who speaks. Leaves verbs of plain saying alone: where commas are lost the engine takes
// 'the state television reported on Monday' for such a participle too.
import type { Tree } from '../../language/tree.ts';
import type { Cue } from './cues.ts';

export function onlyModifies({ tokens }: Tree, { head, first, entries }: Cue): boolean {
  const { relation, features, head: noun } = tokens[head]!;
  if (relation !== 'acl' || features.VerbForm !== 'Part' || features.Voice !== 'Pass' || noun === null) return false;
  if (noun >= first || entries.some(({ strength }) => strength === 'strong')) return false;
  // before a noun it may be a verb whose speaker is turned round: '… any losses confirmed the source'
  return /^(?:NOUN|PROPN)$/u.test(tokens[first - 1]!.upos) && /^(?:ADP|ADV)$/u.test(tokens[head + 1]?.upos ?? 'X');
}
