// Finds whoever a report mentions: names, descriptions by role, pronouns, and the states and bodies named inside them. Leaves who is who to
// settle/entities.ts. Example: 'Armenian Defense Ministry spokeswoman Shushan Stepanian' is one person, with 'Armenian Defense Ministry' inside.
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { amongCapitals, endsSeat, kindInName, namesBody, ofNation } from './body-names.ts';
import { type GroupPart, isAddress, type NounGroup } from './group-scan.ts';
import { withHalves } from './halves.ts';
import { linkMentions } from './mention-links.ts';
import { genderOf, isPlural, pronounTraits } from './mention-traits.ts';
import { withoutNamesakes } from './namesakes.ts';
import { nounGroups } from './noun-groups.ts';
import { foldOf, mentionWith, type PeopleInput, type RoughMention, told } from './rough-mention.ts';

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

function blank(input: PeopleInput, first: number, last: number, sentence: number): RoughMention {
  const span = spanOf(input, first, last);
  return {
    span,
    first,
    last,
    head: last - 1,
    sentence,
    form: 'description',
    kind: null,
    name: input.text.slice(span.start, span.end),
    nameSpan: span,
    role: null,
    roleSpan: null,
    roles: [],
    party: null,
    outlet: null,
    determiner: null,
    pronoun: null,
    plural: false,
    gender: null,
    owner: null,
    inside: null,
    renamedBy: [],
    complements: [],
    acronym: null,
    words: [],
  };
}

