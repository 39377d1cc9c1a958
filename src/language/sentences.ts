// Finds where sentences end: candidates after marks and closing quotes, judged by a small trained model. A blank line always ends one.
// Leaves trees to the parser. Example: in 'near the border." It said' the sentence ends behind the quotation mark.
import { DIGIT, isUpper, kindOf, LETTER, SPACE } from './characters.ts';
import { clockGoesOn } from './clock-goes-on.ts';
import { join, lowerHashOf, mix } from './hash.ts';
import type { Tokens } from './tokenize.ts';
import type { HashTable, ListModel } from './weights.ts';
import { scoreList } from './weights.ts';

const CLOSERS = new Set(Array.from('"\'”’)]}»', (mark) => mark.charCodeAt(0)));
/** In tokens. What runs on longer is a list or a page without full stops: it is cut, so that no step sees an endless sentence. */
const LONGEST = 320;
const features = new Int32Array(64);
const scores = new Float64Array(4);

/** True where a sentence may end behind token `i`: a full stop or its like, or quotes and brackets that close behind one. */
export function mayEnd(text: string, tokens: Tokens, i: number): boolean {
  return terminalOf(text, tokens, i) >= 0 && !(isInitial(text, tokens, i) && isInitial(text, tokens, i - 1));
}

/** A capital with its full stop: behind another one ("J. K.") a name goes on. */
function isInitial(text: string, tokens: Tokens, i: number): boolean {
  if (i < 0 || tokens.ends[i]! - tokens.starts[i]! !== 2) return false;
  return text.charCodeAt(tokens.ends[i]! - 1) === 46 && isUpper(text.charCodeAt(tokens.starts[i]!));
}

/** The token with the mark that would end the sentence at `i`: itself, or up to three closers back; -1 where there is none. */
function terminalOf(text: string, tokens: Tokens, i: number): number {
  for (let k = i; k >= 0 && k > i - 4; k--) {
    const code = text.charCodeAt(tokens.ends[k]! - 1);
    if (code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002) return k;
    if (k === i && (code === 58 || code === 59)) return k;
    if (!closes(text, tokens.starts[k]!, tokens.ends[k]!)) return -1;
    if (k > 0 && tokens.ends[k - 1]! < tokens.starts[k]! && text.charCodeAt(tokens.starts[k]!) !== 34) return -1;
  }
  return -1;
}

/** One closing mark, or two apostrophes. */
function closes(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return end - start === 1 ? CLOSERS.has(code) : end - start === 2 && code === 39 && text.charCodeAt(start + 1) === 39;
}

/** A gap with two line ends, or one before a bullet. */
export function hasBreak(text: string, tokens: Tokens, i: number): boolean {
  if (i + 1 >= tokens.count) return true;
  let lines = 0;
  for (let k = tokens.ends[i]!; k < tokens.starts[i + 1]!; k++) if (text.charCodeAt(k) === 10) lines++;
  if (lines === 0) return false;
  const next = text.charCodeAt(tokens.starts[i + 1]!);
  return (
    lines > 1 ||
    next === 0x2022 ||
    next === 0x25cf ||
    next === 0xb7 ||
    ((next === 42 || next === 45) && text.charCodeAt(tokens.ends[i + 1]!) === 32)
  );
}

/** Shape of a token in a few classes: lower, Upper, CAPS, initial, figure, opener, closer, sign. */
function shapeOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  const kind = kindOf(code);
  if (kind === DIGIT) return 1;
  if (kind === LETTER) {
    if (!isUpper(code)) return 2;
    if (end - start === 1) return 3;
    if (end - start === 2 && text.charCodeAt(start + 1) === 46) return 4;
    return isUpper(text.charCodeAt(start + 1)) ? 5 : 6;
  }
  if (code === 34 || code === 0x201c || code === 0x2018 || code === 39 || code === 0xab) return 7;
  if (code === 40 || code === 91) return 8;
  if (code === 0x201d || code === 0x2019 || code === 41 || code === 93 || code === 0xbb) return 9;
  if (code === 44 || code === 59) return 10;
  if (code === 46 || code === 63 || code === 33) return 11;
  if (code === 45 || code === 0x2013 || code === 0x2014) return 12;
  return 13;
}

