// What the commands know of the outside: streams, the terminal, the reader of reports. main.ts gives the real one, tests give their own.
// Example: world.out('text') resolves when the reader on the other side keeps up.
import type { Rereading } from '../deciding.ts';
import type { Capture } from '../model/capture.ts';
import type { Decision } from '../model/decision.ts';
import type { Reading } from '../model/reading.ts';
import type { LedgerStore } from '../store/store.ts';

export type ReportOptions = {
  readonly id?: string;
  readonly published?: string;
  readonly url?: string;
  readonly tokens?: boolean;
  /** Laid over what is read. */
  readonly decisions?: readonly Decision[];
};
export type ReportText = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly url?: string;
};
/** The pipeline with its tools loaded. */
export type Reader = {
  readonly capture: (capture: Capture, options: ReportOptions) => Reading;
  readonly report: (report: ReportText, options: ReportOptions) => Reading;
};

export type World = {
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether standard output and standard error are terminals, and how wide the first is. */
  readonly terminal: {
    readonly out: boolean;
    readonly err: boolean;
    readonly columns: number | null;
    readonly colourDepth: number;
  };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly reader: () => Promise<Reader>;
  /** Reads a report once and tries decisions on it: for what changes the ledger by decisions. */
  readonly rereading: () => Promise<Rereading>;
  /** How many threads may read reports beside this one. */
  readonly threads: number;
  /** Opens a ledger; makes one where there is none, unless it is opened only to read. Throws one line. */
  readonly openStore: (path: string, how: { readonly readOnly: boolean }) => Promise<LedgerStore>;
  /** The instant, ISO 8601: for what is added and decided. */
  readonly now: () => string;
  /** Milliseconds from any fixed point. */
  readonly clock: () => number;
};
