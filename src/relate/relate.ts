// From what one report says to where its incidents stand. Pure: the same statements and events give the same incidents.
// Leaves commitments to commitments.ts, many reports to the ledger. Example: one report's 3 tellings of a strike are one incident.
import type { PartyTable } from '../lexicon/parties.ts';
import type { Incident } from '../model/incident.ts';
import { incidentsOf } from './incidents.ts';
import type { Report } from './report.ts';

export type Related = { readonly incidents: readonly Incident[] };

/** `report.statements` and `report.events` in text order, ids unique; `parties` tells bodies from sides. */
export function relate(report: Report, parties: PartyTable): Related {
  return { incidents: incidentsOf(report, parties) };
}
