// Who did it and to whom, by the frame of the action and the tree. Leaves the side of a phrase to the party look-up it is given.
// Example: in 'the shelling of the town by rebels' rebels act and the town suffers.
import type { Participant } from '../../model/coded-event.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { countWhile } from '../../text/count-while.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { isMoment } from './is-moment.ts';
import { nominalRoles } from './nominal-roles.ts';
import { phraseSpan, prepositionOf, relationOf, withConjuncts } from './tree-words.ts';
import { verbalRoles } from './verbal-roles.ts';

export type Participants = { readonly actors: readonly Participant[]; readonly recipients: readonly Participant[] };

/** `statement` is the innermost that holds the trigger: 'we' and 'our' are its speaker. */
export function participantsOf(input: EventInput, trigger: Trigger, statement: Statement | null): Participants {
  const { entry } = trigger;
  const roles = entry.pos === 'verb' ? verbalRoles(input, trigger) : nominalRoles(input, trigger);
  const outside = (k: number): boolean =>
    (k < trigger.first || k >= trigger.last) && !tells(input, k, { trigger, statement });
  const part = (role: Role, heads: readonly number[]): readonly Participant[] =>
    phrasesOf(input, heads, statement).filter((one) => !isByline(input, one, { type: entry.type, role }));
  const actors = part(
    'actors',
    roles.actors.filter((k) => outside(k) || isFighterWithin(input, trigger, k)),
  );
  const recipients = part('recipients', roles.recipients.filter(outside));
  if (entry.frame !== 'mutual')
    return {
      actors,
      recipients: recipients.map((one) =>
        struckByOwn(input, ownOf(input, one, { actors, statement }), { entry, actors }),
      ),
    };
  const both = distinct([...actors, ...recipients]);
  return { actors: both, recipients: both };
}

/** 'a rebel attack', a deed by its row, still says who did it. */
const isFighterWithin = ({ tree, lexicon }: EventInput, { first, head, entry }: Trigger, k: number): boolean =>
  entry.pos === 'noun' &&
  k >= first &&
  k < head &&
  lexicon.roles.at([tree.tokens[k]!.word.lower], 0)?.entry.sector === 'REB';

const telling: ReadonlySet<string> = new Set(['assert', 'accuse', 'appraise', 'demand']);
const watching: ReadonlySet<string | null> = new Set(['NGO', 'MED', 'IGO']);
/** Who watches and only tells of a deed takes no part in it, whatever the tree has made of him: 'strikes killed ten, the Observatory said'. */
function tells(
  { tree, partyOfPhrase }: EventInput,
  k: number,
  { trigger, statement }: { readonly trigger: Trigger; readonly statement: Statement | null },
): boolean {
  if (statement === null || !telling.has(statement.stance)) return false;
  // 'claimed to have struck': an infinitive has its subject from the saying
  const verb = trigger.light >= 0 ? trigger.light : trigger.head;
  if (/^(xcomp|advcl|acl)$/u.test(relationOf(tree, verb))) return false;
  const { span } = tree.tokens[k]!;
  const said = statement.speakers.find(
    (speaker) => speaker.span !== null && speaker.span.start <= span.start && span.end <= speaker.span.end,
  );
  if (said === undefined || statement.content.some(({ start, end }) => start <= span.start && span.end <= end))
    return false;
  return watching.has(partyOfPhrase(said.span!)?.sector ?? null);
}

/** 'confirmed the strike on its site': what would be the doer's own is the speaker's. */
function ownOf(
  { tree }: EventInput,
  recipient: Participant,
  { actors, statement }: { readonly actors: readonly Participant[]; readonly statement: Statement | null },
): Participant {
  const { party, span } = recipient;
  if (party === null || span === null || !actors.some((actor) => actor.party === party)) return recipient;
  const first = tree.tokens[tree.tokenAt(span.start)];
  if (first?.upos !== 'PRON' || first.features.Poss !== 'Yes') return recipient;
  const speaker = statement?.speakers.find((one) => one.party !== null && one.party !== party);
  return speaker === undefined ? recipient : { ...recipient, party: speaker.party, entity: null };
}

