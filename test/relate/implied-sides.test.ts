import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/model/coded-event.ts';
import { type Told, withImpliedSides } from '../../src/relate/implied-sides.ts';
import { sidesOf } from '../../src/relate/sides.ts';
import { parties, plainReport } from './plain-report.ts';

const { events } = plainReport('ABC shelled DEF.', [], [{ at: 'shelled', actors: ['ABC'], recipients: ['DEF'] }]);
const sides = sidesOf(events, [], parties);
const side = (party: string): Participant => ({ entity: null, party, sector: null, span: { start: 0, end: 3 } });
const told = (rest: Partial<Told>): string => {
  const whole: Told = {
    type: 'ASSAULT',
    mode: null,
    actors: [],
    recipients: [],
    place: null,
    positions: [],
    accusers: [],
    state: false,
    ...rest,
  };
  const { actors, recipients } = withImpliedSides(whole, sides);
  return `${actors.map(({ party }) => party)} > ${recipients.map(({ party }) => party)}`;
};

describe('sides that only the report as a whole gives', () => {
  it('takes who denies a deed for the one said to have done it', () => {
    expect(told({ positions: [{ party: 'ABC', position: 'denies', statements: [] }] })).toBe('ABC > DEF');
  });
  it('takes the main opponent of who suffered it', () => {
    expect(told({ recipients: [side('DEF')] })).toBe('ABC > DEF');
  });
  it('takes the main opponent of who did it', () => {
    expect(told({ actors: [side('DEF')] })).toBe('DEF > ABC');
  });
  it('keeps what the words say', () => {
    expect(told({ actors: [side('DEF')], recipients: [side('FRD')] })).toBe('DEF > FRD');
  });
  it('gives a truce both sides', () => {
    expect(told({ type: 'RETREAT', mode: 'ceasefire' })).toBe('ABC,DEF > ABC,DEF');
  });
  it('adds nobody to an arrest, a visit or a report without opponents', () => {
    expect(told({ type: 'COERCE', mode: 'arrest', actors: [side('DEF')] })).toBe('DEF > ');
    expect(told({ type: 'CONSULT', actors: [side('DEF')] })).toBe('DEF > ');
    expect(withImpliedSides({ ...toldless, recipients: [side('DEF')] }, sidesOf([], [], parties)).actors).toEqual([]);
  });
  it('takes nobody for the victim of himself', () => {
    expect(told({ actors: [side('DEF')], recipients: [side('DEF')] })).toBe('DEF > ABC');
  });
  it('takes a state for no rebels', () => {
    const rebels = { ...side('ABC'), party: null, sector: 'REB' };
    expect(told({ actors: [rebels], recipients: [side('DEF')] })).toBe(' > DEF');
  });
  it('takes one who owns up for the doer only where he is an opponent', () => {
    const positions = [{ party: 'FRD', position: 'confirms' as const, statements: [] }];
    expect(told({ recipients: [side('DEF')], positions })).toBe('ABC > DEF');
  });
  it('gives no place in the text to what is implied', () => {
    expect(withImpliedSides({ ...toldless, recipients: [side('DEF')] }, sides).actors[0]?.span).toBeNull();
  });
});

const toldless: Told = {
  type: 'ASSAULT',
  mode: null,
  actors: [],
  recipients: [],
  place: null,
  positions: [],
  accusers: [],
  state: false,
};
