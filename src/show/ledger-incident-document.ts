// Everything about one incident of the ledger: where it stands and why, how that changed, each side's statements in full, tolls side by side, every
// telling with report and line, why these tellings are one, and what persons decided. Leaves looks to ledger-text.ts and ledger-page.ts.
// Example: 'first claimed on 12 October', then ARM denies, then nine tellings in four reports.
import type { Decision } from '../model/decision.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import {
  type LedgerBlock,
  type LedgerDocument,
  type LedgerSection,
  type LedgerSource,
  section,
} from './ledger-document.ts';
import { incidentWords, sayOrigins } from './ledger-incident-block.ts';
import { oneLine } from './plain-text.ts';
import { sayStep } from './say-change.ts';
import { sayCount } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

/** `decisions` are those that the incident names. */
export function ledgerIncidentDocument(
  incident: LedgerIncident,
  decisions: readonly Decision[],
  source: LedgerSource,
): LedgerDocument {
  const sections = [
    historySection(incident, source),
    ...positionSections(incident, source),
    tollSection(incident, source),
    tellingSection(incident),
    joinSection(incident),
    decisionSection(decisions),
  ];
  return {
    title: incidentWords(incident, source.names),
    summary: [
      `${incident.standing}: ${oneLine(incident.because)}`,
      ...[sayOrigins(incident)].filter((words) => words !== ''),
      ...incident.origins.because.map(oneLine),
      `id ${oneLine(incident.id)}`,
    ],
    sections: sections.filter((one): one is LedgerSection => one !== null),
    marks: [],
  };
}

/** A line of words with what stands beside it and the report that it is from. */
const line = (words: string, title: string, report: string): LedgerBlock => ({
  kind: 'toll',
  title,
  id: report,
  words,
  report,
});
const all = (head: Parameters<typeof section>[0], blocks: readonly LedgerBlock[]): LedgerSection | null =>
  section(head, blocks, blocks.length);

function historySection(incident: LedgerIncident, source: LedgerSource): LedgerSection | null {
  const blocks = incident.history.map((step) =>
    line(sayStep(incident, step, source), oneLine(step.because), step.report),
  );
  return all({ name: 'history', means: 'where it stood after each report', look: 'heading' }, blocks);
}

/** The statements that cannot be found any more are not made up. */
function positionSections({ positions }: LedgerIncident, { names, statement }: LedgerSource): (LedgerSection | null)[] {
  return positions.map(({ party, position, statements, since }) => {
    const found = statements.map(statement).filter((one) => one !== null);
    return all(
      {
        name: `${oneLine(names(party))} ${position}`,
        means: since === null ? '' : `since ${sayDay(since)}`,
        look: 'heading',
      },
      found.map((one): LedgerBlock => ({ kind: 'statement', line: one, also: [] })),
    );
  });
}

function tollSection({ tolls }: LedgerIncident, { names }: LedgerSource): LedgerSection | null {
  const blocks = tolls.map((claim) => {
    const who = claim.claimant === null ? 'the report itself' : oneLine(names(claim.claimant));
    return line(
      `${who}: ${sayCount(claim) ?? oneLine(claim.of)}`,
      claim.on === null ? 'no day' : sayDay(claim.on),
      claim.report,
    );
  });
  return all({ name: 'tolls', means: 'who counts what; never added', look: 'heading' }, blocks);
}

function tellingSection({ mentions }: LedgerIncident): LedgerSection | null {
  const blocks = mentions.map(({ words, line: at, report }) => line(oneLine(words), `L${at}`, report));
  return all({ name: 'tellings', means: 'the words that tell of it', look: 'heading' }, blocks);
}

function joinSection({ joins }: LedgerIncident): LedgerSection | null {
  const blocks = joins.map(({ account, with: other, because }) =>
    line(oneLine(because), `with ${oneLine(other)}`, account),
  );
  return all({ name: 'joins', means: 'why these tellings are taken for one occurrence', look: 'heading' }, blocks);
}

function decisionSection(decisions: readonly Decision[]): LedgerSection | null {
  const blocks = decisions.map(({ id, act, field, who, when, why, target }) =>
    line(
      `${act}${field === null ? '' : ` ${oneLine(field)}`} by ${oneLine(who)}${why === null ? '' : `: ${oneLine(why)}`}`,
      `decision ${id}, ${when.slice(0, 10)}`,
      target.report,
    ),
  );
  return all({ name: 'decisions', means: 'what persons decided', look: 'heading' }, blocks);
}
