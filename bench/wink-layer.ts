// wink-nlp's tokens, tags, lemmas and sentences as a LanguageLayer, to be scored and timed beside ours. Used in bench only.
// Offsets are found by walking the text: wink gives values and the spaces before them.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { LanguageLayer, Sentence, Upos, WordToken } from '../src/model/language-layer.ts';
import { newWord } from '../src/text/told-of.ts';

export type WinkReader = {
  readonly annotate: (text: string) => LanguageLayer;
  readonly tagOnly: (text: string) => number;
};

/** Loads wink-nlp with what it needs for tags and sentences. */
export function winkReader(): WinkReader {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its;
  return {
    annotate: (text) => {
      const read = nlp.readDoc(text);
      const values = read.tokens().out() as string[];
      const tags = read.tokens().out(its.pos) as string[];
      const lemmas = read.tokens().out(its.lemma as never) as unknown as string[];
      const tokens: WordToken[] = [];
      const place: number[] = [];
      let at = 0;
      for (const [k, value] of values.entries()) {
        place.push(tokens.length);
        const found = text.indexOf(value, at);
        if (found < 0 || tags[k] === 'SPACE') continue;
        at = found + value.length;
        tokens.push({
          span: { start: found, end: at },
          form: value,
          lemma: lemmas[k]!,
          upos: tags[k] as Upos,
          features: {},
          head: null,
          relation: null,
          word: newWord(value),
        });
      }
      place.push(tokens.length);
      return { tokens, sentences: sentencesOf(read, place, tokens), names: [] };
    },
    tagOnly: (text) => (nlp.readDoc(text).tokens().out(its.pos) as string[]).length,
  };
}

function sentencesOf(
  read: {
    sentences: () => {
      each: (
        visit: (sentence: {
          tokens: () => { itemAt: (k: number) => { index: () => number }; length: () => number };
        }) => void,
      ) => void;
    };
  },
  place: readonly number[],
  tokens: readonly WordToken[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  read.sentences().each((sentence) => {
    const inside = sentence.tokens();
    const first = place[inside.itemAt(0).index()]!;
    const last = place[inside.itemAt(0).index() + inside.length()]!;
    if (last > first)
      sentences.push({ span: { start: tokens[first]!.span.start, end: tokens[last - 1]!.span.end }, first, last });
  });
  return sentences;
}
