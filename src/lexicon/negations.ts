// Words that turn a verb round: data/en/negations.tsv. Example: 'neither' as determiner of the one who speaks.
import { readTsv } from './tsv.ts';

export type NegationTable = {
  /** Beside the verb: not, never, nor. */
  readonly words: ReadonlySet<string>;
  /** Of the subject: neither, no, none. */
  readonly determiners: ReadonlySet<string>;
  /** Right before a participle: 'without'. */
  readonly prepositions: ReadonlySet<string>;
  /** Before an infinitive or a participle: 'yet to', 'short of'. */
  readonly phrases: ReadonlySet<string>;
  /** Whole answers to a question: 'no', 'yes'. */
  readonly dissent: ReadonlySet<string>;
  readonly assent: ReadonlySet<string>;
  /** What a deed does that is so, with its object: 'happen', 'take place'. */
  readonly occurrence: ReadonlySet<string>;
};

export function negationTable(tsv: string): NegationTable {
  const rows = readTsv(tsv);
  const of = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.words ?? ''));
  return {
    words: of('word'),
    determiners: of('determiner'),
    prepositions: of('preposition'),
    phrases: of('phrase'),
    dissent: of('dissent'),
    assent: of('assent'),
    occurrence: of('occurrence'),
  };
}
