// Families: reports that carry the same text, so that ten reprints count as one origin. They are the components of the links between pairs, the
// same for any order of adding. Leaves each pair to family-link.ts, and what a family means for an incident to origins.ts.
// Example: a wire story, its reprint and a cut copy of the reprint are one family, named after the wire story.
import type { Family, FamilyKind, FamilyLink, Sketch } from '../model/family.ts';
import { familyLink, inOrder } from './family-link.ts';

/** What most tells of a common origin comes first: it names the family. */
const TELLING: readonly FamilyKind[] = ['reprint', 'wire', 'update', 'copy'];
/** So many reasons are told in full. */
const TOLD = 5;

type Joined = { readonly report: string; readonly link: FamilyLink };

/** By id of the first report. Reports that share their text with none are in no family. Linear in copies of one text, quadratic in texts. */
export function familiesOf(sketches: readonly Sketch[]): readonly Family[] {
  const sorted = [...sketches].sort((a, b) => (inOrder(a, b)[0] === a ? -1 : 1));
  const root = sorted.map((_, i) => i);
  const rootOf = (i: number): number => (root[i] === i ? i : rootOf(root[i]!));
  const joined: Joined[][] = sorted.map(() => []);
  const keys = sorted.map(({ bands }) => new Set(bands));
  for (let i = 1; i < sorted.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [rootOf(j), rootOf(i)];
      if (a === b || !sorted[i]!.bands.some((band) => keys[j]!.has(band))) continue;
      const link = familyLink(sorted[j]!, sorted[i]!);
      if (link === null) continue;
      root[Math.max(a, b)] = Math.min(a, b);
      joined[i]!.push({ report: sorted[i]!.report, link });
    }
  return sorted.flatMap((_, i) => {
    const members = sorted.map((_, j) => j).filter((j) => rootOf(j) === i);
    if (rootOf(i) !== i || members.length < 2) return [];
    const links = members.flatMap((j) => joined[j]!);
    return [
      familyOf(
        members.map((j) => sorted[j]!.report),
        links,
      ),
    ];
  });
}

function familyOf(reports: readonly string[], links: readonly Joined[]): Family {
  const kind = TELLING.find((kind) => links.some(({ link }) => link.kind === kind)) ?? 'copy';
  const reasons = links.map(({ link }) => link.because);
  const more = reasons.length - TOLD;
  const because = [...reasons.slice(0, TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join('. ');
  return { id: reports[0]!, reports, kind, because };
}
