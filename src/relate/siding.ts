// Who did an incident and who suffered it: each side of the report is weighed for both roles, and those that enough speaks for are taken.
// A side that no telling names has no place in the text: its `span` is null. Leaves the signs to siding-signs.ts.
// Example: in 'a monitor said a blast killed ten' the monitor is no doer, whatever the tree has made of it.
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import { chosenPairing } from './chosen-pairing.ts';
import type { Participants } from './implied-sides.ts';
import type { Pairing } from './pairing-signs.ts';
import type { Role, Siding } from './siding-signs.ts';
import { pairingWeight, sidingWeight } from './siding-weights.ts';

/** How many sides are weighed besides those that the tellings name. */
const WEIGHED = 5;

/** The sides that may have taken part. */
export function sidesWeighed({ events, told, ruled, sides, habits, occurrence, namings }: Siding): readonly string[] {
  const named = [
    ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
    ...ruled.actors,
    ...ruled.recipients,
  ].flatMap(({ party }) => party ?? []);
  const country = told.place?.value.country ?? null;
  const first = occurrence.tellings[0]!;
  const around = namings.around(first.event.trigger.start, first.sentence);
  return [
    ...new Set(
      [
        ...named,
        ...told.positions.map(({ party }) => party),
        ...habits.order.slice(0, WEIGHED),
        ...(country === null ? [] : [country]),
        ...[...around.before, ...around.after].slice(0, AROUND),
        ...(around.lastLand === null ? [] : [around.lastLand]),
      ].map(sides.sideOf),
    ),
  ];
}

/** How many that the sentence names. */
const AROUND = 3;
/** How many sides are weighed with each other for each role. */
const PAIRED = 3;

