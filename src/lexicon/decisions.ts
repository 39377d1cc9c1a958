// How much each sign counts where relating decides: data/en/incidents.tsv, fitted by training/fit-incidents.ts. Leaves what the signs are to
// relate/. Example: for `joining`, 'word' 3.3 means that two tellings by the same word are the likelier one.
import { readTsv } from './tsv.ts';

/** `base` counts always; `enough` is the sum from which on the decision is yes. */
export type Weights = {
  readonly base: number;
  readonly enough: number;
  readonly of: Readonly<Record<string, number>>;
};

/** Joining two tellings, linking an answer to what it answers, logging an occurrence, giving an incident its sides. */
export const DECISIONS = ['joining', 'answering', 'logging', 'siding'] as const;
export type Decision = (typeof DECISIONS)[number];
export type DecisionWeights = Readonly<Record<Decision, Weights>>;

/** Rows of `decision`, `sign`, `weight`; the signs 'base' and 'enough' are the sums. Throws one line that quotes a row of no known decision or number. */
export function decisionWeights(table: string): DecisionWeights {
  const none = (): { base: number; enough: number; of: Record<string, number> } => ({ base: 0, enough: 0, of: {} });
  const all = { joining: none(), answering: none(), logging: none(), siding: none() };
  for (const row of readTsv(table)) {
    const decision = DECISIONS.find((name) => name === row.decision);
    const weight = row.weight === '' ? Number.NaN : Number(row.weight);
    const sign = row.sign ?? '';
    if (decision === undefined || sign === '' || !Number.isFinite(weight))
      throw new Error(`no decision or no weight: ${JSON.stringify(row)}`);
    if (sign === 'base' || sign === 'enough') all[decision][sign] = weight;
    else all[decision].of[sign] = weight;
  }
  return all;
}
