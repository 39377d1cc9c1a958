import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { incidentsOf } from '../../src/relate/incidents.ts';
import { type EventPlan, plainReport, type StatementPlan, words } from './plain-report.ts';

const read = (text: string, statements: readonly StatementPlan[], events: readonly EventPlan[]): readonly Incident[] =>
  incidentsOf(plainReport(text, statements, events), words, () => true);
/** 'standing events | PARTY position …' of each incident. */
const lines = (incidents: readonly Incident[]): string[] =>
  incidents.map(
    ({ standing, events, positions }) =>
      `${standing} ${events.length} | ${positions.map(({ party, position }) => `${party} ${position}`).join(', ')}`,
  );

describe('tellings of one occurrence', () => {
  it('gathers a strike, its definite description and its confirmation', () => {
    const text = 'ABC said its jets struck the depot. The strike was big. DEF confirmed the strike#'.replace('#', '.');
    const found = read(
      text,
      [
        { id: 's1', cue: 'said', content: 'its jets struck the depot', by: ['ABC'] },
        { id: 's2', cue: 'confirmed', content: 'the strike', by: ['DEF'], stance: 'confirm' },
      ],
      [
        { at: 'struck', actors: ['ABC'], recipients: ['DEF'], statement: 's1' },
        { at: 'strike' },
        { at: 'strike#2', statement: 's2' },
      ],
    );
    expect(lines(found)).toEqual(['acknowledged 3 | ABC asserts, DEF confirms']);
    expect(found[0]?.because).toBe('ABC, said to have done it, asserts it and DEF says so too');
  });
  it('keeps strikes on two days, at two places and by two sides apart', () => {
    const text = 'ABC bombed Alta. ABC bombed Bera. DEF bombed Cedo. ABC bombed Alta again.';
    const found = read(
      text,
      [],
      [
        { at: 'bombed', actors: ['ABC'], recipients: ['DEF'], place: 'Alta', day: '2020-10-01' },
        { at: 'bombed#2', actors: ['ABC'], recipients: ['DEF'], place: 'Bera' },
        { at: 'bombed#3', actors: ['DEF'], recipients: ['ABC'], place: 'Cedo' },
        { at: 'bombed#4', actors: ['ABC'], recipients: ['DEF'], place: 'Alta#2', day: '2020-10-02' },
      ],
    );
    expect(lines(found)).toEqual(['reported 1 | ', 'reported 1 | ', 'reported 1 | ', 'reported 1 | ']);
  });
  it('takes the first telling of a kind below a headline for what the headline sums up, not one of another doer or after a full sentence', () => {
    const deed = { actors: ['ABC'] };
    const of = (text: string, second: Partial<EventPlan>): number =>
      read(
        text,
        [],
        [
          { at: 'Raid', ...deed },
          { at: 'died', ...second },
        ],
      ).length;
    expect(of('Raid kills nine\nNine farmers died by the river.', {})).toBe(1);
    expect(of('Raid kills nine.\nNine farmers died by the river.', {})).toBe(2);
    expect(of('Raid kills nine\nNine farmers died by the river.', { actors: ['DEF'] })).toBe(2);
    expect(of('Raid kills nine\nNine farmers died by the river.', { type: 'PROTEST' })).toBe(2);
  });
  it('keeps a shooting and the arrest for it apart, and a march and the arrests at it, not an attack and the capture of soldiers in it', () => {
    const told = (contexts: readonly string[], type: EventPlan['type'] = 'ASSAULT'): number =>
      read(
        'A guard was killed at the depot and two others were taken.',
        [],
        [
          { at: 'killed', type, recipients: ['DEF'] },
          { at: 'taken', type: 'COERCE', contexts },
        ],
      ).length;
    expect(told(['legal'])).toBe(2);
    expect(told(['legal'], 'PROTEST')).toBe(2);
    expect(told(['military'])).toBe(1);
  });
  it('keeps mutual accusations apart', () => {
    const text = 'ABC said DEF shelled its posts. DEF said ABC shelled its posts.';
    const found = read(
      text,
      [
        { id: 's1', cue: 'said', content: 'DEF shelled its posts', by: ['ABC'] },
        { id: 's2', cue: 'said#2', content: 'ABC shelled its posts', by: ['DEF'] },
      ],
      [
        { at: 'shelled', actors: ['DEF'], recipients: ['ABC'], statement: 's1' },
        { at: 'shelled#2', actors: ['ABC'], recipients: ['DEF'], statement: 's2' },
      ],
    );
    expect(lines(found)).toEqual(['claimed 1 | ABC asserts', 'claimed 1 | DEF asserts']);
  });
  it('keeps the toll of the war out of a raid, but not a count that has grown', () => {
    const dead = (best: number): NonNullable<EventPlan['quantities']> => [
      { span: { start: 0, end: 1 }, unit: null, of: 'dead', low: best, best, high: best, approximate: false },
    ];
    const told = (first: number, second: number): number =>
      read(
        'ABC jets struck the depot. The strike killed some.',
        [],
        [
          { at: 'struck', actors: ['ABC'], recipients: ['DEF'], quantities: dead(first) },
          { at: 'strike', quantities: dead(second) },
        ],
      ).length;
    expect(told(4, 330_000)).toBe(2);
    expect(told(4, 7)).toBe(1);
  });
  it('takes a new strike for a new one', () => {
    const text = 'A strike hit the port. Another strike followed later.';
    expect(read(text, [], [{ at: 'strike' }, { at: 'strike#2' }])).toHaveLength(2);
  });
});

