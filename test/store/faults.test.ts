// What a ledger's file may be instead of one, and what may befall it: each gives one line that names the path and the cure, and does no harm.
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/sqlite/driver.ts';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { restore } from '../../src/store/sqlite/restore.ts';
import { laterLayouts } from './later-layouts.ts';
import { decision, entry, incident, regrouping } from './rows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-faults-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** The one line that a call throws. */
function line(call: () => unknown): string {
  try {
    call();
  } catch (fault) {
    const { message } = fault as Error;
    expect(message).not.toContain('\n');
    return message;
  }
  throw new Error('nothing was thrown');
}

function ledger(name: string, ...ids: string[]): string {
  const store = openStore(at(name));
  for (const id of ids) store.keep(entry(id));
  store.close();
  return at(name);
}
const idsIn = (path: string): string[] => {
  const store = openStore(path, { readOnly: true });
  const ids = [...store.reports()].map(({ id }) => id);
  store.close();
  return ids;
};

describe('what is no ledger', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    [
      'a text',
      (path) => writeFileSync(path, 'Minutes of the meeting.\n'.repeat(30)),
      /not a ledger but another kind of file/,
    ],
    ['a short text', (path) => writeFileSync(path, 'SQLite format 3\0'), /not a ledger but another kind of file/],
    ['an empty file', (path) => writeFileSync(path, ''), /empty file, not a ledger: name another, or remove it/],
    ['a folder', (path) => mkdirSync(path), /is a folder: name the ledger's file, such as/],
    [
      'a database of another program',
      (path) => {
        const other = openDatabase(path, {});
        other.exec('PRAGMA application_id = 77; PRAGMA user_version = 1; CREATE TABLE reports (id TEXT)');
        other.close();
      },
      /a database of another program, not a ledger, and was left as it is/,
    ],
  ])('%s is refused and left as it is', (_what, make, message) => {
    make(at('x'));
    const before = statSync(at('x')).isFile() ? hash(at('x')) : '';
    for (const readOnly of [false, true]) {
      const said = line(() => openStore(at('x'), { readOnly }));
      expect(said).toMatch(message);
      expect(said).toContain(`"${at('x')}"`);
    }
    expect(readdirSync(folder)).toEqual(['x']);
    if (before !== '') expect(hash(at('x'))).toBe(before);
  });
  it('a path where nothing is gives a new ledger for writing, none for reading', () => {
    expect(line(() => openStore(at('new'), { readOnly: true }))).toMatch(/no ledger at ".*new": check the path/);
    expect(readdirSync(folder)).toEqual([]);
    expect(line(() => openStore(at('none/new')))).toMatch(/no folder ".*none" .*make it first/);
    ledger('new', 'a');
    expect(readdirSync(folder)).toEqual(['new']);
  });
  it('a ledger cut short is refused', () => {
    const path = ledger('a', 'one', 'two');
    const size = statSync(path).size;
    truncateSync(path, size - 4096);
    expect(line(() => openStore(path))).toBe(
      `"${path}" is cut short (${size - 4096} of ${size} bytes): restore it from a backup`,
    );
    expect(statSync(path).size).toBe(size - 4096);
  });
  it('a ledger with torn pages is told to be damaged', () => {
    const path = ledger('a', 'one', 'two');
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length);
    writeFileSync(path, bytes);
    expect(line(() => openStore(path).close())).toBe(`"${path}" is damaged: restore it from a backup`);
  });
  it('a ledger of a newer program is refused, one of an older brought up to date', () => {
    const path = ledger('a', 'one');
    openStore(path, { migrations: [...migrations, ...laterLayouts(1)] }).close();
    expect(line(() => openStore(path))).toMatch(
      /was written by a newer program \(layout \d+, this one knows up to \d+\): update onrecord/,
    );
    const old = at('old');
    openStore(old, { migrations: migrations.slice(0, 1) }).close();
    expect(line(() => openStore(old, { readOnly: true }))).toMatch(/older program .*: open it once for writing/);
    openStore(old).close();
    expect(idsIn(old)).toEqual([]);
  });
});

