// Whose a regime or its forces are that bear the name of who leads them. Leaves who leads whom to data/parties/leaders.tsv, other owners to settle/sides.ts.
// Example: 'Gaddafi forces', 'the Gaddafi regime', 'troops loyal to Gaddafi' are LBY, whatever countries the report speaks of.
import type { LeaderEntry } from '../../lexicon/leaders.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';

/** Sectors of what is called after a leader: 'Park police' are of a park. */
const LED: ReadonlySet<string> = new Set(['GOV', 'MIL']);

/** The leader whose name stands in mention `m`, owns it, or is whom it is loyal to; null where that is nobody whom everybody knows. */
export function leaderOf(input: PeopleInput, mentions: readonly RoughMention[], m: number): LeaderEntry | null {
  const mention = mentions[m]!;
  const { roles, party, form, words } = mention;
  if (party !== null || form === 'pronoun' || mention.kind === 'person') return null;
  const forces = words.at(-1) === 'forces' || (words.at(-1) === 'loyal' && words[0] === 'forces');
  if (!forces && !roles.some(({ sector, kind }) => LED.has(sector) && /^(?:institution|soldier)$/.test(kind)))
    return null;
  const day = input.article.published?.value.slice(0, 10) ?? input.article.dateline?.value.date ?? null;
  for (const name of namesFor(mentions, mention)) {
    const leader = input.lexicon.leaders.byName(name, day, ({ office }) => leads(input, office));
    if (leader !== null) return leader;
  }
  return null;
}

const HEADS: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'leader']);
const leads = ({ lexicon }: PeopleInput, office: string): boolean =>
  HEADS.has(lexicon.roles.at(office.split(' '), 0)?.entry.kind ?? '');

/** Capitals before the noun of a group: 'Gaddafi' in 'pro-Gaddafi forces'. */
const BEFORE_NOUN = /^(?:[Pp]ro-)?(\p{Lu}[\p{L}'-]+(?: (?:al-)?\p{Lu}[\p{L}'-]+)*) (?:\p{Ll}|\p{Lu}\p{Ll}+$)/u;

function namesFor(
  mentions: readonly RoughMention[],
  { name, words, owner, complements }: RoughMention,
): readonly string[] {
  const names: string[] = [];
  const before = BEFORE_NOUN.exec(name)?.[1];
  if (before !== undefined) names.push(before);
  if (owner !== null && mentions[owner]!.form === 'name') names.push(mentions[owner]!.name);
  if (words.at(-1) === 'loyal')
    for (const { preposition, mention } of complements) if (preposition === 'to') names.push(mentions[mention]!.name);
  return names;
}
