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
});
