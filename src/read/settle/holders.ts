// Whose an office, a coalition or a cause is where the report's context alone can tell. Leaves what words say outright to settle/sides.ts.
// Example: 'the Foreign Office' of a report on Kabul and Islamabad is Pakistan's, 'the coalition' of one on Yemen the Saudi-led one.
import type { RoleEntry } from '../../lexicon/roles.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import type { Gathering, Side } from './clusters.ts';

/** 'the coalition': the one that the report names, else the one that fights where the report is from. */
export function coalitionSide(input: PeopleInput, g: Gathering, m: number): Side | null {
  const { coalitions } = input.lexicon;
  const named = g.mentions.findIndex((x) => /\bcoalition$/.test(x.party?.match.entry.name ?? ''));
  if (named !== -1) {
    const { code, name } = g.mentions[named]!.party!.match.entry;
    return { code, at: named, by: `the coalition named: ${name}`, implied: true };
  }
  const day = input.article.published?.value.slice(0, 10) ?? input.article.dateline?.value.date ?? null;
  for (const state of g.home.at(m).slice(0, 3)) {
    const code = coalitions.of(state, day);
    if (code !== null) return { code, at: null, by: 'context: the coalition of the country', implied: true };
  }
  return null;
}

/** Of the countries that the report speaks of the likeliest that has such an office, or an army; the only one that has it where it speaks of none. */
export function holderAmong(input: PeopleInput, mention: RoughMention, home: readonly string[]): string | null {
  const day = input.article.published?.value.slice(0, 10) ?? input.article.dateline?.value.date ?? null;
  const soldiers = mention.roles.some(({ sector }) => sector === 'MIL');
  const holding = soldiers ? home.filter((code) => input.lexicon.offices.keepsArmy(code, day)) : home;
  for (const role of mention.roles) {
    const states = input.lexicon.offices.statesOf(role.words);
    if (states === null) continue;
    const held = holding.find((code) => states.has(code));
    if (held !== undefined) return held;
    if (states.size === 1) return [...states][0]!;
  }
  return holding[0] ?? null;
}

/** 'rebels' and 'opposition' of a country are a side of their own. */
export function causeOf(role: RoleEntry): string | null {
  if (/\bopposition\b/.test(role.words) && (role.sector === 'OPP' || role.kind === 'institution')) return 'opposition';
  if (role.sector !== 'REB') return null;
  return /\b(?:rebel|insurgent)/.test(role.words) ? 'rebels' : /\bseparatist/.test(role.words) ? 'separatists' : null;
}

/** 'a rebel commander in Aleppo', 'a medical source in Aleppo': where they are is no state that they would speak for. */
export function againstStates(role: RoleEntry): boolean {
  return causeOf(role) !== null || (role.sector === 'HLH' && role.words.endsWith('source'));
}

/** Sectors of what only states have. */
export const ownedByStates: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

/** 'a pro-rebel rescue source': whom it is for is said, and it is not the state. */
export function leansAway({ lexicon }: PeopleInput, { name }: RoughMention): boolean {
  const leaning = /\bpro-(\p{Ll}+)/u.exec(name)?.[1];
  return leaning !== undefined && !ownedByStates.has(lexicon.roles.at([leaning], 0)?.entry.sector ?? '');
}

/** 'the regime', 'government forces', 'a government tank': words for a side at war with its own people, wherever else soldiers come from. */
export function isOfWar(g: Gathering, m: number): boolean {
  const { roles, inside } = g.mentions[m]!;
  if (roles.some(({ words }) => words === 'regime')) return true;
  const ruling = roles.some(({ words }) => /^government\b/.test(words));
  return (
    ruling && (roles.some(({ sector }) => sector === 'MIL') || (inside !== null && g.mentions[inside]!.kind === null))
  );
}

/** Those on whose ground the report stands, if it stands on any. */
export function atWar(g: Gathering, m: number): readonly string[] {
  const home = g.home.at(m);
  const standing = home.filter(g.home.hasRebels);
  return standing.length > 0 ? standing : home;
}

/** The one armed group that the report has named, else 'Syrian rebels' by the country of the report. */
export function rebelSide(input: PeopleInput, g: Gathering, m: number, cause: string): Side | null {
  const home = g.home.at(m).find(g.home.hasRebels) ?? null;
  const own = home === null ? null : `${g.adjective(home)} ${cause}`;
  // 'Syrian rebels' are known by that name, whichever other armed group is spoken of too.
  const known = own !== null && input.lexicon.parties.byCode(own) !== null;
  if (cause !== 'opposition' && !known && g.armed.size === 1) {
    const [code, at] = [...g.armed][0]!;
    return { code, at, by: `the only armed group named: ${g.mentions[at]!.name}`, implied: true };
  }
  return own === null ? null : { code: own, at: null, by: 'context: the country of the report', implied: true };
}

/** 'Hamas militants' speak for Hamas, 'militants' for nobody that is named; nor do 'a Hamas militant', 'former Hamas militants'. */
export function areFighters({ party, roles, plural, determiner, span }: RoughMention): boolean {
  if (party?.match.entry.kind !== 'armed-group' || !plural) return false;
  const opens = party.span.start - span.start <= (determiner === null ? 0 : determiner.length + 1);
  return opens && roles.every(({ sector }) => sector === 'REB');
}
