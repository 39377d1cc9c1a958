// What speaks for a party having done or suffered an incident: what the tellings call it, what the rules of implied sides make of it, what it
// holds, whose foe it is, what it does elsewhere in the report. Leaves choosing to siding.ts, the weights to the lexicon.
// Example: for 'four soldiers were killed', their side is named as sufferer; a party that denies it and is their side's foe likely did it.
import type { Weights } from '../lexicon/decisions.ts';
import type { CodedEvent, EventType, Participant } from '../model/coded-event.ts';
import type { Occurrence } from './compatible.ts';
import type { Participants, Told } from './implied-sides.ts';
import type { Sides } from './sides.ts';

export type Role = 'actors' | 'recipients';
type Signs = Readonly<Record<string, number>>;

/** What the report as a whole says of each side: how often it does harm, suffers it, takes part, speaks. Shares of all such. */
export type Habits = {
  readonly does: ReadonlyMap<string, number>;
  readonly suffers: ReadonlyMap<string, number>;
  readonly speaks: ReadonlyMap<string, number>;
  /** Sides by how much is told of them. */
  readonly order: readonly string[];
  /** Sides named in the deeds of a sentence and its neighbours. */
  readonly beside: (sentence: number, role: Role) => ReadonlySet<string>;
};

export type Siding = {
  readonly told: Told;
  readonly occurrence: Occurrence;
  readonly events: readonly CodedEvent[];
  /** What the rules say. */
  readonly ruled: Participants;
  readonly sides: Sides;
  readonly habits: Habits;
  /** How much each sign counts. */
  readonly weights: Weights;
};

const classes: Partial<Record<EventType, string>> = {
  ASSAULT: 'harm',
  COERCE: 'force',
  SANCTION: 'force',
  CONSULT: 'both',
  AGREE: 'both',
  RETREAT: 'leave',
  CONCEDE: 'leave',
  MOBILIZE: 'move',
  PROTEST: 'move',
};
export const classOf = ({ type, mode }: Pick<Told, 'type' | 'mode'>): string =>
  mode === 'ceasefire' ? 'both' : (classes[type] ?? 'help');

const sidesIn = (participants: readonly Participant[], sides: Sides): readonly string[] => [
  ...new Set(participants.flatMap(({ party }) => (party === null ? [] : sides.sideOf(party)))),
];

