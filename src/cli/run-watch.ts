// Asks the question of a watch and makes what there is to tell: the digest of what is new, and the feed of its newest rows.
// Leaves delivering to deliver-digest.ts, keeping what was seen to watch.ts. Example: runWatch(watch, 50, { store, source }).
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import type { Watch } from '../model/watch.ts';
import { statementBlock } from '../show/ledger-brief.ts';
import type { LedgerBlock, LedgerDocument } from '../show/ledger-document.ts';
import { incidentWords, ledgerIncidentBlock } from '../show/ledger-incident-block.ts';
import { lastDay, watchDigest } from '../show/watch-digest.ts';
import type { FeedEntry } from '../show/watch-feed.ts';
import { incidentNews, statementNews, type WatchNews } from '../show/watch-news.ts';
import { shorten } from '../show/wrap-text.ts';
import type { Asked } from './ask-ledger.ts';

export type WatchRun = {
  readonly watch: Watch;
  readonly news: WatchNews;
  readonly digest: LedgerDocument;
  /** The newest rows of the question, seen or not. Made only where a feed is asked for. */
  readonly entries: () => readonly FeedEntry[];
};

/** Entries of a feed: more than a reader takes between two visits. */
const ENTRIES = 100;
/** Columns of the title of an entry. */
const TITLE = 120;

export function runWatch(watch: Watch, most: number, { store, source }: Pick<Asked, 'store' | 'source'>): WatchRun {
  if (watch.asks === 'incidents') {
    const rows = store.incidents(watch.question);
    const news = incidentNews(rows, watch.seen);
    const entry = (incident: LedgerIncident): FeedEntry => ({
      key: `${incident.id}/${incident.standing}`,
      title: `${incident.standing}: ${incidentWords(incident, source.names)}`,
      day: lastDay(incident),
      view: viewOf(ledgerIncidentBlock(incident, source)),
    });
    return {
      ...{ watch, news, digest: watchDigest({ watch, news, most }, source) },
      entries: () => newest(rows, lastDay).map(entry),
    };
  }
  const rows = store.statements(watch.question);
  const news = statementNews(rows, watch.seen);
  const entry = (line: StatementLine): FeedEntry => ({
    key: `${line.report}@${line.at.start}-${line.at.end}`,
    title: shorten(`${line.lead} ${line.content}`.trim(), TITLE),
    day: line.day,
    view: viewOf(statementBlock(line)),
  });
  return {
    ...{ watch, news, digest: watchDigest({ watch, news, most }, source) },
    entries: () => newest(rows, ({ day }) => day).map(entry),
  };
}

/** Rows of one day keep their order. */
function newest<Row>(rows: readonly Row[], day: (row: Row) => string | null): Row[] {
  const later = (a: Row, b: Row): number =>
    (day(a) ?? '') < (day(b) ?? '') ? 1 : (day(a) ?? '') > (day(b) ?? '') ? -1 : 0;
  return [...rows].sort(later).slice(0, ENTRIES);
}

const viewOf = (block: LedgerBlock): LedgerDocument => ({
  title: '',
  summary: [],
  marks: [],
  sections: [{ name: '', means: '', look: 'heading', blocks: [block], more: 0, report: null, kind: 'bare' }],
});
