// Pairs of one report that nothing links: a report that tells of two deeds knows them apart, and that speaks louder than two reports that have nothing
// in common. Leaves how loud to its callers. Example: a report of a raid at dawn and a strike at noon, no link between them: apart by -3.
import type { Link } from '../model/account.ts';

/** A link of `weight` for each pair of the same report that `links` has none of. */
export function toldApart(
  told: readonly { readonly id: string; readonly report: string }[],
  links: readonly Pick<Link, 'a' | 'b'>[],
  weight: number,
): readonly Pick<Link, 'a' | 'b' | 'weight'>[] {
  const linked = new Set(links.map(({ a, b }) => `${a}\n${b}`));
  const byReport = new Map<string, string[]>();
  for (const { id, report } of told) byReport.set(report, [...(byReport.get(report) ?? []), id]);
  return [...byReport.values()].flatMap((ids) => {
    const sorted = ids.sort();
    return sorted.flatMap((a, i) =>
      sorted.slice(i + 1).flatMap((b) => (linked.has(`${a}\n${b}`) ? [] : [{ a, b, weight }])),
    );
  });
}
