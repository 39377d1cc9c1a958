// Keeps what a pure function said of a word with the word itself: no look-up at all where the word is at hand as its object. Leaves words that are
// only strings to remembered.ts. Example: toldOf((form) => form.endsWith('s'))(token.word).
import type { Word } from '../model/language-layer.ts';
import { remembered } from './remembered.ts';

/** How many questions are asked of words: each has its place in `told`. */
let questions = 0;

export const newWord = (form: string): Word => ({
  form,
  lower: form.toLowerCase(),
  // filled: what is added to an empty list one by one moves it again and again
  told: new Array<unknown>(questions).fill(undefined),
});

/** The same function, asked of each word once. `answer` must depend on the form alone and never give undefined. */
export function toldOf<T>(answer: (form: string) => T): (word: Word) => T {
  const place = questions++;
  return ({ told, form }) => {
    const before = told[place];
    if (before !== undefined) return before as T;
    const value = answer(form);
    told[place] = value;
    return value;
  };
}

/** A place of one's own with each word, for answers that hang on more than its form. */
export type KeptWithWords<T> = {
  readonly of: (word: Word) => T | undefined;
  readonly keep: (word: Word, value: T) => void;
};
export function keptWithWords<T>(): KeptWithWords<T> {
  const place = questions++;
  return {
    of: ({ told }) => told[place] as T | undefined,
    keep: ({ told }, value) => {
      told[place] = value;
    },
  };
}

const wordsOfLists = new WeakMap<readonly string[], readonly Word[]>();
/** Says whose forms stand in a list: toldAt() then finds them by their places in it. */
export function keepWords(forms: readonly string[], words: readonly Word[]): void {
  wordsOfLists.set(forms, words);
}

/** A list of so many words is a report's, not a phrase's. */
export const LONG_LIST = 24;
/** The list asked about last, and its words: a report's readers ask about one list again and again. */
let listed: readonly string[] = [];
let words: readonly Word[] | null = null;

/** The same of the word that stands at place `i` of a list of forms; there must be one. */
export function toldAt<T>(answer: (form: string) => T): (forms: readonly string[], i: number) => T {
  const ofWord = toldOf(answer);
  const ofForm = remembered(answer);
  return (forms, i) => {
    if (forms.length < LONG_LIST) return ofForm(forms[i]!);
    if (forms !== listed) {
      listed = forms;
      words = wordsOfLists.get(forms) ?? null;
    }
    return words === null ? ofForm(forms[i]!) : ofWord(words[i]!);
  };
}
