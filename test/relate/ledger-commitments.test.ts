import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentRules } from '../../src/lexicon/commitments.ts';
import type { FindingName } from '../../src/model/commitment.ts';
import type { LedgerCommitment, SpokenCommitments } from '../../src/model/ledger-commitment.ts';
import { ledgerCommitmentsOf } from '../../src/relate/ledger-commitments.ts';
import { ledgerIncident } from './plain-ledger.ts';

const folder = new URL('../../data/commitments/', import.meta.url);
const rules = commitmentRules(
  readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

/** A report that speaks of one commitment: 'armed-attack not-established i1' for each condition that it addresses. */
function report(
  id: string,
  day: string | null,
  commitment: string,
  found: readonly string[],
  parties = ['ARM', 'RUS'],
): SpokenCommitments {
  const rule = rules.find((one) => one.id === commitment)!;
  const conditions = rule.conditions.map(({ id, text }) => {
    const line = found.find((one) => one.startsWith(`${id} `));
    const [, finding = 'not-addressed', ...grounds] = line?.split(' ') ?? [];
    return { id, text, finding: finding as FindingName, grounds, because: `${id} in ${day}` };
  });
  const { name, kind, article } = rule;
  return { report: id, on: day, commitments: [{ id: rule.id, kind, name, parties, article, conditions }] };
}
const CST = 'collective-security-treaty-4';
const history = (one: LedgerCommitment): string[] =>
  one.history.map(({ condition, from, to, on, report, grounds }) =>
    [on, report, condition, `${from} → ${to}`, grounds.join(' ')].join(' | '),
  );
const findings = (one: LedgerCommitment): string[] =>
  one.conditions.map(({ id, finding, grounds }) => [id, finding, ...grounds].join(' '));

describe('Article 4 of the Collective Security Treaty over three days', () => {
  const note = report('note', '2020-10-12', CST, ['armed-attack not-established i1']);
  const wire = report('wire', '2020-10-14', CST, [
    'armed-attack established i2',
    'own-territory established i2',
    'attacker-outside established i2',
  ]);
  const asks = report('asks', '2020-10-31', CST, ['request established s4']);
  const strike = ledgerIncident({
    accounts: ['note#i1', 'wire#i2'],
    actors: ['AZE'],
    recipients: ['ARM'],
    day: '2020-10-12',
    history: ['2020-10-12 note claimed', '2020-10-14 wire acknowledged'],
  });
  const [one] = ledgerCommitmentsOf([asks, wire, note], [strike], rules);
  it('tells when a claim became an acknowledgment, and by which report', () => {
    expect(history(one!)).toEqual([
      '2020-10-12 | note | armed-attack | null → not-established | note#i1',
      '2020-10-12 | note | own-territory | null → not-established | note#i1',
      '2020-10-12 | note | attacker-outside | null → established | note#i1',
      '2020-10-14 | wire | armed-attack | not-established → established | note#i1',
      '2020-10-14 | wire | own-territory | not-established → established | note#i1',
      '2020-10-31 | asks | request | null → established | asks#s4',
    ]);
    expect(findings(one!)).toEqual([
      'armed-attack established note#i1',
      'own-territory established note#i1',
      'request established asks#s4',
      'attacker-outside established note#i1',
    ]);
  });
  it('holds the reports that speak of it, its parties, territory and text, and no violations', () => {
    expect(one).toMatchObject({
      id: CST,
      reports: ['note', 'wire', 'asks'],
      parties: ['ARM', 'RUS'],
      territory: expect.stringContaining("the member's own territory"),
      source: expect.stringContaining('Tashkent, 15 May 1992'),
      violations: [],
    });
  });
  it('is the same for any order of reports', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([note, wire, asks], { minLength: 3 }), (order) => {
        expect(ledgerCommitmentsOf(order, [strike], rules)).toEqual([one]);
      }),
    );
  });
  it('keeps what one report says where the ledger has no such occurrence', () => {
    const [alone] = ledgerCommitmentsOf([note], [], rules);
    expect(findings(alone!)[0]).toBe('armed-attack not-established note#i1');
  });
  it('is established by the side that suffered it too, on the day of its word', () => {
    const raid = ledgerIncident({
      accounts: ['note#i1'],
      actors: ['AZE'],
      recipients: ['ARM'],
      history: ['2020-10-12 note claimed'],
      positions: ['AZE asserts 2020-10-12 note#s1', 'ARM confirms 2020-10-13 lantern#s2'],
    });
    const [found] = ledgerCommitmentsOf([note], [raid], rules);
    expect(history(found!).filter((line) => line.includes('armed-attack'))).toEqual([
      '2020-10-12 | note | armed-attack | null → not-established | note#i1',
      '2020-10-13 | lantern | armed-attack | not-established → established | note#i1',
    ]);
  });
  const speaks = report('lantern', '2020-10-15', CST, []);
  const told = (plan: Partial<Parameters<typeof ledgerIncident>[0]>) =>
    findings(
      ledgerCommitmentsOf(
        [speaks],
        [
          ledgerIncident({
            ...{ accounts: ['note#i1'], actors: ['AZE'], recipients: ['ARM'], day: '2020-10-14' },
            history: ['2020-10-14 note acknowledged'],
            ...plan,
          }),
        ],
        rules,
      )[0]!,
    );
  it('knows the attack that another report tells, in the month before', () => {
    expect(told({})).toEqual([
      'armed-attack established note#i1',
      'own-territory not-addressed',
      'request not-addressed',
      'attacker-outside established note#i1',
    ]);
  });
  it.each<[string, Parameters<typeof told>[0]]>([
    ['of two months before', { day: '2020-08-10' }],
    ['of the day after', { day: '2020-10-16' }],
    ['on one who is no party', { recipients: ['Nagorno-Karabakh'] }],
    ['told as background', { historical: true }],
    ['only threatened', { modality: 'threatened' }],
  ])('knows no attack %s', (_, plan) => {
    expect(told(plan)[0]).toBe('armed-attack not-addressed');
  });
  it('is none where no report speaks of it', () => {
    expect(ledgerCommitmentsOf([], [strike], rules)).toEqual([]);
  });
});

