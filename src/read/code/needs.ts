// Whether a deed has the object, complement or subject that its row asks for: 'captured two soldiers' is an arrest, 'captured the town' none.
// Leaves finding the words to triggers.ts. Example: 'a village held by rebels' meets no row that asks for a person.
import type { Tree } from '../../language/tree.ts';
import type { ActionEntry } from '../../lexicon/actions.ts';
import type { Span } from '../../model/span.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, lemmaOf, phraseSpan, prepositionOf, relationOf } from './tree-words.ts';

const complementing: ReadonlySet<string> = new Set(['obj', 'nsubj:pass', 'xcomp']);
const ofNouns: ReadonlySet<string> = new Set(['nmod', 'compound', 'obl']);
/** With these frames what moves or dies is the subject. */
const bySubject: ReadonlySet<string> = new Set(['actor', 'actor-from', 'recipient', 'loser', 'mutual']);

/** Lemmas or kinds that must stand as object or complement; of a relative clause or participle also what it describes. */
export function hasNeeds(input: EventInput, { head, last, entry }: Trigger): boolean {
  if (entry.needs.length === 0) return true;
  const { tree } = input;
  if ((entry.type === 'RETREAT' || entry.mode === 'arrest') && isLeftSo(tree, head)) return false;
  // 'the guarantors were meeting'
  const meets = entry.type === 'CONSULT' && entry.frame === 'mutual' && entry.pos === 'verb';
  if (meets && tree.child(head, 'obj', 'nsubj:pass') < 0) return true;
  // 'demonstrating a belief'
  if (entry.type === 'PROTEST' && entry.frame === 'actor' && tree.child(head, 'obj') >= 0) return false;
  if (isDoneByForce(input, { head, entry, first: head, last, light: -1 })) return true;
  const prepositional = entry.pos === 'noun' || entry.words.includes(' ') || entry.frame === 'light';
  const complements = tree.children(head).filter((k) => {
    const relation = relationOf(tree, k);
    // 'bombers blew up a bridge': where something is done to another the subject is not what goes off
    const ofOther = entry.type === 'ASSAULT' && (entry.frame === 'recipient' || entry.frame === 'loser');
    if (relation === 'nsubj') return bySubject.has(entry.frame) && (!ofOther || tree.child(head, 'obj') < head);
    return complementing.has(relation) || (prepositional && ofNouns.has(relation));
  });
  const relation = relationOf(tree, head);
  if (relation === 'acl' || relation === 'acl:relcl') complements.push(headOf(tree, head));
  if (complements.length === 0 && tree.tokens[last]?.upos === 'NOUN') complements.push(last);
  const takesPlace = entry.needs.includes('place') || entry.needs.length >= wide;
  return complements
    .flatMap((k) => [
      k,
      ...tree.children(k).filter((c) => isOfOrAnd(tree, c) && (takesPlace || !isNameOfPlace(input.lexicon, tree, c))),
    ])
    .some((k) => isNamed(tree, k, entry.needs) || isWeaponAsNeeded(input, k, entry) || isOfKind(input, k, entry.needs));
}

/** 'left ten soldiers dead', 'leaving eight people injured', 'held the council responsible': what the object is left or held as. */
function isLeftSo(tree: Tree, verb: number): boolean {
  const object = tree.child(verb, 'obj');
  const behind = tree.tokens[object + 1];
  if (object < 0 || behind === undefined || object < verb) return false;
  return behind.upos === 'ADJ' || (behind.upos === 'VERB' && /(?:ed|wn)$/u.test(behind.form));
}

/** Where an assault's row asks for one weapon ('throw a grenade'), any other will do. */
function isWeaponAsNeeded({ tree, lexicon }: EventInput, i: number, { type, needs }: ActionEntry): boolean {
  const isWeapon = (word: string): boolean => lexicon.instruments.byWords(word)?.mode != null;
  return type === 'ASSAULT' && isWeapon(lemmaOf(tree, i)) && needs.length < wide && needs.some(isWeapon);
}

/** A row with this many needs lists targets of every kind: what does the deed then tells as much as the target. */
const wide = 30;

