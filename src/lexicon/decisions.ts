// How much each sign counts where relating decides: data/en/incidents.tsv, fitted by training/fit-incidents.ts. Leaves what the signs are to
// relate/. Example: for `joining`, 'word' 3.3 means that two tellings by the same word are the likelier one.
import { openTsv, rowAt } from './tsv.ts';

/** `base` counts always; `enough` is the sum from which on the decision is yes; for `siding` the chance from which on a side that no words name is given. */
export type Weights = {
  readonly base: number;
  readonly enough: number;
  readonly of: ReadonlyMap<string, number>;
};

/**
 * Joining two tellings, linking an answer to what it answers, logging what is said to have happened and what is planned, demanded or threatened,
 * giving an incident its sides.
 */
export const DECISIONS = ['joining', 'answering', 'logging', 'planning', 'siding'] as const;
export type Decision = (typeof DECISIONS)[number];
export type DecisionWeights = Readonly<Record<Decision, Weights>>;

/** Rows of `decision`, `sign`, `weight`; the signs 'base' and 'enough' are the sums. Throws one line that quotes a row of no known decision or number. */
export function decisionWeights(table: string): DecisionWeights {
  const none = () => ({ base: 0, enough: 0, of: new Map<string, number>() });
  const all = { joining: none(), answering: none(), logging: none(), planning: none(), siding: none() };
  const { header, rows, text } = openTsv(table);
  if (header.slice(0, 3).join() !== 'decision,sign,weight') throw new Error(`not decision, sign, weight: ${header}`);
  for (const at of rows) {
    // thousands of rows, cut where their tabs are: an object for each would be a twentieth of the time of one report
    const sign = text.indexOf('\t', at) + 1;
    const weight = text.indexOf('\t', sign) + 1;
    const name = text.slice(at, sign - 1).trim() as Decision;
    const number = numberAt(text, weight);
    const word = text.slice(sign, weight - 1).trim();
    if (!DECISIONS.includes(name) || word === '' || !Number.isFinite(number))
      throw new Error(`no decision or no weight: ${JSON.stringify(rowAt({ header, rows, text, tidy: false }, at))}`);
    if (word === 'base' || word === 'enough') all[name][word] = number;
    else all[name].of.set(word, number);
  }
  return all;
}

/** The number in the cell that begins at `at`, NaN where it is empty or none. */
function numberAt(text: string, at: number): number {
  const cell = text
    .slice(at, text.indexOf('\n', at) >>> 0)
    .split('\t', 1)[0]!
    .trim();
  return cell === '' ? Number.NaN : Number(cell);
}
