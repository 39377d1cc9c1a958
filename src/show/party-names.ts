// What to call a party on screen: the name the report itself gives its state or organisation, else its code. Needs no table of countries.
// Example: AZE is 'Azerbaijan' in a report that names Azerbaijan, and 'AZE' in one that only says 'Azeri forces'.
import type { Reading } from '../model/reading.ts';
import { oneLine } from './plain-text.ts';

/** The name of a party code. */
export type PartyNames = (code: string) => string;

/** States, organisations and armed groups of the reading lend their names; the first in text order wins, states before others. */
export function partyNames(reading: Reading): PartyNames {
  const names = new Map<string, string>();
  for (const kind of ['state', 'organisation', 'armed-group'] as const) {
    for (const entity of reading.entities) {
      const code = entity.party?.value;
      if (entity.kind !== kind || code === undefined || names.has(code)) continue;
      if (kind === 'state' || code === entity.name || (!isStateCode(code) && kind === 'armed-group'))
        names.set(code, oneLine(entity.name));
    }
  }
  return (code) => names.get(code) ?? oneLine(code);
}

const isStateCode = (code: string): boolean => /^[A-Z]{3}$/u.test(code);
