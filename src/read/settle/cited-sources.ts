// Who is cited: in 'the paper quoted a guard as saying the gate was shut' the guard says it, within what the paper quotes; in 'the radio reported citing a
// guard' both tell what the radio reports. Leaves finding either cue to attributions.ts. Example: 'citing officials' makes speakers of the officials.
import type { Token } from '../../model/language-layer.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** The same attributions in the same order, those of one sentence told by each other. */
export function withCitedSources(view: TextView, attributions: readonly Attribution[]): readonly Attribution[] {
  const told = [...attributions];
  for (let i = 1; i < told.length; i++) {
    const [before, here] = [told[i - 1]!, told[i]!];
    if (before.sentence !== here.sentence || before.cue.last > here.cue.first) continue;
    const pair = quotedAsSaying(view, before, here) ?? reportedCiting(view, before, here);
    if (pair !== null) [told[i - 1], told[i]] = pair;
  }
  return told;
}

type Pair = readonly [Attribution, Attribution];

/** 'quoted a guard as saying that …': what stands between the two cues speaks at the second. */
function quotedAsSaying({ tree, kinds }: TextView, before: Attribution, here: Attribution): Pair | null {
  const { tokens } = tree;
  const as = here.cue.first - 1;
  const object = withoutDay(tokens, { first: before.cue.last, last: as });
  if (tokens[as]!.form.toLowerCase() !== 'as' || !tokens[here.cue.head]!.form.endsWith('ing')) return null;
  if (
    !cites(before) ||
    tree.child(before.cue.head, 'aux:pass') >= 0 ||
    object === null ||
    before.phrase === null ||
    !isSomebody(tokens, kinds, object)
  )
    return null;
  const end = here.content.at(-1)?.last ?? 0;
  if (end <= here.cue.last) return null;
  return [
    attributionWith(before, { content: [{ first: object.first, last: end }] }),
    attributionWith(here, { phrase: object }),
  ];
}

/** 'reported citing a guard', 'reported citing a guard that the gate was shut'. */
function reportedCiting({ tree: { tokens }, kinds }: TextView, before: Attribution, here: Attribution): Pair | null {
  const { cue } = here;
  if (!cites(here) || cue.first !== before.cue.last || !tokens[cue.head]!.form.endsWith('ing')) return null;
  const [piece] = here.content;
  const named = here.content.length === 1 && piece?.first === cue.last && isSomebody(tokens, kinds, piece);
  const opens = before.content[0]?.first === cue.first;
  if (named && !opens) return [before, attributionWith(here, { phrase: piece, content: before.content })];
  const that = tokens.findIndex(({ form }, i) => i > cue.last && i < cue.last + LONGEST && form === 'that');
  const object = that < 0 ? null : withoutDay(tokens, { first: cue.last, last: that });
  const end = before.content[0]?.last ?? 0;
  if (!opens || object === null || end <= that + 1 || !isSomebody(tokens, kinds, object)) return null;
  const content = [{ first: that + 1, last: end }];
  return [attributionWith(before, { content }), attributionWith(here, { phrase: object, content })];
}

/** In words. */
const LONGEST = 16;

/** Rows by which the one cited is he who speaks: 'quote', 'cite'. */
function cites({ entry }: Attribution): boolean {
  return entry.pos === 'verb' && entry.frames.includes('prefix');
}

/** A phrase without a verb that tells something, which names an office, a body or a person. */
function isSomebody(tokens: readonly Token[], kinds: readonly string[], { first, last }: TokenRange): boolean {
  let known = false;
  for (let i = first; i < last; i++) {
    const { upos, features } = tokens[i]!;
    if (features.VerbForm === 'Fin' || upos === 'SCONJ') return false;
    if (upos === 'ADV' || (upos === 'ADP' && !known)) return false;
    if (upos === 'ADP') return true;
    if (kinds[i] !== '' && kinds[i] !== 'role:document') known = true;
  }
  return known || (last - first === 1 && tokens[first]!.upos === 'PRON');
}

/** 'a spokesman late on Monday': up to the day on which he said it; null for nothing. */
function withoutDay(tokens: readonly Token[], { first, last }: TokenRange): TokenRange | null {
  for (let i = first + 1; i < last; i++)
    if (/day$/u.test(tokens[i]!.form) && tokens[i]!.upos === 'PROPN') {
      let end = i;
      while (end > first + 1 && /^(?:ADP|ADV)$/u.test(tokens[end - 1]!.upos)) end--;
      return { first, last: end };
    }
  return last > first ? { first, last } : null;
}