/** 'jets hit an ambulance', 'the army struck the mill': a weapon or a side as doer of an assault whose row lists many targets. */
function isDoneByForce(input: EventInput, { head, entry }: Trigger): boolean {
  const { tree, lexicon, partyOfPhrase } = input;
  if (entry.type !== 'ASSAULT' || entry.frame !== 'actor-recipient' || entry.needs.length < wide) return false;
  // 'the army captured a commander': whom a verb can arrest it does not hit
  const object = tree.child(head, 'obj');
  if (object >= 0 && isRole(lexicon, tree.tokens[object]!.form) && arrests(lexicon, entry.words)) return false;
  return tree.children(head).some((k) => {
    const relation = relationOf(tree, k);
    const doer = relation === 'nsubj' ? tree.child(head, 'obj') >= 0 : relation === 'obl:agent';
    if (!doer) return false;
    return (
      lexicon.instruments.byWords(lemmaOf(tree, k))?.mode != null ||
      partyOfPhrase(phraseSpan(tree, k))?.sector === 'MIL'
    );
  });
}

const arrests = ({ actions }: EventInput['lexicon'], verb: string): boolean =>
  actions.startingWith(verb).some(({ words, pos, mode }) => words === verb && pos === 'verb' && mode === 'arrest');

const isOfOrAnd = (tree: Tree, i: number): boolean =>
  relationOf(tree, i) === 'conj' || (relationOf(tree, i) === 'nmod' && prepositionOf(tree, i) === 'of');

/** In a row these ask for a kind, not for the word: 'take place' takes no place. */
const kindWords: ReadonlySet<string> = new Set(['place', 'party', 'group', 'proposal']);

/** By its lemma or, of two words, with the one before it: 'martial law'. */
const isNamed = (tree: Tree, i: number, needs: readonly string[]): boolean =>
  (needs.includes(lemmaOf(tree, i)) && !kindWords.has(lemmaOf(tree, i))) ||
  needs.includes(`${lemmaOf(tree, i - 1)} ${lemmaOf(tree, i)}`);

/** Kinds of thing that a row may ask for instead of words. */
function isOfKind(
  { tree, places, partyOfPhrase, layer, lexicon }: EventInput,
  i: number,
  kinds: readonly string[],
): boolean {
  const { span, upos } = tree.tokens[i]!;
  if (kinds.includes('place') && (spanHolds(places, span) || isUnknownName(layer, tree, i))) return true;
  if (!kinds.includes('person') && !kinds.includes('party') && !kinds.includes('group')) return false;
  // 'a village is held by rebels', 'Idlib is held by rebels': a place is no person; a land may stand for its side
  const isPlace =
    upos === 'NOUN'
      ? lexicon.placeWords.noun(lemmaOf(tree, i)) !== null
      : places.some(({ span: { start, end }, kind }) => kind !== 'country' && start <= span.start && end === span.end);
  if (isPlace && kinds.includes('person') && kinds.length < wide) return false;
  if (partyOfPhrase(phraseSpan(tree, i)) !== null) return true;
  if (!kinds.includes('person')) return false;
  const form = tree.tokens[i]!.form;
  return (
    upos === 'PRON' ||
    // 'released 40'; 'three technicians'
    upos === 'NUM' ||
    (upos === 'NOUN' && layer.persons?.[i] === 1) ||
    spanHolds(
      layer.names.filter(({ kind }) => kind === 'person'),
      span,
    ) ||
    isRole(lexicon, form)
  );
}

/** 'the town of Karsa': the name is the town's, whatever it was taken for. */
const isNameOfPlace = ({ placeWords }: EventInput['lexicon'], tree: Tree, i: number): boolean =>
  tree.tokens[i]!.upos === 'PROPN' &&
  relationOf(tree, i) === 'nmod' &&
  /^(settlement|admin[12]|region)$/u.test(placeWords.noun(lemmaOf(tree, headOf(tree, i))) ?? '');

/** Whom the table of offices knows by that word; a plan or a report is a document there, nobody. */
function isRole({ roles }: EventInput['lexicon'], form: string): boolean {
  const match = roles.at([form], 0);
  return match !== null && match.entry.kind !== 'document';
}

/** 'entered Tavil': a name that nobody knows is a place where the deed asks for one, unless it is known for a person's or a body's. */
function isUnknownName({ names }: EventInput['layer'], tree: Tree, i: number): boolean {
  const { upos, span } = tree.tokens[i]!;
  if (upos !== 'PROPN') return false;
  const name = names.find((one) => one.span.start <= span.start && one.span.end >= span.end);
  return name === undefined || name.kind === 'place';
}

const spanHolds = (items: readonly { readonly span: Span }[], span: Span): boolean =>
  items.some((item) => item.span.start <= span.start && item.span.end >= span.end);
