// From what one report says to where its incidents stand. Pure: the same statements and events give the same incidents.
// Leaves commitments to commitments.ts, many reports to the ledger. Example: one report's 3 tellings of a strike are one incident.
import type { Incident } from '../model/incident.ts';
import { consideredIn, incidentsIn, type Words } from './incidents.ts';
import type { Report } from './report.ts';
import type { ToldIncident } from './told-incident.ts';
import { isWorthLogging } from './worth.ts';

/** `asTold` are the incidents that a person amended, as they were before. */
export type Related = { readonly incidents: readonly Incident[]; readonly asTold: readonly ToldIncident[] };
/** What persons have ruled: amendments, and what is an incident whatever its words weigh. */
export type Ruled = {
  readonly amend: (told: ToldIncident) => ToldIncident;
  readonly isIncident: (events: readonly string[]) => boolean;
};

/** `report.statements` and `report.events` in text order, ids unique; `words` tell bodies from sides and denials from tellings. */
export function relate(report: Report, words: Words, ruled?: Ruled): Related {
  const asTold: ToldIncident[] = [];
  const isLogged = (one: Parameters<typeof isWorthLogging>[0]): boolean =>
    isWorthLogging(one, words.decisions) || ruled?.isIncident(one.events.map(({ id }) => id)) === true;
  const amend = (told: ToldIncident): ToldIncident => {
    const amended = ruled?.amend(told) ?? told;
    if (amended !== told) asTold.push(told);
    return amended;
  };
  return { incidents: incidentsIn(report, consideredIn(report, words), { isLogged, amend }), asTold };
}
