import { describe, expect, it } from 'vitest';
import { captureTables } from '../../src/capture/capture-tables.ts';
import { furnitureTable } from '../../src/lexicon/furniture.ts';

const table = furnitureTable([
  { words: 'read also', where: 'tail', kind: 'related' },
  { words: 'editing by *', where: 'tail', kind: 'credit' },
  { words: 'posted on', where: 'label', kind: 'date' },
  { words: 'posted', where: 'label', kind: 'date' },
  { words: 'share on *', where: 'line', kind: 'share' },
  { words: 'page # of #', where: 'line', kind: 'furniture' },
  { words: 'subscribe to', where: 'start', kind: 'subscribe' },
  { words: '(ap photo', where: 'part', kind: 'caption' },
  { words: 'comments #', where: 'zone', kind: 'furniture' },
  { words: '\\# min read', where: 'head', kind: 'furniture' },
  { words: 'get short url', where: 'head', kind: 'furniture' },
  { words: 'get short url #', where: 'head', kind: 'furniture' },
  { words: 'advertisement', where: 'inside', kind: 'advert' },
  { words: 'tags', where: 'tags', kind: 'furniture' },
  { words: 'read more', where: 'links', kind: 'related' },
]);

describe('the furniture table', () => {
  it.each([
    ['Share on Facebook', 'share'],
    ['» SHARE ON Facebook and others «', 'share'],
    ['Page 2 of 3', 'furniture'],
    ['— Subscribe to our letter', 'subscribe'],
    ['Troops at the bridge (AP Photo/Ana Ferro)', 'caption'],
  ])('%s', (line, kind) => {
    expect(table.ofLine(line)).toBe(kind);
  });
  it.each([
    ['Share on'],
    ['Page two of three'],
    ['They subscribe to the view'],
    ['The AP photo desk'],
    ['Share one loaf'],
    [''],
  ])('%s is none', (line) => {
    expect(table.ofLine(line)).toBeNull();
  });
  it('measures labels and glued wordings', () => {
    expect(table.dateLabel('Posted on July 2 2016')).toBe(10);
    expect(table.dateLabel('Posted: July 2 2016')).toBe(8);
    expect(table.dateLabel('On July 2 2016')).toBe(0);
    expect(table.tail('They left. Read Also')).toEqual({ kind: 'related', length: 9 });
    expect(table.tail('They left here Read Also')).toEqual({ kind: 'related', length: 9 });
    expect(table.tail('They read also')).toBeNull();
    expect(table.tail('They left. Editing by Ana Ferro.')).toEqual({ kind: 'credit', length: 21 });
    expect(table.zone('Comments (14)')).toBe('furniture');
    expect(table.zone('Comments by the minister')).toBeNull();
  });
  it('takes the longest head that no sentence goes on behind', () => {
    expect(table.head('3 min read The army left.')).toEqual({ kind: 'furniture', length: 10 });
    expect(table.head('Get short URL 12 Troops left.')).toEqual({ kind: 'furniture', length: 16 });
    expect(table.head('Get short URL 12 people fled.')).toEqual({ kind: 'furniture', length: 13 });
    expect(table.head('3 min read by many')).toBeNull();
  });
  it('finds what is glued between sentences by its capital', () => {
    expect(table.inside('They left. Advertisement They came back. READ MORE: Bridge Closed')).toEqual([
      { kind: 'advert', at: 11, length: 13, behind: null },
      { kind: 'related', at: 41, length: 10, behind: 'titles' },
    ]);
    expect(table.inside('They left. Tags truce')).toEqual([{ kind: 'furniture', at: 11, length: 4, behind: 'tags' }]);
    expect(table.inside('He saw an advertisement. Advertisement boards fell. They read more of it.')).toEqual([]);
  });
  it('throws for an unknown kind or place, quoting the row', () => {
    expect(() => furnitureTable([{ words: 'x', where: 'line', kind: 'news' }])).toThrow(
      "furniture 'x': unknown kind 'news'",
    );
    expect(() => furnitureTable([{ words: 'x', where: 'middle', kind: 'share' }])).toThrow("unknown where 'middle'");
  });
  it('is loaded once, with the function words', () => {
    expect(captureTables()).toBe(captureTables());
    const { words } = captureTables();
    expect(['The', 'army', 'said', 'it', 'had', 'fired'].filter(words.has)).toEqual(['The', 'it', 'had']);
    expect(captureTables().furniture.ofLine('Join the Harbour Watch mailing list')).toBe('subscribe');
  });
});