/** Signs of one side for one role. */
export function sidingSigns(siding: Siding, side: string, role: Role): Signs {
  const { told, occurrence, events, ruled, sides, habits } = siding;
  const other: Role = role === 'actors' ? 'recipients' : 'actors';
  const kind = classOf(told);
  const signs: Record<string, number> = {};
  const some = (name: string, holds: boolean, value = 1): void => {
    if (!holds) return;
    signs[`${role} ${name}`] = value;
    signs[`${role} ${kind} ${name}`] = value;
  };
  const naming = (which: Role): readonly (readonly string[])[] => events.map((event) => sidesIn(event[which], sides));
  const named = naming(role);
  const opposite = naming(other);
  const count = (lists: readonly (readonly string[])[]): number => lists.filter((list) => list.includes(side)).length;
  const stated = named.filter((list) => list.length > 0).length;
  const taken = stated > 0 && count(named) === 0;
  const words = stated === 0 && events.some((event) => event[role].length > 0);
  const ruling = sidesIn(ruled[role], sides);
  const rivals = new Set(opposite.flat().filter((party) => party !== side));
  const fellows = new Set(named.flat().filter((party) => party !== side));
  const held = (name: string): readonly string[] =>
    told.positions.flatMap(({ party, position }) => (position === name ? [sides.sideOf(party)] : []));
  const how = taken
    ? 'though another is named: '
    : words
      ? 'though words stand: '
      : stated === 0
        ? 'open: '
        : 'named: ';
  some('any', true);
  some(how, true);
  some('named first', named.find((list) => list.length > 0)?.includes(side) ?? false);
  some('share named', stated > 0, count(named) / Math.max(1, stated));
  some(
    'named alone',
    named.some((list) => list.length === 1 && list[0] === side),
  );
  some('named for the other role', count(opposite) > 0);
  some('only for the other role', count(opposite) > 0 && count(named) === 0);
  some('ruled', ruling.includes(side));
  some('ruled, not named', ruling.includes(side) && count(named) === 0);
  some('ruled for the other role', sidesIn(ruled[other], sides).includes(side));
  some('other ruled', ruling.length > 0 && !ruling.includes(side));
  for (const name of ['denies', 'confirms', 'asserts', 'withholds']) {
    const by = held(name);
    some(`${how}${name}`, by.includes(side));
    some(
      `${how}foe ${name}`,
      by.some((party) => party !== side && sides.opposed(party, side)),
    );
  }
  const accusers = told.accusers.map(sides.sideOf);
  some(`${how}accuses`, accusers.includes(side));
  some(
    `${how}foe accuses`,
    accusers.some((party) => sides.opposed(party, side)),
  );
  some(
    `${how}foe of the other role`,
    [...rivals].some((party) => sides.opposed(party, side)),
  );
  some(
    `${how}rival of the other role`,
    [...rivals].some((party) => sides.rivals(party)[0] === side),
  );
  some(
    `${how}ally of one named`,
    [...fellows].some((party) => sides.allied(party, side)),
  );
  some('the other role is open', rivals.size === 0);
  const country = told.place?.value.country ?? null;
  some(`${how}of the place`, country !== null && sides.sideOf(country) === side);
  some('monitor', sides.monitor(side));
  some('state', sides.state(side));
  some('armed', sides.armed(side));
  some(`${how}does`, true, habits.does.get(side) ?? 0);
  some(`${how}suffers`, true, habits.suffers.get(side) ?? 0);
  some(`${how}speaks`, true, habits.speaks.get(side) ?? 0);
  const rank = habits.order.indexOf(side);
  some(`${how}rank ${rank < 0 || rank > 3 ? 'low' : rank}`, true);
  const sentences = [...new Set(occurrence.tellings.map(({ sentence }) => sentence))].slice(0, 6);
  const near = (which: Role): boolean => sentences.some((sentence) => habits.beside(sentence, which).has(side));
  some(`${how}does beside`, near('actors'));
  some(`${how}suffers beside`, near('recipients'));
  const before = (which: Role): boolean => sentences.some((sentence) => habits.beside(sentence - 1, which).has(side));
  some(`${how}does before`, before('actors'));
  some(`${how}suffers before`, before('recipients'));
  const tellers = occurrence.tellings.flatMap((telling) => telling.statement?.speakers ?? []);
  some(
    `${how}tells`,
    tellers.some(({ party }) => party !== null && sides.sideOf(party) === side),
  );
  some('loose', told.mode === 'ceasefire');
  return signs;
}

const harms: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

/** The habits of a report's sides. Linear in events and statements. `at` gives the sentence of an offset. */
export function habitsOf(
  report: {
    readonly events: readonly CodedEvent[];
    readonly statements: readonly { readonly speakers: readonly { readonly party: string | null }[] }[];
  },
  sides: Sides,
  at: (offset: number) => number,
): Habits {
  const does = new Map<string, number>();
  const suffers = new Map<string, number>();
  const speaks = new Map<string, number>();
  const all = new Map<string, number>();
  const beside = new Map<string, Set<string>>();
  const add = (map: Map<string, number>, side: string): void => {
    map.set(side, (map.get(side) ?? 0) + 1);
  };
  for (const event of report.events)
    for (const role of ['actors', 'recipients'] as const)
      for (const side of sidesIn(event[role], sides)) {
        add(all, side);
        if (harms.has(event.type)) add(role === 'actors' ? does : suffers, side);
        const key = `${at(event.trigger.start)} ${role}`;
        beside.set(key, (beside.get(key) ?? new Set()).add(side));
      }
  for (const { speakers } of report.statements)
    for (const { party } of speakers)
      if (party !== null) {
        add(speaks, sides.sideOf(party));
        add(all, sides.sideOf(party));
      }
  const none: ReadonlySet<string> = new Set();
  return {
    does: shares(does),
    suffers: shares(suffers),
    speaks: shares(speaks),
    order: [...all].sort((a, b) => b[1] - a[1]).map(([side]) => side),
    beside: (sentence, role) => beside.get(`${sentence} ${role}`) ?? none,
  };
}

const shares = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  return new Map([...counts].map(([side, count]) => [side, count / sum]));
};
