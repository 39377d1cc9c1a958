// The minimal pairs of stance-pairs/pairs.tsv through the real pipeline: each row must be read as it says.
// Rows that are not yet right stand in stance-pairs/known-failures.txt with the reason; one that has become right must leave it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTools, readReport } from '../src/pipeline.ts';
import { differences } from './stance-pairs/compare-pair.ts';
import { readPairs } from './stance-pairs/read-pairs.ts';

/** Ids in front of a colon, the reason behind it: '021d 022d: the reason'. */
function knownFailures(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('./stance-pairs/known-failures.txt', import.meta.url), 'utf8');
  const known = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    for (const id of line.slice(0, colon).split(' ')) known.set(id, line.slice(colon + 1).trim());
  }
  return known;
}

describe('stance pairs', () => {
  const tools = loadTools();
  const known = knownFailures();
  const rows = readPairs();
  const wrong = new Map<string, string[]>();
  for (const row of rows) {
    const found = differences(readReport({ id: row.id, text: row.text }, tools), row);
    if (found.length > 0) wrong.set(row.id, [...(wrong.get(row.id) ?? []), ...found]);
  }

  for (const row of rows) {
    if (known.has(row.id)) continue;
    it(`${row.id}: ${row.text}`, () => expect(wrong.get(row.id) ?? []).toEqual([]));
  }
  it('known failures are failures, each with its reason', () => {
    expect([...known.keys()].filter((id) => !wrong.has(id))).toEqual([]);
    expect([...known].filter(([, reason]) => reason === '')).toEqual([]);
  });
});
