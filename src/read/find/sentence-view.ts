// One sentence as the statement reader sees it: its tokens, its last mark, which quotation each token stands in.
// Example: in '"It fell," he said.' tokens 0-4 stand in quotation 0 and the sentence stops before '.'.
import type { Tree } from '../../language/tree.ts';
import type { LanguageLayer, WordVectors } from '../../model/language-layer.ts';
import type { Quotation } from '../../model/quotation.ts';
import { toldOf } from '../../text/told-of.ts';

export type SentenceView = {
  readonly index: number;
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index of the closing full stop (or `last`): where content that is no quotation ends at the latest. */
  readonly stop: number;
};

export type TextView = {
  readonly tree: Tree;
  readonly sentences: readonly SentenceView[];
  readonly quotations: readonly Quotation[];
  /** For each token the index of the outermost quotation that holds it, or -1; terms count too. */
  readonly quotationOf: Int32Array;
  /** For each token where the stretch of the same `quotationOf` around it begins, and where it is over. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** For each token which one governs it, -1 where none does, PUNCTUATION for a mark: all that tells the shape of a content (settle/content-shape.ts). */
  readonly governors: Int32Array;
  /** How many finite verbs stand before each token; one longer than the tokens. */
  readonly finiteBefore: Int32Array;
  /** Likewise how many verbs, and how many nouns, names and pronouns. */
  readonly verbsBefore: Int32Array;
  readonly nounsBefore: Int32Array;
  /** 1 for each token that heads a word of the cue table; all 0 until `withCues`. */
  readonly isCue: Uint8Array;
  /** For each token what kind of voice it could be (voice-kinds.ts), '' where nothing is known. */
  readonly kinds: readonly string[];
  /** false where the text lost its commas on the way: then conjunctions and verbs alone show where a clause ends. */
  readonly hasCommas: boolean;
  /** What the language engine's network makes of each token; null where there is none. */
  readonly vectors: WordVectors | null;
};

const STOPS = new Set(['.', '!', '?', '…', '...', ';']);
const MARKS = /^["'“”„«»‘’`]+$|^''$|^``$/u;

/** Whether a word is but quotation marks. */
export const isMark = toldOf((form) => MARKS.test(form));

/** Lays sentences and quotations over each other, in time linear in both. */
export function textViewOf(
  layer: LanguageLayer,
  tree: Tree,
  quotations: readonly Quotation[],
  kinds: readonly string[],
): TextView {
  const outer = quotations
    .map((quotation, index) => ({ quotation, index }))
    .filter(({ quotation }) => quotation.depth === 0);
  const quotationOf = new Int32Array(layer.tokens.length).fill(-1);
  for (const { quotation, index } of outer) {
    for (const piece of quotation.pieces) {
      for (let t = tree.tokenAt(piece.start); t < layer.tokens.length && layer.tokens[t]!.span.start < piece.end; t++)
        quotationOf[t] = index;
    }
  }
  const sentences = layer.sentences.map((sentence, index) => ({
    index,
    first: sentence.first,
    last: sentence.last,
    stop: stopOf(layer, sentence.first, sentence.last),
  }));
  const { runStart, runEnd } = runsOf(quotationOf);
  return {
    tree,
    sentences,
    quotations,
    quotationOf,
    runStart,
    runEnd,
    governors: governorsIn(tree),
    finiteBefore: finiteIn(layer),
    ...verbsAndNounsIn(layer),
    isCue: new Uint8Array(layer.tokens.length),
    kinds,
    hasCommas: hasCommas(layer),
    vectors: layer.vectors ?? null,
  };
}

/**
 * A view with some of it told anew. Spelled out, not by spread, which makes a hidden class in V8 that is lost in the next great collection: all
 * that chooses contents looks at views, and its fast code was thrown out with it.
 */
export function viewWith(view: TextView, told: Partial<TextView>): TextView {
  const copy: TextView = {
    tree: view.tree,
    sentences: view.sentences,
    quotations: view.quotations,
    quotationOf: view.quotationOf,
    runStart: view.runStart,
    runEnd: view.runEnd,
    governors: view.governors,
    finiteBefore: view.finiteBefore,
    verbsBefore: view.verbsBefore,
    nounsBefore: view.nounsBefore,
    isCue: view.isCue,
    kinds: view.kinds,
    hasCommas: view.hasCommas,
    vectors: view.vectors,
  };
  return Object.assign(copy, told);
}

export function runsOf(quotationOf: Int32Array): Pick<TextView, 'runStart' | 'runEnd'> {
  const { length } = quotationOf;
  const runStart = new Int32Array(length);
  const runEnd = new Int32Array(length);
  for (let i = 0; i < length; i++) runStart[i] = i > 0 && quotationOf[i - 1] === quotationOf[i] ? runStart[i - 1]! : i;
  for (let i = length - 1; i >= 0; i--)
    runEnd[i] = i + 1 < length && quotationOf[i + 1] === quotationOf[i] ? runEnd[i + 1]! : i + 1;
  return { runStart, runEnd };
}

/** Stands for the governor of a mark, whatever that hangs on. */
export const PUNCTUATION = -2;

function governorsIn({ tokens }: Tree): Int32Array {
  const governors = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { head, upos } = tokens[i]!;
    governors[i] = upos === 'PUNCT' ? PUNCTUATION : (head ?? -1);
  }
  return governors;
}

function finiteIn({ tokens }: LanguageLayer): Int32Array {
  const before = new Int32Array(tokens.length + 1);
  for (const [i, token] of tokens.entries()) before[i + 1] = before[i]! + (token.features.VerbForm === 'Fin' ? 1 : 0);
  return before;
}

function verbsAndNounsIn({ tokens }: LanguageLayer): Pick<TextView, 'verbsBefore' | 'nounsBefore'> {
  const verbsBefore = new Int32Array(tokens.length + 1);
  const nounsBefore = new Int32Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const { upos } = tokens[i]!;
    const noun = upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON';
    verbsBefore[i + 1] = verbsBefore[i]! + (upos === 'VERB' ? 1 : 0);
    nounsBefore[i + 1] = nounsBefore[i]! + (noun ? 1 : 0);
  }
  return { verbsBefore, nounsBefore };
}

/** The same view with the heads of these cues marked. */
export function withCues(view: TextView, cues: readonly { readonly head: number }[]): TextView {
  const isCue = new Uint8Array(view.isCue.length);
  for (const { head } of cues) isCue[head] = 1;
  return viewWith(view, { isCue });
}

/** English news has about five commas in a hundred words; under one they have been lost. */
function hasCommas(layer: LanguageLayer): boolean {
  let commas = 0;
  for (const token of layer.tokens) if (token.form === ',') commas++;
  return commas * 100 >= layer.tokens.length;
}

function stopOf(layer: LanguageLayer, first: number, last: number): number {
  let stop = last;
  while (stop > first + 1) {
    const { form, word } = layer.tokens[stop - 1]!;
    if (!STOPS.has(form) && !(isMark(word) && STOPS.has(layer.tokens[stop - 2]!.form))) break;
    stop--;
  }
  return stop;
}
