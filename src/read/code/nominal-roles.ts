// Who does and who suffers a deed that a noun names: 'Israel's strike on X', 'the shelling of X by Y', 'talks between A and B'.
// Leaves verbs to participants.ts. Example: in 'an Azerbaijani strike on the base' the demonym acts and the base suffers.

import type { Tree } from '../../language/tree.ts';
import { subjectOf } from './control.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { headOf, isPassive, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';
import { first, type Roles } from './verbal-roles.ts';

const on: ReadonlySet<string> = new Set(['on', 'against', 'at', 'upon', 'over', 'into']);
const to: ReadonlySet<string> = new Set(['to', 'for']);
const between: ReadonlySet<string> = new Set(['between']);
const sides: ReadonlySet<string> = new Set(['between', 'with', 'among', 'against', 'of']);

export function nominalRoles(input: EventInput, trigger: Trigger): Roles {
  const roles = rolesOfNoun(input, trigger);
  if (trigger.entry.type !== 'PROTEST' || roles.recipients.length > 0) return roles;
  // 'Malta's revolt', 'the Maltese uprising': its people rose, against it
  const own = roles.actors.filter((k) => isBareState(input, k));
  return { actors: roles.actors.filter((k) => !own.includes(k)), recipients: own };
}

/** A state's name or adjective by itself. */
function isBareState({ tree, partyOfPhrase, lexicon }: EventInput, k: number): boolean {
  const side = /^(ADJ|PROPN)$/u.test(tree.tokens[k]!.upos) ? partyOfPhrase(tree.tokens[k]!.span) : null;
  return side?.party != null && side.sector === null && lexicon.parties.byCode(side.party)?.kind === 'state';
}

function rolesOfNoun(input: EventInput, trigger: Trigger): Roles {
  const { tree } = input;
  const { head, light, entry } = trigger;
  const around = [
    ...tree.children(head),
    ...(light >= 0 ? tree.children(light) : []),
    ...behindThere(input, head),
    ...sidesBehindVerb(input, trigger),
    ...behindSaying(input, head),
  ];
  const phrases = around.filter(
    (k) => /^(nmod|obl)/u.test(relationOf(tree, k)) && k !== head && relationOf(tree, k) !== 'nmod:poss',
  );
  const withWord = (set: ReadonlySet<string>): number[] => phrases.filter((k) => set.has(prepositionOf(tree, k)));
  const owner = tree.child(head, 'nmod:poss');
  const of = withWord(new Set(['of']));
  // 'the shelling of the village by rebels': 'by' may hang on the village
  const by = [...phrases, ...of.flatMap((k) => tree.children(k))].filter(
    (k) =>
      /^(nmod|obl)/u.test(relationOf(tree, k)) &&
      (prepositionOf(tree, k) === 'by' || relationOf(tree, k) === 'obl:agent'),
  );
  const modifiers = sideModifiers(input, trigger);
  const carrier = lightSubject(input, trigger);
  const owners = owner >= 0 ? [owner] : [];
  const answering = first(accusedOf(input, head), answeringFor(input, head, [...withWord(on), ...of]));
  const acting = first(by, carrier.actors, owners, modifiers, answering);
  const blamed = first(blamedFor(input, head), laidTo(input, head));
  if (blamed.length > 0 && entry.frame !== 'mutual')
    return {
      actors: blamed.slice(0, 1),
      recipients: first(
        withWord(on).filter((k) => !blamed.includes(k)),
        of,
      ),
    };
  switch (entry.frame) {
    case 'mutual':
      return {
        actors: [...owners, ...modifiers, ...carrier.actors],
        recipients: [...withWord(sides), ...secondSide(input, head, withWord(between))],
      };
    case 'recipient':
      return { actors: first(by, answering), recipients: first(of, owners, modifiers) };
    case 'actor':
      return { actors: first(by, owners, of, modifiers, carrier.actors), recipients: [] };
    case 'actor-to':
      return { actors: acting, recipients: [...withWord(to), ...carrier.recipients] };
    case 'actor-from':
      return {
        actors: first(by, owners, carrier.actors, modifiers),
        recipients: [...of, ...withWord(new Set(['from']))],
      };
    default: {
      // 'an attack by rebels on the post': the tree may hang the post on the rebels
      const onDoer = by.flatMap((k) =>
        tree.children(k).filter((c) => on.has(prepositionOf(tree, c)) && isNominal(tree, c)),
      );
      const target = first([...withWord(on), ...carrier.recipients], onDoer);
      // 'the killing of X' has a victim, 'the strike of X' without other target too; with a target 'of' is the doer
      return target.length > 0 && by.length === 0 && carrier.actors.length === 0 && owners.length === 0
        ? { actors: first(modifiers, of, answering), recipients: target }
        : { actors: acting, recipients: target.length > 0 ? target : [...of, ...suffered(input, head)] };
    }
  }
}

