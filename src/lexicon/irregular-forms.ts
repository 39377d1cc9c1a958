// Irregular pasts and participles: data/en/irregular-forms.tsv. Example: 'fled' is of 'flee'.
import { readTsv } from './tsv.ts';

export type IrregularForms = {
  /** The lemma of an irregular form, lower case; null where the form is none. */
  readonly lemmaOf: (form: string) => string | null;
};

/** Builds the table: form, lemma, source. */
export function irregularForms(tsv: string): IrregularForms {
  const lemmas = new Map(readTsv(tsv).map((row) => [row.form ?? '', row.lemma ?? '']));
  return { lemmaOf: (form) => lemmas.get(form.toLowerCase()) ?? null };
}
