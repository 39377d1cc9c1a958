import { describe, expect, it } from 'vitest';
import { sidingOf } from '../../src/relate/incident-of.ts';
import { consideredIn } from '../../src/relate/incidents.ts';
import { mayOwn } from '../../src/relate/owning.ts';
import { type EventPlan, plainReport, type StatementPlan, words } from './plain-report.ts';

/** Whether ABC may own the first deed of a report. */
function owns(text: string, statements: readonly StatementPlan[], events: readonly EventPlan[]): boolean {
  const { considered, sidings } = consideredIn(plainReport(text, statements, events), words);
  return mayOwn('ABC', sidingOf(considered[0]!, sidings));
}
const says = (id: string, cue: string, content: string, by: string): StatementPlan => ({ id, cue, content, by: [by] });

describe('who may own up to a deed', () => {
  const text = 'ABC said ABC shelled Alta. DEF said ABC shelled Alta.';
  const said = [says('s1', 'said', 'ABC shelled Alta', 'ABC'), says('s2', 'said#2', 'ABC shelled Alta#2', 'DEF')];
  const shelled = (at: string, statement: string, actors: readonly string[]): EventPlan => ({
    at,
    statement,
    actors,
    place: 'Alta',
  });
  it('is who says himself that he did it, where another says so too', () => {
    expect(owns(text, said, [shelled('shelled', 's1', ['ABC']), shelled('shelled#2', 's2', ['ABC'])])).toBe(true);
  });
  it('is not who speaks of a deed that only another says is his, nor who says it of himself where the other names nobody', () => {
    expect(owns(text, said, [shelled('shelled', 's1', []), shelled('shelled#2', 's2', ['ABC'])])).toBe(false);
    expect(owns(text, said, [shelled('shelled', 's1', ['ABC']), shelled('shelled#2', 's2', [])])).toBe(false);
  });
  it('is who confirms what any words say is his, but not what no words give him', () => {
    const confirmed = [{ ...said[0]!, stance: 'confirm' as const }, said[1]!];
    const of = (actors: readonly string[]) => [shelled('shelled', 's1', []), shelled('shelled#2', 's2', actors)];
    expect(owns(text, confirmed, of(['ABC']))).toBe(true);
    expect(owns(text, confirmed, of([]))).toBe(false);
  });
});
