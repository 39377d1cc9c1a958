// Words that judge: data/en/evaluations.tsv. Example: 'baseless' says that it is false, 'barbaric' that it is bad.
import { oneOf, readTsv } from './tsv.ts';

export const EVALUATIONS = [
  'false', // is not so: baseless, a lie
  'true', // is so: correct, a fact
  'bad', // is wrong or shameful: barbaric, a crime
  'good', // is right or welcome: heroic, a success
  'grave', // is dangerous or sad: alarming, a tragedy
  'weighty', // matters: crucial, important
  'likely', // may be so: possible, unlikely
  'feeling', // is felt: glad, worried, regret
  'needed', // is to be done: necessary, time to
  'ready', // would do it: ready, willing
  'resolve', // will not be done or left undone: never again, whatever it takes
] as const;
export type Evaluation = (typeof EVALUATIONS)[number];
/** By lemma or form, lower case; null where the word does not judge. */
export type EvaluationTable = { readonly of: (word: string) => Evaluation | null };

/** The table from data/en/evaluations.tsv: words, evaluation, source. Throws one line that quotes a bad value. */
export function evaluationTable(tsv: string): EvaluationTable {
  const words = new Map<string, Evaluation>();
  for (const row of readTsv(tsv)) words.set(row.words ?? '', oneOf(row, 'evaluation', EVALUATIONS));
  return { of: (word) => words.get(word) ?? null };
}
