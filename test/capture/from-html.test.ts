import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../src/capture/from-html.ts';
import type { ArticleRead } from '../../src/capture/from-text.ts';

const sentences = [
  'Government troops left the river town of Narva Ford on Tuesday after two days of shelling, the defence ministry said.',
  'Rebels denied that they had fired a single round at the town since the weekend, and accused the army of staging it.',
  'Aid workers said that some 400 families were waiting at the bridge, many of them with no shoes and little to eat.',
  'The governor promised buses by nightfall, but none had come when darkness fell over the river and the bridge.',
  'A spokeswoman for the mission said it had counted 12 shells, fewer than either side had claimed in the morning.',
];
const page = (
  head: string,
  inside = '',
  tail = '',
): string => `<!doctype html><html><head><title>Troops leave river town | Daily Watch</title>${head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Troops leave river town</h1>${inside}${sentences.map((one) => `<p>${one}</p>`).join('')}${tail}</article>
<footer>Copyright 2021 Daily Watch</footer><script>document.body.innerHTML = 'hacked'; fetch('https://a.example')</script></body></html>`;
const read = (html: string, url: string | null = null): ArticleRead => articleFromHtml({ id: 'x', text: html, url });
const kinds = ({ article }: ArticleRead): string[] =>
  article.blocks.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end).slice(0, 30)}`);

describe('a page', () => {
  it('is title and paragraphs, parted by blank lines', () => {
    const { article, problems } = read(page('<meta property="article:published_time" content="2021-03-09T08:00:00Z">'));
    expect(article.text).toBe(['Troops leave river town', ...sentences].join('\n\n'));
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', ...sentences.map(() => 'paragraph')]);
    expect(article.title).toMatchObject({
      value: 'Troops leave river town',
      at: { start: 0, end: 23 },
      basis: 'stated',
    });
    expect(article.published).toEqual({ value: '2021-03-09', at: null, basis: 'implied', by: 'meta' });
    expect(problems).toEqual([]);
  });
  it('takes provenance from JSON-LD, meta tags and links', () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Troops leave river town',
          datePublished: '2021-03-09',
          author: [
            { '@type': 'Person', name: 'Ana Ferro' },
            { '@type': 'Organization', name: 'Daily Watch' },
          ],
          publisher: { name: 'Daily Watch' },
        },
      ],
    };
    const { article } = read(
      page(
        `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="https://watch.example/2021/03/09/river">`,
      ),
    );
    expect(article.byline.map(({ value, basis, by }) => [value, basis, by])).toEqual([
      ['Ana Ferro', 'implied', 'json-ld'],
    ]);
    expect(article.published?.value).toBe('2021-03-09');
    expect(article.publisher).toMatchObject({ value: 'Daily Watch', by: 'json-ld' });
    expect(article.canonicalUrl).toMatchObject({ value: 'https://watch.example/2021/03/09/river', basis: 'implied' });
  });
  it.each([
    ['<time datetime="2021-03-09">9 March</time>', '2021-03-09'],
    ['<span class="publish-date">9. März 2021</span>', '2021-03-09'],
    ['<div class="entry-meta">Posted on March 9, 2021 by Ana Ferro</div>', '2021-03-09'],
    ['<div class="entry-meta">Posted on 03/04/2021</div>', undefined],
  ])('%s', (inside, day) => {
    expect(read(page('', inside)).article.published?.value).toBe(day);
  });
  it('takes the day of its address where nothing else has one', () => {
    expect(read(page(''), 'https://watch.example/2021/03/09/river').article.published).toMatchObject({
      value: '2021-03-09',
      basis: 'implied',
    });
    expect(read(page('')).problems.map(({ code }) => code)).toEqual(['no-date']);
  });
  it('marks captions, links to other reports, sign-up boxes and share bars', () => {
    const tail =
      '<figure><img src="a.jpg"><figcaption>A bus at the bridge on Tuesday</figcaption></figure><p><a href="/b">Ten days on the river</a></p><p>Sign up for our newsletter</p><p>Share this article</p>';
    const found = kinds(read(page('', '', tail)));
    expect(found.slice(0, 6).every((line) => /^(?:title|paragraph)/.test(line))).toBe(true);
    expect(found.slice(6).filter((line) => /^(?:heading|paragraph|list-item)/.test(line))).toEqual([]);
  });
  it('keeps a paragraph that only holds a link', () => {
    const inside = `<p>The army <a href="/a">said in a statement</a> that it had left the town for good on Monday night.</p>`;
    expect(kinds(read(page('', inside)))[1]).toBe('paragraph: The army said in a statement t');
  });
  it('decodes entities and joins lines of the source', () => {
    const inside =
      '<p>Troops &amp; tanks &mdash; &ldquo;all of\n them&rdquo; &#8212; left the town&nbsp;early on Tuesday morning, he said.</p>';
    expect(read(page('', inside)).article.text).toContain('Troops & tanks — “all of them” — left the town early');
  });
});

describe('hostile and broken pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep nesting with text', `${'<div>'.repeat(5_000)}${sentences[0]}${'</div>'.repeat(5_000)}`],
    ['deep inline nesting', `<p>${'<b>'.repeat(20_000)}${sentences[0]}`],
    ['unclosed paragraphs', `<p>${sentences[0]}`.repeat(3_000)],
    ['unclosed tags', `<p <p <a href="${'<'.repeat(1_000)}`],
    ['comments without end', `<!-- ${'<!-- '.repeat(5_000)}`],
    ['a million angle brackets', '<'.repeat(1_000_000)],
    ['many attributes', `<p ${Array.from({ length: 2_000 }, (_, i) => `a${i}="${i}"`).join(' ')}>${sentences[0]}</p>`],
    ['broken JSON-LD', `<script type="application/ld+json">{"@type": </script><p>${sentences.join(' ')}</p>`],
    ['many links', `<p><a href="#">x</a></p>`.repeat(2_000)],
    ['only a script', '<script>while(true){}</script>'],
    ['a frameset', '<frameset><frame src="a.html"></frameset>'],
    ['markup in the wrong order', '</p></div><p>a</b></html><body><html><p>Troops left.'],
  ])(
    '%s is read in time, with blocks inside the text',
    (_, html) => {
      const begin = performance.now();
      const { article } = read(html);
      expect(performance.now() - begin).toBeLessThan(15_000);
      let end = 0;
      for (const { span } of article.blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(article.text.length);
    },
    30_000,
  );
  it('says that a page is too deep and reads its words all the same', () => {
    const { article, problems } = read(
      `${'<div>'.repeat(5_000)}${sentences[0]}<script>alert(1)</script>${'</div>'.repeat(5_000)}`,
    );
    expect(problems[0]?.code).toBe('too-deep');
    expect(article.text).toBe(sentences[0]);
  });
  it('says that an empty page is empty', () => {
    expect(read('<html><body></body></html>').problems.map(({ code }) => code)).toEqual(['empty-text']);
    expect(read('').problems.map(({ code }) => code)).toEqual(['empty-text']);
  });
});
