// Ties mentions that stand side by side: 'X, a minister', 'the spokesman, X', 'X of Y', 'X (XYZ)'. Leaves who is who to settle/.
// Example: in 'Rohan Dasgupta, a defence spokesman in Srinagar' the description renames the person and Srinagar hangs on it by 'in'.
import { calledBy } from './called-by.ts';
import { mentionWith, type PeopleInput, type RoughMention } from './rough-mention.ts';

const preposition = /^(?:of|for|from|in|at|with|on|near|to|by)$/i;

/** Adds `renamedBy`, `complements` and `acronym`; looks only at the next few mentions of each, so linear. */
export function linkMentions(input: PeopleInput, mentions: readonly RoughMention[]): readonly RoughMention[] {
  const linked: RoughMention[] = [...mentions];
  const link = (m: number, links: Partial<RoughMention>): void => {
    linked[m] = mentionWith(linked[m]!, links);
  };
  const hang = (m: number, preposition: string, mention: number): void =>
    link(m, { complements: [...linked[m]!.complements, { preposition, mention }] });
  const outer = mentions.flatMap((m, i) => (m.inside === null ? [i] : []));
  outer.forEach((m, o) => {
    const here = mentions[m]!;
    const next = outer[o + 1];
    if (next === undefined) return;
    const acronym = bracketed(input, here);
    if (acronym !== null) link(m, { acronym });
    const there = mentions[next]!;
    if (there.sentence !== here.sentence) return;
    if (there.first === here.last + 1 && preposition.test(wordAt(input, here.last)) && here.form !== 'pronoun')
      hang(m, wordAt(input, here.last).toLowerCase(), next);
    const headed = headedBy(input, mentions, here, next);
    if (headed !== null) hang(m, 'of', headed);
    const target = renaming(input, mentions, outer, o) ?? calledBy(input, mentions, outer, o);
    if (target !== null) {
      link(m, { renamedBy: [...linked[m]!.renamedBy, target] });
      link(target, { renamedBy: [...linked[target]!.renamedBy, m] });
    }
  });
  return linked.map((m, i) =>
    m.kind === 'place' && misplaced(input, linked, i) ? mentionWith(m, { kind: 'person' }) : m,
  );
}

/** What passes for a place in no gazetteer and is said to be 'a minister' is somebody. */
function misplaced(input: PeopleInput, mentions: readonly RoughMention[], m: number): boolean {
  const named = unknownPlace(input, mentions[m]!);
  return named && mentions[m]!.renamedBy.some((o) => mentions[o]!.kind === 'person');
}

/** A full name that the engine takes for a place, the gazetteer does not know and no preposition leads in. */
function unknownPlace(input: PeopleInput, m: RoughMention): boolean {
  if (m.kind !== 'place' || m.form !== 'name' || m.words.length < 2 || m.party !== null) return false;
  return !preposition.test(wordAt(input, m.first - 1)) && input.lexicon.gazetteer.find(m.name).length === 0;
}

/** 'X, who heads the Houthis' committee', 'X who speaks for the rebels': what a person is said to lead hangs on the name as by 'of'. */
function headedBy(
  input: PeopleInput,
  mentions: readonly RoughMention[],
  here: RoughMention,
  next: number,
): number | null {
  if (here.kind !== 'person' && here.form !== 'name') return null;
  let i = here.last;
  if (wordAt(input, i) === ',') i++;
  if (!/^who$/i.test(wordAt(input, i))) return null;
  i++;
  while (/^(?:now|also|then|has|had|once|long)$/.test(wordAt(input, i))) i++;
  if (input.layer.tokens[i]?.upos !== 'VERB') return null;
  if (!leads.test(input.layer.tokens[i]!.lemma) && !leads.test(wordAt(input, i).replace(/e?s$/, ''))) {
    if (!/^(?:speak|act|work)/.test(wordAt(input, i)) || wordAt(input, i + 1) !== 'for') return null;
    i++;
  }
  if (/^-$/.test(wordAt(input, i + 1))) i += 2;
  const there = mentions[next]!;
  if (there.first !== i + 1) return null;
  // "the Houthis' prisoners committee": the owner stands first, what it owns right behind.
  const owned = mentions[next + 1];
  return owned?.owner === next ? next + 1 : next;
}

const leads = /^(?:co-?)?(?:head|lead|chair|command|run|represent|direct)$/;

/** The mention that renames the one at `o`: right behind, over a comma, or over an age; its complements may stand between. */
function renaming(
  input: PeopleInput,
  mentions: readonly RoughMention[],
  outer: readonly number[],
  o: number,
): number | null {
  const here = mentions[outer[o]!]!;
  if (!canBeRenamed(here) && !unknownPlace(input, here)) return null;
  let end = here.last;
  let p = o + 1;
  const step = (): RoughMention | null => {
    const next = outer[p] === undefined ? null : mentions[outer[p]!]!;
    return next !== null && next.sentence === here.sentence ? next : null;
  };
  // 'the head of the rights group, X' / 'a spokesman for the ministry X'
  for (let hops = 0; hops < 5; hops++) {
    const next = step();
    if (next === null || here.kind === 'organisation') break;
    const owned = p > o + 1 && next.owner === outer[p - 1];
    if (!owned && (next.first !== end + 1 || !/^(?:of|for|from|in|at|and|to)$/i.test(wordAt(input, end)))) break;
    if (/^and$/i.test(wordAt(input, end)) && hops === 0) break;
    // 'Under-Secretary for Relief and Emergency Coordinator X': the second title carries the name.
    if (/^and$/i.test(wordAt(input, end)) && next.kind === 'person' && next.form === 'name' && next.roles.length > 0)
      return here.form === 'description' && here.kind === 'person' && !here.plural ? outer[p]! : null;
    end = next.last;
    p++;
  }
  const next = step();
  if (next === null) return null;
  const gap = gapOf(input, end, next.first);
  if (gap === 'age' || gap === 'comma' || gap === 'touch') {
    let target = p;
    let there: RoughMention = next;
    // "X, Armenia's president": the owner stands first, the thing owned is what renames.
    for (let hops = 0; hops < 2; hops++) {
      const owned = outer[target + 1] === undefined ? null : mentions[outer[target + 1]!]!;
      if (owned === null || owned.owner !== outer[target]) break;
      target++;
      there = owned;
    }
    if (renames(here, there, gap, end !== here.last, input)) return outer[target]!;
  }
  return null;
}

