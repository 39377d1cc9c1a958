import { expect, test } from 'vitest';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import type { Watch } from '../../src/model/watch.ts';
import { digestLetter, isAddress, quotedPrintable } from '../../src/show/digest-letter.ts';
import { ledgerText } from '../../src/show/ledger-text.ts';
import { newsDay, sayNews, watchDigest } from '../../src/show/watch-digest.ts';
import { watchFeed } from '../../src/show/watch-feed.ts';
import { incidentNews, nothingNew, statementNews } from '../../src/show/watch-news.ts';
import { incidents, names, statementOf, statements } from './ledger-fixture.ts';

const source = { names, statement: statementOf };
const strike = incidents.find(({ id }) => id === 'kestria-note#i1') as LedgerIncident;
const watch: Watch = { name: 'kestel', asks: 'incidents', question: { place: 'Kestel' }, words: 'in Kestel', seen: {} };

test('what was never seen is new; what was seen and stands the same is nothing', () => {
  const first = incidentNews(incidents, {});
  expect([first.incidents.length, first.changed.length]).toEqual([5, 0]);
  expect(nothingNew(incidentNews(incidents, first.seen))).toBe(true);
});

test('another standing than the one that was seen is a change', () => {
  const { changed, incidents: fresh } = incidentNews([strike], { 'kestria-note#i1': 'claimed' });
  expect(changed).toEqual([{ incident: strike, before: 'claimed' }]);
  expect(fresh).toEqual([]);
});

test('an incident that an earlier report gave a new id is not new', () => {
  const renamed = { ...strike, id: 'early#i9', accounts: ['early#i9', ...strike.accounts] };
  expect(nothingNew(incidentNews([renamed], { 'kestria-note#i1': 'acknowledged' }))).toBe(true);
  expect(incidentNews([renamed], { 'other#i1': 'acknowledged' }).incidents).toHaveLength(1);
});

test('a statement is known by where it stands, whatever a newer reading calls it', () => {
  const { seen } = statementNews(statements, {});
  expect(nothingNew(statementNews([{ ...statements[0]!, statement: 's99' }], seen))).toBe(true);
  expect(statementNews([{ ...statements[0]!, at: { start: 1, end: 9 } }], seen).statements).toHaveLength(1);
});

const news = incidentNews(incidents.slice(1, 3), { 'kestria-note#i1': 'claimed' });
const digest = watchDigest({ watch, news, most: 20 }, source);

test('the digest names change, words, report and line', () => {
  expect(ledgerText(digest, { width: 100, colour: false })).toBe(`Watch “kestel”: 1 change of standing, 1 new incident
in Kestel

CHANGED STANDING 1  since the last run
 1  Attack (aerial) · Valdoria → Kestria · near Kestel · 4 May 2031 · acknowledged
    claimed → acknowledged: first acknowledged on 6 May 2031 by Valdoria
    KES     asserts     Mila Renn accused Valdoria of bombing a fuel depot near Kestel            L3
                        [kestria-note]
    VAL     confirms    Valdoria confirmed bombing a fuel depot near Kestel on May 4 [wire]       L3
    because the acting side (VAL) confirms it; 2 reports of 2 independent origins
    [kestria-note#i1]

NEW INCIDENTS 1
 1  Attack (heavy weapons) · Kestria → Valdoria · in Lom · 3 May 2031 · 3–5 dead · disputed
    VAL     asserts     Tomas Vael accused Kestria of shelling the border town of Lom, where      L2
                        3 people died (and 1 more) [orsk-note]
    KES     denies      Mila Renn denied that her side had shelled the border town of Lom         L5
                        [wire]
    because VAL asserts it, KES denies it; 2 reports of 2 independent origins [orsk-note#i1]
`);
  expect(sayNews(incidentNews([], {}))).toBe('nothing new');
  expect(newsDay(news)).toBe('2031-05-06');
});

const letter = {
  subject: 'Watch “kestel”: 1 change',
  to: 'desk@example.org',
  from: 'onrecord@localhost',
  day: '2031-05-06',
  id: 'abc123',
  text: 'Tëst\n',
  html: '<p class="a">x</p>\n',
};

