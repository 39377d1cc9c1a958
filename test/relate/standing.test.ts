import { describe, expect, it } from 'vitest';
import type { PositionName } from '../../src/model/incident.ts';
import { sidesOf } from '../../src/relate/sides.ts';
import { type Held, standingOf } from '../../src/relate/standing.ts';
import { parties, plainReport } from './plain-report.ts';

const { events } = plainReport(
  'ABC shelled DEF. FRD shelled DEF.',
  [],
  [
    { at: 'shelled', actors: ['ABC'], recipients: ['DEF'] },
    { at: 'shelled#2', actors: ['FRD'], recipients: ['DEF'] },
  ],
);
const sides = sidesOf(events, [], parties);

const standing = (positions: Readonly<Record<string, PositionName>>, rest: Partial<Held> = {}): string =>
  ruling(positions, rest).standing;
const ruling = (positions: Readonly<Record<string, PositionName>>, rest: Partial<Held> = {}) =>
  standingOf(
    {
      type: 'ASSAULT',
      actors: ['ABC'],
      recipients: ['DEF'],
      positions: Object.entries(positions).map(([party, position]) => ({ party, position })),
      voices: 0,
      accusers: [],
      carrier: 'voice',
      modality: 'actual',
      ...rest,
    },
    sides,
  );
const mutual: Partial<Held> = { actors: ['ABC', 'DEF'], recipients: ['ABC', 'DEF'] };

describe('the reason in words', () => {
  it('has its verbs as one party or several take them', () => {
    expect(ruling({ DEF: 'asserts' }).because).toBe('only DEF says so');
    expect(ruling({ DEF: 'asserts', GHI: 'asserts', SOHR: 'asserts' }).because).toBe('only DEF, GHI and SOHR say so');
    expect(ruling({ DEF: 'asserts', GHI: 'asserts', ABC: 'denies' }).because).toBe(
      'DEF and GHI say so and ABC denies it',
    );
    expect(ruling({ DEF: 'asserts', ABC: 'denies', FRD: 'denies' }).because).toBe(
      'DEF says so and ABC and FRD deny it',
    );
  });
});

describe('standing, a case and a not-case for each row', () => {
  it('is acknowledged where the acting side confirms it', () => {
    expect(standing({ ABC: 'confirms' })).toBe('acknowledged');
    expect(standing({ DEF: 'confirms' })).toBe('claimed');
  });
  it('is acknowledged, where no doer is named, by who stands against those who suffered it, not by a bystander', () => {
    expect(standing({ ABC: 'confirms' }, { actors: [] })).toBe('acknowledged');
    expect(standing({ GHI: 'confirms' }, { actors: [] })).toBe('claimed');
    expect(standing({ GHI: 'confirms' }, { actors: [], recipients: [] })).toBe('acknowledged');
  });
  it('is acknowledged where the acting side asserts what the other side says too', () => {
    expect(standing({ ABC: 'asserts', DEF: 'asserts' })).toBe('acknowledged');
    expect(standing({ ABC: 'asserts' })).toBe('claimed');
  });
  it('is no more than claimed where only an ally or a monitor repeats it', () => {
    expect(standing({ ABC: 'asserts', FRD: 'asserts' })).toBe('claimed');
    expect(standing({ ABC: 'asserts', SOHR: 'asserts' })).toBe('claimed');
    expect(standing({ ABC: 'asserts', GHI: 'confirms' })).toBe('acknowledged');
  });
  it('is disputed where one says so and another denies it', () => {
    expect(standing({ DEF: 'asserts', ABC: 'denies' })).toBe('disputed');
    expect(standing({ ABC: 'asserts', DEF: 'denies' })).toBe('disputed');
    expect(standing({ DEF: 'asserts', ABC: 'withholds' })).toBe('claimed');
  });
  it('is disputed where a witness of no known side says so, unconfirmed where nobody does', () => {
    expect(standing({ ABC: 'denies' }, { voices: 1 })).toBe('disputed');
    expect(standing({ ABC: 'denies' })).toBe('unconfirmed');
  });
  it('keeps acknowledged where the acting side owns up and others deny a part', () => {
    expect(standing({ ABC: 'confirms', DEF: 'denies' })).toBe('acknowledged');
  });
  it('is agreed where both sides of a mutual deed say so', () => {
    expect(standing({ ABC: 'asserts', DEF: 'confirms' }, mutual)).toBe('agreed');
    expect(standing({ ABC: 'asserts' }, mutual)).toBe('claimed');
    expect(standing({ ABC: 'confirms', GHI: 'asserts' }, { type: 'CONSULT', recipients: [] })).toBe('agreed');
    expect(standing({ ABC: 'confirms', DEF: 'denies' }, mutual)).toBe('disputed');
  });
  it('is disputed where each accuses the other of it', () => {
    expect(standing({ ABC: 'asserts', DEF: 'asserts' }, { ...mutual, accusers: ['ABC', 'DEF'] })).toBe('disputed');
    expect(standing({ ABC: 'asserts', DEF: 'asserts' }, { ...mutual, accusers: ['ABC'] })).toBe('agreed');
  });
  it('is claimed where a monitor alone or a witness says so', () => {
    expect(standing({ SOHR: 'asserts' })).toBe('claimed');
    expect(standing({}, { voices: 1 })).toBe('claimed');
  });
  it("is reported in the reporter's own voice and unconfirmed in nobody's", () => {
    expect(standing({}, { carrier: 'reporter' })).toBe('reported');
    expect(standing({}, { carrier: 'nobody' })).toBe('unconfirmed');
    expect(standing({ ABC: 'withholds' }, { carrier: 'nobody' })).toBe('unconfirmed');
  });
  it('is unconfirmed where one only keeps silent, claimed where another says it', () => {
    expect(standing({ ABC: 'withholds' }, { carrier: 'reporter' })).toBe('unconfirmed');
    expect(standing({ ABC: 'withholds', DEF: 'asserts' })).toBe('claimed');
  });
  it('is agreed where two sides confirm what has no doer, acknowledged where one does', () => {
    expect(standing({ ABC: 'confirms', DEF: 'confirms' }, { actors: [], recipients: [] })).toBe('agreed');
    expect(standing({ ABC: 'confirms' }, { actors: [], recipients: [] })).toBe('acknowledged');
  });
  it('takes who denies his own deed at his word, whatever part of it he tells', () => {
    expect(standing({ DEF: 'asserts', ABC: 'denies' })).toBe('disputed');
    expect(standing({ ABC: 'denies' }, { voices: 0 })).toBe('unconfirmed');
  });
  it('gives what has not happened no standing of its own', () => {
    expect(standing({ ABC: 'confirms' }, { modality: 'planned' })).toBe('reported');
  });
  it('names the parties in its reason', () => {
    const held: Held = {
      ...mutual,
      type: 'ASSAULT',
      actors: ['ABC'],
      recipients: ['DEF'],
      positions: [
        { party: 'DEF', position: 'asserts' },
        { party: 'ABC', position: 'denies' },
      ],
      voices: 0,
      accusers: [],
      carrier: 'voice',
      modality: 'actual',
    };
    expect(standingOf(held, sides).because).toBe('DEF says so and ABC denies it');
  });
});
