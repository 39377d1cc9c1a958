import { describe, expect, it } from 'vitest';
import { momentTable } from '../../src/lexicon/moments.ts';

const table = momentTable(
  'words\tkind\tvalue\tsource\nsept\tmonth\t9\tx\nsecond\tunit\tS\tx\nsecond\tordinal\t2\tx\n9/11\tfixed-day\t2001-09-11\tx\n',
);

describe('momentTable', () => {
  it('keeps every kind that a word has', () => {
    expect([table.value('second', 'unit'), table.value('second', 'ordinal')]).toEqual(['S', '2']);
    expect(table.value('second', 'month')).toBeUndefined();
  });
  it('finds phrases by their first word and knows single words only', () => {
    expect(table.phrases('9')[0]?.words).toEqual(['9', '/', '11']);
    expect([table.knows('sept'), table.knows('9'), table.knows('october')]).toEqual([true, false, false]);
  });
  it('throws one line that quotes an unknown kind', () => {
    expect(() => momentTable('words\tkind\tvalue\tsource\nsoon\tmaybe\t\tx\n')).toThrow("kind 'maybe'");
  });
});
