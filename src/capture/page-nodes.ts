// The little of a page's tree that capture touches, so that no DOM types are needed, and the parser, loaded only when a page comes.
// Example: parsePage('<p>Hi</p>').querySelector('p')?.textContent is 'Hi'. No script runs and nothing is requested.
import { createRequire } from 'node:module';

export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
};
export type PageElement = PageNode & {
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
};
export type Page = PageElement & { readonly documentElement: PageElement | null };
export type MainText = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly content: PageElement | null;
};

const load = createRequire(import.meta.url);

/** Parses a page. Throws where the parser does; callers fall back to stripping tags. */
export function parsePage(html: string): Page {
  const { parseHTML } = load('linkedom') as { parseHTML: (html: string) => { document: Page } };
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000)) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** The main text by Readability; it takes the page apart, so read everything else from the page before. Null where it finds none. */
export function mainText(page: Page): MainText | null {
  const { Readability } = load('@mozilla/readability') as {
    Readability: new (page: Page, options: object) => { parse: () => MainText | null };
  };
  return new Readability(page, {
    serializer: (node: unknown) => node,
    maxElemsToParse: 60_000,
    keepClasses: true,
  }).parse();
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** 'p', 'div' … in lower case; '#text' for text. */
export function tagOf(node: PageNode): string {
  return node.nodeName.toLowerCase();
}