const isNominal = (tree: Tree, k: number): boolean => /^(nmod|obl)/u.test(relationOf(tree, k));

/** 'blamed the raid on Malta': behind the accusing verb 'on' names the one who did it. */
function blamedFor(input: EventInput, head: number): readonly number[] {
  const { tree } = input;
  const up = headOf(tree, head);
  if (up < 0 || relationOf(tree, head) !== 'obj') return [];
  if (saidBy(input, up)?.stance !== 'accuse' && !accuses(input, up)) return [];
  return [...tree.children(up), ...tree.children(head)].filter(
    (k) => /^(obl|nmod)/u.test(relationOf(tree, k)) && prepositionOf(tree, k) === 'on',
  );
}

/** 'a raid blamed on Malta', 'attributed to the army': whom it is laid to, behind the participle. */
function laidTo(input: EventInput, head: number): readonly number[] {
  const { tree } = input;
  const verb = tree.children(head).find((k) => k > head && relationOf(tree, k) === 'acl' && accuses(input, k));
  if (verb === undefined) return [];
  return tree
    .children(verb)
    .filter((k) => /^obl/u.test(relationOf(tree, k)) && /^(on|to)$/u.test(prepositionOf(tree, k)));
}

/** By its table, where no statement was read there. */
function accuses({ tree, lexicon }: EventInput, verb: number): boolean {
  const { lemma, upos } = tree.tokens[verb]!;
  const rows = upos === 'VERB' ? lexicon.cues.startingWith(lemma.toLowerCase()) : [];
  return rows.some((row) => row.pos === 'verb' && row.words === lemma.toLowerCase() && row.stance === 'accuse');
}

/** 'there was no attack on the base': what follows the noun hangs on 'was'. */
function behindThere({ tree }: EventInput, head: number): readonly number[] {
  const up = headOf(tree, head);
  if (up < 0 || relationOf(tree, head) !== 'nsubj' || tree.child(up, 'expl') < 0) return [];
  return tree.children(up).filter((k) => k > head);
}

/** 'clashes between the army and rebels': where the tree hangs the second side on the deed. */
function secondSide({ tree }: EventInput, head: number, sides: readonly number[]): readonly number[] {
  const [one] = sides;
  if (one === undefined || sides.length > 1 || tree.child(one, 'conj') >= 0) return [];
  return tree.children(head).filter((k) => k > one && relationOf(tree, k) === 'conj' && tree.child(k, 'cc') > one);
}

/** 'clashes broke out between A and B': the sides hang on the verb that says the deed took place; 'exchange of fire between A and B': on its last word. */
function sidesBehindVerb({ tree }: EventInput, { head, first, last, entry }: Trigger): readonly number[] {
  if (entry.frame !== 'mutual') return [];
  const up = headOf(tree, head);
  const verb = /^nsubj/u.test(relationOf(tree, head)) && tree.tokens[up]?.upos === 'VERB' ? [up] : [];
  const inner = Array.from({ length: last - first }, (_, n) => first + n).filter((i) => i !== head);
  return [...verb, ...inner].flatMap((i) =>
    tree.children(i).filter((k) => k >= last && prepositionOf(tree, k) === 'between'),
  );
}

