// The moment recogniser by itself on a whole text, for score-moments.ts: tells its own faults from those of the blocks.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { momentTable } from '../src/lexicon/moments.ts';
import type { Moment } from '../src/model/moment.ts';
import { findMoments } from '../src/read/find/moments.ts';

const words = momentTable(readFileSync(resolve(import.meta.dirname ?? 'bench', '../data/en/moments.tsv'), 'utf8'));

/** One region a paragraph. */
export function findMomentsIn(text: string, published: string | null): readonly Moment[] {
  const regions = [...text.matchAll(/[^\n]+/g)].map((p) => ({ start: p.index, end: p.index + p[0].length }));
  return findMoments(text, regions, { referenceDay: published, words });
}
