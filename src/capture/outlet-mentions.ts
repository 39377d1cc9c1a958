// Names of outlets and agencies in a stretch of text, by the outlet table. Leaves what the mention means to sources.ts.
// Example: in 'With reporting by Reuters' the outlet Reuters stands at 18 to 25.
import type { OutletEntry, OutletTable } from '../lexicon/outlets.ts';
import type { Span } from '../model/span.ts';

export type OutletMention = { readonly entry: OutletEntry; readonly span: Span };

/** All mentions in order, the longest name at each word. At most the first 2,000 characters are read. */
export function outletsIn(text: string, span: Span, outlets: OutletTable): readonly OutletMention[] {
  const words: string[] = [];
  const starts: number[] = [];
  const part = text.slice(span.start, Math.min(span.end, span.start + 2000));
  for (const match of part.matchAll(/[^\s()[\]|]+/gu)) {
    const lead = /^[^\p{L}\p{N}]*/u.exec(match[0])?.[0].length ?? 0;
    words.push(match[0].slice(lead));
    starts.push(span.start + match.index + lead);
  }
  const found: OutletMention[] = [];
  for (let i = 0; i < words.length; i += 1) {
    if (!/^[\p{Lu}\p{N}]/u.test(words[i] as string)) continue;
    const hit = outlets.at(words, i);
    if (hit === null) continue;
    const last = i + hit.length - 1;
    const tail = (words[last] as string).replace(/[^\p{L}\p{N}]+$/u, '').replace(/['\u2019]s$/, '');
    found.push({ entry: hit.entry, span: { start: starts[i] as number, end: (starts[last] as number) + tail.length } });
    i = last;
  }
  return found;
}

/** Nothing but outlets, 'and', 'with', dashes and brackets: '(With AFP and Reuters)', '--AFP', 'Associated Press'. */
export function isAgencyLine(text: string, span: Span, outlets: OutletTable): boolean {
  if (span.end - span.start > 80) return false;
  const mentions = outletsIn(text, span, outlets);
  if (mentions.length === 0) return false;
  let rest = text.slice(span.start, span.end);
  for (const mention of [...mentions].reverse()) {
    rest = rest.slice(0, mention.span.start - span.start) + rest.slice(mention.span.end - span.start);
  }
  return /^[^\p{L}\p{N}]*(?:(?:and|with|via|from|agencies|source|photo|file)[^\p{L}\p{N}]*){0,3}$/u.test(
    rest.toLowerCase(),
  );
}
