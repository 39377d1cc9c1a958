// A queue that gives the first of its items by an order, in logarithmic time. Knows nothing of what it holds.
// Example: heap<number>((a, b) => a > b) with 2, 9, 4 pushed pops 9.
export type Heap<T> = { readonly push: (item: T) => void; readonly pop: () => T | undefined };

/** `before(a, b)`: a comes out before b. Items that are equal by it come out in no told order. */
export function heap<T>(before: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = [];
  const swap = (i: number, j: number): void => {
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  };
  const rise = (from: number): void => {
    for (let i = from; i > 0; ) {
      const up = (i - 1) >> 1;
      if (!before(items[i]!, items[up]!)) return;
      swap(i, up);
      i = up;
    }
  };
  const sink = (): void => {
    for (let i = 0; ; ) {
      let best = i;
      for (const child of [2 * i + 1, 2 * i + 2])
        if (child < items.length && before(items[child]!, items[best]!)) best = child;
      if (best === i) return;
      swap(i, best);
      i = best;
    }
  };
  return {
    push: (item) => {
      items.push(item);
      rise(items.length - 1);
    },
    pop: () => {
      const first = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return first;
      items[0] = last;
      sink();
      return first;
    },
  };
}
