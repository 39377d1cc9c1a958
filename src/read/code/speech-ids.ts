// Ids of events that stand at words which may be those of another event. Example: 'e12', then 'e12a'.
/** 'e12', or with a letter where another event has it. */
export function freeId(offset: number, taken: ReadonlySet<string>): string {
  const plain = `e${offset}`;
  if (!taken.has(plain)) return plain;
  for (let n = 97; n < 123; n++) {
    const id = `${plain}${String.fromCharCode(n)}`;
    if (!taken.has(id)) return id;
  }
  return `${plain}-${taken.size}`;
}
