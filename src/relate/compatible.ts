// Whether a telling can be about the same occurrence as an incident, and how much speaks for it. Weighs words, sides, place and day;
// leaves choosing to cluster.ts. Example: 'the strike' two sentences after 'jets struck the depot' is the same; a raid on another day is not.
import type { Weights } from '../lexicon/decisions.ts';
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { PositionName } from '../model/incident.ts';
import type { Moment } from '../model/moment.ts';
import type { Place } from '../model/place.ts';
import type { Telling } from './report.ts';
import { siteTold } from './told-site.ts';

/** What an incident's tellings have said so far; sets grow with each telling. */
export type Occurrence = {
  readonly tellings: Telling[];
  readonly actors: Set<string>;
  readonly recipients: Set<string>;
  readonly lemmas: Set<string>;
  readonly modes: Set<string>;
  readonly targets: Set<string>;
  readonly places: Place[];
  readonly moments: Moment[];
  /** How much spoke for its first telling being of what was told before; null where nothing told could be it. */
  readonly likest: number | null;
};

/** How much each sign counts for one occurrence. */
export type Joining = { readonly joining: Weights };

/** Folds a party to its side; opposed parties are two sides of this report. */
export type Folding = { readonly sideOf: (party: string) => string };

export const partiesOf = (participants: readonly Participant[], { sideOf }: Folding): string[] =>
  participants.flatMap((participant) => (participant.party === null ? [] : sideOf(participant.party)));

/** 'shell' and 'shelling', 'bomb' and 'bombardment': the shorter word, less its last letter, opens the longer. */
export function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short.slice(0, Math.max(3, Math.min(short.length - 1, 6))));
}

const share = (a: ReadonlySet<string>, b: readonly string[]): boolean => b.some((item) => a.has(item));

/** Pairs of types that one occurrence may be told by: a truce is agreed on and takes effect; soldiers are captured in an attack. */
const kindred: ReadonlySet<string> = new Set([
  'AGREE RETREAT',
  'RETREAT AGREE',
  'ASSAULT COERCE',
  'COERCE ASSAULT',
  'CONSULT AGREE',
  'AGREE CONSULT',
  'RETREAT CONCEDE',
  'CONCEDE RETREAT',
]);

/**
 * Is told what speaks for or against two tellings being of one occurrence, by name; how much each counts the lexicon tells. Told one by one and
 * summed as they come: an object of them would be one of its own kind for every pair.
 */
type Tell = (sign: string, value: number) => void;

/** An arrest, a charge: what the law does. */
const isOfLaw = ({ type, contexts }: CodedEvent): boolean => type === 'COERCE' && contexts.includes('legal');

/** Same type gives nothing; a kindred one may be of the same deed, any other hardly. A shooting and the arrest for it are two, and so are a march and the arrests at it. */
function typeSigns(event: CodedEvent, first: CodedEvent, tell: Tell): void {
  if (event.type === first.type) return;
  const isProtest = event.type === 'PROTEST' || first.type === 'PROTEST';
  if (!isProtest && (isOfLaw(event) || isOfLaw(first))) tell('ofLaw', 1);
  else tell(kindred.has(`${event.type} ${first.type}`) ? 'kindred' : 'otherType', 1);
}

function timeSign(when: Moment | null, known: readonly Moment[]): string | null {
  const dated = known.filter(({ start }) => start !== null);
  if (when === null || when.start === null) return null;
  if (dated.length === 0) return 'freshDay';
  const meeting = dated.filter(
    ({ start, end }) =>
      (when.start as string) <= (end ?? (start as string)) && (when.end ?? (when.start as string)) >= (start as string),
  );
  if (meeting.length === 0) return 'otherDay';
  const same = meeting.some(({ start, end }) => when.start === start && when.end === end);
  return same && when.precision === 'day' ? 'sameDay' : 'overlap';
}

