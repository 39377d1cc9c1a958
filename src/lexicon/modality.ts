// Words that set an event apart from what has happened: data/en/modality.tsv. Example: 'plan' as a verb makes what it governs planned.
import type { Modality } from '../model/coded-event.ts';
import { oneOf, readTsv } from './tsv.ts';

/** `earlier` words set an event before the news ("previously"), `usual` ones make it a habit ("regularly"). `aspect` words begin or go on with an event, `ending` ones end one that is there ("stop shelling"); `prevented` ones say it did not come about. */
export type ModalForce = Exclude<Modality, 'actual'> | 'aspect' | 'ending' | 'prevented' | 'earlier' | 'usual';
/** `target`: what a deed told as a noun is on: 'an attack on one is an attack on all'. */
export type ModalPart = 'auxiliary' | 'verb' | 'noun' | 'adjective' | 'adverb' | 'mark' | 'target';
export type ModalityTable = {
  /** By lemma, lower case ('call for' with its preposition); null where the word has no such force. */
  readonly forceOf: (lemma: string, part: ModalPart) => ModalForce | null;
};

const FORCES: readonly ModalForce[] = [
  'planned',
  'hypothetical',
  'demanded',
  'threatened',
  'promised',
  'aspect',
  'ending',
  'prevented',
  'earlier',
  'usual',
];
const PARTS: readonly ModalPart[] = ['auxiliary', 'verb', 'noun', 'adjective', 'adverb', 'mark', 'target'];

export function modalityTable(tsv: string): ModalityTable {
  const forces = new Map<string, ModalForce>();
  for (const row of readTsv(tsv))
    forces.set(`${oneOf(row, 'pos', PARTS)} ${row.words ?? ''}`, oneOf(row, 'modality', FORCES));
  return { forceOf: (lemma, part) => forces.get(`${part} ${lemma.toLowerCase()}`) ?? null };
}
