import { describe, expect, it } from 'vitest';
import { chosenPairing } from '../../src/relate/chosen-pairing.ts';
import { sidingOf } from '../../src/relate/incident-of.ts';
import { consideredIn } from '../../src/relate/incidents.ts';
import { type EventPlan, plainReport, words } from './plain-report.ts';

const to = (actors: readonly string[], weight: number) => ({ pairing: { actors, recipients: ['DEF'] }, weight });
function chosen(event: EventPlan, ...weighed: readonly ReturnType<typeof to>[]): string {
  const { considered, sidings } = consideredIn(plainReport('DEF men were wounded by ABC in Alta.', [], [event]), words);
  const { actors, recipients } = chosenPairing(sidingOf(considered[0]!, sidings), weighed);
  return `${actors} > ${recipients}`;
}

describe('the chosen pairing', () => {
  const wounded = { at: 'wounded', recipients: ['DEF'], place: 'Alta' };
  it('gives a side that no words name where it is likelier than all else', () => {
    expect(chosen(wounded, to(['ABC'], 3), to(['GHI'], 1), to([], 1))).toBe('ABC > DEF');
  });
  it('leaves the role open where it is only the likeliest of several', () => {
    expect(chosen(wounded, to(['ABC'], 1.2), to(['GHI'], 1), to([], 1))).toBe(' > DEF');
  });
  it('keeps a side that words name, however little speaks for it', () => {
    expect(chosen({ ...wounded, actors: ['ABC'] }, to(['ABC'], 1.2), to(['GHI'], 1), to([], 1))).toBe('ABC > DEF');
  });
});