function canBeRenamed(m: RoughMention): boolean {
  if (m.kind === null && m.form === 'description') return m.determiner !== null && !m.plural;
  return (
    m.form !== 'pronoun' &&
    (m.kind === 'person' ||
      m.kind === 'organisation' ||
      m.kind === 'armed-group' ||
      (m.kind === null && m.form === 'name'))
  );
}

type Gap = 'touch' | 'comma' | 'age' | 'far';

function gapOf(input: PeopleInput, end: number, first: number): Gap {
  if (first === end) return 'touch';
  const words: string[] = [];
  for (let i = end; i < first && words.length < 6; i++) words.push(wordAt(input, i));
  const joined = words.join(' ');
  if (/^[,–—]$|^-$|^\($/.test(joined)) return 'comma';
  if (/^, \d{1,2} ,$|^\( \d{1,2} \) ,?$|^, \d{1,2}$/.test(joined)) return 'age';
  return 'far';
}

function renames(
  here: RoughMention,
  there: RoughMention,
  gap: Gap,
  withComplement: boolean,
  input: PeopleInput,
): boolean {
  const personRole = (m: RoughMention) => m.form === 'description' && m.kind === 'person' && !m.plural;
  const personName = (m: RoughMention) =>
    m.form === 'name' &&
    (m.kind === 'person' ||
      m.kind === null ||
      unknownPlace(input, m) ||
      (m.kind === 'organisation' &&
        m.words.length > 1 &&
        m.roles.length + m.complements.length === 0 &&
        m.party === null &&
        m.determiner === null)) &&
    m.words.length > 0;
  // 'X, a minister'; with the comma lost only an article or a bare role may follow a full name: 'X the head of …'.
  if (personName(here) && personRole(there) && !withComplement) {
    // 'Raids in Kobane The head of …': a capital article begins a line anew
    if (gap === 'touch' && /^(?:The|An?)$/.test(wordAt(input, there.first))) return false;
    if (gap === 'touch') return here.words.length > 1 && there.owner === null && !endsClause(input, there);
    return there.determiner !== null || there.roles.length > 0;
  }
  // 'a foreign ministry spokesman, X' · 'its spokesman, X' · 'the head of the group X'
  if (
    personRole(here) &&
    personName(there) &&
    there.determiner === null &&
    there.roles.length === 0 &&
    there.owner === null
  ) {
    if (gap === 'touch') return there.words.length > 1 && withComplement;
    return there.words.length > 1 || there.kind === 'person';
  }
  if (personRole(here) && there.form === 'name' && there.kind === 'person' && gap === 'comma')
    return here.determiner !== null;
  // 'a Khartoum hydrologist, Dr. X', 'the vicar of the missions, Father X': a word that no table knows, before a person's full name.
  if (here.kind === null && here.form === 'description') {
    if (gap !== 'comma' || there.form !== 'name' || there.kind !== 'person' || there.determiner !== null) return false;
    const certain = there.words.length > 1 || there.roles.length > 0;
    return (
      certain && (!withComplement || there.roles.length > 0) && /^(?:an?|another|poss|the)$/.test(here.determiner ?? '')
    );
  }
  // 'the ACLED project, a monitor' · 'a monitor, the Syrian Observatory'
  const body = (m: RoughMention) =>
    m.kind === 'organisation' || m.kind === 'armed-group' || (m.kind === null && m.form === 'name');
  if (gap === 'comma' && body(here) && body(there) && here.form !== there.form) {
    const plain = here.form === 'description' ? here : there;
    return plain.determiner === 'a' || plain.determiner === 'an' || (plain.determiner === 'the' && plain === here);
  }
  return false;
}

/** 'told X the minister said': what follows is a new subject rather than a second name. */
function endsClause(input: PeopleInput, m: RoughMention): boolean {
  const next = input.layer.tokens[m.last];
  return (
    m.determiner === 'the' &&
    next !== undefined &&
    (next.upos === 'VERB' || next.upos === 'AUX') &&
    !/^said$/i.test(next.form)
  );
}

function bracketed(input: PeopleInput, m: RoughMention): string | null {
  if (
    m.form === 'pronoun' ||
    m.kind === 'person' ||
    wordAt(input, m.last) !== '(' ||
    !/^\p{Lu}/u.test(wordAt(input, m.head))
  )
    return null;
  const inner = wordAt(input, m.last + 1);
  const close = wordAt(input, m.last + 2);
  return close === ')' && /^\p{L}[\p{L}\d.-]{1,11}$/u.test(inner) && /\p{Lu}/u.test(inner) ? inner : null;
}

function wordAt(input: PeopleInput, i: number): string {
  return input.layer.tokens[i]?.form ?? '';
}
