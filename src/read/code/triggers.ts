// Finds the words that name a deed, by the action table and the tree: verbs, nouns, light verbs with their noun.
// Leaves who did it to participants.ts. Not here: names ('Strike Force'), cues that only attribute, words that only modify ('attack helicopter').
// Example: 'opened fire on' in 'troops opened fire on the crowd'.
import type { Tree } from '../../language/tree.ts';
import type { ActionEntry, ActionTable } from '../../lexicon/actions.ts';
import type { Span } from '../../model/span.ts';
import { remembered } from '../../text/remembered.ts';
import { type KeptWithWords, keptWithWords } from '../../text/told-of.ts';
import { formsOf } from '../find/forms-of.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { hasNeeds } from './needs.ts';
import { lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

type Row = { readonly parts: readonly string[]; readonly entry: ActionEntry };
const known = new WeakMap<ActionTable, Map<string, readonly Row[]>>();

const partsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((part) => part !== '');

/** Words of texts that are kept with their rows; beyond it begins anew. */
const MOST_WORDS = 20_000;

/** Entries whose first part is this word, hyphens cut, longest first, those with needs before those without. */
function rowsFor(table: ActionTable, word: string): readonly Row[] {
  const rows = known.get(table) ?? new Map<string, readonly Row[]>();
  const before = rows.get(word);
  if (before !== undefined) return before;
  if (rows.size === 0) known.set(table, rows);
  if (rows.size >= MOST_WORDS) rows.clear();
  const found: Row[] = [];
  for (const entry of word.includes('-') ? [] : table.startingWith(word)) {
    // the table gives hyphenated words a second time, cut: needed only where the word is what stands before the hyphen
    const cut = entry.words.includes(' - ');
    if (cut && !entry.words.startsWith(`${word} - `)) continue;
    const whole = cut ? { ...entry, words: entry.words.replaceAll(' - ', '-') } : entry;
    found.push({ parts: partsOf(whole.words), entry: whole });
  }
  found.sort((a, b) => b.parts.length - a.parts.length || b.entry.needs.length - a.entry.needs.length);
  rows.set(word, found);
  return found;
}

const found = new WeakMap<Tree, readonly Trigger[]>();
/** All deeds named in the text, in text order, none overlapping; found once for a tree. */
export function triggersIn(input: EventInput): readonly Trigger[] {
  const before = found.get(input.tree);
  if (before !== undefined) return before;
  const triggers = findTriggers(input);
  found.set(input.tree, triggers);
  return triggers;
}

function findTriggers(input: EventInput): readonly Trigger[] {
  const { tree } = input;
  const named = namedTokens(input);
  const asked = askedBefore(input.lexicon.actions);
  const found: Trigger[] = [];
  const lights = new Map<number, Trigger>();
  let free = 0;
  for (let i = 0; i < tree.tokens.length; i++) {
    if (i < free || named[i] === 1) continue;
    const rows = rowsAt(input, asked, i);
    const trigger = rows.length === 0 ? null : triggerAt(input, rows, i);
    if (trigger === null) continue;
    free = trigger.last;
    if (trigger.entry.frame === 'light') lights.set(trigger.head, trigger);
    else found.push(trigger);
  }
  const carried = found.map((trigger) => {
    const { first, last, head, entry } = trigger;
    return { first, last, head, entry, light: lightOf(tree, trigger, lights) };
  });
  const used = new Set(carried.map(({ light }) => light));
  const alone = [...lights.values()].filter(({ head }) => !used.has(head)).map((light) => withObject(tree, light));
  return [...carried, ...alone].sort((a, b) => a.first - b.first || a.last - b.last);
}

function triggerAt(input: EventInput, rows: readonly Row[], i: number): Trigger | null {
  const { tree } = input;
  let best: Trigger | null = null;
  let longest = 0;
  for (const row of rows) {
    if (row.parts.length <= longest) continue;
    const match = matchAt(tree, row, i);
    if (match === null || !stands(input, match) || !hasNeeds(input, match)) continue;
    best = match;
    longest = row.parts.length;
  }
  return best;
}

/** What was asked of a word before, the latest first. */
type Asked = {
  readonly lemma: string;
  readonly verbal: boolean;
  readonly rows: readonly Row[];
  readonly next: Asked | undefined;
};
const askers = new WeakMap<ActionTable, KeptWithWords<Asked>>();
function askedBefore(actions: ActionTable): KeptWithWords<Asked> {
  const asked = askers.get(actions) ?? keptWithWords<Asked>();
  askers.set(actions, asked);
  return asked;
}

/** What is asked of a token is its form, its lemma and whether it may be a verb: the rows of each such word are put together once. */
function rowsAt(input: EventInput, asked: KeptWithWords<Asked>, i: number): readonly Row[] {
  const { word, lemma, upos } = input.tree.tokens[i]!;
  const verbal = upos === 'VERB' || upos === 'ADJ';
  const before = asked.of(word);
  for (let one = before; one !== undefined; one = one.next)
    if (one.verbal === verbal && one.lemma === lemma) return one.rows;
  const rows = wordsFor(input, i).flatMap((one) => rowsFor(input.lexicon.actions, one));
  asked.keep(word, { lemma, verbal, rows: rows.length === 0 ? NO_ROWS : rows, next: before });
  return rows;
}
const NO_ROWS: readonly Row[] = [];

/** The lemma, the form, and of a verb what regular endings leave: a row is found also where the lemma is off. */
function wordsFor({ tree, lexicon }: EventInput, i: number): readonly string[] {
  const { upos, word } = tree.tokens[i]!;
  const { lower } = word;
  const lemma = lemmaOf(tree, i);
  const words = lemma === lower ? [lemma] : [lemma, lower];
  const irregular = lexicon.irregular.lemmaOf(lower);
  const stems = upos === 'VERB' || upos === 'ADJ' ? stemsOf(lower) : [];
  for (const word of irregular === null ? stems : [irregular, ...stems]) if (!words.includes(word)) words.push(word);
  return words;
}

/** 'hitting' may come of 'hitt', 'hitte', 'hit'. */
const stemsOf = remembered((form): readonly string[] => {
  const stem = /^(.{2,}?)(?:ed|ing|es|s)$/u.exec(form)?.[1];
  if (stem === undefined) return [];
  return [stem, `${stem}e`, ...(/(.)\1$/u.test(stem) ? [stem.slice(0, -1)] : [])];
});

/** The row's parts at token `i`, hyphens between them passed over; a particle may stand behind the object ('shot it down'). */
function matchAt(tree: Tree, { parts, entry }: Row, i: number): Trigger | null {
  let at = i;
  let last = i;
  for (let n = 0; n < parts.length; n++) {
    const part = parts[n]!;
    while (n > 0 && tree.tokens[at]?.form === '-') at++;
    if (n > 0 && lemmaOf(tree, at) !== part && tree.tokens[at]?.word.lower !== part) {
      if (entry.pos !== 'verb' || n !== 1) return null;
      if (parts.length === 3 && isBehindObject(tree, parts, i))
        return { first: i, last: i + 1, head: i, entry, light: -1 };
      if (parts.length !== 2) return null;
      const particle = tree.child(i, 'compound:prt');
      const split = particle > i && lemmaOf(tree, particle) === part;
      return split ? { first: i, last: i + 1, head: i, entry, light: -1 } : null;
    }
    last = at;
    at++;
  }
  return { first: i, last: last + 1, head: entry.pos === 'verb' ? i : headNoun(tree, i, last), entry, light: -1 };
}

/** 'drove the rebels out of the town': particle and preposition right behind the object. */
function isBehindObject(tree: Tree, [, particle, preposition]: readonly string[], verb: number): boolean {
  const behind = tree.child(verb, 'obj') + 1;
  if (behind <= verb + 1 || preposition !== 'of') return false;
  return tree.tokens[behind]?.word.lower === particle && tree.tokens[behind + 1]?.word.lower === preposition;
}

/** Of a nominal match the token that governs the others: 'strike' of 'air strike', 'violation' of 'violation of airspace'. */
function headNoun(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tree.tokens[i]!.head;
    if (head === null || head < first || head > last) return i;
  }
  return last;
}

