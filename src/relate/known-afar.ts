// Cities so great that reports of a whole war, and of other lands, name them. As names they tell no deed from another; as places they need no other
// place of their land beside them. Example: Moscow, Khartoum, Karachi; not Burgos.
import type { Gazetteer } from '../lexicon/gazetteer.ts';

const PEOPLE = 500_000;

/** By the likeliest place of that name. */
export const isKnownAfar = (name: string, gazetteer: Gazetteer): boolean =>
  (gazetteer.find(name)[0]?.population ?? 0) >= PEOPLE;
