import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { findMentions } from '../../src/read/find/mentions.ts';
import { settleEntities } from '../../src/read/settle/entities.ts';
import { cpuTime } from '../cpu-time.ts';
import { inputOf, peopleOf } from './people-of.ts';

const named = (text: string, name: string): Entity => {
  const found = peopleOf(text).entities.find((e) => e.name === name);
  if (found === undefined)
    throw new Error(
      `no "${name}" among ${peopleOf(text)
        .entities.map((e) => e.name)
        .join(', ')}`,
    );
  return found;
};
const words = (text: string, entity: Entity): readonly string[] =>
  entity.mentions.map((m) => text.slice(m.span.start, m.span.end));

describe('entities', () => {
  it('gathers full name, surname, office and pronoun', () => {
    const text =
      'Latvian Defence Minister Juris Ozols denied the report. Ozols said it was false. The minister left. He would not return.';
    expect(words(text, named(text, 'Juris Ozols'))).toEqual([
      'Latvian Defence Minister Juris Ozols',
      'Ozols',
      'The minister',
      'He',
    ]);
  });

  it('keeps the path to the party', () => {
    const text = 'Latvian Defence Minister Juris Ozols denied the report.';
    const { party } = named(text, 'Juris Ozols');
    expect(party).toMatchObject({ value: 'LVA', basis: 'stated', by: 'role: Latvian Defence Minister' });
    expect(party!.at).not.toBeNull();
  });

  it('says implied where only the report gives the country', () => {
    const text = 'Latvia closed the border. Police said three men were held near Riga in Latvia.';
    const police = peopleOf(text).entities.find((e) => e.name === 'Police');
    expect([police?.party?.value, police?.party?.basis, police?.party?.at]).toEqual(['LVA', 'implied', null]);
  });

  it('keeps two ministries of one kind apart', () => {
    const text = "Latvia's Defence Ministry spoke first. Estonia's Defence Ministry answered.";
    const parties = peopleOf(text)
      .entities.filter((e) => e.kind === 'organisation')
      .map((e) => e.party?.value);
    expect(parties).toEqual(['LVA', 'EST']);
  });

  it('keeps two persons of one surname apart', () => {
    const text = 'Juris Ozols met Anna Ozols in Riga. Anna Ozols said nothing.';
    expect(words(text, named(text, 'Juris Ozols'))).toEqual(['Juris Ozols']);
  });

  it('joins the state with its capital and its adjective', () => {
    const text = 'Latvia protested. Riga recalled its envoy. The Latvian army moved.';
    expect(words(text, named(text, 'Latvia'))).toEqual(expect.arrayContaining(['Latvia', 'Riga', 'Latvian']));
  });

  it('joins a headline office with the name that comes later', () => {
    const text = "Latvia's foreign minister resigns. Ilze Kalnina, Latvia's foreign minister, said she was tired.";
    expect(named(text, 'Ilze Kalnina').mentions.length).toBeGreaterThanOrEqual(3);
  });

  it("does not join another country's minister", () => {
    const text = 'Latvian Foreign Minister Ilze Kalnina spoke. The Estonian minister did not.';
    expect(words(text, named(text, 'Ilze Kalnina'))).toEqual(['Latvian Foreign Minister Ilze Kalnina']);
  });

  it('takes the desk of the report for the country of its army', () => {
    const text = 'The army shelled two villages in Estonia on Monday, and Estonia protested to Latvia.';
    const army = peopleOf(text, 'RIGA').entities.find((e) => e.name === 'army');
    expect(army?.party?.value).toBe('LVA');
  });

  it('names a body without a state by itself', () => {
    const text = 'The Coastal Watch Organization (CWO) counted ten boats.';
    expect(peopleOf(text).entities.find((e) => e.kind === 'organisation')?.party?.value).toBe('CWO');
  });

  it('gives ids by the first mention, each once, in order', () => {
    const text = 'Latvian Defence Minister Juris Ozols denied it. Estonia did not.';
    const { entities } = peopleOf(text);
    expect(entities[0]!.id).toBe('n0');
    expect(new Set(entities.map((e) => e.id)).size).toBe(entities.length);
    const starts = entities.map((e) => e.mentions[0]!.span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('answers entityAt for a phrase and for a word inside it', () => {
    const text = 'The Latvian army moved.';
    const { people } = peopleOf(text);
    expect(people.entityAt({ start: 0, end: 16 })?.kind).toBe('organisation');
    expect(people.entityAt({ start: 4, end: 11 })?.kind).toBe('state');
    expect(people.entityAt({ start: 17, end: 22 })).toBeNull();
  });

  it('is the same twice over and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const input = inputOf(text);
        const once = settleEntities(input, findMentions(input)).entities;
        expect(settleEntities(input, findMentions(input)).entities).toEqual(once);
      }),
      { numRuns: 80 },
    );
  });

  it('takes time linear in the text', () => {
    const time = (n: number): number => {
      const text =
        'The Latvian army said Ola Berg and the rebels fled. A monitor said he spoke to it. The group denied it. '.repeat(
          n,
        );
      const input = inputOf(text);
      const mentions = findMentions(input);
      const start = cpuTime();
      settleEntities(input, mentions);
      return cpuTime() - start;
    };
    time(50);
    const small = Math.max(time(100), 2);
    expect(time(400)).toBeLessThan(small * 24);
  });
});