describe('denials and silences', () => {
  const accusation: StatementPlan = { id: 's1', cue: 'said', content: 'ABC targeted homes', by: ['DEF'] };
  const targeted: EventPlan = { at: 'targeted', actors: ['ABC'], recipients: ['DEF'], statement: 's1' };

  it('links a denial in other words', () => {
    const found = read(
      'DEF said ABC targeted homes. ABC denied firing on villages.',
      [accusation, { id: 's2', cue: 'denied', content: 'firing on villages', by: ['ABC'], stance: 'deny' }],
      [targeted, { at: 'firing', actors: ['ABC'], statement: 's2' }],
    );
    expect(lines(found)).toEqual(['disputed 2 | DEF asserts, ABC denies']);
  });
  it('links a denial of "that" and of "the charge"', () => {
    for (const pointer of ['that', 'the charge']) {
      const found = read(
        `DEF said ABC targeted homes. ABC denied ${pointer}.`,
        [accusation, { id: 's2', cue: 'denied', content: pointer, by: ['ABC'], stance: 'deny' }],
        [targeted],
      );
      expect(lines(found)).toEqual(['disputed 1 | DEF asserts, ABC denies']);
    }
  });
  it('follows what a statement is about over a nearer incident', () => {
    const found = read(
      'DEF said ABC targeted homes. ABC fled Alta. ABC rejected it as untrue.',
      [accusation, { id: 's2', cue: 'rejected', content: 'it', by: ['ABC'], stance: 'deny', about: ['s1'] }],
      [targeted, { at: 'fled', type: 'RETREAT', actors: ['ABC'] }],
    );
    expect(lines(found)).toEqual(['disputed 1 | DEF asserts, ABC denies', 'reported 1 | ']);
  });
  it('reads "neither side has confirmed such incidents" as both withholding', () => {
    const found = read(
      'ABC said it downed four drones. But neither side has confirmed such incidents.',
      [
        { id: 's1', cue: 'said', content: 'it downed four drones', by: ['ABC'] },
        { id: 's2', cue: 'confirmed', content: 'such incidents', by: ['outlet'], stance: 'confirm', negated: true },
      ],
      [{ at: 'downed', actors: ['ABC'], recipients: ['DEF'], statement: 's1' }],
    );
    expect(lines(found)).toEqual(['claimed 1 | ABC asserts, ABC withholds, DEF withholds']);
  });
  it('does not take a denial of something else for one of the strike', () => {
    const found = read(
      'DEF said ABC targeted homes. GHI confirmed a long and very careful review of its budget.',
      [
        accusation,
        {
          id: 's2',
          cue: 'confirmed',
          content: 'a long and very careful review of its budget',
          by: ['GHI'],
          stance: 'confirm',
        },
      ],
      [targeted],
    );
    expect(lines(found)).toEqual(['claimed 1 | DEF asserts']);
  });
  it('leaves an unanswered denial unconfirmed and a bare negation no incident', () => {
    const denied = read(
      'ABC denied shelling Alta.',
      [{ id: 's1', cue: 'denied', content: 'shelling Alta', by: ['ABC'], stance: 'deny' }],
      [{ at: 'shelling', actors: ['ABC'], statement: 's1' }],
    );
    expect(lines(denied)).toEqual(['unconfirmed 1 | ABC denies']);
    expect(read('No strike came.', [], [{ at: 'strike', negated: true }])).toEqual([]);
  });
});

