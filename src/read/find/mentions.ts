// Finds whoever a report mentions: names, descriptions by role, pronouns, and the states and bodies named inside them. Leaves who is who to
// settle/entities.ts. Example: 'Armenian Defense Ministry spokeswoman Shushan Stepanian' is one person, with 'Armenian Defense Ministry' inside.
import type { EntityKind } from '../../model/entity.ts';
import { amongCapitals, kindInName, namesBody, ofNation } from './body-names.ts';
import { type GroupPart, isAddress, type NounGroup } from './group-scan.ts';
import { withHalves } from './halves.ts';
import { insideOf, kindOfParty } from './inner-mentions.ts';
import { asName, asOutlet, blank, callAs, type MentionDraft, spanOf, takeRole } from './mention-draft.ts';
import { linkMentions } from './mention-links.ts';
import { genderOf, isPlural, pronounTraits } from './mention-traits.ts';
import { withoutNamesakes } from './namesakes.ts';
import { nounGroups } from './noun-groups.ts';
import { mentionWith, type PeopleInput, type RoughMention } from './rough-mention.ts';

/** Every mention in text order (a mention before those inside it). Linear in the text; never throws. */
export function findMentions(input: PeopleInput): readonly RoughMention[] {
  const groups = nounGroups(input.text, input.layer, input.lexicon);
  const found: RoughMention[] = [];
  /** Index in `found` of each group's own mention. */
  const at: number[] = [];
  for (const group of groups) {
    at.push(found.length);
    const owner = group.owner === null ? null : (at[group.owner] ?? null);
    found.push(mentionOf(input, group, owner));
    found.push(...insideOf(input, group, at.at(-1)!));
  }
  return linkMentions(input, withHalves(input, withoutNamesakes(unborrowed(input, found))));
}

/** 'the Foreign Office', 'the Security Council' are London's and the UN's only where the report speaks of these at all. */

function unborrowed(input: PeopleInput, mentions: readonly RoughMention[]): readonly RoughMention[] {
  const shared = mentions.map((m) => {
    if (m.party === null || (m.party.match.how !== 'seat' && m.party.match.how !== 'alias')) return null;
    const from = input.tree.tokenAt(m.party.span.start);
    const words = input.layer.tokens.slice(from, from + m.party.match.length).map((t) => t.form);
    // 'the UN refugee agency' says itself whose it is
    if (input.lexicon.parties.at(words.slice(0, 1), 0) !== null) return null;
    const role = input.lexicon.roles.at(words, 0);
    return role !== null && role.entry.kind === 'institution' && role.length === m.party.match.length
      ? role.entry
      : null;
  });
  if (shared.every((r) => r === null)) return mentions;
  const codes = (m: RoughMention): string[] => [
    m.party!.match.entry.code,
    m.party!.match.entry.of ?? m.party!.match.entry.code,
  ];
  const spoken = new Set(mentions.flatMap((m, i) => (m.party === null || shared[i] !== null ? [] : codes(m))));
  return mentions.map((m, i) => {
    const role = shared[i];
    if (role == null || codes(m).some((code) => spoken.has(code))) return m;
    const tail = m.party!.span.end === m.span.end;
    return tail
      ? mentionWith(m, { party: null, roles: [...m.roles, role], kind: 'organisation' })
      : mentionWith(m, { party: null });
  });
}

function mentionOf(input: PeopleInput, group: NounGroup, owner: number | null): RoughMention {
  const mention = blank(input, group.first, group.last, group.sentence);
  mention.determiner = group.determiner;
  mention.owner = owner;
  if (group.pronoun !== null) {
    const { plural, gender } = pronounTraits(group.pronoun);
    mention.form = 'pronoun';
    mention.pronoun = group.pronoun;
    mention.plural = plural;
    mention.gender = gender;
    return mention;
  }
  const parts = group.parts;
  const tail = parts.at(-1)!;
  const party = partyIn(input, parts);
  const roles = parts.flatMap((p) =>
    p.kind === 'role' ? [p.match.entry] : p.kind === 'name' && p.body !== null ? [p.body] : [],
  );
  if (roles.length === 0 && tail.kind === 'name' && tail.guess !== 'person') roles.push(...kindInName(input, tail));
  mention.party = party;
  mention.roles = roles;
  mention.gender = genderOf(input, group, roles);
  mention.plural = isPlural(input, tail, group);
  if (tail.kind === 'name') return named(input, mention, parts);
  if (tail.kind === 'outlet') return asOutlet(input, mention, tail);
  if (tail.kind === 'party' && ofNation(parts)) {
    mention.party = null;
    return asName(input, mention, { kind: 'organisation', first: parts.at(-2)!.first, last: tail.last });
  }
  if (tail.kind === 'party') return partyNamed(input, mention, parts, tail);
  return described(input, mention, parts);
}

