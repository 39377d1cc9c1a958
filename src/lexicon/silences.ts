// Words by which a report says that somebody has said nothing: data/en/silences.tsv. Leaves who, and about what, to relate/silences.ts.
// Example: 'comment' in 'did not comment' and 'no comment from', 'respond' with 'request'.
import { readTsv } from './tsv.ts';

/** 'did not respond to a request' (verb), 'no word from' (noun), 'not available for comment' (for). */
export type SilenceFrame = 'verb' | 'noun' | 'for';
export type SilenceRow = {
  readonly frame: SilenceFrame;
  /** Lemmas, one of which must hang on the word; empty where none need to. */
  readonly objects: readonly string[];
};
export type SilenceTable = { readonly of: (lemma: string, frame: SilenceFrame) => SilenceRow | null };

export function silenceTable(tsv: string): SilenceTable {
  const rows = new Map<string, SilenceRow>();
  for (const { words = '', frame = '', objects = '' } of readTsv(tsv)) {
    if (frame !== 'verb' && frame !== 'noun' && frame !== 'for')
      throw new Error(`silences.tsv: frame must be verb, noun or for, not "${frame}"`);
    rows.set(`${words} ${frame}`, { frame, objects: objects === '' ? [] : objects.split('|') });
  }
  return { of: (lemma, frame) => rows.get(`${lemma} ${frame}`) ?? null };
}
