// The words of a statement line in parts, so that each can have its look: who, the cue, what leads on, the content, what to know besides.
// Leaves looks to ledger-text.ts and ledger-page.ts. Example: 'Mila Renn ' 'denied' ' that' 'her side had shelled the border town of Lom'.
import type { StatementLine } from '../model/question.ts';
import { oneLine, plainText } from './plain-text.ts';

export type SaidParts = {
  /** Up to the cue, its blank included; '' where the cue comes first. */
  readonly head: string;
  readonly cue: string;
  readonly tail: string;
  readonly content: string;
  readonly notes: readonly string[];
};

export function saidParts({ lead, cue, content, hedges, toldBy }: StatementLine): SaidParts {
  const whole = oneLine(lead);
  const word = oneLine(cue);
  // A speaker's name may hold the cue's letters ('Said said'): the cue is the last that stands as a word.
  const at = word === '' ? -1 : lastWord(whole, word);
  const [head, middle, tail] = at < 0 ? [whole, '', ''] : [whole.slice(0, at), word, whole.slice(at + word.length)];
  return {
    head,
    cue: middle,
    tail,
    content: oneLine(content),
    notes: [...hedges, ...(toldBy === null ? [] : [`as told by ${oneLine(plainText(toldBy))}`])],
  };
}

function lastWord(text: string, word: string): number {
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
