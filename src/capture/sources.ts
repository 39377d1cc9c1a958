// Where a report comes from: first publisher, who reprints it, wire credits, rights. Leaves finding the lines to block-kinds.ts.
// Example: 'Copyright (c) 2021 Harbour Watch. Reprinted with permission.' names the publisher 'Harbour Watch'.
import type { OutletTable } from '../lexicon/outlets.ts';
import type { Block, BlockKind } from '../model/article.ts';
import type { Field } from '../model/field.ts';
import type { Span } from '../model/span.ts';
import type { FoundDateline } from './dateline.ts';
import { type OutletMention, outletsIn } from './outlet-mentions.ts';
import { hostOf, type PrintedUrl, urlsIn } from './printed-urls.ts';

export type Sources = {
  readonly publisher: Field<string> | null;
  readonly reprintedBy: Field<string> | null;
  readonly wireCredits: readonly Field<string>[];
  readonly canonicalUrl: Field<string> | null;
  readonly rights: Field<string> | null;
};
type Page = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dateline: FoundDateline | null;
  readonly url: string | null;
  readonly outlets: OutletTable;
};

export function sourcesOf(page: Page): Sources {
  const canonicalUrl = canonicalUrlOf(page);
  const publisher = publisherOf(page, canonicalUrl);
  const rightsBlock = page.blocks.find((block) => block.kind === 'copyright');
  return {
    publisher,
    reprintedBy: reprintedByOf(page, publisher),
    wireCredits: wireCreditsOf(page),
    canonicalUrl,
    rights: rightsBlock === undefined ? null : printed(page.text, rightsBlock.span, 'copyright-line'),
  };
}

/** The words of a span with its white space made single, as a stated field. */
export function printed(text: string, span: Span, by: string): Field<string> {
  return { value: text.slice(span.start, span.end).replace(/\s+/gu, ' '), at: span, basis: 'stated', by };
}

function mentioned(mention: OutletMention, by: string): Field<string> {
  return { value: mention.entry.name, at: mention.span, basis: 'stated', by };
}

function ofKinds(page: Page, kinds: readonly BlockKind[]): readonly Block[] {
  return page.blocks.filter((block) => kinds.includes(block.kind));
}

function canonicalUrlOf(page: Page): Field<string> | null {
  const take = (url: PrintedUrl, by: string): Field<string> => ({
    value: url.whole,
    at: url.span,
    basis: 'stated',
    by,
  });
  for (const block of ofKinds(page, ['source'])) {
    const [url] = urlsIn(page.text, block.span);
    if (url !== undefined) return take(url, 'source-line');
  }
  if (page.url !== null && page.url !== '') return { value: page.url, at: null, basis: 'implied', by: 'given-url' };
  return null;
}

/** First of: the holder of the copyright, 'originally published by', the host of the source line, the agency of the dateline, a sign-off, the given host. */
function publisherOf(page: Page, canonical: Field<string> | null): Field<string> | null {
  const { text, outlets } = page;
  for (const block of ofKinds(page, ['copyright'])) {
    const known = outletsIn(text, block.span, outlets).find(({ entry }) => entry.kind !== 'aggregator');
    if (known !== undefined) return mentioned(known, 'copyright-line');
    const holder = copyrightHolder(text, block.span);
    if (holder !== null) return printed(text, holder, 'copyright-line');
  }
  for (const block of ofKinds(page, ['source'])) {
    const [known] = outletsIn(text, block.span, outlets).filter(({ entry }) => entry.kind !== 'aggregator');
    if (known !== undefined && !insideUrl(text, block.span, known.span)) return mentioned(known, 'source-line');
  }
  const stated = canonical?.basis === 'stated' ? outlets.byHost(hostOf(canonical.value) ?? '') : null;
  if (stated !== null && canonical !== null && stated.kind !== 'aggregator') {
    return { value: stated.name, at: canonical.at, basis: 'stated', by: 'source-url' };
  }
  const nearby = datelineAgency(page) ?? signOff(page) ?? houseLine(page);
  if (nearby !== null) return nearby;
  const source = canonical?.basis === 'stated' && stated === null ? hostOf(canonical.value) : null;
  if (source !== null) return { value: source, at: canonical?.at ?? null, basis: 'stated', by: 'source-url' };
  const host = page.url === null ? null : hostOf(page.url);
  if (host === null) return null;
  const entry = outlets.byHost(host);
  if (entry?.kind === 'aggregator') return null;
  return { value: entry?.name ?? host, at: null, basis: 'implied', by: 'given-url' };
}

