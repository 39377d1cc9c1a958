// What a watch tells, as a view: changes of standing first, then new rows, each with words, report and line. Leaves looks to ledger-text.ts and
// ledger-page.ts, letters to digest-letter.ts. Example: 'Watch “kestel”: 1 change of standing, 1 new incident'.
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { Watch } from '../model/watch.ts';
import { statementBlocks } from './ledger-brief.ts';
import { type LedgerDocument, type LedgerSource, section, sectionOf } from './ledger-document.ts';
import { ledgerIncidentBlock } from './ledger-incident-block.ts';
import { sayStep } from './say-change.ts';
import { plural } from './say-how-many.ts';
import { nothingNew, type WatchNews } from './watch-news.ts';

export function watchDigest(
  { watch, news, most }: { watch: Watch; news: WatchNews; most: number },
  source: LedgerSource,
): LedgerDocument {
  const { changed, incidents, statements } = news;
  return {
    title: `Watch “${watch.name}”: ${sayNews(news)}`,
    summary: watch.words === '' ? [] : [watch.words],
    marks: [],
    sections: [
      sectionOf(
        { name: 'Changed standing', means: 'since the last run', look: 'heading' },
        {
          rows: changed,
          most,
          block: ({ incident, before }) => ledgerIncidentBlock(incident, source, changeWords(incident, before, source)),
        },
      ),
      sectionOf(
        { name: 'New incidents', means: '', look: 'heading' },
        { rows: incidents, most, block: (incident) => ledgerIncidentBlock(incident, source) },
      ),
      section({ name: 'New statements', means: '', look: 'heading' }, statementBlocks(statements), most),
    ].filter((one) => one !== null),
  };
}

/** The last step tells how it came to stand there; where it is back where an earlier step had it, that is said too. */
function changeWords(incident: LedgerIncident, before: string, source: LedgerSource): string[] {
  const last = incident.history.at(-1);
  const steps = last === undefined || last.to !== incident.standing ? [] : [sayStep(incident, last, source)];
  return last?.from === before && steps.length > 0 ? steps : [`${before} → ${incident.standing}`, ...steps];
}

/** '1 change of standing, 2 new incidents'; 'nothing new'. */
export function sayNews(news: WatchNews): string {
  const { changed, incidents, statements } = news;
  if (nothingNew(news)) return 'nothing new';
  return [
    ...(changed.length === 0 ? [] : [`${changed.length} ${changed.length === 1 ? 'change' : 'changes'} of standing`]),
    ...(incidents.length === 0 ? [] : [plural(incidents.length, 'new incident')]),
    ...(statements.length === 0 ? [] : [plural(statements.length, 'new statement')]),
  ].join(', ');
}

/** The last day on which something of it happened on the record; null where no report is dated. The same record gives the same day. */
export function newsDay({ changed, incidents, statements }: WatchNews): string | null {
  const days = [
    ...[...changed.map(({ incident }) => incident), ...incidents].map(lastDay),
    ...statements.map(({ day }) => day),
  ].filter((day) => day !== null);
  return days.sort().at(-1)?.slice(0, 10) ?? null;
}

/** The day of the last change of standing. */
export const lastDay = ({ history }: LedgerIncident): string | null => history.at(-1)?.on ?? null;