const isPoint = ({ kind }: Place): boolean => kind === 'settlement' || kind === 'feature' || kind === 'admin2';
const sameSpot = (a: Place, b: Place): boolean =>
  (a.geonamesId !== null && a.geonamesId === b.geonamesId) || a.name.toLowerCase() === b.name.toLowerCase();
/** About 20 km, in degrees: a village by its town. */
const isNear = (a: Place, b: Place): boolean =>
  a.latitude !== null &&
  b.latitude !== null &&
  a.longitude !== null &&
  b.longitude !== null &&
  Math.abs(a.latitude - b.latitude) < 0.2 &&
  Math.abs(a.longitude - b.longitude) < 0.25;

/** The same place, one within the other, or apart: two points that are not near each other, two countries. */
function placeSign(place: Place | null, known: readonly Place[]): string | null {
  if (place === null) return null;
  if (!known.some(isPoint) && isPoint(place)) return 'freshSpot';
  if (known.length === 0) return null;
  let isOther = true;
  let isWithin = false;
  for (const other of known) {
    if (sameSpot(place, other)) return isPoint(place) || place.kind === 'admin1' ? 'sameSpot' : 'sameLand';
    const points = isPoint(place) && isPoint(other);
    if (place.precision === 'near' || other.precision === 'near') {
      isOther = false; // what is near a place may lie in many another
      continue;
    }
    const oneLand = place.country === null || other.country === null || place.country === other.country;
    if (points ? isNear(place, other) : oneLand) isWithin = true;
  }
  return isWithin ? 'within' : isOther ? 'otherSpot' : null;
}

/** Who did it to whom: the doers may differ, or doer and sufferer be turned round. */
function sideSigns(event: CodedEvent, known: Occurrence, { folding, tell }: Weighing): void {
  const actors = partiesOf(event.actors, folding);
  const recipients = partiesOf(event.recipients, folding);
  if (actors.length > 0 && known.actors.size > 0) {
    tell(share(known.actors, actors) ? 'actors' : 'otherActors', 1);
    if (new Set(actors).size > 1 !== known.actors.size > 1) tell('mutuality', 1);
  }
  if (recipients.length > 0 && known.recipients.size > 0)
    tell(share(known.recipients, recipients) ? 'recipients' : 'otherRecipients', 1);
  const turned = actors.length > 0 && known.actors.size === 0 && share(known.recipients, actors);
  if (turned && !share(known.recipients, recipients)) tell('turned', 1);
}

function modeSigns({ mode }: CodedEvent, { modes }: Occurrence, tell: Tell): void {
  if (mode !== null && modes.size > 0) tell(modes.has(mode) ? 'mode' : 'otherMode', 1);
}

/** How many times the one toll of dead may be the other: first counts of one deed grow, and desks differ. */
const TOLL_GROWS = 5;

/** Tolls of dead too far apart for one deed: four in the headline, 17 of another week, thousands of the whole war. */
function tollSigns({ quantities }: CodedEvent, { tellings }: Occurrence, tell: Tell): void {
  const own = deadOf(quantities);
  if (own === null) return;
  const known = tellings.flatMap(({ event }) => deadOf(event.quantities) ?? []);
  const apart = (other: number): boolean => Math.max(own, other) > TOLL_GROWS * Math.min(own, other);
  if (known.length > 0 && known.every(apart)) tell('otherToll', 1);
}

/** The largest count of dead that it gives. */
function deadOf(quantities: CodedEvent['quantities']): number | null {
  const counts = quantities.flatMap(({ of, best, low }) => (of === 'dead' ? (best ?? low ?? []) : []));
  return counts.length === 0 ? null : Math.max(...counts);
}

const harmful: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);
/** 'stormed the base, killing ten', 'attacked, using mortars': what an attack led to or was done with, told behind it in its own clause. */
const isConsequence = ({ form, relation, event, sentence, statement }: Telling, { tellings }: Occurrence): boolean => {
  const last = tellings.at(-1)!;
  return (
    form === 'going' &&
    (relation === 'advcl' || (relation === 'conj' && last.form === 'going')) &&
    last.sentence === sentence &&
    last.statement?.id === statement?.id &&
    last.event.type === 'ASSAULT' &&
    harmful.has(event.type)
  );
};

