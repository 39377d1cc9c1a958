// What a page's code says of its report: title, authors, day, site, address. Leaves the text to page-blocks.ts. Each value carries the rule it came by.
// Example: '<meta property="article:published_time" content="2021-03-04T...">' gives the day 2021-03-04 by 'meta'.

import { namesOffice } from './capture-tables.ts';
import { looseDay } from './page-days.ts';
import { isElement, type Page, type PageElement } from './page-nodes.ts';
import { hostOf } from './printed-urls.ts';

export type Said = { readonly value: string; readonly by: string };
export type PageMetadata = {
  readonly title: Said | null;
  readonly authors: readonly Said[];
  readonly day: Said | null;
  readonly site: Said | null;
  readonly url: Said | null;
};
type Linked = { title: string | null; day: string | null; authors: string[]; site: string | null };

/** Reads the page before Readability takes it apart. Never throws on odd values. */
export function pageMetadata(page: Page): PageMetadata {
  const metas = metaTags(page);
  const linked = linkedData(page);
  const said = (value: string | null | undefined, by: string): Said | null =>
    value === null || value === undefined || value.trim() === '' ? null : { value: clean(value), by };
  const site =
    said(first(metas, ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher']), 'meta') ??
    said(linked.site, 'json-ld');
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const address = [link, first(metas, ['og:url'])].find((url) => url !== null && hostOf(url) !== null) ?? null;
  return {
    title: titleOf(page, { metas, linked, site: site?.value ?? null }),
    authors: authorsOf(page, metas, linked),
    day: dayOf(page, metas, linked),
    site,
    url: said(address, 'canonical-link'),
  };
}

function clean(value: string): string {
  return value.replace(/\s+/gu, ' ').trim().slice(0, 500);
}

/** name, property and itemprop of meta tags in lower case; the first of each counts. */
function metaTags(page: Page): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = meta.getAttribute('content');
    if (content === null || content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = meta.getAttribute(attribute)?.toLowerCase().trim();
      if (key && !metas.has(key)) metas.set(key, content);
      else if (key && /author/.test(key)) metas.set(key, `${metas.get(key)}; ${content}`);
    }
  }
  return metas;
}

function first(metas: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = metas.get(key);
    if (value !== undefined) return value;
  }
  return null;
}

/** Articles in the page's JSON-LD; broken blocks are passed over. */
function linkedData(page: Page): Linked {
  const found: Linked = { title: null, day: null, authors: [], site: null };
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > 500_000) continue;
    try {
      const queue: unknown[] = [JSON.parse(source)];
      for (let i = 0; i < queue.length && i < 2000; i += 1) takeLinked(found, queue[i], queue);
    } catch {
      // Not JSON: the page's other signs are enough.
    }
  }
  return found;
}