/** The pairings of those that may take each role, the likelier sides of each first. `mostly` gives how likely a side is by itself. */
export function pairingsOf(
  siding: Siding,
  mostly: (role: Role) => (side: string) => number,
  most = PAIRED,
): readonly Pairing[] {
  const all = sidesWeighed(siding);
  const doing = surelyDoing(siding);
  const likely = (role: Role): readonly string[] => {
    const weigh = mostly(role);
    return all
      .filter((side) => mayBe(siding, side, role))
      .map((side) => ({ side, weight: weigh(side) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map(({ side }) => side);
  };
  const [doers, sufferers] = [likely('actors'), likely('recipients')];
  const one = (sides: readonly string[]): readonly (readonly string[])[] => sides.map((side) => [side]);
  const groups = namedTogether(siding, 'actors');
  const alone = doing.filter((side) => !groups.some((group) => group.includes(side)));
  const acting = [...(doing.length > 0 ? one(alone) : [[], ...one(doers)]), ...groups];
  const suffering = [[], ...one(sufferers), ...namedTogether(siding, 'recipients')];
  const two = acting.flatMap((actors) => suffering.map((recipients) => ({ actors, recipients })));
  const both = [...new Set([...doing, ...doers])];
  const mutual = both.flatMap((a, i) => both.slice(i + 1).map((b) => [a, b]));
  const own = toldOfItself(siding);
  const apart = two.filter((pairing) => isApart(pairing, own));
  return [...apart, ...mutual.map((pair) => ({ actors: pair, recipients: pair }))];
}

/** Sides that the tellings name for the doer and none for the sufferer: words go before what stands around them. */
function surelyDoing({ events, sides }: Siding): readonly string[] {
  const named = (role: Role): readonly string[] => [
    ...new Set(
      events.flatMap((event) => event[role].flatMap(({ party }) => (party === null ? [] : sides.sideOf(party)))),
    ),
  ];
  const doing = named('actors');
  const suffering = named('recipients');
  return doing.some((side) => suffering.includes(side)) ? [] : doing;
}

/** Nobody does it to himself, nor to a group of which he is one, unless the words say nothing else: 'police arrested five of their own'. */
const isApart = ({ actors, recipients }: Pairing, own: string | null): boolean =>
  !actors.some((side) => recipients.includes(side)) ||
  (actors.length === 1 && recipients.length === 1 && actors[0] === own);

/** The side that a telling names on both ends, where no other side is named at all. */
function toldOfItself({ events, sides }: Siding): string | null {
  const named = new Set(
    events.flatMap(({ actors, recipients }) =>
      [...actors, ...recipients].flatMap(({ party }) => (party === null ? [] : sides.sideOf(party))),
    ),
  );
  const [only] = named;
  if (only === undefined || named.size > 1) return null;
  const is = ({ party }: Participant): boolean => party !== null;
  return events.some(({ actors, recipients }) => actors.some(is) && recipients.some(is)) ? only : null;
}

/** Sides that one telling names beside each other in a role. */
function namedTogether({ events, sides }: Siding, role: Role): readonly string[][] {
  const found = new Map<string, string[]>();
  for (const event of events) {
    const named = [...new Set(event[role].flatMap(({ party }) => (party === null ? [] : [sides.sideOf(party)])))];
    if (named.length > 1) found.set([...named].sort().join(' '), named);
  }
  return [...found.values()].slice(0, 2);
}

/** Those that take part, as the tellings and the report as a whole have it. */
export function sidedBy(siding: Siding): Participants {
  const both = owningTogether(siding).map((side) => participantOf(siding, side, 'actors'));
  if (both.length > 1) return { actors: both, recipients: both };
  const weigh = { actors: weighedOnce(siding, 'actors'), recipients: weighedOnce(siding, 'recipients') };
  const pairing = pairingWeight(siding);
  const weighed = pairingsOf(siding, (role) => weigh[role]).map((one) => ({
    pairing: one,
    weight: pairing(one) + meanOf(one.actors, weigh.actors) + meanOf(one.recipients, weigh.recipients),
  }));
  const best = withSurelyHurt(siding, chosenPairing(siding, weighed));
  const taking = (role: Role): readonly Participant[] =>
    best[role].length === 0
      ? wordsOf(siding, role, best.actors)
      : [...best[role].map((side) => participantOf(siding, side, role)), ...besideThem(siding, role, best[role])];
  return { actors: taking('actors'), recipients: taking('recipients') };
}

/** Who is told of because it was done to him; bodies that watch are named for what they tell, a state's reporters and nurses are not. */
const SUFFERING: ReadonlySet<string> = new Set(['MIL', 'CVL', 'COP', 'REB', 'GOV', 'OPP']);

/**
 * People of one side that the tellings say it was done to, nobody of theirs doing it, are who suffered it, whatever else the report makes likely:
 * 'fighters beheaded a Maltese soldier in Norway'.
 */
function withSurelyHurt({ events, sides, told }: Siding, best: Pairing): Pairing {
  const named = (role: Role): readonly Participant[] =>
    events.flatMap((event) => event[role].filter(({ party }) => party !== null));
  const sideOf = ({ party }: Participant): string => sides.sideOf(party!);
  const people = named('recipients');
  const hurt = [...new Set(people.map(sideOf))];
  const isHurt = ({ sector }: Participant): boolean =>
    sector === null || SUFFERING.has(sector) || sides.state(hurt[0]!);
  // 'he' beside 'a captain' says no more than that
  if (hurt.length !== 1 || !people.every(isHurt) || people.every(({ sector }) => sector === null)) return best;
  if (best.recipients.includes(hurt[0]!) || named('actors').some((one) => sideOf(one) === hurt[0])) return best;
  // an arrest may be of one's own, an attack that no words lay to them is not
  if (best.actors.includes(hurt[0]!) && told.type !== 'ASSAULT') return best;
  return { actors: best.actors.filter((side) => side !== hurt[0]), recipients: hurt };
}

/** Sides that each own up to a deed for which nobody is named, and that nobody denies: it is a deed of all of them. */
function owningTogether({ told, events, sides }: Siding): readonly string[] {
  const isNamed = events.some(({ actors, recipients }) =>
    [...actors, ...recipients].some(({ party }) => party !== null),
  );
  if (isNamed || told.positions.some(({ position }) => position === 'denies')) return [];
  const owning = told.positions.flatMap(({ party, position }) =>
    position === 'confirms' ? [sides.sideOf(party)] : [],
  );
  return [...new Set(owning)].filter((side) => sides.state(side) || sides.armed(side));
}

/** Sides beside each other count as one. */
const meanOf = (group: readonly string[], weigh: (side: string) => number): number =>
  group.length === 0 ? 0 : group.reduce((sum, side) => sum + weigh(side), 0) / group.length;

function weighedOnce(siding: Siding, role: Role): (side: string) => number {
  const weigh = sidingWeight(siding, role);
  const known = new Map<string, number>();
  return (side) => {
    const weight = known.get(side) ?? weigh(side);
    known.set(side, weight);
    return weight;
  };
}

/**
 * Where no words say so only a state or who is armed takes part in a deed: who watches, tells or is asked does not. Words that say who did it, though
 * not of which side, give way to none that they cannot mean.
 */
const mayBe = ({ events, sides }: Siding, side: string, role: Role): boolean => {
  if (events.some((event) => event[role].some(({ party }) => party !== null && sides.sideOf(party) === side)))
    return true;
  const words = events.flatMap((event) => event[role]).filter(({ party }) => party === null);
  if (role === 'actors' && words.some(isSomebodyElse)) return false;
  return sides.armed(side) ? !words.some(isOfState) : sides.state(side) && !words.some(isOfRebels);
};

/** 'troops' are no armed group, 'gunmen' no state, 'a driver' neither, whoever they are; 'a rocket' may be anybody's. */
const isOfState = ({ sector }: Participant): boolean => STATE_SECTORS.has(sector ?? '');
const isOfRebels = ({ sector }: Participant): boolean => sector === 'REB';
const isSomebodyElse = (words: Participant): boolean =>
  (words.sector !== null || words.entity !== null) && !isOfState(words) && !isOfRebels(words);
const STATE_SECTORS: ReadonlySet<string> = new Set(['MIL', 'GOV', 'COP']);

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

/**
 * Words of no known side: 'residents'; all that the first telling of any has: 'Ms. Roe and Mr. Poe were killed'. Of those to whom it was done also
 * what was taken for the doers' own: 'jets bombed the rebel-held district'.
 */
function wordsOf({ events, sides }: Siding, role: Role, doing: readonly string[]): readonly Participant[] {
  const words = (event: CodedEvent): readonly Participant[] => {
    if (role === 'actors') return event.actors.filter((one) => one.party === null && !isThrown(one, event));
    return event.recipients.flatMap((one) => {
      if (one.party === null) return [one];
      const isOwn = HARM.has(event.type) && doing.includes(sides.sideOf(one.party));
      return isOwn && !event.actors.some(({ span }) => span === one.span)
        ? [{ ...one, party: null, entity: null }]
        : [];
    });
  };
  return events.map(words).find((found) => found.length > 0) ?? [];
}

const HARM: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

/** 'A roadside bomb killed three': what flies or goes off is what it was done with, nobody who did it. */
const isThrown = ({ sector, span }: Participant, { instrument }: CodedEvent): boolean =>
  sector === null && span?.end === instrument?.at?.end && THROWN.has(instrument?.value ?? '');
const THROWN: ReadonlySet<string> = new Set(['explosive', 'artillery', 'chemical']);

/** Who is of no known side and stands beside one of these in a telling: 'the ministry and Ana Roe'. */
function besideThem({ events, sides }: Siding, role: Role, taken: readonly string[]): readonly Participant[] {
  const first = events.find((event) =>
    event[role].some(({ party }) => party !== null && taken.includes(sides.sideOf(party))),
  );
  return (first?.[role] ?? []).filter(({ party, entity }) => party === null && entity !== null);
}
