// Where a text says that it was filed, and on what day it was published. What else a text holds stands in from-text.test.ts.
import { describe, expect, it } from 'vitest';
import { articleFromText, type TextInput } from '../../src/capture/from-text.ts';
import { outletTable } from '../../src/lexicon/outlets.ts';
import type { Article } from '../../src/model/article.ts';

const outlets = outletTable(
  [
    ['Reuters', ''],
    ['Associated Press', 'AP'],
  ].map(([name = '', aliases = '']) => ({ name, aliases, kind: 'wire', hosts: '', source: 'test' })),
);
const read = (text: string, more: Partial<TextInput> = {}): Article =>
  articleFromText({ id: 'x', text, ...more }, { outlets }).article;
const codes = (text: string, more: Partial<TextInput> = {}): string[] =>
  articleFromText({ id: 'x', text, ...more }, { outlets }).problems.map(({ code }) => code);
const body =
  'Government troops left the river town of Narva Ford on Tuesday after two days of shelling, the defence ministry said, while rebels denied that they had fired a single round at it since the weekend.';

describe('datelines', () => {
  it.each([
    ['KYIV, Ukraine (AP) — ', 'KYIV', null, 'Associated Press'],
    ['SRINAGAR, Aug 21 - ', 'SRINAGAR', '2020-08-21', undefined],
    ['Beirut- ', 'Beirut', null, undefined],
    ['GOMA, Congo (Reuters) - ', 'GOMA', null, 'Reuters'],
    ['(Dakar, September 12, 2023) – ', 'Dakar', '2023-09-12', undefined],
    ['MOSCOW, August 2. /TASS/. ', 'MOSCOW', '2020-08-02', 'TASS'],
    ['ADDIS ABABA/CAIRO (7 April) - ', 'ADDIS ABABA/CAIRO', '2020-04-07', undefined],
    ['KABUL, Afghanistan (Nov. 12, 2011)\n', 'KABUL', '2011-11-12', undefined],
    ['SAN SALVADOR, 3 JAN 90 -- ', 'SAN SALVADOR', '1990-01-03', undefined],
  ])('%s', (line, place, date, agency) => {
    const article = read(`${line}${body}`, { published: '2020-08-22' });
    expect(article.dateline?.value).toEqual({ place, date });
    expect(article.wireCredits[0]?.value).toBe(agency);
    const news = article.blocks.find(({ kind }) => kind === 'paragraph');
    expect(article.text.slice(news?.span.start, (news?.span.start ?? 0) + 10)).toBe('Government');
  });
  it.each([
    ['Russia - an old ally - '],
    ['Brussels — which paid for the bridge — '],
    ['On October 1, Armenia said: '],
    ['Analysis: '],
    ['Colonel Ruiz, 45, said - '],
  ])('%s is none', (line) => {
    expect(read(`${line}${body}`).dateline).toBeNull();
  });
});

describe('dates of publication', () => {
  it.each([
    ['Posted on July 12 2016\n\n', '2016-07-12', 'date-line'],
    ['Wednesday 22 Jun 2016\n\n', '2016-06-22', 'date-line'],
    ['06.04.2017 | 16:42 | From our desk\n\n', '2017-04-06', 'date-line'],
    ['By Ana Ferro October 3, 2014\n\n', '2014-10-03', 'byline'],
    ['2020-10-14\n\n', '2020-10-14', 'date-line'],
  ])('%s', (head, day, by) => {
    expect(read(`Troops leave river town as rebels deny shelling\n\n${head}${body}`).published).toMatchObject({
      value: day,
      by,
      basis: 'stated',
    });
  });
  it.each([
    ['10-03-2021', 'Rebels had fired on the town on 9 March.', undefined, '2021-03-10'],
    ['10-03-2021', 'Rebels had fired on the town on October 2.', undefined, '2021-10-03'],
    ['10-03-2021', 'Rebels had fired on the town before.', undefined, '2021-03-10'],
    ['10/03/2021', 'Rebels had fired on the town on October 2.', undefined, '2021-10-03'],
    ['10/03/2021', 'Rebels had fired on the town before.', undefined, undefined],
    ['10/03/2021', 'Rebels had fired on the town before.', '2021-03-10', '2021-03-10'],
    ['10.03.2021', 'Rebels had fired on the town on 9 March and on October 2.', undefined, '2021-03-10'],
  ])('%s above %s', (date, sentence, published, day) => {
    const more = published === undefined ? {} : { published };
    expect(read(`${date}\n\n${body} ${sentence}`, more).published?.value).toBe(day);
  });
  it('takes the year of a dateline from the number of the release above it', () => {
    const release =
      'Joint Command\n2014-10-CA-033 For Immediate Release\n\nKABUL, Afghanistan (Oct. 3) - Troops left the town.';
    expect(read(release).published).toMatchObject({ value: '2014-10-03', by: 'dateline-and-release-number' });
    expect(read(release.replace('2014-10-CA-033 ', '')).published).toBeNull();
  });
  it('takes the day of an address, then the given one, and says what it took', () => {
    expect(read(body, { url: 'https://news.example/2016/06/22/river' }).published).toEqual({
      value: '2016-06-22',
      at: null,
      basis: 'implied',
      by: 'given-url',
    });
    expect(read(body, { published: '2016-06-23' }).published).toEqual({
      value: '2016-06-23',
      at: null,
      basis: 'implied',
      by: 'given',
    });
    expect(read(`${body}\n\nSource: https://news.example/2016/06/22/river`).published).toMatchObject({
      value: '2016-06-22',
      basis: 'stated',
    });
  });
  it('never takes a day of the news itself', () => {
    expect(read(`Troops left on October 3, 2014 and came back.\n\n${body}`).published).toBeNull();
    expect(read('Town remembers the shelling of October 3, 2014 in silence\n\nThe mayor spoke.').published).toBeNull();
    expect(codes(body)).toEqual(['no-date']);
  });
  it('prefers the page to the caller and says so', () => {
    expect(read(`Wednesday 22 Jun 2016\n\n${body}`, { published: '2016-06-25' }).published?.value).toBe('2016-06-22');
    expect(codes(`Wednesday 22 Jun 2016\n\n${body}`, { published: '2016-06-25' })).toEqual(['date-differs']);
    expect(codes(body, { published: 'last week' })).toEqual(['bad-date']);
  });
});
