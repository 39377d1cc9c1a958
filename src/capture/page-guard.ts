// Keeps hostile pages away from the HTML parser and reads them without it: counts nesting, strips tags. Leaves main text to from-html.ts.
// Example: stripTags('<p>Troops &amp; tanks</p><p>left</p>') is ['Troops & tanks', 'left'].

/** Elements that never hold others, and those that a parser closes by itself when the next one opens. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option optgroup thead tbody tfoot'.split(
    ' ',
  ),
);
const skipped = /<(script|style|noscript|template|svg|iframe|head|select)\b[^>]*>/giy;

/** The greatest number of elements open at one time and the number of '<', tags or not; one pass, no tree. Stops counting at `limit` open. */
export function shapeOf(html: string, limit: number): { readonly depth: number; readonly tags: number } {
  let open = 0;
  let depth = 0;
  let tags = 0;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
    const next = html.charCodeAt(i + 1) | 32;
    const closing = html[i + 1] === '/';
    tags += 1;
    if (!closing && (next < 97 || next > 122)) continue;
    if (closing) {
      if (open > 0 && !flat.has(nameAt(html, i + 2))) open -= 1;
      continue;
    }
    if (!flat.has(nameAt(html, i + 1))) open += 1;
    if (open > depth) depth = open;
    if (depth >= limit) break;
  }
  return { depth, tags };
}

function nameAt(html: string, from: number): string {
  let end = from;
  while (end < from + 12 && /[a-z0-9]/i.test(html[end] ?? '')) end += 1;
  return html.slice(from, end).toLowerCase();
}

const breaking =
  /^\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|title|tr|ul)$/;

/** The lines of text of a page without building a tree. Scripts and styles are left out; never more than one pass. */
export function stripTags(html: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const lower = html.toLowerCase();
  const flush = (): void => {
    const words = decodeEntities(line).replace(/\s+/gu, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  let i = 0;
  while (i < html.length) {
    const tag = html.indexOf('<', i);
    if (tag < 0) {
      line += html.slice(i);
      break;
    }
    line += html.slice(i, tag);
    const end = tagEnd(html, tag);
    if (end === tag) {
      line += '<';
      i = tag + 1;
      continue;
    }
    skipped.lastIndex = tag;
    const opened = skipped.exec(html)?.[1]?.toLowerCase();
    if (breaking.test(nameWithSlash(html, tag))) flush();
    i = end;
    if (opened !== undefined && opened !== 'head') {
      const close = lower.indexOf(`</${opened}`, end);
      if (close < 0) break;
      i = close;
    }
  }
  flush();
  return lines;
}

function nameWithSlash(html: string, tag: number): string {
  return html[tag + 1] === '/' ? `/${nameAt(html, tag + 2)}` : nameAt(html, tag + 1);
}

/** Behind the tag or comment that begins at `tag`; `tag` itself where '<' is only a sign. */
function tagEnd(html: string, tag: number): number {
  if (html.startsWith('<!--', tag)) {
    const close = html.indexOf('-->', tag + 4);
    return close < 0 ? html.length : close + 3;
  }
  if (!/[a-z/!?]/i.test(html[tag + 1] ?? '')) return tag;
  const close = html.indexOf('>', tag);
  return close < 0 ? html.length : close + 1;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ldquo: '\u201C',
  rdquo: '\u201D',
  lsquo: '\u2018',
  rsquo: '\u2019',
  laquo: '\u00AB',
  raquo: '\u00BB',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  copy: '\u00A9',
};

/** The character references that news pages use; unknown ones stay as they stand. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[(name as string).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}
