// Reports that carry the same text: independence is counted in families. Example: a wire story and its two reprints are one family.

/** copy: the same words; reprint: the same words under another masthead; wire: both carry one agency's words; update: the same page later. */
export type FamilyKind = 'copy' | 'reprint' | 'wire' | 'update';
export type Family = {
  /** Id of its first report by day of publication, then id. */
  readonly id: string;
  /** By day of publication, then id. At least two. */
  readonly reports: readonly string[];
  readonly kind: FamilyKind;
  /** In words: what share of which text, which credit. */
  readonly because: string;
};
/** Why two reports are of one family. `share`: of the five-word runs of the shorter, how many stand in the longer, 0 to 1. */
export type FamilyLink = { readonly kind: FamilyKind; readonly because: string; readonly share: number };
/** What tells two reports alike without their texts. `bands` are look-up keys: two alike reports share one with near certainty. */
export type Sketch = {
  readonly report: string;
  readonly day: string | null;
  readonly publisher: string | null;
  readonly reprintedBy: string | null;
  readonly wires: readonly string[];
  readonly url: string | null;
  /** Words of its news; page furniture is left out. */
  readonly words: number;
  /** 32-bit hashes of the five-word runs of its news in the order of the text, each once; thinned in texts of thousands of words. */
  readonly signature: readonly number[];
  readonly bands: readonly string[];
};
