// Wording of page furniture: data/en/furniture.tsv. Leaves the layout of a page (where a line stands) to capture/.
// Example: the line 'Join the Harbour Watch mailing list' is of kind subscribe.
import type { BlockKind } from '../model/article.ts';
import { remembered } from '../text/remembered.ts';

export type FurnitureTable = {
  /** Kind of a whole line, null where it reads like news. */
  readonly ofLine: (line: string) => BlockKind | null;
  /** Kind of what follows a heading such as 'Most read', null where the line is no such heading. */
  readonly zone: (line: string) => BlockKind | null;
  /** Length of a label that stands before a date at the beginning ('Posted on '), 0 where none does. */
  readonly dateLabel: (text: string) => number;
  /** Furniture glued to the beginning or the end of a text: its kind and length. */
  readonly head: (text: string) => Glued | null;
  readonly tail: (text: string) => Glued | null;
};
export type Glued = { readonly kind: BlockKind; readonly length: number };

type Wording = { readonly tokens: readonly string[]; readonly kind: BlockKind };
/** Wordings by their first token; '#' for those that begin with a number. */
type Index = ReadonlyMap<string, readonly Wording[]>;
type Token = { readonly word: string; readonly start: number; readonly end: number };
type Hit = { readonly kind: BlockKind; readonly from: number; readonly to: number };

const kinds: readonly string[] = [
  'caption,byline,date,credit,author-note,source,copyright,share,subscribe,advert,navigation,related,furniture',
].flatMap((line) => line.split(','));
const places = ['line', 'start', 'part', 'zone', 'label', 'head', 'tail'] as const;
/** Longest line that may be furniture by one of its parts; by its beginning. */
const PART_LIMIT = 220;
const START_LIMIT = 420;
/** Most words that a '*' stands for. */
const STAR = 12;

/** Builds the table. Throws one line that quotes the row where `where` or `kind` is unknown. */
export function furnitureTable(rows: readonly Record<string, string>[]): FurnitureTable {
  const indexes = new Map<string, Map<string, Wording[]>>(places.map((place) => [place, new Map()]));
  for (const { words = '', where = '', kind = '' } of rows) {
    const index = indexes.get(where);
    if (!kinds.includes(kind)) throw new Error(`furniture '${words}': unknown kind '${kind}'`);
    if (index === undefined) throw new Error(`furniture '${words}': unknown where '${where}'`);
    const tokens = tokensOf(words).map(({ word }) => word);
    const first = tokens[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), { tokens, kind: kind as BlockKind }]);
  }
  // The longest wording first, so that 'posted on' is tried before 'posted'.
  for (const index of indexes.values())
    for (const list of index.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  const of = (place: (typeof places)[number]): Index => indexes.get(place) as Index;
  return {
    ofLine: (text) => (text.length > START_LIMIT ? null : kindOfLine(tokensOf(text), text.length, of)),
    zone: (text) => (text.length > 80 ? null : (whole(of('zone'), tokensOf(text))?.kind ?? null)),
    dateLabel: (text) => {
      const tokens = tokensOf(text.slice(0, 60));
      const hit = at(of('label'), tokens, 0);
      const next = hit === null ? undefined : tokens.slice(hit.to).find(({ word }) => isWord(word));
      return next?.start ?? 0;
    },
    head: (text) => {
      const tokens = tokensOf(text.slice(0, 120));
      const hit = at(of('head'), tokens, 0);
      return hit === null ? null : { kind: hit.kind, length: tokens[hit.to - 1]?.end ?? 0 };
    },
    tail: (text) => glued(of('tail'), text),
  };
}

function kindOfLine(
  tokens: readonly Token[],
  length: number,
  of: (place: 'line' | 'start' | 'part') => Index,
): BlockKind | null {
  const line = whole(of('line'), tokens);
  if (line !== null) return line.kind;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at(of('start'), tokens, i);
    if (hit !== null) return hit.kind;
    if (isWord((tokens[i] as Token).word)) break;
  }
  if (length > PART_LIMIT) return null;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at(of('part'), tokens, i);
    if (hit !== null) return hit.kind;
  }
  return null;
}

/** A wording that is the whole line but for marks around it. */
function whole(index: Index, tokens: readonly Token[]): Hit | null {
  let end = tokens.length;
  while (end > 0 && !isWord((tokens[end - 1] as Token).word)) end -= 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at(index, tokens, i, (to) => to >= end);
    if (hit !== null) return hit;
    if (isWord((tokens[i] as Token).word)) break;
  }
  return null;
}

/** A wording that ends the text and stands behind the end of a sentence, or in capitals behind anything ('... Read Also'). */
function glued(index: Index, text: string): Glued | null {
  const begin = Math.max(0, text.length - 320);
  const tokens = tokensOf(text.slice(begin));
  let end = tokens.length;
  while (end > 0 && !isWord((tokens[end - 1] as Token).word)) end -= 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at(index, tokens, i, (to) => to >= end);
    if (hit === null) continue;
    const start = (tokens[i] as Token).start + begin;
    const before = i === 0 ? '.' : (tokens[i - 1] as Token).word;
    const words = text.slice(start).trim().split(/\s+/);
    const titled = words.length > 1 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
    if (titled || /^[.!?)\]"\u201D'\u2019:]$/.test(before)) return { kind: hit.kind, length: text.length - start };
  }
  return null;
}

const NONE: readonly never[] = [];

/** The longest wording at token `i` whose end is accepted. */
function at(
  index: Index,
  tokens: readonly Token[],
  i: number,
  accepts: (to: number) => boolean = () => true,
): Hit | null {
  const word = tokens[i]?.word;
  if (word === undefined) return null;
  const numbered = isNumber(word) || (word === '(' && isNumber(tokens[i + 1]?.word ?? '')) ? index.get('#') : undefined;
  for (const list of [index.get(word), numbered])
    for (const { tokens: wording, kind } of list ?? NONE) {
      const to = match(wording, 0, tokens, i, accepts);
      if (to !== -1) return { kind, from: i, to };
    }
  return null;
}

/** Index behind the match, -1 where there is none. */
function match(
  wording: readonly string[],
  w: number,
  tokens: readonly Token[],
  i: number,
  accepts: (to: number) => boolean,
): number {
  if (w === wording.length) return accepts(i) ? i : -1;
  const expected = wording[w] as string;
  if (expected === '*') {
    let words = 0;
    for (let to = i + 1; to <= tokens.length && words < STAR; to += 1) {
      if (isWord((tokens[to - 1] as Token).word)) words += 1;
      const end = match(wording, w + 1, tokens, to, accepts);
      if (end !== -1) return end;
    }
    return -1;
  }
  const token = tokens[i]?.word;
  if (token === undefined) return -1;
  if (expected === '#') {
    if (token === '(' && isNumber(tokens[i + 1]?.word ?? '') && tokens[i + 2]?.word === ')')
      return match(wording, w + 1, tokens, i + 3, accepts);
    return isNumber(token) ? match(wording, w + 1, tokens, i + 1, accepts) : -1;
  }
  return token === expected ? match(wording, w + 1, tokens, i + 1, accepts) : -1;
}

const tokenPattern = /[\p{L}\p{N}]+(?:['\u2019.,-][\p{L}\p{N}]+)*|\S/gu;

const plain = remembered((word) => word.toLowerCase().replace(/\u2019/g, "'"));

/** Words in lower case with straight apostrophes, and each other sign by itself. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(tokenPattern)) {
    tokens.push({
      word: plain(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    });
  }
  return tokens;
}

function isWord(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d[\d.,]*$/.test(word);
}
