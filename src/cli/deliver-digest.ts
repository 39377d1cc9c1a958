// Delivers what a watch tells: a letter, a page, a feed, a webhook, as the options ask. Leaves making it to run-watch.ts and show/, printing to watch.ts.
// Example: with --letter kestel.eml and news the letter is written; without news only a feed is.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestLetter } from '../show/digest-letter.ts';
import { ledgerPage } from '../show/ledger-page.ts';
import { ledgerText } from '../show/ledger-text.ts';
import { newsDay } from '../show/watch-digest.ts';
import { watchFeed } from '../show/watch-feed.ts';
import { nothingNew } from '../show/watch-news.ts';
import { PROGRAM } from '../version.ts';
import type { Given } from './command.ts';
import type { WatchRun } from './run-watch.ts';
import { postDigest } from './webhook.ts';
import type { World } from './world.ts';

export type Delivery = {
  readonly given: Given;
  /** With several watches the options name folders, and each watch has its file there. */
  readonly many: boolean;
  readonly world: Pick<World, 'out'>;
};
/** Columns of the plain part of a letter. */
const LETTER_WIDTH = 76;
const FROM = 'onrecord@localhost';

/** Whether the options ask for anything but printing. */
export const isDelivered = ({ has }: Pick<Given, 'has'>): boolean => ['letter', 'html', 'feed', 'webhook'].some(has);

/** Throws one line where something cannot be delivered. */
export async function deliver(run: WatchRun, { given, many, world }: Delivery): Promise<void> {
  const write = async (option: string, ending: string, text: string): Promise<void> => {
    const target = given.text(option) ?? '';
    if (target === '-') return world.out(text);
    if (many) mkdirSync(target, { recursive: true });
    writeFileSync(many ? join(target, `${run.watch.name}.${ending}`) : target, text);
  };
  if (given.has('feed')) {
    const feed = { name: run.watch.name, program: PROGRAM, entries: run.entries() };
    await write('feed', 'atom', watchFeed(feed));
  }
  if (nothingNew(run.news)) return;
  if (given.has('html')) await write('html', 'html', ledgerPage(run.digest, { program: PROGRAM }));
  if (given.has('letter')) await write('letter', 'eml', letterOf(run, given.text('mail-to')));
  const webhook = given.text('webhook');
  if (webhook !== null)
    await postDigest(new URL(webhook), JSON.stringify(digestJson(run)), { allowPrivate: given.has('allow-private') });
}

function letterOf({ digest, news }: WatchRun, to: string | null): string {
  const text = ledgerText(digest, { width: LETTER_WIDTH, colour: false });
  const html = ledgerPage(digest, { program: PROGRAM });
  const id = createHash('sha256').update(text).update(html).digest('hex').slice(0, 32);
  return digestLetter({ subject: digest.title, to, from: FROM, day: newsDay(news), id, text, html });
}

/** What programs get: the rows themselves, whole. */
export const digestJson = ({ watch, news }: WatchRun): object => ({
  watch: watch.name,
  asked: watch.words,
  changed: news.changed,
  incidents: news.incidents,
  statements: news.statements,
});
