// An incident of the ledger as a block: what was done, by whom to whom, where, when, how many; who holds what by which words; why.
// Leaves looks to ledger-text.ts and ledger-page.ts. Example: 'Attack (aerial)', ['Valdoria → Kestria', 'near Kestel', '4 May 2031'].
import type { Participant } from '../model/coded-event.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { IncidentBlock, LedgerEvidence, LedgerSource, ToldWords } from './ledger-document.ts';
import type { PartyNames } from './party-names.ts';
import { oneLine } from './plain-text.ts';
import { MODALITY_WORDS, typeWords } from './plain-words.ts';
import { plural, sayCount } from './say-how-many.ts';
import { sayWhen } from './say-when.ts';
import { sayWhere } from './say-where.ts';

/** The whole block; `news` is what a view has to say of it first. */
export function ledgerIncidentBlock(
  incident: LedgerIncident,
  source: LedgerSource,
  news: readonly string[] = [],
): IncidentBlock {
  const evidence = evidenceOf(incident, source);
  return {
    kind: 'incident',
    id: incident.id,
    standing: incident.standing,
    title: typeWords(incident.type, incident.mode),
    facts: incidentFacts(incident, source.names),
    news,
    evidence,
    told: evidence.some(({ line }) => line !== null) ? null : toldOf(incident),
    because: [oneLine(incident.because), sayOrigins(incident)].filter((part) => part !== '').join('; '),
  };
}

/** In one line, for lists: 'Attack (aerial) · Valdoria → Kestria · near Kestel · 4 May 2031'. */
export const incidentWords = (incident: LedgerIncident, names: PartyNames): string =>
  [typeWords(incident.type, incident.mode), ...incidentFacts(incident, names)].join(' · ');

/** Who, where, when, how many, how sure; what is unknown is left out. */
export function incidentFacts(incident: LedgerIncident, names: PartyNames): string[] {
  const { place, when, quantities, modality, historical } = incident;
  const people = quantities.filter(({ of }) => PEOPLE.has(of)).map(sayCount);
  return [
    sayDeed(incident, names),
    sayWhere(place),
    sayWhen(when),
    ...people,
    modality === 'actual' ? null : MODALITY_WORDS[modality],
    historical ? 'told as background' : null,
  ].filter((one) => one !== null);
}

/** Of other things only the report's own words say what was counted. */
export const PEOPLE: ReadonlySet<string> = new Set([
  'dead',
  'injured',
  'captured',
  'detained',
  'displaced',
  'missing',
  'rescued',
]);

function sayDeed({ actors, recipients }: LedgerIncident, names: PartyNames): string | null {
  const [by, to] = [sayParties(actors, names), sayParties(recipients, names)];
  if (to === null || to === by) return by;
  return `${by ?? 'somebody'} → ${to}`;
}

function sayParties(participants: readonly Participant[], names: PartyNames): string | null {
  return sayList(partiesOf(participants).map((code) => oneLine(names(code))));
}

/** Party codes, each once, in order. */
export const partiesOf = (participants: readonly { readonly party: string | null }[]): string[] => [
  ...new Set(participants.map(({ party }) => party).filter((party) => party !== null)),
];

/** 'A', 'A and B', 'A, B and C'; null for nobody. */
export function sayList(words: readonly string[]): string | null {
  if (words.length < 2) return words[0] ?? null;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A row for each party and position, by its first statement; in the order in which the positions were taken. */
function evidenceOf({ positions }: LedgerIncident, { statement }: LedgerSource): LedgerEvidence[] {
  const rows = positions.map(({ party, position, statements }) => {
    // only what is shown is fetched: an incident may stand in hundreds of reports
    const at = statements.findIndex((id) => statement(id) !== null);
    const line = at < 0 ? null : statement(statements[at] as string);
    return { party, position, line, more: Math.max(0, statements.length - 1) };
  });
  const order = ({ line }: LedgerEvidence): string => `${line?.day ?? '9999'} ${line?.report ?? ''}`;
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function toldOf({ mentions }: LedgerIncident): ToldWords | null {
  // a title or a first line says less than the sentence that carries it
  const first =
    mentions.find(({ statement }) => statement !== null) ?? mentions.find(({ line }) => line > 1) ?? mentions[0];
  return first === undefined
    ? null
    : { words: oneLine(first.words), report: first.report, line: first.line, start: first.trigger.start };
}

/** '3 reports, 2 independent origins'; '' for a single report. */
export function sayOrigins({ mentions, origins }: LedgerIncident): string {
  const reports = new Set(mentions.map(({ report }) => report)).size;
  if (reports < 2) return '';
  return `${plural(reports, 'report')} of ${plural(origins.families, 'independent origin')}`;
}
