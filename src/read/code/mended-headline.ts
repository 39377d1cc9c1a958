// Finds the verb of a headline that the tagger took for a noun phrase: no other verb stands in it, a form of a verb of harm stands between two
// noun phrases, and it agrees with the first. Leaves sentences with a verb alone. Example: 'Troops storm rebel stronghold in east Malta'.
import type { Tree } from '../../language/tree.ts';
import type { ActionTable } from '../../lexicon/actions.ts';
import { type Mended, placeOf } from './mended-draft.ts';

type Sentence = { readonly first: number; readonly last: number };
/** Headlines are short; a long line without a verb is a list. */
const LONGEST = 18;

/** Mends the sentence; whether it did. */
export function mendHeadline(tree: Tree, mended: Mended, { first, last }: Sentence, actions: ActionTable): boolean {
  if (last - first > LONGEST || last - first < 3) return false;
  for (let i = first; i < last; i++) if (/^(AUX|PRON)$/u.test(tree.tokens[i]!.upos) || isVerb(tree, i)) return false;
  for (let i = first + 1; i < last - 1; i++)
    if (isVerbBetween(tree, i, first, actions)) {
      asRoot(tree, mended, { first, last }, i);
      return true;
    }
  return false;
}

/** A participle before its noun ('wounded soldiers') is no verb of the line. */
const isVerb = (tree: Tree, i: number): boolean => {
  const { upos, relation } = tree.tokens[i]!;
  return upos === 'VERB' && relation !== 'amod' && relation !== 'compound';
};
const isNoun = (tree: Tree, i: number): boolean => /^(NOUN|PROPN)$/u.test(tree.tokens[i]?.upos ?? '');

function isVerbBetween(tree: Tree, at: number, first: number, actions: ActionTable): boolean {
  const { upos, word, features } = tree.tokens[at]!;
  const before = at - 1;
  // 'Fighters Behead Captives': all words have capitals
  const isTitled = upos === 'PROPN' && isCapital(tree, before) && isCapital(tree, at + 1);
  const lemma = isTitled ? word.lower.replace(/s$/u, '') : tree.tokens[at]!.lemma.toLowerCase();
  if ((upos !== 'NOUN' && !isTitled) || !opensPhrase(tree, at + 1) || !endsPhrase(tree, before)) return false;
  for (let i = first; i < at; i++) if (/^(ADP|PUNCT)$/u.test(tree.tokens[i]!.upos) && i > first) return false;
  const { form, features: number } = tree.tokens[before]!;
  const many = /^(?:Plur|Ptan)$/u.test(number.Number ?? '') || form.endsWith('men') || (isTitled && form.endsWith('s'));
  const plain = word.lower === lemma;
  if (many ? !plain : plain || (features.Number !== 'Plur' && !isTitled)) return false;
  const rows = actions.startingWith(lemma).filter(({ words }) => words === lemma);
  if (!rows.some(({ pos, type }) => pos === 'verb' && (type === 'ASSAULT' || type === 'COERCE'))) return false;
  // 'air strikes toll', 'Malta attacks inquiry': what is a deed by itself wants a name before it and no bare noun behind it
  const isDeed = !many && rows.some(({ pos }) => pos === 'noun');
  return !isDeed || (tree.tokens[before]!.upos === 'PROPN' && tree.tokens[at + 1]!.upos !== 'NOUN');
}

const isCapital = (tree: Tree, i: number): boolean => /^[\p{Lu}\p{N}]/u.test(tree.tokens[i]!.form);

/** 'fresh shelling' ends one too, though the tagger takes it for a verb. */
const endsPhrase = (tree: Tree, i: number): boolean => isNoun(tree, i) || /ing$/u.test(tree.tokens[i]!.form);
const opensPhrase = (tree: Tree, i: number): boolean => /^(NOUN|PROPN|ADJ|DET|NUM)$/u.test(tree.tokens[i]?.upos ?? '');

/** What stands before it is its subject, the noun phrase behind it its object, all else hangs on it. */
function asRoot(tree: Tree, mended: Mended, { first, last }: Sentence, verb: number): void {
  const draft = placeOf(tree, mended, verb);
  draft.upos = 'VERB';
  draft.head = null;
  draft.relation = 'root';
  const subject = placeOf(tree, mended, verb - 1);
  subject.head = verb;
  subject.relation = 'nsubj';
  if (!isNoun(tree, verb - 1)) subject.upos = 'NOUN';
  for (let i = first; i < verb - 1; i++) {
    const { head } = mended[i]!;
    if (head !== null && head < verb - 1) continue;
    const one = placeOf(tree, mended, i);
    one.head = verb - 1;
    one.relation = one.upos === 'ADJ' ? 'amod' : 'compound';
  }
  let object = verb + 1;
  while (object + 1 < last && opensPhrase(tree, object + 1)) object++;
  for (let i = verb + 1; i < last; i++) {
    const { head } = mended[i]!;
    if (i !== object && head !== null && head > verb && head !== i) continue;
    const one = placeOf(tree, mended, i);
    const within = i < object;
    one.head = within ? object : verb;
    one.relation = within ? 'compound' : i === object ? 'obj' : one.upos === 'PUNCT' ? 'punct' : outside(tree, i);
  }
}

const outside = (tree: Tree, i: number): string => (tree.child(i, 'case') >= 0 ? 'obl' : 'dep');
