// The SHA-256 of some bytes, taken when it is asked for: loading Node's cryptography takes a fiftieth of the time of reading one report, and a
// brief shows no digest. Leaves what is hashed to the askers. Example: sha256Of([bytes]).slice(0, 8).
import { createRequire } from 'node:module';

/** Lower-case hex of the parts, one behind the other. */
export function sha256Of(parts: readonly (string | Uint8Array)[]): string {
  const { createHash } = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
