// How much each sign says where several candidates compete: data/en/pronouns.tsv, fitted by training/train-pronouns.ts.
// Leaves what the signs are to read/settle/antecedent-features.ts. Example: 'spoke last' weighs much for an antecedent of 'it'.
import { readTsv } from './tsv.ts';

export type SignTable = {
  /** The sum of the weights of these signs in one column; a sign without a row weighs nothing. */
  readonly weigh: (column: string, signs: readonly string[]) => number;
};

/** Columns beside `sign` and `source` are weights. Throws one line that quotes the row where one is no number. */
export function signTable(table: string): SignTable {
  const columns = new Map<string, Map<string, number>>();
  for (const row of readTsv(table))
    for (const [column, cell] of Object.entries(row)) {
      if (column === 'sign' || column === 'source') continue;
      const weight = cell === '' ? Number.NaN : Number(cell);
      if (!Number.isFinite(weight)) throw new Error(`no weight in "${column}": ${JSON.stringify(row)}`);
      const weights = columns.get(column) ?? new Map<string, number>();
      columns.set(column, weights.set(row.sign ?? '', weight));
    }
  return {
    weigh: (column, signs) => {
      const weights = columns.get(column);
      return weights === undefined ? 0 : signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
    },
  };
}
