// Gathers the tellings of one report into occurrences: each telling joins the occurrence it is most like, or opens a new one.
// Near-linear: a telling is weighed against the latest occurrences of its kind and those that share its word or place.
// Example: 'jets struck the depot', 'the strike', 'confirmed hitting the depot' are three tellings of one occurrence.
import { type Folding, type Joining, likeness, type Occurrence, partiesOf } from './compatible.ts';
import type { Telling } from './report.ts';
import { siteTold } from './told-site.ts';

/** How many latest occurrences of a kind, and of a word, are weighed. */
const recent = 24;

const open = (likest: number | null): Occurrence => ({
  likest,
  tellings: [],
  actors: new Set(),
  recipients: new Set(),
  lemmas: new Set(),
  modes: new Set(),
  targets: new Set(),
  places: [],
  moments: [],
});

/** Adds what the telling says to the occurrence. A denied deed keeps its doer: that is who was said to have done it. */
function join(occurrence: Occurrence, telling: Telling, folding: Folding): void {
  const { event } = telling;
  occurrence.tellings.push(telling);
  for (const party of partiesOf(event.actors, folding)) occurrence.actors.add(party);
  for (const party of partiesOf(event.recipients, folding)) occurrence.recipients.add(party);
  occurrence.lemmas.add(telling.lemma);
  for (const target of telling.targets) occurrence.targets.add(target);
  if (event.mode !== null) occurrence.modes.add(event.mode);
  const site = siteTold(event);
  if (site !== null && occurrence.places.length < 4) occurrence.places.push(site.value);
  if (event.when !== null && occurrence.moments.length < 4) occurrence.moments.push(event.when.value);
}

/** `tellings` in text order; the occurrences come in the order of their first telling. */
export function cluster(tellings: readonly Telling[], folding: Folding & Joining): readonly Occurrence[] {
  const all: Occurrence[] = [];
  const buckets = new Map<string, Occurrence[]>();
  const remember = (key: string, occurrence: Occurrence): void => {
    const bucket = buckets.get(key) ?? [];
    if (bucket.at(-1) !== occurrence) bucket.push(occurrence);
    if (bucket.length > recent) bucket.shift();
    buckets.set(key, bucket);
  };
  for (const telling of tellings) {
    const keys = keysOf(telling);
    let best: Occurrence | null = null;
    let most = folding.joining.enough;
    let likest: number | null = null;
    for (const candidate of new Set(keys.flatMap((key) => buckets.get(key) ?? []))) {
      const weight = likeness(telling, candidate, folding);
      if (weight !== null && (likest === null || weight > likest)) likest = weight;
      if (weight !== null && weight >= most) {
        best = candidate;
        most = weight;
      }
    }
    if (best === null) {
      best = open(likest);
      all.push(best);
    }
    join(best, telling, folding);
    for (const key of keys) remember(key, best);
  }
  return all;
}

const keysOf = ({ event, lemma, sentence }: Telling): string[] => [
  event.type,
  `in ${sentence}`,
  `${event.type} ${siteTold(event)?.value.name ?? ''}`,
  lemma.slice(0, 4),
];
