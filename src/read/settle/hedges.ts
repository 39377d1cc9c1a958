// The reporter's reserve about a statement: from the cue's own row, from words beside it, from what it governs.
// Example: 'suggested' is suggested; 'reportedly' beside 'challenged' is reported; 'unconfirmed reports' is unconfirmed.
import type { Tree } from '../../language/tree.ts';
import type { HedgeTable } from '../../lexicon/hedges.ts';
import type { Hedge } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Attribution } from './attributions.ts';

const ORDER: readonly Hedge[] = ['claimed', 'reported', 'unconfirmed', 'suggested', 'estimated'];
const BESIDE = 3;

/** In the fixed order of the record, without doubles. */
export function hedgesOf(tree: Tree, attribution: Attribution, table: HedgeTable): readonly Hedge[] {
  const found = new Set<Hedge>();
  if (attribution.entry.hedge !== null) found.add(attribution.entry.hedge);
  const { cue, phrase } = attribution;
  const from = Math.max(0, cue.first - BESIDE, phrase !== null && phrase.last <= cue.first ? phrase.last : 0);
  const limit = Math.min(tree.tokens.length, cue.last + 1);
  for (let i = from; i < limit; i++) {
    const hedge = hedgeAt(tree, i, limit, table);
    // 'could not verify' verifies nothing, and has no reserve about that
    if (hedge === 'suggested' && tree.tokens[i + 1]?.features.Polarity === 'Neg') continue;
    if (hedge !== null) found.add(hedge);
  }
  if (phrase !== null && isRumour(tree, phrase, table)) {
    for (let i = phrase.first; i < phrase.last; i++) found.add(hedgeAt(tree, i, phrase.last, table) ?? 'reported');
    if (found.has('unconfirmed')) found.delete('reported');
  }
  if (
    tree.tokens[cue.head]!.features.Voice === 'Pass' &&
    attribution.phrase === null &&
    attribution.entry.pos === 'verb'
  )
    found.add('reported');
  // 'unconfirmed reports': the adjective says what kind of reports they are.
  if (attribution.entry.pos === 'noun' && found.has('unconfirmed')) found.delete('reported');
  return ORDER.filter((hedge) => found.has(hedge));
}

/** 'Unconfirmed reports say': a bare plural that nobody owns, with its adjectives and no more. */
function isRumour(tree: Tree, { first, last }: TokenRange, table: HedgeTable): boolean {
  const head = tree.tokens[last - 1]!;
  const said = table.startingWith(head.lemma.toLowerCase()).some(({ pos }) => pos === 'noun');
  if (!said || head.form.toLowerCase() === head.lemma.toLowerCase()) return false;
  for (let i = first; i < last - 1; i++) if (tree.tokens[i]!.upos !== 'ADJ') return false;
  return true;
}

function hedgeAt(tree: Tree, i: number, limit: number, table: HedgeTable): Hedge | null {
  const { lemma, upos } = tree.tokens[i]!;
  for (const entry of table.startingWith(lemma.toLowerCase())) {
    // 'SANA reported that' is no 'report that'
    if ((entry.pos === 'noun' && upos === 'VERB') || (entry.pos === 'verb' && upos === 'NOUN')) continue;
    const words = entry.words.split(' ');
    if (
      i + words.length <= limit &&
      words.every(
        (word, k) =>
          tree.tokens[i + k]!.lemma.toLowerCase() === word || tree.tokens[i + k]!.form.toLowerCase() === word,
      )
    )
      return entry.hedge;
  }
  return null;
}
