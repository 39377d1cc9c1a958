// A small network beside the linear model: what features and words mean together. One hidden layer; features add rows to it, and words at
// certain spots (start and end of a content, the cue …) add what the language engine's network holds of them. Written by
// training/train-attributions.ts, read by ranker.ts. Example: 'said' with 'right that stop' and six spots: 24 sums, cut at zero, weighed.
import { type ByteTables, byteTables, MOST_SHARES } from '../../language/byte-kernel.ts';
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

/** Where the rows of some features begin in the table: what they add to the hidden units. */
export type HiddenRows = readonly number[];
export type HiddenLayer = {
  readonly rowsOf: (features: readonly number[]) => HiddenRows;
  /** Sums the rows of features that are scored together again and again, for the number that they are known by. */
  readonly sum: (bundle: number, features: readonly number[]) => void;
  /** Of features, rows of further ones, bundles that were summed, and words at spots: a spot of -1 adds nothing. */
  readonly score: (
    features: readonly number[],
    more: { readonly rows: readonly HiddenRows[]; readonly sums: readonly number[] },
    spots: readonly number[],
  ) => number;
};

/** The network over the words of one text; no spot adds anything where the engine has no vectors. */
export function hiddenLayer(network: RankNetwork, vectors: WordVectors | null): HiddenLayer {
  const { width } = network;
  const own = openedTables(network);
  const { tables } = own;
  const { picked } = tables;
  const count = network.rows.length / width;
  const shares = vectors === null ? null : sharesOf(own, vectors);
  const pick = (features: readonly number[]): number => {
    for (let k = 0; k < features.length; k++) picked[k] = rowOf(features[k]!, count) * width;
    return features.length;
  };
  return {
    rowsOf: (features) => features.map((hash) => rowOf(hash, count) * width),
    sum: (bundle, features) => tables.keep(bundle, pick(features)),
    score: (features, { rows: others, sums }, spots) => {
      let rows = pick(features);
      for (let k = 0; k < others.length; k++) {
        const more = others[k]!;
        for (let i = 0; i < more.length; i++) picked[rows++] = more[i]!;
      }
      for (let k = 0; k < sums.length; k++) tables.takeSum(k, sums[k]!);
      let words = 0;
      if (shares !== null) {
        shares.makeRoom();
        for (let role = 0; role < spots.length; role++)
          if (spots[role]! >= 0) tables.take(words++, shares.of(role, spots[role]!));
      }
      return tables.score(rows, sums.length, words);
    },
  };
}

/** One word stands at the same spot of many proposals: its share is summed once, and kept while there is room and no other text is read. */
function sharesOf(opened: Opened, { values, width: length }: WordVectors) {
  const { tables } = opened;
  // of each word in each role: its share is the how manieth that was summed, from 1 on; those before `begun` have lost their places
  const summed = new Int32Array((values.length / length) * MOST_ROLES);
  let count = 0;
  let begun = 1;
  return {
    /** For one score: none of its own shares may take the place of another. */
    makeRoom: (): void => {
      if (count - begun >= MOST_SHARES - MOST_ROLES) begun = count + 1;
      if (opened.holder === summed) return;
      begun = count + 1;
      tables.forget();
      opened.holder = summed;
    },
    of: (role: number, word: number): number => {
      const key = word * MOST_ROLES + role;
      const known = summed[key]! - begun;
      if (known >= 0) return known;
      count += 1;
      summed[key] = count;
      const share = count - begun;
      tables.sumShare({ values, at: word * length, length }, role * length, share);
      return share;
    },
  };
}

const MOST_ROLES = 16;
/** Tables with the words whose shares lie in them. */
type Opened = { readonly tables: ByteTables; holder: Int32Array | null };
/** Networks are opened once: their tables are copied. */
const opened = new WeakMap<RankNetwork, Opened>();
function openedTables(network: RankNetwork): Opened {
  const known = opened.get(network);
  if (known !== undefined) return known;
  const tables = byteTables({ ...network, spotScale: network.spotScale * VECTOR_STEP });
  const fresh = { tables, holder: null };
  opened.set(network, fresh);
  return fresh;
}
