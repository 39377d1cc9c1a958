// A kept report read again from its bytes, with decisions laid over. The bytes and what is known of them stay as they are.
// Leaves reading to the pipeline, what is kept of a reading to the ledger. Example: retold(kept, tools).under(decisions) is its new entry.
import { entryOf } from '../ledger.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Capture } from '../model/capture.ts';
import type { Decision } from '../model/decision.ts';
import type { KeptReport } from '../model/kept-report.ts';
import type { Reading } from '../model/reading.ts';
import type { Entry } from '../store/store.ts';

type Known = { readonly id: string; readonly published?: string; readonly url?: string };
export type ReadOnce = (capture: Capture, known: Known) => (decisions: readonly Decision[]) => Reading;
export type Rereading = { readonly readOnce: ReadOnce; readonly lexicon: Lexicon };
export type Retold = {
  readonly readUnder: (decisions: readonly Decision[]) => Reading;
  readonly under: (decisions: readonly Decision[]) => Entry;
};

/** The text is read once, however many decisions are tried. */
export function retold(kept: KeptReport, { readOnce, lexicon }: Rereading): Retold {
  const { id, sha256, mediaType, bytes, given, from, added } = kept;
  const readUnder = readOnce(
    { bytes, sha256, mediaType, obtained: added, from },
    {
      id,
      ...(given.published === null ? {} : { published: given.published }),
      ...(given.url === null ? {} : { url: given.url }),
    },
  );
  return { readUnder, under: (decisions) => entryOf({ ...kept, reading: readUnder(decisions) }, lexicon) };
}
