// Whether the cue itself is negated: 'has not confirmed', 'neither side has confirmed', 'has yet to say', 'nor did it admit'.
// A negation inside the content is none of its business. Words from data/en/negations.tsv.
import type { Tree } from '../../language/tree.ts';
import type { NegationTable } from '../../lexicon/negations.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';

const REACH = 5;

/** Looks at the words before the cue within its own verb group, at its dependents, and at the speaker's determiner. */
export function isNegated(tree: Tree, cue: Cue, phrase: TokenRange | null, table: NegationTable): boolean {
  const { tokens } = tree;
  const subjectEnd = phrase !== null && phrase.last <= cue.first ? phrase.last : cue.first - REACH;
  for (let i = cue.first - 1; i >= Math.max(0, cue.first - REACH, subjectEnd); i--) {
    const token = tokens[i]!;
    const word = token.form.toLowerCase();
    if (table.words.has(word) || (i === cue.first - 1 && table.prepositions.has(word))) return true;
    // 'failed to confirm', 'stopped short of blaming'
    if (table.phrases.has(`${tokens[i - 1]?.form.toLowerCase() ?? ''} ${word}`)) return true;
    if (word === 'to' && isNegatedProperty(tree, i - 1, table)) return true;
    if (!['AUX', 'ADV', 'PART', 'DET'].includes(token.upos)) break;
  }
  if (phrase !== null && table.determiners.has(tokens[phrase.first]!.form.toLowerCase())) return true;
  return tree.children(cue.head).some((child) => {
    const { form, relation, head } = tokens[child]!;
    return (
      child < cue.first &&
      head === cue.head &&
      (relation === 'advmod' || relation === 'det' || relation === 'cc:preconj') &&
      (table.words.has(form.toLowerCase()) || table.determiners.has(form.toLowerCase()))
    );
  });
}

/** 'was not possible to verify', 'has not been able to confirm': the property before 'to' is negated. */
function isNegatedProperty({ tokens }: Tree, i: number, table: NegationTable): boolean {
  if (tokens[i]?.upos !== 'ADJ') return false;
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const { form, upos } = tokens[k]!;
    if (table.words.has(form.toLowerCase())) return true;
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART') return false;
  }
  return false;
}
