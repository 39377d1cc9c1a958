import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentsIn } from '../../src/ledger/commitments-in.ts';
import { loadCommitments, loadLexicon } from '../../src/lexicon/load.ts';
import type { KeptReport, ReportLine } from '../../src/model/kept-report.ts';
import { loadTools, readReport, type Tools } from '../../src/pipeline.ts';

let tools: Tools;
beforeAll(() => {
  tools = loadTools();
});

/** What the store tells of reports, each published on its day. */
function store(texts: Readonly<Record<string, readonly [day: string, text: string]>>) {
  const asked: string[] = [];
  const kept = Object.entries(texts).map(([id, [day, text]]) => ({
    line: { id, day } as ReportLine,
    report: { id, reading: readReport({ id, text, published: day }, tools) } as KeptReport,
  }));
  return {
    asked,
    reports: () => kept.map(({ line }) => line),
    report: (id: string) => {
      asked.push(id);
      return kept.find(({ line }) => line.id === id)?.report ?? null;
    },
    incidents: () => [],
  };
}
const speaks = 'MINSK -- The Collective Security Treaty was on the table on Monday, a diplomat said.';
const silent = 'MINSK -- The market was closed on Monday, a diplomat said.';
const open = { from: null, to: null };

describe('the commitments of a ledger', () => {
  it('are those that its reports speak of', () => {
    const found = commitmentsIn(
      store({ a: ['2020-10-12', speaks], b: ['2020-10-13', silent], c: ['2020-11-02', speaks] }),
      tools.lexicon.commitments,
      open,
    );
    expect(found.map(({ id, reports }) => [id, ...reports])).toEqual([['collective-security-treaty-4', 'a', 'c']]);
  });
  it('are none where no report speaks of one', () => {
    expect(commitmentsIn(store({ b: ['2020-10-13', silent] }), tools.lexicon.commitments, open)).toEqual([]);
  });
  it('are asked of reports of the days alone, both days included', () => {
    const ledger = store({ a: ['2020-10-12', speaks], c: ['2020-11-02', speaks], d: ['2020-11-03', speaks] });
    const [one] = commitmentsIn(ledger, tools.lexicon.commitments, { from: '2020-11-01', to: '2020-11-02' });
    expect(one?.reports).toEqual(['c']);
    expect(ledger.asked).toEqual(['c']);
  });
});

it('the rules alone are those of the lexicon', () => {
  expect(loadCommitments()).toEqual(loadLexicon().commitments);
});
