import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import type { Span } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { page as pageOf } from '../../src/show/page.ts';
import { fixture } from '../show/reading-fixture.ts';
import { askPage, chromiumPath, type Look, launch, openHtml } from './browser-page.ts';

const path = chromiumPath();
const seed = new URL('../../../shared/seed/karabakh-2020-10-14.txt', import.meta.url);
const example = new URL('../../examples/karabakh-2020-10/wire.txt', import.meta.url);
const LOOKS: readonly Look[] = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

const fromFile = (url: URL): Reading => readReport({ id: 'report', text: readFileSync(url, 'utf8') }, loadTools());
const REPORTS: readonly (readonly [string, () => Reading])[] = [
  ['the fixture', () => fixture],
  ['an example', () => fromFile(example)],
  // The seed report is not shipped: where it is absent, the others stand for it.
  ...(existsSync(seed) ? [['the seed', () => fromFile(seed)] as const] : []),
];

let browser: Browser;
beforeAll(async () => {
  if (path !== null) browser = await launch(path);
});
afterAll(() => browser?.close());

/** Content as it stands in one mark a block: blocks part it, and what stands between blocks belongs to none. */
const insideBlocks = ({ article }: Reading, { start, end }: Span): string =>
  article.blocks.map(({ span }) => article.text.slice(Math.max(start, span.start), Math.min(end, span.end))).join('');

describe.skipIf(path === null).each(REPORTS)('the page of %s', (_, make) => {
  const reading = path === null ? fixture : make();
  const html = pageOf(reading);

  test.each(LOOKS)('lies well at $width px, $scheme, and asks for nothing', async (look) => {
    const { page, complaints } = await openHtml(browser, html, look);
    expect(await askPage(page, 'layoutFaults')).toEqual([]);
    expect((await askPage<number>(page, 'brightness')) > 128).toBe(look.scheme === 'light');
    expect((await askPage<{ ratio: number }>(page, 'lowestContrast')).ratio).toBeGreaterThan(4.5);
    await page.locator('article mark').first().hover();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('every mark sits on its words, and the report is whole', async () => {
    const { page } = await openHtml(browser, html, { width: 1280, scheme: 'light' });
    expect(await askPage(page, 'articleWords')).toBe(reading.article.text);
    const marked = await askPage<Record<string, string[]>>(page, 'markedWords');
    for (const [i, { content }] of reading.statements.entries()) {
      const words = content.map((span) => insideBlocks(reading, span)).join('');
      expect((marked[`s${i + 1}`] ?? []).join('')).toBe(words);
    }
    await page.context().close();
  });

  test('the keyboard reaches every statement and shows who says it', async () => {
    const { page } = await openHtml(browser, html, { width: 1280, scheme: 'light' });
    const reached = new Set<string>();
    const most = await page.locator('main [tabindex="0"], header a').count();
    for (let i = 0; i <= most; i++) {
      await page.keyboard.press('Tab');
      const focus = await askPage<string | null>(page, 'focusedMark');
      if (focus === null) continue;
      reached.add(focus);
      const { speakers, cue } = reading.statements[Number(focus.slice(1)) - 1] as Statement;
      const tip = await askPage<string>(page, 'focusedTip');
      expect(tip).toContain(reading.article.text.slice(cue.span.start, cue.span.end).split('"')[0]);
      for (const { party } of speakers) if (party !== null) expect(tip).toContain(party);
    }
    expect(reached.size).toBe(reading.statements.filter(({ content }) => content.length > 0).length);
    await page.context().close();
  });

  test('a row of the brief leads to its words and lights them up', async () => {
    const { page } = await openHtml(browser, html, { width: 1280, scheme: 'light' });
    await page.locator('aside .row a[href^="#s"]').last().click();
    await page.waitForTimeout(800);
    expect(await askPage(page, 'targetMark')).toEqual({ inside: true, lit: true });
    await page.context().close();
  });
});
