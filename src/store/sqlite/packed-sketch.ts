// How a sketch stands in the file: its runs as unsigned 32-bit numbers, lowest byte first, all else as plain JSON. Hashes do not pack, and unpacking
// takes longer than all that is done with them. Example: the runs 1 and 258 are the bytes 01 00 00 00 02 01 00 00.
import type { Sketch } from '../../model/family.ts';
import { unpack } from './pack.ts';

/** Of an earlier layout the body is packed and has the runs in it. */
export type PackedSketch = { readonly body: string | Uint8Array; readonly runs: Uint8Array | null };

type Put = { readonly body: string; readonly runs: Uint8Array };

/** Throws where a run is no such number. */
export function packSketch(sketch: Sketch): Put {
  const { signature, ...others } = sketch;
  const runs = new Uint8Array(signature.length * 4);
  const view = new DataView(runs.buffer);
  for (const [i, run] of signature.entries()) {
    if (run >>> 0 !== run)
      throw new Error(`the sketch of "${sketch.report}" has a run that is no number of 32 bits: "${run}"`);
    view.setUint32(i * 4, run, true);
  }
  return { body: JSON.stringify(others), runs };
}

export function unpackSketch({ body, runs }: PackedSketch): Sketch {
  const others = typeof body === 'string' ? (JSON.parse(body) as Omit<Sketch, 'signature'>) : unpack<Sketch>(body);
  if (runs === null) return others as Sketch;
  const view = new DataView(runs.buffer, runs.byteOffset, runs.byteLength);
  const signature = new Array<number>(runs.byteLength >> 2);
  for (let i = 0; i < signature.length; i++) signature[i] = view.getUint32(i * 4, true);
  return { ...others, signature };
}
