// What hangs on at the end of a sentence behind a comma: does it still belong to what was said? Parts do (', including a girl of six'), and so
// does a relative clause in which nobody else speaks; but nobody asks for what is past: that is the reporter's. Leaves edges to
// content-edge-features.ts. Example: 'urged a halt to the fighting, which began in May' urges the halt alone.
import type { Tree } from '../../language/tree.ts';
import type { Stance } from '../../model/statement.ts';
import { SIDE_WINDOW, type TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import type { SentenceView, TextView } from '../find/sentence-view.ts';

export type ContentTail = {
  /** The comma before it. */
  readonly at: number;
  readonly belongs: boolean;
};

/** What looks ahead: a past thing is not asked for or promised. */
const AHEAD: ReadonlySet<Stance> = new Set(['demand', 'promise', 'threaten', 'agree', 'refuse']);
/** What the rules think of a content that keeps what belongs to it, and takes from one that does not. */
const TAIL = 1.5;

/** The first such tail behind the cue, outside quotation marks; null where there is none. */
export function contentTail(view: TextView, sentence: SentenceView, cue: Cue): ContentTail | null {
  const { tree } = view;
  // 'which is recognised as …' by nobody in particular: what hangs on there hangs on the report
  const { features, relation } = tree.tokens[cue.head]!;
  if (cue.entries[0].pos === 'noun' || (features.Voice === 'Pass' && relation === 'acl:relcl')) return null;
  const limit = Math.min(sentence.stop - 1, cue.last + SIDE_WINDOW);
  for (let i = Math.max(cue.last, sentence.stop - SIDE_WINDOW); i < limit; i++) {
    if (tree.tokens[i]!.form !== ',' || view.quotationOf[i]! >= 0) continue;
    if (namesParts(tree, i + 1)) return { at: i, belongs: true };
    const verb = relativeVerb(tree, i + 1);
    if (verb < 0 || tree.lastUnder(verb) + 1 < sentence.stop || holdsCue(view, i, sentence.stop)) continue;
    return { at: i, belongs: !(isPast(tree, verb) && cue.entries.every(({ stance }) => AHEAD.has(stance))) };
  }
  return null;
}

/** For the prior of a proposal whose longest piece is `main`. */
export function tailPrior(tail: ContentTail | null, { stop }: SentenceView, main: TokenRange): number {
  if (tail === null || main.first > tail.at || (main.last !== tail.at && main.last < stop)) return 0;
  return tail.belongs === main.last > tail.at ? TAIL : -TAIL;
}

/** 'including two nurses', 'among them two nurses'. */
function namesParts({ tokens }: Tree, i: number): boolean {
  const { lemma, form } = tokens[i]!;
  if (lemma === 'include') return form.endsWith('ing');
  return form.toLowerCase() === 'among' && tokens[i + 1]?.upos === 'PRON';
}

/** The verb of the relative clause that begins at `i`, or -1. */
function relativeVerb({ tokens }: Tree, i: number): number {
  const { features, head, form } = tokens[i]!;
  if (features.PronType !== 'Rel' && !/^(?:which|who|where)$/iu.test(form)) return -1;
  return head !== null && head > i && /^(?:acl|advcl)/u.test(tokens[head]!.relation ?? '') ? head : -1;
}

function isPast(tree: Tree, verb: number): boolean {
  return [verb, ...tree.children(verb)].some((i) => {
    const { Tense, VerbForm } = tree.tokens[i]!.features;
    return Tense === 'Past' && VerbForm === 'Fin';
  });
}

function holdsCue({ isCue }: TextView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCue[i] === 1) return true;
  return false;
}
