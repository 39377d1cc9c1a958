// Trains the network: embeddings, three layers that read the sentence from both sides, and judges of tags, heads and relations on top.
// Leaves the reading to network-reader.ts, the judging to network-judges.ts, Adam to network-parameters.ts, and inference to src/language/network.ts.
import { newKernel } from '../src/language/matrix-kernel.ts';
import { WIDTH } from '../src/language/network-shape.ts';
import type { Atoms } from '../src/language/word-atoms.ts';
import { sequence, shuffle } from './linear-trainer.ts';
import { judgedColumns, newJudges, type Tally } from './network-judges.ts';
import { MEAN_EVERY, meanOf, move, type Parameters, parameterRoom } from './network-parameters.ts';
import { openProducts } from './network-products.ts';
import { BATCH, GATES, newReader } from './network-reader.ts';
import type { WordVectors } from './word-vectors.ts';

/** `heads` n for the root; `words` are the numbers of the words, 0 unknown; `known` rows of the word vectors, 0 for a word without. */
export type NetworkSentence = {
  readonly atoms: Atoms;
  readonly words: Int32Array;
  readonly known: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly tags: Int32Array;
};
/** `vocabulary` words of which the trainer learns a row each, the unknown one with them; `counts` how often each is seen. */
export type NetworkOptions = {
  readonly vocabulary: number;
  readonly counts: Int32Array;
  readonly vectors: WordVectors;
  readonly tags: number;
  readonly labels: number;
  readonly rounds: number;
  readonly seed: number;
  readonly rate: number;
  readonly dropout: number;
  /** Share of its weight that a step loses in the running mean of the parameters with each next step; without it the last step's stand. */
  readonly averaging?: number;
  /** Parameters to go on from; Adam's memory starts anew. */
  readonly start?: Parameters;
};

/** Trains and gives the parameters by name. `watch` is told after each round. */
export function trainNetwork(
  sentences: readonly NetworkSentence[],
  options: NetworkOptions,
  watch: (round: number, parameters: Parameters) => void,
): Parameters {
  const random = sequence(options.seed);
  const net = newNetwork(options, random);
  for (const p of net.all) if (options.start !== undefined) p.w.set(options.start[p.name]!);
  const order = sentences.filter((s) => s.atoms.count < BATCH);
  const words = order.reduce((sum, s) => sum + s.atoms.count, 0);
  const steps = (words / (BATCH * 0.9)) * options.rounds;
  let done = 0;
  const mean = meanOf(net.all, options.averaging);
  const parameters = () => Object.fromEntries(net.all.map((p, k) => [p.name, mean.values[k] ?? p.w]));
  for (let round = 0; round < options.rounds; round++) {
    const began = Date.now();
    const tally: Tally = { words: 0, loss: 0, arcs: 0, labels: 0, tags: 0 };
    let batch: NetworkSentence[] = [];
    let size = 0;
    for (const sentence of [...shuffle(order, random), null]) {
      if (sentence === null || size + sentence.atoms.count > BATCH) {
        done++;
        net.learn(batch, options.rate * Math.min(1, done / 200) * Math.max(0.02, 1 - done / steps), done, tally);
        if (done % MEAN_EVERY === 0) mean.add();
        batch = [];
        size = 0;
      }
      if (sentence !== null) {
        batch.push(sentence);
        size += sentence.atoms.count;
      }
    }
    const share = (k: number) => ((100 * k) / tally.words).toFixed(2);
    console.log(
      `  network round ${round + 1}: loss ${(tally.loss / tally.words).toFixed(3)}, heads ${share(tally.arcs)}, relations ${share(tally.labels)}, tags ${share(tally.tags)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    );
    watch(round + 1, parameters());
  }
  return parameters();
}

/** Reader and judges over one room of parameters. `learn` takes a batch and moves them one step. */
function newNetwork(options: NetworkOptions, random: () => number) {
  const kernel = newKernel(320);
  const { all, parameter } = parameterRoom(kernel, random);
  const widest = Math.max(GATES, judgedColumns(options.tags));
  const scratch = kernel.room(Math.max((BATCH + 8) * widest, GATES * WIDTH));
  const products = openProducts(kernel, scratch);
  const reader = newReader({ kernel, options, products, parameter });
  const { judge } = newJudges({ kernel, options, products, parameter, scratch });
  let scale = 1;
  const learn = (batch: readonly NetworkSentence[], rate: number, done: number, tally: Tally) => {
    if (batch.length > 0) {
      const bounds: number[] = [0];
      for (const { atoms } of batch) bounds.push(bounds.at(-1)! + atoms.count);
      const count = reader.read(batch, bounds);
      judge(batch, { bounds, count, top: reader.top, dTop: reader.dTop }, tally);
      reader.back(bounds, count);
      scale = 1 / Math.sqrt(count) / 8;
    }
    for (const p of all) if (p !== reader.embedding) move(p, 0, p.w.length, { rate, done, scale });
    reader.adaptEmbedding({ rate, done, scale });
  };
  return { all, learn };
}
