// What is asked while furniture is taken from a paragraph that a scraper glued together, and what is found there. Leaves the finding to
// glued-head.ts, glued-middle.ts and glued-edges.ts. Example: isPlace('NAIROBI') holds, isPlace('UNICEF') does not.
import type { OutletTable } from '../lexicon/outlets.ts';
import type { BlockKind } from '../model/article.ts';
import type { CaptureTables } from './capture-tables.ts';

export type EdgeTools = {
  readonly tables: CaptureTables;
  readonly outlets: OutletTable;
  /** A place of some size: tells datelines without an agency from abbreviations. */
  readonly isPlace: (name: string) => boolean;
};

/** A stretch of furniture inside a paragraph. */
export type Piece = { readonly kind: BlockKind; readonly start: number; readonly end: number };
