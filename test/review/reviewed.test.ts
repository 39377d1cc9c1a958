import { describe, expect, it } from 'vitest';
import type { EventValue, StatementValue } from '../../src/model/correction.ts';
import type { Decision } from '../../src/model/decision.ts';
import { type Reviewed, reviewed } from '../../src/review/reviewed.ts';
import { at, fixture } from '../show/reading-fixture.ts';
import { decision, on, read } from './decide.ts';

const laid = (...decisions: Decision[]): Reviewed => reviewed(read, decisions);
const statementIn = ({ statements }: Reviewed, id: string) => statements.find((one) => one.id === id);
const eventIn = ({ events }: Reviewed, id: string) => events.find((one) => one.id === id);
const correct = (kind: 'statement' | 'event' | 'entity', id: string, more: Partial<Decision>): Decision =>
  decision('correct', on(kind, id), more);

const DAY = { start: '2031-05-03', end: '2031-05-03', precision: 'day', at: null } as const;
const SAID = on('statement', 's3').span.start;

describe('a corrected field of a statement', () => {
  const cases: readonly { readonly field: keyof StatementValue; readonly value: unknown; readonly becomes: unknown }[] =
    [
      {
        field: 'speakers',
        value: [{ voice: 'named', name: 'Valdoria', role: null, party: 'VAL', span: null }],
        becomes: [{ voice: 'named', entity: 'x1', name: 'Valdoria', role: null, party: 'VAL', span: null }],
      },
      {
        field: 'cue',
        value: { span: at('denied that'), lemma: 'deny that' },
        becomes: { span: at('denied that'), lemma: 'deny that' },
      },
      { field: 'stance', value: 'assert', becomes: 'assert' },
      { field: 'negated', value: true, becomes: true },
      { field: 'hedges', value: ['claimed'], becomes: ['claimed'] },
      { field: 'form', value: 'mixed', becomes: 'mixed' },
      { field: 'content', value: [at('the border town of Lom')], becomes: [at('the border town of Lom')] },
      {
        field: 'saidOn',
        value: DAY,
        becomes: {
          value: {
            span: { start: SAID, end: SAID },
            type: 'DATE',
            value: '2031-05-03',
            start: '2031-05-03',
            end: '2031-05-03',
            precision: 'day',
            basis: 'reviewed',
          },
          at: null,
          basis: 'reviewed',
          by: 'Ana Brandt',
        },
      },
      {
        field: 'venue',
        value: 'a briefing',
        becomes: { value: 'a briefing', at: null, basis: 'reviewed', by: 'Ana Brandt' },
      },
      {
        field: 'addressees',
        value: [{ span: at('Valdoria'), name: 'Valdoria', party: 'VAL' }],
        becomes: [{ span: at('Valdoria'), name: 'Valdoria', party: 'VAL' }],
      },
      { field: 'within', value: on('statement', 's9').span, becomes: 's9' },
      { field: 'about', value: [on('statement', 's1').span, on('statement', 's2').span], becomes: ['s1', 's2'] },
    ];
  it.each(cases)('$field', ({ field, value, becomes }) => {
    const before = structuredClone(read);
    const result = laid(correct('statement', 's3', { field, value }));
    expect(statementIn(result, 's3')?.[field]).toEqual(becomes);
    // nothing else of the statement, no other statement, and not what was read
    const untouched = fixture.statements.find(({ id }) => id === 's3')!;
    expect({ ...statementIn(result, 's3'), [field]: untouched[field] }).toEqual(untouched);
    expect(result.statements.filter(({ id }) => id !== 's3')).toEqual(
      fixture.statements.filter(({ id }) => id !== 's3'),
    );
    expect(read).toEqual(before);
  });
});

