// Puts right what trees of news often have wrong around a deed, where the words themselves leave no doubt: a finite verb taken for an adjective
// of its object, an active subject taken for a passive one, an object without a preposition taken for an adverbial. Knows grammar only; leaves
// deeds to triggers.ts. Example: in 'Malta lifted long-standing sanctions' the verb is 'lifted', not a property of the sanctions.
import { type Tree, treeOf } from '../../language/tree.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { MomentTable } from '../../lexicon/moments.ts';
import type { LanguageLayer } from '../../model/language-layer.ts';
import { type Mended, placeOf as place } from './mended-draft.ts';
import { mendHeadline } from './mended-headline.ts';
import { mendPhrase } from './mended-phrases.ts';

/** The tree with such places mended; the same tree where there are none. Linear in the tokens. */
export function mendedTree(layer: LanguageLayer, tree: Tree, { moments, actions }: Known): Tree {
  const mended: Mended = tree.tokens.slice();
  let changed = false;
  for (const { first, last } of layer.sentences) {
    const sentence = { first, last, moments };
    if (mendHeadline(tree, mended, sentence, actions)) {
      changed = true;
      continue;
    }
    for (let i = first; i < last; i++) if (mendAt(tree, mended, i, sentence)) changed = true;
  }
  if (!changed) return tree;
  return treeOf({
    ...layer,
    tokens: tree.tokens.map((token, i) => {
      if (mended[i] === token) return token;
      const { span, form, lemma, features, word } = token;
      const { upos, head, relation } = mended[i]!;
      return { span, form, lemma, upos, features, head, relation, word };
    }),
  });
}

type Known = Pick<Lexicon, 'moments' | 'actions'>;
type Spot = { readonly at: number; readonly first: number; readonly last: number; readonly moments: MomentTable };

const spotIn = ({ first, last, moments }: Omit<Spot, 'at'>, at: number): Spot => ({ at, first, last, moments });

function mendAt(tree: Tree, mended: Mended, at: number, sentence: Omit<Spot, 'at'>): boolean {
  const relation = mended[at]!.relation;
  if (isBeforeSaying(tree, at)) return asSubjectBehind(tree, mended, at);
  if (isSubject(relation) && isThatBeforeSubject(tree, at)) return asMark(tree, mended, at);
  if (relation === 'nsubj:pass') return unpassive(tree, mended, at);
  if ((relation === 'root' || relation === 'nsubj') && tree.tokens[at]!.upos === 'NOUN')
    return asVerb(tree, mended, spotIn(sentence, at)) || mendPhrase(tree, mended, at);
  if (relation === 'obj' && tree.tokens[at]!.upos === 'NOUN')
    return asGerund(tree, mended, at) || asSubject(tree, mended, at);
  if (OBJECTS.has(relation ?? '') || (relation === 'xcomp' && tree.tokens[at]!.upos === 'PROPN'))
    return asObject(tree, mended, spotIn(sentence, at));
  if (relation === 'amod' || relation === 'acl') return asPredicate(tree, mended, spotIn(sentence, at));
  return mendPhrase(tree, mended, at);
}

/** What an object may have been taken for, and what stands before a verb of saying that splits its clause. */
const OBJECTS: ReadonlySet<string> = new Set(['obl', 'flat', 'obj', 'vocative']);
const SPLIT: ReadonlySet<string> = new Set(['obj', 'ccomp', 'nsubj', 'obl']);
const isSubject = (relation: string | null): boolean => relation === 'nsubj' || relation === 'nsubj:pass';

const lemma = (tree: Tree, i: number): string => (tree.tokens[i]?.lemma ?? '').toLowerCase();

/** 'confirmed on Wednesday that Baku had struck a site': the verb has its subject behind 'that', which only opens the clause. */
function isThatBeforeSubject(tree: Tree, at: number): boolean {
  const verb = tree.tokens[at]!.head;
  if (verb === null || lemma(tree, at) !== 'that' || tree.tokens[verb]!.relation === 'root') return false;
  return tree.children(verb).some((k) => k > at && k < verb && isSubject(tree.tokens[k]!.relation));
}

