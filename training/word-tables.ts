// Learns the hashed word tables from treebanks: what the tokenizer must know of words, what tags a word may have, and how lemmas are made.
// No word leaves here but as a hash. Example: the table knows that a dot belongs to 'Gen' and that 'cannot' is cut behind 'can'.
import { DIGIT, kindOf, LETTER } from '../src/language/characters.ts';
import { hashOf } from '../src/language/hash.ts';
import { groupOf, type LemmaRule, lemmaKey } from '../src/language/lemmatize.ts';
import { ABBREVIATION, CUT_SHIFT, JOINED_PREFIX, UNIT } from '../src/language/tokenize.ts';
import { plainForm } from '../src/language/word-atoms.ts';
import type { GoldDocument, GoldWord } from './read-conllu.ts';
import type { DictionaryForm } from './wordnet.ts';

const hash = (word: string): number => hashOf(word, 0, word.length) >>> 0;

type Tally = Map<string, { yes: number; no: number }>;
function tell(tally: Tally, word: string, yes: boolean): void {
  const entry = tally.get(word) ?? { yes: 0, no: 0 };
  if (yes) entry.yes++;
  else entry.no++;
  tally.set(word, entry);
}

/** Flags of words for the tokenizer. `abbreviations` are more words that keep their dot. */
export function tokenTable(
  documents: readonly GoldDocument[],
  abbreviations: readonly string[],
): ReadonlyMap<number, number> {
  const dots: Tally = new Map();
  const prefixes: Tally = new Map();
  const units: Tally = new Map();
  const cuts = new Map<string, number[]>();
  for (const { sentences, text } of documents) {
    for (const { words } of sentences) {
      for (const [i, word] of words.entries()) {
        const lower = word.form.toLowerCase();
        const next = words[i + 1];
        if (/^[a-z][a-z.]*\.$/.test(lower)) tell(dots, lower.slice(0, -1), true);
        else if (next?.form === '.' && next.start === word.end && i + 2 < words.length) tell(dots, lower, false);
        const hyphen = /^([a-z]{1,11})-[a-z0-9]/.exec(lower);
        if (hyphen) tell(prefixes, hyphen[1]!, true);
        else if (next?.form === '-' && next.start === word.end && words[i + 2]?.start === next.end)
          tell(prefixes, lower, false);
        if (
          /^\d[\d.,:/]*$/.test(word.form) &&
          next &&
          next.start === word.end &&
          /^[a-z]+\.?$/.test(next.form.toLowerCase())
        )
          tell(units, next.form.toLowerCase().replace('.', ''), true);
        const joined = /^\d[\d.,:/]*([a-z]+)$/.exec(lower);
        if (joined) tell(units, joined[1]!, false);
        if (next && next.start === word.end && letters(word.form) && letters(next.form)) {
          const whole = (word.form + next.form).toLowerCase();
          if (startsWord(text, word.start) && endsWord(text, next.end))
            cuts.set(whole, [...(cuts.get(whole) ?? []), word.form.length]);
        } else if (letters(word.form)) cuts.set(lower, [...(cuts.get(lower) ?? []), 0]);
      }
    }
  }
  return merge({ dots, prefixes, units, cuts, abbreviations });
}

const letters = (form: string): boolean => /^[a-z]+$/i.test(form);
const startsWord = (text: string, at: number): boolean => at === 0 || !wordly(text.charCodeAt(at - 1));
const endsWord = (text: string, at: number): boolean => at >= text.length || !wordly(text.charCodeAt(at));
const wordly = (code: number): boolean => kindOf(code) === LETTER || kindOf(code) === DIGIT || kindOf(code) === 4;

type Found = {
  readonly dots: Tally;
  readonly prefixes: Tally;
  readonly units: Tally;
  readonly cuts: Map<string, number[]>;
  readonly abbreviations: readonly string[];
};

function merge({ dots, prefixes, units, cuts, abbreviations }: Found): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  const put = (word: string, flag: number) => table.set(hash(word), (table.get(hash(word)) ?? 0) | flag);
  for (const word of abbreviations) put(word.toLowerCase().replace(/\.$/, ''), ABBREVIATION);
  for (const [word, { yes, no }] of dots)
    if (word.length > 1 && yes > no && (yes > 1 || word.length < 5)) put(word, ABBREVIATION);
  for (const [word, { yes, no }] of prefixes) if (yes > no && yes + no > 1) put(word, JOINED_PREFIX);
  for (const [word, { yes, no }] of units) if (yes > no) put(word, UNIT);
  for (const [word, found] of cuts) {
    const cut = found.filter((c) => c > 0);
    if (cut.length > 1 && cut.length * 2 > found.length && word.length < 12) put(word, cut[0]! << CUT_SHIFT);
  }
  return table;
}

