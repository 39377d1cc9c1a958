// How much the signs of answer-signs.ts weigh together. A sign's weight by itself and with the kind of answer is found by its own name: neither
// is spelled for each candidate, nor put into a list that is made for one sum. Leaves choosing to answers.ts.
// Example: for a denial 'about' weighs what the table has for 'about' and for 'deny about'.
import type { Weights } from '../lexicon/decisions.ts';
import { type AnswerKind, type Asked, tellAnswerSigns } from './answer-signs.ts';

/** For a sign by itself and with the kind of answer. */
type Two = { readonly plain: number; readonly kindly: number };
type ByKind = Map<AnswerKind, Map<string, Two>>;

/** One entry for each table of weights. */
const found = new WeakMap<Weights['of'], ByKind>();

/** The sum of what speaks for an answer's being of a candidate; minus infinity where it is of other things. */
export function answerWeight(weights: Weights): (asked: Asked) => number {
  const known: ByKind = found.get(weights.of) ?? new Map();
  found.set(weights.of, known);
  const weightOf = (sign: string): number => weights.of.get(sign) ?? 0;
  return (asked) => {
    const { kind } = asked.answering;
    const byName = known.get(kind) ?? new Map<string, Two>();
    known.set(kind, byName);
    let sum = weights.base + weightOf(kind);
    // who takes no part in it speaks of it with some word that it was told by
    let [stranger, otherThings] = [false, false];
    tellAnswerSigns(asked, (name, value) => {
      let two = byName.get(name);
      if (two === undefined) {
        two = { plain: weightOf(name), kindly: weightOf(`${kind} ${name}`) };
        byName.set(name, two);
      }
      // one after the other, as their names would stand
      sum += two.plain * value;
      sum += two.kindly * value;
      if (name === 'stranger') stranger = true;
      else if (name === 'clause of other things') otherThings = true;
    });
    return stranger && otherThings ? Number.NEGATIVE_INFINITY : sum;
  };
}
