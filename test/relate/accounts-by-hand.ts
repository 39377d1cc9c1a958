// Accounts by hand for the tests of gathering: a plain one, and what differs. Places are given by name and degrees, days by ISO day.
import { readFileSync } from 'node:fs';
import { gatheringWeights } from '../../src/lexicon/gathering.ts';
import type { Account, AccountHolder } from '../../src/model/account.ts';
import type { PositionName } from '../../src/model/incident.ts';
import type { Moment } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Stance } from '../../src/model/statement.ts';

export const weights = gatheringWeights(readFileSync('data/en/gathering.tsv', 'utf8'), [
  ...['villa', 'attac'].map((stem) => ({ stem, share: '0.2' })),
]);
/** No party is of another's side; with the weights of the package. */
export const weighing = { sideOf: (party: string): string => party, weights };

const span = { start: 0, end: 0 };
export const day = (value: string, end = value): Moment => ({
  ...{ span, type: 'DATE', value, start: value, end, basis: 'stated' },
  precision: value === end ? 'day' : 'range',
});
export const spot = (name: string, latitude: number, longitude: number, more: Partial<Place> = {}): Place => ({
  ...{ span, name, latitude, longitude, geonamesId: null, country: 'AAA', admin1: null },
  ...{ precision: 'exact', kind: 'settlement' },
  ...more,
});
const stances: Readonly<Record<PositionName, Stance>> = {
  ...{ asserts: 'assert', confirms: 'confirm', denies: 'deny', withholds: 'assert' },
};
export const holder = (party: string | null, position: PositionName, who = party ?? 'a doctor'): AccountHolder => ({
  ...{ party, who, position, stance: stances[position], statement: `s-${who}-${position}` },
});

/** `id` is `<report>#<incident>`. The plain account: AAA struck something of BBB at Lom on 14 March 2031, told on the 15th by BBB. */
export function account(id: string, more: Partial<Account> = {}): Account {
  const [report = '', incident = ''] = id.split('#');
  return {
    ...{ id, report, incident, events: ['e1'], published: '2031-03-15', type: 'ASSAULT', mode: 'heavy-weapons' },
    ...{
      modality: 'actual',
      historical: false,
      actors: ['AAA'],
      recipients: ['BBB'],
      doers: ['AAA'],
      sufferers: ['BBB'],
      against: [],
    },
    ...{ place: spot('Lom', 40, 45), when: day('2031-03-14'), firm: { place: true, when: true } },
    ...{ words: ['shell'], targets: [], matter: [], names: [], quantities: [], wording: [], carrier: 'voice' },
    holders: [holder('BBB', 'asserts')],
    mentions: [{ report, trigger: { start: 10, end: 17 }, statement: null, line: 1, words: 'AAA shelled Lom.' }],
    ...more,
  };
}