function takeLinked(found: Linked, node: unknown, queue: unknown[]): void {
  if (Array.isArray(node)) {
    queue.push(...node.slice(0, 200));
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const item = node as Record<string, unknown>;
  if (item['@graph'] !== undefined) queue.push(item['@graph']);
  const type = String(item['@type'] ?? '');
  if (!/Article|Posting|Report|WebPage|CreativeWork/.test(type)) return;
  if (item.mainEntity !== undefined) queue.push(item.mainEntity);
  if (/WebPage/.test(type) && !/Article|Posting/.test(type)) {
    found.day ??= text(item.datePublished);
    return;
  }
  found.title ??= text(item.headline);
  found.day = text(item.datePublished) ?? found.day ?? text(item.dateCreated);
  found.site ??= text((item.publisher as Record<string, unknown> | undefined)?.name);
  if (found.authors.length === 0) found.authors = namesOf(item.author);
}

function namesOf(author: unknown): string[] {
  if (Array.isArray(author)) return author.slice(0, 20).flatMap(namesOf);
  if (typeof author === 'object' && author !== null) {
    const { name, '@type': type } = author as Record<string, unknown>;
    return /Organi[sz]ation/.test(String(type)) ? [] : namesOf(name);
  }
  return typeof author === 'string' && author.trim() !== '' ? [author] : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

type TitleSigns = {
  readonly metas: ReadonlyMap<string, string>;
  readonly linked: Linked;
  readonly site: string | null;
};

/** What the code calls the title, confirmed by a heading; else the heading that the page's own title repeats; never the site's name. */
function titleOf(page: Page, { metas, linked, site }: TitleSigns): Said | null {
  const whole = clean(page.querySelector('title')?.textContent ?? '');
  const social = withoutSite(
    clean(first(metas, ['og:title', 'twitter:title', 'dc.title', 'title', 'headline']) ?? ''),
    site,
  );
  const headings = [...page.querySelectorAll('h1, h2.title, .entry-title, [itemprop="headline"]')]
    .slice(0, 20)
    .map((heading) => clean(heading.textContent ?? ''))
    .filter((heading) => heading.length > 3 && heading.length < 300 && fold(heading) !== fold(site ?? ''));
  const confirmed = social !== '' && headings.some((heading) => fold(heading).includes(fold(social)));
  if (confirmed) return { value: social, by: 'meta' };
  const folded = ` ${fold(`${whole} ${social}`)} `;
  const repeated = headings.find((heading) => heading.split(' ').length > 1 && folded.includes(` ${fold(heading)} `));
  if (repeated !== undefined) return { value: repeated, by: 'heading' };
  if (linked.title !== null && headings.some((heading) => fold(heading) === fold(linked.title ?? '')))
    return { value: clean(linked.title), by: 'json-ld' };
  if (social !== '') return { value: social, by: 'meta' };
  if (linked.title !== null) return { value: clean(linked.title), by: 'json-ld' };
  if (headings.length === 1 && headings[0] !== undefined) return { value: headings[0], by: 'heading' };
  return whole === '' ? null : { value: withoutSite(whole, site), by: 'title-tag' };
}

function fold(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** 'Headline | Site' → 'Headline', where the last part is the site or short. */
function withoutSite(title: string, site: string | null, knownOnly = false): string {
  const parts = /^(.{8,}?)\s+([|\u2013\u2014\u00BB\u2022\u00B7]|-|::)\s+([^|]{2,60})$/su.exec(title);
  if (parts === null) return title;
  const [, head = '', mark = '', tail = ''] = parts;
  const known = site !== null && (fold(site).includes(fold(tail)) || fold(tail).includes(fold(site)));
  return known ||
    (!knownOnly && !/[\u2013\u2014]/.test(mark) && tail.split(' ').length <= 4 && head.split(' ').length >= 4)
    ? head.trim()
    : title;
}

const authorKeys = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'sailthru.author',
  'parsely-author',
  'article:author_name',
  'citation_author',
];
const authorPlaces =
  '[rel~="author"], a[href*="/author/"], a[href*="/autor/"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline__name, .author-name, .byline-name, .author .fn, .p-author, .byline a, .author a, .byline, .entry-author, .author, .posted-by, .article-author, [class*="byline"], [class*="author-name"], [class*="authorName"]';

function authorsOf(page: Page, metas: ReadonlyMap<string, string>, linked: Linked): readonly Said[] {
  const sources: readonly (readonly [readonly string[], string])[] = [
    [linked.authors, 'json-ld'],
    [
      authorKeys.flatMap((key) => metas.get(key)?.split(';') ?? []).filter((name) => !/https?:|@|\.com/i.test(name)),
      'meta',
    ],
    [authorElements(page), 'byline-element'],
  ];
  for (const [raw, by] of sources) {
    const persons = raw.flatMap(splitNames);
    const names =
      persons.length > 0 || by === 'byline-element' ? persons : raw.map(penName).filter((name) => name !== null);
    const once = names.filter((name, i) => names.findIndex((other) => fold(other) === fold(name)) === i);
    if (once.length > 0) return once.slice(0, 10).map((value) => ({ value, by }));
  }
  return [];
}

/** Byline elements that name a person: the nearest to the headline, and those beside it, not those of teasers below. */
function authorElements(page: Page): readonly string[] {
  for (const scope of scopesOf(page)) {
    for (const selector of authorPlaces.split(', ')) {
      const named = [...scope.querySelectorAll(selector)].slice(0, 12).filter((element) => {
        const words = clean(element.textContent ?? '');
        return words.length > 3 && words.length < 120 && splitNames(words).length > 0;
      });
      const [lead] = named;
      if (lead === undefined) continue;
      const beside = named.filter((element) => element.parentNode === lead.parentNode);
      return beside.slice(0, 5).map((element) => clean(element.textContent ?? ''));
    }
  }
  return [];
}

/** From the headline's own surroundings outwards to the whole page. */
function scopesOf(page: Page): readonly PageElement[] {
  const scopes: PageElement[] = [];
  const heading = page.querySelector('h1') ?? page.querySelector('h2');
  for (let node = heading?.parentNode ?? null; node !== null && scopes.length < 6; node = node.parentNode) {
    if (isElement(node)) scopes.push(node);
  }
  return [...scopes, page];
}

const word = "\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*";
const person = new RegExp(
  `^${word}(?:\\s+(?:de|del|van|von|der|den|la|le|da|di|du|bin|al|el|zu|ter)\\s+${word}|\\s+${word}){1,3}$`,
  'u',
);

/** One word that the code itself calls the author ('tiberius'), unless it is an office or an address. */
function penName(raw: string): string | null {
  const name = clean(raw);
  return /^[\p{L}\p{N}_-]{3,24}$/u.test(name) && !namesOffice(name) ? name : null;
}

/** 'By A Bee and C Dee | Reuters' → the two names; offices and single words are no authors. */
function splitNames(raw: string): readonly string[] {
  const line = clean(raw)
    .replace(/^.{0,30}?\b(?:by|von|par|por|door|written by|author|autor)\b\s*:?\s+/i, '')
    .replace(/\s*(?:\||\u2022|\u00B7|\bon\b|\bam\b|\(|\d|@|\bfor\b|\bPosted\b|\bPublished\b|\bUpdated\b).*$/su, '');
  return line
    .split(/\s*(?:,|;|&|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
    .map((name) =>
      (/\p{Ll}/u.test(name) ? name : name.replace(/\p{L}+/gu, (w) => `${w[0]}${w.slice(1).toLowerCase()}`)).trim(),
    )
    .filter(
      (name) =>
        name.length <= 50 &&
        person.test(name) &&
        !/\b(?:Staff|Reporter|Editor|Correspondent|News|Press|Team|Desk|Redaktion|Agency|Magazine|Times|Post)\b/i.test(
          name,
        ),
    );
}

const dayKeys = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'published_time',
  'publish_date',
  'publish-date',
  'publishdate',
  'published-date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'rnews:datepublished',
  'date',
  'article:created',
  'datecreated',
  'article:post_date',
  'og:article:published_time',
];
const dayPlaces = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, .entry-date time, .post-date time, .published time',
  'abbr.published, .dt-published',
  'article time[datetime], header time[datetime], main time[datetime]',
  'time[datetime]',
  '.entry-date, .post-date, .postdate, .published, .pubdate, .article-date, .article__date, .date-published, .publish-date, .article-published, .meta-date, .posted-on, .post-meta, .entry-meta, .article-meta, .byline-date, .timestamp, .dateline, .datum, .date',
  '[class*="publish"], [class*="date"], [id*="date"], [class*="timestamp"], [class*="meta"]',
];

function dayOf(page: Page, metas: ReadonlyMap<string, string>, linked: Linked): Said | null {
  const inCode = looseDay(linked.day ?? '');
  if (inCode !== null) return { value: inCode, by: 'json-ld' };
  for (const key of dayKeys) {
    const day = looseDay(metas.get(key) ?? '');
    if (day !== null) return { value: day, by: 'meta' };
  }
  for (const scope of scopesOf(page)) {
    for (const selector of dayPlaces) {
      for (const element of [...scope.querySelectorAll(selector)].slice(0, 12)) {
        const day = elementDay(element);
        if (day !== null) return { value: day, by: 'date-element' };
      }
    }
  }
  const modified = looseDay(
    metas.get('article:modified_time') ?? metas.get('og:updated_time') ?? metas.get('last-modified') ?? '',
  );
  return modified === null ? null : { value: modified, by: 'modified' };
}

function elementDay(element: PageElement): string | null {
  for (const attribute of ['datetime', 'content', 'title', 'data-datetime', 'data-date']) {
    const day = looseDay(element.getAttribute(attribute) ?? '');
    if (day !== null) return day;
  }
  const words = clean(element.textContent ?? '');
  return words.length > 160 ? null : looseDay(words);
}
