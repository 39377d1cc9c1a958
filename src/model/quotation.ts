// A stretch between quotation marks, over paragraphs where it runs on. Example: an opening mark at each paragraph, a closing one at the end only.
import type { Span } from './span.ts';

export type Quotation = {
  /** From the first opening mark to behind the last closing mark (or the end of the paragraph where none closes it). */
  readonly span: Span;
  /** One piece a paragraph, marks included. */
  readonly pieces: readonly Span[];
  readonly closed: boolean;
  /** 0 for the outermost, 1 for a quotation inside it … */
  readonly depth: number;
  /** A short quoted term ("frozen conflict") rather than speech: no verb, fewer than five words. */
  readonly term: boolean;
};