test('a letter is a MIME message of two parts in ASCII', () => {
  expect(digestLetter(letter).split('\r\n')).toEqual([
    'MIME-Version: 1.0',
    'Date: Tue, 06 May 2031 00:00:00 +0000',
    'From: On Record <onrecord@localhost>',
    'To: desk@example.org',
    'Subject: =?UTF-8?B?V2F0Y2gg4oCca2VzdGVs4oCdOiAxIGNoYW5nZQ==?=',
    'Message-ID: <abc123@onrecord.invalid>',
    'Auto-Submitted: auto-generated',
    'Content-Type: multipart/alternative; boundary="=_onrecord_="',
    '',
    '--=_onrecord_=',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'T=C3=ABst',
    '',
    '--=_onrecord_=',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p class=3D"a">x</p>',
    '',
    '--=_onrecord_=--',
    '',
  ]);
});

test('no line of a letter is longer than 76, no word of a report opens a header or a part', () => {
  const nasty = `x\r\nBcc: all@example.org\r\n--=_onrecord_=\r\n${'ж'.repeat(300)} end `;
  const text = digestLetter({ ...letter, subject: nasty, text: nasty, html: nasty });
  for (const line of text.split('\r\n')) {
    expect(line.length).toBeLessThanOrEqual(76);
    expect(line).not.toMatch(/[^\u0020-\u007e]/u);
  }
  expect(text.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/mu);
  expect(text.match(/^--=_onrecord_=/gmu)).toHaveLength(3);
});

test('quoted-printable gives the text back', () => {
  const text = 'a = b \n\n–“ж”😀 and a long line '.repeat(9);
  const decoded = quotedPrintable(text)
    .replace(/=\r\n/gu, '')
    .replace(/(?:=[0-9A-F]{2})+/gu, (codes) =>
      new TextDecoder().decode(Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16))),
    )
    .replaceAll('\r\n', '\n');
  expect(decoded).toBe(text);
});

test.each(['desk@example.org', 'a.b+c@localhost'])('%s is an address', (words) => {
  expect(isAddress(words)).toBe(true);
});
test.each(['desk', 'a@b\r\nBcc: c@d', 'a b@c', '"x"@y', 'a@b, c@d', '<a@b>'])('%j is none', (words) => {
  expect(isAddress(words)).toBe(false);
});

test('the feed: newest first, ids that stay, words escaped', () => {
  const entry = (key: string, day: string | null, title: string) => ({ key, day, title, view: digest });
  const entries = [
    entry('a#i1', '2031-05-04', 'old'),
    entry('b <#>', '2031-05-06', 'A & B\u0000\ufffe<x>'),
    entry('c', null, 'x'),
  ];
  const feed = watchFeed({ name: 'kestel & co', program: '1', entries });
  expect(feed).toBe(watchFeed({ name: 'kestel & co', program: '1', entries: [...entries].reverse() }));
  expect([...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id)).toEqual([
    'tag:onrecord,2026:watch/kestel%20%26%20co',
    'tag:onrecord,2026:watch/kestel%20%26%20co/b%20%3C%23%3E',
    'tag:onrecord,2026:watch/kestel%20%26%20co/a%23i1',
    'tag:onrecord,2026:watch/kestel%20%26%20co/c',
  ]);
  expect(feed).toContain('<title>A &amp; B\u2400\ufffd&lt;x&gt;</title>\n<updated>2031-05-06T00:00:00Z</updated>');
  expect(feed).toContain('&lt;strong&gt;Attack (aerial)&lt;/strong&gt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
  expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
});

test('the feed is well-formed XML with what RFC 4287 asks of feed and entry', () => {
  const feed = watchFeed({ name: 'k', program: '1', entries: [{ key: 'a', day: null, title: 't', view: digest }] });
  const open: string[] = [];
  for (const [, end, name] of feed.replace(/<\?xml[^>]*\?>/u, '').matchAll(/<(\/?)([a-z]+)[^>]*>/gu)) {
    if (end === '') open.push(name ?? '');
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
  expect(feed.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&');
  for (const part of ['<author><name>', '<updated>', '<title>']) expect(feed).toContain(part);
});