/** The party word of a group; also one that a role swallowed ('UN secretary-general'). */

function partyIn(input: PeopleInput, parts: readonly GroupPart[]): RoughMention['party'] {
  for (const [p, part] of parts.entries()) {
    // 'a Chadian Red Cross official' is neither Chad's nor the world-wide body's.
    if (p + 2 < parts.length && ofNation(parts.slice(p, p + 2))) return null;
    if (part.kind === 'party') return { match: part.match, span: spanOf(input, part.first, part.last) };
  }
  for (const part of parts) {
    if (part.kind !== 'role' || part.last - part.first < 2) continue;
    const words = input.layer.tokens.slice(part.first, part.last - 1).map((t) => t.form);
    const title = words.map((w) => w.charAt(0).toUpperCase() + w.slice(1));
    const match = input.lexicon.parties.at(/^\p{Lu}/u.test(words[0]!) ? words : title, 0);
    if (match !== null && (match.length > 1 || /^\p{Lu}/u.test(words[0]!)))
      return { match, span: spanOf(input, part.first, part.first + match.length) };
  }
  return null;
}

/** The tail is a proper name: a person behind a title, a body behind 'the' or an institution word, else as the engine guesses. */

function named(input: PeopleInput, base: MentionDraft, parts: readonly GroupPart[]): RoughMention {
  const tail = parts.at(-1) as GroupPart & { kind: 'name' };
  const before = parts.at(-2);
  const personal = base.roles.some((r) => r.kind !== 'institution' && r.kind !== 'document');
  const loneRole = before?.kind === 'role' ? before.match.entry : null;
  const length = tail.last - tail.first;
  const name = input.text.slice(
    input.layer.tokens[tail.first]!.span.start,
    input.layer.tokens[tail.last - 1]!.span.end,
  );
  let kind: EntityKind | null;
  const addressed = before?.kind === 'word' && isAddress(input.layer.tokens[before.last - 1]!.word);
  if (addressed || initialled(name)) kind = 'person';
  else if (personal && !(loneRole?.kind === 'institution')) kind = 'person';
  else if (tail.joined || (loneRole !== null && loneRole.kind === 'institution')) kind = 'organisation';
  else if (tail.guess === 'organisation') kind = 'organisation';
  else if (/^(?:\p{Lu}\.?){2,}$/u.test(name) && length === 1 && !amongCapitals(input, tail)) kind = 'organisation';
  else if (namesBody(input, base, tail)) kind = 'organisation';
  else if (tail.guess === 'person') kind = 'person';
  else if (tail.guess === 'people') kind = 'people';
  else if (base.determiner === 'the' && before === undefined) kind = 'organisation';
  else if (tail.guess === 'place' || input.lexicon.gazetteer.find(name).length > 0) kind = 'place';
  else if (base.determiner === 'poss' || before?.kind === 'party') kind = 'person';
  else if (length >= 2 && tail.guess === null) kind = 'person';
  else kind = null;
  const whole =
    kind === 'organisation' && !personal && loneRole === null && before !== undefined && before.kind !== 'word';
  const from = whole ? bodyStart(parts, base) : tail.first;
  if (kind === 'person' || loneRole !== null)
    takeRole(input, base, { first: bodyStart(parts, base), last: tail.first });
  return asName(input, base, { kind, first: from, last: tail.last });
}

/** 'S. Elankovan', 'J.R. Marsh'. */
const initialled = (name: string): boolean => /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\p{L}*\p{Ll}{2}/u.test(name);

