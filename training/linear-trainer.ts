// Averaged perceptrons over hashed features, rows made when a feature is first updated, and their packed bytes; hash tables; a fixed sequence.
// Leaves features and data to the trainers of each layer. Example: trainer.update(features, count, gold, guess).

export type ListTrainer = {
  readonly classes: number;
  readonly score: (features: Int32Array, count: number, scores: Float64Array) => void;
  readonly update: (features: Int32Array, count: number, step: { readonly good: number; readonly bad: number }) => void;
  readonly tick: () => void;
  readonly pack: (options: { readonly buckets: number; readonly smallest: number }) => Uint8Array;
};

const FIRST_ROWS = 1 << 16;

export function listTrainer(classes: number): ListTrainer {
  let keys = new Int32Array(FIRST_ROWS * 4);
  let rowOf = new Int32Array(FIRST_ROWS * 4).fill(-1);
  let weights = new Float32Array(FIRST_ROWS * classes);
  let totals = new Float64Array(FIRST_ROWS * classes);
  let stamps = new Int32Array(FIRST_ROWS * classes);
  let rowKeys = new Int32Array(FIRST_ROWS);
  let rows = 0;
  let clock = 1;
  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (rowOf[slot]! >= 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const widen = () => {
    const count = rowKeys.length * 2;
    const wide = <T extends Float32Array | Float64Array | Int32Array>(list: T, fresh: T): T => {
      fresh.set(list as never);
      return fresh;
    };
    weights = wide(weights, new Float32Array(count * classes));
    totals = wide(totals, new Float64Array(count * classes));
    stamps = wide(stamps, new Int32Array(count * classes));
    rowKeys = wide(rowKeys, new Int32Array(count));
    keys = new Int32Array(count * 4);
    rowOf = new Int32Array(count * 4).fill(-1);
    for (let r = 0; r < rows; r++) {
      const slot = slotOf(rowKeys[r]!);
      keys[slot] = rowKeys[r]!;
      rowOf[slot] = r;
    }
  };
  const rowFor = (key: number): number => {
    const slot = slotOf(key);
    if (rowOf[slot]! >= 0) return rowOf[slot]!;
    if (rows === rowKeys.length) {
      widen();
      return rowFor(key);
    }
    keys[slot] = key;
    rowKeys[rows] = key;
    rowOf[slot] = rows;
    return rows++;
  };
  const add = (at: number, change: number) => {
    totals[at]! += (clock - stamps[at]!) * weights[at]!;
    stamps[at] = clock;
    weights[at]! += change;
  };
  return {
    classes,
    score: (features, count, scores) => {
      scores.fill(0, 0, classes);
      for (let f = 0; f < count; f++) {
        const row = rowOf[slotOf(features[f]!)]!;
        if (row < 0) continue;
        const at = row * classes;
        for (let c = 0; c < classes; c++) scores[c]! += weights[at + c]!;
      }
    },
    update: (features, count, { good, bad }) => {
      for (let f = 0; f < count; f++) {
        const at = rowFor(features[f]!) * classes;
        add(at + good, 1);
        add(at + bad, -1);
      }
    },
    tick: () => {
      clock++;
    },
    pack: ({ buckets, smallest }) => {
      for (let at = 0; at < rows * classes; at++) add(at, 0);
      const averages = totals.subarray(0, rows * classes).map((t) => t / clock);
      return packList({ classes, rows, rowKeys, averages, buckets, smallest });
    },
  };
}

/** A scale that clips only the heaviest thousandth. */
function scaleOf(values: Float64Array): number {
  const sizes = values
    .map((v) => Math.abs(v))
    .filter((v) => v > 0)
    .sort();
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
}

const encode = (value: number, scale: number): number => {
  const part = Math.sqrt(Math.min(1, Math.abs(value) / scale));
  return Math.round(Math.sign(value) * part * 127);
};

type Rows = {
  readonly classes: number;
  readonly rows: number;
  readonly rowKeys: Int32Array;
  readonly averages: Float64Array;
  readonly buckets: number;
  readonly smallest: number;
};

function packList({ classes, rows, rowKeys, averages, buckets, smallest }: Rows): Uint8Array {
  const scale = scaleOf(averages);
  const counts = new Uint32Array(buckets + 1);
  const kept: { readonly bucket: number; readonly entry: number }[] = [];
  for (let r = 0; r < rows; r++) {
    const key = rowKeys[r]!;
    for (let c = 0; c < classes; c++) {
      const value = averages[r * classes + c]!;
      const code = encode(value, scale);
      if (Math.abs(value) < smallest || code === 0) continue;
      const bucket = key & (buckets - 1);
      kept.push({ bucket, entry: (((Math.imul(key, 0x2545f491) >>> 16) << 16) | (c << 8) | (code + 128)) >>> 0 });
      counts[bucket + 1]!++;
    }
  }
  for (let b = 0; b < buckets; b++) counts[b + 1]! += counts[b]!;
  const bytes = new Uint8Array((5 + buckets + kept.length) * 4);
  const words = new Uint32Array(bytes.buffer);
  words.set([classes, buckets, kept.length]);
  new Float32Array(bytes.buffer)[3] = scale;
  words.set(counts, 4);
  const next = counts.slice();
  for (const { bucket, entry } of kept) words[5 + buckets + next[bucket]!++] = entry;
  return bytes;
}

/** Packs a map of hash to number for hashTable(). */
export function packTable(entries: ReadonlyMap<number, number>): Uint8Array {
  let size = 16;
  while (size < entries.size * 1.6) size *= 2;
  const words = new Uint32Array(2 + 2 * size);
  words[0] = size;
  for (const [key, value] of [...entries].sort((a, b) => a[0] - b[0])) {
    const wanted = key >>> 0 || 1;
    let slot = (wanted ^ (wanted >>> 15)) & (size - 1);
    while (words[2 + slot] !== 0 && words[2 + slot] !== wanted) slot = (slot + 1) & (size - 1);
    words[2 + slot] = wanted;
    words[2 + size + slot] = value;
  }
  return new Uint8Array(words.buffer);
}

/** A fixed sequence of pseudo-random numbers in [0, 1), from a seed: same seed, same bytes. */
export function sequence(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s ^ (s >>> 15), 1 | s) + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place. */
export function shuffle<T>(list: T[], random: () => number): T[] {
  for (let k = list.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [list[k], list[other]] = [list[other]!, list[k]!];
  }
  return list;
}
