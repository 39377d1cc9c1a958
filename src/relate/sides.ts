// Who stands with whom and against whom in one report, from who is said to do what to whom. Knows no politics beyond the lexicon's table.
// Example: 'A shelled B' and 'B said A's ally C struck it': A and C share an opponent and are not each other's, so they are one side.
import type { PartyTable } from '../lexicon/parties.ts';
import type { CodedEvent } from '../model/coded-event.ts';
import type { Statement } from '../model/statement.ts';

export type Sides = {
  /** The code of the side a party belongs to by itself ('IDF' is ISR). */
  readonly sideOf: (party: string) => string;
  /** One did or was said to do harm to the other. */
  readonly opposed: (a: string, b: string) => boolean;
  /** The same side, or two that share an opponent and do not oppose each other. */
  readonly allied: (a: string, b: string) => boolean;
  /** Those it stands against, the one most told of first. */
  readonly foes: (party: string) => readonly string[];
  /** Whom it may be up against where nothing is told of that: an armed group the state that the report is about, a state the armed group. */
  readonly rivals: (party: string) => readonly string[];
  readonly state: (party: string) => boolean;
  /** Stands against a state, as rebels and an opposition do, not for one. */
  readonly armed: (party: string) => boolean;
  /** The two that are told of most as standing against each other; null where none are. */
  readonly pair: readonly [string, string] | null;
  /** Watches and reports without being a side: an international body or a monitoring group that nothing was done to. */
  readonly monitor: (party: string) => boolean;
};

/** What is only said against somebody makes an opponent, but nobody a party to the fighting. */
const said: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN']);
const harms: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN', 'MOBILIZE']);

/** Linear in events and statements: the graph has one edge for each pair named in a harmful event or an accusation. */
export function sidesOf(events: readonly CodedEvent[], statements: readonly Statement[], parties: PartyTable): Sides {
  const sideOf = (party: string): string => parties.byCode(party)?.of ?? party;
  const against = new Map<string, Map<string, number>>();
  const struck = new Set<string>();
  const add = (a: string, b: string): void => {
    if (a === b) return;
    const foes = against.get(a) ?? new Map<string, number>();
    foes.set(b, (foes.get(b) ?? 0) + 1);
    against.set(a, foes);
  };
  for (const event of events) {
    if (!harms.has(event.type)) continue;
    const actors = event.actors.flatMap((p) => (p.party === null ? [] : sideOf(p.party)));
    const recipients = event.recipients.flatMap((p) => (p.party === null ? [] : sideOf(p.party)));
    if (!said.has(event.type)) for (const side of [...actors, ...recipients]) struck.add(side);
    for (const a of actors)
      for (const b of recipients) {
        add(a, b);
        add(b, a);
      }
  }
  const accused = accusations(events, statements, sideOf);
  for (const [a, b] of accused) {
    if (isBody(a, parties) || isBody(b, parties)) continue;
    add(a, b);
    add(b, a);
  }
  const opposed = (a: string, b: string): boolean => against.get(sideOf(a))?.has(sideOf(b)) ?? false;
  return {
    sideOf,
    opposed,
    allied: (a, b) => {
      if (sideOf(a) === sideOf(b)) return true;
      if (opposed(a, b)) return false;
      const ours = against.get(sideOf(a));
      const theirs = against.get(sideOf(b));
      return [...(ours ?? [])].some(([enemy]) => theirs?.has(enemy));
    },
    foes: (party) => ranked(against.get(sideOf(party))),
    ...rivalsOf(events, statements, { sideOf, parties }),
    pair: mainPair(against),
    monitor: (party) => !struck.has(sideOf(party)) && isBody(party, parties),
  };
}

type Table = { readonly sideOf: (party: string) => string; readonly parties: PartyTable };
/** States and armed groups of the report, those that take part in most first; each is the other's likely opponent. */
function rivalsOf(
  events: readonly CodedEvent[],
  statements: readonly Statement[],
  { sideOf, parties }: Table,
): Pick<Sides, 'rivals' | 'armed' | 'state'> {
  const counts = new Map<string, number>();
  const armed = new Set<string>();
  const count = (party: string | null, weight: number): void => {
    if (party !== null) counts.set(sideOf(party), (counts.get(sideOf(party)) ?? 0) + weight);
  };
  for (const { actors, recipients, type } of events)
    for (const { party, sector } of [...actors, ...recipients]) {
      count(party, harms.has(type) ? 2 : 1);
      if (party !== null && sector === 'REB') armed.add(sideOf(party));
    }
  for (const { speakers } of statements) for (const { party } of speakers) count(party, 1);
  const isArmed = (party: string): boolean => {
    const entry = parties.byCode(party);
    return armed.has(party) || entry?.kind === 'armed-group' || entry?.sector === 'OPP';
  };
  const isState = (party: string): boolean => /^(state|entity)$/u.test(parties.byCode(party)?.kind ?? '');
  const order = ranked(counts);
  const fights = (party: string): boolean => isArmed(sideOf(party)) && !isState(sideOf(party));
  const rivalsOfSide = (own: string): readonly string[] => {
    if (fights(own)) return order.filter((other) => other !== own && isState(other));
    return isState(own) ? order.filter((other) => other !== own && fights(other)) : [];
  };
  // asked for each side of each incident
  const known = new Map<string, readonly string[]>();
  const rivals = (party: string): readonly string[] => {
    const own = sideOf(party);
    const before = known.get(own);
    if (before !== undefined) return before;
    const found = rivalsOfSide(own);
    known.set(own, found);
    return found;
  };
  return { rivals, armed: fights, state: (party) => isState(sideOf(party)) };
}

/** Most told of first, the earliest among equals. */
const ranked = (foes: ReadonlyMap<string, number> | undefined): readonly string[] =>
  [...(foes ?? [])].sort((a, b) => b[1] - a[1]).map(([party]) => party);

function mainPair(against: ReadonlyMap<string, ReadonlyMap<string, number>>): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (const [a, foes] of against)
    for (const [b, times] of foes)
      if (times > most) {
        most = times;
        best = [a, b];
      }
  return best;
}

/** An organisation, or a body the table does not know: no state, entity, armed group or people. */
const isBody = (party: string, parties: PartyTable): boolean => {
  const kind = parties.byCode(party)?.kind;
  return kind === undefined || kind === 'organisation';
};

/** Who complains of a deed, or denies it, stands against who is said to have done it, or to have suffered it. */
function accusations(
  events: readonly CodedEvent[],
  statements: readonly Statement[],
  sideOf: (party: string) => string,
): readonly (readonly [string, string])[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const pairs: (readonly [string, string])[] = [];
  for (const event of events) {
    const statement = event.statement === null ? undefined : byId.get(event.statement);
    if (statement?.stance !== 'accuse') continue;
    for (const speaker of statement.speakers) {
      if (speaker.party === null) continue;
      for (const actor of event.actors)
        if (actor.party !== null) pairs.push([sideOf(speaker.party), sideOf(actor.party)]);
    }
  }
  return pairs;
}
