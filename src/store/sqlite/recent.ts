// The values asked for lately, by key, some hundreds to thousands of them: two maps, of which the elder is dropped whole when the younger is full.
// One map whose first key is taken out each time was slower by a third of all keeping: what was taken out is stepped over again and again (V8).
// Example: recent<number, string>(2): of three values the first is gone once two others have been put or asked for.

export type Recent<K, V> = {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
  readonly delete: (key: K) => void;
};

/** At least the last `most` that were put or asked for are there, at most twice as many. */
export function recent<K, V>(most: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V): void => {
    if (young.size >= most && !young.has(key)) [young, old] = [new Map(), young];
    young.set(key, value);
  };
  return {
    set,
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found;
      const elder = old.get(key);
      if (elder !== undefined) set(key, elder);
      return elder;
    },
    delete: (key) => {
      young.delete(key);
      old.delete(key);
    },
  };
}
