// The seed report's attributions, row by row as decided by hand in statements.tsv. Skipped where ../shared is not there.
// Rows named in known-failures.txt are not right yet; the test fails when a named row has become right, or another goes wrong.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { lineOf } from '../../src/text/line-of.ts';

const SEED = '../shared/seed/karabakh-2020-10-14.txt';
const COLUMNS = ['line', 'cue', 'speakers', 'parties', 'stance', 'flags', 'first', 'last', 'within'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

function rows(): Row[] {
  return readFileSync('test/seed/statements.tsv', 'utf8')
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [COLUMNS[i], cell])) as Row);
}

/** 'Hinting' and 'Hinting at' are one cue: the guidelines ask that cues overlap. */
const begins = (ours: string, asked: string): boolean => ours.startsWith(asked) || asked.startsWith(ours);

/** What is wrong with the statement for this row, in words; empty where it is right. */
function faults(row: Row, text: string, found: Statement, all: readonly Statement[]): string[] {
  const wrong: string[] = [];
  const names = row.speakers.split('|');
  const parties = row.parties.split('|');
  for (const [i, name] of names.entries()) {
    const ours = found.speakers[i];
    if (name === '-') {
      if (ours !== undefined && ours.voice !== 'nobody') wrong.push(`speaker ${ours.name}`);
    } else if (name.startsWith('-')) {
      const words = ours?.span ? text.slice(ours.span.start, ours.span.end) : '';
      if (!words.includes(name.slice(1))) wrong.push(`speaker "${words}"`);
    } else if (!(ours?.name ?? '').split(/\s/u).includes(name)) wrong.push(`speaker ${ours?.name}`);
    if (name !== '-' && (ours?.party ?? '-') !== (parties[i] ?? '-')) wrong.push(`party ${ours?.party}`);
  }
  const content = found.content.map((span) => text.slice(span.start, span.end)).join(' ');
  if (!content.startsWith(row.first) || !content.replace(/[.,]$/u, '').endsWith(row.last.replace(/[.,]$/u, '')))
    wrong.push(`content "${content.slice(0, 30)} … ${content.slice(-30)}"`);
  if (found.stance !== row.stance) wrong.push(`stance ${found.stance}`);
  for (const flag of row.flags.split(' ').filter((word) => word !== '')) {
    if (
      flag === 'negated'
        ? !found.negated
        : /^\d/u.test(flag)
          ? found.saidOn?.value.value !== flag
          : !found.hedges.some((hedge) => hedge === flag)
    )
      wrong.push(`not ${flag}`);
  }
  const outer = all.find((statement) => statement.id === found.within);
  if (
    row.within !== '' &&
    row.within !== undefined &&
    (outer === undefined || text.slice(outer.cue.span.start, outer.cue.span.end) !== row.within)
  )
    wrong.push('not nested');
  return wrong;
}

describe.skipIf(!existsSync(SEED))('the seed report, statement by statement (skipped without ../shared)', () => {
  const text = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';
  const reading = text === '' ? null : readReport({ id: 'seed', text }, loadTools());
  const known = new Set(
    readFileSync('test/seed/known-failures.txt', 'utf8')
      .split('\n')
      .map((line) => line.split('#')[0]!.trim())
      .filter((line) => line !== ''),
  );
  const taken = new Set<string>();
  const results = rows().map((row) => {
    const found = reading?.statements.find(
      (statement) =>
        !taken.has(statement.id) &&
        lineOf(text, statement.cue.span.start) === Number(row.line) &&
        begins(text.slice(statement.cue.span.start, statement.cue.span.end).toLowerCase(), row.cue.toLowerCase()),
    );
    if (found !== undefined) taken.add(found.id);
    return { row, wrong: found === undefined ? ['not found'] : faults(row, text, found, reading?.statements ?? []) };
  });
  for (const { row, wrong } of results) {
    const key = `${row.line} ${row.cue}`;
    it(`line ${key}${known.has(key) ? ' (known to fail)' : ''}`, () => {
      if (known.has(key)) expect(wrong).not.toEqual([]);
      else expect(wrong).toEqual([]);
    });
  }
  it('finds almost nothing that is not there', () => {
    const extra = (reading?.statements ?? []).filter((statement) => !taken.has(statement.id));
    expect(
      extra.map((statement) => `${lineOf(text, statement.cue.span.start)} ${statement.cue.lemma}`).length,
    ).toBeLessThanOrEqual(2);
  });
});
