// Gold packs of ../shared/data, one JSON line a document. Leaves scoring to the score-*.ts files. Where the folder is absent it says so once.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const SKIPPED = 'skipped: ../shared/data is not here';
const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(here, '../../shared/data');

export type GoldDocument<G> = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly gold: G;
};

/** The documents of `SET/FILE` below ../shared/data, or of a path of one's own that begins with '/' or '.'; null where it is absent. */
export function readPack<G>(file: string): readonly GoldDocument<G>[] | null {
  const path = file.startsWith('/') || file.startsWith('.') ? resolve(file) : resolve(folder, file);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument<G>);
}

/** Text of a helper file beside a pack (a word list, a JSON summary); null where it is absent. */
export function readBeside(file: string): string | null {
  const path = resolve(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
