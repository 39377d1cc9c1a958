// The name that somebody is said to go by: 'a man who calls himself X', 'a group calling itself X', 'a resident who gave his name as X'.
// Leaves names that simply stand beside a description to mention-links.ts. Example: 'an officer who signs himself Captain Storm'.
import type { PeopleInput, RoughMention } from './rough-mention.ts';

/** What may stand between: 'who', an auxiliary, the verb of naming, then only words that lead to the name. */
const between =
  /^(?:, )?(?:(?:who|that|which) )?(?:(?:has|had|have|only|would|was|is|were) )*(?:calls?|called|calling|introduc(?:es?|ed|ing)|identif(?:ies|ied|ying)|signs?|signed|signing|styles?|styled|styling|names?|named|known|gave|gives?|giving)(?: (?:himself|herself|itself|themselves|his|her|its|their|to|us|reporters|only|as|first|last|full|real|name|names|by|initials?|nom|de|guerre|pseudonym|the))*$/i;

/** Index of the name behind mention `outer[o]`; looks at the next few mentions of the sentence. */
export function calledBy(
  input: PeopleInput,
  mentions: readonly RoughMention[],
  outer: readonly number[],
  o: number,
): number | null {
  const here = mentions[outer[o]!]!;
  if (here.form !== 'description' || here.plural || here.kind === 'document' || here.kind === 'place') return null;
  const { tokens } = input.layer;
  let from = here.last;
  for (let p = o + 1; p < Math.min(o + 6, outer.length); p++) {
    const next = mentions[outer[p]!]!;
    if (next.sentence !== here.sentence || next.first - from > 12) return null;
    // 'an adviser in Aleppo who introduced himself as X': what hangs on the description may stand between.
    if (next.first === from + 1 && /^(?:of|for|from|in|at|with)$/i.test(tokens[from]?.form ?? '')) {
      from = next.last;
      continue;
    }
    if (next.form !== 'name' || next.party?.match.entry.kind === 'state') continue;
    const words = tokens
      .slice(from, next.first)
      .map((t) => t.form)
      .filter((form) => !/^["“‘'`]+$/.test(form));
    return between.test(words.join(' ')) ? outer[p]! : null;
  }
  return null;
}
