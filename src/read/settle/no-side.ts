// Who and what is on nobody's side: witnesses, papers, bodies that stand for themselves. Leaves whose side others are on to settle/sides.ts.
// Example: 'residents of the Georgian village' are nobody's, 'the Geneva Agreement' is no Swiss voice.
import type { RoughMention } from '../find/rough-mention.ts';
import type { Cluster, Gathering } from './clusters.ts';
import { areFighters } from './holders.ts';

/** Residents, witnesses, analysts speak for no side, whatever their nationality. */
export function speaksForNobody(mention: RoughMention): boolean {
  if (mention.form === 'pronoun' || mention.kind === 'state') return false;
  // 'an Oslo glaciologist, Dr. X': a word that is no office says where somebody is from, not for whom they speak.
  const plain = mention.kind === null && mention.form === 'description' && mention.owner === null;
  if (plain && mention.renamedBy.length > 0) return true;
  const personal = mention.roles.filter((r) => r.kind !== 'institution');
  // A source speaks for the body that it is said to be in.
  if (mention.roles.at(-1)?.words.endsWith('source') || mention.roles.at(-1)?.kind === 'institution') return false;
  if (areFighters(mention)) return false;
  if (personal.length > 0)
    return (
      !personal.some((r) => r.speaksForParty) &&
      !mention.roles.some(
        (r) => r.kind === 'institution' && r.speaksForParty && personal.every((p) => p.kind === 'other'),
      )
    );
  return false;
}

/** 'the Geneva Agreement', 'the Declaration of Principles': what was signed is on nobody's side. */
export function isPaper(mention: RoughMention): boolean {
  return mention.form === 'name' && mention.roles.at(-1)?.kind === 'document';
}

/** A body named without any office or country in its name ('London Homeless Coalition') is its own side rather than an implied one. */
export function standsAlone(g: Gathering, cluster: Cluster): boolean {
  const mention = g.mentions[cluster.nameFrom]!;
  return (
    cluster.named &&
    cluster.kind === 'organisation' &&
    mention.roles.length === 0 &&
    mention.party === null &&
    mention.words.length > 1
  );
}
