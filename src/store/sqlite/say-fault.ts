// What SQLite reports, as one line with the path and the cure. Faults of other kinds pass as they are.
// Example: code 13 gives 'no room left for "a.onrecord": nothing of this change was kept; free space on that disk and do it again'.

/** Primary result codes (sqlite.org/rescode.html). */
const SAID: Readonly<Record<number, (path: string) => string>> = {
  5: (path) =>
    `"${path}" is being written by another program: wait until it has ended and do it again; nothing of this change was kept`,
  6: (path) =>
    `"${path}" is being written by another program: wait until it has ended and do it again; nothing of this change was kept`,
  8: (path) =>
    `"${path}" may not be written: nothing was changed; make the file and its folder writable, or work on a copy`,
  10: (path) =>
    `the disk failed while "${path}" was used: nothing of this change was kept; check the disk, then run "onrecord check"`,
  11: (path) => `"${path}" is damaged: restore it from a backup`,
  13: (path) => `no room left for "${path}": nothing of this change was kept; free space on that disk and do it again`,
  14: (path) => `cannot open "${path}": check that its folder is there and may be read and written`,
  26: (path) => `"${path}" is not a ledger, or is damaged: name the ledger's file, or restore it from a backup`,
};

export function sayFault(fault: unknown, path: string): unknown {
  const code = isUnpacking(fault) ? DAMAGED : resultCode(fault);
  const said = code === null ? undefined : SAID[code & 0xff];
  return said === undefined ? fault : new Error(said(path), { cause: fault });
}

/** Another connection has the file. */
export function isBusy(fault: unknown): boolean {
  const code = resultCode(fault);
  return code !== null && [5, 6].includes(code & 0xff);
}

const DAMAGED = 11;
/** A body that does not unpack: zlib's codes all start so. */
const isUnpacking = (fault: unknown): boolean =>
  /^Z_.*ERROR$/u.test(String((fault as { code?: unknown } | null)?.code ?? ''));

export function resultCode(fault: unknown): number | null {
  const { code, errcode } = (fault ?? {}) as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode : null;
}
