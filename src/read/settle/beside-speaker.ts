// Where commas are lost, what stands between the words told and who tells them belongs to one of the two: 'state-run' to the agency, 'and vehicles'
// to what is told. Leaves choosing either to attributions.ts. Example: '… the loss of men and vehicles state-run radio reported'.
import type { Tree } from '../../language/tree.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Cue } from '../find/cues.ts';
import type { TextView } from '../find/sentence-view.ts';

/** The phrase from a compound on that is written with a hyphen right before it: 'state-run radio'. */
export function withCompound({ tokens }: Tree, phrase: TokenRange | null, cue: Cue): TokenRange | null {
  if (phrase === null || phrase.last > cue.first || phrase.first < 3) return phrase;
  const [word, dash, last] = [tokens[phrase.first - 3]!, tokens[phrase.first - 2]!, tokens[phrase.first - 1]!];
  const joined = dash.form === '-' && word.span.end === dash.span.start && dash.span.end === last.span.start;
  if (!joined || !/^(?:NOUN|PROPN)$/u.test(tokens[phrase.first]!.upos)) return phrase;
  return /^(?:NOUN|VERB|ADJ)$/u.test(last.upos) ? { first: phrase.first - 3, last: phrase.last } : phrase;
}

/** In words. */
const LEFT_OVER = 3;

/** The content up to who speaks behind it, where but 'and' with a noun or two stands between. */
export function upToSpeaker(
  { tokens }: Tree,
  content: readonly TokenRange[],
  phrase: TokenRange | null,
  cue: Cue,
): readonly TokenRange[] {
  const [piece] = content;
  if (phrase === null || phrase.last > cue.first || content.length !== 1 || piece === undefined) return content;
  const left = phrase.first - piece.last;
  if (left < 2 || left > LEFT_OVER || tokens[piece.last]!.upos !== 'CCONJ') return content;
  for (let i = piece.last + 1; i < phrase.first; i++) if (!/^(?:NOUN|ADJ|NUM)$/u.test(tokens[i]!.upos)) return content;
  return [{ first: piece.first, last: phrase.first }];
}

/**
 * 'Two men were killed |, said the mayor', 'the claim that | two men were killed': the comma that parts the two, and the word that opens the clause,
 * belong to neither; within quotation marks they are told.
 */
export function withoutSeams(
  { tree: { tokens }, quotationOf, finiteBefore }: TextView,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  return content.map((piece) => {
    const end = piece.last - 1;
    if (quotationOf[end]! >= 0 || end <= piece.first) return piece;
    // 'that criticism' is no clause, whatever the tag
    const clause = finiteBefore[piece.last]! > finiteBefore[piece.first]!;
    const opens = clause && tokens[piece.first]!.form === 'that' && tokens[piece.first]!.upos === 'SCONJ';
    const parts = /^[,:]$/u.test(tokens[end]!.form) && end > piece.first + 1;
    return opens || parts ? { first: opens ? piece.first + 1 : piece.first, last: parts ? end : piece.last } : piece;
  });
}
