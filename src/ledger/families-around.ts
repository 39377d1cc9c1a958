// The families that a report belongs to or has left, and what is otherwise in them than before. Leaves what a family is to relate/.
// Example: the second copy of a wire story makes a family of two where there was none.
import type { Family, Sketch } from '../model/family.ts';
import { familiesOf } from '../relate/families.ts';
import { familyLink } from '../relate/family-link.ts';
import type { LedgerStore } from '../store/store.ts';

/** So many reports that share a look-up key of their text are looked at: one of a family leads to all of it. */
const ALIKE = 40;

export type FamilyChanges = {
  /** The one that the report is in now. */
  readonly own: Family | null;
  readonly fresh: readonly Family[];
  readonly gone: readonly Family[];
  /** Reports whose family is another than before. */
  readonly reports: readonly string[];
};

/** The report is kept already; `earlier` are its families before that. */
export function familiesAround(store: LedgerStore, sketch: Sketch, earlier: readonly Family[]): FamilyChanges {
  // who only shares a phrase with it is in the family that he was in before
  const alike = store
    .alike(sketch.bands, ALIKE)
    .filter((other) => other.report === sketch.report || familyLink(sketch, other) !== null);
  const known = store.familiesOf([
    ...new Set([...alike.map(({ report }) => report), ...earlier.flatMap(({ reports }) => reports)]),
  ]);
  const sketches = new Map([...known.sketches, ...alike, sketch].map((one) => [one.report, one]));
  const before = new Map([...earlier, ...known.families].map((family) => [family.id, family]));
  const now = sketches.size < 2 ? [] : familiesOf([...sketches.values()]);
  const same = (family: Family): boolean => {
    const other = before.get(family.id);
    return other !== undefined && JSON.stringify(other) === JSON.stringify(family);
  };
  const fresh = now.filter((family) => !same(family));
  const kept = new Set(now.filter(same).map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !kept.has(id));
  return {
    own: now.find(({ reports }) => reports.includes(sketch.report)) ?? null,
    fresh,
    gone,
    reports: [...new Set([...fresh, ...gone].flatMap(({ reports }) => reports))],
  };
}
