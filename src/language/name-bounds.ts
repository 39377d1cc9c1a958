// Mends the bounds of the names that were found: titles before a person are left out, small words at the end too, and runs of proper nouns that were
// overlooked are added. Leaves kinds to name-kinds.ts. Example: 'Secretary Cardona' gives 'Cardona'; 'Rapid Support Forces' is a name without a proper noun in it.
import { NOUN_SENSE, PROPER } from './dictionary-bits.ts';
import type { NameTree } from './name-tree.ts';
import type { FoundName } from './names.ts';
import type { Atoms } from './word-atoms.ts';

/** Broad senses of nouns, as the dictionary table numbers them. */
export const GROUP = 12;
export const PLACE = 13;
export const PERSON = 16;
const TIME = 26;

/** What a tag says of the word: 2 a proper noun, 1 a noun, adjective or verb, which may stand in a name. */
export type Nominal = Uint8Array;
type Bounds = { readonly first: number; readonly last: number };

export const senseOf = (entry: number): number => (entry >>> NOUN_SENSE) & 31;
/** A word that is, by the dictionary, first of all a common noun for persons: 'secretary', 'lord'. */
export const namesRole = (entry: number): boolean => senseOf(entry) === PERSON && (entry & PROPER) === 0;

/** Names of one sentence with better bounds, in order; `nominal` by tag. */
export function mendNames(
  found: readonly FoundName[],
  sentence: Bounds,
  text: { readonly atoms: Atoms; readonly tree: NameTree; readonly nominal: Nominal },
): readonly FoundName[] {
  const kept: FoundName[] = [];
  let from = sentence.first;
  const calm = mostlySmall(text.atoms, sentence);
  const { atoms, tree, nominal } = text;
  const looking = { atoms, tree, nominal, calm };
  for (const [k, name] of found.entries()) {
    const grown = calm
      ? grow(name, { first: from, last: found[k + 1]?.first ?? sentence.last }, sentence, looking)
      : name;
    kept.push(...overlooked({ first: from, last: grown.first }, sentence, looking));
    if (!isTitleAlone(grown, sentence, text)) kept.push(trim(grown, text));
    from = grown.last;
  }
  kept.push(...overlooked({ first: from, last: sentence.last }, sentence, looking));
  return joined(kept, text);
}

/** Puts together neighbours that the tree ties into one name: 'Northern' and 'Samara', 'Free' and 'Association' with 'Syrian Lawyers' between. */
function joined(
  names: readonly FoundName[],
  { atoms, tree }: { readonly atoms: Atoms; readonly tree: NameTree },
): readonly FoundName[] {
  const whole: FoundName[] = [];
  for (const name of names) {
    const before = whole.at(-1);
    if (before !== undefined && belong(before, name, { atoms, tree }))
      whole[whole.length - 1] = { ...name, first: before.first };
    else whole.push(name);
  }
  return whole;
}

/** Most words that may have been overlooked between two parts of a name. */
const MOST_BETWEEN = 3;

function belong(
  before: Bounds,
  { first, last, kind }: FoundName,
  { atoms, tree }: { readonly atoms: Atoms; readonly tree: NameTree },
): boolean {
  if (first - before.last > MOST_BETWEEN) return false;
  for (let i = before.last; i < first; i++) if (atoms.capital[i] === 0) return false;
  const head = tree.heads[before.last - 1]!;
  if (head < first || head >= last) return false;
  const label = tree.labels[before.last - 1]!;
  return label === tree.relations.attribute
    ? kind !== 'person'
    : label !== tree.relations.title && tree.relations.inside[label] === 1;
}

/** Leaves out titles in front and words at the end that are no nouns. */
function trim(
  name: FoundName,
  { atoms, tree, nominal }: { readonly atoms: Atoms; readonly tree: NameTree; readonly nominal: Nominal },
): FoundName {
  let { first, last } = name;
  while (last - first > 1 && atoms.capital[last - 1] === 0 && nominal[atoms.tag[last - 1]!] === 0) last--;
  for (let i = first; i < last - 1; i++) if (isTitle(i, name, { atoms, tree })) first = i + 1;
  return { ...name, first, last };
}