/** 'Copyright (c) 2021. Harbour Watch, Inc. Reprinted ...': the capitalised words behind the year. */
function copyrightHolder(text: string, span: Span): Span | null {
  const line = text.slice(span.start, Math.min(span.end, span.start + 300));
  const found =
    /(?:[Cc]opyright|COPYRIGHT|\([cC]\)|\u00A9)(?:\s|,|\.|\([cC]\)|\u00A9|by|(?:19|20)\d\d(?:\s?[-\u2013]\s?(?:(?:19|20)\d\d)?)?)*((?:The\s+)?\p{Lu}[\p{L}\p{N}&/'\u2019.-]*(?:\s+(?:of\s+|and\s+|for\s+|the\s+|&\s+)?\p{Lu}[\p{L}\p{N}&/'\u2019-]*){0,6})/u.exec(
      line,
    );
  const words = found?.[1];
  if (found === null || words === undefined) return null;
  const held = words.split(
    /(?<=[\p{L}]{3})\.\s|\s(?=\d{4})|\s(?=All\s+[Rr]ights|Reprinted|Reproduced|Any\s|May\s|This\s|No\s)/u,
  )[0] as string;
  const name = held.replace(/(?<=\p{L}{3})\.$/u, '');
  if (/^(?:All|Reprinted|Reproduced|Any|May|This|No|Materials|Published)\b/i.test(name) || name.length < 2) return null;
  const start = span.start + found.index + found[0].length - words.length;
  return { start, end: start + name.length };
}

function insideUrl(text: string, block: Span, span: Span): boolean {
  return urlsIn(text, block).some((url) => url.span.start <= span.start && span.end <= url.span.end);
}

/** The agency in a dateline's brackets; an unknown one only where it is a single word ('(Newsdesk)', not '(New York)'). */
function datelineAgency(page: Page): Field<string> | null {
  const at = page.dateline?.agency ?? null;
  if (at === null) return null;
  const [known] = outletsIn(page.text, at, page.outlets);
  if (known !== undefined) return mentioned(known, 'dateline');
  return /\s/.test(page.text.slice(at.start, at.end)) ? null : printed(page.text, at, 'dateline');
}

/** '-- Reuters' behind the last words of the news or 'AFP' under the headline: the agency whose text this is. */
function signOff(page: Page): Field<string> | null {
  for (const block of ofKinds(page, ['credit'])) {
    const line = page.text.slice(block.span.start, block.span.end);
    const mentions = outletsIn(page.text, block.span, page.outlets);
    const [only] = mentions;
    if (mentions.length !== 1 || only === undefined) continue;
    if (line.replace(/[^\p{L}\p{N}]+/gu, '').length === nameLength(page.text, only.span))
      return mentioned(only, 'sign-off');
  }
  return null;
}

/** A wire agency in a line of its own house behind the news ('The ... Trust Principles'). */
function houseLine(page: Page): Field<string> | null {
  const last = page.blocks.findLastIndex((block) => block.kind === 'paragraph');
  for (const block of page.blocks.slice(last + 1)) {
    if (block.kind !== 'furniture') continue;
    const wire = outletsIn(page.text, block.span, page.outlets).find(({ entry }) => entry.kind === 'wire');
    if (wire !== undefined) return mentioned(wire, 'house-line');
  }
  return null;
}

function nameLength(text: string, span: Span): number {
  return text.slice(span.start, span.end).replace(/[^\p{L}\p{N}]+/gu, '').length;
}

