// What happened to those counted, by the verb, participle or noun that governs them: killed, wounded, detained, displaced.
// Asks the tree first and the words around where the tree does not say. Those who do it are not counted: 'two gunmen killed five' is five dead.
import type { Tree } from '../../../language/tree.ts';
import type { Counted } from '../../../model/quantity.ts';
import type { CountedThing } from './counted-things.ts';
import type { NumberPhrase, Words } from './number-phrases.ts';

export type Place = {
  readonly phrase: NumberPhrase;
  readonly thing: CountedThing;
  readonly first: number;
  readonly last: number;
};

const REACH = 7;

function verbClass(w: Words, i: number, frame: 'object' | 'subject'): Counted | null {
  const lemma = w.tokens[i]!.lemma.toLowerCase();
  const verbs = w.table.verbs(lemma);
  for (const verb of verbs.length > 0 ? verbs : w.table.verbs(w.lower(i))) {
    if (verb.frame !== frame) continue;
    if (verb.rest.length === 0 || restFollows(w, i, verb.rest)) return verb.of;
  }
  return null;
}
/** The rest of 'take … prisoner', 'shoot … dead' within reach behind the verb. */
function restFollows(w: Words, i: number, rest: readonly string[]): boolean {
  for (let j = i + 1; j < Math.min(w.tokens.length, i + 2 + REACH); j++) {
    const same = (word: string, n: number): boolean =>
      w.lower(j + n) === word || w.tokens[j + n]?.lemma.toLowerCase() === word;
    if (rest.every(same)) return true;
    if (w.lower(j) === '.') return false;
  }
  return false;
}

/** By the tree: object or passive subject of a verb of harm, subject of dying and fleeing, 'the death of three'. */
export function byTree(w: Words, tree: Tree, { phrase, thing }: Place): Counted | null | 'agent' {
  let node = thing.head === -1 ? phrase.core : thing.head;
  for (let steps = 0; steps < 5; steps++) {
    const token = w.tokens[node]!;
    const head = token.head;
    if (head === null || head === node) return null;
    const relation = token.relation ?? '';
    const governor = w.tokens[head]!;
    if (governor.upos === 'VERB' || governor.upos === 'ADJ' || governor.upos === 'AUX')
      return byGovernor(w, tree, { node, head, relation });
    if (relation === 'nmod' || relation === 'obl') {
      const of = tree.child(node, 'case');
      const word = of === -1 ? '' : w.lower(of);
      const noun = w.table.noun(governor.lemma.toLowerCase());
      if (noun !== undefined && /^(of|to|at|for)$/.test(word)) return noun;
      if (word === 'by') return 'agent';
      return null;
    }
    if (!/^(conj|nummod|appos|compound|list|dep)/.test(relation)) return null;
    node = head;
  }
  return null;
}
function byGovernor(
  w: Words,
  tree: Tree,
  at: { readonly node: number; readonly head: number; readonly relation: string },
): Counted | null | 'agent' {
  const { node, head, relation } = at;
  const passive =
    tree.child(head, 'aux:pass') !== -1 || relation === 'nsubj:pass' || w.tokens[head]!.features.Voice === 'Pass';
  if (relation.startsWith('nsubj')) {
    const adjective = passive || w.tokens[head]!.upos === 'ADJ' ? w.table.adjective(w.lower(head)) : undefined;
    if (passive || adjective !== undefined)
      return verbClass(w, head, 'object') ?? adjective ?? verbClass(w, head, 'subject');
    const subject = verbClass(w, head, 'subject');
    if (subject !== null) return subject;
    return verbClass(w, head, 'object') === null ? null : 'agent';
  }
  if (relation === 'obj' || relation === 'iobj') return verbClass(w, head, 'object') ?? lostIn(w, head, node);
  if (relation.startsWith('obl')) {
    const of = tree.child(node, 'case');
    if (of !== -1 && w.lower(of) === 'by' && passive) return 'agent';
  }
  return null;
}
/** 'claimed 25 lives', 'lost six soldiers'. */
function lostIn(w: Words, verb: number, node: number): Counted | null {
  if (node === -1) return null;
  const lemma = w.tokens[verb]!.lemma.toLowerCase();
  if (w.tokens[node]!.lemma.toLowerCase() === 'life') return /^(claim|cost|lose|take)$/.test(lemma) ? 'dead' : null;
  return /^(lose|claim)$/.test(lemma) && w.table.unit(w.tokens[node]!.lemma.toLowerCase()) === 'people' ? 'dead' : null;
}

/** Words that may stand between those counted and what happened to them. */
const between = (w: Words, i: number): boolean => {
  const { upos } = w.tokens[i]!;
  if (upos === 'AUX' || upos === 'ADV' || upos === 'PART') return true;
  return w.table.between(w.lower(i)) !== undefined;
};