function partyNamed(
  input: PeopleInput,
  base: MentionDraft,
  parts: readonly GroupPart[],
  tail: GroupPart & { kind: 'party' },
): RoughMention {
  const { entry, how } = tail.match;
  const party = { match: tail.match, span: spanOf(input, tail.first, tail.last) };
  const people = how === 'demonym' && (base.plural || base.determiner !== null);
  const kind = people ? 'people' : kindOfParty(tail.match);
  const before = parts.at(-2);
  if (before?.kind === 'role' && before.match.entry.kind !== 'institution')
    takeRole(input, base, { first: bodyStart(parts, base), last: parts.at(-1)!.first });
  const from =
    entry.kind === 'state' || how === 'demonym' || tail !== parts.at(-1) ? tail.first : bodyStart(parts, base);
  base.party = party;
  return asName(input, base, { kind, first: from, last: tail.last });
}

/** The tail is a role or a plain noun. */
function described(input: PeopleInput, base: MentionDraft, parts: readonly GroupPart[]): RoughMention {
  const tail = parts.at(-1)!;
  const from = bodyStart(parts, base);
  // 'the governor's office'
  const office = base.determiner === 'poss' && /^offices?$/i.test(input.layer.tokens[base.head]!.form);
  // 'Article 9', 'Resolution 1701'
  const numbered = parts.at(-2);
  if (numbered?.kind === 'role' && numbered.match.entry.kind === 'document' && isNumber(input, tail))
    base.kind = 'document';
  else if (tail.kind !== 'role') base.kind = office ? 'organisation' : null;
  if (base.kind === 'document' || tail.kind !== 'role') return callAs(input, base, { first: from, last: base.last });
  const role = tail.match.entry;
  const institution = role.kind === 'institution';
  const bearer = institution ? nameBefore(input, parts) : null;
  if (bearer?.kind === 'outlet') return asOutlet(input, base, bearer);
  if (bearer?.kind === 'name')
    return asName(input, base, { kind: 'organisation', first: bearer.first, last: bearer.last });
  if (bearer?.kind === 'party') {
    base.roles = [];
    return partyNamed(input, base, parts, bearer);
  }
  const kind: EntityKind = institution
    ? 'organisation'
    : role.kind === 'document'
      ? 'document'
      : base.plural
        ? 'people'
        : 'person';
  // 'the State Department' is a name, 'an NGO' is not.
  const proper =
    institution && /^\p{Lu}(?:\p{Ll}|\p{Lu}{3})/u.test(input.layer.tokens[base.head]!.form) && base.head > base.first;
  base.form = proper ? 'name' : 'description';
  base.kind = kind;
  callAs(input, base, { first: from, last: base.last });
  return institution ? base : takeRole(input, base, { first: from, last: base.last });
}

function isNumber({ layer: { tokens } }: PeopleInput, { first, last }: GroupPart): boolean {
  return last - first === 1 && tokens[first]!.upos === 'NUM';
}

/** 'the Xinhua news agency', 'the Islamic State militant group': the body is the one named before its kind. */

function nameBefore(
  input: PeopleInput,
  parts: readonly GroupPart[],
): (GroupPart & { kind: 'outlet' | 'party' | 'name' }) | null {
  const part = parts.find(
    (p) =>
      p.kind === 'outlet' || (p.kind === 'party' && /^(?:organisation|alliance|armed-group)$/.test(p.match.entry.kind)),
  );
  const own = part ?? parts.find((p) => p.kind === 'name' && p.guess !== 'place');
  if (own === undefined || (own.kind !== 'outlet' && own.kind !== 'party' && own.kind !== 'name')) return null;
  const tail = parts.at(-1)!;
  const generic =
    tail.kind === 'role' &&
    /^(?:NGO|REB|MED|IGO|CRM|UNC)$/.test(tail.match.entry.sector) &&
    tail.last - tail.first <= 2;
  // 'the Atesh movement' is Atesh; 'the Kentucky State Police' is named whole.
  const lower = /^\p{Ll}/u.test(input.layer.tokens[tail.last - 1]!.form);
  return generic && (own.kind !== 'name' || lower) ? own : null;
}

function bodyStart(parts: readonly GroupPart[], base: RoughMention): number {
  return parts[0]?.first ?? base.first;
}
