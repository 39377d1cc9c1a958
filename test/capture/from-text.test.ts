import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText, type TextInput } from '../../src/capture/from-text.ts';
import { outletTable } from '../../src/lexicon/outlets.ts';
import type { Article } from '../../src/model/article.ts';

const row = (name: string, kind: string, aliases = '', hosts = ''): Record<string, string> => ({
  name,
  kind,
  aliases,
  hosts,
  source: 'test',
});
const outlets = outletTable([
  row('Reuters', 'wire', 'Thomson Reuters', 'reuters.com'),
  row('AFP', 'wire', 'Agence France-Presse', 'afp.com'),
  row('Associated Press', 'wire', 'AP', 'apnews.com'),
  row('RFE/RL', 'outlet', 'Radio Free Europe/Radio Liberty', 'rferl.org'),
  row('GlobalSecurity.org', 'aggregator', '', 'globalsecurity.org'),
]);
const read = (text: string, more: Partial<TextInput> = {}): Article =>
  articleFromText({ id: 'x', text, ...more }, { outlets }).article;
const codes = (text: string, more: Partial<TextInput> = {}): string[] =>
  articleFromText({ id: 'x', text, ...more }, { outlets }).problems.map(({ code }) => code);
const kinds = (text: string): string[] =>
  read(text).blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ')}`);

const body =
  'Government troops left the river town of Narva Ford on Tuesday after two days of shelling, the defence ministry said, while rebels denied that they had fired a single round at it since the weekend.';
const more =
  'Aid workers said that some 400 families were waiting at the bridge. The governor promised buses by nightfall, and none had come.';

describe('a report with its page around it', () => {
  const page = `DAILY WATCH - Support independent journalism. Donate today!

[ Home | World | Reports ]

Troops Leave River Town As Rebels Deny Shelling

By Ana Maria Ferro and Joe Lund March 9, 2021

NARVA FORD -- ${body}

${more}

With reporting by AFP and Reuters

Joe Lund is a freelance writer based in Riga.

Source: https://www.rferl.org/a/troops-leave -river-town
-denied/31142.html

Copyright (c) 2021. RFE/RL, Inc. Reprinted with the permission of Radio Free Europe/Radio Liberty.

Join the GlobalSecurity.org mailing list`;
  const article = read(page);
  it('marks furniture and keeps the text', () => {
    expect(article.text).toBe(page);
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'advert',
      'navigation',
      'title',
      'byline',
      'date',
      'paragraph',
      'paragraph',
      'credit',
      'author-note',
      'source',
      'copyright',
      'subscribe',
    ]);
  });
  it('reads provenance with its evidence', () => {
    expect(article.title?.value).toBe('Troops Leave River Town As Rebels Deny Shelling');
    expect(article.byline.map(({ value }) => value)).toEqual(['Ana Maria Ferro', 'Joe Lund']);
    expect(article.dateline?.value).toEqual({ place: 'NARVA FORD', date: null });
    expect(article.published).toMatchObject({ value: '2021-03-09', basis: 'stated', by: 'byline' });
    expect(article.publisher).toMatchObject({ value: 'RFE/RL', by: 'copyright-line' });
    expect(article.reprintedBy?.value).toBe('GlobalSecurity.org');
    expect(article.wireCredits.map(({ value }) => value)).toEqual(['AFP', 'Reuters']);
    expect(article.canonicalUrl?.value).toBe('https://www.rferl.org/a/troops-leave-river-town-denied/31142.html');
    expect(article.rights?.value).toMatch(/^Copyright \(c\) 2021\. RFE\/RL, Inc\./);
  });
  it('gives every stated value the very characters it came from', () => {
    for (const field of [
      article.title,
      ...article.byline,
      article.publisher,
      article.reprintedBy,
      ...article.wireCredits,
    ]) {
      const { start, end } = field?.at ?? { start: 0, end: 0 };
      expect(page.slice(start, end)).toBe(field?.value);
    }
  });
});

describe('who reprints', () => {
  const rights = 'Copyright (c) 2021 Northfield Wire.';
  it.each([
    ['Reprinted with permission by The Harbour Gazette.', 'The Harbour Gazette'],
    ['Republished by Lantern of the North with the consent of the author.', 'Lantern of the North'],
    ['Reprinted with the permission of Northfield Wire.', undefined],
    ['Reproduced by permission.', undefined],
    ['Reprinted by Permission of the author.', undefined],
  ])('%s', (line, name) => {
    const article = read(`Troops leave river town\n\n${body}\n\n${rights} ${line}`);
    expect(article.publisher?.value).toBe('Northfield Wire');
    expect(article.reprintedBy?.value).toBe(name);
  });
});