describe('a corrected field of an event', () => {
  const spot = fixture.incidents[0]!.place!.value;
  const { span: _, ...kestel } = spot;
  const bombing = on('event', 'e1').span.start;
  const here = { start: bombing, end: bombing };
  const cases: readonly { readonly field: keyof EventValue; readonly value: unknown; readonly becomes: unknown }[] = [
    { field: 'type', value: 'COERCE', becomes: 'COERCE' },
    { field: 'mode', value: null, becomes: null },
    { field: 'contexts', value: ['hostilities'], becomes: ['hostilities'] },
    { field: 'trigger', value: at('bombing a fuel depot'), becomes: at('bombing a fuel depot') },
    {
      field: 'actors',
      value: [{ party: 'KES', sector: 'MIL', span: null }],
      becomes: [{ entity: null, party: 'KES', sector: 'MIL', span: null }],
    },
    { field: 'recipients', value: [], becomes: [] },
    {
      field: 'place',
      value: { ...kestel, name: 'Orsk', at: at('ORSK') },
      becomes: {
        value: { span: at('ORSK'), ...kestel, name: 'Orsk' },
        at: at('ORSK'),
        basis: 'reviewed',
        by: 'Ana Brandt',
      },
    },
    {
      field: 'when',
      value: { start: '2031-05-01', end: '2031-05-31', precision: 'month', at: null },
      becomes: {
        value: {
          span: here,
          type: 'DATE',
          value: '2031-05',
          start: '2031-05-01',
          end: '2031-05-31',
          precision: 'month',
          basis: 'reviewed',
        },
        at: null,
        basis: 'reviewed',
        by: 'Ana Brandt',
      },
    },
    {
      field: 'instrument',
      value: 'a rocket',
      becomes: { value: 'a rocket', at: null, basis: 'reviewed', by: 'Ana Brandt' },
    },
    {
      field: 'quantities',
      value: [{ span: null, unit: null, of: 'dead', low: 2, best: 2, high: 3, approximate: false }],
      becomes: [{ span: here, unit: null, of: 'dead', low: 2, best: 2, high: 3, approximate: false }],
    },
    { field: 'modality', value: 'planned', becomes: 'planned' },
    { field: 'negated', value: true, becomes: true },
    { field: 'historical', value: true, becomes: true },
    { field: 'statement', value: null, becomes: null },
  ];
  it.each(cases)('$field', ({ field, value, becomes }) => {
    const result = laid(correct('event', 'e1', { field, value }));
    expect(eventIn(result, 'e1')?.[field]).toEqual(becomes);
    const untouched = fixture.events.find(({ id }) => id === 'e1')!;
    expect({ ...eventIn(result, 'e1'), [field]: untouched[field] }).toEqual(untouched);
    expect(result.events.slice(1)).toEqual(fixture.events.slice(1));
    expect(result.touched).toEqual(new Set(['e1']));
  });
});

describe('a corrected entity', () => {
  it('changes its party and name wherever it speaks or acts, but not where a person has set the speakers', () => {
    const speaks = (id: string) => ({ ...fixture.statements.find((one) => one.id === id)!.speakers[0]!, entity: 'x1' });
    const linked = {
      ...read,
      statements: read.statements.map((one) =>
        one.id === 's1' || one.id === 's6' ? { ...one, speakers: [speaks(one.id)] } : one,
      ),
      events: read.events.map((one) =>
        one.id === 'e1' ? { ...one, actors: [{ ...one.actors[0]!, entity: 'x1' }] } : one,
      ),
    };
    const speakers = [{ voice: 'named', name: 'Valdoria', role: null, party: 'VAL', span: null }];
    const result = reviewed(linked, [
      correct('entity', 'x1', { id: 1, field: 'party', value: 'VLD', was: 'VAL' }),
      correct('entity', 'x1', { id: 2, field: 'name', value: 'Republic of Valdoria', was: 'Valdoria' }),
      correct('statement', 's6', { id: 3, field: 'speakers', value: speakers }),
    ]);
    expect(statementIn(result, 's1')?.speakers[0]).toMatchObject({ party: 'VLD', name: 'Republic of Valdoria' });
    expect(eventIn(result, 'e1')?.actors[0]).toMatchObject({ party: 'VLD', entity: 'x1' });
    expect(statementIn(result, 's6')?.speakers[0]).toMatchObject({ party: 'VAL', name: 'Valdoria' });
    expect(result.entities.find(({ id }) => id === 'x1')?.party).toEqual({
      ...{ value: 'VLD', at: null, basis: 'reviewed', by: 'Ana Brandt' },
    });
  });
});

