import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.ts';

const { outlets } = loadLexicon();

describe('outlets', () => {
  it('finds names and aliases in running words', () => {
    expect(outlets.at(['told', 'Reuters', 'that'], 1)?.entry).toMatchObject({
      name: 'Reuters',
      kind: 'wire',
      party: null,
    });
    expect(outlets.at(['The', 'New', 'York', 'Times', 'said'], 1)).toMatchObject({ length: 3 });
    expect(outlets.at(['agency', 'SANA', 'reported'], 1)?.entry.party).toBe('SYR');
    expect(outlets.at(['TIMES', 'are', 'hard'], 0)).toBeNull();
    expect(outlets.at(['dawn', 'broke'], 0)).toBeNull();
  });
  it('folds subdomains and nothing else', () => {
    expect(outlets.byHost('www.rferl.org')?.name).toBe('RFE/RL');
    expect(outlets.byHost('GLOBALSECURITY.org')?.kind).toBe('aggregator');
    expect(outlets.byHost('notreuters.com')).toBeNull();
    expect(outlets.byHost('org')).toBeNull();
  });
  it('finds by name whatever the article and the case', () => {
    expect(outlets.byName('the guardian')?.hosts).toContain('theguardian.com');
    expect(outlets.byName('RFE/RL')?.name).toBe('RFE/RL');
    expect(outlets.byName('Nobody Herald')).toBeNull();
  });
  it('holds at least 250 outlets', () => expect(outlets.all.length).toBeGreaterThanOrEqual(250));
});
