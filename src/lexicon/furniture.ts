// Wording of page furniture: data/en/furniture.tsv. Leaves the layout of a page (where a line stands) to capture/.
// Example: the line 'Join the Harbour Watch mailing list' is of kind subscribe.
import type { BlockKind } from '../model/article.ts';
import { oneByte } from '../text/one-byte.ts';
import { wordEnd } from '../text/word-end.ts';
import { wordTable } from '../text/word-table.ts';

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
  /** Furniture glued between two sentences, in order; each begins with a capital or a number, and so does what follows. */
  readonly inside: (text: string) => readonly Inside[];
};
export type Glued = { readonly kind: BlockKind; readonly length: number };
/** `behind`: tags or links in title case follow the wording and belong to it. */
export type Inside = Glued & { readonly at: number; readonly behind: 'tags' | 'titles' | null };

type Wording = { readonly tokens: readonly string[]; readonly kind: BlockKind };
/** By where they may stand; '#' in the place of a first token stands for a number. */
type Wordings = Readonly<Record<Place, readonly Wording[]>>;
/** A word in lower case, or a sign, and the wordings that begin with it: what the table says of each word it has met. */
type Known = { readonly word: string; readonly letters: boolean; readonly number: boolean; readonly begins: Wordings };
type Token = { readonly known: Known; readonly start: number; readonly end: number };
type Cut = (text: string) => readonly Token[];
type Hit = { readonly kind: BlockKind; readonly from: number; readonly to: number };

const kinds: readonly string[] = [
  'caption,byline,date,credit,author-note,source,copyright,share,subscribe,advert,navigation,related,furniture',
].flatMap((line) => line.split(','));
const places = ['line', 'start', 'part', 'zone', 'label', 'head', 'tail', 'inside', 'tags', 'links'] as const;
type Place = (typeof places)[number];
/** Longest line that may be furniture by one of its parts; by its beginning. */
const PART_LIMIT = 220;
const START_LIMIT = 420;
/** Most words that a '*' stands for. */
const STAR = 12;

/** Builds the table. Throws one line that quotes the row where `where` or `kind` is unknown. */
export function furnitureTable(rows: readonly Record<string, string>[]): FurnitureTable {
  const byFirst = new Map<string, Record<Place, Wording[]>>();
  for (const { words = '', where = '', kind = '' } of rows) {
    if (!kinds.includes(kind)) throw new Error(`furniture '${words}': unknown kind '${kind}'`);
    const place = places.find((one) => one === where);
    if (place === undefined) throw new Error(`furniture '${words}': unknown where '${where}'`);
    // a line that begins with '#' would be a comment: '\# min read'
    const tokens = plainWords(words.replace(/^\\/, ''));
    const first = tokens[0] ?? '';
    const begins = byFirst.get(first) ?? noWordings();
    byFirst.set(first, begins);
    begins[place].push({ tokens, kind: kind as BlockKind });
  }
  // The longest wording first, so that 'posted on' is tried before 'posted'.
  for (const begins of byFirst.values())
    for (const place of places) begins[place].sort((a, b) => b.tokens.length - a.tokens.length);
  const numbered = byFirst.get('#') ?? NO_WORDINGS;
  const knownAt = wordTable((cut): Known => {
    const word = plain(oneByte(cut));
    return { word, letters: isWord(word), number: isNumber(word), begins: byFirst.get(word) ?? NO_WORDINGS };
  });
  const tokensOf: Cut = (text) => tokensWith(text, knownAt);
  const at: At = (place, tokens, i, accepts) => hitAt(place, tokens, i, numbered, accepts);
  const opening = openingOf(byFirst);
  return {
    ofLine: (text) => (text.length > START_LIMIT ? null : kindOfLine(tokensOf(text), text.length, at)),
    zone: (text) => (text.length > 80 ? null : (whole('zone', tokensOf(text), at)?.kind ?? null)),
    dateLabel: (text) => {
      const tokens = tokensOf(text.slice(0, 60));
      const hit = at('label', tokens, 0);
      const next = hit === null ? undefined : tokens.slice(hit.to).find(({ known }) => known.letters);
      return next?.start ?? 0;
    },
    head: (text) => {
      const line = text.slice(0, 160);
      const tokens = tokensOf(line);
      const hit = at('head', tokens, 0, (to) => newsFollows(line, tokens[to - 1]?.end ?? 0));
      return hit === null ? null : { kind: hit.kind, length: tokens[hit.to - 1]?.end ?? 0 };
    },
    tail: (text) => glued(text, tokensOf, at),
    inside: (text) => insideOf(text, opening, (line) => ({ tokens: tokensOf(line), at })),
  };
}

const noWordings = (): Record<Place, Wording[]> => ({
  line: [],
  start: [],
  part: [],
  zone: [],
  label: [],
  head: [],
  tail: [],
  inside: [],
  tags: [],
  links: [],
});

const NO_WORDINGS: Wordings = noWordings();

function kindOfLine(tokens: readonly Token[], length: number, at: At): BlockKind | null {
  const line = whole('line', tokens, at);
  if (line !== null) return line.kind;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at('start', tokens, i);
    if (hit !== null) return hit.kind;
    if ((tokens[i] as Token).known.letters) break;
  }
  if (length > PART_LIMIT) return null;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at('part', tokens, i);
    if (hit !== null) return hit.kind;
  }
  return null;
}

/** A wording that is the whole line but for marks around it. */
function whole(place: Place, tokens: readonly Token[], at: At): Hit | null {
  let end = tokens.length;
  while (end > 0 && !(tokens[end - 1] as Token).known.letters) end -= 1;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at(place, tokens, i, (to) => to >= end);
    if (hit !== null) return hit;
    if ((tokens[i] as Token).known.letters) break;
  }
  return null;
}