describe('rejecting and accepting', () => {
  it('takes a statement out, and what pointed at it points past it', () => {
    const result = laid(decision('reject', on('statement', 's9')));
    expect(statementIn(result, 's9')).toBeUndefined();
    expect(statementIn(result, 's10')?.within).toBeNull();
    expect(laid(decision('reject', on('statement', 's1'))).statements.flatMap(({ about }) => about)).toEqual([]);
    expect(eventIn(laid(decision('reject', on('statement', 's1'))), 'e1')?.statement).toBeNull();
  });
  it('gives what the inner statement told to the outer one, through several rejected ones', () => {
    const nested = {
      ...read,
      events: read.events.map((one) => (one.id === 'e7' ? { ...one, statement: 's10' } : one)),
    };
    const reject = (id: string, n: number) => decision('reject', on('statement', id), { id: n });
    expect(eventIn(reviewed(nested, [reject('s10', 1)]), 'e7')?.statement).toBe('s9');
    expect(eventIn(reviewed(nested, [reject('s10', 1), reject('s9', 2)]), 'e7')?.statement).toBeNull();
  });
  it('takes an event out; a later acceptance brings it back, a later rejection takes it again', () => {
    const reject = (id: number) => decision('reject', on('event', 'e2'), { id });
    const accept = (id: number) => decision('accept', on('event', 'e2'), { id });
    expect(eventIn(laid(reject(1)), 'e2')).toBeUndefined();
    expect(eventIn(laid(reject(1), accept(2)), 'e2')).toEqual(fixture.events[1]);
    expect(eventIn(laid(accept(2), reject(3), reject(1)), 'e2')).toBeUndefined();
  });
  it('goes back to what the program reads where a field is accepted; the last correction holds', () => {
    const stance = (id: number, value: string) =>
      correct('statement', 's3', { id, field: 'stance', value, was: 'deny' });
    const back = decision('accept', on('statement', 's3'), { id: 3, field: 'stance' });
    const of = (...decisions: Decision[]) => statementIn(laid(...decisions), 's3')?.stance;
    expect(of(stance(1, 'assert'), stance(2, 'refuse'))).toBe('refuse');
    expect(of(stance(1, 'assert'), stance(2, 'refuse'), back)).toBe('deny');
    expect(of(stance(1, 'assert'), back, stance(4, 'confirm'))).toBe('confirm');
    expect(laid(stance(1, 'assert'), back).reviews).toEqual([]);
  });
});

describe('a corrected content', () => {
  it('tells the events that stand in it and no others', () => {
    const content = [at('A convoy left the harbour at dawn')];
    const result = laid(correct('statement', 's6', { field: 'content', value: content }));
    expect(eventIn(result, 'e5')?.statement).toBe('s6');
    expect(eventIn(result, 'e4')?.statement).toBeNull();
    const set = correct('event', 'e5', { id: 2, field: 'statement', value: null });
    expect(
      eventIn(laid(correct('statement', 's6', { field: 'content', value: content }), set), 'e5')?.statement,
    ).toBeNull();
  });
  it('holds the statements that stand in it, never in a ring', () => {
    const outer = correct('statement', 's10', { field: 'content', value: [at("The envoy's office said that")] });
    const result = laid(outer);
    const within = new Map(result.statements.map((one) => [one.id, one.within]));
    expect([within.get('s9'), within.get('s10')].filter((id) => id !== null)).toHaveLength(1);
  });
});

describe('conflicts', () => {
  it('differs where the program reads neither what the person saw nor what he set', () => {
    const conflict = (was: unknown, value: unknown) =>
      laid(correct('statement', 's3', { field: 'stance', value, was })).reviews.map((one) => [one.reads, one.conflict]);
    expect(conflict('deny', 'assert')).toEqual([['deny', null]]);
    expect(conflict('accuse', 'assert')).toEqual([['deny', 'differs']]);
    expect(conflict('accuse', 'deny')).toEqual([['deny', null]]);
  });
  it('is lost where nothing stands at its words; the same words cut otherwise are found', () => {
    const stance = { field: 'stance', value: 'assert', was: 'deny' };
    const nowhere = laid(decision('correct', { kind: 'statement', span: at('Kestel') }, stance));
    expect(nowhere.reviews).toMatchObject([{ id: null, conflict: 'lost' }]);
    expect(nowhere.statements).toEqual(fixture.statements);
    const wider = laid(decision('correct', { kind: 'statement', span: at('Renn denied') }, stance));
    expect(wider.reviews).toMatchObject([{ id: 's3', conflict: null }]);
  });
  it('an acceptance differs where what was looked at is read otherwise; a lost rejection has what it wanted', () => {
    const seen = laid(decision('accept', on('statement', 's3'))).reviews[0]!.reads;
    const accept = (was: unknown) => laid(decision('accept', on('statement', 's3'), { was })).reviews[0]?.conflict;
    expect(accept(seen)).toBeNull();
    expect(accept({ ...(seen as object), stance: 'confirm' })).toBe('differs');
    expect(laid(decision('reject', { kind: 'statement', span: at('Kestel') })).reviews).toEqual([]);
    expect(laid(decision('accept', { kind: 'statement', span: at('Kestel') })).reviews).toMatchObject([
      { conflict: 'lost' },
    ]);
  });
  it('a pointer to what is not read is lost and not laid', () => {
    const result = laid(correct('statement', 's3', { field: 'within', value: at('Kestel'), was: null }));
    expect(result.reviews).toMatchObject([{ id: 's3', conflict: 'lost' }]);
    expect(statementIn(result, 's3')?.within).toBeNull();
  });
});

