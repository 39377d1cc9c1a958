// Options that many commands have, so that a word means the same everywhere. Leaves what a command does with them to its file.
// Example: options: [STORE, ...INCIDENT_FILTERS, JSON_OUT] in the table of `incidents`.
import type { Option } from './command.ts';
import { isoDay, wholeNumber } from './option-checks.ts';

export const HELP = { name: 'help', value: null, says: 'this text' } as const satisfies Option;
export const STORE = {
  name: 'store',
  value: 'FILE',
  says: 'the ledger; without it the one that ONRECORD_STORE names',
} as const satisfies Option;
export const JSON_OUT = { name: 'json', value: null, says: 'print JSON, for programs' } as const satisfies Option;
export const CSV_OUT = { name: 'csv', value: null, says: 'print CSV with a header line' } as const satisfies Option;
export const HTML_OUT = {
  name: 'html',
  value: 'FILE',
  says: 'write one self-contained page; - for standard output',
} as const satisfies Option;
export const WIDTH = {
  name: 'width',
  value: 'N',
  says: 'columns; without it those of the terminal, else 80',
  wrong: wholeNumber(30, 1000, 'number of columns'),
} as const satisfies Option;
export const NO_COLOUR = {
  name: 'no-color',
  value: null,
  says: 'no colours (NO_COLOR and FORCE_COLOR are heeded as well)',
} as const satisfies Option;
export const LIMIT = {
  name: 'limit',
  value: 'N',
  says: 'so many rows at most',
  wrong: wholeNumber(1, 1_000_000, 'number of rows'),
} as const satisfies Option;
export const FROM = {
  name: 'from',
  value: 'DATE',
  says: 'on this day or later (YYYY-MM-DD)',
  wrong: isoDay,
} as const satisfies Option;
export const TO = {
  name: 'to',
  value: 'DATE',
  says: 'on this day or earlier (YYYY-MM-DD)',
  wrong: isoDay,
} as const satisfies Option;
