// Trees that cannot be, put right behind the parser: a subject with a preposition before it, a saying that describes a noun, a verb joined to a noun by
// 'and'. Leaves all else to the network. Example: 'said raids by jets on a market in Homs killed six': the raids killed, not the market.
import type { Upos } from '../model/language-layer.ts';

/** Heads (-1 at a root) and names of relations of the words of a text, changed in place. */
export type Tree = {
  readonly heads: Int32Array;
  readonly relation: (i: number) => string;
  readonly relate: (i: number, relation: string) => void;
  readonly upos: (i: number) => Upos;
  readonly lower: (i: number) => string;
  readonly lemma: (i: number) => string;
  /** From now on the word is a plain noun. */
  readonly makeNoun: (i: number) => void;
};

const isNominal = (upos: Upos): boolean => upos === 'NOUN' || upos === 'PROPN';
const isSubject = (relation: string): boolean => relation === 'nsubj' || relation === 'nsubj:pass';

/** One sentence, from word `first` to before `last`. */
export function mendSubjects(tree: Tree, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const relation = tree.relation(i);
    if (isSubject(relation)) {
      mendLedSubject(tree, first, i);
      mendSaying(tree, i);
    } else if (relation === 'conj') mendJoinedVerb(tree, { first, last, i });
  }
}

/** What is said without 'that' begins like an object; other verbs have objects in earnest ('brought people into the streets'). */
const SAY = 'say';

/** 'said an attack on a post near Arish killed six': who has a preposition before him does nothing; the noun before all of them does. */
function mendLedSubject({ heads, relation, relate, upos, lemma }: Tree, first: number, subject: number): void {
  const verb = heads[subject]!;
  if (verb < subject || upos(verb) !== 'VERB') return;
  let led = subject;
  for (let i = subject - 1; i >= first && hangsOn(heads, i, subject); i--) if (relation(i) !== 'punct') led = i;
  let at = led;
  if (upos(led) !== 'ADP' || relation(led) !== 'case') {
    at = led - 1;
    if (at < first || upos(at) !== 'ADP' || relation(at) !== 'mark' || heads[at] !== verb) return;
  }
  const holder = at - 1;
  if (holder < first || !isNominal(upos(holder))) return;
  let whole = holder;
  while (heads[whole]! >= first && heads[whole]! < at && isNominal(upos(heads[whole]!))) whole = heads[whole]!;
  const saying = heads[whole]!;
  if (saying < first || saying >= whole || lemma(saying) !== SAY || relation(whole) !== 'obj') return;
  if (heads[verb] !== saying && !(heads[verb]! >= whole && heads[verb]! < at)) return;
  const role = relation(subject);
  heads[at] = subject;
  relate(at, 'case');
  heads[subject] = holder;
  relate(subject, 'nmod');
  heads[whole] = verb;
  relate(whole, role);
  heads[verb] = saying;
  relate(verb, 'ccomp');
}

/** How many steps up the words before a noun hang on it at most. */
const STEPS = 5;
function hangsOn(heads: Int32Array, i: number, above: number): boolean {
  for (let at = heads[i]!, n = 0; at >= 0 && n < STEPS; at = heads[at]!, n++) if (at === above) return true;
  return false;
}

/** 'a monitor said strikes killed six': what has a subject of its own describes no noun. */
function mendSaying({ heads, relation, relate, upos }: Tree, subject: number): void {
  const saying = heads[subject]!;
  if (saying < subject || upos(saying) !== 'VERB' || relation(saying) !== 'amod') return;
  const noun = heads[saying]!;
  if (noun < saying || !isNominal(upos(noun)) || !isSubject(relation(noun))) return;
  const verb = heads[noun]!;
  if (verb < noun || upos(verb) !== 'VERB') return;
  heads[saying] = heads[verb]!;
  relate(saying, relation(verb));
  heads[verb] = saying;
  relate(verb, 'ccomp');
}

type Joined = { readonly first: number; readonly last: number; readonly i: number };

/** 'doctors and aid workers said': a bare verb is joined to no noun; it tells what kind of people the next word means. */
function mendJoinedVerb(tree: Tree, { first, last, i }: Joined): void {
  const { heads, relation, relate, upos, lower } = tree;
  const [and, noun] = [i - 1, i + 1];
  if (upos(i) !== 'VERB' || noun >= last || and <= first || upos(and) !== 'CCONJ') return;
  if (upos(noun) !== 'NOUN' || !lower(noun).endsWith('s') || lower(i) !== tree.lemma(i)) return;
  const joined = heads[i]!;
  const isOdd =
    joined >= 0 && (isNominal(upos(joined)) || (upos(joined) === 'VERB' && lower(joined) !== tree.lemma(joined)));
  if (!isOdd) return;
  const before = and - 1;
  const others = isNominal(upos(before)) ? before : -1;
  const said = heads[noun]!;
  if (isSubject(relation(noun)) && said > noun) {
    if (others < 0) return;
    relate(others, relation(noun));
    heads[others] = said;
  } else if (said !== i && said !== others && said !== joined) return;
  tree.makeNoun(i);
  heads[i] = noun;
  relate(i, 'compound');
  heads[and] = noun;
  heads[noun] = others >= 0 ? others : joined;
  relate(noun, 'conj');
}
