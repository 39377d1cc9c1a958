import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/read/find/mentions.ts';
import type { RoughMention } from '../../src/read/find/rough-mention.ts';
import { cpuTime } from '../cpu-time.ts';
import { inputOf } from './people-of.ts';

const outer = (text: string): readonly RoughMention[] => findMentions(inputOf(text)).filter((m) => m.inside === null);
const line = (m: RoughMention): string => `${m.form} ${m.kind ?? '-'}: ${m.name}`;

describe('mentions', () => {
  it('takes demonym, office and name as one person', () => {
    const [first] = outer('Norwegian Foreign Minister Inger Haugland spoke.');
    expect(line(first!)).toBe('name person: Inger Haugland');
    expect([first!.role, first!.party?.match.entry.code]).toEqual(['Norwegian Foreign Minister', 'NOR']);
  });

  it('finds the state inside a group', () => {
    const all = findMentions(inputOf('The Norwegian strike failed.'));
    expect(all.some((m) => m.inside !== null && m.party?.match.entry.code === 'NOR')).toBe(true);
  });

  it('finds the institution inside a spokeswoman', () => {
    const all = findMentions(inputOf('A Norwegian Defense Ministry spokeswoman spoke.'));
    expect(all.filter((m) => m.inside !== null).map((m) => m.name)).toContain('Norwegian Defense Ministry');
  });

  it('keeps owner and owned apart', () => {
    const all = outer("Norway's army withdrew.");
    expect(all.map(line)).toEqual(['name state: Norway', 'description organisation: army']);
    expect(all[1]!.owner).not.toBeNull();
  });

  it('reads a lost apostrophe as an owner', () => {
    const all = outer('The Norways army chief Ola Berg withdrew.');
    expect(all.map((m) => m.party?.match.entry.code ?? null)).toContain('NOR');
  });

  it('does not take "Britain-based" for Britain', () => {
    const [first] = outer('The Britain-based Coastal Watch spoke.');
    expect(first!.party).toBeNull();
  });

  it('does not take a person named after a state for the state', () => {
    const [first] = outer('Chelsea Georgia Mills spoke in Oslo.');
    expect(first!.kind).not.toBe('state');
  });

  it('does not take days and months for names', () => {
    expect(outer('Monday came in September.').filter((m) => m.form === 'name')).toEqual([]);
  });

  it('keeps forms of address out of the name and takes the gender', () => {
    const mrs = outer('He met Mrs Lund there.').find((m) => m.name.endsWith('Lund'));
    expect([mrs?.name, mrs?.gender]).toEqual(['Lund', 'f']);
  });

  it('keeps particles in the name', () => {
    expect(outer('General Yusuf al-Masri spoke.')[0]!.name).toBe('Yusuf al-Masri');
  });

  it('knows plural roles', () => {
    const of = (text: string) => outer(text)[0]!.plural;
    expect([of('Three militants were held.'), of('A militant was held.')]).toEqual([true, false]);
  });

  it('ties a description to the name over a comma, not over a verb', () => {
    const tied = outer('Inger Haugland, a Norwegian minister, left.');
    expect(tied[0]!.renamedBy).not.toEqual([]);
    const loose = outer('Inger Haugland met a Norwegian minister.');
    expect(loose[0]!.renamedBy).toEqual([]);
  });

  it('takes an acronym in brackets, not a remark', () => {
    expect(outer('The Coastal Watch Organization (CWO) spoke.')[0]!.acronym).toBe('CWO');
    expect(outer('The Coastal Watch Organization (sometimes) spoke.')[0]!.acronym).toBeNull();
  });

  it('finds names in a text set in capitals', () => {
    const codes = outer('NORWAY AND SWEDEN SIGNED A TREATY ON MONDAY.').map((m) => m.party?.match.entry.code ?? null);
    expect(codes).toEqual(expect.arrayContaining(['NOR', 'SWE']));
  });

  it('stays inside the text, in order, holder before held', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        let before = 0;
        findMentions(inputOf(text)).forEach((m, i, all) => {
          expect(m.span.start).toBeGreaterThanOrEqual(before);
          expect(m.span.end).toBeLessThanOrEqual(text.length);
          if (m.inside !== null) {
            expect(m.inside).toBeLessThan(i);
            expect(all[m.inside]!.span.end).toBeGreaterThanOrEqual(m.span.end);
          }
          before = m.span.start;
        });
      }),
      { numRuns: 100 },
    );
  });

  it('takes time linear in the text', () => {
    const time = (n: number): number => {
      const text =
        'The Norwegian army said Ola Berg and the rebels of the Coastal Watch (CWO) fled, and he said it. '.repeat(n);
      const input = inputOf(text);
      const start = cpuTime();
      findMentions(input);
      return cpuTime() - start;
    };
    time(50);
    const small = Math.max(time(100), 1);
    expect(time(400)).toBeLessThan(small * 24);
  });
});

describe('names in headlines', () => {
  const below =
    'The ferry sank off Lisbon on Monday. Officials in Portugal said a boat was near, and Captain Vera Lindqvist steered it. Twelve people died. Lisbon promised an inquiry.';
  const names = (text: string): readonly string[] =>
    outer(text)
      .filter((m) => m.form === 'name')
      .map((m) => m.name);

  it('takes no capital for a name that the report below writes small or not at all', () => {
    expect(names(`Lisbon Admits Ferry Loss Near Harbour\n\n${below}`)[0]).toBe('Lisbon');
    expect(names(`Lisbon Admits Loss\n\n${below}`)).not.toContain('Lisbon Admits');
  });

  it('keeps a name that stands below too, and all of them where hardly anything stands below', () => {
    expect(names(`Vera Lindqvist Denies Part in Loss\n\n${below}`)[0]).toBe('Vera Lindqvist');
    expect(names('Vera Lindqvist Leaves Bergen Harbour Office')[0]).toMatch(/^Vera Lindqvist/);
  });
});
