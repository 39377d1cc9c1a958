// Who did it and to whom, where the tellings of an incident leave it to the reader: the side that denies or owns up to it, the one that
// complains of it, and the main opponent of the other. Such participants have no place in the text: their `span` is null.
// Leaves what the words say to read/code. Example: 'Baku said three of its soldiers were wounded': by whom is plain from the report.
import type { Participant } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Sides } from './sides.ts';

export type Told = Pick<Incident, 'type' | 'mode' | 'actors' | 'recipients' | 'place' | 'positions'> & {
  /** A state of war as a whole rather than one deed. */
  readonly state: boolean;
  /** Parties that accuse others of it. */
  readonly accusers: readonly string[];
};
export type Participants = Pick<Incident, 'actors' | 'recipients'>;

const harms: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

const implied = (party: string): Participant => ({ entity: null, party, sector: null, span: null });
const codes = (participants: readonly Participant[]): readonly string[] => [
  ...new Set(participants.flatMap(({ party }) => party ?? [])),
];

/** The participants of an incident with those that only the report as a whole gives. */
export function withImpliedSides(told: Told, sides: Sides): Participants {
  const { actors } = told;
  const recipients = othersThan(told);
  if (told.mode === 'ceasefire' || told.state) return bothSides({ ...told, recipients }, sides);
  if (!harms.has(told.type)) return { actors, recipients };
  const acting = codes(actors);
  const suffering = codes(recipients);
  told = { ...told, recipients };
  if (acting.length === 0) {
    const doer = doerOf(told, suffering, sides);
    if (doer === null || !couldBe(doer, actors, sides))
      return { actors, recipients: suffering.length > 0 ? recipients : (complaining(told, sides) ?? recipients) };
    const victim = suffering.length > 0 ? null : victimOf(told, [doer], sides);
    return { actors: [implied(doer)], recipients: victim === null ? recipients : [implied(victim)] };
  }
  if (suffering.length > 0) return { actors, recipients };
  const victim = victimOf(told, acting, sides);
  return victim === null ? { actors, recipients } : { actors, recipients: [implied(victim)] };
}

/** Rebels of no name did it: the state that tells of it suffered it. */
function complaining(told: Told, sides: Sides): readonly Participant[] | null {
  if (!told.actors.some(({ sector }) => sector === 'REB')) return null;
  const victim = [...told.accusers, ...holding(told, 'asserts', 'confirms')].find((party) => sides.state(party));
  return victim === undefined ? null : [implied(victim)];
}

/** 'rebels' are no state, 'troops' no armed group, whoever they are. */
const couldBe = (party: string, named: readonly Participant[], sides: Sides): boolean =>
  named.every(({ sector }) => {
    if (sector === 'REB') return sides.armed(party);
    return sector === 'MIL' || sector === 'GOV' || sector === 'COP' ? !sides.armed(party) : true;
  });

/** Nobody does harm to himself: a recipient that is the only actor too was named for its country ('a village in Malta'). */
function othersThan({ type, actors, recipients }: Told): readonly Participant[] {
  const acting = codes(actors);
  if (!harms.has(type) || acting.length !== 1) return recipients;
  const others = recipients.filter(({ party }) => party !== acting[0]);
  return others.length > 0 || recipients.length === 1 ? others : recipients;
}

const holding = ({ positions }: Told, ...names: readonly string[]): readonly string[] =>
  positions.filter(({ position }) => names.includes(position)).map(({ party }) => party);

/** The one who denies it, or the main opponent of who suffered it or complains of it. */
function doerOf(told: Told, suffering: readonly string[], sides: Sides): string | null {
  const side = (party: string): boolean => !sides.monitor(party);
  const away = (party: string): boolean => !suffering.some((other) => sides.sideOf(other) === sides.sideOf(party));
  const against = new Set(suffering.flatMap((party) => [...sides.foes(party), ...sides.rivals(party)]));
  const hostile = (party: string): boolean => against.size === 0 || against.has(sides.sideOf(party));
  const denying = holding(told, 'denies').filter((party) => side(party) && away(party) && hostile(party));
  if (denying[0] !== undefined) return denying[0];
  const owning = holding(told, 'confirms').filter(
    (party) => side(party) && away(party) && (hostile(party) || sides.armed(party)),
  );
  if (owning[0] !== undefined && suffering.length > 0) return owning[0];
  const silent = holding(told, 'withholds').filter((party) => side(party) && away(party));
  if (silent[0] !== undefined && suffering.length > 0) return silent[0];
  const complaining = [...suffering, ...told.accusers, ...holding(told, 'asserts', 'confirms')].filter(side);
  for (const opponents of [sides.foes, sides.rivals])
    for (const party of complaining) {
      const foe = opponents(party).find(away);
      if (foe !== undefined) return foe;
    }
  return null;
}

/** The opponent that complains of it or denies its loss, the country it was done in, or the doer's main opponent. */
function victimOf(told: Told, acting: readonly string[], sides: Sides): string | null {
  if (told.type === 'COERCE' && told.mode !== null) return null;
  const foes = [...new Set(acting.flatMap((party) => sides.foes(party)))];
  const rivals = [...new Set(acting.flatMap((party) => sides.rivals(party)))];
  const away = (party: string): boolean => !acting.some((other) => sides.sideOf(other) === sides.sideOf(party));
  const speaking = [...told.accusers, ...holding(told, 'asserts', 'confirms', 'denies')].filter(
    (party) => away(party) && (foes.includes(party) || rivals.includes(party)),
  );
  if (speaking[0] !== undefined) return speaking[0];
  const country = told.place?.value.country ?? null;
  if (country !== null && away(country) && (foes.includes(country) || rivals.includes(country) || foes.length === 0))
    return country;
  return foes.find(away) ?? rivals.find(away) ?? null;
}

/** A truce or a war is of two sides: where one or none is named, the one and its main opponent, or the report's main opponents. */
function bothSides(told: Told, sides: Sides): Participants {
  const named = [...new Set([...codes(told.actors), ...codes(told.recipients)])];
  if (named.length > 1) return told;
  const [first] = named;
  const pair = first === undefined ? sides.pair : [first, ...sides.foes(first).slice(0, 1)];
  if (pair === null || pair.length < 2) return told;
  const known = [...told.actors, ...told.recipients];
  const both = pair.map((party) => known.find((participant) => participant.party === party) ?? implied(party));
  return { actors: both, recipients: both };
}
