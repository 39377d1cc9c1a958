// Whether an occurrence is one that an analyst would log: what speaks for it and against it, weighed. A state of affairs, a
// habit, a deed named in passing without doer, day or place is none. Leaves gathering the tellings to cluster.ts.
// Example: 'the fighting' in the background is left out; 'shells hit the school on Monday, killing two' is logged.
import type { Weights } from '../lexicon/decisions.ts';
import type { PositionName } from '../model/incident.ts';
import { isState } from './compatible.ts';
import type { Considered } from './incident-of.ts';
import { weighed } from './weighed.ts';

type Signs = Readonly<Record<string, number>>;
const some = (name: string, holds: boolean): Signs => (holds ? { [name]: 1 } : {});

/** Whether an analyst would log it. */
export function isWorthLogging(considered: Considered, logging: Weights): boolean {
  if (considered.first.modality !== 'actual') return isSomebodys(considered);
  if (isDisowned(considered)) return true;
  return weighed(logging, worthSigns(considered)) >= logging.enough;
}

/** A threat, a plan or a demand is logged where a party utters it or is named in it. */
const isSomebodys = ({ occurrence, positions }: Considered): boolean =>
  positions.length > 0 || occurrence.actors.size > 0 || occurrence.recipients.size > 0;

/** What its doer denies having done to somebody named is a charge where nothing is told before it: 'our gunners hit no tank of theirs'. */
const isDisowned = ({ occurrence: { actors, recipients }, positions, setting }: Considered): boolean =>
  setting.rank === 0 &&
  actors.size > 0 &&
  recipients.size > 0 &&
  positions.every(({ party, position }) => position === 'denies' && actors.has(party)) &&
  positions.length > 0;

/** The signs of one occurrence; exported for fitting. */
export function worthSigns({ occurrence, positions, place, quantities, type, mode, setting }: Considered): Signs {
  const { tellings, actors, recipients, moments } = occurrence;
  const first = tellings[0]!;
  const words = (which: 'actors' | 'recipients'): boolean => tellings.some(({ event }) => event[which].length > 0);
  const holding = (name: PositionName): boolean => positions.some(({ position }) => position === name);
  return {
    [`type ${type}`]: 1,
    ...(mode === null ? {} : { [`mode ${mode}`]: 1 }),
    [`form ${first.form}`]: 1,
    [`reference ${first.form === 'noun' ? first.reference : 'verb'}`]: 1,
    [`carrier ${first.carrier}`]: 1,
    [`as ${first.relation}`]: 1,
    ...some('subject', first.form !== 'noun' && actors.size > 0 && recipients.size > 0),
    ...some('any place', place !== null),
    [`speakers ${Math.min(2, new Set(tellings.flatMap((t) => t.holders.map((h) => h.party ?? h.who))).size)}`]: 1,
    ...some('state', isState(first.event)),
    tellings: Math.min(3, Math.log2(tellings.length)),
    ...some('actor', actors.size > 0),
    ...some('actor words', actors.size === 0 && words('actors')),
    ...some('recipient', recipients.size > 0),
    ...some('recipient words', recipients.size === 0 && words('recipients')),
    ...some('spot', place !== null && place.value.kind !== 'country' && place.value.kind !== 'region'),
    ...some('land', place !== null && (place.value.kind === 'country' || place.value.kind === 'region')),
    ...some(
      'day',
      moments.some(({ precision }) => precision === 'day'),
    ),
    ...some('moment', moments.length > 0 && moments.every(({ precision }) => precision !== 'day')),
    ...some(
      'harm counted',
      quantities.some(({ of }) => of === 'dead' || of === 'injured'),
    ),
    ...some(
      'counted',
      quantities.some(({ of }) => of !== 'dead' && of !== 'injured'),
    ),
    [`word ${first.lemma}`]: 1,
    [`auxiliary ${first.auxiliary ?? first.form}`]: 1,
    [`like what was told ${likeness(occurrence.likest)}`]: 1,
    ...some('told before', setting.toldBefore),
    [`company ${setting.company}`]: 1,
    ...some('harm beside a fuller deed', setting.company === 'fuller' && mode === null && type === 'ASSAULT'),
    ...some('first of all', setting.rank === 0),
    rank: Math.min(1, setting.rank / 12),
    ...some(
      'harm by thousands',
      quantities.some(({ of, best, low }) => (of === 'dead' || of === 'injured') && (best ?? low ?? 0) >= THOUSANDS),
    ),
    ...some(
      'year',
      moments.length > 0 && moments.every(({ precision }) => precision === 'year' || precision === 'range'),
    ),
    ...tellingSigns(tellings, holding),
  };
}

/** Where the first telling stands, how it is told and what is held of it. */
function tellingSigns(tellings: Considered['occurrence']['tellings'], holding: (name: PositionName) => boolean): Signs {
  const first = tellings[0]!;
  const stances = new Set(tellings.flatMap(({ statement }) => statement?.stance ?? []));
  return {
    ...some('opening', first.sentence === 0),
    ...some('lead', first.sentence > 0 && first.sentence < 3),
    late: Math.min(1, first.sentence / 20),
    ...Object.fromEntries([...stances].map((stance) => [`stance ${stance}`, 1])),
    ...some('quoted far', first.statement?.form === 'direct'),
    ...some('denied', holding('denies')),
    ...some('owned', holding('confirms')),
    ...some('kept silent on', holding('withholds')),
    ...some('rumour', first.carrier === 'nobody'),
    ...some('negated', first.event.negated),
    ...some(
      'instrument',
      tellings.some(({ event }) => event.instrument !== null),
    ),
  };
}

/** A toll like this is of a war, not of one deed. */
const THOUSANDS = 1000;

const likeness = (likest: number | null): string =>
  likest === null || likest < -2 ? 'not' : likest < 0 ? 'little' : likest < 1.2 ? 'some' : 'much';
