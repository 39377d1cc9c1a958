// Reads a number as it stands in digits or words with its bounds: 'at least 25', 'between 40 and 50', 'two hundred and six', 'dozens'.
// Leaves what is counted to counted-things.ts. Example: 'more than 1,100' is low 1100, best 1100, no high.
import type { Bound, CountTable } from '../../../lexicon/counts.ts';
import type { WordToken } from '../../../model/language-layer.ts';

export type Words = {
  readonly tokens: readonly WordToken[];
  readonly lower: (i: number) => string;
  readonly table: CountTable;
};
/** `first`/`last` index tokens, `last` exclusive, bounds included; `core` is the first token of the number itself. */
export type NumberPhrase = {
  readonly first: number;
  readonly last: number;
  readonly core: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** 'a', 'an': counts only what harm is done to. */
  readonly article: boolean;
};
type Figures = Pick<NumberPhrase, 'low' | 'best' | 'high' | 'approximate'>;
type Plain = { readonly value: number; readonly last: number; readonly vague: boolean };

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,15}(?:\.\d+)?$/;
export const isGlued = (w: Words, i: number): boolean => w.tokens[i - 1]?.span.end === w.tokens[i]?.span.start;
const isDash = (word: string): boolean => word === '-' || word === '–' || word === '—' || word === '‑';

function digitsAt(w: Words, i: number): number | null {
  const form = w.tokens[i]?.form ?? '';
  return DIGITS.test(form) ? Number(form.replaceAll(',', '')) : null;
}

/** 'twenty', 'twenty-five', 'twenty five'. */
function smallAt(w: Words, i: number): Plain | null {
  const digits = digitsAt(w, i);
  if (digits !== null) return { value: digits, last: i + 1, vague: false };
  const word = w.table.number(w.lower(i));
  if (word === undefined || word === 0) return null;
  const ones = isDash(w.lower(i + 1)) ? i + 2 : i + 1;
  const unit = word >= 20 ? w.table.number(w.lower(ones)) : undefined;
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: word + unit, last: ones + 1, vague: false }
    : { value: word, last: i + 1, vague: false };
}

/** 'dozens', 'tens of thousands', 'several hundred', 'a few dozen', 'a couple of'. */
function vagueAt(w: Words, i: number): Plain | null {
  const article = w.lower(i) === 'a' || w.lower(i) === 'the' ? 1 : 0;
  const tens = w.lower(i) === 'tens' && w.lower(i + 1) === 'of' ? 10 : null;
  const base = tens ?? w.table.vague(w.lower(i + article));
  if (base === undefined) return null;
  let last = i + article + 1;
  if (w.lower(last) === 'of' && base >= 10) {
    const more = w.table.vague(w.lower(last + 1));
    if (more !== undefined && more >= 200)
      return { value: (base >= 200 ? 200 : 2 * 10) * (more / 2), last: last + 2, vague: true };
    if (tens !== null) return null;
  }
  const scale = w.table.scale(w.lower(last));
  if (scale !== undefined && base < 10) return { value: base * scale, last: last + 1, vague: true };
  if (w.lower(last) === 'more') last += 0;
  return { value: base, last, vague: true };
}

/** A whole number: 'two hundred and fifty thousand', '1.2 million', 'a dozen', 'half a million'. */
function plainAt(w: Words, i: number): Plain | null {
  const vague = vagueAt(w, i);
  if (vague !== null) return vague;
  const part = w.lower(i) === 'half' ? 0.5 : w.lower(i) === 'quarter' && w.lower(i + 1) === 'of' ? 0.25 : null;
  const half = part === null ? 0 : /^an?$/.test(w.lower(i + 1)) ? 2 : /^an?$/.test(w.lower(i + 2)) ? 3 : 0;
  const article = half > 0 || /^an?$/.test(w.lower(i)) ? 1 : 0;
  const scaled = article === 1 ? w.table.scale(w.lower(i + (half || 1))) : undefined;
  const start: Plain | null =
    scaled !== undefined
      ? { value: half > 0 ? scaled * part! : scaled, last: i + (half || 1) + 1, vague: false }
      : article === 1
        ? null
        : smallAt(w, i);
  if (start === null) return null;
  let { value, last } = start;
  let whole = 0;
  for (let steps = 0; steps < 6; steps++) {
    const scale = w.table.scale(w.lower(last));
    if (scale !== undefined && w.lower(last) !== 'dozen') {
      value *= scale;
      last++;
      if (scale > 100) {
        whole += value;
        value = 0;
      }
      continue;
    }
    if (scale !== undefined) return { value: whole + value * scale, last: last + 1, vague: false };
    const and = w.lower(last) === 'and' && value >= 100 && value % 100 === 0 ? 1 : 0;
    const next =
      value % 100 === 0 && (whole > 0 || value >= 100) && digitsAt(w, last + and) === null
        ? smallAt(w, last + and)
        : null;
    if (next === null || next.value >= 100 || value + next.value === value) break;
    value += next.value;
    last = next.last;
  }
  return { value: whole + value, last, vague: false };
}

