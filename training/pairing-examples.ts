// Choices for fitting who did an incident to whom: each found incident of an annotated report with its pairings of doers and sufferers, right where
// the annotation has them. Leaves the signs to src/relate, fitting to choice.ts. Example: 'A to B' is right of 'A shelled B's depot'.
import type { GoldIncident } from '../bench/conflict-gold.ts';
import type { Drafted } from '../bench/gold-readings.ts';
import { sidingOf } from '../src/relate/incident-of.ts';
import { consideredIn } from '../src/relate/incidents.ts';
import { type Pairing, pairingSigns } from '../src/relate/pairing-signs.ts';
import { pairingsOf } from '../src/relate/siding.ts';
import { type Role, type Siding, sidingSigns } from '../src/relate/siding-signs.ts';
import type { Choice } from './choice.ts';
import { type Corpus, happened, partners } from './incident-examples.ts';

/** All sides of a report are paired, not only the likelier ones. */
const ALL = 12;

/** One choice for each incident found in the reports. */
export function pairingExamples({ documents, words, same }: Corpus, drafts: readonly Drafted[]): readonly Choice[] {
  return documents.flatMap(({ gold }, i) => {
    const draft = drafts[i]!;
    const { considered, sidings } = consideredIn({ ...draft, text: draft.article.text }, words);
    const found = considered.filter(({ first }) => first.modality === 'actual' && !first.historical);
    const goldOf = partners(
      gold.incidents.filter(happened),
      found.map(({ events }) => events.map(({ trigger }) => trigger)),
    );
    return found.flatMap((one, o) => {
      const incident = goldOf.get(o);
      return incident === undefined ? [] : [choiceOf(sidingOf(one, sidings), incident, same)];
    });
  });
}

function choiceOf(siding: Siding, incident: GoldIncident, same: Corpus['same']): Choice {
  const parts: Readonly<Record<string, number>>[] = [];
  const index = new Map<string, number>();
  const part = (key: string, signs: () => Readonly<Record<string, number>>): number => {
    const known = index.get(key);
    if (known !== undefined) return known;
    parts.push(signs());
    index.set(key, parts.length - 1);
    return parts.length - 1;
  };
  const is = (party: string, side: string): boolean => same(party, side) || siding.sides.sideOf(party) === side;
  const agrees = (role: Role, sides: readonly string[]): boolean =>
    incident[role].every((party) => sides.some((side) => is(party, side))) &&
    sides.every((side) => incident[role].some((party) => is(party, side)));
  const pairings = pairingsOf(siding, () => () => 0, ALL);
  const right = (pairing: Pairing): number =>
    Number(agrees('actors', pairing.actors)) + Number(agrees('recipients', pairing.recipients));
  const most = Math.max(...pairings.map(right));
  return {
    candidates: pairings.map((pairing, p) => ({
      of: [
        [part(`pairing ${p}`, () => pairingSigns(siding, pairing)), 1] as const,
        ...(['actors', 'recipients'] as const).flatMap((role) =>
          pairing[role].map(
            (side) =>
              [part(`${role} ${side}`, () => sidingSigns(siding, side, role)), 1 / pairing[role].length] as const,
          ),
        ),
      ],
      right: most > 0 && right(pairing) === most,
    })),
    parts,
  };
}
