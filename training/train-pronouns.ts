// Fits the weights by which antecedents of pronouns are chosen and writes data/en/pronouns.tsv: softmax over the antecedents of each pronoun,
// full gradient, fixed steps, so the same reports give the same table. Usage: tsx training/train-pronouns.ts [--try] [PACK…]
// Without packs: ../shared/data/conflict_gold/train-written.jsonl.gz and training/corpus/*.jsonl. `--try` prints the shares only.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { loadLexicon } from '../src/lexicon/load.ts';
import type { PronounKind } from '../src/lexicon/pronouns.ts';
import { loadEnglish } from '../src/load-models.ts';
import { readGold, withoutCommas } from './gold-reports.ts';
import { type PronounExample, pronounExamples } from './pronoun-examples.ts';

const KINDS: readonly PronounKind[] = ['person', 'thing', 'many'];
const STEPS = { count: 400, rate: 0.5, shared: 0.003, own: 0.012 };
const FEWEST = 8;

const args = process.argv.slice(2);
const packs = args.filter((arg) => !arg.startsWith('--'));
const corpus = 'training/corpus';
const paths =
  packs.length > 0
    ? packs
    : [
        '../shared/data/conflict_gold/train-written.jsonl.gz',
        ...readdirSync(corpus)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => `${corpus}/${name}`),
      ].filter((path) => existsSync(path));
const tools = { annotate: loadEnglish().annotate, lexicon: loadLexicon() };
const reports = paths.flatMap(readGold);
// As scrapers leave them, every second report also without commas.
const examples = reports.flatMap((report, i) =>
  (i % 2 === 0 ? [report] : [report, withoutCommas(report)]).flatMap((copy) => pronounExamples(copy, tools)),
);

type Weights = Record<PronounKind, Map<string, number>>;

/** A weight is what all kinds share plus what is a kind's own; the own part is held shorter. */
function weightsFrom(from: readonly PronounExample[]): Weights {
  const counts = new Map<string, number>();
  for (const { candidates } of from)
    for (const sign of new Set(candidates.flatMap((c) => c.signs))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts.keys()].filter((sign) => counts.get(sign)! >= FEWEST).sort();
  const index = new Map(names.map((sign, i) => [sign, i]));
  const width = names.length;
  const weights = new Float64Array(width * 4);
  const usable = from
    .filter(({ candidates }) => candidates.some((c) => c.right))
    .map(({ kind, candidates }) => ({
      own: (KINDS.indexOf(kind) + 1) * width,
      candidates: candidates.map((c) => ({
        right: c.right,
        signs: c.signs.flatMap((sign) => (index.has(sign) ? [index.get(sign)!] : [])),
      })),
    }));
  const squares = new Float64Array(width * 4);
  for (let step = 0; step < STEPS.count; step++) {
    const gradient = new Float64Array(width * 4);
    for (const { own, candidates } of usable) {
      const scores = candidates.map(({ signs }) => signs.reduce((s, f) => s + weights[f]! + weights[own + f]!, 0));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const all = powers.reduce((a, b) => a + b, 0);
      const good = candidates.reduce((a, c, k) => a + (c.right ? powers[k]! : 0), 0);
      candidates.forEach(({ right, signs }, k) => {
        const error = powers[k]! / all - (right ? powers[k]! / good : 0);
        for (const f of signs) {
          gradient[f]! += error / usable.length;
          gradient[own + f]! += error / usable.length;
        }
      });
    }
    for (let f = 0; f < gradient.length; f++) {
      const slope = gradient[f]! + (f < width ? STEPS.shared : STEPS.own) * weights[f]!;
      squares[f] = 0.9 * squares[f]! + 0.1 * slope * slope;
      weights[f] = weights[f]! - ((STEPS.rate / Math.sqrt(1 + step)) * slope) / (Math.sqrt(squares[f]!) + 1e-3);
    }
  }
  const column = (k: number) => new Map(names.map((sign, i) => [sign, weights[i]! + weights[(k + 1) * width + i]!]));
  return { person: column(0), thing: column(1), many: column(2) };
}

/** Of how many pronouns the heaviest antecedent is the right one, by kind; and for how many one was within reach. */
function shares(of: readonly PronounExample[], weigh: (kind: PronounKind, signs: readonly string[]) => number): string {
  return KINDS.map((kind) => {
    const mine = of.filter((e) => e.kind === kind);
    const right = mine.filter(({ candidates }) => {
      const scores = candidates.map((c) => weigh(kind, c.signs));
      return candidates[scores.indexOf(Math.max(...scores))]!.right;
    });
    const reach = mine.filter(({ candidates }) => candidates.some((c) => c.right));
    return `${kind} ${right.length}/${mine.length} (${reach.length})`;
  }).join(', ');
}

const weighWith =
  (weights: Weights) =>
  (kind: PronounKind, signs: readonly string[]): number =>
    signs.reduce((sum, sign) => sum + (weights[kind].get(sign) ?? 0), 0);

const FOLDS = 5;
console.log(`so far: ${shares(examples, tools.lexicon.pronouns.weigh)}`);
const crossed = Array.from({ length: FOLDS }, (_, fold) => {
  // By stretches of the corpus, so that a report and its copy stay together.
  const held = examples.filter((_, i) => Math.floor((i * FOLDS) / examples.length) === fold);
  const rest = examples.filter((_, i) => Math.floor((i * FOLDS) / examples.length) !== fold);
  const weights = weightsFrom(rest);
  return held.map((e) => ({ e, weights }));
}).flat();
const byExample = new Map(crossed.map(({ e, weights }) => [e.candidates, weights]));
for (const kind of KINDS) {
  const mine = examples.filter((e) => e.kind === kind);
  const right = mine.filter((e) => {
    const weigh = weighWith(byExample.get(e.candidates)!);
    const scores = e.candidates.map((c) => weigh(kind, c.signs));
    return e.candidates[scores.indexOf(Math.max(...scores))]!.right;
  });
  console.log(`held out: ${kind} ${right.length}/${mine.length}`);
}
const fitted = weightsFrom(examples);
console.log(`fitted: ${shares(examples, weighWith(fitted))}`);
if (!args.includes('--try')) {
  const rounded = (weight: number | undefined): string => (Math.round((weight ?? 0) * 100) / 100).toFixed(2);
  const lines = [...fitted.person.keys()].map((sign) =>
    [sign, ...KINDS.map((kind) => rounded(fitted[kind].get(sign))), 'training/train-pronouns.ts'].join('\t'),
  );
  writeFileSync(
    'data/en/pronouns.tsv',
    `# How much each sign says for an antecedent of he and she (person), it (thing), they (many). Fitted, not written by hand: see the script.\nsign\tperson\tthing\tmany\tsource\n${lines.join('\n')}\n`,
  );
}
