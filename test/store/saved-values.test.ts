import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLayout } from '../../src/store/sqlite/migrations/001-first-layout.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { entry } from './rows.ts';

test('a ledger of the first layout learns to keep saved values, and loses nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-saved-'));
  const path = join(folder, 'a.onrecord');
  try {
    const old = openStore(path, { migrations: [firstLayout] });
    old.keep(entry('wire', { text: 'Valdoria confirmed it.' }));
    old.close();
    const store = openStore(path);
    store.save('watch/a', { seen: {} });
    expect([store.saved(), store.report('wire')?.id]).toEqual([[{ name: 'watch/a', value: { seen: {} } }], 'wire']);
    expect(store.check()).toEqual([]);
    store.close();
    expect(() => openStore(path, { migrations: [firstLayout] })).toThrow('was written by a newer program (layout 2');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
