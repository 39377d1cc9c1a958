// What stands oftenest in a list. Leaves what is counted to who asks. Example: commonest(['ASSAULT', 'COERCE', 'ASSAULT']) is 'ASSAULT'.

/** The first among equals; null of an empty list. */
export function commonest<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: T | null = null;
  let most = 0;
  for (const [item, times] of counts) {
    if (times <= most) continue;
    best = item;
    most = times;
  }
  return best;
}
