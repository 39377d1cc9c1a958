// Figures of one incident as several tellings give them: kept side by side as low, best and high, never added.
// Example: 'at least 25 dead' and 'the toll rose to 31' are dead, low 25, best 25, high 31.
import type { Incident } from '../model/incident.ts';
import type { Quantity } from '../model/quantity.ts';
import { commonest } from './commonest.ts';

type Figure = Pick<Quantity, 'low' | 'best' | 'high'> & { readonly of: string };

/** One row for each kind counted, in order of first mention; best is the figure told most often, the first among equals. */
export function totalsOf(quantities: readonly Figure[]): Incident['quantities'] {
  const kinds = new Map<string, Figure[]>();
  for (const quantity of quantities) kinds.set(quantity.of, [...(kinds.get(quantity.of) ?? []), quantity]);
  return [...kinds].map(([of, told]) => {
    const lows = told.flatMap(({ low, best }) => low ?? best ?? []);
    const highs = told.flatMap(({ high, best }) => high ?? best ?? []);
    return {
      of,
      low: lows.length === 0 ? null : Math.min(...lows),
      best: commonest(told.flatMap(({ best }) => best ?? [])),
      high: highs.length === 0 ? null : Math.max(...highs),
    };
  });
}