/** A wording that ends the text and stands behind the end of a sentence, or in capitals behind anything ('... Read Also'). */
function glued(text: string, tokensOf: Cut, at: At): Glued | null {
  const begin = Math.max(0, text.length - 320);
  const tokens = tokensOf(text.slice(begin));
  let end = tokens.length;
  while (end > 0 && !(tokens[end - 1] as Token).known.letters) end -= 1;
  // the last of several credits ('...; Editing by X') only where the whole line of them is none
  let last: Glued | null = null;
  for (let i = 0; i < tokens.length; i += 1) {
    const hit = at('tail', tokens, i, (to) => to >= end);
    if (hit === null) continue;
    const start = (tokens[i] as Token).start + begin;
    const before = i === 0 ? '.' : (tokens[i - 1] as Token).known.word;
    const words = text.slice(start).trim().split(/\s+/);
    const titled = words.length > 1 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
    const found: Glued = { kind: hit.kind, length: text.length - start };
    if (titled || /^[.!?)\]"\u201D'\u2019:]$/.test(before)) return found;
    const inBrackets = text.lastIndexOf('(', start) > text.lastIndexOf(')', start);
    if (before === ';' && !inBrackets) last ??= found;
  }
  return last;
}

/** A capital, a number, a quotation or nothing: no sentence is cut in two here. */
function newsFollows(line: string, end: number): boolean {
  return /^[\s:|,.\u2013\u2014-]*(?:$|["'\u201C\u2018([]*[\p{Lu}\p{N}]|https?)/u.test(line.slice(end, end + 8));
}

const glues = { inside: null, tags: 'tags', links: 'titles' } as const;

/** The first words of all wordings that may stand between two sentences, with a capital or all in capitals, for one quick search. */
function openingOf(byFirst: ReadonlyMap<string, Wordings>): RegExp | null {
  const firsts = [...byFirst].filter(([, begins]) =>
    Object.keys(glues).some((place) => begins[place as Place].length > 0),
  );
  const forms = firsts.flatMap(([word]) =>
    word === '#'
      ? ['\\d{1,2}']
      : [`${word[0]?.toUpperCase()}${word.slice(1)}`, word.toUpperCase()].map((form) =>
          form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
        ),
  );
  return forms.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${forms.join('|')})(?!\\p{L})`, 'gu');
}

type Cutting = { readonly tokens: readonly Token[]; readonly at: At };

function insideOf(text: string, opening: RegExp | null, cut: (line: string) => Cutting): readonly Inside[] {
  const found: Inside[] = [];
  if (opening === null) return found;
  for (const match of text.matchAll(opening)) {
    const line = text.slice(match.index, match.index + 120);
    const { tokens, at } = cut(line);
    for (const place of Object.keys(glues) as (keyof typeof glues)[]) {
      // tags may begin with a small letter
      const hit = at(place, tokens, 0, (to) => place === 'tags' || newsFollows(line, tokens[to - 1]?.end ?? 0));
      if (hit === null) continue;
      const end = tokens[hit.to - 1]?.end ?? 0;
      const mark = /^\s?[:,|]/.exec(line.slice(end, end + 3))?.[0].length ?? 0;
      found.push({ kind: hit.kind, at: match.index, length: end + mark, behind: glues[place] });
      break;
    }
  }
  return found;
}

/** The longest wording at token `i` whose end is accepted. */
type At = (place: Place, tokens: readonly Token[], i: number, accepts?: (to: number) => boolean) => Hit | null;

function hitAt(
  place: Place,
  tokens: readonly Token[],
  i: number,
  numbered: Wordings,
  accepts: (to: number) => boolean = () => true,
): Hit | null {
  const known = tokens[i]?.known;
  if (known === undefined) return null;
  const own = firstHit(known.begins[place], tokens, i, accepts);
  if (own !== null) return own;
  const isNumbered = known.number || (known.word === '(' && tokens[i + 1]?.known.number === true);
  return isNumbered ? firstHit(numbered[place], tokens, i, accepts) : null;
}

function firstHit(
  wordings: readonly Wording[],
  tokens: readonly Token[],
  i: number,
  accepts: (to: number) => boolean,
): Hit | null {
  for (const { tokens: wording, kind } of wordings) {
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
      if ((tokens[to - 1] as Token).known.letters) words += 1;
      const end = match(wording, w + 1, tokens, to, accepts);
      if (end !== -1) return end;
    }
    return -1;
  }
  const known = tokens[i]?.known;
  if (known === undefined) return -1;
  if (expected === '#') {
    if (known.word === '(' && tokens[i + 1]?.known.number === true && tokens[i + 2]?.known.word === ')')
      return match(wording, w + 1, tokens, i + 3, accepts);
    // '###' ends press releases
    return known.number || known.word === '#' ? match(wording, w + 1, tokens, i + 1, accepts) : -1;
  }
  return known.word === expected ? match(wording, w + 1, tokens, i + 1, accepts) : -1;
}

/** Words in lower case with straight apostrophes, and each other sign by itself. */
function tokensWith(text: string, knownAt: (text: string, start: number, end: number) => Known): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start) tokens.push({ known: knownAt(text, start, end), start, end });
    start = Math.max(end, start + 1);
  }
  return tokens;
}

const plainWords = (text: string): readonly string[] =>
  tokensWith(text, (line, start, end) => {
    const word = plain(line.slice(start, end));
    return { word, letters: isWord(word), number: isNumber(word), begins: NO_WORDINGS };
  }).map(({ known }) => known.word);

const plain = (word: string): string => word.toLowerCase().replace(/\u2019/g, "'");

function isWord(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d[\d.,]*$/.test(word);
}
