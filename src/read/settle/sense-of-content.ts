// Which sense of a cue its content calls for where the head word alone does not tell: compounds written with hyphens, deeds and offers.
// Leaves the choice by head word and frame to attributions.ts. Example: 'rejected a cease-fire' refuses, 'rejected the shelling charge' denies.
import type { Tree } from '../../language/tree.ts';
import type { CueEntry } from '../../lexicon/cues.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** The same attribution in the sense that fits. */
export function senseOf(tree: Tree, attribution: Attribution, negated: boolean): Attribution {
  const entry = senseOfNegated(attribution, negated);
  return attributionWith(attribution, { entry: senseOfContent(tree, attributionWith(attribution, { entry })) });
}

/** A negated cue that may state or refuse only states: 'has not commented on it'. */
function senseOfNegated({ cue, entry }: Attribution, negated: boolean): CueEntry {
  if (!negated || entry.stance !== 'refuse') return entry;
  return cue.entries.find((other) => other.pos === entry.pos && other.stance === 'assert') ?? entry;
}

/** The entry that names a compound of the content among its objects; else the entry chosen before. */
function senseOfContent(tree: Tree, { cue, entry, content }: Attribution): CueEntry {
  if (entry.objects.length > 0 || cue.entries.length < 2) return entry;
  const compounds = content.flatMap(({ first, last }) => compoundsIn(tree, first, Math.min(last, first + REACH)));
  if (compounds.length === 0) return entry;
  return (
    cue.entries.find(
      (other) => other.pos === entry.pos && other.objects.some((object) => compounds.includes(object)),
    ) ?? entry
  );
}

/** How far into a piece its head noun is looked for. */
const REACH = 6;

/** 'cease-fire' where a text is cut at its hyphens, in lemmas. */
function compoundsIn(tree: Tree, first: number, last: number): readonly string[] {
  const found: string[] = [];
  for (let i = first + 1; i + 1 < last; i++) {
    const [before, dash, after] = [tree.tokens[i - 1]!, tree.tokens[i]!, tree.tokens[i + 1]!];
    if (dash.form === '-' && before.span.end === dash.span.start && dash.span.end === after.span.start)
      found.push(`${before.lemma.toLowerCase()}-${after.lemma.toLowerCase()}`);
  }
  return found;
}
