// A report as the ledger keeps it: the bytes as obtained, where and when they came from, and what was read in them.
// Example: 'wire.txt', added on 2020-10-15, published 2020-10-14, with its reading.
import type { Reading } from './reading.ts';

export type KeptReport = {
  /** The report's own id: of its line in a .jsonl, else the path it was added by. Unique in a ledger. */
  readonly id: string;
  /** Of the bytes, hexadecimal. For a line of a .jsonl the bytes are its text in UTF-8. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the caller knew beside the bytes: they are needed to read the report again. */
  readonly given: { readonly published: string | null; readonly url: string | null };
  /** Path or address it came from. */
  readonly from: string;
  /** ISO 8601 instant at which it was added. */
  readonly added: string;
  /** With the decisions on it laid over. */
  readonly reading: Reading;
};

/** A line of a list of reports. `day` is the day of publication, null where nothing says it. */
export type ReportLine = {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly day: string | null;
  readonly added: string;
  readonly words: number;
};
