// Whether an occurrence is one that an analyst would log: what speaks for it and against it, weighed. A state of affairs, a
// habit, a deed named in passing without doer, day or place is none. Leaves gathering the tellings to cluster.ts.
// Example: 'the fighting' in the background is left out; 'shells hit the school on Monday, killing two' is logged.
import { isState } from './compatible.ts';
import type { Considered } from './incident-of.ts';

type Signs = Readonly<Record<string, number>>;

/** What speaks for and against logging it. Fitted by logistic regression on written reports of ours (training/), see docs. */
const weights: Readonly<Record<string, number>> = {
  actor: -0.19,
  'actor words': -0.23,
  'any place': 0.2,
  'as acl': 0.13,
  'as acl:relcl': -0.24,
  'as advcl': 0.25,
  'as amod': -0.51,
  'as ccomp': 0.12,
  'as compound': 0.44,
  'as conj': 0.15,
  'as nmod': -0.11,
  'as nsubj': -0.17,
  'as nsubj:pass': -0.18,
  'as obj': -0.2,
  'as obl': 0.43,
  'as parataxis': -0.22,
  'as xcomp': -0.22,
  'carrier nobody': -0.22,
  'carrier reporter': -0.43,
  counted: 0.32,
  day: 0.93,
  'form bare': -0.46,
  'form going': -0.15,
  'form noun': -0.38,
  'form past': 0.29,
  'harm counted': -0.11,
  instrument: 0.1,
  land: -0.14,
  late: 0.38,
  lead: -0.28,
  'mode abduct': 0.48,
  'mode aerial': 0.64,
  'mode arrest': 0.19,
  'mode demo': -0.24,
  'mode destroy': 0.48,
  'mode disarm': 0.11,
  'mode discontinue': 0.34,
  'mode execute': 0.23,
  'mode expel': 0.1,
  'mode firearms': 0.46,
  'mode heavy-weapons': 0.59,
  'mode humanitarian': -0.13,
  'mode military': 0.32,
  'mode release': -0.37,
  'mode restrict': 0.11,
  'mode seize': -0.19,
  'mode troops': 0.12,
  'mode visit': -0.2,
  'mode withdraw': 0.4,
  moment: -0.42,
  negated: -0.44,
  opening: 0.78,
  'quoted far': -1.01,
  recipient: 0.29,
  'recipient words': 0.21,
  'reference definite': -0.25,
  'reference verb': -0.34,
  'speakers 0': -0.41,
  'speakers 1': -0.17,
  'speakers 2': -0.13,
  spot: 0.34,
  'stance accuse': 0.54,
  'stance agree': -0.3,
  'stance appraise': -0.43,
  'stance confirm': 0.23,
  'stance demand': -0.15,
  'stance refuse': -0.39,
  state: -0.33,
  subject: 0.21,
  tellings: 0.72,
  'type AGREE': -0.56,
  'type AID': -0.38,
  'type ASSAULT': 0.24,
  'type COERCE': 0.37,
  'type CONSULT': -0.47,
  'type MOBILIZE': 0.12,
  'type PROTEST': 0.13,
  'type SANCTION': 0.36,
};
/** Below this sum an occurrence is no incident: about one in four of those is one. */
const base = -0.62;
const enough = -0.9;

/** Whether an analyst would log it. */
export function isWorthLogging(considered: Considered): boolean {
  if (isContested(considered)) return true;
  let sum = base;
  for (const [sign, value] of Object.entries(worthSigns(considered))) sum += (weights[sign] ?? 0) * value;
  return sum >= enough;
}

/** What somebody denies, owns up to or is accused of, or only rumour carries, is logged whatever else is said of it. */
const isContested = ({ positions, occurrence, first }: Considered): boolean =>
  first.modality === 'actual' &&
  (positions.some(({ position }) => position === 'denies' || position === 'confirms') ||
    occurrence.tellings[0]!.carrier === 'nobody' ||
    occurrence.tellings.some(({ statement }) => statement?.stance === 'accuse'));

/** The signs of one occurrence; exported for fitting. */
export function worthSigns({ occurrence, positions, place, quantities, type, mode }: Considered): Signs {
  const { tellings, actors, recipients, moments } = occurrence;
  const first = tellings[0]!;
  const some = (name: string, holds: boolean): Record<string, number> => (holds ? { [name]: 1 } : {});
  const words = (which: 'actors' | 'recipients'): boolean => tellings.some(({ event }) => event[which].length > 0);
  const stances = new Set(tellings.flatMap(({ statement }) => statement?.stance ?? []));
  const _held = new Set(positions.map(({ position }) => position));
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
    ...some('opening', first.sentence === 0),
    ...some('lead', first.sentence > 0 && first.sentence < 3),
    late: Math.min(1, first.sentence / 20),
    ...Object.fromEntries([...stances].map((stance) => [`stance ${stance}`, 1])),
    ...some('quoted far', first.statement?.form === 'direct'),
    ...some('negated', first.event.negated),
    ...some(
      'instrument',
      tellings.some(({ event }) => event.instrument !== null),
    ),
  };
}
