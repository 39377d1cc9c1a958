// Reads pairs.tsv: minimal pairs of sentences that tell one deed in different ways, with what is to be read from each.
// Leaves comparing to compare-pair.ts. Example: 'said that A shelled B' is claimed, 'denied that A shelled B' has a denial only.
import { readFileSync } from 'node:fs';

/**
 * One statement and one event of a text; a text with two has two rows of one id. Rows whose ids differ only in the letter are a pair.
 * null is: not compared. `stance` 'none': the text holds no statement. `parties`, `actors`: all of them and no others.
 */
export type Expected = {
  readonly id: string;
  /** Group and construction: 'confirm, not confirm: has not confirmed the strike'. */
  readonly pair: string;
  readonly text: string;
  readonly parties: readonly string[] | null;
  readonly voice: string | null;
  readonly stance: string | null;
  readonly negated: boolean | null;
  readonly hedges: readonly string[] | null;
  readonly type: string | null;
  readonly actors: readonly string[] | null;
  readonly recipients: readonly string[] | null;
  readonly modality: string | null;
  readonly eventNegated: boolean | null;
  readonly standing: string | null;
};

/** All rows in file order. Throws one line that quotes the row where its cells are not as many as the header's. */
export function readPairs(): readonly Expected[] {
  const text = readFileSync(new URL('./pairs.tsv', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const header = lines[0]?.split('\t') ?? [];
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    if (cells.length !== header.length) throw new Error(`${cells.length} cells, not ${header.length}: '${line}'`);
    const cell = (name: string): string => cells[header.indexOf(name)] ?? '';
    const word = (name: string): string | null => cell(name) || null;
    const list = (name: string): readonly string[] | null => (cell(name) === '' ? null : cell(name).split('|'));
    const flag = (name: string): boolean | null => (cell(name) === '' ? null : cell(name) === 'true');
    return {
      id: cell('id'),
      pair: cell('pair'),
      text: cell('text'),
      parties: list('party'),
      voice: word('voice'),
      stance: word('stance'),
      negated: flag('negated'),
      hedges: word('stance') === null || word('stance') === 'none' ? null : (list('hedges') ?? []),
      type: word('type'),
      actors: list('actor'),
      recipients: list('recipient'),
      modality: word('modality'),
      eventNegated: flag('eventNegated'),
      standing: word('standing'),
    };
  });
}
