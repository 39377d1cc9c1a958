// A small network beside the linear model: what features and words mean together. One hidden layer; features add rows to it, and words at
// certain spots (start and end of a content, the cue …) add what the language engine's network holds of them. Written by
// training/train-attributions.ts, read by ranker.ts. Example: 'said' with 'right that stop' and six spots: 24 sums, cut at zero, weighed.
import { type ByteTables, byteTables } from '../../language/byte-kernel.ts';
import type { WordVectors } from '../../model/language-layer.ts';

export type RankNetwork = {
  /** Hidden units. */
  readonly width: number;
  /** `width` signed bytes a row; a power of two of rows. */
  readonly rows: Int8Array;
  readonly rowScale: number;
  /** For each role of a spot, for each value of a word's vector, `width` signed bytes. */
  readonly spots: Int8Array;
  readonly spotScale: number;
  readonly bias: Float32Array;
  readonly out: Float32Array;
};

/** Which row a feature takes. */
export function rowOf(hash: number, rows: number): number {
  return ((hash ^ (hash >>> 13)) >>> 0) & (rows - 1);
}

/** Vectors count in steps of this, so that their sums stay in the range of the rows'. */
export const VECTOR_STEP = 1 / 64;

/** What some features add to the hidden units, before scaling: `width` numbers from here on in one array of all such sums. */
export type HiddenSum = number;
export type HiddenLayer = {
  readonly sumOf: (features: readonly number[]) => HiddenSum;
  /** Of features, sums of further ones, and words at spots: a spot of -1 adds nothing. */
  readonly score: (features: readonly number[], shared: readonly HiddenSum[], spots: readonly number[]) => number;
};

/** The network over the words of one text; no spot adds anything where the engine has no vectors. */
export function hiddenLayer(network: RankNetwork, vectors: WordVectors | null): HiddenLayer {
  const { width, rowScale, bias, out } = network;
  const spotScale = network.spotScale * VECTOR_STEP;
  const tables = tablesOf(network);
  const count = network.rows.length / width;
  const hidden = new Float32Array(width);
  // One word stands at the same spot of many proposals: its share is summed once. All lie in one array, for V8 is slow to make small ones.
  const shareAt = new Map<number, number>();
  let shares = new Float32Array(256 * width);
  const shareOf = (role: number, word: number, { values, width: length }: WordVectors): number => {
    const key = word * MOST_ROLES + role;
    const known = shareAt.get(key);
    if (known !== undefined) return known;
    const at = shareAt.size * width;
    if (at === shares.length) shares = grown(shares);
    const sums = tables.product({ values, at: word * length, length }, role * length);
    for (let d = 0; d < width; d++) shares[at + d] = sums[d]! * spotScale;
    shareAt.set(key, at);
    return at;
  };
  const summed = (features: readonly number[]): Int16Array => {
    for (let k = 0; k < features.length; k++) tables.pick(k, rowOf(features[k]!, count));
    return tables.sum(features.length);
  };
  let kept = new Int16Array(1024 * width);
  let keptTo = 0;
  return {
    sumOf: (features) => {
      const sums = summed(features);
      const at = keptTo;
      if (at === kept.length) kept = grown(kept);
      for (let d = 0; d < width; d++) kept[at + d] = sums[d]!;
      keptTo += width;
      return at;
    },
    score: (features, shared, spots) => {
      const own = summed(features);
      for (let d = 0; d < width; d++) {
        let whole = own[d]!;
        for (let k = 0; k < shared.length; k++) whole += kept[shared[k]! + d]!;
        hidden[d] = whole * rowScale + bias[d]!;
      }
      if (vectors !== null)
        for (let role = 0; role < spots.length; role++) {
          if (spots[role]! < 0) continue;
          const at = shareOf(role, spots[role]!, vectors);
          for (let d = 0; d < width; d++) hidden[d]! += shares[at + d]!;
        }
      let score = 0;
      for (let d = 0; d < width; d++) if (hidden[d]! > 0) score += hidden[d]! * out[d]!;
      return score;
    },
  };
}

const MOST_ROLES = 16;
/** Networks are opened once: their tables are copied. */
const opened = new WeakMap<RankNetwork, ByteTables>();
function tablesOf(network: RankNetwork): ByteTables {
  const known = opened.get(network);
  if (known !== undefined) return known;
  const tables = byteTables(network);
  opened.set(network, tables);
  return tables;
}

function grown<T extends Float32Array | Int16Array>(list: T): T {
  const wider = new (list.constructor as new (length: number) => T)(list.length * 2);
  wider.set(list);
  return wider;
}
