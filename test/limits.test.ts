import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockOf, faultKind, faultsIn } from '../bench/write-limits.ts';

describe('the page of limits', () => {
  it('tells kinds of faults apart, and headings and excerpts from faults', () => {
    expect(faultKind('MISS  Baku | said | so')).toBe('not found');
    expect(faultKind('MISS  incident ASSAULT | strike')).toBe('not found: incident');
    expect(faultKind('        why: no cue there')).toBe('— because: no cue there');
    expect(faultKind('        why: content IoU 0.41, ours: so')).toBe('— because: content');
    expect(faultKind('# real 12')).toBeNull();
    expect(faultKind('        ours: Baku | so')).toBeNull();
  });
  it('counts them, and leaves out what was seen once or twice', () => {
    expect(faultsIn(['MISS a', 'MISS b', 'MISS c', 'FALSE d', 'FALSE e'].join('\n'))).toEqual(['    3  not found']);
  });
  it('never carries words of the sets', () => {
    const block = blockOf('x', { table: 'F1 .5', rows: [], listing: 'MISS  secret words\nMISS  secret\nMISS  secret' });
    expect(block).toContain('    3  not found');
    expect(block).not.toContain('secret');
  });
  it('has every block filled', () => {
    const page = readFileSync('docs/limits.md', 'utf8');
    for (const [, body] of page.matchAll(/<!-- score: [\w-]+ -->([\s\S]*?)<!-- end -->/gu))
      expect(body!.trim()).not.toBe('');
  });
});
