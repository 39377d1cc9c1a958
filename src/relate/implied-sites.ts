// Where an attack took place, where its own clauses do not say: as the deed told right before it, or a little above where all deeds so far had one
// place. Such a place is marked implied. Leaves days to implied-days.ts, and what the clauses say to read/code.
// Example: 'Shells hit Uri on Monday. Four people were killed.': the killing was in Uri.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import type { Places, Report } from './report.ts';
import { siteTold } from './told-site.ts';

/** How many sentences back a place still holds, and the one place of all deeds told so far. */
const REACH = 1;
const REACH_OF_ONLY = 4;
/** A country says too little of where it was, and what goes before a land is as often elsewhere. */
const isSpot = ({ kind }: Place): boolean => kind !== 'country' && kind !== 'region';

/** No province: what else is told of one may have been anywhere in it. */
const isKnownSpot = ({ kind, country }: Place): boolean => kind !== 'admin1' && country !== null;

/** Near-linear: each incident looks at the events around its own. Events in text order. */
export function withImpliedSites(
  incidents: readonly Incident[],
  { events, places: named = [] }: Pick<Report, 'events' | 'places'>,
  places: Places,
): readonly Incident[] {
  const index = new Map(events.map((event, i) => [event.id, i]));
  const sentences = events.map((event) => places.sentenceAt(event.trigger.start));
  const onlyPlace = onlyPlaceBy(events, sentences, othersIn(named, places));
  const placeBefore = (own: readonly number[]): CodedEvent['place'] => {
    let best: CodedEvent['place'] = null;
    let least = REACH + 1;
    for (const i of own)
      for (let j = i + 3; j >= 0 && j > i - 12; j--) {
        const other = events[j];
        if (
          other === undefined ||
          other.place === null ||
          !isSpot(other.place.value) ||
          other.historical ||
          other.modality !== 'actual'
        )
          continue;
        const back = sentences[i]! - sentences[j]!;
        if (back < 0 || back >= least || own.includes(j)) continue;
        least = back;
        best = other.place;
      }
    return best;
  };
  return incidents.map((incident) => {
    if (incident.type !== 'ASSAULT') return incident;
    const own = incident.events.flatMap((id) => index.get(id) ?? []);
    const place = incident.place ?? placeBefore(own) ?? (incident.historical ? null : onlyPlace(own[0]));
    return place === incident.place || place === null
      ? incident
      : { ...incident, place: { ...place, basis: 'implied' as const, by: 'place of the deed told before it' } };
  });
}

/** The one place of the deeds told up to an event, where it is near above and its sentence names no other; null where they had none or several. */
function onlyPlaceBy(
  events: readonly CodedEvent[],
  sentences: readonly number[],
  namesOther: (sentence: number, name: string) => boolean,
): (event: number | undefined) => CodedEvent['place'] {
  let only: CodedEvent['place'] = null;
  let last = 0;
  let several = false;
  const sites = events.map((event, i) => {
    const { historical, modality } = event;
    const place = siteTold(event);
    const sentence = sentences[i]!;
    if (place !== null && isSpot(place.value) && !historical && modality === 'actual') {
      only ??= place;
      if (only.value.name === place.value.name) last = sentence;
      else several = true;
    }
    return several || only === null || sentence - last > REACH_OF_ONLY ? null : only;
  });
  return (event) => {
    const site = event === undefined ? null : (sites[event] ?? null);
    if (event === undefined || site === null || !isKnownSpot(site.value)) return null;
    return namesOther(sentences[event]!, site.value.name) ? null : site;
  };
}

/** Whether a sentence names a place other than the one of that name. */
function othersIn(named: readonly Place[], places: Places): (sentence: number, name: string) => boolean {
  const bySentence = new Map<number, Set<string>>();
  for (const { span, name } of named) {
    const sentence = places.sentenceAt(span.start);
    bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(name));
  }
  return (sentence, name) => [...(bySentence.get(sentence) ?? [])].some((other) => other !== name);
}
