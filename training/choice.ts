// A log-linear choice among candidates over named signs, with an L2 penalty, by adaptive steps through the choices in their order and the mean of all
// steps: no random, the same choices in the same order give the same weights. Candidates are sums of parts that several share. Leaves examples
// to their trainers. Example: of 'A to B', 'B to A' and 'B to none' the first is right: its signs gain weight, those of the others lose.
export type Choice = {
  /** Signs of what candidates are made of. */
  readonly parts: readonly Readonly<Record<string, number>>[];
  readonly candidates: readonly {
    /** Index of a part, and how much of it. */
    readonly of: readonly (readonly [part: number, share: number])[];
    readonly right: boolean;
  }[];
};

const RATE = 0.1;
/** A sign in the parts of fewer choices than these tells of one report, not of reports. */
const SELDOM = 6;

type Row = {
  readonly parts: readonly { readonly at: Int32Array; readonly values: Float64Array }[];
  readonly candidates: Choice['candidates'];
};

/** Weights under which the right candidates of each choice together are the likeliest. Choices without a right or a wrong one teach nothing. */
export function fitChoice(choices: readonly Choice[], penalty: number, rounds: number): Record<string, number> {
  const { rows, names } = rowsOf(
    choices.filter(({ candidates: c }) => c.some(({ right }) => right) && c.some(({ right }) => !right)),
  );
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length);
  const spread = new Float64Array(names.length).fill(1e-6);
  const seen = new Int32Array(names.length);
  const gradient = new Float64Array(names.length);
  const shrink = penalty / rows.length;
  let step = 0;
  for (let round = 0; round < rounds; round++)
    for (const { parts, candidates } of rows) {
      step++;
      const scores = parts.map(({ at, values }) => {
        let sum = 0;
        for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * values[k]!;
        return sum;
      });
      const touched: number[] = [];
      pullOf(candidates, scores).forEach((force, p) => {
        const { at, values } = parts[p]!;
        if (force !== 0)
          for (let k = 0; k < at.length; k++) {
            const i = at[k]!;
            if (gradient[i] === 0) touched.push(i);
            gradient[i]! += force * values[k]!;
          }
      });
      for (const i of touched) {
        const slope = gradient[i]! - shrink * weights[i]!;
        gradient[i] = 0;
        sums[i]! += weights[i]! * (step - 1 - seen[i]!);
        seen[i] = step - 1;
        spread[i]! += slope * slope;
        weights[i]! += (RATE * slope) / Math.sqrt(spread[i]!);
      }
    }
  return Object.fromEntries(names.map((name, i) => [name, (sums[i]! + weights[i]! * (step - seen[i]!)) / step]));
}

function rowsOf(choices: readonly Choice[]): { readonly rows: readonly Row[]; readonly names: readonly string[] } {
  const counts = new Map<string, number>();
  for (const { parts } of choices)
    for (const name of new Set(parts.flatMap((signs) => Object.keys(signs))))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= SELDOM).sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = choices.map(({ parts, candidates }) => ({
    candidates,
    parts: parts.map((signs) => {
      const kept = Object.entries(signs).filter(([name]) => index.has(name));
      return {
        at: Int32Array.from(kept, ([name]) => index.get(name)!),
        values: Float64Array.from(kept, ([, value]) => value),
      };
    }),
  }));
  return { rows, names };
}

/** How much more each part stands in the right candidates than the weights as they are expect. */
function pullOf(candidates: Choice['candidates'], sums: readonly number[]): Float64Array {
  const scores = candidates.map(({ of }) => of.reduce((sum, [part, share]) => sum + share * sums[part]!, 0));
  const top = Math.max(...scores);
  const likely = scores.map((score) => Math.exp(score - top));
  let all = 0;
  let right = 0;
  candidates.forEach((candidate, c) => {
    all += likely[c]!;
    if (candidate.right) right += likely[c]!;
  });
  const pull = new Float64Array(sums.length);
  candidates.forEach(({ of, right: isRight }, c) => {
    const force = (isRight ? likely[c]! / right : 0) - likely[c]! / all;
    for (const [part, share] of of) pull[part]! += force * share;
  });
  return pull;
}
