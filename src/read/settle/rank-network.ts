// A small network beside the linear model: what features and words mean together. One hidden layer; features add rows to it, and words at
// certain spots (start and end of a content, the cue …) add what the language engine's network holds of them. Written by
// training/train-attributions.ts, read by ranker.ts. Example: 'said' with 'right that stop' and six spots: 24 sums, cut at zero, weighed.
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
  const { width, rows, rowScale, bias, out } = network;
  const count = rows.length / width;
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
    hidden.fill(0);
    for (const hash of features) {
      const at = rowOf(hash, count) * width;
      for (let d = 0; d < width; d++) hidden[d]! += rows[at + d]!;
    }
    for (let d = 0; d < width; d++) hidden[d] = hidden[d]! * rowScale + bias[d]!;
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

function shareOfWord(network: RankNetwork, words: WordVectors, role: number, word: number): Float32Array {
  const { width, spots, spotScale } = network;
  const share = new Float32Array(width);
  for (let i = 0; i < words.width; i++) {
    const value = words.values[word * words.width + i]!;
    const at = (role * words.width + i) * width;
    if (value !== 0) for (let d = 0; d < width; d++) share[d]! += value * spots[at + d]!;
  }
  const scale = spotScale * VECTOR_STEP;
  for (let d = 0; d < width; d++) share[d]! *= scale;
  return share;
}