describe('paragraphs', () => {
  it('joins lines that were cut at a width, and not lines of a digest', () => {
    const wrapped = `Peace Talks Resume\n\nOSLO (AP) _ Envoys of both sides met for\nthe third time on Monday and agreed to go\non, a mediator said. He would not say what\nthey had talked about.\n   The rebels said nothing had been agreed\nat all.`;
    expect(kinds(wrapped)).toEqual([
      'title: Peace Talks Resume',
      'date: OSLO (AP) _',
      'paragraph: Envoys of both sides met for the third time on Monday and agreed to go on, a mediator said. He would not say what they had talked about.',
      'paragraph: The rebels said nothing had been agreed at all.',
    ]);
    const digest =
      'MORNING LIST\nArmy says it holds the bridge at Narva Ford\nRebels deny losing the bridge\nEnvoy calls for calm, flies home';
    expect(read(digest).blocks).toHaveLength(4);
  });
  it('takes single line breaks for paragraphs where lines are long', () => {
    expect(kinds(`${body}\n${more}`)).toHaveLength(2);
  });
  it('keeps a sentence whole that a line break cut', () => {
    expect(kinds('The mayor of the river town said he\nwould stay until the last bus had gone.')).toHaveLength(1);
  });
});

describe('texts left as one paragraph', () => {
  it('takes date, title, agency and furniture off the edges', () => {
    expect(
      kinds(
        `Army leaves river town after shelling AFP Wednesday 22 Jun 2016 ${body} ${more} Agencies contributed to this report Read Also`,
      ).map((line) => line.slice(0, 60)),
    ).toEqual([
      'title: Army leaves river town after shelling',
      'credit: AFP',
      'date: Wednesday 22 Jun 2016',
      'paragraph: Government troops left the river town of Narva Fo',
      'credit: Agencies contributed to this report',
      'related: Read Also',
    ]);
    expect(
      kinds(`Posted on July 12 2016 by Paula Rahim Army Leaves River Town Beirut- ${body} Paula Rahim`).slice(0, 4),
    ).toEqual([
      'date: Posted on July 12 2016',
      'byline: by Paula Rahim',
      'title: Army Leaves River Town',
      'date: Beirut-',
    ]);
    expect(kinds(`31-07-2015 Army leaves river town after two days. ${body}`)[1]).toBe(
      'title: Army leaves river town after two days.',
    );
  });
  it('leaves a first sentence with a date in it alone', () => {
    const text = `The army left the river town on 22 June 2016 Friday prayers were held there and the mayor said he was glad. ${body} ${more}`;
    expect(kinds(text)).toHaveLength(1);
  });
  it('leaves a last sentence alone that only speaks of reporting', () => {
    const text = `${body} The ministry based its figure on reporting by local councils.`;
    expect(kinds(text)).toHaveLength(1);
  });
});

describe('furniture', () => {
  it.each([
    ['Share this article', 'share'],
    ['Read more: Ten days on the river', 'related'],
    ['Sign up for our newsletter', 'subscribe'],
    ['All rights reserved.', 'copyright'],
    ['(Reporting by Ana Ferro; Editing by Joe Lund)', 'credit'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'furniture'],
    ['FILE PHOTO: A bus at the bridge. REUTERS/Ana Ferro', 'caption'],
    ['Tags: army, river, shelling', 'furniture'],
    ['Page 2 of 3', 'furniture'],
    ['[ daily watch banner ]', 'furniture'],
    ['Home > World > Reports', 'navigation'],
  ])('%s', (line, kind) => {
    expect(read(`${body}\n\n${line}`).blocks[1]?.kind).toBe(kind);
  });
  it.each([
    ['Share prices fell after the army left the town, traders said.'],
    ['Home owners in the river town said they had not been told to leave.'],
    ['Subscribers to the mobile network had no signal all day, the company said.'],
    ['"Read more of our statement and less of theirs," the spokesman told reporters in the river town on Tuesday.'],
    ['Copying the rebels, the army painted its trucks white.'],
    ['The group, which is based in Riga, said it had counted 12 shells.'],
  ])('%s is news', (line) => {
    expect(read(`${body}\n\n${line}\n\n${more}\n\n${more}\n\n${body}`).blocks[1]?.kind).toBe('paragraph');
  });
  it('takes what follows a heading of links for links, and news behind them for news', () => {
    const article = read(
      `${body}\n\n${more}\n\n${body}\n\nMost read\n\nBridge closed again\n\nTen days on the river\n\n`,
    );
    expect(article.blocks.slice(3).map(({ kind }) => kind)).toEqual(['related', 'related', 'related']);
  });
});

