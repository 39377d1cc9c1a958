// The main text's tree → blocks with their kinds by tag and by how much of them is links. Leaves wording to data/en/furniture.tsv.
// Example: '<h2>Reaction</h2><p>Oslo <a>denied</a> it.</p>' is a heading and a paragraph.
import type { BlockKind } from '../model/article.ts';
import { isElement, type PageNode, tagOf } from './page-nodes.ts';

/** `kind` null: to be judged by its words. */
export type PageBlock = { readonly kind: BlockKind | null; readonly words: string };

const blockTags = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul details summary'.split(
    ' ',
  ),
);
const silent = new Set(
  'script style noscript template svg iframe object embed video audio button select textarea input math canvas'.split(
    ' ',
  ),
);
const byTag: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  figure: 'caption',
  nav: 'navigation',
};

/** `size`: characters of text inside, counted while walking. */
type Open = { readonly tag: string; readonly kind: BlockKind | null; size: number };
type Piece = { readonly open: readonly Open[]; readonly words: string; readonly linked: number };
type Walk = {
  readonly pieces: Piece[];
  readonly open: Open[];
  words: string;
  linked: number;
  links: number;
  breaks: number;
};

/** Walks the tree without recursion, so that deep nesting cannot exhaust the stack. */
export function pageBlocks(root: PageNode): readonly PageBlock[] {
  const walk: Walk = { pieces: [], open: [], words: '', linked: 0, links: 0, breaks: 0 };
  let node: PageNode | null = root;
  while (node !== null) {
    const silentHere = enter(walk, node);
    if (!silentHere && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    let here: PageNode | null = node;
    if (!silentHere) leave(walk, here);
    while (here !== null && here !== root && here.nextSibling === null) {
      here = here.parentNode;
      if (here !== null) leave(walk, here);
    }
    node = here === null || here === root ? null : here.nextSibling;
  }
  flush(walk);
  const total = walk.pieces.reduce((sum, piece) => sum + piece.words.length, 0);
  return walk.pieces.map((piece) => ({ kind: judge(piece, total), words: piece.words }));
}

/** True where the node and all in it are to be passed over. */
function enter(walk: Walk, node: PageNode): boolean {
  if (node.nodeType === 3) {
    const words = node.textContent ?? '';
    walk.words += words;
    if (walk.links > 0) walk.linked += words.trim().length;
    if (words.trim() !== '') walk.breaks = 0;
    return false;
  }
  if (!isElement(node)) return true;
  const tag = tagOf(node);
  if (silent.has(tag)) return true;
  if (tag === 'br') lineBreak(walk);
  if (tag === 'a') walk.links += 1;
  if (tag === 'td' || tag === 'th') walk.words += ' ';
  if (blockTags.has(tag)) {
    flush(walk);
    walk.open.push({ tag, kind: kindOf(tag, node.getAttribute('class') ?? ''), size: 0 });
  }
  return false;
}

function leave(walk: Walk, node: PageNode): void {
  if (!isElement(node)) return;
  const tag = tagOf(node);
  if (tag === 'a') walk.links = Math.max(0, walk.links - 1);
  if (!blockTags.has(tag)) return;
  flush(walk);
  walk.open.pop();
}

/** Two breaks part paragraphs; one only behind the end of a sentence. */
function lineBreak(walk: Walk): void {
  walk.breaks += 1;
  if (walk.breaks > 1 || /[.!?:]["'\u201D\u2019)]*\s*$/.test(walk.words.slice(-12))) flush(walk);
  else walk.words += ' ';
}

function kindOf(tag: string, names: string): BlockKind | null {
  const known = byTag[tag];
  if (known !== undefined) return known;
  if (names === '') return null;
  if (
    /(?:^|[\s_-])(?:caption|wp-caption-text|credit|photo-?credit|image-?(?:caption|credit|source))(?:$|[\s_-])/i.test(
      names,
    )
  )
    return 'caption';
  if (
    /(?:^|[\s_-])(?:related|recirc|recommended|read-?more|more-?(?:on|stories)|promo|trending|popular|rail|carousel|sidebar|widget|outbrain|taboola)(?:$|[\s_-])/i.test(
      names,
    )
  )
    return 'related';
  if (/(?:^|[\s_-])(?:share|sharing|social|addthis|sharedaddy)(?:$|[\s_-])/i.test(names)) return 'share';
  if (/(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup|sign-up|mailing)(?:$|[\s_-])/i.test(names))
    return 'subscribe';
  if (/(?:^|[\s_-])(?:byline|author|authors|author-name)(?:$|[\s_-])/i.test(names) && tag !== 'article')
    return 'byline';
  return null;
}

const outer: readonly BlockKind[] = ['caption', 'related', 'share', 'subscribe', 'navigation'];

function flush(walk: Walk): void {
  const words = walk.words.replace(/[\s\u200B]+/gu, ' ').trim();
  const linked = words === '' ? 0 : walk.linked / words.length;
  walk.words = '';
  walk.linked = 0;
  walk.breaks = 0;
  if (words === '') return;
  for (const open of walk.open) open.size += words.length;
  walk.pieces.push({ open: [...walk.open], words, linked });
}

/** The outermost furniture that holds only a small part of the text, else the innermost kind by tag; short blocks that are all links lead away. */
function judge({ open, words, linked }: Piece, total: number): BlockKind | null {
  const furniture = open.find(({ kind, size }) => kind !== null && outer.includes(kind) && size < 0.25 * total)?.kind;
  if (furniture !== undefined && furniture !== null && (words.length < 400 || furniture === 'caption'))
    return furniture;
  const inner = [...open].reverse().find(({ kind }) => kind !== null && !outer.includes(kind))?.kind ?? null;
  if (inner === 'byline' && words.length > 120) return null;
  if (inner === null && open[open.length - 1]?.tag === 'tr' && /\s\d[\d.,:]*$/.test(words)) return 'list-item';
  const ended = /[.!?]["'\u201D\u2019)]*$/.test(words);
  return linked > 0.8 && words.length < 200 && (inner === 'list-item' || !ended) ? 'related' : inner;
}
