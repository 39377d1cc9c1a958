// What speaks for a party having done or suffered an incident: what the tellings call it, what the rules of implied sides make of it, what it
// holds, whose foe it is, what it does elsewhere in the report. Leaves choosing to siding.ts, the weights to the lexicon.
// Example: for 'four soldiers were killed', their side is named as sufferer; a party that denies it and is their side's foe likely did it.
import type { Weights } from '../lexicon/decisions.ts';
import type { CodedEvent, EventType, Participant } from '../model/coded-event.ts';
import type { Occurrence } from './compatible.ts';
import type { Participants, Told } from './implied-sides.ts';
import type { Around as Named, Namings } from './namings.ts';
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
  /** How many events of the report name the one for a doer and the other for its sufferer. */
  readonly doesTo: (doer: string, sufferer: string) => number;
};

export type Siding = {
  readonly told: Told;
  readonly occurrence: Occurrence;
  readonly events: readonly CodedEvent[];
  /** What the rules say. */
  readonly ruled: Participants;
  readonly sides: Sides;
  readonly habits: Habits;
  readonly namings: Namings;
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

/** Takes a sign of one side: what the words leave open, the name of the sign, how much of it there is. */
export type Hear = (how: How, name: string, value: number) => void;
type Some = (how: How, name: string, holds: boolean, value?: number) => void;
/** How the words stand to the side's taking that role; '' where a sign counts the same however they do. */
export type How = '' | 'though another is named: ' | 'though words stand: ' | 'open: ' | 'named: ';

/** Signs of one side for one role, each by itself and with the class of the deed. */
export function sidingSigns(siding: Siding, side: string, role: Role): Signs {
  const kind = classOf(siding.told);
  const signs: Record<string, number> = {};
  signsFor(siding, role)(side, (how, name, value) => {
    signs[`${role} ${how}${name}`] = value;
    signs[`${role} ${kind} ${how}${name}`] = value;
  });
  return signs;
}

/** What tells the signs of any side for one role; what does not hang on the side is found once for all of them. */
export function signsFor(siding: Siding, role: Role): (side: string, hear: Hear) => void {
  const words = wordsFor(siding, role);
  const report = aroundOf(siding);
  const near = siding.occurrence.tellings
    .slice(0, HEARD)
    .map(({ event, sentence }) => siding.namings.around(event.trigger.start, sentence));
  return (side, hear) => {
    const some: Some = (how, name, holds, value = 1) => {
      if (holds) hear(how, name, value);
    };
    const naming = countOf(words.named, side);
    const how: How =
      words.stated > 0 && naming === 0
        ? 'though another is named: '
        : words.wordsOnly
          ? 'though words stand: '
          : words.stated === 0
            ? 'open: '
            : 'named: ';
    namingSigns(words, side, { naming, some });
    holdingSigns(siding.sides, report, side, { how, some });
    rivalSigns(siding.sides, words, side, { how, some });
    habitSigns(siding, report, side, { how, some });
    nearSigns(near, siding.namings, side, { how, some });
  };
}

/** The first tellings say most of who took part. */
const HEARD = 3;

/** How the text around the deed names a side. */
const NEAR: readonly (readonly [sign: string, holds: (around: Named, side: string) => boolean])[] = [
  ['stands before', ({ before }, side) => before.has(side)],
  ['nearest before', ({ nearestBefore }, side) => nearestBefore === side],
  ['stands behind', ({ after }, side) => after.has(side)],
  ['nearest behind', ({ nearestAfter }, side) => nearestAfter === side],
  [
    'alone beside',
    ({ before, after }, side) => before.size + after.size === 1 && (before.has(side) || after.has(side)),
  ],
  ['in the sentence before', ({ lastSentence }, side) => lastSentence.has(side)],
  ['its land', ({ lands }, side) => lands.has(side)],
  ['last land', ({ lastLand }, side) => lastLand === side],
];

function nearSigns(near: readonly Named[], namings: Namings, side: string, { how, some }: Saying): void {
  for (const [sign, holds] of NEAR)
    some(
      how,
      sign,
      near.some((around) => holds(around, side)),
    );
  some(how, 'opens the report', namings.opening.has(side));
  some(how, 'first land', namings.firstLand === side);
}

/** What the tellings and the rules name for a role and for the other one. */
type Words = {
  readonly named: readonly (readonly string[])[];
  readonly opposite: readonly (readonly string[])[];
  readonly stated: number;
  readonly wordsOnly: boolean;
  readonly ruling: readonly string[];
  readonly otherRuling: readonly string[];
  readonly fellows: readonly string[];
  readonly others: readonly string[];
};

function wordsFor({ events, ruled, sides }: Siding, role: Role): Words {
  const other: Role = role === 'actors' ? 'recipients' : 'actors';
  const naming = (which: Role): readonly (readonly string[])[] => events.map((event) => sidesIn(event[which], sides));
  const [named, opposite] = [naming(role), naming(other)];
  const stated = named.filter((list) => list.length > 0).length;
  return {
    named,
    opposite,
    stated,
    wordsOnly: stated === 0 && events.some((event) => event[role].length > 0),
    ruling: sidesIn(ruled[role], sides),
    otherRuling: sidesIn(ruled[other], sides),
    fellows: [...new Set(named.flat())],
    others: [...new Set(opposite.flat())],
  };
}

/** What is held of the deed, where it was done, and what stands beside it in the text. */
type Around = {
  readonly held: readonly { readonly name: string; readonly foe: string; readonly by: readonly string[] }[];
  readonly accusers: readonly string[];
  readonly country: string | null;
  readonly tellers: readonly string[];
  /** Sides in the deeds of the same sentences, and of those before them. */
  readonly near: Readonly<Record<Role, readonly ReadonlySet<string>[]>>;
  readonly before: Readonly<Record<Role, readonly ReadonlySet<string>[]>>;
};

const POSITIONS = [
  { name: 'denies', foe: 'foe denies' },
  { name: 'confirms', foe: 'foe confirms' },
  { name: 'asserts', foe: 'foe asserts' },
  { name: 'withholds', foe: 'foe withholds' },
] as const;

function aroundOf({ told, occurrence, sides, habits }: Siding): Around {
  const sentences = [...new Set(occurrence.tellings.map(({ sentence }) => sentence))].slice(0, 6);
  const country = told.place?.value.country ?? null;
  const speakers = occurrence.tellings.flatMap((telling) => telling.statement?.speakers ?? []);
  const beside = (step: number) => ({
    actors: sentences.map((sentence) => habits.beside(sentence + step, 'actors')),
    recipients: sentences.map((sentence) => habits.beside(sentence + step, 'recipients')),
  });
  return {
    held: POSITIONS.map(({ name, foe }) => ({
      name,
      foe,
      by: told.positions.flatMap(({ party, position }) => (position === name ? [sides.sideOf(party)] : [])),
    })),
    accusers: told.accusers.map(sides.sideOf),
    country: country === null ? null : sides.sideOf(country),
    tellers: speakers.flatMap(({ party }) => (party === null ? [] : [sides.sideOf(party)])),
    near: beside(0),
    before: beside(-1),
  };
}

function countOf(lists: readonly (readonly string[])[], side: string): number {
  let count = 0;
  for (const list of lists) if (list.includes(side)) count++;
  return count;
}

type Saying = { readonly how: How; readonly some: Some };

function namingSigns(
  words: Words,
  side: string,
  { naming, some }: Pick<Saying, 'some'> & { readonly naming: number },
): void {
  const { named, opposite, stated, ruling } = words;
  const across = countOf(opposite, side);
  const ruled = ruling.includes(side);
  some('', 'any', true);
  some('', 'named first', named.find((list) => list.length > 0)?.includes(side) ?? false);
  some('', 'share named', stated > 0, naming / Math.max(1, stated));
  some(
    '',
    'named alone',
    named.some((list) => list.length === 1 && list[0] === side),
  );
  some('', 'named for the other role', across > 0);
  some('', 'only for the other role', across > 0 && naming === 0);
  some('', 'ruled', ruled);
  some('', 'ruled, not named', ruled && naming === 0);
  some('', 'ruled for the other role', words.otherRuling.includes(side));
  some('', 'other ruled', ruling.length > 0 && !ruled);
}

function holdingSigns(sides: Sides, { held, accusers }: Around, side: string, { how, some }: Saying): void {
  for (const { name, foe, by } of held) {
    some(how, name, by.includes(side));
    some(
      how,
      foe,
      by.some((party) => party !== side && sides.opposed(party, side)),
    );
  }
  some(how, 'accuses', accusers.includes(side));
  some(
    how,
    'foe accuses',
    accusers.some((party) => sides.opposed(party, side)),
  );
}

function rivalSigns(sides: Sides, { others, fellows }: Words, side: string, { how, some }: Saying): void {
  some(
    how,
    'foe of the other role',
    others.some((party) => party !== side && sides.opposed(party, side)),
  );
  some(
    how,
    'rival of the other role',
    others.some((party) => party !== side && sides.rivals(party)[0] === side),
  );
  some(
    how,
    'ally of one named',
    fellows.some((party) => party !== side && sides.allied(party, side)),
  );
  some(
    '',
    'the other role is open',
    others.every((party) => party === side),
  );
}

const RANKS: readonly string[] = ['rank 0', 'rank 1', 'rank 2', 'rank 3'];

function habitSigns({ told, sides, habits }: Siding, around: Around, side: string, { how, some }: Saying): void {
  const among = (beside: readonly ReadonlySet<string>[]): boolean => beside.some((sides) => sides.has(side));
  some(how, 'of the place', around.country === side);
  some('', 'monitor', sides.monitor(side));
  const kind = sides.state(side) ? 'state' : sides.armed(side) ? 'armed' : 'body';
  some('', 'state', kind === 'state');
  some('', 'armed', sides.armed(side));
  if (told.mode !== null) some('', `${kind} by ${told.mode}`, true);
  some(how, 'does', true, habits.does.get(side) ?? 0);
  some(how, 'suffers', true, habits.suffers.get(side) ?? 0);
  some(how, 'speaks', true, habits.speaks.get(side) ?? 0);
  some(how, RANKS[habits.order.indexOf(side)] ?? 'rank low', true);
  some(how, 'does beside', among(around.near.actors));
  some(how, 'suffers beside', among(around.near.recipients));
  some(how, 'does before', among(around.before.actors));
  some(how, 'suffers before', among(around.before.recipients));
  some(how, 'tells', around.tellers.includes(side));
  some('', 'loose', told.mode === 'ceasefire');
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
  const beside = { actors: new Map<number, Set<string>>(), recipients: new Map<number, Set<string>>() };
  const across = new Map<string, Map<string, number>>();
  const add = (map: Map<string, number>, side: string): void => {
    map.set(side, (map.get(side) ?? 0) + 1);
  };
  for (const event of report.events) {
    for (const doer of sidesIn(event.actors, sides)) {
      const to = across.get(doer) ?? new Map<string, number>();
      for (const sufferer of sidesIn(event.recipients, sides)) add(to, sufferer);
      across.set(doer, to);
    }
    for (const role of ['actors', 'recipients'] as const)
      for (const side of sidesIn(event[role], sides)) {
        add(all, side);
        if (harms.has(event.type)) add(role === 'actors' ? does : suffers, side);
        const sentence = at(event.trigger.start);
        beside[role].set(sentence, (beside[role].get(sentence) ?? new Set()).add(side));
      }
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
    beside: (sentence, role) => beside[role].get(sentence) ?? none,
    doesTo: (doer, sufferer) => across.get(doer)?.get(sufferer) ?? 0,
  };
}

const shares = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  return new Map([...counts].map(([side, count]) => [side, count / sum]));
};
