// Logistic regression over named signs with an L2 penalty, by full gradients with adaptive steps: no random, the order does not matter.
// Leaves examples to their trainers. Example: fitLogistic([{ signs: { word: 1 }, yes: true }, …], 1).of.word is above 0.
export type SignedExample = { readonly signs: Readonly<Record<string, number>>; readonly yes: boolean };

const STEPS = 800;
const RATE = 0.05;

/** `towards`: what a sign is held to where the examples say little, by default nothing; `fixed` ones stay what they are held to. */
export function fitLogistic(
  examples: readonly SignedExample[],
  penalty: number,
  towards: Readonly<Record<string, number>> = {},
  fixed: ReadonlySet<string> = new Set(),
): { readonly base: number; readonly of: Record<string, number> } {
  const names = [...new Set(examples.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ signs, yes }) => ({
    at: Object.keys(signs).map((name) => index.get(name)!),
    values: Object.values(signs),
    yes,
  }));
  const held = Float64Array.from([...names, 'base'], (name) => towards[name] ?? 0);
  const weights = Float64Array.from(held);
  const mean = new Float64Array(names.length + 1);
  const spread = new Float64Array(names.length + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(names.length + 1);
    for (const { at, values, yes } of rows) {
      let sum = weights[names.length]!;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * values[k]!;
      const error = (yes ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      gradient[names.length]! += error;
      for (let k = 0; k < at.length; k++) gradient[at[k]!]! += error * values[k]!;
    }
    for (let i = 0; i <= names.length; i++) {
      if (fixed.has(names[i] ?? 'base')) continue;
      const slope = gradient[i]! - (i < names.length ? penalty * (weights[i]! - held[i]!) : 0);
      mean[i] = 0.9 * mean[i]! + 0.1 * slope;
      spread[i] = 0.999 * spread[i]! + 0.001 * slope * slope;
      weights[i]! += (RATE * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(spread[i]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return { base: weights[names.length]!, of: Object.fromEntries(names.map((name, i) => [name, weights[i]!])) };
}
