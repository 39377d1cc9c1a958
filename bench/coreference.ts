// How well two groupings of the same mentions agree: MUC (Vilain et al. 1995), B3 (Bagga and Baldwin 1998), CEAF-e (Luo 2005), their mean, and pairs.
// Reimplemented from the definitions. Example: `coreference(['a', 'a', 'b'], ['x', 'y', 'y'])`: no pair is right, B3 is 2/3 both ways.

export type Agreement = { readonly precision: number; readonly recall: number; readonly f1: number };
export type Coreference = {
  readonly muc: Agreement;
  readonly b3: Agreement;
  readonly ceafe: Agreement;
  readonly pairs: Agreement;
  /** Mean of the three F1, as in CoNLL 2012. */
  readonly mean: number;
};
type Cluster = { readonly key: string; readonly mentions: readonly number[] };

/** `gold[i]` and `ours[i]` name the clusters that hold mention i. */
export function coreference(gold: readonly string[], ours: readonly string[]): Coreference {
  if (gold.length !== ours.length) throw new RangeError(`${gold.length} mentions in gold, ${ours.length} in ours`);
  const ofGold = clustersOf(gold);
  const ofOurs = clustersOf(ours);
  const together = clustersOf(gold.map((key, i) => JSON.stringify([key, ours[i]])));
  const muc = agreement(links(ofOurs, gold), links(ofGold, ours));
  const b3 = agreement(bCubed(ofOurs, together, ours), bCubed(ofGold, together, gold));
  const similar = bestMatching(ofGold, ofOurs, gold, ours);
  const ceafe = agreement([similar, ofOurs.length], [similar, ofGold.length]);
  const right = pairsIn(together);
  const pairs = agreement([right, pairsIn(ofOurs)], [right, pairsIn(ofGold)]);
  return { muc, b3, ceafe, pairs, mean: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
}

/** Mentions by the name of their cluster, clusters in the order of their first mention. */
function clustersOf(keys: readonly string[]): readonly Cluster[] {
  const found = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const mentions = found.get(key);
    if (mentions === undefined) found.set(key, [i]);
    else mentions.push(i);
  });
  return [...found].map(([key, mentions]) => ({ key, mentions }));
}

function agreement([a, of]: readonly [number, number], [b, ofGold]: readonly [number, number]): Agreement {
  const precision = of === 0 ? 0 : a / of;
  const recall = ofGold === 0 ? 0 : b / ofGold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Links of the clusters that the other grouping keeps, of all it would take to hold them together. */
function links(clusters: readonly Cluster[], other: readonly string[]): readonly [number, number] {
  let kept = 0;
  let all = 0;
  for (const { mentions } of clusters) {
    kept += mentions.length - new Set(mentions.map((i) => other[i])).size;
    all += mentions.length - 1;
  }
  return [kept, all];
}

/** Sum over mentions of the share of their cluster that the other grouping puts with them; n. */
function bCubed(
  clusters: readonly Cluster[],
  together: readonly Cluster[],
  keys: readonly string[],
): readonly [number, number] {
  const sizes = new Map(clusters.map(({ key, mentions }) => [key, mentions.length]));
  const sum = together.reduce(
    (total, { mentions }) => total + mentions.length ** 2 / sizes.get(keys[mentions[0]!]!)!,
    0,
  );
  return [sum, keys.length];
}

const pairsIn = (clusters: readonly Cluster[]): number =>
  clusters.reduce((sum, { mentions }) => sum + (mentions.length * (mentions.length - 1)) / 2, 0);

/** The greatest sum of 2|G∩O| / (|G|+|O|) over one-to-one pairs of clusters. Parts that share no mention are matched apart: they are small. */
function bestMatching(
  ofGold: readonly Cluster[],
  ofOurs: readonly Cluster[],
  gold: readonly string[],
  ours: readonly string[],
): number {
  const goldBy = new Map(ofGold.map((cluster) => [cluster.key, cluster]));
  const oursBy = new Map(ofOurs.map((cluster) => [cluster.key, cluster]));
  const seen = new Set<string>();
  let sum = 0;
  for (const start of ofGold) {
    if (seen.has(start.key)) continue;
    const left: Cluster[] = [];
    const right = new Map<string, number>();
    const open = [start];
    seen.add(start.key);
    for (let cluster = open.pop(); cluster !== undefined; cluster = open.pop()) {
      left.push(cluster);
      for (const mention of cluster.mentions) {
        const key = ours[mention]!;
        if (right.has(key)) continue;
        right.set(key, right.size);
        for (const other of oursBy.get(key)!.mentions) {
          const next = gold[other]!;
          if (seen.has(next)) continue;
          seen.add(next);
          open.push(goldBy.get(next)!);
        }
      }
    }
    const weights = left.map(({ mentions }) => {
      const row = new Array<number>(right.size).fill(0);
      for (const mention of mentions) row[right.get(ours[mention]!)!]! += 1;
      for (const [key, j] of right) row[j] = (2 * row[j]!) / (mentions.length + oursBy.get(key)!.mentions.length);
      return row;
    });
    sum += greatestSum(weights);
  }
  return sum;
}

/** The assignment problem by shortest augmenting paths (Kuhn 1955, Munkres 1957; the form of Jonker and Volgenant 1987), cubic in the smaller side. */
export function greatestSum(weights: readonly (readonly number[])[]): number {
  const wide = weights.length <= (weights[0]?.length ?? 0);
  const rows = wide ? weights : (weights[0] ?? []).map((_, j) => weights.map((row) => row[j]!));
  const width = rows[0]?.length ?? 0;
  const u = new Array<number>(rows.length + 1).fill(0);
  const v = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  for (let i = 1; i <= rows.length; i++) {
    const least = new Array<number>(width + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(width + 1).fill(false);
    const from = new Array<number>(width + 1).fill(0);
    let column = 0;
    rowOf[0] = i;
    do {
      used[column] = true;
      const row = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue;
        const cost = -rows[row - 1]![j - 1]! - u[row]! - v[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          from[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]!]!;
      column = from[column]!;
    }
  }
  let sum = 0;
  for (let j = 1; j <= width; j++) if (rowOf[j] !== 0) sum += rows[rowOf[j]! - 1]![j - 1]!;
  return sum;
}
