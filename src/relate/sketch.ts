// The sketch of a report: what is kept of its words so that copies of it are found without its text. Page furniture is left out, so that a
// reprint in a page of banners keeps the sketch of its source. Leaves judging two sketches to family-link.ts.
// Example: of 300 words some 300 hashes of five-word runs are kept, and some 50 of them are look-up keys.
import type { Article, BlockKind } from '../model/article.ts';
import type { Sketch } from '../model/family.ts';
import { runs } from '../text/shingles.ts';

/** Headlines are left out: who reprints writes a new one. */
const NEWS: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote']);
/** Beyond so many words every second run is kept, beyond twice as many every fourth. What is kept of a long text is kept of a short one too. */
const WHOLE = 4000;
/**
 * One run in six is a look-up key, chosen by its own hash and so the same in every text: FracMinHash (Irber and others 2022). A text of which
 * half of 72 runs stand in another shares a key with it in 998.6 of 1000 cases, of 200 runs always, however long the other is.
 */
const ONE_IN = 6;
/** Beyond so many words one run in twelve, and so on. */
const DENSE = 1500;

/** Pure; linear in the text. `report` is its id in the ledger. */
export function sketchOf(article: Article, report: string = article.id): Sketch {
  const news = article.blocks
    .filter(({ kind }) => NEWS.has(kind))
    .map(({ span }) => article.text.slice(span.start, span.end))
    .join('\n');
  const words = news.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const kept = thinning(words);
  const key = ONE_IN * doublings(words, DENSE);
  const signature = runs(news).filter((run) => run % kept === 0);
  return {
    report,
    day: article.published?.value.slice(0, 10) ?? null,
    publisher: article.publisher?.value ?? null,
    reprintedBy: article.reprintedBy?.value ?? null,
    wires: article.wireCredits.map(({ value }) => value),
    url: article.canonicalUrl?.value ?? null,
    words,
    signature,
    bands: signature.filter((run) => run % key === 0).map((run) => run.toString(36)),
  };
}

/** Of a text of so many words one run in how many is kept: 1, 2, 4 … */
export const thinning = (words: number): number => doublings(words, WHOLE);

/** How often `words` must be halved to fit, as a power of two. */
function doublings(words: number, fits: number): number {
  let power = 1;
  while (words > fits * power) power *= 2;
  return power;
}
