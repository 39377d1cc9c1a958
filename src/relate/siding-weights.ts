// How much the signs of siding-signs.ts weigh together. The weight of a sign is found by its parts: its name is spelled once, not for each side
// of each incident, which took a twentieth of the time of reading. Leaves the sum of other decisions to weighed.ts.
// Example: 'ruled' for the actors of a harm is the weight of 'actors ruled' and of 'actors harm ruled'.
import type { Weights } from '../lexicon/decisions.ts';
import { type Pairing, pairingSignsFor } from './pairing-signs.ts';
import { classOf, type Hear, type How, type Role, type Siding, signsFor } from './siding-signs.ts';

/** For a sign by itself and with the class of the deed. */
type Two = { readonly plain: number; readonly classed: number };
type ByName = Map<How, Map<string, Two>>;

/** One entry for each table of weights, each role and class of deed. */
const found = new WeakMap<Weights['of'], Map<string, ByName>>();

/** The sum of what speaks for each side's taking that role. */
export function sidingWeight(siding: Siding, role: Role): (side: string) => number {
  const { weights } = siding;
  const twoOf = twoFor(weights, role, classOf(siding.told));
  const signs = signsFor(siding, role);
  return (side) => {
    let sum = 0;
    const hear: Hear = (how, name, value) => {
      const two = twoOf(how, name);
      // one after the other, as their names would stand
      sum += two.plain * value;
      sum += two.classed * value;
    };
    signs(side, hear);
    return sum;
  };
}

/** The sum of what speaks for each pairing of doers and sufferers beyond what speaks for each by itself. */
export function pairingWeight(siding: Siding): (pairing: Pairing) => number {
  const twoOf = twoFor(siding.weights, 'pair', classOf(siding.told));
  const signs = pairingSignsFor(siding);
  return (pairing) => {
    let sum = 0;
    signs(pairing, (name) => {
      const two = twoOf('', name);
      sum += two.plain + two.classed;
    });
    return sum;
  };
}

function twoFor(weights: Weights, role: Role | 'pair', kind: string): (how: How, name: string) => Two {
  const known = entry(found, weights.of, () => new Map<string, ByName>());
  const byHow = entry(known, `${role} ${kind}`, (): ByName => new Map());
  const weightOf = (sign: string): number => weights.of.get(sign) ?? 0;
  return (how, name) =>
    byHow.get(how)?.get(name) ??
    entry(
      entry(byHow, how, () => new Map<string, Two>()),
      name,
      () => ({ plain: weightOf(`${role} ${how}${name}`), classed: weightOf(`${role} ${kind} ${how}${name}`) }),
    );
}

/** What a map has for the key, made where it has nothing yet. */
function entry<K, V>(
  map: { get: (key: K) => V | undefined; set: (key: K, value: V) => unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
