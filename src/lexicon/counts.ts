// Words for counting: data/en/counts.tsv: number words, bounds, what verbs and nouns count as, units. Leaves finding figures to read/.
// Example: 'more than' is a bound (low); 'kill' counts its object as dead, 'die' its subject.
import type { Word } from '../model/language-layer.ts';
import type { Counted } from '../model/quantity.ts';
import { toldOf } from '../text/told-of.ts';
import { oneOf, readTsv } from './tsv.ts';

const KINDS = [
  'number',
  'scale',
  'vague',
  'bound',
  'bound-after',
  'verb',
  'noun',
  'adjective',
  'unit',
  'between',
] as const;
const COUNTED = [
  'dead',
  'injured',
  'captured',
  'detained',
  'displaced',
  'missing',
  'rescued',
  'equipment',
  'people',
  'money',
  'other',
] as const;
const FRAMES = ['object', 'subject'] as const;
const OPENERS = /^(?:[0-9]|an?$|half$|tens$)/;

export type CountVerb = { readonly of: Counted; readonly frame: 'object' | 'subject' };
export type Bound = 'low' | 'high' | 'near' | '';
export type CountTable = {
  /** Value of a number word in lower case: 'twelve'. */
  readonly number: (word: string) => number | undefined;
  /** Whether a count may begin with it: a figure, a number word, a vague one, 'a'. */
  readonly opens: (word: Word) => boolean;
  readonly scale: (word: string) => number | undefined;
  /** Least that a vague word can mean: 'dozens' is 24. */
  readonly vague: (word: string) => number | undefined;
  /** Bounds that end with this word, longest first, as lists of words. */
  readonly boundsEndingWith: (word: string) => readonly { readonly words: readonly string[]; readonly bound: Bound }[];
  readonly boundsAfter: (word: string) => readonly { readonly words: readonly string[]; readonly bound: Bound }[];
  /** By lemma; `rest` holds the following words of 'take prisoner'. Longest first. */
  readonly verbs: (lemma: string) => readonly (CountVerb & { readonly rest: readonly string[] })[];
  readonly noun: (lemma: string) => Counted | undefined;
  readonly adjective: (word: string) => Counted | undefined;
  /** Words that may stand between those counted and what happened to them; 'helper' where they make a participle passive. */
  readonly between: (word: string) => 'helper' | '' | undefined;
  /** 'measure' for units that measure and do not count. */
  readonly unit: (lemma: string) => Counted | 'measure' | undefined;
};

type Words = { readonly words: readonly string[]; readonly bound: Bound };

/** Throws one line that quotes the row where a kind, class or frame is unknown. */
export function countTable(tsv: string): CountTable {
  const single = new Map<string, Map<string, string>>(KINDS.map((kind) => [kind, new Map<string, string>()]));
  const before = new Map<string, Words[]>();
  const after = new Map<string, Words[]>();
  const verbs = new Map<string, (CountVerb & { readonly rest: readonly string[] })[]>();
  for (const row of readTsv(tsv)) {
    const kind = oneOf(row, 'kind', KINDS);
    const words = (row.words ?? '').toLowerCase().split(' ');
    const value = row.value ?? '';
    if (kind === 'bound') push(before, words.at(-1)!, { words, bound: value as Bound });
    else if (kind === 'bound-after') push(after, words[0]!, { words, bound: value as Bound });
    else if (kind === 'verb') {
      const of = oneOf({ words: row.words ?? '', value }, 'value', COUNTED);
      push(verbs, words[0]!, { of, frame: oneOf(row, 'frame', FRAMES), rest: words.slice(1) });
    } else single.get(kind)!.set(words.join(' '), value);
  }
  for (const lists of [before, after])
    for (const list of lists.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of verbs.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const numberOf = (kind: string) => (word: string) => {
    const value = single.get(kind)!.get(word);
    return value === undefined ? undefined : Number(value);
  };
  const wordOf =
    <T extends string>(kind: string) =>
    (word: string) =>
      single.get(kind)!.get(word) as T | undefined;
  const [number, vague] = [numberOf('number'), numberOf('vague')];
  return {
    number,
    opens: toldOf((form) => {
      const word = form.toLowerCase();
      return OPENERS.test(word) || number(word) !== undefined || vague(word) !== undefined;
    }),
    scale: numberOf('scale'),
    vague,
    boundsEndingWith: (word) => before.get(word) ?? [],
    boundsAfter: (word) => after.get(word) ?? [],
    verbs: (lemma) => verbs.get(lemma) ?? [],
    noun: wordOf<Counted>('noun'),
    adjective: wordOf<Counted>('adjective'),
    between: wordOf<'helper' | ''>('between'),
    unit: wordOf<Counted | 'measure'>('unit'),
  };
}

function push<T>(into: Map<string, T[]>, key: string, value: T): void {
  const list = into.get(key);
  if (list === undefined) into.set(key, [value]);
  else list.push(value);
}
