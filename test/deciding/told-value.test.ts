import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/deciding/context.ts';
import { toldValue } from '../../src/deciding/told-value.ts';
import { wordsIn } from '../../src/deciding/words-in.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import type { TargetKind } from '../../src/model/decision.ts';
import { at, fixture } from '../show/reading-fixture.ts';

const lexicon = loadLexicon();
const context = (kind: TargetKind, id: string | null): Context => ({
  ...{ kind, reading: fixture, id, near: null, line: null, lexicon },
});
const told = (field: string, words: string, kind: TargetKind = 'statement', id: string | null = 's3'): unknown => {
  const found = toldValue(field, words, context(kind, id));
  return 'wrong' in found ? found.wrong : found.value;
};

describe('what a person types', () => {
  it('a day, a month, a year, a stretch, none', () => {
    const value = (start: string | null, end: string | null, precision: string) => ({
      start,
      end,
      precision,
      at: null,
    });
    expect(told('saidOn', '2031-05-03')).toEqual(value('2031-05-03', '2031-05-03', 'day'));
    expect(told('saidOn', '2032-02')).toEqual(value('2032-02-01', '2032-02-29', 'month'));
    expect(told('when', '2031', 'event', 'e1')).toEqual(value('2031-01-01', '2031-12-31', 'year'));
    expect(told('when', '2031-05-01..2031-05-04')).toEqual(value('2031-05-01', '2031-05-04', 'range'));
    expect(told('when', '2031-05-01..')).toEqual(value('2031-05-01', null, 'range'));
    expect(told('when', 'none')).toBeNull();
    expect(told('when', 'Monday')).toContain('"Monday" is no day; write 2020-10-13');
    expect(told('when', '..')).toContain('is no day');
  });
  it('a place as sharp as its kind, near it, the one in a country, none that is known', () => {
    expect(told('place', 'Goris')).toMatchObject({ name: 'Goris', country: 'ARM', precision: 'exact', at: null });
    expect(told('place', 'near Goris')).toMatchObject({ name: 'Goris', precision: 'near' });
    expect(told('place', 'Armenia')).toMatchObject({ precision: 'country' });
    expect(told('place', 'Tripoli, LBN')).toMatchObject({ country: 'LBN' });
    expect(told('place', 'Goris, FRA')).toBe('no place "Goris, FRA" is known; there is one in GEO, ARM');
    expect(told('place', 'Nirgendheim')).toContain('no place "Nirgendheim" is known; check the spelling');
  });
  it('parties by code or name, with a sector, with the words that told them; a slip is refused', () => {
    const words = at('Valdoria', 1);
    expect(told('actors', 'VAL:mil', 'event', 'e1')).toContain('no party "VAL" is known');
    expect(told('actors', 'Armenia:mil', 'event', 'e1')).toEqual([{ party: 'ARM', sector: 'MIL', span: words }]);
    expect(told('actors', 'AZE, NATO', 'event', 'e1')).toMatchObject([{ party: 'AZE', span: null }, { party: 'NATO' }]);
    expect(told('recipients', 'none', 'event', 'e1')).toEqual([]);
  });
  it('speakers: named with their party, those the report knows, unnamed ones, the outlet, nobody', () => {
    const span = at("Kestria's army spokeswoman Mila Renn");
    const blank = { role: null, span };
    expect(told('speakers', 'Jon Ard (ARM)')).toEqual([{ voice: 'named', name: 'Jon Ard', party: 'ARM', ...blank }]);
    expect(told('speakers', 'mila renn')).toEqual([{ voice: 'named', name: 'Mila Renn', party: 'KES', ...blank }]);
    expect(told('speakers', 'unnamed (AZE)')).toEqual([{ voice: 'unnamed', name: null, party: 'AZE', ...blank }]);
    expect(told('speakers', 'nobody')).toEqual([{ voice: 'nobody', name: null, party: null, role: null, span: null }]);
    expect(told('speakers', 'Jon Ard; Ina Berg')).toMatchObject([{ span: null }, { name: 'Ina Berg', span: null }]);
    expect(told('speakers', ';')).toContain('no speaker is told');
    expect(told('speakers', 'Jon Ard (XQZ)')).toContain('no party "XQZ" is known');
  });
  it('positions by the statements they rest on', () => {
    const confirmed = { party: 'ARM', position: 'confirms', statements: [at('confirmed')] };
    expect(told('positions', 'ARM confirms s1', 'incident', 'i1')).toEqual([confirmed]);
    expect(told('positions', 'Armenia confirms s1+fixture#s2', 'incident', 'i1')).toEqual([
      { ...confirmed, statements: [at('confirmed'), at('confirmed', 1)] },
    ]);
    expect(told('positions', 'none', 'incident', 'i1')).toEqual([]);
    expect(told('positions', 'ARM denies', 'incident', 'i1')).toContain('rests on no statement; name one');
    expect(told('positions', 'ARM shrugs s1', 'incident', 'i1')).toContain('is no position');
    expect(told('positions', 'ARM denies s99', 'incident', 'i1')).toContain('there is no statement "s99"');
  });
  it('counts, for an incident and for an event', () => {
    expect(told('quantities', 'dead 25-31, injured 12+', 'incident', 'i1')).toEqual([
      { of: 'dead', low: 25, best: null, high: 31 },
      { of: 'injured', low: 12, best: 12, high: null },
    ]);
    expect(told('quantities', 'dead 2', 'event', 'e1')).toEqual([
      { span: null, unit: null, of: 'dead', low: 2, best: 2, high: 2, approximate: false },
    ]);
    expect(told('quantities', 'many', 'event', 'e1')).toContain('"many" is no count');
  });
  it('words of the report, whole or in parts, statements by their ids, yes and no, lists, JSON', () => {
    expect(told('content', 'her side had shelled … the border town')).toEqual([
      at('her side had shelled'),
      at('the border town'),
    ]);
    expect(told('cue', 'called  for')).toEqual({ span: at('called for'), lemma: 'called for' });
    expect(told('within', 's9')).toEqual(at('said', 3));
    expect(told('within', 'none')).toBeNull();
    expect(told('about', 's1, s2')).toEqual([at('confirmed'), at('confirmed', 1)]);
    expect(told('negated', 'yes')).toBe(true);
    expect(told('negated', 'no')).toBe(false);
    expect(told('hedges', 'claimed, reported')).toEqual(['claimed', 'reported']);
    expect(told('hedges', 'none')).toEqual([]);
    expect(told('content', '[{"start":1,"end":2}]')).toEqual([{ start: 1, end: 2 }]);
    expect(told('content', '[{')).toContain('is no JSON');
    expect(told('mode', 'aerial', 'event', 'e1')).toBe('aerial');
    expect(told('mode', 'arial', 'event', 'e1')).toContain('mode cannot be "arial"; it is none or one of');
    expect(told('party', 'rus', 'entity', 'x1')).toBe('RUS');
  });
});

describe('quoted words', () => {
  const text = 'He said so.\nShe said\nso.';
  const free = { near: null, line: null };
  it('are found once, on a line, or nearest; line breaks do not matter', () => {
    expect(wordsIn(text, 'She said so', free)).toEqual({ start: 12, end: 23 });
    expect(wordsIn(text, 'said', { near: null, line: 2 })).toEqual({ start: 16, end: 20 });
    expect(wordsIn(text, 'said', { near: 20, line: null })).toEqual({ start: 16, end: 20 });
    expect(wordsIn(text, 'SHE SAID', free)).toEqual({ start: 12, end: 20 });
  });
  it('that stand several times, elsewhere or nowhere are told', () => {
    expect(wordsIn(text, 'said', free)).toEqual({
      wrong: '"said" stand 2 times in the report; add --line 1 or --line 2',
    });
    expect(wordsIn(text, 'She', { near: null, line: 1 })).toEqual({
      wrong: '"She" do not stand in the report on line 1; they stand on line 2',
    });
    expect(wordsIn(text, '(said', free)).toEqual({
      wrong: '"(said" do not stand in the report; copy them as they stand there',
    });
  });
});
