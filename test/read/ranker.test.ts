import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastingBundles, lastingFeatures, lastingTurn, MOST_LASTING } from '../../src/read/settle/lasting-bundles.ts';
import { hiddenLayer, type RankNetwork, rowOf, VECTOR_STEP } from '../../src/read/settle/rank-network.ts';
import {
  best,
  bundle,
  featuresOf,
  type Judged,
  scorerOver,
  together,
  type Weights,
} from '../../src/read/settle/ranker.ts';
import { packWeights, unpackWeights } from '../../src/read/settle/weights-file.ts';

const WIDTH = 3;
const VALUES = 4;
const network: RankNetwork = {
  width: WIDTH,
  rows: Int8Array.from({ length: 8 * WIDTH }, (_, i) => ((i * 37) % 201) - 100),
  rowScale: 0.5,
  spots: Int8Array.from({ length: 2 * VALUES * WIDTH }, (_, i) => ((i * 53) % 201) - 100),
  spotScale: 0.25,
  bias: Float32Array.of(0.5, -0.25, 1),
  out: Float32Array.of(1, -0.5, 0.125),
};
const words = { width: VALUES, values: Int8Array.from({ length: 5 * VALUES }, (_, i) => ((i * 29) % 255) - 127) };
const weights: Weights = { table: Int8Array.of(1, -2, 3, -4), scale: 0.5, network };

const none = { rows: [], sums: [] };
/** The same sums as written in the comment of rank-network.ts, one unit at a time. */
function byHand(features: readonly number[], spots: readonly number[]): number {
  let score = 0;
  for (let d = 0; d < WIDTH; d++) {
    let h = network.bias[d]!;
    for (const hash of features) h += network.rowScale * network.rows[rowOf(hash, 8) * WIDTH + d]!;
    spots.forEach((word, role) => {
      for (let i = 0; word >= 0 && i < VALUES; i++)
        h +=
          words.values[word * VALUES + i]! *
          VECTOR_STEP *
          network.spotScale *
          network.spots[(role * VALUES + i) * WIDTH + d]!;
    });
    if (h > 0) score += h * network.out[d]!;
  }
  return score;
}

describe('ranker', () => {
  it('adds rows of features and words at spots, cuts at zero and weighs', () => {
    const layer = hiddenLayer(network, words);
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffffffff), { maxLength: 6 }),
        fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 2 }),
        (features, spots) => {
          expect(layer.score(features, none, spots)).toBeCloseTo(byHand(features, spots), 2);
          const rows = [layer.rowsOf(features.slice(1, 3))];
          layer.sum(5, features.slice(3));
          expect(layer.score(features.slice(0, 1), { rows, sums: [5] }, spots)).toBe(
            layer.score(features, none, spots),
          );
        },
      ),
    );
  });
  it('reads no words where the engine has no vectors', () => {
    expect(hiddenLayer(network, null).score([7], none, [0, 1])).toBe(
      hiddenLayer(network, null).score([7], none, [-1, -1]),
    );
    expect(hiddenLayer(network, words).score([7], none, [0, 1])).not.toBe(
      hiddenLayer(network, words).score([7], none, [-1, -1]),
    );
  });
  it('keeps the words of one text apart from those of another, however many there are', () => {
    const many = { width: VALUES, values: Int8Array.from({ length: 6000 * VALUES }, (_, i) => ((i * 31) % 255) - 127) };
    const [one, other] = [hiddenLayer(network, words), hiddenLayer(network, many)];
    const first = one.score([7], none, [2, 1]);
    for (let word = 0; word < 6000; word++)
      expect(other.score([7], none, [word, 5999 - word])).toBe(
        hiddenLayer(network, many).score([7], none, [word, 5999 - word]),
      );
    expect(one.score([7], none, [2, 1])).toBe(first);
  });
  it('is the rules alone without weights, and the linear sum beside them without a network', () => {
    const judged = { features: [0, 1], shared: [bundle([2])], lasting: [], prior: 1.5, spots: [0] };
    expect(scorerOver(null, words)(judged)).toBe(1.5);
    expect(scorerOver({ ...weights, network: null }, words)(judged)).toBe(1.5 + (1 - 2 + 3) * 0.5);
  });
  it('weighs lasting bundles as any others, whoever weighed them before, and when so many were kept that it began anew', () => {
    const score = scorerOver(weights, null);
    const other = scorerOver({ ...weights, scale: 0.25 }, null);
    const [some, more] = [lastingBundles(), lastingBundles()];
    const before = lastingTurn();
    for (let round = 0; lastingTurn() < before + 2; round++) {
      if (round > MOST_LASTING) throw new Error('never anew');
      const lasting = [some.keep(round, [2, round]), more.keep(round, [7]), more.keep(-round - 1, [1, 3])];
      const judged: Judged = { features: [1], shared: [], lasting, prior: 0, spots: [] };
      const plain: Judged = { ...judged, features: featuresOf(judged), lasting: [] };
      for (const scorer of [score, other, score])
        if (scorer(judged) !== scorer(plain)) throw new Error(`in round ${round}`);
      expect([some.get(round), more.get(round), more.get(-round - 1), some.get(round + 1)]).toEqual([...lasting, -1]);
      expect(lastingFeatures(lasting[0]!)).toEqual([2, round]);
    }
  });
  it('keeps every weight over a file, and refuses another file', () => {
    const read = unpackWeights(packWeights({ content: weights, stance: { ...weights, network: null } }));
    expect(read).toEqual({ content: weights, stance: { ...weights, network: null } });
    expect(() => unpackWeights(new Uint8Array(64))).toThrow('ORW2');
  });
  it('takes the first of equal scores, and counts many middling ones together', () => {
    expect(best([1, 2, 2])).toBe(1);
    expect(together([0, 0])).toBeCloseTo(Math.log(2), 12);
  });
});