/** Modifiers before the noun that name a side: 'Azerbaijani', 'army', 'Islamic State'. */
function sideModifiers({ tree, lexicon, partyOfPhrase }: EventInput, { head, entry }: Trigger): readonly number[] {
  // 'the current military operations': what kind of people the whole phrase is about says nothing of its adjective
  const names = (k: number): boolean => {
    const { span, upos, form } = tree.tokens[k]!;
    const said = partyOfPhrase(tree.subtreeSpan(k)) ?? partyOfPhrase(span);
    if (said === null) return false;
    // 'Twin blasts', 'In Border Raid': a capital that the place in the line gives names nobody
    // 'Valletta bombing', 'the Oslo attack': a capital by itself is where
    if (entry.type === 'ASSAULT' && said.by.startsWith('capital') && relationOf(tree, k) === 'compound') return false;
    const opens = isCapitalOfLine(tree, k, head);
    if (said.party === null && said.sector === null && opens) return false;
    // 'Deadly attack rocks Valletta': it lies in what was taken for a longer name
    if (upos === 'ADJ' && opens && lexicon.parties.at([form], 0) === null && lexicon.roles.at([form], 0) === null)
      return false;
    if (upos === 'ADJ' && said.by.startsWith('of: ') && lexicon.roles.at([form], 0) === null) return false;
    return upos !== 'ADJ' || said.party !== null || said.entity !== null || lexicon.roles.at([form], 0) !== null;
  };
  return (
    tree
      .children(head)
      .filter((k) => k < head && /^(amod|compound|nmod)$/u.test(relationOf(tree, k)))
      // 'an Azerbaijani drone strike': the adjective may hang on 'drone'
      .flatMap((k) => [k, ...tree.children(k).filter((c) => /^(amod|compound)$/u.test(relationOf(tree, c)))])
      .filter(names)
  );
}

/** Subject and target of the light verb: 'the army carried out a strike', 'a strike was carried out by the army', 'the base came under attack'. */
function lightSubject({ tree }: EventInput, { light, head }: Trigger): Roles {
  if (light < 0) return { actors: [], recipients: [] };
  const passive = isPassive(tree, light);
  const subject = subjectOf(tree, light);
  const isNoun = subject.token === head || subject.token < 0;
  if (passive || subject.passive) return { actors: [], recipients: isNoun ? [] : [subject.token] };
  // 'came under attack', 'suffered an assault': what is under it suffers
  const under = prepositionOf(tree, head) === 'under';
  return under
    ? { actors: [], recipients: isNoun ? [] : [subject.token] }
    : { actors: isNoun ? [] : [subject.token], recipients: [] };
}

/** 'blamed Baku for the strike', 'accused him of the killing': the object of the verb that governs the noun by 'of' or 'for'. */
function accusedOf(input: EventInput, head: number): readonly number[] {
  const { tree } = input;
  const word = prepositionOf(tree, head);
  if (word !== 'for' && word !== 'of') return [];
  const up = headOf(tree, head);
  const stance = saidBy(input, up)?.stance;
  if (tree.tokens[up]?.upos !== 'VERB' || stance === 'confirm' || stance === 'deny') return [];
  const object = tree.child(up, ...(isPassive(tree, up) ? (['nsubj:pass'] as const) : (['obj'] as const)));
  return object >= 0 && object !== head ? [object] : [];
}

/** The statement whose cue holds a token; undefined where none does. */
function saidBy({ tree, statements }: EventInput, verb: number): EventInput['statements'][number] | undefined {
  if (verb < 0) return undefined;
  const at = tree.tokens[verb]!.span.start;
  return statements.find(({ cue }) => cue.span.start <= at && at < cue.span.end);
}

