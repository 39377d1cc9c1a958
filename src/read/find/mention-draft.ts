// A mention while it is being told: made once, filled in place, shown to nobody before it is done. Copied for each thing told they took a twentieth
// of the time of finding people. Leaves what to tell to mentions.ts and inner-mentions.ts. Example: blank, then called 'Osman al-Tayeb', a person.
import type { EntityKind } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { endsSeat } from './body-names.ts';
import type { GroupPart } from './group-scan.ts';
import { foldOf, type PeopleInput, type RoughMention } from './rough-mention.ts';

export type MentionDraft = { -readonly [K in keyof RoughMention]: RoughMention[K] };

export function blank(input: PeopleInput, first: number, last: number, sentence: number): MentionDraft {
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

type Stretch = { readonly first: number; readonly last: number };

/** A name of some kind. Like all below it gives the draft back. */
export function asName(
  input: PeopleInput,
  mention: MentionDraft,
  { kind, first, last }: Stretch & { readonly kind: EntityKind | null },
): MentionDraft {
  mention.form = 'name';
  mention.kind = kind;
  return callAs(input, mention, { first, last });
}

export function asOutlet(
  input: PeopleInput,
  mention: MentionDraft,
  part: GroupPart & { kind: 'outlet' },
): MentionDraft {
  mention.outlet = part.entry;
  return asName(input, mention, { kind: 'organisation', first: part.first, last: part.last });
}

/** Called by these words. */
export function callAs(input: PeopleInput, mention: MentionDraft, { first, last }: Stretch): MentionDraft {
  let from = first;
  // 'the Britain-based Observatory' is named Observatory.
  for (let i = first; i < last - 1; i++) if (endsSeat(input, i)) from = i + 1;
  mention.nameSpan = spanOf(input, from, last);
  mention.name = textOf(input, from, last);
  const words: string[] = [];
  for (let i = from; i < last; i++) words.push(foldOf(input.layer.tokens[i]!.word));
  mention.words = words;
  return mention;
}

/** What it is by these words, if there are any. */
export function takeRole(input: PeopleInput, mention: MentionDraft, { first, last }: Stretch): MentionDraft {
  if (last <= first) return mention;
  mention.role = textOf(input, first, last);
  mention.roleSpan = spanOf(input, first, last);
  return mention;
}

function textOf(input: PeopleInput, first: number, last: number): string {
  const span = spanOf(input, first, last);
  return input.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

export function spanOf(input: PeopleInput, first: number, last: number): Span {
  const { tokens } = input.layer;
  return { start: tokens[first]!.span.start, end: tokens[last - 1]!.span.end };
}
