// Families: reports that carry the same text, so that ten reprints count as one origin. They are the components of the links between pairs, the
// same for any order of adding. Leaves each pair to family-link.ts, and what a family means for an incident to origins.ts.
// Example: a wire story, its reprint and a cut copy of the reprint are one family, named after the wire story.
import type { Family, FamilyKind, FamilyLink, Sketch } from '../model/family.ts';
import { familyLink, inOrder } from './family-link.ts';

/** What most tells of a common origin comes first: it names the family. */
const TELLING: readonly FamilyKind[] = ['reprint', 'wire', 'update', 'copy'];
/** So many reasons are told in full. */
const TOLD = 5;

/** In order of their first reports. Reports that share their text with none are in no family. Only pairs that share a look-up key are weighed. */
export function familiesOf(sketches: readonly Sketch[]): readonly Family[] {
  const sorted = [...sketches].sort((a, b) => (inOrder(a, b)[0] === a ? -1 : 1));
  const root = sorted.map((_, i) => i);
  const rootOf = (i: number): number => (root[i] === i ? i : rootOf(root[i]!));
  const joined: FamilyLink[][] = sorted.map(() => []);
  const holders = new Map<string, number[]>();
  const seen = new Set<string>();
  for (let i = 0; i < sorted.length; i++) {
    for (const j of candidates(sorted[i]!, holders)) {
      const [a, b] = [rootOf(j), rootOf(i)];
      const link = a === b ? null : familyLink(sorted[j]!, sorted[i]!);
      if (link === null) continue;
      root[Math.max(a, b)] = Math.min(a, b);
      joined[i]!.push(link);
    }
    const same = JSON.stringify([sorted[i]!.publisher, sorted[i]!.wires, sorted[i]!.signature]);
    if (seen.has(same)) continue; // whoever is like it is like the earlier one
    seen.add(same);
    for (const band of sorted[i]!.bands) {
      const held = holders.get(band);
      if (held === undefined) holders.set(band, [i]);
      else held.push(i);
    }
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < sorted.length; i++) {
    const root = rootOf(i);
    const of = members.get(root);
    if (of === undefined) members.set(root, [i]);
    else of.push(i);
  }
  const reportsOf = (of: readonly number[]): readonly string[] => of.map((i) => sorted[i]!.report);
  return [...members.values()]
    .filter((of) => of.length > 1)
    .map((of) =>
      familyOf(
        reportsOf(of),
        of.flatMap((i) => joined[i]!),
      ),
    );
}

/** Earlier reports that share a look-up key with it, in order. */
function candidates({ bands }: Sketch, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const found = new Set<number>();
  for (const band of bands) for (const i of holders.get(band) ?? []) found.add(i);
  return [...found].sort((a, b) => a - b);
}

function familyOf(reports: readonly string[], links: readonly FamilyLink[]): Family {
  const kind = TELLING.find((kind) => links.some((link) => link.kind === kind)) ?? 'copy';
  const reasons = links.map(({ because }) => because);
  const more = reasons.length - TOLD;
  const because = [...reasons.slice(0, TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join('. ');
  return { id: reports[0]!, reports, kind, because };
}
