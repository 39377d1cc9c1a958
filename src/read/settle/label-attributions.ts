// Speech set behind or before a mark, as an attribution: the mark is the cue. Example: 'MODERATOR: We begin.' | MODERATOR | We begin.
import type { Tree } from '../../language/tree.ts';
import type { CueEntry } from '../../lexicon/cues.ts';
import type { Block } from '../../model/article.ts';
import { findSpeechLabels } from '../find/speech-labels.ts';
import type { Attribution } from './attributions.ts';

/** A colon that sets a name before its words: the cue of transcripts and headlines. */
const LABEL: CueEntry = {
  words: ':',
  pos: 'phrase',
  stance: 'assert',
  strength: 'strong',
  frames: ['quote'],
  hedge: null,
  objects: [],
  source: 'transcript convention',
};

export function labelAttributions(tree: Tree, blocks: readonly Block[]): readonly Attribution[] {
  return findSpeechLabels(tree, blocks).map(({ colon, content, phrase }) => ({
    cue: { first: colon, last: colon + 1, head: colon, entries: [LABEL] },
    entry: LABEL,
    sentence: tree.sentenceOf(colon),
    content: [content],
    phrase,
    by: 'label; label',
    margin: 1,
  }));
}