/** What UPOS a word has in training when seen at least `least` times: a number for the set of those with a tenth or more. */
export function lexemeTable(
  words: Iterable<{ readonly form: string; readonly upos: string }>,
  least: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<string, number>>();
  for (const { form, upos } of words) {
    const key = hash(plainForm(form));
    const seen = counts.get(key) ?? new Map<string, number>();
    seen.set(upos, (seen.get(upos) ?? 0) + 1);
    counts.set(key, seen);
  }
  const table = new Map<number, number>();
  for (const [key, seen] of counts) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0);
    if (total < least) continue;
    const common = [...seen].filter(([, n]) => n * 10 >= total).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    table.set(key, (hash(common.map(([upos]) => upos).join('+')) & 0x7fff) | 1);
  }
  return table;
}

/** Rules of lemmas as a decision list over endings: longer endings stand only where they decide otherwise than shorter ones. */
export function lemmaRules(
  words: Iterable<GoldWord>,
  dictionary: readonly DictionaryForm[],
): { readonly table: ReadonlyMap<number, number>; readonly rules: readonly LemmaRule[] } {
  const types = new Map<string, Map<string, number>>();
  for (const word of words) {
    if (word.lemma === '_' || word.form.length > 30) continue;
    const group = groupOf(word.upos, word.features);
    const key = `${group}\t${word.form.toLowerCase()}`;
    const rule = ruleOf(word.form, word.lemma);
    if (rule === null) continue;
    const seen = types.get(key) ?? new Map<string, number>();
    seen.set(rule, (seen.get(rule) ?? 0) + 1);
    types.set(key, seen);
  }
  for (const { form, lemma, group } of dictionary) {
    const rule = ruleOf(form, lemma);
    if (rule !== null && form !== lemma && !types.has(`${group}\t${form}`))
      types.set(`${group}\t${form}`, new Map([[rule, 1]]));
  }
  const votes = new Map<string, Map<string, number>>();
  const chosen: { readonly group: string; readonly form: string; readonly rule: string }[] = [];
  for (const [key, seen] of types) {
    const [group, form] = key.split('\t') as [string, string];
    const rule = top(seen);
    chosen.push({ group, form, rule });
    for (const ending of endingsOf(form)) {
      const at = votes.get(`${group}\t${ending}`) ?? new Map<string, number>();
      at.set(rule, (at.get(rule) ?? 0) + 1);
      votes.set(`${group}\t${ending}`, at);
    }
  }
  return decisionList(chosen, votes);
}

const top = (seen: ReadonlyMap<string, number>): string =>
  [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
const endingsOf = (form: string): readonly string[] => [
  ...Array.from({ length: Math.min(form.length, 5) + 1 }, (_, k) => form.slice(form.length - k)),
  `^${form}`,
];

function decisionList(
  chosen: readonly { readonly group: string; readonly form: string; readonly rule: string }[],
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>,
) {
  const rules = new Map<string, number>();
  const table = new Map<number, number>();
  for (const { group, form } of chosen) {
    let decided = '';
    for (const ending of endingsOf(form)) {
      const rule = top(votes.get(`${group}\t${ending}`)!);
      if (rule === decided) continue;
      decided = rule;
      if (!rules.has(rule)) rules.set(rule, rules.size + 1);
      table.set(lemmaKey(group, ending) >>> 0, rules.get(rule)!);
    }
  }
  const list = [...rules.keys()].map((rule) => {
    const [strip, add, keep] = rule.split('|') as [string, string, string];
    return { strip: Number(strip), add, keep: keep === '1' };
  });
  return { table, rules: list };
}

/** "strip|add|keep": how the lemma is made from the form; null where a whole other word stands. */
function ruleOf(form: string, lemma: string): string | null {
  const keep = form[0] !== form[0]!.toLowerCase() && lemma[0] === form[0];
  const from = form.toLowerCase();
  const to = lemma.toLowerCase();
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return to.length - same > 8 ? null : `${from.length - same}|${to.slice(same)}|${keep ? 1 : 0}`;
}