describe('what befalls a ledger', () => {
  it('a full disk keeps nothing of the change and all before it', () => {
    const path = ledger('a', 'one');
    // A limit on pages fails as a full disk does: SQLITE_FULL.
    const store = openStore(path, { pages: Math.ceil(statSync(path).size / 4096) + 4 });
    const big = entry('big', { text: Array.from({ length: 20_000 }, (_, i) => `word${i * 7919}`).join(' ') });
    const full = `no room left for "${path}": nothing of this change was kept; free space on that disk and do it again`;
    expect(line(() => store.keep(big))).toBe(full);
    const goesOn = (): void => {
      expect(line(() => store.keep(big))).toBe(full);
      store.keep(entry('after'));
    };
    expect(line(() => store.change(goesOn))).toMatch(/nothing of it was kept/);
    store.keep(entry('two'));
    expect(store.check()).toEqual([]);
    store.close();
    expect(idsIn(path)).toEqual(['one', 'two']);
  });

  it('two that write at once: the second waits, then says so in one line', () => {
    const path = ledger('a', 'one');
    const first = openStore(path);
    const second = openStore(path, { patience: 150 });
    first.change(() => {
      first.keep(entry('two'));
      const began = performance.now();
      expect(line(() => second.keep(entry('three')))).toMatch(
        /".*" is being written by another program: wait until it has ended/,
      );
      expect(performance.now() - began).toBeGreaterThan(100);
      // Who only reads is not held up, and sees nothing half done.
      expect([...second.reports()].map(({ id }) => id)).toEqual(['one']);
    });
    second.keep(entry('three'));
    expect([...first.reports()].map(({ id }) => id)).toEqual(['one', 'three', 'two']);
    first.close();
    second.close();
  });

  it('a ledger open for reading is not written', () => {
    const path = ledger('a', 'one');
    const store = openStore(path, { readOnly: true });
    expect(line(() => store.keep(entry('two')))).toMatch(/may not be written: nothing was changed/);
    expect(line(() => store.decide(decision('one')))).toMatch(/may not be written/);
    expect(store.articles('text', 9)).toHaveLength(1);
    expect(store.check()).toEqual([]);
    store.close();
    expect(idsIn(path)).toEqual(['one']);
  });

  describe('without the right to write', () => {
    const root = process.getuid?.() === 0;
    /** Root sees through modes, so the call is made as nobody. */
    const asNobody = <T>(call: () => T): T => {
      if (!root) return call();
      process.seteuid?.(65534);
      try {
        return call();
      } finally {
        process.seteuid?.(0);
      }
    };
    const possible = process.platform !== 'win32' && (!root || typeof process.seteuid === 'function');

    it.runIf(possible)('a file is refused for writing and read', () => {
      const path = ledger('a', 'one');
      chmodSync(folder, 0o777);
      chmodSync(path, 0o444);
      expect(line(() => asNobody(() => openStore(path)))).toMatch(/".*a" may not be written/);
      expect(asNobody(() => idsIn(path))).toEqual(['one']);
    });
    it.runIf(possible)('a folder is refused for writing and its ledger read', () => {
      const path = ledger('a', 'one');
      chmodSync(path, 0o666);
      chmodSync(folder, 0o555);
      expect(line(() => asNobody(() => openStore(path)))).toMatch(/".*a" may not be written/);
      expect(line(() => asNobody(() => openStore(at('new'))))).toMatch(/".*new"/);
      expect(asNobody(() => idsIn(path))).toEqual(['one']);
      expect(readdirSync(folder)).toEqual(['a']);
    });
    it.runIf(possible)('a file that may not be read is refused', () => {
      const path = ledger('a', 'one');
      chmodSync(folder, 0o755);
      chmodSync(path, 0);
      expect(line(() => asNobody(() => openStore(path, { readOnly: true })))).toMatch(
        /cannot read ".*a".*who may read it/,
      );
      chmodSync(path, 0o600);
      expect(idsIn(path)).toEqual(['one']);
    });
  });
});