describe('publishers', () => {
  it('takes the agency of a dateline or a sign-off for the first publisher', () => {
    expect(read(`GOMA (Reuters) - ${body}`).publisher?.value).toBe('Reuters');
    expect(read(`${body} --AFP`).publisher).toMatchObject({ value: 'AFP', by: 'sign-off' });
    expect(read(`${body}\n\nWith reporting by AFP`).publisher).toBeNull();
  });
  it('names a reprint by the address it was got from', () => {
    const article = read(`GOMA (Reuters) - ${body}`, { url: 'https://www.globalsecurity.org/a/1.htm' });
    expect(article.publisher?.value).toBe('Reuters');
    expect(article.reprintedBy).toMatchObject({ value: 'GlobalSecurity.org', basis: 'implied' });
    expect(read(`GOMA (Reuters) - ${body}`, { url: 'https://www.reuters.com/a/1' }).reprintedBy).toBeNull();
  });
});

describe('problems of a text', () => {
  it.each([
    ['', ['empty-text']],
    [' \n\t', ['empty-text']],
    ['Share this article', ['furniture-only', 'no-date']],
    [`${body} \uD83D`, ['lone-surrogate', 'no-date']],
    [
      'Die Armee hat die Stadt am Fluss verlassen, sagte der Minister, und die Rebellen haben das bestritten.',
      ['not-english', 'no-date'],
    ],
    ['Армия оставила город на реке, заявил министр.', ['not-english', 'no-date']],
    [body.toUpperCase(), ['upper-case', 'no-date']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'By',
    'The',
    'army',
    'Reuters',
    'AFP',
    '--',
    '—',
    '(',
    ')',
    '"',
    '.',
    ',',
    'October 14, 2020',
    'Copyright',
    '©',
    'Source:',
    'https://a.example/b',
    '-c',
    'KYIV',
    'Tags',
    'Read',
    'more',
    'Share',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ' ',
    '\u2028',
    '\uD800',
    'é',
    '🙂',
    '/',
    '|',
    '12',
  );
  it('is kept unchanged, with blocks in order, inside it, none overlapping', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')),
        ),
        (text) => {
          const article = read(text);
          expect(article.text).toBe(text);
          let end = 0;
          for (const { span } of article.blocks) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
          expect(articleFromText({ id: 'x', text }, { outlets }).article).toEqual(article);
        },
      ),
      { numRuns: 150 },
    );
  });
  it.each([
    ['one line of 5 million characters', `${'word '.repeat(1_000_000)}.`],
    ['a million line breaks', 'a\n'.repeat(500_000)],
    ['a million blank lines', '\n'.repeat(1_000_000)],
    ['capitals without end', 'AB '.repeat(500_000)],
    ['dates without end', 'May 3, 2020 '.repeat(100_000)],
    ['addresses without end', 'https://a.example/ -b '.repeat(50_000)],
    ['dashes', '-- '.repeat(300_000)],
    ['slashes', 'A/'.repeat(500_000)],
  ])('%s is read in time', (_, text) => {
    const begin = performance.now();
    expect(read(text).text.length).toBe(text.length);
    expect(performance.now() - begin).toBeLessThan(6000);
  });
});

const seed = fileURLToPath(new URL('../../../shared/seed/karabakh-2020-10-14.txt', import.meta.url));
describe.skipIf(!existsSync(seed))('the seed report (skipped where ../shared is absent)', () => {
  it('has its provenance', () => {
    const text = readFileSync(seed, 'utf8');
    const article = read(text);
    expect(article.text).toBe(text);
    expect(article.publisher?.value).toBe('RFE/RL');
    expect(article.reprintedBy?.value).toBe('GlobalSecurity.org');
    expect(article.wireCredits.map(({ value }) => value)).toEqual(['Reuters']);
    expect(article.byline.map(({ value }) => value)).toEqual(['Neil Hauer']);
    expect(article.dateline?.value).toEqual({ place: 'STEPANAKERT', date: null });
    expect(article.published).toMatchObject({ value: '2020-10-14', basis: 'stated' });
    expect(article.canonicalUrl?.value).toMatch(
      /^https:\/\/www\.rferl\.org\/a\/azerbaijan-confirms-strike-inside-armenia-.*-for-diplomatic-solution\/30892949\.html$/,
    );
    expect(article.title?.value).toMatch(/^Azerbaijan Confirms Strike/);
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(37);
  });
});
