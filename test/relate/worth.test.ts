import { describe, expect, it } from 'vitest';
import { incidentsOf } from '../../src/relate/incidents.ts';
import { type EventPlan, plainReport, words } from './plain-report.ts';

const hit = (at: string, recipients: readonly string[]): EventPlan => ({
  ...{ at, actors: ['ABC'], recipients, negated: true, statement: 's1' },
});
/** As if all that is weighed spoke against. */
const strict = { ...words, decisions: { ...words.decisions, logging: { ...words.decisions.logging, enough: 99 } } };

/** Incidents of a report in which ABC denies having hit something. */
const logged = (recipients: readonly string[]): number =>
  incidentsOf(
    plainReport(
      'ABC said: "Our gunners did not hit any tank."',
      [{ id: 's1', cue: 'said', content: 'Our gunners did not hit any tank', by: ['ABC'], stance: 'deny' }],
      [hit('hit', recipients)],
    ),
    strict,
  ).length;

describe('what is logged', () => {
  it('a deed against somebody named that its doer denies, though nobody else tells it', () => {
    expect(logged(['DEF'])).toBe(1);
  });
  it('not what was done to nobody named', () => {
    expect(logged([])).toBe(0);
  });
  it('what a report begins with, though it is only demanded, and what one is accused of trying; not the aim of another deed', () => {
    const plans = (stance: 'assert' | 'accuse', lead: boolean): number =>
      incidentsOf(
        plainReport(
          'ABC bombed DEF. DEF said ABC wanted to take Alta.',
          [{ id: 's1', cue: 'said', content: 'ABC wanted to take Alta', by: ['DEF'], stance }],
          [
            ...(lead ? [] : [{ at: 'bombed', actors: ['ABC'], recipients: ['DEF'] }]),
            { at: 'take', type: 'COERCE', actors: ['ABC'], modality: 'planned', statement: 's1' },
          ],
        ),
        { ...strict, decisions: { ...strict.decisions, planning: { ...words.decisions.planning, enough: 99 } } },
      ).length;
    expect(plans('assert', true)).toBe(1);
    expect(plans('accuse', false)).toBe(1);
    expect(plans('assert', false)).toBe(0);
  });
});
