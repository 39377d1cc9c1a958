// Where a report comes from, as label and value: title, byline, dateline, published, publisher, reprint, wire, rights, address.
// Leaves finding them to capture/. Example: 'Wire: Reuters'. What the report does not say is left out, what is implied says so.
import type { Article } from '../model/article.ts';
import type { Field } from '../model/field.ts';
import type { Span } from '../model/span.ts';
import { oneLine } from './plain-text.ts';
import { sayDay } from './say-when.ts';

export type ProvenanceRow = {
  readonly label: string;
  readonly value: string;
  readonly at: Span | null;
  readonly implied: boolean;
};

/** Rows in the order of the record; the title, where there is one, first. */
export function provenanceRows(article: Article): ProvenanceRow[] {
  const { title, byline, dateline, published, publisher, reprintedBy, wireCredits, canonicalUrl, rights } = article;
  const filed = (value: { readonly place: string; readonly date: string | null }): string =>
    value.date === null ? value.place : `${value.place}, ${sayDay(value.date)}`;
  return [
    ...row('Title', title, (value) => value),
    ...many('By', byline),
    ...row('Filed from', dateline, filed),
    ...row('Published', published, sayDay),
    ...row('Publisher', publisher, (value) => value),
    ...row('Reprinted by', reprintedBy, (value) => value),
    ...many('Wire', wireCredits),
    ...row('Address', canonicalUrl, (value) => value),
    ...row('Rights', rights, (value) => value),
  ];
}

function row<T>(label: string, field: Field<T> | null, say: (value: T) => string): ProvenanceRow[] {
  if (field === null) return [];
  return [{ label, value: oneLine(say(field.value)), at: field.at, implied: field.basis === 'implied' }];
}

function many(label: string, fields: readonly Field<string>[]): ProvenanceRow[] {
  const first = fields[0];
  if (first === undefined) return [];
  return [
    {
      label,
      value: fields.map((field) => oneLine(field.value)).join(', '),
      at: first.at,
      implied: fields.every((field) => field.basis === 'implied'),
    },
  ];
}
