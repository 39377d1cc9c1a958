import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';

describe('loadLexicon', () => {
  it('gives the same version for the same tables, another for others, and names the file of a bad row', () => {
    const own = loadLexicon();
    expect(own.version).toMatch(/^en-[0-9a-f]{8}$/);
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-data-'));
    try {
      cpSync(new URL('../../data/', import.meta.url), folder, { recursive: true });
      expect(loadLexicon(folder).version).toBe(own.version);
      const outlets = join(folder, 'outlets.tsv');
      writeFileSync(outlets, 'name\taliases\tkind\thosts\tparty\tsource\nRadio X\t\toutlet\t\t\town website\n');
      expect(loadLexicon(folder).version).not.toBe(own.version);
      writeFileSync(outlets, 'name\taliases\tkind\thosts\tparty\tsource\nRadio X\t\tradio\t\t\t\n');
      expect(() => loadLexicon(folder)).toThrow(/outlets\.tsv: kind 'radio' in the row 'Radio X'/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('throws where a table is missing', () => {
    expect(() => loadLexicon(join(tmpdir(), 'no-such-folder'))).toThrow();
  });
});
