// How a sketch stands in the file: its runs as numbers, all else as plain JSON. Hashes do not pack, and unpacking takes longer than all that is done
// with them. Leaves the numbers to runs-as-bytes.ts. Example: unpackSketch(packSketch(sketch)) is the sketch.
import type { Sketch } from '../../model/family.ts';
import { unpack } from './pack.ts';
import { bytesOfRuns, runsOfBytes } from './runs-as-bytes.ts';

/** Of an earlier layout the body is packed and has the runs in it. */
export type PackedSketch = { readonly body: string | Uint8Array; readonly runs: Uint8Array | null };

type Put = { readonly body: string; readonly runs: Uint8Array };

/** Throws where a run is no such number. */
export function packSketch(sketch: Sketch): Put {
  const { signature, ...others } = sketch;
  return { body: JSON.stringify(others), runs: bytesOfRuns(signature, `the sketch of "${sketch.report}"`) };
}

export function unpackSketch({ body, runs }: PackedSketch): Sketch {
  const others = typeof body === 'string' ? (JSON.parse(body) as Omit<Sketch, 'signature'>) : unpack<Sketch>(body);
  return runs === null ? (others as Sketch) : { ...others, signature: runsOfBytes(runs) };
}
