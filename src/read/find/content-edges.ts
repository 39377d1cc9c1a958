// Where a content may end or be cut: the stop, quotation marks, commas, conjunctions, tree edges. Leaves proposing to contents.ts.
// Example: in 'said the post fell and asked for help' an edge stands before 'and' and at the stop.
import type { Tree } from '../../language/tree.ts';
import type { CueEntry, Frame } from '../../lexicon/cues.ts';
import type { Way } from './content-ways.ts';
import type { Cue } from './cues.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';

/** Token ranges, `last` exclusive, in text order. `way` says how each side was cut. */
export type ContentProposal = {
  readonly pieces: readonly TokenRange[];
  readonly way: Way;
  /** The frame that the start speaks for, null where none does. */
  readonly frame: Frame | null;
};
export type TokenRange = { readonly first: number; readonly last: number };

export const SIDE_WINDOW = 90;
export const EDGE_LIMIT = 12;
/** In tokens. Whole speeches are shorter; a mark that nothing closes must not make every statement as long as the report. */
const LONGEST_CONTENT = 1500;

/** The first of the wanted frames that some sense of the cue takes, or null. */
export function frameOf(cue: Cue, wanted: readonly Frame[]): Frame | null {
  for (const frame of wanted) if (cue.entries.some((entry: CueEntry) => entry.frames.includes(frame))) return frame;
  return null;
}

export type Edge = { readonly at: number; readonly by: string };

/** Where a content that starts at `from` may end: the stop, quotation ends, commas, conjunctions, tree edges. */
export function endsAfter(view: TextView, sentence: SentenceView, from: number): Edge[] {
  const { tree } = view;
  if (from >= sentence.last) return [];
  const edges: Edge[] = [];
  const add = (at: number, by: string) => {
    if (at > from && at <= sentence.last && edges.length < EDGE_LIMIT && !edges.some((edge) => edge.at === at))
      edges.push({ at, by });
  };
  const quotation = view.quotationOf[from]!;
  if (quotation >= 0) {
    // one that runs on over sentences is one speech, and ends where its mark closes it
    edges.push({ at: endOfQuotation(view, from, sentence.last), by: 'quotation' });
    if (!isMark(tree.tokens[from]!.word)) add(sentence.stop, 'stop');
  } else if (view.quotationOf[sentence.stop - 1]! >= 0) {
    add(sentence.last, 'stop-mark');
    add(sentence.stop, 'stop');
  } else {
    add(sentence.stop, 'stop');
  }
  addTreeEdge(view, from, sentence, add);
  const limit = Math.min(sentence.stop, from + SIDE_WINDOW);
  for (let i = from + 1; i < limit; i++) {
    const token = tree.tokens[i]!;
    const quoted = view.quotationOf[i]! >= 0 && view.quotationOf[i] === quotation;
    if (quoted) continue;
    if (view.quotationOf[i]! < 0 && view.quotationOf[i - 1]! >= 0) add(i, 'quote-end');
    if (
      token.form === ',' ||
      token.form === '--' ||
      token.form === '—' ||
      token.form === '–' ||
      token.form === ';' ||
      token.form === ')'
    )
      add(i, 'comma');
    else if (token.upos === 'CCONJ' && tree.tokens[i - 1]!.form !== ',') add(i, 'and');
    else if (token.upos === 'SCONJ' && token.form.toLowerCase() !== 'that' && tree.tokens[i - 1]!.form !== ',')
      add(i, 'sconj');
    else if (isLooseParticiple(tree, i)) add(i, 'ing');
  }
  return edges;
}

/** 'had left the town adding that', 'fell killing two': a participle that follows bare, comma lost or none needed. */
function isLooseParticiple(tree: Tree, i: number): boolean {
  const { upos, form, relation } = tree.tokens[i]!;
  if (upos !== 'VERB' || !form.endsWith('ing') || !/^(advcl|xcomp|acl)$/u.test(relation ?? '')) return false;
  return !/^(AUX|SCONJ|CCONJ|PART|DET|PUNCT)$/u.test(tree.tokens[i - 1]!.upos) && tree.child(i, 'case', 'mark') < 0;
}

function addTreeEdge(
  view: TextView,
  from: number,
  sentence: SentenceView,
  add: (at: number, by: string) => void,
): void {
  const { tree } = view;
  let head = from;
  for (let steps = 0; steps < 12; steps++) {
    const up = tree.tokens[head]!.head;
    if (up === null || up < from || up >= sentence.last) break;
    head = up;
  }
  let end = Math.min(tree.lastUnder(head) + 1, sentence.last);
  while (end > from + 1 && tree.tokens[end - 1]!.upos === 'PUNCT' && view.quotationOf[end - 1]! < 0) end--;
  add(end, 'tree');
}

/** Behind the last token of the quotation that holds `from`, or of what stands outside one up to `limit`. */
export function endOfQuotation(view: TextView, from: number, limit: number): number {
  const end = view.runEnd[from] ?? from;
  return view.quotationOf[from] === -1 ? Math.min(end, limit) : Math.min(end, from + LONGEST_CONTENT);
}

/** The first token of the quotation that holds `at`. */
export function startOfQuotation(view: TextView, at: number): number {
  return Math.max(view.runStart[at] ?? at, at - LONGEST_CONTENT);
}