describe('a word against a word', () => {
  const asked = (id: string, day: string, finding: string) => report(id, day, CST, [`request ${finding} s1`]);
  it('comes to hold once it is given', () => {
    const [one] = ledgerCommitmentsOf(
      [asked('a', '2020-10-14', 'not-established'), asked('b', '2020-10-31', 'established')],
      [],
      rules,
    );
    expect(history(one!)).toEqual([
      '2020-10-14 | a | request | null → not-established | a#s1',
      '2020-10-31 | b | request | not-established → established | b#s1',
    ]);
  });
  it('does not fall by a later report that it was not given', () => {
    const [one] = ledgerCommitmentsOf(
      [asked('a', '2020-10-14', 'established'), asked('b', '2020-10-31', 'not-established')],
      [],
      rules,
    );
    expect(findings(one!)).toContain('request established a#s1');
  });
});

describe('the cease-fire of 10 October 2020', () => {
  const ID = 'karabakh-2020-10-10';
  const wire = report(
    'wire',
    '2020-10-14',
    ID,
    ['in-force established', 'attack-since not-established i1'],
    ['ARM', 'AZE'],
  );
  const late = report('late', '2020-11-12', ID, ['in-force not-established'], ['ARM', 'AZE']);
  const shelling = ledgerIncident({
    accounts: ['note#i3', 'lantern#i1'],
    actors: ['ARM'],
    recipients: ['AZE'],
    day: '2020-10-11',
    history: ['2020-10-11 note claimed', '2020-10-12 lantern disputed'],
    positions: ['AZE asserts 2020-10-11 note#s1', 'ARM denies 2020-10-12 lantern#s2'],
  });
  it('ends on its day, as the latest report has it', () => {
    const [one] = ledgerCommitmentsOf([late, wire], [], rules);
    expect(history(one!).filter((line) => line.includes('in-force'))).toEqual([
      '2020-10-14 | wire | in-force | null → established | ',
      '2020-11-12 | late | in-force | established → not-established | ',
    ]);
  });
  it('lists attacks since its start by whom against whom, from reports that do not name it too', () => {
    const [one] = ledgerCommitmentsOf([wire], [shelling], rules);
    expect(one!.violations).toEqual([
      {
        incident: 'note#i3',
        type: 'ASSAULT',
        mode: null,
        by: ['ARM'],
        against: ['AZE'],
        day: '2020-10-11',
        place: null,
        standing: 'disputed',
        report: 'note',
        on: '2020-10-11',
        saidBy: ['AZE'],
        deniedBy: ['ARM'],
      },
    ]);
    expect(history(one!).filter((line) => line.includes('attack-since'))).toEqual([
      '2020-10-11 | note | attack-since | null → not-established | note#i3',
      '2020-10-12 | lantern | attack-since | not-established → disputed | note#i3',
    ]);
  });
  type Plan = Parameters<typeof ledgerIncident>[0];
  const undated: Plan = {
    ...{ accounts: ['quiet#i1'], actors: ['ARM'], recipients: ['AZE'] },
    history: ['2020-10-14 quiet acknowledged'],
  };
  const quiet = report('quiet', '2020-10-14', ID, ['in-force established'], ['ARM', 'AZE']);
  const attack = (plan: Plan) => ledgerCommitmentsOf([quiet], [ledgerIncident(plan)], rules)[0]!;
  const dated: Plan = { ...undated, day: '2020-10-11' };
  it.each<[string, Plan]>([
    ['before its start', { ...dated, day: '2020-10-09' }],
    ['after its end', { ...dated, day: '2020-11-15' }],
    ['on a third side', { ...dated, recipients: ['GEO'] }],
    ['on its own side', { ...dated, recipients: ['ARM'] }],
    ['only threatened', { ...dated, modality: 'threatened' }],
    ['told as background without a day', { ...undated, historical: true }],
    ['without a day in a report that does not speak of it', { ...undated, accounts: ['x#i1'] }],
    ['of another kind', { ...dated, type: 'ACCUSE' }],
  ])('lists no attack %s', (_, plan) => {
    expect(attack(plan).violations).toEqual([]);
    expect(attack(dated).violations).toHaveLength(1);
  });
  it('lists a clash of both as of each against the other, and an attack without a day as not sure', () => {
    expect(attack({ ...dated, actors: ['ARM', 'AZE'], recipients: [] }).violations[0]).toMatchObject({
      by: ['ARM', 'AZE'],
      against: ['ARM', 'AZE'],
    });
    expect(attack(undated).violations).toHaveLength(1);
    expect(attack(undated).conditions[1]).toMatchObject({
      finding: 'not-established',
      because: 'acknowledged: as the test has it; its day is not said',
    });
  });
});

