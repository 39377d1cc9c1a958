// Names that stand in the sentences of an incident: persons, villages, bases, weapons. They tell one strike from another where day and place do not.
// Leaves out what many reports of one war share and what is weighed by itself: parties and their leaders, great cities, whole provinces, the kind of
// weapon. Example: 'Haji Zarif', 'Mandatai', 'Bayraktar' around 'shells hit the hamlet'.
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isKnownAfar } from './known-afar.ts';

export type NameWords = Pick<Lexicon, 'parties' | 'leaders' | 'gazetteer'>;
type Around = {
  /** Words of the report's moments, which are no names. */
  readonly dates: ReadonlySet<string>;
  /** The day of the report: who leads changes. */
  readonly day: string | null;
};

const MOST = 24;
/** Two or more words with a capital, or one that opens no sentence; numbers may follow: 'Su-25', 'Bayraktar TB2'. */
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}’'-]+(?:\s\p{Lu}[\p{L}\p{M}\p{N}’'-]+)*/gu;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu;

/** `sentences` on one line each. Folded to lower case without accents, sorted, each once, at most 24. */
export function namesIn(sentences: readonly string[], { dates, day }: Around, words: NameWords): readonly string[] {
  const found = new Set<string>();
  for (const sentence of sentences)
    for (const { 0: name, index } of withoutParties(sentence, words).matchAll(NAME)) {
      if (index <= 1 && !name.includes(' ')) continue;
      if (name.length > 3 && !dates.has(name) && !isEverywhere(name, day, words)) found.add(folded(name));
    }
  return [...found].sort().slice(0, MOST);
}

/** 'Syrian Observatory for Human Rights' is a party, 'Pakistan Ghulam Khan' one and a name: a bar for each of its characters, which no name goes over. */
function withoutParties(sentence: string, { parties }: NameWords): string {
  const words = [...sentence.matchAll(WORD)];
  const forms = words.map(([word]) => word.replace(/(?:[’']s?|\.)$/u, ''));
  let bare = sentence;
  for (let i = 0; i < words.length; ) {
    const party = /^\p{Lu}/u.test(forms[i]!) ? parties.at(forms, i) : null;
    if (party === null) {
      i++;
      continue;
    }
    const last = words[i + party.length - 1]!;
    const [start, end] = [words[i]!.index, last.index + last[0].length];
    bare = bare.slice(0, start) + '|'.repeat(end - start) + bare.slice(end);
    i += party.length;
  }
  return bare;
}

function isEverywhere(name: string, day: string | null, { leaders, gazetteer }: NameWords): boolean {
  if (leaders.byName(name, day) !== null) return true;
  return isKnownAfar(name, gazetteer) || WIDE.has(gazetteer.find(name)[0]?.kind ?? '');
}
const WIDE: ReadonlySet<string> = new Set(['country', 'region', 'admin1']);

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s?$/u, '')
    .toLowerCase();
