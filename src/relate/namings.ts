// Where a report names its sides: by the mentions of those who belong to them, and by places in their land. So that a deed whose own words leave
// open who did it finds the sides that stand around it. Leaves weighing to siding-signs.ts.
// Example: in 'Two Cambodian soldiers had been captured on the Thai side' Cambodia stands before the deed, Thailand behind it.
import type { Entity } from '../model/entity.ts';
import type { Place } from '../model/place.ts';
import { countWhile } from '../text/count-while.ts';

type Naming = { readonly start: number; readonly side: string; readonly sentence: number };
/** How a side is named around a deed, and what stands nearest to it. */
export type Around = {
  readonly before: ReadonlySet<string>;
  readonly nearestBefore: string | null;
  readonly after: ReadonlySet<string>;
  readonly nearestAfter: string | null;
  readonly lastSentence: ReadonlySet<string>;
  /** Whose land the places of the sentence lie in, and the last place told before. */
  readonly lands: ReadonlySet<string>;
  readonly lastLand: string | null;
};
export type Namings = {
  readonly around: (offset: number, sentence: number) => Around;
  /** Sides named in the first sentence. */
  readonly opening: ReadonlySet<string>;
  /** Whose land the first place lies in: a dateline's. */
  readonly firstLand: string | null;
};

type Named = {
  readonly people?: { readonly entities: readonly Entity[] };
  readonly places?: readonly Place[];
};

/** Near-linear in mentions and places; each deed looks at those of its sentence and the one before. */
export function namingsOf(
  { people, places }: Named,
  sideOf: (party: string) => string,
  sentenceAt: (offset: number) => number,
): Namings {
  const naming = (start: number, party: string): Naming => ({
    start,
    side: sideOf(party),
    sentence: sentenceAt(start),
  });
  const inOrder = (all: Naming[]): readonly Naming[] => all.sort((a, b) => a.start - b.start);
  const mentions = inOrder(
    (people?.entities ?? []).flatMap(({ party, mentions }) =>
      party === null ? [] : mentions.map(({ span }) => naming(span.start, party.value)),
    ),
  );
  const lands = inOrder(
    (places ?? []).flatMap(({ span, country }) => (country === null ? [] : naming(span.start, country))),
  );
  const mentionsIn = bySentence(mentions);
  const landsIn = bySentence(lands);
  /** A deed is asked for both roles. */
  const known = new Map<number, Around>();
  return {
    opening: new Set((mentionsIn.get(0) ?? []).map(({ side }) => side)),
    firstLand: lands[0]?.side ?? null,
    around: (offset, sentence) => {
      const asked = known.get(offset);
      if (asked !== undefined) return asked;
      const own = mentionsIn.get(sentence) ?? [];
      const before = own.filter(({ start }) => start < offset);
      const after = own.filter(({ start }) => start > offset);
      const told = landsIn.get(sentence) ?? [];
      const around: Around = {
        before: new Set(before.map(({ side }) => side)),
        nearestBefore: before.at(-1)?.side ?? null,
        after: new Set(after.map(({ side }) => side)),
        nearestAfter: after[0]?.side ?? null,
        lastSentence: new Set((mentionsIn.get(sentence - 1) ?? []).map(({ side }) => side)),
        lands: new Set(told.map(({ side }) => side)),
        lastLand: told[0]?.side ?? lastBefore(lands, offset),
      };
      known.set(offset, around);
      return around;
    },
  };
}

function bySentence(namings: readonly Naming[]): ReadonlyMap<number, readonly Naming[]> {
  const found = new Map<number, Naming[]>();
  for (const naming of namings) {
    const list = found.get(naming.sentence);
    if (list === undefined) found.set(naming.sentence, [naming]);
    else list.push(naming);
  }
  return found;
}

function lastBefore(namings: readonly Naming[], offset: number): string | null {
  return namings[countWhile(namings.length, (i) => namings[i]!.start < offset) - 1]?.side ?? null;
}
