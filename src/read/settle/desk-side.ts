// The side of who reports for an outlet that belongs to one, and what stands inside a group of words. Leaves all other sides to sides.ts.
// Example: 'a correspondent of SANA' speaks with Syria's voice, 'a BBC correspondent' with nobody's.
import type { Gathering, Side } from './clusters.ts';

/** 'SANA's correspondent', 'a state television reporter': who reports for a side's own outlet speaks with its voice. */
export function deskSide(g: Gathering, m: number): Side | null {
  const mention = g.mentions[m]!;
  if (mention.roles.at(-1)?.kind !== 'journalist' && !mention.roles.some((r) => r.kind === 'journalist')) return null;
  const lenders = [...(mention.owner === null ? [] : [mention.owner]), ...partsWithin(g, m)];
  for (const { preposition, mention: c } of mention.complements)
    if (/^(?:of|for|from|at|with)$/.test(preposition)) lenders.push(c);
  for (const lender of lenders) {
    const first = g.clusters[g.of[lender] ?? -1]?.nameFrom ?? lender;
    const { outlet, name } = g.mentions[first]!;
    if (outlet?.party != null) return { code: outlet.party, at: lender, by: `reports for: ${name}`, implied: false };
  }
  return null;
}

/** Mentions inside the group of `m`, in text order. */
export function partsWithin(g: Gathering, m: number): readonly number[] {
  const parts: number[] = [];
  for (let i = m + 1; i < g.mentions.length && g.mentions[i]!.inside === m; i++) parts.push(i);
  return parts;
}