describe('what is never lost', () => {
  it('the earlier bytes of a report stay when it is put again, each once', () => {
    const store = openStore(at('a'));
    store.keep(entry('wire', { bytes: 'first bytes' }));
    store.keep(entry('wire', { bytes: 'later bytes', added: '2031-06-09T00:00:00Z' }));
    store.keep(entry('wire', { bytes: 'later bytes', added: '2031-06-09T00:00:00Z', text: 'A newer reading.' }));
    expect(Buffer.from(store.report('wire')?.bytes ?? []).toString()).toBe('later bytes');
    store.close();
    const raw = openDatabase(at('a'), {});
    const kept = raw
      .prepare(`SELECT c.sha256, o.added FROM obtained o JOIN captures c ON c.row = o.capture ORDER BY o.row`)
      .all();
    const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(kept.map((row) => ({ ...(row as object) }))).toEqual([
      { sha256: sha('first bytes'), added: '2031-06-01T08:00:00Z' },
      { sha256: sha('later bytes'), added: '2031-06-09T00:00:00Z' },
    ]);
    for (const text of ['DELETE FROM captures', 'UPDATE captures SET bytes = 1', 'DELETE FROM obtained']) {
      expect(() => raw.exec(text)).toThrow(/a capture is never/);
    }
    raw.close();
  });
  it('decisions are neither changed nor taken out', () => {
    const store = openStore(at('a'));
    store.decide(decision('wire'));
    store.close();
    const raw = openDatabase(at('a'), {});
    expect(() => raw.exec('DELETE FROM decisions')).toThrow('a decision is never taken out');
    expect(() => raw.exec(`UPDATE decisions SET who = 'x'`)).toThrow('a decision is never changed');
    raw.close();
  });
});

describe('checking', () => {
  const spoilt = (text: string): readonly string[] => {
    const store = openStore(at('a'));
    store.keep(entry('wire', { statements: [{ about: ['VAL'] }], accounts: [['i1', ['k']], ['i2']], bands: ['x'] }));
    store.regroup(
      regrouping({
        incidents: [incident('wire#i1', { point: [1, 2], days: ['2031-05-01', null] }), incident('wire#i2')],
      }),
    );
    expect(store.check()).toEqual([]);
    store.close();
    const raw = openDatabase(at('a'), {});
    raw.exec(`PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; ${text}`);
    raw.close();
    const again = openStore(at('a'));
    const wrong = again.check();
    again.close();
    return wrong;
  };
  it.each<[string, string, string]>([
    [
      'an account in no incident',
      'DELETE FROM incident_accounts WHERE account = 2',
      'the account "wire#i2" stands in no incident',
    ],
    [
      'an account in two',
      'INSERT INTO incident_accounts VALUES (1, 2)',
      'the account "wire#i1" stands in two incidents',
    ],
    [
      'an incident of no account',
      'DELETE FROM accounts WHERE row = 1',
      'rows of incident_accounts point to accounts that are not there',
    ],
    [
      'an incident that says otherwise',
      'UPDATE incident_accounts SET account = 2',
      'the incident "wire#i1" names other accounts than it holds',
    ],
    [
      'a key of nothing',
      "INSERT INTO account_keys_small VALUES ('k', 99)",
      'a row of account_keys_small points to "99" in accounts, which is not there',
    ],
    [
      'a band of nothing',
      "UPDATE sketch_bands_small SET report = 'x'",
      'a row of sketch_bands_small points to "x" in reports, which is not there',
    ],
    [
      'words of nothing',
      'DELETE FROM statement_words',
      'statement_words is out of step with statements: 1 lacking, 0 left over',
    ],
    [
      'words left over',
      `INSERT INTO article_words (rowid, text) VALUES (7, 'a')`,
      'article_words is out of step with reports: 0 lacking, 1 left over',
    ],
    ['a lost reading', 'DELETE FROM readings', 'the report "wire" has no row in readings'],
    ['a spoilt reading', `UPDATE readings SET body = x'00'`, 'the body of row 1 in readings is damaged'],
    [
      'a spoilt capture',
      `DROP TRIGGER captures_stay_as_they_are; UPDATE captures SET bytes = x'00'`,
      'is damaged: its bytes have another SHA-256',
    ],
  ])('tells %s', (_what, text, message) => {
    expect(spoilt(text).join('\n')).toContain(message);
  });
});