const wordHash = (text: string, start: number, end: number): number =>
  lowerHashOf(text, start, Math.min(end, start + 32));

/** Features of the candidate behind token `i`; `first` is where its sentence began. */
export function endFeatures(
  context: { readonly text: string; readonly tokens: Tokens; readonly first: number; readonly last: number },
  i: number,
  out: Int32Array,
): number {
  const { text, tokens, first, last } = context;
  const { starts, ends } = tokens;
  const mark = terminalOf(text, tokens, i);
  const markWord = wordHash(text, starts[mark]!, ends[mark]!);
  const before = mark > first ? wordHash(text, starts[mark - 1]!, ends[mark - 1]!) : 1;
  const beforeShape = mark > first ? shapeOf(text, starts[mark - 1]!, ends[mark - 1]!) : 0;
  const beforeLength = mark > first ? Math.min(4, ends[mark - 1]! - starts[mark - 1]!) : 0;
  const next = i + 1 < last;
  const nextShape = next ? shapeOf(text, starts[i + 1]!, ends[i + 1]!) : 0;
  const nextWord = next ? wordHash(text, starts[i + 1]!, ends[i + 1]!) : 2;
  const afterShape = i + 2 < last ? shapeOf(text, starts[i + 2]!, ends[i + 2]!) : 0;
  const space = next && starts[i + 1]! > ends[i]! ? 1 : 0;
  const spaceBefore = i > 0 && starts[i]! > ends[i - 1]! && kindOf(text.charCodeAt(starts[i]! - 1)) === SPACE ? 1 : 0;
  const closers = i - mark;
  const closer = closers > 0 ? text.charCodeAt(starts[i]!) : 0;
  const markShape = shapeOf(text, starts[mark]!, ends[mark]!);
  const length = Math.min(6, i - first);
  const gap = space | (spaceBefore << 1) | (closers << 2);
  const line = next && text.slice(ends[i]!, Math.min(starts[i + 1]!, ends[i]! + 4)).includes('\n') ? 1 : 0;
  let k = 0;
  const one = (value: number): number => join(mix(k + 77), value);
  const two = (a: number, b: number): number => join(one(a), b);
  const three = (a: number, b: number, c: number): number => join(two(a, b), c);
  const four = (a: number, b: number, c: number, d: number): number => join(three(a, b, c), d);
  out[k] = one(markWord);
  out[++k] = two(markWord, nextShape);
  out[++k] = three(markWord, nextShape, gap);
  out[++k] = two(markWord, nextWord);
  out[++k] = four(markShape, nextShape, gap, closer);
  out[++k] = three(closer, nextShape, gap);
  out[++k] = two(before, nextShape);
  out[++k] = four(beforeShape, beforeLength, nextShape, markShape);
  out[++k] = four(beforeShape, markShape, nextShape, afterShape);
  out[++k] = one(nextWord);
  out[++k] = two(nextWord, closer);
  out[++k] = three(nextShape, afterShape, space);
  out[++k] = two(length, nextShape);
  out[++k] = two(length, markShape);
  out[++k] = two(markWord, before);
  out[++k] = three(closer, markWord, nextWord);
  out[++k] = three(markShape, line, nextShape);
  out[++k] = one(gap);
  return k + 1;
}

/** Exclusive ends (token indexes) of the sentences in tokens [first, last). */
export function sentenceEnds(
  text: string,
  tokens: Tokens,
  range: {
    readonly first: number;
    readonly last: number;
    readonly model: ListModel;
    readonly dictionary: HashTable;
  },
): readonly number[] {
  const { last, model, dictionary } = range;
  const ends: number[] = [];
  let first = range.first;
  for (let i = range.first; i < last; i++) {
    if (i + 1 < last && i + 1 - first < LONGEST && !hasBreak(text, tokens, i)) {
      if (!mayEnd(text, tokens, i) || clockGoesOn(text, tokens, i, dictionary)) continue;
      const count = endFeatures({ text, tokens, first, last }, i, features);
      scoreList(model, features, count, scores);
      if (scores[1]! <= scores[0]!) continue;
    }
    ends.push(i + 1);
    first = i + 1;
  }
  return ends;
}
