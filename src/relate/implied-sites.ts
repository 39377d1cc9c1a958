// Where an incident took place, where its own clauses do not say: as the deed told right before it. Such a place is marked implied. A day is not
// carried on: what goes before is as often another day. Leaves what the clauses say to read/code.
// Example: 'Shells hit Uri on Monday. Four people were killed.': the killing was in Uri.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import type { Places } from './report.ts';

/** How many sentences back a place still holds. */
const REACH = 1;
/** A country says too little of where it was, and what goes before a land is as often elsewhere. */
const isSpot = ({ kind }: Place): boolean => kind !== 'country' && kind !== 'region';

/** Near-linear: each incident looks at the events around its own. `events` in text order. */
export function withImpliedSites(
  incidents: readonly Incident[],
  events: readonly CodedEvent[],
  places: Places,
): readonly Incident[] {
  const index = new Map(events.map((event, i) => [event.id, i]));
  const sentences = events.map((event) => places.sentenceAt(event.trigger.start));
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
    const place = incident.place ?? placeBefore(own);
    return place === incident.place || place === null
      ? incident
      : { ...incident, place: { ...place, basis: 'implied' as const, by: 'place of the deed told before it' } };
  });
}