type Ends = { readonly low: number; readonly high: number; readonly last: number; readonly from: number };
/** 'between 40 and 50', '40-50', '40 to 50', 'two or three'; not 'from 40 to 50', which tells a change. */
function rangeAt(w: Words, i: number, first: Plain): Ends | null {
  const link = w.lower(first.last);
  const before = w.lower(i - 1);
  const between = before === 'between' && link === 'and';
  if (!between && !isDash(link) && link !== 'or' && !(link === 'to' && before !== 'from')) return null;
  const second = plainAt(w, first.last + 1);
  if (second === null || second.vague || second.value <= first.value || isDash(w.lower(second.last))) return null;
  if (link === 'or' && second.value > 2 * first.value + 2) return null;
  return { low: first.value, high: second.value, last: second.last, from: between ? i - 1 : i };
}

function boundBefore(w: Words, i: number): { readonly length: number; readonly bound: Bound } | null {
  for (const { words, bound } of w.table.boundsEndingWith(w.lower(i - 1))) {
    if (words.every((word, n) => w.lower(i - words.length + n) === word)) return { length: words.length, bound };
  }
  return null;
}
function boundAfter(w: Words, i: number): { readonly length: number; readonly bound: Bound } | null {
  for (const { words, bound } of w.table.boundsAfter(w.lower(i))) {
    if (words.every((word, n) => w.lower(i + n) === word)) return { length: words.length, bound };
  }
  return null;
}

/** The number phrase whose number begins at `i`, or null. */
export function numberPhraseAt(w: Words, i: number): NumberPhrase | null {
  const plain = plainAt(w, i);
  if (plain === null) {
    if (w.table.number(w.lower(i)) === 0)
      return { first: i, last: i + 1, core: i, low: 0, best: 0, high: 0, approximate: false, article: false };
    if (!/^(a|an|another)$/.test(w.lower(i))) return null;
    return { first: i, last: i + 1, core: i, low: 1, best: 1, high: 1, approximate: false, article: true };
  }
  const range = plain.vague ? null : rangeAt(w, i, plain);
  let first = range?.from ?? i;
  let last = range?.last ?? plain.last;
  const bounds: Bound[] = [];
  for (let before = boundBefore(w, first); before !== null && bounds.length < 3; before = boundBefore(w, first)) {
    bounds.push(before.bound);
    first -= before.length;
  }
  const after = boundAfter(w, last);
  if (after !== null) {
    bounds.push(after.bound);
    last += after.length;
  }
  const made = ({ low, best, high, approximate }: Figures): NumberPhrase => ({
    first,
    last,
    core: i,
    article: false,
    low,
    best,
    high,
    approximate,
  });
  if (range !== null) {
    const best = Math.round((range.low + range.high) / 2);
    return made({ low: range.low, best, high: range.high, approximate: true });
  }
  const { value } = plain;
  if (plain.vague) return made({ low: value, best: null, high: null, approximate: true });
  if (bounds.includes('low'))
    return made({ low: value, best: value, high: null, approximate: bounds.includes('near') });
  if (bounds.includes('high')) return made({ low: null, best: value, high: value, approximate: true });
  if (bounds.includes('near')) return made({ low: value, best: value, high: value, approximate: true });
  return made({ low: value, best: value, high: value, approximate: false });
}
