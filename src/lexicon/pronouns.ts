// How much each sign says for an antecedent of 'he', 'it' and 'they': data/en/pronouns.tsv, fitted by training/train-pronouns.ts.
// Leaves what the signs are to read/settle/antecedent-features.ts. Example: 'spoke last' weighs for all three.
import { readTsv } from './tsv.ts';

export type PronounKind = 'person' | 'thing' | 'many';
export type PronounTable = {
  /** The sum of the weights of these signs; a sign without a row weighs nothing. */
  readonly weigh: (kind: PronounKind, signs: readonly string[]) => number;
};

/** Throws one line that quotes the row where a weight is no number. */
export function pronounTable(table: string): PronounTable {
  const columns: Record<PronounKind, Map<string, number>> = { person: new Map(), thing: new Map(), many: new Map() };
  for (const row of readTsv(table))
    for (const kind of ['person', 'thing', 'many'] as const) {
      const weight = Number(row[kind] ?? '');
      if (!Number.isFinite(weight)) throw new Error(`no weight in "${kind}": ${JSON.stringify(row)}`);
      columns[kind].set(row.sign ?? '', weight);
    }
  return {
    weigh: (kind, signs) => signs.reduce((sum, sign) => sum + (columns[kind].get(sign) ?? 0), 0),
  };
}
