// Decisions on the incidents of one report: corrections laid over an incident before it is settled where it stands, so that its standing
// follows; rejected incidents out. Leaves statements and events to reviewed.ts, incidents of many reports to groupings.ts.
// Example: the acting side corrected from none to AZE, whose own word then acknowledges the strike.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Decision } from '../model/decision.ts';
import type { Incident } from '../model/incident.ts';
import type { Review } from '../model/review.ts';
import { essenceOf } from './essence.ts';
import type { Around } from './fields.ts';
import { findTarget } from './find-target.ts';
import { incidentFields, type ToldIncident } from './incident-fields.ts';
import { type Laid, layOver, type Manner } from './lay-over.ts';

export type Rulings = {
  /** The incident with its corrections; the very same object where there are none. */
  readonly amend: (told: ToldIncident) => ToldIncident;
  /** Whether what these events tell is an incident because a person says so. */
  readonly isIncident: (events: readonly string[]) => boolean;
  /** `asTold` are the incidents as they were before they were amended. */
  readonly reviewsOf: (incidents: readonly Incident[], asTold: readonly ToldIncident[]) => ReviewedIncidents;
};
export type ReviewedIncidents = { readonly incidents: readonly Incident[]; readonly reviews: readonly Review[] };
type Context = {
  readonly events: readonly CodedEvent[];
  readonly around: Around;
  readonly touched: ReadonlySet<string>;
};

/** `events` with decisions laid over. An incident is found by any of its triggers. */
export function rulingsOf(decisions: readonly Decision[], { events, around, touched }: Context): Rulings {
  const triggers = new Map(events.map(({ id, trigger }) => [id, trigger]));
  const findables = events.map(({ id, trigger }) => ({ id, span: trigger }));
  const byEvent = new Map<string, Decision[]>();
  const astray: Decision[] = [];
  for (const decision of decisions) {
    if (decision.target.kind !== 'incident') continue;
    const id = findTarget(findables, decision.target.span);
    if (id === null) astray.push(decision);
    else byEvent.set(id, [...(byEvent.get(id) ?? []), onTrigger(decision, triggers.get(id)!)]);
  }
  const onEvents = (ids: readonly string[]): readonly Decision[] => ids.flatMap((id) => byEvent.get(id) ?? []);
  const manner: Manner<ToldIncident> = {
    kind: 'incident',
    rules: incidentFields as unknown as Manner<ToldIncident>['rules'],
    spanOf: (told) => triggers.get(told.events[0] ?? '') ?? { start: 0, end: 0 },
    essence: essenceOf.incident,
    around,
  };
  const lay = (incidents: readonly ToldIncident[], own: readonly Decision[]): Laid<ToldIncident> =>
    layOver(incidents, own, {
      manner,
      findables: incidents.flatMap(({ id, events: ids }) => ids.map((event) => ({ id, span: triggers.get(event)! }))),
    });
  return {
    amend: (told) => {
      const own = onEvents(told.events);
      if (own.length === 0) return told;
      const { items, rejected } = lay([told], own);
      return items[0] ?? rejected[0] ?? told;
    },
    isIncident: (ids) => ids.some((id) => touched.has(id)) || onEvents(ids).some(({ act }) => act !== 'reject'),
    reviewsOf: (incidents, asTold) => {
      const before = new Map(asTold.map((told) => [told.id, told]));
      const laid = lay(
        incidents.map((incident) => before.get(incident.id) ?? incident),
        [...[...byEvent.values()].flat(), ...astray],
      );
      const rejected = new Set(laid.rejected.map(({ id }) => id));
      return { incidents: incidents.filter(({ id }) => !rejected.has(id)), reviews: laid.reviews };
    },
  };
}

const onTrigger = (decision: Decision, span: CodedEvent['trigger']): Decision => ({
  ...decision,
  target: { ...decision.target, span },
});
