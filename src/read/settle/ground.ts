// The countries on whose ground a report stands: those in which it places something. Who is only spoken of, by name or by an adjective on weapons,
// aircraft, forces, comes from outside. Leaves weighing to settle/home.ts. Example: 'an Israeli drone hit a jeep near Daraa' stands on Syrian ground.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';

/** How much it takes to stand somewhere: a lone hamlet may be a namesake. */
const FIRM = 0.5;
const TOWN = { large: 100_000, small: 10_000 };

/**
 * How firmly the report stands in each country: by settled places, each once, by states that something is in, by towns and airports under an adjective.
 * Linear in places and mentions.
 */
export function groundOf(input: PeopleInput, mentions: readonly RoughMention[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (code: string, firmness: number): void => {
    found.set(code, (found.get(code) ?? 0) + firmness);
  };
  const named = new Set<number>();
  for (const mention of mentions) {
    const entry = mention.party?.match.entry;
    if (entry?.kind !== 'state') continue;
    named.add(mention.party!.span.start);
    if (standsThere(input, mention)) add(entry.code, 1);
  }
  const counted = new Set<string>();
  for (const { span, country, kind, name } of input.places ?? []) {
    if (country === null || kind === 'country' || named.has(span.start) || counted.has(`${country} ${name}`)) continue;
    counted.add(`${country} ${name}`);
    add(country, firmnessOf(input, name, country));
  }
  return new Map([...found].filter(([, firmness]) => firmness >= FIRM));
}

/** How sure it is that a place of this name is the one in this country: 1 for what everybody knows. */
export function firmnessOf({ lexicon }: PeopleInput, name: string, country: string): number {
  const place = lexicon.gazetteer.find(name).find((one) => one.country === country);
  if (place === undefined) return 0.4;
  if (place.kind !== 'settlement' || place.population >= TOWN.large) return 1;
  // those of our own supplement have no count
  return place.population === 0 || place.population >= TOWN.small ? 0.7 : 0.4;
}

/** 'in Chad', 'eastern Chad', 'a Chadian town', 'near N'Djamena'; 'N'Djamena said' is the state. */
function standsThere({ tree, lexicon }: PeopleInput, { party }: RoughMention): boolean {
  const first = tree.tokenAt(party!.span.start);
  const before = tree.tokens[first - 1]?.form ?? '';
  const isIn = (...classes: readonly ('in' | 'near')[]): boolean =>
    classes.some((one) => lexicon.placeWords.is(before, one));
  if (party!.match.how === 'capital') return isIn('in', 'near') || before === 'of';
  if (party!.match.how !== 'demonym') return isIn('in') || /^(?:north|south|east|west|central)/.test(before);
  const noun = tree.tokens[first + party!.match.length];
  return noun !== undefined && /^\p{Ll}/u.test(noun.form) && lexicon.placeWords.noun(noun.form) !== null;
}

/** How firmly, beside the country where a report stands most firmly, it must stand in one to tell of its rebels. */
const FOOTHOLD = 0.25;
type Standing = {
  readonly ground: ReadonlyMap<string, number>;
  readonly desk: ReadonlySet<string>;
  readonly afield: ReadonlyMap<string, number>;
  readonly athome: ReadonlyMap<string, number>;
};
/** Whether a country can have rebels in the report: where it stands, else where its desk is or whom it speaks of other than by what they have abroad. */
export function rebelsIn({ ground, desk, afield, athome }: Standing): (code: string) => boolean {
  const firmest = Math.max(0, ...ground.values());
  const isMostlyAtHome = (code: string): boolean => (athome.get(code) ?? 0) >= 2 * (afield.get(code) ?? 0);
  return (code) =>
    ground.size === 0
      ? athome.has(code)
      : (ground.get(code) ?? 0) >= FOOTHOLD * firmest || (desk.has(code) && isMostlyAtHome(code));
}

/** Sectors of whom a country has abroad: its soldiers, and its people who travel. Rebels, police, ministers of a country are at home. */
const ABROAD: ReadonlySet<string> = new Set(['MIL', 'CVL', 'NGO', 'MED', 'BUS', 'HLH', 'EDU']);
/** How many words may stand between the adjective and what it is an adjective of: 'a French light attack helicopter'. */
const REACH = 4;

/**
 * 'a Chadian drone', 'Chadian air strikes', 'Chadian soldiers', 'US jets', 'a Chadian engineer': what a country has abroad, no sign that the report is
 * about it.
 */
export function isAbroad({ tree, lexicon }: PeopleInput, { party }: RoughMention): boolean {
  if (party === null || party.match.how === 'capital') return false;
  let armed = false;
  let sector: string | null = null;
  for (const { form, lemma } of wordsUnder(tree, party)) {
    armed ||= form === 'forces' || isArm(lexicon, lemma.toLowerCase());
    sector = lexicon.roles.at([form.toLowerCase()], 0)?.entry.sector ?? sector;
  }
  // 'bombers' are aircraft as well as men
  return sector === null || sector === 'REB' ? armed : ABROAD.has(sector);
}

type Under = Pick<PeopleInput['tree']['tokens'][number], 'form' | 'lemma'>;
/** The words that an adjective of a country stands on: those right behind it, and the noun that it hangs on ('a Russian Mi-8 transport helicopter'). */
function wordsUnder(tree: PeopleInput['tree'], party: NonNullable<RoughMention['party']>): readonly Under[] {
  const first = tree.tokenAt(party.span.start) + party.match.length;
  const found: Under[] = [];
  for (let i = first; i < first + REACH; i++) {
    const token = tree.tokens[i];
    if (token === undefined || !/^(?:NOUN|ADJ)$/.test(token.upos) || !/^\p{Ll}/u.test(token.form)) break;
    found.push(token);
  }
  const { relation, head } = tree.tokens[first - 1] ?? { relation: null, head: null };
  const noun = head === null || found.length > 0 ? undefined : tree.tokens[head];
  const hangs = /^(?:amod|compound)/.test(relation ?? '') && head! >= first && noun?.upos === 'NOUN';
  return hangs ? [noun!] : found;
}

const isArm = ({ instruments, counts, actions }: PeopleInput['lexicon'], lemma: string): boolean =>
  instruments.byWords(lemma) !== null ||
  counts.unit(lemma) === 'equipment' ||
  actions.startingWith(lemma).some(({ pos, type, words }) => pos === 'noun' && type === 'ASSAULT' && words === lemma);
