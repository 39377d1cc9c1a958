// What a number counts: the noun behind it ('two of its soldiers' counts soldiers), and the class that noun or a participle before it gives.
// Leaves the verb that governs it to what-happened.ts. Example: '12 wounded Azerbaijani troops' counts troops, injured.
import type { Counted } from '../../../model/quantity.ts';
import type { NumberPhrase, Words } from './number-phrases.ts';
import { isGlued } from './number-phrases.ts';

/** `head` is the token of the unit noun, -1 where none stands; `last` is behind it. */
export type CountedThing = {
  readonly head: number;
  readonly last: number;
  /** 'of them', 'of whom': part of what was counted before. */
  readonly part: boolean;
  /** Class that a participle or adjective inside the phrase gives ('wounded soldiers'). */
  readonly inner: Counted | null;
};

const LONGEST = 8;
const isPlural = (w: Words, i: number): boolean => {
  const token = w.tokens[i]!;
  return (
    token.features.Number === 'Plur' ||
    token.lemma.toLowerCase() !== w.lower(i) ||
    w.table.unit(w.lower(i)) === 'people'
  );
};

/** The thing behind a number phrase; null where the number counts nothing ('14-year-old', '3 %', 'T-72', a decade). */
export function countedThing(w: Words, phrase: NumberPhrase): CountedThing | null {
  let i = phrase.last;
  if (isDashed(w, phrase)) return null;
  const next = w.lower(i);
  if (next === '%' || next === '$' || next === ':' || (next === '/' && isGlued(w, i))) return null;
  if (next === 'of') {
    i++;
    if (/^(them|us|whom|those|these|which)$/.test(w.lower(i)))
      return { head: -1, last: i + 1, part: true, inner: null };
    while (
      /^(the|its|their|his|her|our|these|those|my|your|some|all)$/.test(w.lower(i)) ||
      (/^\d/.test(w.lower(i)) && w.lower(i - 1) !== 'of')
    )
      i++;
  }
  return nounRun(w, phrase, i);
}

/** A hyphen ties the number to a word: 'a two-storey house', 'T-72', 'Su-25'. */
function isDashed(w: Words, phrase: NumberPhrase): boolean {
  const after = w.lower(phrase.last);
  const before = w.lower(phrase.core - 1);
  if (after === '-' && isGlued(w, phrase.last)) return !phrase.article;
  return before === '-' && isGlued(w, phrase.core) && isGlued(w, phrase.core - 1);
}

function nounRun(w: Words, phrase: NumberPhrase, from: number): CountedThing {
  let head = -1;
  let inner: Counted | null = null;
  for (let i = from; i < Math.min(w.tokens.length, from + LONGEST); i++) {
    const { upos } = w.tokens[i]!;
    const word = w.lower(i);
    if (upos === 'NOUN' || upos === 'PROPN') {
      // 'a refugee camp' counts no refugee
      const goesOn = phrase.article && upos === 'NOUN' && head === i - 1 && w.tokens[head]!.features.Number !== 'Plur';
      if (head !== -1 && w.tokens[head]!.upos === 'NOUN' && isPlural(w, head) && !goesOn) break;
      if (head === -1 && inner === null && w.table.adjective(word) !== undefined) {
        inner = w.table.adjective(word) ?? null;
        continue;
      }
      head = i;
      continue;
    }
    if (word === '-' || word === "'s" || word === '’s') continue;
    if (upos === 'CCONJ' && head === -1 && i > from) continue;
    if (upos === 'NUM' && phrase.article && w.lower(i + 1) === '-') continue;
    if (head !== -1) {
      const joins = (upos === 'ADJ' || upos === 'VERB') && w.lower(i - 1) === '-';
      if (joins) continue;
      break;
    }
    if (upos !== 'ADJ' && upos !== 'VERB' && upos !== 'ADV') break;
    const adjective = w.table.adjective(word);
    if (adjective !== undefined) {
      if (!continuesToNoun(w, i + 1)) break;
      inner = adjective;
    }
  }
  if (head !== -1 && w.lower(head - 1) === 'and') head = -1;
  return { head, last: head === -1 ? from : head + 1, part: false, inner: head === -1 ? null : inner };
}
/** 'wounded soldiers', not 'wounded in the raid'. */
function continuesToNoun(w: Words, i: number): boolean {
  for (let j = i; j < i + 4; j++) {
    const upos = w.tokens[j]?.upos;
    if (upos === 'NOUN' || upos === 'PROPN') return true;
    if (upos !== 'ADJ' && w.lower(j) !== '-') return false;
  }
  return false;
}

/** Class of the unit noun itself; 'measure' where it counts nothing. */
export function unitClass(w: Words, head: number): Counted | 'measure' | null {
  if (head === -1) return null;
  const token = w.tokens[head]!;
  const lemma = token.lemma.toLowerCase();
  return w.table.unit(lemma) ?? w.table.unit(w.lower(head)) ?? null;
}
export function nounClass(w: Words, head: number): Counted | null {
  if (head === -1) return null;
  const lemma = w.tokens[head]!.lemma.toLowerCase();
  const pair = head > 0 ? w.table.noun(`${w.lower(head - 1)} ${lemma}`) : undefined;
  return pair ?? w.table.noun(lemma) ?? null;
}
