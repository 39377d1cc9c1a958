// A file or standard input as a capture: its bytes, their SHA-256, what kind of thing they are. Leaves reading them to the pipeline.
// Example: 'wire.txt' gives text/plain, 'page.html' text/html, standard input what its first bytes say.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { sha256Of } from '../lexicon/digest.ts';
import type { Capture } from '../model/capture.ts';
import { mediaType } from './media-type.ts';
import type { World } from './world.ts';

/** Throws where the file cannot be read. */
export async function openCapture(path: string, world: Pick<World, 'input'>): Promise<Capture> {
  const bytes = path === '-' ? await everything(world.input) : new Uint8Array(readFileSync(path));
  return {
    bytes,
    get sha256() {
      return sha256Of([bytes]);
    },
    mediaType: mediaType(bytes, path),
    obtained: null,
    from: path === '-' ? null : path,
  };
}

async function everything(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** What a report is called where nobody says: the file's name without its ending, 'stdin' for standard input. */
export function reportName(path: string): string {
  return path === '-' ? 'stdin' : basename(path, extname(path));
}

/** Why something could not be read or written, in a few words. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file; check the path',
    EACCES: 'it may not be read or written; check the rights',
    EISDIR: 'it is a folder; name a file in it',
    ENOTDIR: 'a part of the path is no folder; check the path',
    ENOSPC: 'the disk is full; make room',
    ERR_FS_FILE_TOO_LARGE: 'it is too large; split it into single reports',
  };
  return known[code] ?? (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
}
