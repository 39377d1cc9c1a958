// States and bodies named inside a group of words that stands for somebody else. Leaves the group's own mention to mentions.ts.
// Example: 'Azerbaijani' in 'the Azerbaijani strike', 'Defense Ministry' in 'Defense Ministry spokeswoman'.
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { EntityKind } from '../../model/entity.ts';
import { ofNation } from './body-names.ts';
import type { GroupPart, NounGroup } from './group-scan.ts';
import { asName, asOutlet, blank, callAs, spanOf } from './mention-draft.ts';
import type { PeopleInput, RoughMention } from './rough-mention.ts';

/** In the order of the group's words; each stands inside `holder`, the place of the group's own mention. */
export function insideOf(input: PeopleInput, group: NounGroup, holder: number): readonly RoughMention[] {
  const inner: RoughMention[] = [];
  const parts = group.parts;
  const tail = parts.at(-1);
  parts.forEach((part, p) => {
    if (p + 2 < parts.length && ofNation(parts.slice(p, p + 2))) return;
    const society = p > 0 && part !== tail && ofNation(parts.slice(p - 1, p + 1));
    if (society) {
      const mention = blank(input, parts[p - 1]!.first, part.last, group.sentence);
      mention.inside = holder;
      inner.push(asName(input, mention, { kind: 'organisation', first: mention.first, last: mention.last }));
      return;
    }
    if (part.kind === 'role') inner.push(...institutionIn(input, group, p, holder));
    // most parts are plain words, and nobody stands in them
    if (part === tail || !(part.kind === 'party' || part.kind === 'name' || part.kind === 'outlet')) return;
    if (part.kind === 'name' && !parts.slice(p + 1).some((x) => x.kind === 'role')) return;
    const mention = blank(input, part.first, part.last, group.sentence);
    mention.inside = holder;
    if (part.kind === 'party') mention.party = { match: part.match, span: mention.span };
    if (part.kind === 'outlet') inner.push(asOutlet(input, mention, part));
    else inner.push(asName(input, mention, { kind: kindOfPart(part), first: part.first, last: part.last }));
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
  const mention = blank(input, first, last, group.sentence);
  mention.inside = holder;
  mention.determiner = determiner;
  mention.kind = 'organisation';
  mention.roles = [match.entry];
  mention.party = party;
  return [callAs(input, mention, { first, last })];
}

function kindOfPart(part: GroupPart & { kind: 'party' | 'name' }): EntityKind | null {
  if (part.kind === 'party') return kindOfParty(part.match);
  return part.guess === 'place' ? 'place' : null;
}

export function kindOfParty(match: PartyMatch): EntityKind {
  if (match.how === 'seat') return 'organisation';
  if (match.entry.kind === 'state' || match.entry.kind === 'entity') return 'state';
  if (match.entry.kind === 'armed-group') return 'armed-group';
  return match.entry.kind === 'people' ? 'people' : 'organisation';
}
