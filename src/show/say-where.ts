// Places for a reader, never more precisely than they are known. Example: Kalbajar with precision near is 'near Kalbajar', a country is 'in Armenia'.
import type { Field } from '../model/field.ts';
import type { Place } from '../model/place.ts';
import { oneLine } from './plain-text.ts';

/** 'near X', 'in X' for areas and settlements, 'at X' for features and lines; null where no place is known. */
export function sayWhere(place: Field<Place> | null): string | null {
  if (place === null) return null;
  const { name, precision, kind } = place.value;
  const before = precision === 'near' ? 'near' : kind === 'feature' || kind === 'line' ? 'at' : 'in';
  return `${before} ${oneLine(name)}`;
}