/** Whether the match is used as what it names: a verb as a verb, a noun as a noun that is not mere modifier of another. */
function stands({ tree }: EventInput, { head, entry }: Trigger): boolean {
  const { upos, features } = tree.tokens[head]!;
  const relation = relationOf(tree, head);
  const going = isNounInAll(tree, head);
  if (entry.pos === 'verb') {
    if (going || isHalfOfWord(tree, head)) return false;
    if (upos === 'ADJ') return isVerbInAll(tree, head);
    // 'captured officers' tells a capture; what asks for an object does not stand before it
    const told =
      relation !== 'amod' || (features.Tense === 'Past' && entry.needs.length === 0 && entry.type === 'ASSAULT');
    return upos === 'VERB' && told && relation !== 'compound';
  }
  if (upos === 'ADJ') return argument.has(relation); // 'an offensive' taken for an adjective
  if (isReason(tree, head)) return false;
  if (going) return true;
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  if (relation === 'compound')
    return features.Number === 'Plur' && !/^(NOUN|PROPN)$/u.test(tree.tokens[head + 1]?.upos ?? '');
  return relation !== 'flat' && relation !== 'amod';
}
/** 'the rebel-held town': the second half of a word, which only says of what kind the next one is. */
function isHalfOfWord({ tokens }: Tree, i: number): boolean {
  const [first, dash, second] = [tokens[i - 2], tokens[i - 1], tokens[i]!];
  if (first === undefined || dash?.form !== '-' || dash.span.end !== second.span.start) return false;
  return dash.span.start === first.span.end && /^(NOUN|PROPN)$/u.test(first.upos);
}
/** 'a rise in fighting': an -ing form behind a preposition or determiner, without object or subject. */
function isNounInAll(tree: Tree, i: number): boolean {
  const { upos, form } = tree.tokens[i]!;
  if (upos !== 'VERB' || !form.toLowerCase().endsWith('ing')) return false;
  const before = tree.tokens[i - 1];
  const governed =
    before?.upos === 'DET' ||
    (before?.upos === 'ADP' && before.form.toLowerCase() !== 'by') ||
    before?.form.toLowerCase() === 'in';
  return governed && tree.child(i, 'obj', 'nsubj') < 0;
}

