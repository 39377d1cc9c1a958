// What speaks for a word of the cue table being no cue here: its own form and neighbours, its subject and object, what kind of voice stands by.
// Leaves the weighing to ranker.ts. Example: in 'reported for duty' the word behind the cue is 'for' and no clause hangs on it.
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';
import { subjectKind, wordAt } from './content-features.ts';
import { feature } from './feature.ts';
import type { Judged } from './ranker.ts';

/** The roles of a content's spots (content-features.ts) stay empty; the null proposal has its own behind them. */
const NO_PROPOSAL: readonly number[] = new Array(8).fill(-1);
/** For 'this is no cue': the null proposal that every other must beat. */
export function judgeNothing(view: TextView, sentence: SentenceView, cue: Cue): Judged {
  const { tokens } = view.tree;
  const entry = cue.entries[0];
  const head = tokens[cue.head]!;
  const next = tokens[cue.last]?.form.toLowerCase() ?? '$';
  const before = cue.first > sentence.first ? tokens[cue.first - 1]!.form.toLowerCase() : '^';
  const subject = view.tree.child(cue.head, 'nsubj', 'nsubj:pass');
  const object = view.tree.child(cue.head, 'ccomp', 'xcomp', 'obj', 'obl');
  const f = [
    feature`null`,
    feature`null ${entry.words}`,
    feature`null tag ${head.upos} ${entry.pos} ${entry.strength}`,
    feature`null ${entry.words} ${entry.pos}`,
    feature`null ${entry.pos} ${entry.strength}`,
    feature`null next ${next}`,
    feature`null ${entry.words} next ${next}`,
    feature`null before ${before}`,
    feature`null ${entry.words} before ${before}`,
  ];
  f.push(
    feature`null form ${head.form.toLowerCase()}`,
    feature`null rel ${head.relation ?? '-'} ${entry.pos}`,
    feature`null subject ${subject >= 0 ? tokens[subject]!.upos : 'none'} ${entry.pos}`,
    feature`null object ${object >= 0 ? tokens[object]!.relation : 'none'} ${entry.strength}`,
  );
  f.push(
    feature`null ${entry.words} object ${object >= 0 ? tokens[object]!.relation : 'none'}`,
    feature`null stance ${entry.stance} ${entry.pos}`,
    feature`null quoted ${view.quotationOf[cue.first]! >= 0} ${entry.strength}`,
    feature`null form ${head.features.VerbForm ?? '-'} ${head.features.Voice ?? '-'} ${entry.strength}`,
  );
  const voice = subject >= 0 ? subjectKind(view, subject) : 'none';
  f.push(
    feature`null voice ${voice}`,
    feature`null voice ${voice} ${entry.strength} ${entry.pos}`,
    feature`null voice ${voice} ${entry.stance}`,
  );
  f.push(feature`null beside ${cue.first > 0 ? (view.kinds[cue.first - 1] ?? '') : ''} ${view.kinds[cue.last] ?? ''}`);
  if (subject >= 0) f.push(feature`null subject word ${tokens[subject]!.lemma.toLowerCase()}`);
  return {
    features: f,
    shared: [],
    lasting: [],
    spots: [...NO_PROPOSAL, cue.head, wordAt(view, cue.last), wordAt(view, cue.first - 1), sentence.first],
    prior: entry.strength === 'strong' ? (entry.pos === 'noun' ? 3 : 1.5) : entry.pos === 'noun' ? 4.5 : 3,
  };
}
