// Whom an act of speech concerns: who is addressed, who stands as its object, who did what is condemned or is to do what is demanded.
// Leaves the saying to speech-acts.ts. Example: 'Oslo urged Malta to halt the raids' concerns Malta.
import type { CodedEvent, Participant } from '../../model/coded-event.ts';
import type { Statement } from '../../model/statement.ts';
import type { EventInput } from './event-input.ts';
import { participantAt } from './participants.ts';
import { relationOf } from './tree-words.ts';

type Known = {
  readonly actors: readonly Participant[];
  /** What the cue's own frame gives. */
  readonly framed: readonly Participant[];
  /** Deeds told in the content. */
  readonly inside: readonly CodedEvent[];
};

/** Sides first, in the order of how surely they are meant; else the words that stand there. */
export function targetsOf(input: EventInput, statement: Statement, known: Known): readonly Participant[] {
  const own = new Set(known.actors.flatMap(({ party }) => party ?? []));
  const other = ({ party }: Participant): boolean => party !== null && !own.has(party);
  const addressed = statement.addressees.map(({ span, party }): Participant => {
    const side = input.partyOfPhrase(span);
    return { entity: side?.entity ?? null, party, sector: side?.sector ?? null, span };
  });
  const framed = known.framed.filter(other);
  if (framed.length > 0) return framed;
  const spoken = addressed.filter(other);
  if (spoken.length > 0) return spoken;
  const deed = known.inside[0];
  const done = [deed?.actors ?? [], deed?.recipients ?? []]
    .map((sides) => sides.filter(other))
    .find((sides) => sides.length > 0);
  if (done !== undefined) return done;
  const named = namedIn(input, statement, other);
  if (named !== null) return [named];
  return [...known.framed, ...addressed]
    .filter(({ span }) => !known.actors.some((actor) => actor.span?.start === span?.start))
    .slice(0, 1);
}

const arguments_: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'amod',
  'compound',
  'conj',
  'root',
]);

/** The first phrase of the content that names another side. */
function namedIn(input: EventInput, { content }: Statement, other: (one: Participant) => boolean): Participant | null {
  const { tree } = input;
  for (const { start, end } of content)
    for (let i = tree.tokenAt(start); i < tree.tokens.length && tree.tokens[i]!.span.start < end; i++) {
      if (!/^(NOUN|PROPN|ADJ)$/u.test(tree.tokens[i]!.upos) || !arguments_.has(relationOf(tree, i))) continue;
      const found = participantAt(input, i, null);
      if (found !== null && other(found)) return found;
    }
  return null;
}