/** By the words behind: '25 dead', '12 civilians were killed', '300 people who had fled'. */
export function byWordsBehind(w: Words, { thing, phrase }: Place): Counted | null | 'agent' {
  let i = behindAside(w, Math.max(thing.last, phrase.last), w.lower(phrase.first - 1) === 'including');
  let helped = false;
  for (let steps = 0; steps < REACH && i < w.tokens.length; steps++, i++) {
    const token = w.tokens[i]!;
    const word = w.lower(i);
    const adjective = w.table.adjective(word);
    const verb = token.upos === 'VERB' ? verbClass(w, i, 'object') : null;
    if (adjective !== undefined || verb !== null) {
      const active = token.upos === 'VERB' && !helped && objectFollows(w, i);
      if (active) return 'agent';
      if (adjective === undefined && (token.features.VerbForm === 'Ger' || word.endsWith('ing'))) return null;
      return verb ?? adjective ?? null;
    }
    const subject = token.upos === 'VERB' ? verbClass(w, i, 'subject') : null;
    if (subject !== null) return subject;
    if (!between(w, i)) return null;
    if (w.table.between(word) === 'helper') helped = true;
  }
  return null;
}
/** Past ', including three children,' and past the comma that ends such an aside. */
function behindAside(w: Words, i: number, inside: boolean): number {
  if (w.lower(i) === 'including' || w.lower(i) === 'among') {
    for (let j = i + 1; j < i + 9; j++) if (w.tokens[j]?.upos === 'AUX') return j;
    return i;
  }
  if (w.lower(i) !== ',') return i;
  if (inside) return i + 1;
  if (w.lower(i + 1) !== 'including') return i;
  for (let j = i + 2; j < i + 14; j++) if (w.lower(j) === ',') return j + 1;
  return i;
}
/** An object stands behind the verb: it is active. */
function objectFollows(w: Words, verb: number): boolean {
  const next = w.tokens[verb + 1];
  if (next === undefined) return false;
  return (
    next.upos === 'DET' ||
    next.upos === 'NUM' ||
    next.upos === 'PRON' ||
    next.upos === 'PROPN' ||
    next.upos === 'NOUN' ||
    next.upos === 'ADJ'
  );
}

/** The verb stands right before the number: 'displaced millions'. */
export function byVerbBefore(w: Words, { first }: Place): Counted | null {
  return w.tokens[first - 1]?.upos === 'VERB' && !passiveBefore(w, first - 1)
    ? verbClass(w, first - 1, 'object')
    : null;
}

/** By the words before: 'killed at least three', 'killing two soldiers and a porter', 'the death toll rose to 30', 'the arrest of five'. */
export function byWordsBefore(w: Words, place: Place, from: number): Counted | null | 'agent' {
  const { first } = place;
  if (w.lower(first - 1) === 'by') return 'agent';
  const stop = Math.max(from, first - REACH - 3);
  for (let i = first - 1; i >= stop; i--) {
    const token = w.tokens[i]!;
    const word = w.lower(i);
    if (token.upos === 'VERB') {
      const found = verbClass(w, i, 'object');
      if (found !== null && !passiveBefore(w, i)) return found;
      return lostIn(w, i, place.thing.head) ?? tollBefore(w, i, from);
    }
    const noun =
      word === 'of' || word === 'to' || word === 'at'
        ? w.table.noun(w.tokens[i - 1]?.lemma.toLowerCase() ?? '')
        : undefined;
    if (noun !== undefined && i === first - 1) return noun;
    const open = /^(of|and|,|or|as|well)$/.test(word) || /^(DET|ADJ|NUM|NOUN|PROPN|PRON|ADV)$/.test(token.upos);
    if (!open) return i === first - 1 && /^(to|at)$/.test(word) ? tollBefore(w, i, from) : null;
  }
  return null;
}
const passiveBefore = (w: Words, verb: number): boolean =>
  w.tokens[verb - 1]?.upos === 'AUX' && /^(was|were|been|being|is|are|be)$/.test(w.lower(verb - 1));
/** 'the toll rose to 30', 'put the number of dead at 74'. */
function tollBefore(w: Words, i: number, from: number): Counted | null {
  let said: Counted | null = null;
  for (let j = i; j >= Math.max(from, i - 9); j--) {
    const lemma = w.tokens[j]!.lemma.toLowerCase();
    if (lemma === 'toll') return 'dead';
    said ??= w.table.adjective(w.lower(j)) ?? w.table.noun(lemma) ?? null;
    if (lemma === 'number' || lemma === 'count') return said;
  }
  return null;
}
