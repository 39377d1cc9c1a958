import { describe, expect, it } from 'vitest';
import type { LedgerCommitment } from '../../src/model/ledger-commitment.ts';
import { ledgerCommitmentText } from '../../src/show/ledger-commitment-lines.ts';

const names = (code: string): string => ({ KES: 'Kestria', VAL: 'Valdoria' })[code] ?? code;
const show = (commitments: readonly LedgerCommitment[], width = 90): string[] =>
  ledgerCommitmentText(commitments, { width, colour: false, names }).split('\n');

const pact: LedgerCommitment = {
  id: 'pact-4',
  kind: 'treaty',
  name: 'Pact of Lom',
  article: 'Article 4',
  parties: ['KES', 'ORS'],
  territory: 'the ground of its parties',
  source: 'Pact of Lom, 1 May 2001',
  reports: ['note', 'wire'],
  conditions: [
    {
      id: 'attack',
      text: 'an armed attack on a member',
      finding: 'established',
      grounds: ['note#i1'],
      because: 'acknowledged: VAL confirms it',
    },
    {
      id: 'request',
      text: 'the member asks for help',
      finding: 'not-addressed',
      grounds: [],
      because: 'no report addresses it',
    },
  ],
  history: [
    {
      condition: 'attack',
      from: null,
      to: 'not-established',
      on: '2031-05-04',
      report: 'note',
      grounds: ['note#i1'],
      because: 'claimed',
    },
    {
      condition: 'attack',
      from: 'not-established',
      to: 'established',
      on: '2031-05-06',
      report: 'wire',
      grounds: ['note#i1'],
      because: 'acknowledged',
    },
  ],
  violations: [],
};
const truce: LedgerCommitment = {
  ...{ id: 'truce', kind: 'cease-fire', name: 'Truce of Ost', article: null, parties: ['KES', 'VAL'], territory: null },
  ...{ source: 'Agreement of Ost', reports: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], conditions: [], history: [] },
  violations: [
    {
      ...{ incident: 'note#i3', type: 'ASSAULT', mode: null, by: ['VAL'], against: ['KES'], day: '2031-05-05' },
      ...{ place: 'Lom', standing: 'disputed', report: 'note', on: '2031-05-05', saidBy: ['KES'], deniedBy: ['VAL'] },
    },
    {
      ...{
        incident: 'wire#i9',
        type: 'ASSAULT',
        mode: 'aerial',
        by: ['KES', 'VAL'],
        against: ['KES', 'VAL'],
        day: null,
      },
      ...{ place: null, standing: 'reported', report: 'wire', on: null, saidBy: [], deniedBy: [] },
    },
  ],
};

describe('commitments of a ledger', () => {
  it('show each condition with its finding and how it came to it', () => {
    expect(show([pact])).toEqual([
      'Treaties and cease-fires',
      '1 commitment in 2 reports',
      '',
      'Pact of Lom, Article 4  Kestria, ORS',
      ' where: the ground of its parties',
      ' in note, wire',
      ' established     an armed attack on a member (acknowledged: VAL confirms it)',
      '                 first not established on 4 May 2031 [note]',
      '                 not established → established on 6 May 2031 [wire]',
      ' not addressed   the member asks for help',
      '',
    ]);
  });
  it('list alleged violations: standing, day, by whom against whom, who says so and who denies it', () => {
    expect(show([truce])).toEqual([
      'Treaties and cease-fires',
      '1 commitment in 7 reports',
      '',
      'Truce of Ost  Kestria, Valdoria',
      ' in a, b, c, d, e and 2 more reports',
      ' alleged violations 2',
      '   disputed      5 May 2031: Attack, Valdoria → Kestria · Lom · said by Kestria ·',
      '                 denied by Valdoria [note#i3]',
      '   reported      no day: Attack (aerial), Kestria, Valdoria [wire#i9]',
      '',
    ]);
  });
  it('tell a hundred alleged violations of one cease-fire and how many more there are', () => {
    const violations = Array.from({ length: 1102 }, () => truce.violations[0]!);
    const lines = show([{ ...truce, violations }]);
    expect(lines[5]).toBe(' alleged violations 1102');
    expect(lines.filter((line) => line.startsWith('   disputed'))).toHaveLength(100);
    expect(lines.at(-2)).toBe(' … and 1,002 more, all of them with --json');
  });
  it('say that earlier reports are left out', () => {
    const text = ledgerCommitmentText([pact], { width: 120, colour: false, names, isCut: true });
    expect(text.split('\n')[1]).toBe(
      '1 commitment in 2 reports, the latest that speak of one; --limit N takes in earlier ones',
    );
  });
  it('say so where there are none, and keep within the width', () => {
    expect(show([])).toEqual([
      'Treaties and cease-fires',
      'no report that was asked for speaks of a treaty or a cease-fire',
      '',
    ]);
    for (const line of show([pact, truce], 40)) expect(line.length).toBeLessThanOrEqual(40);
  });
});
