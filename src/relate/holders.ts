// Who holds what about one told event: from the statement that holds it and those around it. Leaves the standing to standing.ts.
// Example: in 'Kyiv said Moscow had admitted the raid' the admission is Kyiv's word, so Kyiv asserts the raid and Moscow holds nothing yet.
import type { CodedEvent } from '../model/coded-event.ts';
import type { PositionName } from '../model/incident.ts';
import type { Speaker, Statement } from '../model/statement.ts';

/** `party` null where the speaker's side is not known: a witness, a doctor, an unnamed source. */
export type Holder = {
  readonly party: string | null;
  /** What tells one speaker from another: entity, name or words. */
  readonly who: string;
  readonly position: PositionName;
  readonly statement: string;
};

/** What is known of the statements beyond themselves. */
export type Manner = {
  /** Its cue only tells: 'said it had hit no market' denies by its words, 'denied the raid' by its cue. */
  readonly tells: (statement: Statement) => boolean;
  /** It stands in a relative clause of the content that holds it. */
  readonly aside: (statement: Statement) => boolean;
};

/** What a statement's stance makes of an event that its content holds as told; null where it takes no position on it. */
export function positionOf(
  statement: Statement,
  event: Pick<CodedEvent, 'negated' | 'modality'>,
  tells: Manner['tells'],
): PositionName | null {
  if (statement.negated) return statement.stance === 'demand' ? null : 'withholds';
  if (statement.stance === 'deny' && tells(statement)) return event.negated ? 'denies' : 'asserts';
  switch (statement.stance) {
    case 'confirm':
    case 'agree':
      return event.negated ? 'denies' : statement.stance === 'confirm' ? 'confirms' : 'asserts';
    case 'deny':
      return event.negated ? 'asserts' : 'denies';
    case 'refuse':
      return event.modality === 'actual' ? 'withholds' : null;
    default:
      return event.negated ? 'denies' : 'asserts';
  }
}

const whoIs = (speaker: Speaker, statement: Statement): string =>
  speaker.entity ?? speaker.name ?? `${statement.id}:${speaker.span?.start ?? 'nobody'}`;

const holdersBy = (statement: Statement, position: PositionName): Holder[] =>
  statement.speakers
    .filter((speaker) => speaker.voice === 'named' || speaker.voice === 'unnamed')
    .map((speaker) => ({
      party: speaker.party,
      who: whoIs(speaker, statement),
      position,
      statement: statement.id,
    }));

/** Parties that the outlet says have kept silent: both sides of the event where it names none ("neither side has confirmed"). */
const silentBy = (statement: Statement, event: CodedEvent): Holder[] => {
  const named = statement.speakers.flatMap((speaker) => speaker.party ?? []);
  const sides = [...event.actors, ...event.recipients].flatMap((participant) => participant.party ?? []);
  return [...new Set(named.length > 0 ? named : sides)].map((party) => ({
    party,
    who: party,
    position: 'withholds',
    statement: statement.id,
  }));
};

const isOutlet = (statement: Statement): boolean => statement.speakers.some((speaker) => speaker.voice === 'outlet');

/**
 * Everyone who holds something about the event, innermost statement first. What an opponent reports of the other side's
 * admission is that opponent's assertion only; what anybody reports of a denial or a silence stands as such.
 */
export function holdersOf(
  event: CodedEvent,
  byId: ReadonlyMap<string, Statement>,
  { opposed, tells, aside }: Manner & { readonly opposed: (a: string, b: string) => boolean },
): readonly Holder[] {
  let statement = event.statement === null ? undefined : byId.get(event.statement);
  let held: Holder[] = [];
  let carried: PositionName | null = null;
  for (let depth = 0; statement !== undefined && depth < 12; depth++) {
    const outlet = isOutlet(statement);
    const position: PositionName | null =
      carried === null ? positionOf(statement, event, tells) : outerPosition(statement, carried);
    if (outlet) {
      if (position === 'withholds') held.push(...silentBy(statement, event));
    } else if (position !== null) {
      const mine = holdersBy(statement, position);
      held = held.filter((inner) => inner.position !== 'confirms' || !mine.some((own) => differ(own, inner, opposed)));
      held.push(...mine);
    }
    carried = carried === null ? (position ?? 'withholds') : carried;
    if (aside(statement)) break;
    statement = statement.within === null ? undefined : byId.get(statement.within);
  }
  return held;
}

const differ = (a: Holder, b: Holder, opposed: (a: string, b: string) => boolean): boolean =>
  a.party !== null && b.party !== null && a.party !== b.party && opposed(a.party, b.party);

/** What an outer speaker holds of an event that an inner one has been said to assert, confirm or deny. */
function outerPosition(statement: Statement, inner: PositionName): PositionName | null {
  if (statement.negated) return null;
  const affirmed = inner === 'asserts' || inner === 'confirms';
  if (statement.stance === 'deny') return affirmed ? 'denies' : null;
  if (!affirmed) return null;
  if (statement.stance === 'confirm') return 'confirms';
  return statement.stance === 'assert' || statement.stance === 'accuse' ? 'asserts' : null;
}
