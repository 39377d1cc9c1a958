import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionTable } from '../../src/lexicon/actions.ts';

const actions = actionTable(readFileSync(new URL('../../data/en/actions.tsv', import.meta.url), 'utf8'));
const plain = (words: string, pos: 'verb' | 'noun') =>
  actions.all.find((entry) => entry.words === words && entry.pos === pos && entry.needs.length === 0);
const needing = (words: string, need: string) =>
  actions.all.filter((entry) => entry.words === words && entry.needs.includes(need)).map(({ type }) => type);

describe('data/en/actions.tsv', () => {
  it('has at least 1,000 rows over the 16 types, each with a source, no row twice', () => {
    expect(actions.all.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(actions.all.map(({ type }) => type)).size).toBe(16);
    expect(actions.all.filter(({ source }) => source === '')).toEqual([]);
    const keys = actions.all.map((entry) => JSON.stringify({ ...entry, contexts: [], source: '' }));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each([
    ['shell', 'verb', 'ASSAULT', 'heavy-weapons', 'actor-recipient'],
    ['shoot down', 'verb', 'ASSAULT', 'heavy-weapons', 'actor-recipient'],
    ['clash', 'verb', 'ASSAULT', null, 'mutual'],
    ['die', 'verb', 'ASSAULT', null, 'recipient'],
    ['air strike', 'noun', 'ASSAULT', 'aerial', 'actor-recipient'],
    ['drone strike', 'noun', 'ASSAULT', 'drone', 'actor-recipient'],
    ['suicide bombing', 'noun', 'ASSAULT', 'suicide-attack', 'actor-recipient'],
    ['arrest', 'verb', 'COERCE', 'arrest', 'actor-recipient'],
    ['curfew', 'noun', 'COERCE', 'curfew', 'actor-recipient'],
    ['withdraw', 'verb', 'RETREAT', 'withdraw', 'actor-from'],
    ['ceasefire', 'noun', 'RETREAT', 'ceasefire', 'mutual'],
    ['cease-fire', 'noun', 'RETREAT', 'ceasefire', 'mutual'],
    ['cease fire', 'noun', 'RETREAT', 'ceasefire', 'mutual'],
    ['meet with', 'verb', 'CONSULT', null, 'mutual'],
    ['visit', 'verb', 'CONSULT', 'visit', 'actor-recipient'],
    ['mobilise', 'verb', 'MOBILIZE', 'troops', 'actor-recipient'],
    ['mobilize', 'verb', 'MOBILIZE', 'troops', 'actor-recipient'],
    ['expel', 'verb', 'SANCTION', 'expel', 'actor-recipient'],
    ['accuse', 'verb', 'ACCUSE', 'allege', 'actor-recipient'],
    ['threaten', 'verb', 'THREATEN', null, 'actor-recipient'],
    ['demonstrate against', 'verb', 'PROTEST', 'demo', 'actor-recipient'],
    ['pardon', 'verb', 'CONCEDE', null, 'actor-recipient'],
    ['cooperate', 'verb', 'COOPERATE', null, 'mutual'],
    ['praise', 'verb', 'SUPPORT', null, 'actor-recipient'],
    ['reject', 'verb', 'REJECT', null, 'actor-recipient'],
    ['demand', 'verb', 'REQUEST', null, 'actor-recipient'],
    ['aid convoy', 'noun', 'AID', 'humanitarian', 'actor-to'],
  ] as const)('has %s (%s) as %s %s, %s', (words, pos, type, mode, frame) => {
    expect(plain(words, pos)).toMatchObject({ type, mode, frame });
  });
  it('asks for an object where the word alone names no deed', () => {
    for (const words of ['take', 'hit', 'strike', 'release', 'provide', 'sign', 'hold', 'deny', 'put'])
      expect(plain(words, 'verb'), words).toBeUndefined();
    expect(needing('seize', 'town')).toContain('ASSAULT');
    expect(needing('seize', 'soldier')).toContain('COERCE');
    expect(needing('capture', 'person')).toContain('COERCE');
    expect(needing('sign', 'treaty')).toEqual(['SUPPORT']);
    expect(needing('release', 'hostage')).toContain('RETREAT');
    expect(needing('violate', 'airspace')).toEqual(['MOBILIZE']);
    expect(needing('violate', 'truce')).toEqual(['ASSAULT']);
    expect(needing('fire', 'rocket')).toContain('ASSAULT');
    expect(needing('meet', 'delegation')).toEqual(['CONSULT']);
    expect(needing('demonstrate', 'crowd')).toEqual(['PROTEST']);
    expect(needing('execute', 'prisoner')).toEqual(['ASSAULT']);
    expect(plain('strike', 'noun')?.type).toBe('ASSAULT');
    expect(needing('strike', 'teacher')).toEqual(['PROTEST']);
  });
  it('lets a light verb carry the deed of its object', () => {
    const light = actions.all.filter(({ words, frame }) => words === 'carry out' && frame === 'light');
    expect(light.some(({ type, needs }) => type === 'ASSAULT' && needs.includes('attack'))).toBe(true);
  });
  it('does not hold what is only said or everyday', () => {
    for (const words of ['say', 'deny', 'be', 'go', 'make', 'see']) expect(plain(words, 'verb'), words).toBeUndefined();
    for (const words of ['flight', 'settlement', 'war']) expect(plain(words, 'noun'), words).toBeUndefined();
  });
});

describe('looking up', () => {
  it('gives the longest words first, then those that ask for an object', () => {
    const open = actions.startingWith('open');
    const lengths = open.map(({ words }) => words.split(' ').length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    const seize = actions.startingWith('seize').filter(({ words }) => words === 'seize');
    expect(seize[0]?.needs.length).toBeGreaterThan(0);
  });
  it('refuses a type or frame that is none', () => {
    const head = 'words\tpos\ttype\tmode\tframe\tcontexts\tneeds\tsource\n';
    expect(() => actionTable(`${head}x\tverb\tWAR\t\tactor\t\t\tus\n`)).toThrow("type 'WAR'");
    expect(() => actionTable(`${head}x\tverb\tAID\t\tgiver\t\t\tus\n`)).toThrow("frame 'giver'");
  });
});
