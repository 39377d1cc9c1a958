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

export type HiddenScore = (features: readonly number[], spots: readonly number[]) => number;

/** The network over the words of one text. A spot of -1 adds nothing, and no spot does where the engine has no vectors. */
export function hiddenScore(network: RankNetwork, vectors: WordVectors | null): HiddenScore {
  const { width, rowScale, bias, out } = network;
  const tables = tablesOf(network);
  const count = network.rows.length / width;
  const hidden = new Float32Array(width);
  const shares = new Map<number, Float32Array>();
  // One word stands at the same spot of many proposals: its share is summed once.
  const shareOf = (role: number, word: number, words: WordVectors): Float32Array => {
    const key = word * MOST_ROLES + role;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const share = shareOfWord(network, words, role, word);
    shares.set(key, share);
    return share;
  };
  return (features, spots) => {
    const sums = tables.sum(features.map((hash) => rowOf(hash, count)));
    for (let d = 0; d < width; d++) hidden[d] = sums[d]! * rowScale + bias[d]!;
    if (vectors !== null)
      for (let role = 0; role < spots.length; role++) {
        if (spots[role]! < 0) continue;
        const share = shareOf(role, spots[role]!, vectors);
        for (let d = 0; d < width; d++) hidden[d]! += share[d]!;
      }
    let score = 0;
    for (let d = 0; d < width; d++) if (hidden[d]! > 0) score += hidden[d]! * out[d]!;
    return score;
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

function shareOfWord(network: RankNetwork, words: WordVectors, role: number, word: number): Float32Array {
  const vector = words.values.subarray(word * words.width, (word + 1) * words.width);
  const scale = network.spotScale * VECTOR_STEP;
  const sums = tablesOf(network).product(vector, role * words.width);
  const share = new Float32Array(network.width);
  for (let d = 0; d < share.length; d++) share[d] = sums[d]! * scale;
  return share;
}
