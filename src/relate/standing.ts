// Where an incident stands: the first row that holds of the table in the design (section 4), with the settled cases of the guidelines.
// Example: the acting side confirms its own strike: acknowledged, "AZE, said to have done it, confirms it".
import type { EventType, Modality } from '../model/coded-event.ts';
import type { PositionName, Standing } from '../model/incident.ts';
import type { Sides } from './sides.ts';

/** Types of deed that take two: a meeting, an agreement. */
const mutualTypes: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE']);

/** What is known of one incident when its standing is asked. Parties are codes; `voices` counts speakers of no known side who say it. */
export type Held = {
  readonly type: EventType;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly positions: readonly { readonly party: string; readonly position: PositionName }[];
  readonly voices: number;
  /** Parties that accuse others of it. */
  readonly accusers: readonly string[];
  /** Whose word the first telling is. */
  readonly carrier: 'reporter' | 'nobody' | 'voice';
  readonly modality: Modality;
};
export type Ruling = { readonly standing: Standing; readonly because: string };

const listed = (parties: readonly string[]): string => {
  const each = [...new Set(parties)];
  return each.length < 3 ? each.join(' and ') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
};
/** 'AZE says', 'AZE and TUR say': the verb as so many parties take it. */
const told = (parties: readonly string[], [one, many]: readonly [one: string, many: string], behind: string): string =>
  `${listed(parties)}${behind} ${new Set(parties).size > 1 ? many : one}`;
const SAYS = ['says so', 'say so'] as const;
const DENIES = ['denies it', 'deny it'] as const;
const DOER = ', said to have done it,';
const CONFIRMS = ['confirms it', 'confirm it'] as const;

/** Parties that say it happened, that deny it, and whether the deed is mutual (clashes, talks, a cease-fire of two sides). */
function tally(held: Held, sides: Sides) {
  const affirm = new Map<string, 'asserts' | 'confirms'>();
  const deny = new Set<string>();
  for (const { party, position } of held.positions) {
    const side = sides.sideOf(party);
    if (position === 'confirms' || (position === 'asserts' && !affirm.has(side))) affirm.set(side, position);
    if (position === 'denies') deny.add(side);
  }
  const actors = new Set(held.actors.map(sides.sideOf));
  const recipients = new Set(held.recipients.map(sides.sideOf));
  // who is said to have done it and denies it has not said it by telling some part of it
  for (const side of deny) if (actors.has(side) && affirm.get(side) === 'asserts') affirm.delete(side);
  return { affirm, deny, actors, recipients, mutual: actors.size > 1 || mutualTypes.has(held.type) };
}
type Tally = ReturnType<typeof tally>;

/** Each side says the other did it: no agreement, whatever the words. */
function blamed(held: Held, { actors, mutual }: Tally, sides: Sides): Ruling | null {
  const accusers = [...new Set(held.accusers.map(sides.sideOf))].filter((party) => actors.has(party));
  if (!mutual || accusers.length < 2) return null;
  return { standing: 'disputed', because: `${listed(accusers)} each accuse the other` };
}

/** Opposing sides that both stand behind a deed of both. */
function agreed({ affirm, deny, actors, recipients, mutual }: Tally, sides: Sides): Ruling | null {
  if (deny.size > 0) return null;
  const owning = [...affirm].flatMap(([party, how]) => (how === 'confirms' && !sides.monitor(party) ? [party] : []));
  if (actors.size === 0 && recipients.size === 0 && owning.length > 1)
    return { standing: 'agreed', because: `${listed(owning)} both confirm it and no doer is named` };
  if (!mutual) return null;
  const named = actors.size > 1;
  const both = [...affirm.keys()].filter((party) =>
    named ? actors.has(party) || recipients.has(party) : !sides.monitor(party),
  );
  if (both.length < 2) return null;
  return { standing: 'agreed', because: `${listed(both)}, both taking part, say so and neither denies it` };
}

/**
 * The acting side owns up, or asserts what another side says too. A monitor or an ally that merely repeats it is no other side;
 * the affected side alone, confirming what was done to it, stays claimed.
 */