/**
 * 'denied any strike on the post', 'claimed responsibility for the raid', 'admitted a part in it': with no doer named the side that answers
 * for a deed to others is the one said to have done it. Who confirms a deed of which nobody suffers may only know of it.
 */
function answeringFor(input: EventInput, head: number, suffering: readonly number[]): readonly number[] {
  const { tree, lexicon, partyOfPhrase } = input;
  const part = partOf(input, head);
  const object = part >= 0 ? part : relationOf(tree, head) === 'conj' ? headOf(tree, head) : head;
  if (relationOf(tree, object) !== 'obj') return [];
  const verb = headOf(tree, object);
  const stance = saidBy(input, verb)?.stance;
  if ((stance !== 'confirm' && stance !== 'deny') || isPassive(tree, verb)) return [];
  const speaker = subjectOf(tree, verb).token;
  if (speaker < 0) return [];
  const own = partyOfPhrase(tree.subtreeSpan(speaker))?.party ?? null;
  const kind = own === null ? undefined : lexicon.parties.byCode(own)?.kind;
  if (own === null || kind === 'alliance' || kind === 'organisation') return [];
  const sides = suffering.map((k) => partyOfPhrase(tree.subtreeSpan(k))?.party ?? null);
  if (sides.includes(own)) return [];
  return part >= 0 || stance === 'deny' || sides.some((side) => side !== null) ? [speaker] : [];
}

/** 'responsibility for the raid', 'a role in the raid': the noun that says what somebody has to do with the deed, or -1. */
function partOf({ tree, lexicon }: EventInput, head: number): number {
  const word = prepositionOf(tree, head);
  const up = headOf(tree, head);
  if (up < 0 || (word !== 'for' && word !== 'in')) return -1;
  // the tree may hang it on the verb
  const noun = tree.tokens[up]!.upos === 'VERB' ? tree.child(up, 'obj') : up;
  if (noun < 0 || noun > head || tree.tokens[noun]!.upos !== 'NOUN') return -1;
  const deed = lexicon.actions
    .startingWith(lemmaOf(tree, noun))
    .some(({ pos, words }) => pos === 'noun' && !words.includes(' '));
  return deed ? -1 : noun;
}

/** 'has not confirmed its strike on the base': what stands right behind the deed hangs on the saying, which strikes nothing. */
function behindSaying(input: EventInput, head: number): readonly number[] {
  const { tree } = input;
  const verb = headOf(tree, head);
  if (relationOf(tree, head) !== 'obj' || saidBy(input, verb) === undefined) return [];
  const behind = tree.lastUnder(head) + 1;
  return tree.children(verb).filter((k) => relationOf(tree, k) === 'obl' && tree.firstUnder(k) === behind);
}

/** 'the strike killed five': the object of the harming verb whose subject the noun is suffers it; what a strike shows or ends does not. */
function suffered({ tree, lexicon }: EventInput, head: number): readonly number[] {
  if (relationOf(tree, head) !== 'nsubj') return [];
  const verb = headOf(tree, head);
  const object = tree.child(verb, 'obj');
  const harming = lexicon.actions
    .startingWith(lemmaOf(tree, verb))
    .some(({ pos, type, frame }) => pos === 'verb' && frame !== 'loser' && (type === 'ASSAULT' || type === 'COERCE'));
  return harming && object >= 0 ? [object] : [];
}

/** Whether a word has its capital from where it stands: it opens the sentence, or the noun behind it has one too. */
function isCapitalOfLine(tree: Tree, k: number, noun: number): boolean {
  const opens = k === 0 || tree.sentenceOf(k - 1) !== tree.sentenceOf(k);
  return opens || /^\p{Lu}\p{Ll}/u.test(tree.tokens[noun]!.form);
}