/** 'five died when fighters attacked a post', 'a bomb killed three and wounded two': what the harm came of, or more of it, told on in the same breath. */
const isSameHarm = (telling: Telling, { tellings }: Occurrence): boolean => {
  const last = tellings.at(-1)!;
  const { relation, form, event, sentence, statement } = telling;
  if (last.sentence !== sentence || last.statement?.id !== statement?.id || event.type !== 'ASSAULT') return false;
  if (relation === 'advcl') return form !== 'going' && isOutcome(last) && !isOutcome(telling);
  return relation === 'conj' && form === last.form && isOfHarm(event) && event.recipients.length > 0;
};
/** It says only that somebody came to harm, not how. */
const isOfHarm = ({ mode, quantities, place, when }: CodedEvent): boolean =>
  mode === null && place === null && when === null && quantities.some(({ of }) => of === 'injured' || of === 'dead');

/** 'the fighting', 'their aggression', with no word of how, where or when: a state of war as a whole, never one of its deeds. */
export const isState = ({ contexts, actors, mode, place, when }: CodedEvent): boolean =>
  contexts.includes('hostilities') && (actors.length === 0 || (mode === null && place === null && when === null));

/** 'confirmed the strike but denied firing': who owns up to one thing and denies another in a breath speaks of two. */
const isContrasted = ({ holders, sentence }: Telling, { tellings }: Occurrence): boolean =>
  tellings.some(
    (other) =>
      Math.abs(other.sentence - sentence) <= 1 &&
      other.holders.some(({ who, position }) =>
        holders.some((mine) => mine.who === who && opposite[mine.position] === position),
      ),
  );
const opposite: Partial<Record<PositionName, PositionName>> = { confirms: 'denies', denies: 'confirms' };

/** Tells all signs between a telling and an occurrence; false where they cannot be one. */
function tellSigns(telling: Telling, known: Occurrence, weighing: Weighing): boolean {
  const { event } = telling;
  const { tell } = weighing;
  const first = known.tellings[0]!;
  if (event.historical !== first.event.historical) return false;
  if ((event.modality === 'actual') !== (first.event.modality === 'actual')) return false;
  if (isState(event) !== isState(first.event)) return false;
  if (isContrasted(telling, known)) return false;
  const word = [...known.lemmas].some((lemma) => akin(lemma, telling.lemma));
  typeSigns(event, first.event, tell);
  const time = timeSign(event.when?.value ?? null, known.moments);
  const place = placeSign(siteTold(event)?.value ?? null, known.places);
  if (time !== null) tell(time, 1);
  if (place !== null) tell(place, 1);
  sideSigns(event, known, weighing);
  modeSigns(event, known, tell);
  tollSigns(event, known, tell);
  if (isConsequence(telling, known) || isSameHarm(telling, known)) tell('outcome', 1);
  contextSigns(telling, known, { word, tell });
  if (word) tell('word', 1);
  if (share(known.targets, telling.targets)) tell('target', 1);
  if (isRumourApart(telling, known)) tell('rumour', 1);
  if (!word && isTold(telling, known)) tell('nested', 1);
  return true;
}
type Weighing = { readonly folding: Folding; readonly tell: Tell };

/** 'confirmed striking a site that Baku claims was used to target the town': in one sentence the inner statement's deed is another one. */
const isTold = ({ statement, sentence }: Telling, { tellings }: Occurrence): boolean => {
  const within = statement?.within ?? null;
  return within !== null && tellings.some((other) => other.sentence === sentence && other.statement?.id === within);
};

