// Number and gender of a mention, as far as its words say. Leaves what pronouns later show to settle/.
// Example: 'spokeswoman' is f, 'militants' are many, 'Mrs Lone' is f.
import type { RoleEntry } from '../../lexicon/roles.ts';
import { toldOf } from '../../text/told-of.ts';
import type { GroupPart, NounGroup } from './group-scan.ts';
import type { PeopleInput } from './rough-mention.ts';

const femaleTitle = /^(?:mrs|ms|miss|madam|madame|lady|queen|princess|sister|mother|baroness)\.?$/i;

const maleTitle = /^(?:mr|sir|lord|king|prince|brother|father|sheikh|baron)\.?$/i;

const titleOf = toldOf((word) => (femaleTitle.test(word) ? 'f' : maleTitle.test(word) ? 'm' : null));

export function genderOf(input: PeopleInput, group: NounGroup, roles: readonly RoleEntry[]): 'm' | 'f' | null {
  for (let i = group.first; i < group.last; i++) {
    const title = titleOf(input.layer.tokens[i]!.word);
    if (title === 'f') return 'f';
    if (title === 'm' && i < group.last - 1) return 'm';
  }
  const said = roles.find((r) => r.gender !== null)?.gender ?? null;
  if (said !== null) return said;
  const tail = input.layer.tokens[group.last - 1]!.form.toLowerCase();
  if (/(?:woman|women)$|^(?:girl|(?:grand)?mother|wife|sister|(?:grand)?daughter|actress|widow|aunt|niece)$/.test(tail))
    return 'f';
  return /[^ou](?:man|men)$|^(?:man|men|boy|(?:grand)?father|husband|brother|(?:grand)?son|uncle|nephew|widower)$/.test(
    tail,
  )
    ? 'm'
    : null;
}

export function isPlural(input: PeopleInput, tail: GroupPart, group: NounGroup): boolean {
  if (tail.kind === 'name' || tail.kind === 'outlet') return false;
  const head = input.layer.tokens[group.last - 1]!;
  if (
    group.determiner === 'a' ||
    group.determiner === 'an' ||
    group.determiner === 'each' ||
    group.determiner === 'every'
  )
    return false;
  if (tail.kind === 'party') return tail.match.how === 'demonym' && /s$/i.test(head.form);
  // A role that the lexicon knows in the singular: 'militants' of 'militant'.
  if (tail.kind === 'role' && tail.match.entry.kind !== 'institution' && /s$|men$|people$/i.test(head.form))
    return !tail.match.entry.words.endsWith(head.form.toLowerCase());
  if (head.features.Number === 'Plur') return true;
  if (head.features.Number === 'Sing') return false;
  if (/(?:men|people|police|personnel|troops|media)$/i.test(head.form)) return true;
  return head.upos !== 'ADJ' && /[^siu]s$/i.test(head.form) && head.lemma.toLowerCase() !== head.form.toLowerCase();
}

export function pronounTraits(pronoun: string): { plural: boolean; gender: 'm' | 'f' | null } {
  return {
    plural: /^(?:they|them|their|theirs|themselves|we|us|our)$/.test(pronoun),
    gender: /^(?:he|him|his|himself)$/.test(pronoun) ? 'm' : /^(?:she|her|hers|herself)$/.test(pronoun) ? 'f' : null,
  };
}