describe('backup and restore', () => {
  it('copies a ledger that is in use, and puts it back where none is', async () => {
    const store = openStore(at('a'));
    store.keep(entry('one', { accounts: [['i1']] }));
    store.regroup(regrouping({ incidents: [incident('one#i1')] }));
    await store.backup(at('copy'));
    store.keep(entry('two'));
    await expect(store.backup(at('copy'))).rejects.toThrow(/"..*copy" is there already/);
    await expect(store.backup(at('none/copy'))).rejects.toThrow(/no folder ".*none"/);
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['a', 'copy']);
    expect(restore(at('copy'), at('b'))).toBeNull();
    expect(idsIn(at('b'))).toEqual(['one']);
    expect(idsIn(at('copy'))).toEqual(['one']);
  });
  it('replaces a ledger only when asked, and keeps it beside with all that it held', async () => {
    const store = openStore(at('a'));
    store.keep(entry('one'));
    await store.backup(at('copy'));
    store.keep(entry('two'));
    expect(line(() => restore(at('copy'), at('a')))).toMatch(/is there already: name another, or ask to replace it/);
    expect(line(() => restore(at('copy'), at('a'), { replace: true }))).toMatch(/".*a" is in use: end the programs/);
    expect([...store.reports()]).toHaveLength(2);
    store.close();
    expect(restore(at('copy'), at('a'), { replace: true })).toBe(at('a.before-1'));
    expect(idsIn(at('a'))).toEqual(['one']);
    expect(idsIn(at('a.before-1'))).toEqual(['one', 'two']);
    expect(restore(at('copy'), at('a'), { replace: true })).toBe(at('a.before-2'));
    expect(readdirSync(folder).sort()).toEqual(['a', 'a.before-1', 'a.before-2', 'copy']);
  });
  it('takes the place of a ledger that is damaged, log and all', () => {
    ledger('copy', 'one');
    writeFileSync(at('a'), 'torn');
    copyFileSync(at('a'), at('a-wal'));
    expect(restore(at('copy'), at('a'), { replace: true })).toBe(at('a.before-1'));
    expect(readFileSync(at('a.before-1'), 'utf8')).toBe('torn');
    expect(existsSync(at('a.before-1-wal'))).toBe(true);
    expect(idsIn(at('a'))).toEqual(['one']);
  });
  it('refuses a backup that is not sound, and changes nothing', () => {
    ledger('a', 'one');
    const before = hash(at('a'));
    ledger('copy', 'one', 'two');
    const raw = openDatabase(at('copy'), {});
    raw.exec('PRAGMA foreign_keys = OFF; DELETE FROM readings');
    raw.close();
    expect(line(() => restore(at('copy'), at('a'), { replace: true }))).toMatch(
      /the backup ".*copy" is not sound \(the report "one" has no row in readings and 1 more\): use an earlier one/,
    );
    writeFileSync(at('text'), 'no ledger '.repeat(20));
    expect(line(() => restore(at('text'), at('a'), { replace: true }))).toMatch(/".*text" is not a ledger/);
    expect(line(() => restore(at('none'), at('a'), { replace: true }))).toMatch(/no backup at ".*none"/);
    expect(hash(at('a'))).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['a', 'copy', 'text']);
  });
});
