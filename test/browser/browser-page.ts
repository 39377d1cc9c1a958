// A real Chromium for the tests of the page: finds it, opens a page of a reading in it, listens for anything it should not do.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Path of a Chromium on this machine, null where there is none (scripts/prepare-browser.sh installs one). */
export function chromiumPath(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS });

export type Opened = { readonly page: Page; readonly complaints: readonly string[] };
export type Look = { readonly width: number; readonly scheme: 'light' | 'dark' };

/** Opens HTML as a browser would from disk; `complaints` fills with every request, console message and error. */
export async function openHtml(browser: Browser, html: string, { width, scheme }: Look): Promise<Opened> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: width < 500 ? 844 : 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => complaints.push(`request: ${request.url()}`));
  await page.setContent(html);
  return { page, complaints };
}

const IN_PAGE = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** Calls a function of in-page.js in the page. */
export const askPage = <T>(page: Page, name: string): Promise<T> =>
  page.evaluate<T>(`(() => { ${IN_PAGE}; return ${name}(); })()`);
