// What the name of a body says of it: the kind it ends in, the nation whose branch of a world-wide body it is. Leaves whose it is to settle/.
// Example: 'Zimbabwe Defence Forces' are forces, 'the Iraqi Red Crescent' is a body of its own.
import type { RoleEntry } from '../../lexicon/roles.ts';
import type { GroupPart } from './group-scan.ts';
import type { PeopleInput } from './rough-mention.ts';

/** 'the Iraqi Red Crescent', 'the Libyan Red Cross': a nation's society of a world-wide body is a body of its own. */
export function ofNation(parts: readonly GroupPart[]): boolean {
  const [before, tail] = [parts.at(-2), parts.at(-1)];
  if (before?.kind !== 'party' || tail?.kind !== 'party' || tail.match.entry.sector !== 'NGO') return false;
  return before.match.entry.kind === 'state' && before.match.how === 'demonym' && before.last === tail.first;
}

/** 'Zimbabwe Defence Forces', 'Environment Agency': a body whose name ends in the word for its kind; forces only under a state's name. */
export function kindInName(input: PeopleInput, { first, last }: GroupPart): readonly RoleEntry[] {
  const words = input.layer.tokens.slice(first, last).map((t) => t.form);
  const party = input.lexicon.parties.at(words, 0);
  const states = party?.entry.kind === 'state' && (party.how === 'name' || party.how === 'demonym');
  for (let i = 1; i < words.length; i++) {
    const found = input.lexicon.roles.at(words, i);
    if (found !== null && i + found.length === words.length)
      return (found.entry.kind === 'document' && input.lexicon.placeWords.is(found.entry.words, 'paper')) ||
        (found.entry.kind === 'institution' && (states || /^(?:GOV|COP|JUD|LEG)$/.test(found.entry.sector)))
        ? [found.entry]
        : [];
  }
  return [];
}

/** 'Coastal Northern Railway', 'the Young Ones', 'Meridian, which owns the port': no person's name, whatever the engine guesses. */
export function namesBody(input: PeopleInput, base: { readonly determiner: string | null }, tail: GroupPart): boolean {
  const { tokens } = input.layer;
  if (tail.last - tail.first < 2 && base.determiner !== null) return false;
  const comma = tokens[tail.last]?.form === ',' ? 1 : 0;
  if (/^which$/i.test(tokens[tail.last + comma]?.form ?? '')) return true;
  const last = tokens[tail.last - 1]!.form;
  return tail.last - tail.first > 1 && /^\p{Lu}/u.test(last) && input.lexicon.placeWords.is(last, 'body');
}

/** Whether the words around are set in capitals too, so that these say nothing: 'BREKKE SAID ON MONDAY'. */
export function amongCapitals(
  { layer }: PeopleInput,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  const near = layer.tokens.slice(Math.max(0, first - 6), first).concat(layer.tokens.slice(last, last + 6));
  const words = near.filter(({ form }) => /\p{L}{3,}/u.test(form));
  return words.length > 1 && words.every(({ form }) => form === form.toUpperCase());
}

/** 'London-based', 'London Based' before a body that is known by what follows; 'the Faith Based Alliance' is called so. */
export function endsSeat({ layer, lexicon }: PeopleInput, i: number): boolean {
  const { form } = layer.tokens[i]!;
  if (form !== 'Based') return /^based$|-based$/.test(form);
  const words = layer.tokens.slice(i + 1, i + 8).map((t) => t.form);
  return lexicon.parties.at(words, 0) !== null;
}
