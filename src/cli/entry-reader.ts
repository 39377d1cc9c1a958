// From a report as it arrived to what the ledger keeps of it, in this thread. Leaves many at once to reading-pool.ts.
// Example: reader(job).statements are the statements of the report as the ledger lists them.
import { entryOf } from '../ledger.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Decision } from '../model/decision.ts';
import type { KeptReport } from '../model/kept-report.ts';
import type { Entry } from '../store/store.ts';
import { hasRead } from './v8-settings.ts';
import type { Reader } from './world.ts';

/** A report that has not been read. */
export type Job = Omit<KeptReport, 'reading'>;

type Means = { readonly lexicon: Lexicon; readonly decisions?: readonly Decision[] };

/** With decisions of the log laid over. Never throws on any bytes. */
export function readEntry(job: Job, reader: Pick<Reader, 'capture'>, { lexicon, decisions = [] }: Means): Entry {
  const { id, sha256, mediaType, bytes, given, from, added } = job;
  const reading = reader.capture(
    { bytes, sha256, mediaType, obtained: added, from },
    {
      id,
      decisions,
      ...(given.published === null ? {} : { published: given.published }),
      ...(given.url === null ? {} : { url: given.url }),
    },
  );
  hasRead(reading.article.text.length);
  return entryOf({ ...job, reading }, lexicon);
}
