import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../src/model/coded-event.ts';
import { sidingOf } from '../../src/relate/incident-of.ts';
import { consideredIn } from '../../src/relate/incidents.ts';
import { sidedBy } from '../../src/relate/siding.ts';
import { type EventPlan, participant, plainReport, type StatementPlan, words } from './plain-report.ts';

/** Actors and recipients of the occurrences of a report. */
function sided(text: string, statements: readonly StatementPlan[], events: readonly EventPlan[]): readonly string[] {
  const { considered, sidings } = consideredIn(plainReport(text, statements, events), words);
  return considered.map((one) => {
    const { actors, recipients } = sidedBy(sidingOf(one, sidings));
    return `${actors.map(({ party }) => party)} > ${recipients.map(({ party }) => party)}`;
  });
}

describe('the sides of an incident', () => {
  it('keeps who is said to have done it to whom', () => {
    expect(sided('ABC shelled DEF.', [], [{ at: 'shelled', actors: ['ABC'], recipients: ['DEF'] }])).toEqual([
      'ABC > DEF',
    ]);
  });
  it('gives a deed without a doer the foe of who suffered it, with no place in the text', () => {
    const events = [
      { at: 'shelled', actors: ['ABC'], recipients: ['DEF'], place: 'Alta' },
      { at: 'wounded', recipients: ['DEF'], place: 'Bela' },
    ];
    const text = 'ABC shelled DEF in Alta. DEF men were wounded in Bela.';
    expect(sided(text, [], events)).toEqual(['ABC > DEF', 'ABC > DEF']);
    const { considered, sidings } = consideredIn(plainReport(text, [], events), words);
    expect(sidedBy(sidingOf(considered[1]!, sidings)).actors[0]?.span).toBeNull();
  });
  it('takes who only watches for no doer', () => {
    const said: readonly StatementPlan[] = [{ id: 's1', cue: 'said', content: 'Alta was shelled', by: ['SOHR'] }];
    expect(sided('SOHR said Alta was shelled.', said, [{ at: 'shelled', place: 'Alta', statement: 's1' }])).toEqual([
      ' > ',
    ]);
  });
  it('takes an office of no side for no doer of what it only speaks of, though it suffered another deed', () => {
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'Alta was shelled', by: ['Port Office'] },
    ];
    const events: readonly EventPlan[] = [
      { at: 'robbed', recipients: ['Port Office'] },
      { at: 'shelled', place: 'Alta', statement: 's1' },
    ];
    const found = sided('Thieves robbed the Port Office. The Port Office said Alta was shelled.', said, events);
    expect(found[1]).toBe(' > ');
  });
  it('lets nobody do to himself what the words leave open', () => {
    const events = [
      { at: 'shelled', actors: ['ABC'], recipients: ['DEF'], place: 'Alta' },
      { at: 'wounded', recipients: ['ABC'], place: 'Bela' },
    ];
    const [first, second] = sided('ABC shelled DEF in Alta. ABC men were wounded in Bela.', [], events);
    expect(first).toBe('ABC > DEF');
    // by DEF, or by nobody named
    expect(second).toMatch(/^(DEF)? > ABC$/u);
  });
  it('takes two that are told to have fought each other for both', () => {
    const events = [{ at: 'traded fire', actors: ['ABC', 'DEF'], recipients: ['ABC', 'DEF'], place: 'Alta' }];
    expect(sided('ABC and DEF traded fire in Alta.', [], events)).toEqual(['ABC,DEF > ABC,DEF']);
  });
  it('takes two that both own up to a deed of nobody for both, and one that only suffered it for no doer', () => {
    const confirmed = (by: readonly string[]): readonly StatementPlan[] => [
      { id: 's1', cue: 'confirmed', content: 'the clash', by, stance: 'confirm' },
    ];
    const text = 'ABC and DEF confirmed the clash.';
    expect(sided(text, confirmed(['ABC', 'DEF']), [{ at: 'clash', statement: 's1' }])).toEqual(['ABC,DEF > ABC,DEF']);
    const named: EventPlan = { at: 'clash', recipients: ['DEF'], statement: 's1' };
    expect(sided(text, confirmed(['ABC', 'DEF']), [named])).not.toEqual(['ABC,DEF > ABC,DEF']);
  });
  it('takes no state for gunmen, but the armed group that stands against it', () => {
    const gunmen = { entity: null, party: null, sector: 'REB', span: { start: 0, end: 6 } };
    const said: readonly StatementPlan[] = [{ id: 's1', cue: 'said', content: 'Gunmen attacked Alta', by: ['ABC'] }];
    const { considered, sidings } = consideredIn(
      plainReport('Gunmen attacked Alta, ABC said.', said, [{ at: 'attacked', place: 'Alta', statement: 's1' }]),
      words,
    );
    const event = { ...considered[0]!.events[0]!, actors: [gunmen] };
    const siding = sidingOf({ ...considered[0]!, events: [event] }, sidings);
    expect(sidedBy(siding).actors).toEqual([gunmen]);
    const bare = sidingOf({ ...considered[0]!, events: [{ ...event, actors: [] }] }, sidings);
    expect(sidedBy(bare).actors).not.toEqual([gunmen]);
  });
  it('leaves words for somebody of no known side as they stand, though a state suffers from a foe', () => {
    const driver = { entity: null, party: null, sector: 'CVL', span: { start: 0, end: 8 } };
    const events: readonly EventPlan[] = [
      { at: 'shelled', actors: ['ABC'], recipients: ['DEF'], place: 'Bela' },
      { at: 'wounded', recipients: ['DEF'], place: 'Alta' },
    ];
    const text = 'ABC shelled DEF in Bela. A driver wounded DEF men in Alta.';
    const { considered, sidings } = consideredIn(plainReport(text, [], events), words);
    const own = considered.find(({ events: [event] }) => event!.place?.value.name === 'Alta')!;
    const doing = (actors: (typeof driver)[]): unknown =>
      sidedBy(sidingOf({ ...own, events: [{ ...own.events[0]!, actors }] }, sidings)).actors;
    expect(doing([driver])).toEqual([driver]);
    // a side that no words stand against is taken
    expect(doing([])).toEqual([expect.objectContaining({ party: 'ABC', span: null })]);
  });
  it('keeps all that one telling names beside each other, of no side or of one', () => {
    const person = (entity: string): CodedEvent['actors'][number] => ({
      entity,
      party: null,
      sector: 'CVL',
      span: { start: 0, end: 3 },
    });
    const [ana, ben] = [person('e1'), person('e2')];
    const vague = { ...person('e3'), entity: null };
    const { considered, sidings } = consideredIn(plainReport('ABC wounded DEF.', [], [{ at: 'wounded' }]), words);
    const [own] = considered;
    const suffering = (...tellings: (typeof ana)[][]): unknown => {
      const events = tellings.map((recipients) => ({ ...own!.events[0]!, actors: [participant('ABC')], recipients }));
      return sidedBy(sidingOf({ ...own!, events }, sidings)).recipients;
    };
    expect(suffering([ana, ben])).toEqual([ana, ben]);
    expect(suffering([], [ana], [ben])).toEqual([ana]);
    const army = participant('DEF');
    expect(suffering([army, ana])).toEqual([army, ana]);
    // what is no name may be the same men in other words
    expect(suffering([army, vague])).toEqual([army]);
    expect(suffering([army], [ana])).toEqual([army]);
  });
});
