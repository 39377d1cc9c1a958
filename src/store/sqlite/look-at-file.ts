// What stands at a path, told from the first bytes before SQLite opens it: what is no ledger is not touched, not even by a lock beside it.
// Example: a photo at the path is refused with one line; a ledger gives nothing; nothing at the path gives 'absent'.
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** 'OnRc' in ASCII: application_id of every ledger. */
export const LEDGER_MARK = 0x4f6e5263;
const MAGIC = 'SQLite format 3\0';
const HEADER = 100;

export function lookAtFile(path: string): 'absent' | 'ledger' {
  const found = statOf(path);
  if (found === null) return 'absent';
  if (found.isDirectory())
    throw new Error(`"${path}" is a folder: name the ledger's file, such as "${path}/ledger.onrecord"`);
  if (!found.isFile()) throw new Error(`"${path}" is no file that can hold a ledger: name another`);
  if (found.size === 0)
    throw new Error(
      `"${path}" is an empty file, not a ledger: name another, or remove it so that a ledger can be made there`,
    );
  const head = headOf(path);
  if (head.length < HEADER || head.subarray(0, 16).toString('latin1') !== MAGIC) {
    throw new Error(
      `"${path}" is not a ledger but another kind of file, and was left as it is: name the ledger's file`,
    );
  }
  if (head.readUInt32BE(68) !== LEDGER_MARK) {
    throw new Error(
      `"${path}" is a database of another program, not a ledger, and was left as it is: name the ledger's file`,
    );
  }
  refuseCutShort(path, found.size, head);
  return 'ledger';
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (fault) {
    throw new Error(`cannot look at "${path}" (${codeOf(fault)}): check the path and who may read it`, {
      cause: fault,
    });
  }
}

function headOf(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(HEADER);
    const length = readSync(file, head, 0, HEADER, 0);
    closeSync(file);
    return head.subarray(0, length);
  } catch (fault) {
    throw new Error(`cannot read "${path}" (${codeOf(fault)}): check who may read it`, { cause: fault });
  }
}

/** With a write-ahead log beside it the file may lag behind what its header says: the log has the rest. */
function refuseCutShort(path: string, size: number, head: Buffer): void {
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const whole = head.readUInt32BE(28) * pageSize;
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (size < whole && log === 0) {
    throw new Error(`"${path}" is cut short (${size} of ${whole} bytes): restore it from a backup`);
  }
}

const codeOf = (fault: unknown): string => String((fault as { code?: unknown }).code ?? fault);
