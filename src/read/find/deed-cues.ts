// Words of the cue table that tell of a deed here and not of speech: verbs that say something only in a clause, in quotation marks or by objects which
// the table names, beside any other object; and threats that are but planned. Leaves all that is doubtful to settle/attributions.ts.
// Example: 'Traders offered fruit' is trade, 'the mayor offered help' a promise, 'he offered that it was late' speech.
import type { Tree } from '../../language/tree.ts';
import type { Frame } from '../../lexicon/cues.ts';
import type { Cue } from './cues.ts';
import { isPlainVerb } from './plain-verb.ts';
import { isMark, type TextView } from './sentence-view.ts';

/** Frames that no bare object fills. */
const CLAUSES: ReadonlySet<Frame> = new Set(['quote', 'that', 'to', 'wh', 'A-that', 'A-to']);
/** How far behind the verb a quotation may open and still be its own: 'offered the council "full support"'. */
const NEAR = 6;

/** Looks at the words that hang on the cue, and at a few behind it. */
export function tellsOfADeed(view: TextView, cue: Cue): boolean {
  const { tree } = view;
  const object = tree.child(cue.head, 'obj');
  if (tree.tokens[cue.head]!.upos !== 'VERB' || object < cue.last || saysMore(view, cue, object)) return false;
  if (isPlannedThreat(view, cue)) return true;
  return (
    cue.entries.some(({ objects }) => objects.length === 0) &&
    takesNoSuchObject(tree, cue, object) &&
    !isSpeaker(view, cue)
  );
}

/** A clause hangs on it, words in quotation marks stand by, or the object is the subject of a verb behind it. */
function saysMore(view: TextView, cue: Cue, object: number): boolean {
  const { tree } = view;
  if (tree.child(cue.head, 'ccomp', 'xcomp', 'parataxis') >= 0) return true;
  for (let i = Math.max(0, cue.first - 2); i < Math.min(cue.last + NEAR, tree.tokens.length); i++)
    if (view.quotationOf[i]! >= 0 || isMark(tree.tokens[i]!.word) || tree.tokens[i]!.form === ':') return true;
  return tree.tokens[tree.lastUnder(object) + 1]?.features.VerbForm === 'Fin';
}

/** 'planned to have a neighbour threaten her with an axe', 'have Ann Lee threaten her': nobody has threatened yet. */
function isPlannedThreat(view: TextView, { head, entries }: Cue): boolean {
  return entries.every(({ stance }) => stance === 'threaten') && isPlainVerb(view, head);
}

function takesNoSuchObject(tree: Tree, { entries }: Cue, object: number): boolean {
  // 'corrected them' may be what was said
  if (tree.tokens[object]!.upos === 'PRON') return false;
  const word = tree.tokens[object]!.lemma.toLowerCase();
  return entries.every(
    ({ pos, strength, objects, frames }) =>
      pos === 'verb' &&
      strength === 'weak' &&
      (objects.length > 0 ? !objects.includes(word) : frames.every((frame) => CLAUSES.has(frame))),
  );
}

/** One who could speak stands before it: a name, an office, a side, a pronoun. A participle of its own has nobody. */
function isSpeaker({ tree, kinds }: TextView, { head }: Cue): boolean {
  const subject = tree.child(head, 'nsubj');
  if (subject < 0) return !tree.tokens[head]!.form.endsWith('ing');
  return (kinds[subject] ?? '') !== '' || tree.tokens[subject]!.upos !== 'NOUN';
}
