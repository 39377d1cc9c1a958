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
  const { actors, recipients } = told;
  if (told.mode === 'ceasefire' || told.state) return bothSides(told, sides);
  if (!harms.has(told.type)) return { actors, recipients };
  const acting = codes(actors);
  const suffering = codes(recipients);
  if (acting.length === 0) {
    const doer = doerOf(told, suffering, sides);
    if (doer === null) return { actors, recipients };
    const victim = suffering.length > 0 ? null : victimOf(told, [doer], sides);
    return { actors: [implied(doer)], recipients: victim === null ? recipients : [implied(victim)] };
  }
  if (suffering.length > 0) return { actors, recipients };
  const victim = victimOf(told, acting, sides);
  return victim === null ? { actors, recipients } : { actors, recipients: [implied(victim)] };
}

const holding = ({ positions }: Told, ...names: readonly string[]): readonly string[] =>
  positions.filter(({ position }) => names.includes(position)).map(({ party }) => party);

/** The one who denies it, or the main opponent of who suffered it or complains of it. */
function doerOf(told: Told, suffering: readonly string[], sides: Sides): string | null {
  const side = (party: string): boolean => !sides.monitor(party);
  const away = (party: string): boolean => !suffering.some((other) => sides.sideOf(other) === sides.sideOf(party));
  const denying = holding(told, 'denies').filter((party) => side(party) && away(party));
  if (denying[0] !== undefined) return denying[0];
  const owning = holding(told, 'confirms').filter((party) => side(party) && away(party));
  if (owning[0] !== undefined && suffering.length > 0) return owning[0];
  const silent = holding(told, 'withholds').filter((party) => side(party) && away(party));
  if (silent[0] !== undefined && suffering.length > 0) return silent[0];
  const complaining = [...suffering, ...told.accusers, ...holding(told, 'asserts', 'confirms')].filter(side);
  for (const party of complaining) {
    const foe = sides.foes(party)[0];
    if (foe !== undefined) return foe;
  }
  return null;
}

/** The opponent that complains of it or denies its loss, the country it was done in, or the doer's main opponent. */
function victimOf(told: Told, acting: readonly string[], sides: Sides): string | null {
  if (told.type === 'COERCE' && told.mode !== null) return null;
  const foes = [...new Set(acting.flatMap((party) => sides.foes(party)))];
  const away = (party: string): boolean => !acting.some((other) => sides.sideOf(other) === sides.sideOf(party));
  const speaking = [...told.accusers, ...holding(told, 'asserts', 'confirms', 'denies')].filter(
    (party) => away(party) && foes.includes(party),
  );
  if (speaking[0] !== undefined) return speaking[0];
  const country = told.place?.value.country ?? null;
  if (country !== null && foes.includes(country) && away(country)) return country;
  return foes[0] ?? null;
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