/** 'an Israeli drone hit soldiers': who was struck and is only taken for the striker's own is somebody else's. */
function struckByOwn(
  { partyOfPhrase }: EventInput,
  recipient: Participant,
  { entry, actors }: { readonly entry: Trigger['entry']; readonly actors: readonly Participant[] },
): Participant {
  const { party, span } = recipient;
  if (entry.type !== 'ASSAULT' || party === null || span === null) return recipient;
  if (!actors.some((actor) => actor.party === party) || partyOfPhrase(span)?.implied !== true) return recipient;
  return { ...recipient, party: null, entity: null };
}

type Role = keyof Participants;
const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'MOBILIZE']);
/** '(AFP Photo)', 'AFP/Getty - Police arrest a protester': who prints it neither does a deed nor is a wire agency struck by one. */
function isByline(
  { lexicon, partyOfPhrase }: EventInput,
  { party, span }: Participant,
  { type, role }: { readonly type: string; readonly role: Role },
): boolean {
  if (party === null || !DEEDS.has(type)) return false;
  const outlet = lexicon.parties.byCode(party) === null ? lexicon.outlets.byName(party) : null;
  if (outlet === null || role === 'actors') return outlet !== null;
  // 'its cameraman' of the agency may be struck
  return (
    outlet.kind === 'wire' && type === 'ASSAULT' && span !== null && /^outlet\b/.test(partyOfPhrase(span)?.by ?? '')
  );
}

/** Each phrase and what is coordinated with it, as participants; phrases without any side keep their words. */
function phrasesOf(input: EventInput, heads: readonly number[], statement: Statement | null): readonly Participant[] {
  const { tree } = input;
  return distinct(
    heads
      .flatMap((head) => withConjuncts(tree, head))
      .flatMap(
        (head) =>
          bothSides(input, head) ?? theirOwn(input, head, statement) ?? participantAt(input, head, statement) ?? [],
      ),
  );
}

/** 'Armenian and Azerbaijani forces' are two sides, named by their adjectives. */
function bothSides({ tree, partyOfPhrase }: EventInput, head: number): readonly Participant[] | null {
  const modifiers = tree
    .children(head)
    .filter((k) => k < head && /^(amod|compound|nmod:poss)$/u.test(relationOf(tree, k)));
  // coordinated with each other: 'Malta's largest group' is one
  const joined = modifiers.find((k) => tree.tokens[k + 1]?.upos === 'CCONJ' && modifiers.includes(k + 2));
  const sides =
    modifiers.map((k) => withConjuncts(tree, k)).find((coordinated) => coordinated.length > 1) ??
    (joined === undefined ? undefined : [joined, joined + 2]);
  if (sides === undefined) return null;
  const found = sides.flatMap((k) => {
    const { span } = tree.tokens[k]!;
    const side = partyOfPhrase(span);
    return side === null || side.party === null
      ? []
      : [{ entity: side.entity, party: side.party, sector: side.sector, span }];
  });
  return new Set(found.map(({ party }) => party)).size > 1 ? found : null;
}

/** 'both said their envoys had met': what is theirs is of each of the speakers. */
function theirOwn(input: EventInput, head: number, statement: Statement | null): readonly Participant[] | null {
  const { tree, partyOfPhrase } = input;
  const owner = tree.tokens[tree.child(head, 'nmod:poss')];
  const sides = [...new Set(statement?.speakers.flatMap(({ party }) => party ?? []))];
  if (owner?.lemma.toLowerCase() !== 'their' && owner?.form.toLowerCase() !== 'their') return null;
  if (sides.length < 2) return null;
  const span = phraseSpan(tree, head);
  const named = partyOfPhrase(span);
  if (named !== null && named.party !== null && !sides.includes(named.party)) return null;
  return sides.map((party) => ({ entity: null, party, sector: named?.sector ?? null, span }));
}

