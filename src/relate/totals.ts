// Figures of one incident as several tellings give them: kept side by side as low, best and high, never added.
// Example: 'at least 25 dead' and 'the toll rose to 31' are dead, low 25, best 25, high 31.
import type { Incident } from '../model/incident.ts';
import type { Quantity } from '../model/quantity.ts';

/** One row for each kind counted, in order of first mention; best is the figure told most often, the first among equals. */
export function totalsOf(quantities: readonly Quantity[]): Incident['quantities'] {
  const kinds = new Map<string, Quantity[]>();
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

function commonest(figures: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  let best: number | null = null;
  for (const [figure, times] of counts) if (best === null || times > (counts.get(best) ?? 0)) best = figure;
  return best;
}
