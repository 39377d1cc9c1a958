// Fits tables of signs: softmax over the candidates of each example, full gradient, fixed steps, so the same examples give the same table.
// Leaves making examples to its callers. Example: 'spoke last' gets the weight that best picks the annotated antecedents.
import { writeFileSync } from 'node:fs';

export type SignExample = {
  /** Which column of the table weighs it. */
  readonly kind: string;
  readonly candidates: readonly { readonly signs: readonly string[]; readonly right: boolean }[];
};
type Weigh = (kind: string, signs: readonly string[]) => number;

const STEPS = { count: 400, rate: 0.5, shared: 0.003, own: 0.012 };
/** A sign in fewer examples than these gets no weight. */
const FEWEST = 8;
const FOLDS = 5;

/** Prints how many are picked rightly now, held out and when fitted, and writes the table unless `--try` is asked. */
export function fitTable(
  examples: readonly SignExample[],
  to: { readonly file: string; readonly script: string; readonly head: string; readonly now: Weigh },
): void {
  const kinds = [...new Set(examples.map((e) => e.kind))].sort();
  const heldOut = new Map<SignExample, Weigh>();
  for (let fold = 0; fold < FOLDS; fold++) {
    // By stretches of the corpus, so that a report and its copy stay together.
    const mine = (i: number): boolean => Math.floor((i * FOLDS) / examples.length) === fold;
    const weigh = weighWith(
      weightsFrom(
        examples.filter((_, i) => !mine(i)),
        kinds,
      ),
    );
    examples.forEach((e, i) => {
      if (mine(i)) heldOut.set(e, weigh);
    });
  }
  const fitted = weightsFrom(examples, kinds);
  const line = (weighOf: (e: SignExample) => Weigh): string => shares(examples, kinds, weighOf);
  console.log(`now: ${line(() => to.now)}`);
  console.log(`held out: ${line((e) => heldOut.get(e)!)}`);
  console.log(`fitted: ${line(() => weighWith(fitted))}`);
  if (process.argv.includes('--try')) return;
  const signs = [...fitted.get(kinds[0]!)!.keys()];
  const cell = (kind: string, sign: string): string =>
    (Math.round(fitted.get(kind)!.get(sign)! * 100) / 100).toFixed(2);
  const rows = signs.map((sign) => [sign, ...kinds.map((kind) => cell(kind, sign)), to.script].join('\t'));
  writeFileSync(to.file, `# ${to.head}\n${['sign', ...kinds, 'source'].join('\t')}\n${rows.join('\n')}\n`);
}

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A weight is what all kinds share plus what is a kind's own; the own part is held shorter. */
function weightsFrom(from: readonly SignExample[], kinds: readonly string[]): Weights {
  const counts = new Map<string, number>();
  for (const { candidates } of from)
    for (const sign of new Set(candidates.flatMap((c) => c.signs))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts.keys()].filter((sign) => counts.get(sign)! >= FEWEST).sort();
  const index = new Map(names.map((sign, i) => [sign, i]));
  const width = names.length;
  const size = width * (kinds.length + 1);
  const usable = from
    .filter(({ candidates }) => candidates.some((c) => c.right))
    .map(({ kind, candidates }) => ({
      own: (kinds.indexOf(kind) + 1) * width,
      candidates: candidates.map((c) => ({
        right: c.right,
        signs: c.signs.flatMap((sign) => (index.has(sign) ? [index.get(sign)!] : [])),
      })),
    }));
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  for (let step = 0; step < STEPS.count; step++) {
    const gradient = new Float64Array(size);
    for (const example of usable) addGradient(example, weights, gradient, usable.length);
    for (let f = 0; f < size; f++) {
      const slope = gradient[f]! + (f < width ? STEPS.shared : STEPS.own) * weights[f]!;
      squares[f] = 0.9 * squares[f]! + 0.1 * slope * slope;
      weights[f] = weights[f]! - ((STEPS.rate / Math.sqrt(1 + step)) * slope) / (Math.sqrt(squares[f]!) + 1e-3);
    }
  }
  return new Map(
    kinds.map((kind, k) => [
      kind,
      new Map(names.map((sign, i) => [sign, weights[i]! + weights[(k + 1) * width + i]!])),
    ]),
  );
}

type Coded = {
  readonly own: number;
  readonly candidates: readonly { readonly right: boolean; readonly signs: readonly number[] }[];
};

function addGradient({ own, candidates }: Coded, weights: Float64Array, gradient: Float64Array, count: number): void {
  const scores = candidates.map(({ signs }) => signs.reduce((s, f) => s + weights[f]! + weights[own + f]!, 0));
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const all = powers.reduce((a, b) => a + b, 0);
  const good = candidates.reduce((a, c, k) => a + (c.right ? powers[k]! : 0), 0);
  candidates.forEach(({ right, signs }, k) => {
    const error = (powers[k]! / all - (right ? powers[k]! / good : 0)) / count;
    for (const f of signs) {
      gradient[f]! += error;
      gradient[own + f]! += error;
    }
  });
}

/** Of how many examples the heaviest candidate is right, by kind; and for how many one was there to be picked. */
function shares(
  examples: readonly SignExample[],
  kinds: readonly string[],
  weighOf: (example: SignExample) => Weigh,
): string {
  return kinds
    .map((kind) => {
      const mine = examples.filter((e) => e.kind === kind);
      const right = mine.filter((e) => {
        const scores = e.candidates.map((c) => weighOf(e)(kind, c.signs));
        return e.candidates[scores.indexOf(Math.max(...scores))]!.right;
      });
      const reach = mine.filter((e) => e.candidates.some((c) => c.right));
      return `${kind} ${right.length}/${mine.length} (of ${reach.length})`;
    })
    .join(', ');
}

const weighWith =
  (weights: Weights): Weigh =>
  (kind, signs) =>
    signs.reduce((sum, sign) => sum + (weights.get(kind)?.get(sign) ?? 0), 0);
