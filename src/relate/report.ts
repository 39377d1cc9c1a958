// What relating needs of one report, and one telling of a deed in it. Leaves finding statements and events to read/.
// Example: in 'Baku denied the strike' the telling is the event 'strike' with the statement that holds it.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Entity } from '../model/entity.ts';
import type { LanguageLayer, Token } from '../model/language-layer.ts';
import type { Place } from '../model/place.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { countWhile } from '../text/count-while.ts';
import type { Holder } from './holders.ts';

/** Statements and events in text order; `layer` gives the sentences and lemmas over the same offsets. */
export type Report = {
  readonly text: string;
  readonly layer: LanguageLayer;
  readonly statements: readonly Statement[];
  readonly events: readonly CodedEvent[];
  /** What is done in words: no incidents, but they tell who stands against whom. */
  readonly speechActs?: readonly CodedEvent[];
  /** Whom the report names, and where: what stands around a deed that names nobody. */
  readonly people?: { readonly entities: readonly Entity[] };
  readonly places?: readonly Place[];
};
/** `carrier` is whose word brings the telling: the reporter's own, nobody's ("reportedly"), or somebody's. */
export type Telling = {
  readonly event: CodedEvent;
  readonly statement: Statement | null;
  readonly holders: readonly Holder[];
  readonly carrier: 'reporter' | 'nobody' | 'voice';
  /** Indexes of the sentence and of the paragraph it stands in. */
  readonly sentence: number;
  readonly paragraph: number;
  /** It stands in the headline. */
  readonly title: boolean;
  /** Lemma of the trigger's head word, lower case. */
  readonly lemma: string;
  readonly nominal: boolean;
  /** How its verb stands: 'killed' past, 'kills' present, 'killing' going, 'to kill' bare; a noun is a noun. */
  readonly form: 'past' | 'present' | 'going' | 'bare' | 'noun';
  /** The auxiliary before its verb: 'had killed', 'has killed', 'was killed', 'would kill'; null for a noun or a verb that stands alone. */
  readonly auxiliary: 'had' | 'has' | 'was' | 'is' | 'modal' | null;
  /** Relation of the trigger's head to what governs it. */
  readonly relation: string;
  /** Lemmas of the nouns that name what was done to: 'missile', 'site'. */
  readonly targets: readonly string[];
  /** 'the strike', 'that attack' point back; 'a strike', 'another attack' bring something new. */
  readonly reference: 'definite' | 'new' | 'open';
};
/** Look-ups over one report by offset, each in logarithmic time. */
export type Places = {
  readonly sentenceAt: (offset: number) => number;
  readonly paragraphOf: (sentence: number) => number;
  readonly tokensIn: (span: Span) => readonly Token[];
  readonly tokenBefore: (offset: number) => number;
};

/** Number of sorted items that start at or before the offset, less one. */
function lastStartingBy(items: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(items.length, (i) => items[i]!.span.start <= offset) - 1;
}

export function placesIn(text: string, layer: LanguageLayer): Places {
  const paragraphs: number[] = [];
  let paragraph = 0;
  layer.sentences.forEach((sentence, s) => {
    const before = layer.sentences[s - 1];
    if (before && text.slice(before.span.end, sentence.span.start).includes('\n')) paragraph++;
    paragraphs.push(paragraph);
  });
  return {
    sentenceAt: (offset) => Math.max(0, lastStartingBy(layer.sentences, offset)),
    paragraphOf: (sentence) => paragraphs[sentence] ?? 0,
    tokensIn: (span) => {
      const found: Token[] = [];
      for (let i = Math.max(0, lastStartingBy(layer.tokens, span.start)); i < layer.tokens.length; i++) {
        const token = layer.tokens[i] as Token;
        if (token.span.start >= span.end) break;
        if (token.span.end > span.start) found.push(token);
      }
      return found;
    },
    tokenBefore: (offset) => lastStartingBy(layer.tokens, offset - 1),
  };
}
