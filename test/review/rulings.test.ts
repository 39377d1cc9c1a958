// Decisions down to where incidents stand: what the pipeline does, over plain reports without a language engine.
import { describe, expect, it } from 'vitest';
import type { Decision, TargetKind } from '../../src/model/decision.ts';
import { relate } from '../../src/relate/relate.ts';
import { reviewed } from '../../src/review/reviewed.ts';
import { rulingsOf } from '../../src/review/rulings.ts';
import { plainReport, spanOf, words } from '../relate/plain-report.ts';
import { decision } from './decide.ts';

const TEXT = 'DEF said ABC shelled Alta. ABC denied the shelling. GHI troops captured Bera on Monday.';
const report = plainReport(
  TEXT,
  [
    { id: 's1', cue: 'said', content: 'ABC shelled Alta', by: ['DEF'] },
    { id: 's2', cue: 'denied', content: 'the shelling', by: ['ABC'], stance: 'deny' },
  ],
  [
    { at: 'shelled', actors: ['ABC'], recipients: ['DEF'], place: 'Alta', statement: 's1' },
    { at: 'shelling', actors: ['ABC'], recipients: ['DEF'], statement: 's2' },
    { at: 'captured', actors: ['GHI'], place: 'Bera', day: '2031-05-05' },
  ],
);
const on = (kind: TargetKind, at: string) => ({ kind, span: spanOf(TEXT, at) });

function reread(...decisions: Decision[]) {
  const laid = reviewed({ entities: [], speechActs: [], ...report }, decisions);
  const rulings = rulingsOf(decisions, laid);
  const { incidents, asTold } = relate({ ...report, ...laid }, words, rulings);
  return { laid, ...rulings.reviewsOf(incidents, asTold) };
}
const standings = (...decisions: Decision[]): readonly string[] =>
  reread(...decisions).incidents.map(
    ({ id, standing, positions }) =>
      `${id} ${standing} | ${positions.map(({ party, position }) => `${party} ${position}`).join(', ')}`,
  );
const LEFT = `i${spanOf(TEXT, 'captured').start} reported | `;
const SHELLED = `i${spanOf(TEXT, 'shelled').start}`;

describe('the standing follows', () => {
  it('from what stands, as read', () => {
    expect(standings()).toEqual([`${SHELLED} disputed | DEF asserts, ABC denies`, LEFT]);
  });
  it('from a corrected stance', () => {
    const confirm = decision('correct', on('statement', 'denied'), { field: 'stance', value: 'confirm', was: 'deny' });
    expect(standings(confirm)[0]).toBe(`${SHELLED} acknowledged | DEF asserts, ABC confirms`);
  });
  it('from corrected speakers', () => {
    const value = [{ voice: 'nobody', name: null, role: null, party: null, span: null }];
    expect(standings(decision('correct', on('statement', 'denied'), { field: 'speakers', value }))[0]).toBe(
      `${SHELLED} claimed | DEF asserts`,
    );
  });
  it('from a rejected statement', () => {
    expect(standings(decision('reject', on('statement', 'denied')))[0]).toMatch(/claimed \| DEF asserts$/u);
  });
  it('from a corrected position, which may also be one that the report only implies', () => {
    const positions = (value: readonly object[]) =>
      standings(decision('correct', on('incident', 'shelled'), { field: 'positions', value }))[0];
    const says = { party: 'DEF', position: 'asserts', statements: [spanOf(TEXT, 'said')] };
    expect(positions([says])).toBe(`${SHELLED} claimed | DEF asserts`);
    expect(positions([says, { party: 'ABC', position: 'confirms', statements: [spanOf(TEXT, 'denied')] }])).toMatch(
      /acknowledged/u,
    );
    expect(positions([])).toBe(`${SHELLED} reported | `);
  });
  it('from corrected actors: whose own word it is', () => {
    const value = [{ party: 'DEF', sector: null, span: null }];
    const own = decision('correct', on('incident', 'shelled'), { field: 'actors', value });
    const none = decision('reject', on('statement', 'denied'), { id: 2 });
    const confirm = decision('correct', on('statement', 'said'), { id: 3, field: 'stance', value: 'confirm' });
    expect(standings(own, none, confirm)[0]).toMatch(/acknowledged \| DEF confirms$/u);
    expect(standings(none, confirm)[0]).toMatch(/claimed \| DEF confirms$/u);
  });
  it('from a corrected modality: what is not said to have happened has no standing of its own', () => {
    const planned = decision('correct', on('incident', 'shelled'), { field: 'modality', value: 'planned' });
    expect(standings(planned)[0]).toMatch(/ reported /u);
  });
});