function acknowledged(count: Tally, sides: Sides): Ruling | null {
  const { affirm, deny, actors, recipients, mutual } = count;
  if (mutual && deny.size > 0) return null;
  const owning = [...actors].filter((party) => affirm.get(party) === 'confirms');
  if (owning.length > 0) return { standing: 'acknowledged', because: told(owning, CONFIRMS, DOER) };
  if (mutual) return null;
  // with no doer named only a state or an armed group can own up; a charity that confirms a deed has not done it
  if (actors.size === 0) {
    const admitting = [...affirm].filter(
      ([party, position]) =>
        position === 'confirms' &&
        !recipients.has(party) &&
        (sides.state(party) || sides.armed(party)) &&
        isUpAgainst(party, recipients, sides),
    );
    if (admitting.length > 0) {
      const who = told(
        admitting.map(([party]) => party),
        CONFIRMS,
        '',
      );
      return {
        standing: 'acknowledged',
        because: `${who}, not said to have suffered it, and no other doer is named`,
      };
    }
  }
  const boasting = [...actors].filter((party) => affirm.has(party) && !deny.has(party));
  const others = [...affirm].filter(([party, position]) => {
    if (actors.has(party) || boasting.some((actor) => sides.allied(actor, party))) return false;
    return recipients.has(party) || position === 'confirms' || !sides.monitor(party);
  });
  if (boasting.length === 0 || others.length === 0) return null;
  const other = told(
    others.map(([party]) => party),
    SAYS,
    '',
  );
  return {
    standing: 'acknowledged',
    because: `${told(boasting, ['asserts it', 'assert it'], DOER)} and ${other} too`,
  };
}

/** Who confirms what befell those with whom it has no quarrel has not done it: a neighbour's hospital on the wounded of another's war. */
const isUpAgainst = (party: string, recipients: ReadonlySet<string>, sides: Sides): boolean =>
  recipients.size === 0 ||
  [...recipients].some((other) => sides.opposed(other, party) || sides.rivals(party)[0] === other);

/** A monitor that finds no proof is no side; a side's own denial of what it also says is none either. */
function disputed(held: Held, { affirm, deny: all }: Tally, sides: Sides): Ruling | null {
  const deny = new Set([...all].filter((party) => !sides.monitor(party)));
  if (deny.size === 0) return null;
  const denying = told([...deny], DENIES, '');
  const others = [...affirm.keys()].filter((party) => ![...deny].every((denier) => denier === party));
  if (others.length > 0) return { standing: 'disputed', because: `${told(others, SAYS, '')} and ${denying}` };
  if (held.voices > 0) return { standing: 'disputed', because: `a speaker of no known side says so and ${denying}` };
  return null;
}

/** Only what is said to have happened has a standing of its own; the rest is reported as planned, demanded, threatened … */
export function standingOf(held: Held, sides: Sides): Ruling {
  if (held.modality !== 'actual')
    return { standing: 'reported', because: `not said to have happened: ${held.modality}` };
  const count = tally(held, sides);
  const ruling =
    blamed(held, count, sides) ?? agreed(count, sides) ?? acknowledged(count, sides) ?? disputed(held, count, sides);
  if (ruling !== null) return ruling;
  const affirming = [...count.affirm.keys()];
  if (affirming.length > 0) {
    const alone = affirming.every((party) => sides.monitor(party)) ? ', no side of the conflict,' : '';
    return { standing: 'claimed', because: `only ${told(affirming, SAYS, alone)}` };
  }
  if (held.voices > 0) return { standing: 'claimed', because: 'only speakers of no known side say so' };
  if (count.deny.size > 0)
    return { standing: 'unconfirmed', because: `${told([...count.deny], DENIES, '')} and nobody with a name says so` };
  const silent = held.positions.filter(({ position }) => position === 'withholds').map(({ party }) => party);
  if (silent.length > 0)
    return {
      standing: 'unconfirmed',
      because: `nobody says so in his own name, and ${told(silent, ['has', 'have'], '')} not confirmed it`,
    };
  if (held.carrier === 'nobody') return { standing: 'unconfirmed', because: "nobody's word carries it" };
  return { standing: 'reported', because: 'the report says so in its own voice; no party speaks' };
}