function asMark(tree: Tree, mended: Mended, at: number): boolean {
  place(tree, mended, at).relation = 'mark';
  return true;
}

/** A passive needs 'be' or 'get' beside its verb. */
function unpassive(tree: Tree, mended: Mended, subject: number): boolean {
  const verb = mended[subject]!.head;
  if (verb === null || tree.tokens[verb]!.upos !== 'VERB') return false;
  for (let i = Math.min(subject, verb) + 1; i < Math.max(subject, verb); i++)
    if (/^(be|get|become)$/u.test(lemma(tree, i)) || /^(been|being|'s|’s)$/iu.test(tree.tokens[i]!.form)) return false;
  if (subject > verb || tree.children(verb).some((k) => tree.tokens[k]!.relation === 'aux:pass')) return false;
  place(tree, mended, subject).relation = 'nsubj';
  return true;
}

/** 'killed at least six people', 'admitted shelling the town': what follows a verb without a preposition is its object. */
function asObject(tree: Tree, mended: Mended, { at, moments }: Spot): boolean {
  const up = mended[at]!.head;
  if (up === null || up > at || tree.tokens[up]!.upos !== 'VERB') return false;
  const token = tree.tokens[at]!;
  if (mended[at]!.relation === 'obj') {
    if (token.upos !== 'VERB' || !token.form.toLowerCase().endsWith('ing')) return false;
    place(tree, mended, at).relation = 'xcomp';
    return true;
  }
  if (!/^(NOUN|PROPN|NUM)$/u.test(token.upos)) return false;
  if (tree.children(up).some((k) => k !== at && /^(obj|ccomp|xcomp)$/u.test(tree.tokens[k]!.relation ?? '')))
    return false;
  if ((tree.child(at, 'case', 'mark') >= 0 && !isParticle(tree, up, at)) || tree.firstUnder(at) !== up + 1)
    return false;
  if (mended[at]!.relation === 'flat' && at !== up + 1) return false;
  if (tree.children(up).some((k) => /^(aux:pass|nsubj:pass)$/u.test(tree.tokens[k]!.relation ?? ''))) return false;
  if (isWhen(lemma(tree, at), moments)) return false;
  place(tree, mended, at).relation = 'obj';
  return true;
}

/** 'gunned down a judge': what can hardly be a preposition behind that verb. */
function isParticle(tree: Tree, verb: number, noun: number): boolean {
  const word = tree.tokens[verb + 1]!;
  return word.word.lower === 'down' && tree.child(noun, 'case') === verb + 1 && tree.child(noun, 'det', 'nummod') >= 0;
}

/** 'admitted shelling Goma': a bare -ing form between a verb and a name is a verb itself. */
function asGerund(tree: Tree, mended: Mended, at: number): boolean {
  const up = mended[at]!.head;
  const next = at + 1;
  if (up !== at - 1 || tree.tokens[up]!.upos !== 'VERB' || !tree.tokens[at]!.form.endsWith('ing')) return false;
  if (tree.tokens[next]?.head !== at || tree.tokens[next]!.upos !== 'PROPN') return false;
  mended[at] = { head: up, relation: 'xcomp', upos: 'VERB' };
  place(tree, mended, next).relation = 'obj';
  return true;
}

/** 'claims its forces destroyed two posts': what stands before a finite verb that has no subject, and an object behind it, is the subject. */
function asSubject(tree: Tree, mended: Mended, at: number): boolean {
  const verb = mended[at]!.head;
  if (verb !== at + 1 || tree.tokens[verb]!.upos !== 'VERB' || tree.tokens[verb]!.features.VerbForm !== 'Fin')
    return false;
  if (tree.child(verb, 'nsubj', 'nsubj:pass', 'csubj', 'aux:pass', 'mark') >= 0) return false;
  if (!tree.children(verb).some((k) => k > verb && tree.tokens[k]!.relation === 'obj')) return false;
  place(tree, mended, at).relation = 'nsubj';
  return true;
}

/** 'The troops, the mayor said, left': what stands before the subject of the verb that stands between. */
function isBeforeSaying(tree: Tree, at: number): boolean {
  const { head: verb, upos, relation } = tree.tokens[at]!;
  if (verb === null || verb < at || (upos !== 'NOUN' && upos !== 'PROPN') || !SPLIT.has(relation ?? '')) return false;
  if (relation === 'obl' && tree.child(at, 'case') >= 0) return false;
  const said = tree.children(verb).some((k) => k > at && k < verb && tree.tokens[k]!.relation === 'nsubj');
  return said && tree.tokens[tree.lastUnder(at)]?.form === ',' && tree.tokens[verb + 1]?.form === ',';
}

/** It is the subject of the clause that goes on behind the saying, where that has none. */
function asSubjectBehind(tree: Tree, mended: Mended, at: number): boolean {
  const verb = tree.tokens[at]!.head!;
  const clause = tree
    .children(verb)
    .find((k) => k > verb && /^(ccomp|parataxis)$/u.test(tree.tokens[k]!.relation ?? ''));
  if (clause === undefined || tree.child(clause, 'nsubj', 'nsubj:pass', 'csubj') >= 0) return false;
  const draft = place(tree, mended, at);
  draft.head = clause;
  draft.relation = 'nsubj';
  return true;
}

/** 'Malta plans to leave' taken for a noun phrase: a name and a word in -s, or a subject and any noun, an infinitive, and no other verb. */
function asVerb(tree: Tree, mended: Mended, { at, first }: Spot): boolean {
  const subject = at - 1;
  if (subject < first) return false;
  const isSubject = tree.tokens[subject]!.relation === 'nsubj';
  const named = /[a-z]s$/u.test(tree.tokens[at]!.form) && tree.tokens[subject]!.upos === 'PROPN';
  if (!named && !isSubject) return false;
  const infinitive = tree.children(at).find((k) => k > at && /^(acl|xcomp)$/u.test(tree.tokens[k]!.relation ?? ''));
  if (infinitive === undefined || lemma(tree, at + 1) !== 'to' || tree.tokens[subject]!.head !== at) return false;
  if (tree.child(at, 'cop', 'det', 'case') >= 0 || (!isSubject && tree.child(at, 'nsubj') >= 0)) return false;
  place(tree, mended, subject).relation = 'nsubj';
  place(tree, mended, infinitive).relation = 'xcomp';
  place(tree, mended, at).upos = 'VERB';
  // 'they plan to go, he said': what is said, not who says it
  if (mended[at]!.relation === 'nsubj') place(tree, mended, at).relation = 'ccomp';
  return true;
}

/** 'struck Monday', 'fought two days': what stands there says when. */
const isWhen = (word: string, moments: MomentTable): boolean =>
  WHEN.some((kind) => moments.value(word, kind) !== undefined);
const WHEN = ['weekday', 'unit', 'day-part', 'near-day'] as const;

/** 'has released the reporter', 'Malta lifted the sanctions' where the verb hangs on its object as an adjective would. */
function asPredicate(tree: Tree, mended: Mended, { at, first, last }: Spot): boolean {
  const token = tree.tokens[at]!;
  const noun = mended[at]!.head;
  if (noun === null || noun <= at || noun >= last || mended[at]!.relation !== 'amod') return false;
  if (!/^(VERB|ADJ)$/u.test(token.upos)) return false;
  const going = token.form.endsWith('ing');
  if (!going && !/(?:ed|en|t|d|un|ung|uck|ook|ew|ain)$/u.test(token.form)) return false;
  let before = at - 1;
  while (before >= first && tree.tokens[before]!.upos === 'ADV') before--;
  const helper = before >= first ? tree.tokens[before]!.form : '';
  // 'Malta freed 21 sailors': no participle stands before a number
  const counting = !going && /^(NUM|DET)$/u.test(tree.tokens[at + 1]?.upos ?? '') && isNameBefore(tree, at, first);
  const helped = going ? /^(been|is|are|was|were)$/iu.test(helper) : /^(have|has|had|'ve|’ve)$/iu.test(helper);
  if (!helped && !counting && (going || !isBareSubject(tree, { at, first, noun }))) return false;
  // what stood before the verb inside the noun phrase is the verb's own
  let subject = before;
  while (helped && subject >= first && tree.tokens[subject]!.upos === 'AUX') {
    place(tree, mended, subject).head = at;
    place(tree, mended, subject).relation = 'aux';
    subject--;
  }
  for (let i = first; i < at; i++)
    if (mended[i]!.head === noun && i !== at) {
      const inside = i < subject && /^(det|amod|nummod|compound)$/u.test(mended[i]!.relation ?? '');
      place(tree, mended, i).head = inside && !helped ? subject : at;
    }
  if (subject >= first) {
    const top = topBefore(mended, subject, at);
    if (/^(NOUN|PROPN|PRON)$/u.test(tree.tokens[top]!.upos) && !isGoverned(mended, top, at)) {
      place(tree, mended, top).head = at;
      place(tree, mended, top).relation = 'nsubj';
    }
  }
  // a subject that governed the noun hands its own place on
  const governor =
    subject >= first && tree.tokens[noun]!.head === topOf(tree, subject, noun) ? tree.tokens[noun]!.head : null;
  const { head, relation } = tree.tokens[governor ?? noun]!;
  mended[at] = { head, relation, upos: 'VERB' };
  if (governor !== null) {
    place(tree, mended, governor).head = at;
    place(tree, mended, governor).relation = 'nsubj';
  }
  place(tree, mended, noun).head = at;
  place(tree, mended, noun).relation = 'obj';
  return true;
}

const isNameBefore = (tree: Tree, at: number, first: number): boolean =>
  at - 1 >= first && tree.tokens[at - 1]!.upos === 'PROPN' && !/ing$/u.test(tree.tokens[at]!.form);

/** The highest token over `i` that stands before `end`. */
function topOf(tree: Tree, i: number, end: number): number {
  let top = i;
  for (let depth = 0; depth < 12; depth++) {
    const up = tree.tokens[top]!.head;
    if (up === null || up >= end) return top;
    top = up;
  }
  return top;
}

/** The highest token of the phrase that ends at `i` and does not hang on what stands behind. */
function topBefore(mended: Readonly<Mended>, i: number, verb: number): number {
  let top = i;
  for (let depth = 0; depth < 12; depth++) {
    const up = mended[top]!.head;
    if (up === null || up >= verb) return top;
    top = up;
  }
  return top;
}
/** Already an argument of something before. */
const isGoverned = (mended: Readonly<Mended>, i: number, verb: number): boolean => {
  const up = mended[i]!.head;
  return up !== null && up < verb;
};

/** A name opens the clause, right before a past form, and the noun that the form hangs on is the clause's only head. */
function isBareSubject(
  tree: Tree,
  { at, first, noun }: { readonly at: number; readonly first: number; readonly noun: number },
): boolean {
  const before = tree.tokens[at - 1];
  if (before === undefined || at - 1 < first) return false;
  // 'The rebels accused government forces': no plural stands inside a noun phrase before a participle
  const many = before.upos === 'NOUN' && before.relation === 'compound' && before.features.Number === 'Plur';
  if (before.upos !== 'PROPN' && !many) return false;
  if (!/ed$/iu.test(tree.tokens[at]!.form) || tree.tokens[noun]!.relation !== 'root') return false;
  return tree.child(noun, 'cop', 'nsubj', 'nsubj:pass') < 0;
}