/** 'expelled two envoys in retaliation for the arrest': a bare noun between 'in' and 'for' says why, not what was done. */
function isReason(tree: Tree, i: number): boolean {
  const [before, behind] = [tree.tokens[i - 1]?.word.lower, tree.tokens[i + 1]?.word.lower];
  return before === 'in' && behind === 'for' && tree.tokens[i]!.features.Number !== 'Plur';
}

/** 'was beaten', 'have fled' where the participle was taken for an adjective: an auxiliary stands before it. */
function isVerbInAll(tree: Tree, i: number): boolean {
  if (!/(?:ed|en|t|d|un|ung|unk|own|ain|e)$/u.test(tree.tokens[i]!.form.toLowerCase())) return false;
  return tree.children(i).some((k) => k < i && tree.tokens[k]!.upos === 'AUX');
}
const argument: ReadonlySet<string> = new Set(['obj', 'nsubj', 'nsubj:pass', 'obl', 'nmod', 'root']);

/** Tokens inside names of people and organisations ('Strike Force', 'Doctors Against War'); headlines capitalise too much to tell: 1 for each. */
function namedTokens({ layer, lexicon, headlines }: EventInput): Uint8Array {
  const inHeadline = (span: Span): boolean => headlines.some((h) => span.start >= h.start && span.end <= h.end);
  const named = new Uint8Array(layer.tokens.length);
  for (const name of layer.names) {
    if (inHeadline(name.span)) continue;
    for (let i = name.first; i < name.last; i++) if (layer.tokens[i]?.upos === 'PROPN') named[i] = 1;
  }
  markBodies(formsOf(layer), lexicon, named);
  return named;
}

/** 'the Organisation for the Prohibition of Chemical Weapons': no word of a body's long name is a deed, whatever its tag. */
function markBodies(forms: readonly string[], { parties }: EventInput['lexicon'], named: Uint8Array): void {
  for (let i = 0; i < forms.length; i++) {
    const body = /^\p{Lu}/u.test(forms[i]!) ? parties.at(forms, i) : null;
    if (body === null || body.length < LONG_NAME) continue;
    named.fill(1, i, i + body.length);
    i += body.length - 1;
  }
}

/** In words: names of one or two may be words like others. */
const LONG_NAME = 3;

/** A light verb whose noun is no deed by itself ('caused casualties') is the deed, with what it was done to behind 'to' or 'on'. */
function withObject(tree: Tree, light: Trigger): Trigger {
  const object = tree.child(light.head, 'obj');
  const last = object >= light.last && object - light.last < 4 ? object + 1 : light.last;
  return { ...light, last, entry: { ...light.entry, frame: 'light' } };
}

/** The light verb whose object, passive subject or complement ('engaged in', 'came under') the noun is, or -1. */
function lightOf(tree: Tree, trigger: Trigger, lights: ReadonlyMap<number, Trigger>): number {
  if (trigger.entry.pos !== 'noun') return -1;
  let noun = trigger.head;
  for (let depth = 0; depth < 3; depth++) {
    const relation = relationOf(tree, noun);
    const up = tree.tokens[noun]?.head ?? -1;
    if (lights.has(up)) {
      const carried =
        relation === 'obj' ||
        relation === 'nsubj:pass' ||
        relation === 'obl' ||
        relation === 'acl' ||
        relation === 'conj';
      return carried ? up : -1;
    }
    // 'carried out a series of strikes', 'launched strikes and raids'
    if (relation === 'conj' || (relation === 'nmod' && prepositionOf(tree, noun) === 'of')) noun = up;
    else break;
  }
  const participle = tree.children(trigger.head).find((k) => relationOf(tree, k) === 'acl' && lights.has(k));
  return participle ?? -1;
}
