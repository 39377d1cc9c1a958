// When an attack took place, where its own sentence gives no day: as the deed told right before it in the same place, where it is told on in the plain
// past. Such a day is marked implied. What 'had been done', 'has gone on' or is named by a noun is as often of another day, and keeps none.
// Example: 'Shells hit Uri on Monday. Four people were killed.': on Monday; 'Rebels had shelled it.': nobody knows when.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Places, Report } from './report.ts';

/** How many sentences back a day still holds, and how many deeds are looked at. */
const REACH = 1;
const MOST = 12;
/** Words before a verb in which its auxiliaries stand. */
const BEFORE = 4;

/** Near-linear. `incidents` with their places, implied ones too; events in text order. */
export function withImpliedDays(
  incidents: readonly Incident[],
  { events, layer }: Pick<Report, 'events' | 'layer'>,
  places: Places,
): readonly Incident[] {
  const index = new Map(events.map((event, i) => [event.id, i]));
  const sentences = events.map((event) => places.sentenceAt(event.trigger.start));
  const dated = new Set(events.flatMap((event, i) => (event.when === null ? [] : [sentences[i]!])));

  const isToldOn = ({ trigger }: CodedEvent): boolean => {
    const verb = places.tokensIn(trigger).find(({ upos }) => upos === 'VERB');
    if (verb?.features.Tense !== 'Past') return false;
    const at = places.tokenBefore(verb.span.start);
    const before = layer.tokens.slice(Math.max(0, at + 1 - BEFORE), at + 1).map(({ lemma }) => lemma.toLowerCase());
    if (before.some((lemma) => lemma === 'have')) return false;
    return verb.features.VerbForm === 'Fin' || before.includes('be');
  };
  const dayBefore = (own: number, place: string): CodedEvent['when'] => {
    for (let j = own - 1; j >= Math.max(0, own - MOST) && sentences[own]! - sentences[j]! <= REACH; j--) {
      const { when, place: there, historical, modality, type } = events[j]!;
      if (when === null || when.value.precision !== 'day' || there?.value.name !== place) continue;
      return historical || modality !== 'actual' || type !== 'ASSAULT' ? null : when;
    }
    return null;
  };
  return incidents.map((incident) => {
    const own = index.get(incident.events[0] ?? '');
    const { type, when, place, historical, modality } = incident;
    if (own === undefined || type !== 'ASSAULT' || when !== null || place === null) return incident;
    if (historical || modality !== 'actual' || dated.has(sentences[own]!) || !isToldOn(events[own]!)) return incident;
    const day = dayBefore(own, place.value.name);
    if (day === null || day.value.start === null) return incident;
    // the day, not 'in the evening'
    const value = { ...day.value, type: 'DATE' as const, value: day.value.start };
    return { ...incident, when: { ...day, value, basis: 'implied' as const, by: 'day of the deed told before it' } };
  });
}
