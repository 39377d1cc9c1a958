// Whether two values of a record say the same, whatever the order of their keys. Example: {a: 1, b: 2} and {b: 2, a: 1} do.

/** Both are JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, item]) => key in right && sameValue(item, right[key]))
  );
}