function mentionOf(input: PeopleInput, group: NounGroup, owner: number | null): RoughMention {
  const base = told(blank(input, group.first, group.last, group.sentence), {
    determiner: group.determiner,
    owner,
  });
  if (group.pronoun !== null)
    return told(told(base, pronounTraits(group.pronoun)), { form: 'pronoun', pronoun: group.pronoun });
  const parts = group.parts;
  const tail = parts.at(-1)!;
  const party = partyIn(input, parts);
  const roles = parts.flatMap((p) =>
    p.kind === 'role' ? [p.match.entry] : p.kind === 'name' && p.body !== null ? [p.body] : [],
  );
  if (roles.length === 0 && tail.kind === 'name' && tail.guess !== 'person') roles.push(...kindInName(input, tail));
  const shared = told(base, {
    party,
    roles,
    gender: genderOf(input, group, roles),
    plural: isPlural(input, tail, group),
  });
  if (tail.kind === 'name') return named(input, shared, parts);
  if (tail.kind === 'outlet')
    return told(told(shared, naming(input, tail.first, tail.last)), {
      form: 'name',
      kind: 'organisation',
      outlet: tail.entry,
    });
  if (tail.kind === 'party' && ofNation(parts))
    return told(told(shared, naming(input, parts.at(-2)!.first, tail.last)), {
      party: null,
      form: 'name',
      kind: 'organisation',
    });
  if (tail.kind === 'party') return partyNamed(input, shared, parts, tail);
  return described(input, shared, parts);
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

function named(input: PeopleInput, base: RoughMention, parts: readonly GroupPart[]): RoughMention {
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
  const role = kind === 'person' || loneRole !== null ? roleWords(input, base, parts) : {};
  return told(told(told(base, { form: 'name', kind }), naming(input, from, tail.last)), role);
}

/** 'S. Elankovan', 'J.R. Marsh'. */
const initialled = (name: string): boolean => /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\p{L}*\p{Ll}{2}/u.test(name);

function partyNamed(
  input: PeopleInput,
  base: RoughMention,
  parts: readonly GroupPart[],
  tail: GroupPart & { kind: 'party' },
): RoughMention {
  const { entry, how } = tail.match;
  const party = { match: tail.match, span: spanOf(input, tail.first, tail.last) };
  const people = how === 'demonym' && (base.plural || base.determiner !== null);
  const kind = people ? 'people' : kindOfParty(tail.match);
  const before = parts.at(-2);
  const title =
    before?.kind === 'role' && before.match.entry.kind !== 'institution' ? roleWords(input, base, parts) : {};
  const from =
    entry.kind === 'state' || how === 'demonym' || tail !== parts.at(-1) ? tail.first : bodyStart(parts, base);
  return told(told(told(base, { party, form: 'name', kind }), naming(input, from, tail.last)), title);
}

/** The tail is a role or a plain noun. */
function described(input: PeopleInput, base: RoughMention, parts: readonly GroupPart[]): RoughMention {
  const tail = parts.at(-1)!;
  const from = bodyStart(parts, base);
  // 'the governor's office'
  const office = base.determiner === 'poss' && /^offices?$/i.test(input.layer.tokens[base.head]!.form);
  // 'Article 9', 'Resolution 1701'
  const numbered = parts.at(-2);
  if (numbered?.kind === 'role' && numbered.match.entry.kind === 'document' && isNumber(input, tail))
    return told(told(base, { kind: 'document' }), naming(input, from, base.last));
  if (tail.kind !== 'role')
    return told(told(base, naming(input, from, base.last)), { kind: office ? 'organisation' : null });
  const role = tail.match.entry;
  const institution = role.kind === 'institution';
  const bearer = institution ? nameBefore(input, parts) : null;
  if (bearer?.kind === 'outlet')
    return told(told(base, naming(input, bearer.first, bearer.last)), {
      form: 'name',
      kind: 'organisation',
      outlet: bearer.entry,
    });
  if (bearer?.kind === 'name')
    return told(told(base, naming(input, bearer.first, bearer.last)), { form: 'name', kind: 'organisation' });
  if (bearer?.kind === 'party')
    return told(partyNamed(input, told(base, { roles: [] }), parts, bearer), { last: base.last });
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
  const whole = told(told(base, { form: proper ? 'name' : 'description', kind }), naming(input, from, base.last));
  if (institution) return whole;
  return told(whole, { role: textOf(input, from, base.last), roleSpan: spanOf(input, from, base.last) });
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

function roleWords(input: PeopleInput, base: RoughMention, parts: readonly GroupPart[]): Partial<RoughMention> {
  const from = bodyStart(parts, base);
  const to = parts.at(-1)!.first;
  return to > from ? { role: textOf(input, from, to), roleSpan: spanOf(input, from, to) } : {};
}

function naming(input: PeopleInput, first: number, last: number): Partial<RoughMention> & { words: readonly string[] } {
  // 'the Britain-based Observatory' is named Observatory.
  for (let i = first; i < last - 1; i++) if (endsSeat(input, i)) first = i + 1;
  const nameSpan = spanOf(input, first, last);
  const name = input.text.slice(nameSpan.start, nameSpan.end).replace(/\s+/g, ' ');
  const words = input.layer.tokens.slice(first, last).map((t) => foldOf(t.word));
  return { name, nameSpan, words };
}

/** States and bodies named inside a group: 'Azerbaijani' in 'the Azerbaijani strike', 'Defense Ministry' in 'Defense Ministry spokeswoman'. */

function insideOf(input: PeopleInput, group: NounGroup, holder: number): readonly RoughMention[] {
  const inner: RoughMention[] = [];
  const parts = group.parts;
  const tail = parts.at(-1);
  parts.forEach((part, p) => {
    if (p + 2 < parts.length && ofNation(parts.slice(p, p + 2))) return;
    const society = p > 0 && part !== tail && ofNation(parts.slice(p - 1, p + 1));
    if (society) {
      const first = parts[p - 1]!.first;
      inner.push(
        told(told(blank(input, first, part.last, group.sentence), naming(input, first, part.last)), {
          inside: holder,
          form: 'name',
          kind: 'organisation',
        }),
      );
      return;
    }
    // most parts are plain words, and nobody stands in them
    const base = () =>
      told(
        told(blank(input, part.first, part.last, group.sentence), { inside: holder }),
        naming(input, part.first, part.last),
      );
    if (part.kind === 'party' && part !== tail) {
      const match = part.match;
      inner.push(
        told(base(), {
          form: 'name',
          kind: kindOfParty(match),
          party: { match, span: spanOf(input, part.first, part.last) },
        }),
      );
    } else if (part.kind === 'name' && part !== tail && parts.slice(p + 1).some((x) => x.kind === 'role')) {
      inner.push(
        told(base(), {
          form: 'name',
          kind: part.guess === 'place' ? 'place' : null,
        }),
      );
    } else if (part.kind === 'outlet' && part !== tail) {
      inner.push(
        told(base(), {
          form: 'name',
          kind: 'organisation',
          outlet: part.entry,
        }),
      );
    } else if (part.kind === 'role') inner.push(...institutionIn(input, group, p, holder));
  });
  return inner;
}

/** 'Armenian Defense Ministry' in 'Armenian Defense Ministry spokeswoman'; the party words before it come along. */

function institutionIn(input: PeopleInput, group: NounGroup, p: number, holder: number): readonly RoughMention[] {
  const part = group.parts[p]!;
  const words = input.layer.tokens.slice(part.first, part.last).map((t) => t.form);
  const marked = words.findIndex((w) => /^['’]s?$/.test(w));
  const whole = part.kind === 'role' ? part.match.entry : null;
  if (whole === null) return [];
  const longest =
    whole.kind === 'institution'
      ? p < group.parts.length - 1
        ? words.length
        : 0
      : marked > 0
        ? marked
        : words.length - 1;
  let cut = longest;
  let match = null;
  // 'foreign ministry' of 'foreign ministry special envoy': the longest institution that the role begins with.
  for (; cut > 0; cut--) {
    const found = input.lexicon.roles.at(words.slice(0, cut), 0);
    match = found !== null && found.entry.kind === 'institution' && found.length === cut ? found : null;
    if (match !== null || marked > 0 || whole.kind === 'institution') break;
  }
  if (match === null) return [];
  const before = group.parts[p - 1];
  const first = before?.kind === 'party' && before.last === part.first ? before.first : part.first;
  const determiner = p === 0 && group.determiner === 'the' ? 'the' : null;
  const party =
    before?.kind === 'party' ? { match: before.match, span: spanOf(input, before.first, before.last) } : null;
  const last = part.first + cut;
  return [
    told(told(blank(input, first, last, group.sentence), naming(input, first, last)), {
      inside: holder,
      determiner,
      kind: 'organisation',
      roles: [match.entry],
      party,
      form: 'description',
    }),
  ];
}

function kindOfParty(match: PartyMatch): EntityKind {
  if (match.how === 'seat') return 'organisation';
  if (match.entry.kind === 'state' || match.entry.kind === 'entity') return 'state';
  if (match.entry.kind === 'armed-group') return 'armed-group';
  return match.entry.kind === 'people' ? 'people' : 'organisation';
}

function textOf(input: PeopleInput, first: number, last: number): string {
  const span = spanOf(input, first, last);
  return input.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function spanOf(input: PeopleInput, first: number, last: number): Span {
  const { tokens } = input.layer;
  return { start: tokens[first]!.span.start, end: tokens[last - 1]!.span.end };
}