/** What nobody's word carries, with a day or a spot of its own, is another matter than what somebody stands for; and the other way round. */
function isRumourApart({ event, carrier }: Telling, { tellings, moments, places }: Occurrence): boolean {
  const when = event.when?.value ?? null;
  const place = siteTold(event)?.value ?? null;
  const own =
    (when?.start != null && !moments.some(({ start }) => start === when.start)) ||
    (place !== null && isPoint(place) && !places.some((known) => sameSpot(known, place)));
  return own && tellings.every((other) => (other.carrier === 'nobody') !== (carrier === 'nobody'));
}

/** How many sentences back 'the attack' points to a deed told in other words. */
const pointingReach = 3;

function contextSigns(telling: Telling, known: Occurrence, { word, tell }: Beside): void {
  const recent = known.tellings.slice(-3);
  const gap = Math.min(...recent.map((other) => Math.abs(telling.sentence - other.sentence)));
  const statement = telling.statement?.id;
  // in one sentence two speakers' deeds are as far apart as in two
  const together = recent.some((other) => other.sentence === telling.sentence && other.statement?.id === statement);
  if (together) tell('sameSentence', 1);
  else if (gap === 0) tell('sameSentence', 0.65);
  else if (gap === 1) tell('nextSentence', 1);
  else if (gap === 2) tell('near', 1);
  else tell('far', Math.min(1, gap / 8));
  if (telling.reference === 'new') tell('novel', 1);
  else if (telling.reference === 'definite' && word) tell('definite', 1);
  else if (telling.reference === 'definite' && gap <= pointingReach) tell('pointing', 1);
  if (gap <= 2 && (isOutcome(telling) || recent.some(isOutcome))) tell('victims', 1);
  if (!word && isBare(telling)) tell('bare', 1);
  if (statement !== undefined && recent.some((other) => other.statement?.id === statement)) tell('sameStatement', 1);
  if (known.tellings[0]!.sentence === 0 && telling.sentence < 8) tell('headline', 1);
  if (isLead(telling, known)) tell('lead', 1);
  if (gap <= pointingReach || word) answerSigns(telling, recent, tell);
}
type Beside = { readonly word: boolean; readonly tell: Tell };

/** What the headline sums up, told for the first time where the report begins: 'Raid kills nine', and below it 'Nine people died on Sunday when …'. */
const isLead = ({ title, sentence, event }: Telling, { tellings }: Occurrence): boolean =>
  !title && sentence < LEAD && event.type === tellings[0]!.event.type && tellings.every((other) => other.title);
/** Headline, dateline and the sentences that say what the headline says. */
const LEAD = 4;

/** 'the fighting', 'bloodshed': a noun that says neither who nor how may be of anything. */
const isBare = ({ event, nominal, reference }: Telling): boolean =>
  nominal &&
  reference !== 'definite' &&
  event.mode === null &&
  event.actors.length === 0 &&
  event.recipients.length === 0;

/** Who was killed or hurt, told without the deed that did it: 'four died', 'was wounded'. */
const isOutcome = ({ event }: Telling): boolean =>
  event.type === 'ASSAULT' &&
  event.mode === null &&
  event.actors.length === 0 &&
  (event.recipients.length > 0 || event.quantities.length > 0);

/** A confirmation or denial is of something that somebody else has said. */
function answerSigns(telling: Telling, recent: readonly Telling[], tell: Tell): void {
  const stance = telling.statement?.stance;
  if (stance !== 'deny' && stance !== 'confirm') return;
  const mine = telling.holders[0]?.party;
  tell('answer', recent.some(({ holders }) => holders.some(({ party }) => party !== mine)) ? 1 : 0.3);
}

/** How much speaks for the telling being of this occurrence; null where something forbids it. */
export function likeness(telling: Telling, known: Occurrence, folding: Folding & Joining): number | null {
  const { base, of } = folding.joining;
  let sum = base;
  const tell: Tell = (sign, value) => {
    sum += (of.get(sign) ?? 0) * value;
  };
  return tellSigns(telling, known, { folding, tell }) ? sum : null;
}
