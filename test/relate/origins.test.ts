import { describe, expect, it } from 'vitest';
import { type FamilyOf, originsOf } from '../../src/relate/origins.ts';

const alone: FamilyOf = () => null;
const reprinted: FamilyOf = (report) =>
  ['wire', 'gazette'].includes(report) ? { id: 'wire', because: 'gazette reprints wire' } : null;
const speaks = (report: string, who: string, party: string | null = null) => ({ report, who, party });

describe('families', () => {
  it('count a wire and its reprint once, with the reason', () => {
    expect(originsOf(['wire', 'gazette', 'note'], reprinted, [])).toEqual({
      families: 2,
      speakers: 0,
      because: ['wire, gazette are one: gazette reprints wire'],
    });
  });
  it('count three outlets in their own words as three', () => {
    expect(originsOf(['a', 'b', 'c', 'a'], alone, [])).toEqual({ families: 3, speakers: 0, because: [] });
  });
});

describe('speakers', () => {
  const count = (...speakers: readonly ReturnType<typeof speaks>[]) =>
    originsOf(['wire', 'gazette', 'note', 'lantern'], reprinted, speakers);
  it('are one where one report has the full name and another the surname', () => {
    const origins = count(speaks('wire', 'Marwand', 'PAK'), speaks('note', 'Brigadier Sajid Marwand', 'PAK'));
    expect(origins.speakers).toBe(1);
    expect(origins.because).toContain('Brigadier Sajid Marwand speaks in wire, note');
  });
  it('are one where the ministry has a fuller name elsewhere, and two where the ministries differ', () => {
    expect(count(speaks('wire', 'the ministry', 'AZE'), speaks('note', 'the Defense Ministry', 'AZE')).speakers).toBe(
      1,
    );
    expect(
      count(speaks('wire', 'the Foreign Ministry', 'AZE'), speaks('note', 'the Defense Ministry', 'AZE')).speakers,
    ).toBe(2);
  });
  it('of two sides are two, whatever they are called', () => {
    expect(
      count(speaks('wire', 'the Defense Ministry', 'AZE'), speaks('note', 'the Defense Ministry', 'ARM')).speakers,
    ).toBe(2);
  });
  it('without name or side are one in a wire and its reprint, and two in two families', () => {
    expect(count(speaks('wire', 'a witness'), speaks('gazette', 'a witness')).speakers).toBe(1);
    expect(count(speaks('wire', 'a witness'), speaks('lantern', 'a witness')).speakers).toBe(2);
  });
  it('are the same in any order of their reports', () => {
    const speakers = [
      speaks('wire', 'Renn', 'ARM'),
      speaks('note', 'Mila Renn', 'ARM'),
      speaks('lantern', 'a resident'),
      speaks('lantern', 'the ministry', 'AZE'),
    ];
    expect(count(...speakers).speakers).toBe(3);
    expect(count(...[...speakers].reverse()).speakers).toBe(3);
  });
});