/** The phrase at a token as one who takes part; null where it is none that can. */
export function participantAt(input: EventInput, head: number, statement: Statement | null): Participant | null {
  const { tree, partyOfPhrase } = input;
  const token = tree.tokens[head];
  if (token === undefined || token.upos === 'VERB' || token.upos === 'PUNCT' || isMoment(input, token.span))
    return null;
  const span = phraseSpan(tree, head);
  if (holdsCue(input, span)) return null;
  const own = speaking(input, head, statement);
  if (own !== null) return { ...own, span };
  const named = partyOfPhrase(span) ?? partyOfPhrase(token.span);
  const found = withParty(ownersOf(input, head) ?? named, originOf(input, head));
  return { entity: found?.entity ?? null, party: found?.party ?? null, sector: found?.sector ?? null, span };
}

type Side = ReturnType<EventInput['partyOfPhrase']>;
/** 'prisoners from Malta', 'forces loyal to Oslo': where they are from and whom they serve, if nothing else says whose they are. */
function originOf({ tree, partyOfPhrase }: EventInput, head: number): Side {
  const hung = (k: number, word: string): boolean =>
    /^(nmod|obl)/u.test(relationOf(tree, k)) && prepositionOf(tree, k) === word;
  const children = tree.children(head);
  const serving = children
    .filter((k) => k > head && tree.tokens[k]!.upos === 'ADJ' && /^(amod|acl)/u.test(relationOf(tree, k)))
    .flatMap((k) => tree.children(k))
    .find((k) => hung(k, 'to'));
  const from = children.find((k) => hung(k, 'from')) ?? serving;
  return from === undefined ? null : partyOfPhrase(phraseSpan(tree, from));
}
/** 'a post of the Maltese army', 'the rebels of the JEM': the proper name behind 'of' says whose it is. */
function ownersOf({ tree, partyOfPhrase }: EventInput, head: number): Side {
  const { upos } = tree.tokens[head]!;
  const owner = tree.children(head).find((k) => relationOf(tree, k) === 'nmod' && prepositionOf(tree, k) === 'of');
  // 'six of the rebels' are rebels
  if (owner !== undefined && (upos === 'NUM' || upos === 'DET')) return partyOfPhrase(phraseSpan(tree, owner));
  if (upos !== 'NOUN' || owner === undefined || tree.tokens[owner]!.upos !== 'PROPN') return null;
  // 'a camp north of Valletta' is not Valletta's
  if (tree.child(owner, 'case') !== head + 1) return null;
  const side = partyOfPhrase(phraseSpan(tree, owner));
  if (side === null || side.party === null) return null;
  const own = partyOfPhrase(tree.tokens[head]!.span);
  return { ...side, sector: own?.sector ?? side.sector };
}
const withParty = (side: Side, origin: Side): Side => {
  if (origin === null || origin.party === null || (side !== null && side.party !== null)) return side;
  return side === null ? { ...origin, entity: null, sector: null } : { ...side, party: origin.party };
};

const cueStarts = new WeakMap<readonly Statement[], readonly number[]>();
/** A phrase that runs over a saying ('a site that Baku claims was used') is misread: it names nobody. */
function holdsCue({ statements }: EventInput, { start, end }: Span): boolean {
  const starts = cueStarts.get(statements) ?? statements.map(({ cue }) => cue.span.start).sort((a, b) => a - b);
  cueStarts.set(statements, starts);
  const low = countWhile(starts.length, (i) => starts[i]! < start);
  return low < starts.length && starts[low]! < end;
}

/** 'we', 'our forces' inside somebody's words are that somebody's side. */
function speaking({ tree }: EventInput, head: number, statement: Statement | null): Omit<Participant, 'span'> | null {
  const first = [head, ...tree.children(head)].some(
    (i) => tree.tokens[i]?.upos === 'PRON' && tree.tokens[i]?.features.Person === '1',
  );
  const speaker = statement?.speakers.find(({ party }) => party !== null) ?? statement?.speakers[0];
  if (!first || speaker === undefined) return null;
  const alone = tree.tokens[head]?.upos === 'PRON';
  return { entity: alone ? speaker.entity : null, party: speaker.party, sector: null };
}

/** Each party once; phrases without one by entity or place. */
function distinct(participants: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return participants.filter(({ party, entity, span }) => {
    const key = party ?? entity ?? `at ${span?.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
