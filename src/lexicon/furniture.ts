// Wording of page furniture: data/en/furniture.tsv. Leaves the layout of a page (where a line stands) to capture/.
// Example: the line 'Join the Harbour Watch mailing list' is of kind subscribe.
import type { BlockKind } from '../model/article.ts';

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

type Row = { readonly words: string; readonly where: string; readonly kind: BlockKind };
const kinds: readonly string[] = [
  'caption,byline,date,credit,author-note,source,copyright,share,subscribe,advert,navigation,related,furniture',
].flatMap((line) => line.split(','));
/** Longest line that may be furniture by one of its parts; by its beginning. */
const PART_LIMIT = 220;
const START_LIMIT = 420;

/** Builds the table. Throws one line that quotes the row where `where` or `kind` is unknown. */
export function furnitureTable(rows: readonly Record<string, string>[]): FurnitureTable {
  const byWhere = new Map<string, Row[]>();
  for (const row of rows) {
    const { words = '', where = '', kind = '' } = row;
    if (!kinds.includes(kind)) throw new Error(`furniture '${words}': unknown kind '${kind}'`);
    if (!/^(line|start|part|zone|label|head|tail)$/.test(where)) {
      throw new Error(`furniture '${words}': unknown where '${where}'`);
    }
    byWhere.set(where, [...(byWhere.get(where) ?? []), { words, where, kind: kind as BlockKind }]);
  }
  const matcher = (where: string, before: string, after: string) =>
    kindMatcher(byWhere.get(where) ?? [], before, after);
  const line = matcher('line', '^[\\s\\p{P}\\p{S}]*', '[\\s\\p{P}\\p{S}]*$');
  const zone = matcher('zone', '^[\\s\\p{P}\\p{S}]*', '[\\s\\p{P}\\p{S}]*$');
  const start = matcher('start', '^[\\s\\p{P}\\p{S}]*', '');
  const part = matcher('part', '', '');
  const label = matcher('label', '^', '\\s*[:\\-–—|]?\\s*(?=[\\p{L}\\p{N}])');
  const head = matcher('head', '^', '[\\s|]*');
  const tail = matcher('tail', '(?<=(?:^|[.!?)\\]"”\'’:])\\s*)', '[\\s\\p{P}]*$');
  return {
    ofLine: (text) => {
      if (text.length > START_LIMIT) return null;
      return line(text)?.kind ?? start(text)?.kind ?? (text.length <= PART_LIMIT ? (part(text)?.kind ?? null) : null);
    },
    zone: (text) => (text.length <= 80 ? (zone(text)?.kind ?? null) : null),
    dateLabel: (text) => label(text.slice(0, 60))?.length ?? 0,
    head: (text) => head(text.slice(0, 120)),
    tail: (text) => tail(text.slice(-320)),
  };
}

/** One expression a kind; the first kind in table order that matches wins. */
function kindMatcher(rows: readonly Row[], before: string, after: string): (text: string) => Glued | null {
  const byKind = new Map<BlockKind, string[]>();
  for (const { words, kind } of rows) byKind.set(kind, [...(byKind.get(kind) ?? []), expression(words)]);
  const all = [...byKind].map(([kind, words]) => {
    // The longest wording first, so that 'posted on' is tried before 'posted'.
    const sorted = [...words].sort((a, b) => b.length - a.length);
    return { kind, pattern: new RegExp(`${before}(?:${sorted.join('|')})${after}`, 'iu') };
  });
  return (text) => {
    for (const { kind, pattern } of all) {
      const found = pattern.exec(text);
      if (found !== null) return { kind, length: found[0].length };
    }
    return null;
  };
}

/** `*` is one to twelve words, `#` a number; a wording that begins or ends with a letter does so at a word's edge. */
function expression(words: string): string {
  const parts = words.split(/\s+/).map((word) => {
    if (word === '*') return '\\S+(?:\\s+\\S+){0,11}?';
    if (word === '#') return '\\(?\\d[\\d,.]*\\)?';
    return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['\u2019]/g, "['\u2019]");
  });
  const head = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}])' : '';
  const tail = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}])' : '';
  return `${head}${parts.join('\\s+')}${tail}`;
}