describe('a cease-fire with sides', () => {
  const spoken = report('wire', '2016-07-12', 'syria-cessation-2016', [], ['RUS', 'SYR', 'Syrian opposition', 'USA']);
  const raid = (actor: string, recipient: string) =>
    ledgerCommitmentsOf(
      [spoken],
      [
        ledgerIncident({
          ...{ accounts: ['note#i1'], actors: [actor], recipients: [recipient], day: '2016-07-11' },
          history: ['2016-07-11 note claimed'],
        }),
      ],
      rules,
    )[0]!.violations.map(({ by, against }) => `${by} on ${against}`);
  it('is broken by one side on the other', () => {
    expect(raid('RUS', 'Syrian opposition')).toEqual(['RUS on Syrian opposition']);
    expect(raid('Syrian opposition', 'SYR')).toEqual(['Syrian opposition on SYR']);
  });
  it('is not broken by allies among themselves', () => {
    expect(raid('RUS', 'SYR')).toEqual([]);
  });
  it('names as sides only its parties', () => {
    for (const rule of rules)
      for (const party of rule.sides.flat())
        expect(
          rule.members.map((one) => one.party),
          rule.id,
        ).toContain(party);
    for (const { id, kind, members, sides } of rules)
      if (kind === 'cease-fire' && new Set(members.map(({ party }) => party)).size > 2)
        expect(sides.length, id).toBe(2);
  });
});

