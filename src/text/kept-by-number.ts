// Keeps values by a number that is made of several small ones. Leaves making the number, so that it tells all that the value hangs on, to the asker.
// Example: kept.get(first * 16 + side) ?? kept.keep(first * 16 + side, …).

export type KeptByNumber<T> = {
  readonly get: (key: number) => T | undefined;
  /** Gives the value back. */
  readonly keep: (key: number, value: T) => T;
};

export function keptByNumber<T>(): KeptByNumber<T> {
  const kept = new Map<number, T>();
  // what is asked for one behind another is mostly the same
  let last = Number.NaN;
  let found: T | undefined;
  return {
    get: (key) => {
      if (key !== last) {
        found = kept.get(key);
        last = key;
      }
      return found;
    },
    keep: (key, value) => {
      kept.set(key, value);
      last = key;
      found = value;
      return value;
    },
  };
}
