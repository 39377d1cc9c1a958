// Who did an incident and who suffered it: each side of the report is weighed for both roles, and those that enough speaks for are taken.
// A side that no telling names has no place in the text: its `span` is null. Leaves the signs to siding-signs.ts.
// Example: in 'a monitor said a blast killed ten' the monitor is no doer, whatever the tree has made of it.
import type { Participant } from '../model/coded-event.ts';
import type { Participants } from './implied-sides.ts';
import type { Role, Siding } from './siding-signs.ts';
import { sidingWeight } from './siding-weights.ts';

/** How much more must speak for each further side than for the first. */
const FURTHER = 1.7;
/** How many sides are weighed besides those that the tellings name. */
const WEIGHED = 8;

/** The sides that may have taken part. */
export function sidesWeighed({ events, told, ruled, sides, habits }: Siding): readonly string[] {
  const named = [
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
    ...ruled.actors,
    ...ruled.recipients,
  ].flatMap(({ party }) => party ?? []);
  const country = told.place?.value.country ?? null;
  return [
    ...new Set(
      [
        ...named,
        ...told.positions.map(({ party }) => party),
        ...habits.order.slice(0, WEIGHED),
        ...(country === null ? [] : [country]),
      ].map(sides.sideOf),
    ),
  ];
}

/** Those that take part, as the tellings and the report as a whole have it. */
export function sidedBy(siding: Siding): Participants {
  const candidates = sidesWeighed(siding);
  const { weights } = siding;
  const chosen = (role: Role): readonly Participant[] => {
    const weigh = sidingWeight(siding, role);
    const scored = candidates
      .map((side) => ({ side, weight: weigh(side) }))
      .filter(({ side, weight }) => weight >= weights.enough && mayBe(siding, side, role))
      .sort((a, b) => b.weight - a.weight)
      .filter(({ weight }, i) => i === 0 || weight >= weights.enough + FURTHER);
    if (scored.length === 0) return wordsOf(siding, role);
    return scored.map(({ side }) => participantOf(siding, side, role));
  };
  return { actors: chosen('actors'), recipients: chosen('recipients') };
}

/** Where no words say so only a state or who is armed takes part in a deed: who watches, tells or is asked does not. */
const mayBe = ({ events, sides }: Siding, side: string, role: Role): boolean =>
  sides.state(side) ||
  sides.armed(side) ||
  events.some((event) => event[role].some(({ party }) => party !== null && sides.sideOf(party) === side));

/** How a side is named in that role, in the other, or not at all. */
function participantOf({ events, ruled, sides }: Siding, side: string, role: Role): Participant {
  const is = ({ party }: Participant): boolean => party !== null && sides.sideOf(party) === side;
  const other: Role = role === 'actors' ? 'recipients' : 'actors';
  const implied = { entity: null, party: side, sector: null, span: null };
  return (
    events.flatMap((event) => event[role]).find(is) ??
    ruled[role].find(is) ?? { ...(events.flatMap((event) => event[other]).find(is) ?? implied), span: null }
  );
}

/** Words of no known side: 'residents'. */
const wordsOf = ({ events }: Siding, role: Role): readonly Participant[] =>
  events
    .flatMap((event) => event[role])
    .filter(({ party }) => party === null)
    .slice(0, 1);