describe('added by hand', () => {
  const value = {
    speakers: [{ voice: 'named', name: 'Valdoria', role: null, party: 'VAL', span: null }],
    cue: { span: at('plead for'), lemma: 'plead for' },
    ...{ stance: 'demand', negated: false, hedges: [], form: 'indirect', content: [at('calm')] },
    ...{ saidOn: null, venue: null, addressees: [] },
  };
  const add = (more: Partial<Decision> = {}) =>
    decision('add', { kind: 'statement', span: at('plead for') }, { value, ...more });
  it('is a statement like others, at its place, with its entity found by name', () => {
    const { statements } = laid(add());
    const id = `s${at('plead for').start}`;
    expect(statements[0]).toMatchObject({ id, stance: 'demand', within: null, about: [] });
    expect(statements[0]?.speakers[0]?.entity).toBe('x1');
    expect(statements.slice(1)).toEqual(fixture.statements);
  });
  it('is corrected, rejected and accepted like others', () => {
    const target = { kind: 'statement', span: at('plead for') } as const;
    const stance = decision('correct', target, { id: 2, field: 'stance', value: 'assert', was: 'demand' });
    expect(laid(add(), stance).statements[0]?.stance).toBe('assert');
    expect(laid(add(), decision('reject', target, { id: 2 })).statements).toEqual(fixture.statements);
  });
  it('may be within another that is added too, in whatever order they come', () => {
    const outer = { ...value, cue: { span: at('owns up to'), lemma: 'own up to' }, content: [at('plead for calm')] };
    const first = decision('add', { kind: 'statement', span: at('owns up to') }, { id: 2, value: outer });
    const id = (words: string) => `s${at(words).start}`;
    const explicit = add({ value: { ...value, within: at('owns up to') } });
    for (const inner of [add(), explicit])
      expect(statementIn(laid(first, inner), id('plead for'))?.within).toBe(id('owns up to'));
    expect(statementIn(laid(first, add({ value: { ...value, within: null } })), id('plead for'))?.within).toBeNull();
  });
  it('takes the place of what a newer program reads there, and says so where the two differ', () => {
    const there = on('statement', 's3');
    const mine = { ...value, cue: { span: there.span, lemma: 'denied' } };
    const result = laid(decision('add', there, { value: mine }));
    expect(statementIn(result, 's3')).toMatchObject({ stance: 'demand' });
    expect(result.statements).toHaveLength(fixture.statements.length);
    expect(result.reviews).toMatchObject([{ id: 's3', conflict: 'differs' }]);
  });
  it('an event is told by the innermost statement around it unless a person says otherwise', () => {
    const told = {
      ...{ type: 'RETREAT', mode: 'withdraw', contexts: [], trigger: at('pull back'), actors: [], recipients: [] },
      ...{ instrument: null, place: null, when: null, quantities: [], modality: 'promised' },
      ...{ negated: false, historical: false },
    };
    const event = (more: object) =>
      laid(decision('add', { kind: 'event', span: at('pull back') }, { value: { ...told, ...more } }));
    const id = `e${at('pull back').start}`;
    expect(eventIn(event({}), id)?.statement).toBe('s11');
    expect(eventIn(event({ statement: null }), id)?.statement).toBeNull();
    expect(event({}).touched).toEqual(new Set([id]));
  });
});

it('no decision changes nothing; decisions on incidents are left to rulings', () => {
  const { reviews, touched, around, ...rest } = laid(decision('accept', { kind: 'incident', span: at('bombing') }));
  expect(rest).toEqual(read);
  expect([reviews, touched.size, around.statementAt(at('denied'))]).toEqual([[], 0, 's3']);
});