/** 'Secretary' before 'Cardona', 'Gen.' before 'Haddad': the tree says so, or a word for persons is followed by the parts of a name or a strange word. */
function isTitle(
  i: number,
  { last, kind }: FoundName,
  { atoms, tree }: { readonly atoms: Atoms; readonly tree: NameTree },
): boolean {
  const entry = atoms.entry[i]!;
  const described = tree.labels[i] === tree.relations.title && tree.heads[i]! > i && tree.heads[i]! < last;
  if (described && (isDotted(atoms.shape[i]!) || senseOf(entry) === PERSON)) return true;
  if (isDotted(atoms.shape[i]!) && tree.labels[i + 1] === tree.relations.flat) return true;
  return (
    namesRole(entry) &&
    ((kind === 'person' && last - i > 2) || tree.labels[i + 1] === tree.relations.flat || atoms.entry[i + 1] === 0) &&
    atoms.capital[i + 1] === 1
  );
}

/** 'Minister' or 'Prime' in 'Prime Minister Davit Sahakian': a word for persons, or what belongs to one, that hangs on a capitalised word behind it. */
function isTitleAlone(
  { first, last }: Bounds,
  sentence: Bounds,
  { atoms, tree }: { readonly atoms: Atoms; readonly tree: NameTree },
): boolean {
  if (last - first === 1 && last < sentence.last && namesRole(atoms.entry[last]!) && atoms.capital[last] === 1)
    return true;
  const head = tree.heads[last - 1]!;
  if (head < last || head >= sentence.last || atoms.capital[head] === 0) return false;
  return namesRole(atoms.entry[last - 1]!);
}

/** An abbreviation of two letters or more: shapes end in a dot there. Initials have one letter. */
const isDotted = (shape: number): boolean => (shape >> 2) % 7 === 4 && (shape & 3) >= 2;

/** Less than three fifths of the words are written with a capital: capitals mean something here. */
function mostlySmall(atoms: Atoms, { first, last }: Bounds): boolean {
  let capitals = 0;
  for (let i = first; i < last; i++) capitals += atoms.capital[i]!;
  return capitals * 5 < (last - first) * 3;
}

type Looking = { readonly atoms: Atoms; readonly tree: NameTree; readonly nominal: Nominal; readonly calm: boolean };

/** Whether a word may stand in a name: a proper noun, or in a calm sentence, not at its beginning, any capitalised noun, adjective or verb. */
function mayBelong(i: number, { first }: Bounds, { atoms, nominal, calm }: Looking): boolean {
  if (atoms.capital[i] === 0 || senseOf(atoms.entry[i]!) === TIME) return false;
  const how = nominal[atoms.tag[i]!]!;
  return how === 2 || (how === 1 && calm && i > first);
}

/** Takes in capitalised neighbours within `room`: 'Anahit' before 'Vardumian' where only the surname was found. */
function grow(name: FoundName, room: Bounds, sentence: Bounds, looking: Looking): FoundName {
  const joins = (i: number) => mayBelong(i, sentence, looking) && !namesRole(looking.atoms.entry[i]!);
  let { first, last } = name;
  while (first > room.first && joins(first - 1)) first--;
  while (last < room.last && joins(last)) last++;
  return { ...name, first, last };
}

/** Runs of proper nouns, and in sentences with few capitals of two capitalised words, in a stretch without names. */
function overlooked(stretch: Bounds, sentence: Bounds, looking: Looking): readonly FoundName[] {
  const { atoms, tree, nominal, calm } = looking;
  const names: FoundName[] = [];
  const mayStand = (i: number): boolean => mayBelong(i, sentence, looking);
  for (let i = stretch.first; i < stretch.last; i++) {
    if (!mayStand(i)) continue;
    let first = i;
    let proper = false;
    for (; i < stretch.last && mayStand(i); i++)
      proper ||= nominal[atoms.tag[i]!] === 2 || (calm && atoms.acronym[i] === 1);
    const before = first - 1;
    const joins =
      before === sentence.first && before >= stretch.first && tree.heads[before]! > before && tree.heads[before]! < i;
    if (joins && calm && nominal[atoms.tag[before]!] === 1 && i - first > 1) first = before;
    const role =
      namesRole(atoms.entry[i - 1]!) ||
      tree.labels[i - 1] === tree.relations.title ||
      (isDotted(atoms.shape[i - 1]!) && i < sentence.last && atoms.capital[i] === 1);
    const alone = isTitleAlone({ first, last: i }, sentence, looking);
    if (!role && !alone && (proper || (calm && i - first > 1)))
      names.push(trim({ kind: 'other', first, last: i }, looking));
  }
  return names;
}