describe('whose word it is', () => {
  it('is unconfirmed where it was reportedly done', () => {
    const found = read(
      'A bus was reportedly destroyed.',
      [{ id: 's1', cue: 'reportedly', content: 'A bus was', by: ['nobody'], hedges: ['reported'] }],
      [{ at: 'destroyed', recipients: ['ABC'], statement: 's1' }],
    );
    expect(lines(found)).toEqual(['unconfirmed 1 | ']);
  });
  it("counts an opponent's report of an admission as the opponent's word only", () => {
    const found = read(
      'DEF said ABC admitted shelling Alta.',
      [
        { id: 's1', cue: 'said', content: 'ABC admitted shelling Alta', by: ['DEF'] },
        { id: 's2', cue: 'admitted', content: 'shelling Alta', by: ['ABC'], stance: 'confirm', within: 's1' },
      ],
      [{ at: 'shelling', actors: ['ABC'], recipients: ['DEF'], statement: 's2' }],
    );
    expect(lines(found)).toEqual(['claimed 1 | DEF asserts']);
  });
  it('lets a third party report what a side has admitted', () => {
    const found = read(
      'GHI said ABC admitted shelling Alta.',
      [
        { id: 's1', cue: 'said', content: 'ABC admitted shelling Alta', by: ['GHI'] },
        { id: 's2', cue: 'admitted', content: 'shelling Alta', by: ['ABC'], stance: 'confirm', within: 's1' },
      ],
      [{ at: 'shelling', actors: ['ABC'], recipients: ['DEF'], statement: 's2' }],
    );
    expect(found[0]?.standing).toBe('acknowledged');
  });
});

describe('what is only said', () => {
  it('is no incident, but an envoy summoned is one', () => {
    const text = 'ABC blamed DEF. ABC summoned the envoy.';
    const blamed: EventPlan = { at: 'blamed', type: 'ACCUSE', actors: ['ABC'], recipients: ['DEF'] };
    const summoned: EventPlan = { ...blamed, at: 'summoned', contexts: ['diplomatic'] };
    expect(read(text, [], [blamed])).toEqual([]);
    expect(read(text, [], [blamed, summoned])).toHaveLength(1);
  });
});

describe('any input', () => {
  const plan = fc.record({
    n: fc.integer({ min: 1, max: 12 }),
    type: fc.constantFrom('ASSAULT' as const, 'RETREAT' as const, 'CONSULT' as const),
    actors: fc.subarray(['ABC', 'DEF', 'UN']),
    negated: fc.boolean(),
  });
  it('never throws, loses no told event, repeats no id', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 12 }), (plans) => {
        const text = Array.from({ length: 12 }, (_, i) => `word${i + 1} fell.`).join(' ');
        const events = plans
          .map(({ n, ...rest }) => ({ at: `word${n}`, ...rest, id: '' }))
          .map((event, i) => ({ ...event, id: `e${i}` }));
        const incidents = read(text, [], events);
        const told = new Set(incidents.flatMap((incident) => incident.events));
        for (const event of events) if (!event.negated) expect(told.has(event.id)).toBe(true);
        expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
      }),
    );
  });
});