/** Outlets in credit lines and the agency of the dateline, each once, in text order. */
function wireCreditsOf(page: Page): readonly Field<string>[] {
  const found: Field<string>[] = [];
  const agency = datelineAgency(page);
  if (agency !== null) found.push(agency);
  for (const block of ofKinds(page, ['credit', 'source'])) {
    if (block.kind === 'source' && urlsIn(page.text, block.span).length > 0) continue;
    if (block.kind === 'source' && !/agenc/i.test(page.text.slice(block.span.start, block.span.end))) continue;
    for (const mention of outletsIn(page.text, block.span, page.outlets)) found.push(mentioned(mention, 'credit-line'));
  }
  const once = found.filter((field, i) => found.findIndex((other) => other.value === field.value) === i);
  return once.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
}

/** A site named in lines of the page around the news that is not the first publisher. */
function reprintedByOf(page: Page, publisher: Field<string> | null): Field<string> | null {
  const named = reprinterNamed(page);
  if (named !== null && named.value !== publisher?.value) return named;
  const around = ofKinds(page, ['subscribe', 'share', 'navigation', 'advert', 'furniture', 'related']);
  const reprint = page.blocks.some(
    (block) =>
      (block.kind === 'copyright' || block.kind === 'source') &&
      /re-?(?:print|publish|produc)ed (?:with|by)|(?:originally|first) (?:published|appeared)/i.test(
        page.text.slice(block.span.start, block.span.end),
      ),
  );
  for (const block of around) {
    for (const mention of outletsIn(page.text, block.span, page.outlets)) {
      const aggregator = mention.entry.kind === 'aggregator';
      if (mention.entry.name === publisher?.value || !(aggregator || (reprint && block.kind === 'subscribe'))) continue;
      return mentioned(mention, 'page-line');
    }
    if (block.kind !== 'subscribe' && !reprint) continue;
    const site = siteIn(page.text, block.span);
    if (site !== null && publisher !== null && !sameSite(page, site, publisher.value))
      return printed(page.text, site, 'page-line');
  }
  const host = page.url === null ? null : hostOf(page.url);
  const entry = host === null ? null : page.outlets.byHost(host);
  if (host === null || publisher === null || publisher.by === 'given-url') return null;
  if (entry !== null && entry.name !== publisher.value)
    return { value: entry.name, at: null, basis: 'implied', by: 'given-url' };
  if (entry === null && reprint && !sameSite(page, null, publisher.value, host))
    return { value: host, at: null, basis: 'implied', by: 'given-url' };
  return null;
}

/** 'Reprinted with permission by The Harbour Gazette.', and not 'Reprinted by Permission of the Author'. */
function reprinterNamed(page: Page): Field<string> | null {
  for (const { span } of ofKinds(page, ['copyright', 'source'])) {
    const line = page.text.slice(span.start, Math.min(span.end, span.start + 400));
    const found =
      /[Rr]e-?(?:print|publish|produc)ed (?:with (?:the )?permission )?by ((?:[Tt]he )?(?!Permission)\p{Lu}[\p{L}\p{N}&'\u2019-]*(?: (?:of |and |the |& ){0,2}\p{Lu}[\p{L}\p{N}&'\u2019-]*){0,5})/u.exec(
        line,
      );
    if (found?.[1] === undefined) continue;
    const start = span.start + found.index + found[0].length - found[1].length;
    return printed(page.text, { start, end: start + found[1].length }, 'reprint-line');
  }
  return null;
}

/** A site by its address as a name: 'HarbourWatch.org'. */
function siteIn(text: string, span: Span): Span | null {
  const line = text.slice(span.start, Math.min(span.end, span.start + 400));
  const found =
    /(?<![\p{L}\p{N}@/.])[\p{L}\p{N}-]{2,40}\.(?:org|com|net|info|news|int|eu|co\.\p{L}{2}|\p{L}{2})(?![\p{L}\p{N}/])/u.exec(
      line,
    );
  if (found === null || /@$/.test(line.slice(0, found.index))) return null;
  return { start: span.start + found.index, end: span.start + found.index + found[0].length };
}

function sameSite(page: Page, site: Span | null, publisher: string, host = ''): boolean {
  const name = site === null ? host : page.text.slice(site.start, site.end);
  const entry = page.outlets.byHost(name.toLowerCase());
  return entry?.name === publisher || name.toLowerCase() === publisher.toLowerCase();
}
