// The door of this folder: a capture → an article and its problems, by media type. Leaves reading the article to read/.
// Example: articleOf(captureOf(bytes, {from: 'report.txt'}), {outlets}).article.text is the file's text.
import type { OutletTable } from '../lexicon/outlets.ts';
import type { Article } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../text/problems.ts';
import type { CaptureTables } from './capture-tables.ts';
import { declaredCharset, decode } from './decode.ts';
import { articleFromHtml } from './from-html.ts';
import { type ArticleRead, articleFromText, type TextInput } from './from-text.ts';

export type CaptureTools = {
  readonly outlets?: OutletTable;
  readonly tables?: CaptureTables;
  /** The report's own id; else the first 16 hex digits of the SHA-256. */
  readonly id?: string | null;
  /** ISO day, for reports that state none. */
  readonly published?: string | null;
  /** Where the report stands on the web; else `capture.from` where that is an address. */
  readonly url?: string | null;
};

/** Bytes beyond this are not read. */
export const LARGEST = 64 * 1024 * 1024;

/** Reads any capture whatever: never throws, always gives an article, empty where nothing can be read. */
export function articleOf(capture: Capture, tools: CaptureTools = {}): ArticleRead {
  const id = tools.id ?? capture.sha256.slice(0, 16);
  const { bytes, mediaType } = capture;
  if (bytes.length > LARGEST) {
    return {
      article: emptyArticle(id),
      problems: [problem('too-large', null, { size: bytes.length, limit: LARGEST })],
    };
  }
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!isText(type)) {
    return { article: emptyArticle(id), problems: [problem('binary-input', null, { type })] };
  }
  const html = type === 'text/html' || type === 'application/xhtml+xml';
  const { text, encoding } = decode(bytes, declaredCharset(mediaType, html ? bytes : new Uint8Array()));
  const address = /^https?:\/\//i.test(capture.from ?? '') ? capture.from : null;
  const input: TextInput = { id, text, published: tools.published ?? null, url: tools.url ?? address };
  const read = html ? articleFromHtml(input, tools) : articleFromText(input, tools);
  const unsure: readonly Problem[] = /^utf-(?:8|16[lb]e)$/.test(encoding)
    ? []
    : [problem('not-utf8', null, { encoding })];
  return { article: read.article, problems: [...unsure, ...read.problems] };
}

function isText(type: string): boolean {
  return type.startsWith('text/') || /^application\/(?:xhtml\+xml|json|xml|x-ndjson)$/.test(type);
}

function emptyArticle(id: string): Article {
  return {
    id,
    text: '',
    language: 'und',
    blocks: [],
    title: null,
    byline: [],
    dateline: null,
    published: null,
    publisher: null,
    reprintedBy: null,
    wireCredits: [],
    canonicalUrl: null,
    rights: null,
  };
}
