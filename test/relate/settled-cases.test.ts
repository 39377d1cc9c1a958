// The settled cases of the guidelines for incidents, one case and one not-case each. Leaves single rows of the table to standing.test.ts.
import { describe, expect, it } from 'vitest';
import { asidesOf } from '../../src/relate/asides.ts';
import { incidentsOf } from '../../src/relate/incidents.ts';
import { placesIn } from '../../src/relate/report.ts';
import { type EventPlan, plainReport, type StatementPlan, words } from './plain-report.ts';

const read = (text: string, statements: readonly StatementPlan[], events: readonly EventPlan[]): readonly string[] =>
  incidentsOf(plainReport(text, statements, events), words, () => true).map(
    ({ standing, positions }) =>
      `${standing} | ${positions.map(({ party, position }) => `${party} ${position}`).join(', ')}`,
  );

describe('settled cases', () => {
  it('mutual blame: each act is its own incident, exchanged fire is agreed', () => {
    const text = 'ABC said DEF shelled Alta. DEF said ABC shelled Bera. Both said fire was exchanged.';
    const said = [
      { id: 's1', cue: 'said', content: 'DEF shelled Alta', by: ['ABC'] },
      { id: 's2', cue: 'said#2', content: 'ABC shelled Bera', by: ['DEF'] },
      { id: 's3', cue: 'said#3', content: 'fire was exchanged', by: ['ABC', 'DEF'] },
    ];
    const shelled = [
      { at: 'shelled', actors: ['DEF'], recipients: ['ABC'], place: 'Alta', statement: 's1' },
      { at: 'shelled#2', actors: ['ABC'], recipients: ['DEF'], place: 'Bera', statement: 's2' },
    ];
    expect(read(text, said.slice(0, 2), shelled)).toEqual(['claimed | ABC asserts', 'claimed | DEF asserts']);
    const fire = { at: 'exchanged', actors: ['ABC', 'DEF'], recipients: ['ABC', 'DEF'], statement: 's3' };
    expect(read(text, said, [...shelled, fire]).at(-1)).toBe('agreed | ABC asserts, DEF asserts');
  });
  it('acknowledged covers the act: a denied aim leaves it so, a denied act does not', () => {
    const text = 'DEF said ABC struck Alta. ABC confirmed the strike but denied targeting homes there.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'ABC struck Alta', by: ['DEF'] },
      { id: 's2', cue: 'confirmed', content: 'the strike', by: ['ABC'], stance: 'confirm' },
      { id: 's3', cue: 'denied', content: 'targeting homes there', by: ['ABC'], stance: 'deny' },
    ];
    const struck = { at: 'struck', actors: ['ABC'], recipients: ['DEF'], statement: 's1' };
    const strike = { at: 'strike', actors: ['ABC'], statement: 's2' };
    expect(read(text, said, [struck, strike])[0]).toMatch(/^acknowledged/u);
    const denied = 'DEF said ABC struck Alta. ABC denied the strike.';
    const denial: StatementPlan = { id: 's2', cue: 'denied', content: 'the strike', by: ['ABC'], stance: 'deny' };
    expect(read(denied, [said[0]!, denial], [struck, { at: 'strike', statement: 's2' }])).toEqual([
      'disputed | DEF asserts, ABC denies',
    ]);
  });
  it('what is denied in one breath is one allegation, unless another is said to have done it', () => {
    const text = 'DEF said ABC shelled Alta. ABC denied firing at Bera or shelling Alta.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'ABC shelled Alta', by: ['DEF'] },
      { id: 's2', cue: 'denied', content: 'firing at Bera or shelling Alta', by: ['ABC'], stance: 'deny' },
    ];
    const shelled = { at: 'shelled', actors: ['ABC'], recipients: ['DEF'], place: 'Alta', statement: 's1' };
    const shelling = { at: 'shelling', actors: ['ABC'], recipients: ['DEF'], place: 'Alta', statement: 's2' };
    const firing = { at: 'firing', actors: ['ABC'], recipients: ['DEF'], place: 'Bera', statement: 's2' };
    expect(read(text, said, [shelled, firing, shelling])).toEqual(['disputed | DEF asserts, ABC denies']);
    expect(read(text, said, [shelled, { ...firing, actors: ['GHI'] }, shelling])).toHaveLength(2);
  });
  it('the affected side alone stays claimed; with the word of the acting side it is acknowledged', () => {
    const text = 'ABC confirmed that DEF struck Alta. DEF said it struck Alta.';
    const confirmed: StatementPlan = {
      ...{ id: 's1', cue: 'confirmed', content: 'DEF struck Alta', by: ['ABC'] },
      stance: 'confirm',
    };
    const said: StatementPlan = { id: 's2', cue: 'said', content: 'it struck Alta', by: ['DEF'] };
    const struck = { at: 'struck', actors: ['DEF'], recipients: ['ABC'], statement: 's1' };
    const again = { at: 'struck#2', actors: ['DEF'], recipients: ['ABC'], statement: 's2' };
    expect(read(text, [confirmed], [struck])).toEqual(['claimed | ABC confirms']);
    expect(read(text, [confirmed, said], [struck, again])).toEqual(['acknowledged | ABC confirms, DEF asserts']);
  });
  it('bare said denies by its words, denied by its cue', () => {
    const text = 'DEF said ABC struck Alta. ABC said it struck no village.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'ABC struck Alta', by: ['DEF'] },
      { id: 's2', cue: 'said#2', content: 'it struck no village', by: ['ABC'], stance: 'deny', about: ['s1'] },
    ];
    const struck = { at: 'struck', actors: ['ABC'], recipients: ['DEF'], statement: 's1' };
    const none = { at: 'struck#2', actors: ['ABC'], negated: true, statement: 's2' };
    expect(read(text, said, [struck, none])).toEqual(['disputed | DEF asserts, ABC denies']);
    const other = 'DEF said ABC struck Alta. ABC said it struck a depot.';
    const depot = [said[0]!, { ...said[1]!, content: 'it struck a depot' }];
    expect(read(other, depot, [struck, { ...none, negated: false }])[0]).not.toContain('ABC denies');
  });
  it('one confirmed and another denied in a breath are two; a confirmation of the same is one', () => {
    const text = 'ABC confirmed a strike on Alta but denied the strike on homes.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'confirmed', content: 'a strike on Alta', by: ['ABC'], stance: 'confirm' },
      { id: 's2', cue: 'denied', content: 'the strike on homes', by: ['ABC'], stance: 'deny' },
    ];
    const strikes = [
      { at: 'strike', actors: ['ABC'], statement: 's1' },
      { at: 'strike#2', actors: ['ABC'], statement: 's2' },
    ];
    expect(read(text, said, strikes)).toEqual(['acknowledged | ABC confirms', 'unconfirmed | ABC denies']);
    const one = [said[0]!, { ...said[1]!, stance: 'confirm' as const }];
    expect(read(text, one, strikes)).toEqual(['acknowledged | ABC confirms']);
  });
  it('silence raises nothing: it withholds', () => {
    const text = 'DEF said ABC struck Alta. ABC refused to comment on it.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'ABC struck Alta', by: ['DEF'] },
      { id: 's2', cue: 'refused', content: 'it', by: ['ABC'], stance: 'refuse', about: ['s1'] },
    ];
    const struck = { at: 'struck', actors: ['ABC'], recipients: ['DEF'], statement: 's1' };
    expect(read(text, said, [struck])).toEqual(['claimed | DEF asserts, ABC withholds']);
    expect(read(text, said.slice(0, 1), [struck])).toEqual(['claimed | DEF asserts']);
  });
  it('a denial that points is of what it answers, not of the deed told last', () => {
    const text = 'DEF said ABC struck Alta. DEF bombed Bera. ABC denied it.';
    const said: readonly StatementPlan[] = [
      { id: 's1', cue: 'said', content: 'ABC struck Alta', by: ['DEF'] },
      { id: 's2', cue: 'denied', content: 'it', by: ['ABC'], stance: 'deny', about: ['s1'] },
    ];
    const struck = { at: 'struck', actors: ['ABC'], recipients: ['DEF'], place: 'Alta', statement: 's1' };
    const bombed = { at: 'bombed', actors: ['DEF'], recipients: ['ABC'], place: 'Bera' };
    expect(read(text, said, [struck, bombed])).toEqual(['disputed | DEF asserts, ABC denies', 'reported | ']);
  });
  it('an aside in a relative clause is the inner speaker only; a complement is of both', () => {
    const text = 'ABC confirmed striking a site that DEF claims bombed Alta';
    const report = plainReport(
      text,
      [
        { id: 's1', cue: 'confirmed', content: 'striking a site that DEF claims bombed Alta', by: ['ABC'] },
        { id: 's2', cue: 'claims', content: 'bombed Alta', by: ['DEF'], within: 's1' },
      ],
      [],
    );
    const hanging = (relation: string) => ({
      ...report.layer,
      tokens: report.layer.tokens.map((token, i) =>
        token.form === 'claims'
          ? { ...token, head: report.layer.tokens.findIndex((t) => t.form === 'site'), relation }
          : { ...token, head: i === 0 ? null : 0 },
      ),
    });
    const asides = (relation: string): readonly string[] => [
      ...asidesOf({ ...report, layer: hanging(relation) }, placesIn(text, hanging(relation))),
    ];
    expect(asides('acl:relcl')).toEqual(['s2']);
    expect(asides('ccomp')).toEqual([]);
  });
  it('a deed told inside an inner statement is another than the one that holds it', () => {
    const text = 'ABC confirmed striking a site that DEF said was used to bomb Alta.';
    const said: readonly StatementPlan[] = [
      {
        ...{ id: 's1', cue: 'confirmed', content: 'striking a site that DEF said was used to bomb Alta', by: ['ABC'] },
        stance: 'confirm',
      },
      { id: 's2', cue: 'said', content: 'was used to bomb Alta', by: ['DEF'], within: 's1' },
    ];
    const events = [
      { at: 'striking', actors: ['ABC'], statement: 's1' },
      { at: 'bomb', statement: 's2' },
    ];
    expect(read(text, said, events)).toHaveLength(2);
    expect(read(text, said.slice(0, 1), [events[0]!, { ...events[1]!, statement: 's1' }])).toHaveLength(1);
  });
  it('what nobody stands for, with a place of its own, is another matter than what somebody owned up to', () => {
    const text = 'ABC confirmed that it shelled Alta. Bera was reportedly shelled. Alta was reportedly shelled.';
    const said: readonly StatementPlan[] = [
      { ...{ id: 's1', cue: 'confirmed', content: 'it shelled Alta', by: ['ABC'] }, stance: 'confirm' },
      { id: 's2', cue: 'reportedly', content: 'Bera was', by: [] },
      { id: 's3', cue: 'reportedly#2', content: 'Alta was', by: [] },
    ];
    const alta = { at: 'shelled', actors: ['ABC'], place: 'Alta', statement: 's1' };
    const apart = { at: 'shelled#2', place: 'Bera', statement: 's2' };
    const same = { at: 'shelled#3', place: 'Alta', statement: 's3' };
    expect(read(text, said, [alta, apart])).toHaveLength(2);
    expect(read(text, said, [alta, same])).toHaveLength(1);
  });
  it('with no doer named a charity that confirms a deed has not owned up to it', () => {
    const text = 'Red Cross confirmed that Alta was shelled.';
    const said: readonly StatementPlan[] = [
      { ...{ id: 's1', cue: 'confirmed', content: 'Alta was shelled', by: ['Red Cross'] }, stance: 'confirm' },
    ];
    expect(read(text, said, [{ at: 'shelled', place: 'Alta', statement: 's1' }])).toEqual([
      'claimed | Red Cross confirms',
    ]);
  });
});
