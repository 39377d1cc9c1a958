// 'the North' and 'the South' in a report that speaks of North Korea or South Korea (Sudan, Yemen) are these states. Looks at the whole report.
// Leaves every other short name to mentions.ts. Example: after 'South Korea said' a bare "the North's guns" are North Korea's.
import type { PartyMatch } from '../../lexicon/parties.ts';
import { mentionWith, type PeopleInput, type RoughMention } from './rough-mention.ts';

const halves: ReadonlySet<string> = new Set(['north', 'south']);

/** The mentions with halves of a divided land told. Linear. */
export function withHalves(input: PeopleInput, mentions: readonly RoughMention[]): readonly RoughMention[] {
  const land = divided(input, mentions);
  if (land === null) return mentions;
  return mentions.map((m) => {
    const half = m.words[0] ?? '';
    const lone = m.form === 'name' && m.words.length === 1 && m.party === null && m.roles.length === 0;
    if (!lone || !halves.has(half) || !/^\p{Lu}/u.test(m.name)) return m;
    const match = stateOf(input, half, land);
    return match === null
      ? m
      : mentionWith(m, { kind: 'state', party: { match: { ...match, length: 1 }, span: m.nameSpan } });
  });
}

/** 'Korea' of a report that names one of its halves; no land where the other half is no state ('South Africa'). */
function divided(input: PeopleInput, mentions: readonly RoughMention[]): string | null {
  for (const { party } of mentions) {
    if (party === null || party.match.entry.kind !== 'state') continue;
    const [half, land] = party.match.entry.name.split(' ');
    if (half === undefined || land === undefined || !halves.has(half.toLowerCase())) continue;
    const other = stateOf(input, half === 'North' ? 'south' : 'north', land);
    if (other !== null && other.entry.code !== party.match.entry.code) return land;
  }
  return null;
}

/** 'North Korea'; where only one half is called so the other is the land itself: 'Sudan' beside 'South Sudan'. */
function stateOf(input: PeopleInput, half: string, land: string): PartyMatch | null {
  const whole = input.lexicon.parties.at([half === 'north' ? 'North' : 'South', land], 0);
  if (whole !== null && whole.length === 2 && whole.entry.kind === 'state') return whole;
  const rest = input.lexicon.parties.at([land], 0);
  return rest !== null && rest.how === 'name' && rest.entry.kind === 'state' ? rest : null;
}
