// Hashes of runs of words as they stand in the file: unsigned 32-bit numbers, lowest byte first, for they do not pack.
// Example: the runs 1 and 258 are the bytes 01 00 00 00 02 01 00 00.

/** Throws where a run is no such number; `whose` for the message: 'the sketch of "wire"'. */
export function bytesOfRuns(numbers: readonly number[], whose: string): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [i, run] of numbers.entries()) {
    if (run >>> 0 !== run) throw new Error(`${whose} has a run that is no number of 32 bits: "${run}"`);
    view.setUint32(i * 4, run, true);
  }
  return bytes;
}

export function runsOfBytes(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Array<number>(bytes.byteLength >> 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true);
  return numbers;
}
