// Finds speakers set before a colon: transcripts ("MODERATOR: …"), headlines ("Putin: talks go on") and interviews ("Q:", "A:").
// The colon is the cue, what follows up to the next label or the end of the block is the content.
import type { Tree } from '../../language/tree.ts';
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { TokenRange } from './content-edges.ts';

export type SpeechLabel = { readonly colon: number; readonly phrase: TokenRange; readonly content: TokenRange };

const LABEL_WORDS = 12;

/** A label opens its block: a name or office, then a colon within a dozen words, with no verb before it. */
export function findSpeechLabels(tree: Tree, blocks: readonly Block[]): readonly SpeechLabel[] {
  const found: SpeechLabel[] = [];
  for (const block of blocks) {
    const label = labelOf(tree, block.span);
    if (label !== null) found.push(label);
  }
  return found;
}

function labelOf(tree: Tree, span: Span): SpeechLabel | null {
  const first = tree.tokenAt(span.start);
  let colon = -1;
  for (let i = first; i < tree.tokens.length && i < first + LABEL_WORDS && tree.tokens[i]!.span.start < span.end; i++) {
    const { form, upos } = tree.tokens[i]!;
    if (form === ':') {
      colon = i;
      break;
    }
    if (upos === 'VERB' || upos === 'AUX' || form === '.' || form === '?' || (form === ',' && i > first + 6))
      return null;
  }
  if (colon <= first) return null;
  let last = colon + 1;
  while (last < tree.tokens.length && tree.tokens[last]!.span.start < span.end) last++;
  const named = tree.tokens
    .slice(first, colon)
    .some((token) => token.upos === 'PROPN' || (token.form === token.form.toUpperCase() && token.form.length > 2));
  const hasVerb = tree.tokens.slice(colon + 1, last).some((token) => token.upos === 'VERB' || token.upos === 'AUX');
  return named && hasVerb && last > colon + 3
    ? { colon, phrase: { first, last: colon }, content: { first: colon + 1, last } }
    : null;
}
