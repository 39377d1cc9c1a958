// How many accounts hang together at least, as far as the links of this run tell: whoever stands in a region that is known to be too large need not
// walk it. A lower bound and no more: links of earlier runs are not in it. Union-find by size (Tarjan 1975), in eight bytes an account.
// Example: joined 1-2 and 2-3: the region of 1 has at least three accounts.

export type Regions = {
  /** Links of this weight or more are counted; null until somebody asks. Asked with another weight it begins anew. */
  readonly from: (least: number) => void;
  readonly join: (a: number, b: number, weight: number) => void;
  /** Of all regions that these rows stand in, each once. */
  readonly size: (rows: readonly number[]) => number;
  /** Where links were taken out, nothing is known any more. */
  readonly clear: () => void;
};

export function regions(): Regions {
  let [parents, sizes] = [new Int32Array(0), new Int32Array(0)];
  let least: number | null = null;
  const clear = (): void => {
    [parents, sizes] = [new Int32Array(0), new Int32Array(0)];
  };
  // 0 stands for a row that is its own root, for rows begin with 1
  const rootOf = (row: number): number => {
    let at = row;
    while (at < parents.length && parents[at] !== 0) {
      const next = parents[at]!;
      if (parents[next]! !== 0) parents[at] = parents[next]!;
      at = next;
    }
    return at;
  };
  const sizeOf = (root: number): number => (root < sizes.length ? sizes[root]! + 1 : 1);
  const hold = (row: number): void => {
    if (row < parents.length) return;
    const grow = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(Math.max(1024, row * 2));
      grown.set(old);
      return grown;
    };
    [parents, sizes] = [grow(parents), grow(sizes)];
  };
  return {
    clear,
    from: (asked) => {
      if (asked !== least) clear();
      least = asked;
    },
    join: (a, b, weight) => {
      if (least === null || weight < least) return;
      hold(Math.max(a, b));
      const [one, other] = [rootOf(a), rootOf(b)];
      if (one === other) return;
      const [large, small] = sizeOf(one) < sizeOf(other) ? [other, one] : [one, other];
      sizes[large] = sizeOf(large) + sizeOf(small) - 1;
      parents[small] = large;
    },
    size: (rows) => [...new Set(rows.map(rootOf))].reduce((sum, root) => sum + sizeOf(root), 0),
  };
}
