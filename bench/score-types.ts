// What a scorer is: it takes options and gives a table to print and rows to compare between two revisions. score.ts hands them out.

export type ScoreOptions = {
  /** Score this pack instead of the usual ones. */
  readonly file?: string;
  /** Add a listing of each miss and false alarm. */
  readonly rows?: boolean;
};
/** One thing the gold asks for: `what` says it in a few words. `id` is the same in every revision. */
export type ScoreRow = { readonly id: string; readonly right: boolean; readonly what: string };
export type Score = { readonly table: string; readonly rows: readonly ScoreRow[]; readonly listing: string };
export type Scorer = (options: ScoreOptions) => Promise<Score>;

export const emptyScore = (table: string): Score => ({ table, rows: [], listing: '' });