describe('cease-fires that only the reports name', () => {
  const truce = ledgerIncident({
    ...{ accounts: ['a#i1', 'b#i2'], type: 'RETREAT', mode: 'ceasefire', actors: ['Alta', 'Bera'], day: '2019-03-03' },
    history: ['2019-03-03 a claimed', '2019-03-04 b agreed'],
  });
  const raid = ledgerIncident({
    ...{ accounts: ['b#i5'], actors: ['Alta'], recipients: ['Bera'], day: '2019-03-04' },
    history: ['2019-03-04 b disputed'],
  });
  const ID = 'cease-fire-named';
  it('are one where the reports tell of one agreement', () => {
    const found = ledgerCommitmentsOf(
      [
        report('a', '2019-03-03', ID, ['in-force not-established i1'], ['Alta', 'Bera']),
        report('b', '2019-03-04', ID, ['in-force established i2', 'attack-since disputed i5'], ['Alta', 'Bera']),
      ],
      [truce, raid],
      rules,
    );
    expect(found.map(({ id }) => id)).toEqual(['cease-fire-named/a#i1']);
    expect(findings(found[0]!)).toEqual([
      'in-force established a#i1',
      'attack-since disputed b#i5',
      'accused-of-violation not-addressed',
    ]);
    expect(found[0]!.violations.map(({ incident, by, against }) => [incident, by, against])).toEqual([
      ['b#i5', ['Alta'], ['Bera']],
    ]);
  });
  it('are not charged with attacks that only other reports tell', () => {
    const elsewhere = ledgerIncident({
      ...{ accounts: ['gazette#i5'], actors: ['Alta'], recipients: ['Bera'], day: '2019-05-04' },
      history: ['2019-05-04 gazette claimed'],
    });
    const [found] = ledgerCommitmentsOf(
      [report('a', '2019-03-03', ID, ['in-force not-established i1'], ['Alta', 'Bera'])],
      [truce, elsewhere],
      rules,
    );
    expect(found!.violations).toEqual([]);
  });
  it('are two where they are between other sides', () => {
    const found = ledgerCommitmentsOf(
      [
        report('a', '2019-03-03', ID, ['in-force not-established i1'], ['Alta', 'Bera']),
        report('c', '2019-03-09', ID, ['in-force not-established i1'], ['Cora', 'Dena']),
      ],
      [truce],
      rules,
    );
    expect(found.map(({ id }) => id)).toEqual(['cease-fire-named/Cora-Dena', 'cease-fire-named/a#i1']);
  });
});

describe('the rules', () => {
  it('hold the treaties of mutual defence with their text, parties and area', () => {
    const treaty = (id: string) => rules.find((rule) => rule.id === id)!;
    for (const id of [
      CST,
      'north-atlantic-treaty-5',
      'treaty-on-european-union-42-7',
      'rio-treaty-3',
      'arab-joint-defence-2',
      'japan-us-security-5',
      'korea-us-defence-3',
      'philippines-us-defence-4',
      'anzus-4',
    ]) {
      expect(treaty(id).territory, id).not.toBeNull();
      expect(treaty(id).members.length, id).toBeGreaterThan(1);
      expect(treaty(id).source, id).toMatch(/\b(?:19|20)\d\d\b.*Article/s);
    }
    expect(treaty('north-atlantic-treaty-5').territory).toMatch(/^Article 6: /);
    expect(treaty('un-charter-51')).toMatchObject({ universal: true, territory: null });
  });
});
