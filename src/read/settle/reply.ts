// What a bare 'No.' or 'Yes.' at the head of an answer does, by the question before it: what is said to be so is denied or confirmed, what is asked
// for is refused or agreed to. Leaves answers in whole sentences to stance-rules.ts. Example: 'Did your men fire?' 'No. We fired in the air.'
import type { Tree } from '../../language/tree.ts';
import type { NegationTable } from '../../lexicon/negations.ts';
import type { Stance } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';

/** How far before the answer its question may end: a label and a mark stand between. */
const REACH = 14;
const COMING = new Set(['will', 'would', 'shall', 'should', 'can', 'could', 'may', 'might', 'must']);

/** null where the content opens with no such word or no question stands before it. Looks at two sentences. */
export function replyOf(tree: Tree, content: readonly TokenRange[], negations: NegationTable): Stance | null {
  const opening = content[0];
  if (opening === undefined) return null;
  let first = opening.first;
  while (first < opening.last && tree.tokens[first]!.upos === 'PUNCT' && tree.tokens[first]!.form !== '.') first++;
  // 'No.' is also short for number, and then one word
  const form = tree.tokens[first]?.form.toLowerCase() ?? '';
  const word = form.replace(/[.!]$/u, '');
  const next = tree.tokens[first + 1];
  if (word === form && first + 1 < opening.last && next?.upos !== 'PUNCT') return null;
  if (word !== form && /^\d/u.test(next?.form ?? '')) return null;
  const no = negations.dissent.has(word);
  if (!no && !negations.assent.has(word)) return null;
  const question = questionBefore(tree, opening.first);
  if (question < 0) return null;
  return isProposal(tree, question) ? (no ? 'refuse' : 'agree') : no ? 'deny' : 'confirm';
}

/** The mark of the nearest question, or -1. */
function questionBefore(tree: Tree, before: number): number {
  for (let mark = before - 1; mark >= 0 && before - mark <= REACH; mark--)
    if (tree.tokens[mark]!.form === '?') return mark;
  return -1;
}

/** 'Will you leave?', 'Would he talk?': what is asked for is to come. */
function isProposal(tree: Tree, mark: number): boolean {
  const sentence = tree.sentenceOf(mark);
  for (let i = mark; i >= 0 && tree.sentenceOf(i) === sentence; i--)
    if (tree.tokens[i]!.upos === 'AUX' && COMING.has(tree.tokens[i]!.lemma.toLowerCase())) return true;
  return false;
}
