// Puts the program's rules for mood and negation to any word of a reading, as if it were a trigger. Only for score-factuality.ts.
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { Reading } from '../src/model/reading.ts';
import type { EventInput, Trigger } from '../src/read/code/event-input.ts';
import { moodOf } from '../src/read/code/modality.ts';
import { isNegated } from '../src/read/code/negated.ts';
import { statementsByToken } from '../src/read/code/statement-at.ts';
import { newWord } from '../src/text/told-of.ts';
import type { Judge } from './score-factuality.ts';
import { certaintyOf } from './score-factuality.ts';

export function judgeWith(tools: unknown): Judge {
  const { lexicon } = tools as { readonly lexicon: Lexicon };
  let last: {
    readonly reading: Reading;
    readonly input: EventInput;
    readonly held: ReturnType<typeof statementsByToken>;
  } | null = null;
  return (reading, target) => {
    if (last?.reading !== reading) {
      const tokens = (reading.tokens ?? []).map((token) => ({ ...token, word: newWord(token.form) }));
      let from = 0;
      const sentences = (reading.sentences ?? []).map((span) => {
        const first = from;
        while (from < tokens.length && tokens[from]!.span.start < span.end) from++;
        return { span, first, last: from };
      });
      const layer = { tokens, sentences, names: [] };
      const tree = treeOf(layer);
      const input = {
        text: reading.article.text,
        layer,
        tree,
        lexicon,
        statements: reading.statements,
        moments: [],
        places: [],
        quantities: [],
        partyOfPhrase: () => null,
        referenceDay: null,
        headlines: [],
      };
      last = { reading, input, held: statementsByToken(tree, reading.statements) };
    }
    const { input, held } = last;
    const head = input.tree.tokenAt(target.start);
    const token = input.tree.tokens[head];
    if (token === undefined) return null;
    const pos = token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ' ? 'verb' : 'noun';
    const entry = {
      words: token.lemma,
      pos,
      type: 'ASSAULT',
      mode: null,
      frame: 'actor-recipient',
      contexts: [],
      needs: [],
      source: '',
    } as const;
    const trigger: Trigger = { first: head, last: head + 1, head, entry, light: -1 };
    const statement = held[head] ?? null;
    const mood = moodOf(input, trigger, statement);
    const negated = isNegated(input, trigger) || mood.prevented;
    return certaintyOf({ modality: mood.modality, negated, statement: statement?.id ?? null }, reading);
  };
}
