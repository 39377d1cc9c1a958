// Whether an occurrence is one that an analyst would log: what speaks for it and against it, weighed. A state of affairs, a
// habit, a deed named in passing without doer, day or place is none; nor is the aim of another deed. Leaves gathering the tellings to cluster.ts.
// Example: 'the fighting' in the background is left out; 'shells hit the school on Monday, killing two' is logged.
import type { DecisionWeights } from '../lexicon/decisions.ts';
import type { PositionName } from '../model/incident.ts';
import { isState } from './compatible.ts';
import type { Considered } from './incident-of.ts';

type Signs = Readonly<Record<string, number>>;

/** What weighs here of all decisions of relating. */
export type Worth = Pick<DecisionWeights, 'logging' | 'planning'>;

/** Whether an analyst would log it. */
export function isWorthLogging(considered: Considered, { logging, planning }: Worth): boolean {
  const isActual = considered.first.modality === 'actual';
  if (isActual ? isDisowned(considered) : isLead(considered)) return true;
  const { base, enough, of } = isActual ? logging : planning;
  let sum = base;
  tellWorthSigns(considered, (name, value) => {
    sum += (of.get(name) ?? 0) * value;
  });
  return sum >= enough;
}

/** What a report begins with is what it is about ('Ankara urged its neighbour to withdraw'), and what one is accused of is a charge, done or only tried. */
const isLead = ({ occurrence: { actors, recipients, tellings }, positions, setting }: Considered): boolean =>
  (setting.rank === 0 && (positions.length > 0 || actors.size > 0 || recipients.size > 0)) ||
  (actors.size > 0 && tellings.some(({ statement }) => statement?.stance === 'accuse' && !statement.negated));

/** What its doer denies having done to somebody named is a charge where nothing is told before it: 'our gunners hit no tank of theirs'. */
const isDisowned = ({ occurrence: { actors, recipients }, positions, setting }: Considered): boolean =>
  setting.rank === 0 &&
  actors.size > 0 &&
  recipients.size > 0 &&
  positions.every(({ party, position }) => position === 'denies' && actors.has(party)) &&
  positions.length > 0;

/** The signs of one occurrence by name; for fitting. */
export function worthSigns(considered: Considered): Signs {
  const signs: Record<string, number> = {};
  tellWorthSigns(considered, (name, value) => {
    signs[name] = value;
  });
  return signs;
}

type Tell = (name: string, value: number) => void;

/** Tells each sign once, to be summed as it comes: an object of them would be one of its own kind for every occurrence. */
function tellWorthSigns(considered: Considered, tell: Tell): void {
  const { occurrence, place, type, mode, setting } = considered;
  const { tellings, actors, recipients, moments } = occurrence;
  const first = tellings[0]!;
  const some = (name: string, holds: boolean): void => {
    if (holds) tell(name, 1);
  };
  const words = (which: 'actors' | 'recipients'): boolean => tellings.some(({ event }) => event[which].length > 0);
  tell(`type ${type}`, 1);
  if (first.event.modality !== 'actual') tell(`modality ${first.event.modality}`, 1);
  if (mode !== null) tell(`mode ${mode}`, 1);
  tell(`form ${first.form}`, 1);
  tell(`reference ${first.form === 'noun' ? first.reference : 'verb'}`, 1);
  tell(`carrier ${first.carrier}`, 1);
  tell(`as ${first.relation}`, 1);
  some('subject', first.form !== 'noun' && actors.size > 0 && recipients.size > 0);
  some('any place', place !== null);
  tell(`speakers ${Math.min(2, new Set(tellings.flatMap((t) => t.holders.map((h) => h.party ?? h.who))).size)}`, 1);
  some('state', isState(first.event));
  tell('tellings', Math.min(3, Math.log2(tellings.length)));
  some('actor', actors.size > 0);
  some('actor words', actors.size === 0 && words('actors'));
  some('recipient', recipients.size > 0);
  some('recipient words', recipients.size === 0 && words('recipients'));
  const land = place !== null && (place.value.kind === 'country' || place.value.kind === 'region');
  some('spot', place !== null && !land);
  some('land', land);
  const days = moments.filter(({ precision }) => precision === 'day').length;
  some('day', days > 0);
  some('moment', moments.length > 0 && days === 0);
  tellTolls(considered, some);
  tell(`word ${first.lemma}`, 1);
  tell(`auxiliary ${first.auxiliary ?? first.form}`, 1);
  tell(`like what was told ${likeness(occurrence.likest)}`, 1);
  some('told before', setting.toldBefore);
  tell(`company ${setting.company}`, 1);
  some('harm beside a fuller deed', setting.company === 'fuller' && mode === null && type === 'ASSAULT');
  some('first of all', setting.rank === 0);
  tell('rank', Math.min(1, setting.rank / 12));
  some('harm by thousands', considered.quantities.some(isHuge));
  some('year', moments.length > 0 && moments.every(({ precision }) => precision === 'year' || precision === 'range'));
  tellTelling(considered, tell);
}

const isHarm = ({ of }: Considered['quantities'][number]): boolean => of === 'dead' || of === 'injured';
const isHuge = (one: Considered['quantities'][number]): boolean =>
  isHarm(one) && (one.best ?? one.low ?? 0) >= THOUSANDS;

function tellTolls({ quantities }: Considered, some: (name: string, holds: boolean) => void): void {
  some('harm counted', quantities.some(isHarm));
  some(
    'counted',
    quantities.some((one) => !isHarm(one)),
  );
}

/** Where the first telling stands, how it is told and what is held of it. */
function tellTelling({ occurrence: { tellings }, positions }: Considered, tell: Tell): void {
  const first = tellings[0]!;
  const some = (name: string, holds: boolean): void => {
    if (holds) tell(name, 1);
  };
  const holding = (name: PositionName): boolean => positions.some(({ position }) => position === name);
  some('opening', first.sentence === 0);
  some('lead', first.sentence > 0 && first.sentence < 3);
  tell('late', Math.min(1, first.sentence / 20));
  for (const stance of new Set(tellings.flatMap(({ statement }) => statement?.stance ?? [])))
    tell(`stance ${stance}`, 1);
  some('quoted far', first.statement?.form === 'direct');
  some('denied', holding('denies'));
  some('owned', holding('confirms'));
  some('kept silent on', holding('withholds'));
  some('rumour', first.carrier === 'nobody');
  some('negated', first.event.negated);
  some(
    'instrument',
    tellings.some(({ event }) => event.instrument !== null),
  );
}

/** A toll like this is of a war, not of one deed. */
const THOUSANDS = 1000;

const likeness = (likest: number | null): string =>
  likest === null || likest < -2 ? 'not' : likest < 0 ? 'little' : likest < 1.2 ? 'some' : 'much';