describe('fields of an incident', () => {
  const { incidents: before } = reread();
  it.each([
    ['type', 'COERCE', 'COERCE'],
    ['mode', 'heavy-weapons', 'heavy-weapons'],
    ['place', null, null],
    ['historical', true, true],
    ['quantities', [{ of: 'dead', low: 2, best: 2, high: 2 }], [{ of: 'dead', low: 2, best: 2, high: 2 }]],
    ['recipients', [], []],
  ] as const)('%s', (field, value, becomes) => {
    const { incidents } = reread(decision('correct', on('incident', 'captured'), { field, value }));
    expect(incidents[1]?.[field]).toEqual(becomes);
    expect({ ...incidents[1], [field]: before[1]![field] }).toEqual(before[1]);
    expect(incidents[0]).toEqual(before[0]);
  });
  it('when, reviewed by the person', () => {
    const value = { start: '2031-05-04', end: '2031-05-04', precision: 'day', at: null };
    const { incidents } = reread(decision('correct', on('incident', 'captured'), { field: 'when', value }));
    expect(incidents[1]?.when).toMatchObject({ basis: 'reviewed', by: 'Ana Brandt', value: { value: '2031-05-04' } });
  });
  it('a place taken away is not implied again by the deed before', () => {
    const away = decision('correct', on('incident', 'shelled'), { field: 'place', value: null });
    expect(reread(away).incidents[0]?.place).toBeNull();
  });
  it('is found by any of its triggers', () => {
    const away = decision('correct', on('incident', 'shelling'), { field: 'historical', value: true });
    expect(reread(away).incidents[0]?.historical).toBe(true);
  });
  it("a person's word on one event outdoes a sharper one that was read", () => {
    const value = { start: '2031-05-01', end: '2031-05-31', precision: 'month', at: null };
    const month = decision('correct', on('event', 'captured'), { field: 'when', value });
    expect(reread(month).incidents[1]?.when?.value.value).toBe('2031-05');
  });
});

describe('rejecting, accepting, conflicts', () => {
  it('a rejected incident is gone and the others stand; accepted later it is back', () => {
    const reject = decision('reject', on('incident', 'captured'));
    expect(standings(reject)).toEqual([`${SHELLED} disputed | DEF asserts, ABC denies`]);
    expect(standings(reject, decision('accept', on('incident', 'captured'), { id: 2 }))).toHaveLength(2);
  });
  it('a rejected event takes its incident along, or only its telling', () => {
    expect(standings(decision('reject', on('event', 'captured')))).toHaveLength(1);
    expect(reread(decision('reject', on('event', 'shelling'))).incidents[0]?.events).toHaveLength(1);
  });
  it('an incident that differs from what was seen says so, one that is gone is lost', () => {
    const place = (was: unknown) =>
      decision('correct', on('incident', 'captured'), { field: 'historical', value: true, was });
    expect(reread(place(false)).reviews).toMatchObject([{ reads: false, conflict: null }]);
    expect(reread(place('yes')).reviews).toMatchObject([{ reads: false, conflict: 'differs' }]);
    const lost = decision('accept', { kind: 'incident', span: spanOf(TEXT, 'Monday') });
    expect(reread(lost).reviews).toMatchObject([{ id: null, conflict: 'lost' }]);
  });
  it('what the program does not think worth logging is one where a person says so', () => {
    const text = 'A raid is planned for the spring.';
    const plain = plainReport(text, [], [{ at: 'raid', modality: 'planned' }]);
    const told = (decisions: Decision[]) => {
      const laid = reviewed({ entities: [], speechActs: [], ...plain }, decisions);
      return relate({ ...plain, ...laid }, words, rulingsOf(decisions, laid)).incidents.length;
    };
    const target = { kind: 'event', span: spanOf(text, 'raid') } as const;
    expect(told([])).toBe(0);
    expect(told([decision('correct', target, { field: 'historical', value: false, was: false })])).toBe(1);
    expect(told([decision('accept', target)])).toBe(0);
    expect(told([decision('accept', { ...target, kind: 'incident' })])).toBe(1);
  });
});
