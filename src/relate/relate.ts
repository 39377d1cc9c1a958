// From what one report says to where its incidents stand. Pure: the same statements and events give the same incidents.
// Leaves commitments to commitments.ts, many reports to the ledger. Example: one report's 3 tellings of a strike are one incident.
import type { Incident } from '../model/incident.ts';
import { incidentsOf, type Words } from './incidents.ts';
import type { Report } from './report.ts';

export type Related = { readonly incidents: readonly Incident[] };

/** `report.statements` and `report.events` in text order, ids unique; `words` tell bodies from sides and denials from tellings. */
export function relate(report: Report, words: Words): Related {
  return { incidents: incidentsOf(report, words) };
}
