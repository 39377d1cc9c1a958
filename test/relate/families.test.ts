import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../src/model/family.ts';
import { familiesOf } from '../../src/relate/families.ts';
import { familyLink } from '../../src/relate/family-link.ts';
import { sketchOf } from '../../src/relate/sketch.ts';
import { type ArticlePlan, plainArticle } from './plain-article.ts';

/** A text of its own: `n` words that no other name has. */
const prose = (name: string, n: number): string => Array.from({ length: n }, (_, i) => `${name}${i}`).join(' ');
const sketch = (plan: ArticlePlan): Sketch => sketchOf(plainArticle(plan));
const shareKey = (a: Sketch, b: Sketch): boolean => a.bands.some((band) => b.bands.includes(band));

describe('a sketch', () => {
  it('leaves page furniture and headlines out', () => {
    const bare = sketch({ id: 'a', blocks: [prose('news', 200)] });
    const page = sketch({
      id: 'b',
      blocks: [
        ['navigation', prose('menu', 90)],
        ['title', 'Another headline'],
        prose('news', 200),
        ['copyright', prose('rights', 40)],
      ],
    });
    expect(page.signature).toEqual(bare.signature);
    expect(page.bands).toEqual(bare.bands);
    expect(page.words).toBe(200);
  });
  it('of an empty report is empty', () => {
    expect(sketch({ id: 'a', blocks: [] })).toMatchObject({ words: 0, signature: [], bands: [], day: null });
  });
  it('shares a key with a text that holds half of its words, however long that is', () => {
    let missed = 0;
    for (let n = 0; n < 200; n++) {
      const short = sketch({ id: 'a', blocks: [`${prose(`s${n}x`, 100)} ${prose(`own${n}x`, 96)}`] });
      const long = sketch({
        id: 'b',
        blocks: [prose(`before${n}x`, 600), prose(`s${n}x`, 100), prose(`after${n}x`, 600)],
      });
      if (!shareKey(short, long)) missed++;
    }
    expect(missed).toBe(0);
  });
  it('is thinned in a book, and a report in it is still found and weighed', () => {
    const report = sketch({ id: 'a', blocks: [prose('news', 400)] });
    const book = sketch({ id: 'b', blocks: [prose('before', 9000), prose('news', 400), prose('after', 9000)] });
    expect(book.signature.length).toBeLessThan(4000);
    expect(shareKey(report, book)).toBe(true);
    expect(familyLink(report, book)?.share).toBeGreaterThan(0.95);
  });
});

describe('two reports', () => {
  const text = prose('news', 200);
  const cases: readonly (readonly [string, ArticlePlan, ArticlePlan, string, RegExp])[] = [
    [
      'that hold the same words are a copy',
      { id: 'a', blocks: [text] },
      { id: 'b', blocks: [text] },
      'copy',
      /^100% of the five-word runs of b stand in a; the same to the word$/,
    ],
    [
      'of which one is cut are a copy',
      { id: 'a', blocks: [text] },
      { id: 'b', blocks: [prose('news', 60)] },
      'copy',
      /^100% of the five-word runs of b stand in a; no credit says where from$/,
    ],
    [
      'of which one names the other as first publisher are a reprint',
      { id: 'a', blocks: [text], day: '2020-10-14', publisher: 'Northfield Wire' },
      { id: 'b', blocks: [text], day: '2020-10-15', publisher: 'Northfield Wire', reprintedBy: 'The Harbour Gazette' },
      'reprint',
      /b of The Harbour Gazette names Northfield Wire as its first publisher$/,
    ],
    [
      'under two mastheads are a reprint',
      { id: 'a', blocks: [text], publisher: 'The Lantern' },
      { id: 'b', blocks: [text], publisher: 'The Harbour Gazette' },
      'reprint',
      /under the mastheads of The Lantern and The Harbour Gazette$/,
    ],
    [
      'that credit one agency are wire copies',
      { id: 'a', blocks: [text], publisher: 'The Lantern', wires: ['Northfield Wire'] },
      { id: 'b', blocks: [text], publisher: 'The Harbour Gazette', wires: ['Northfield Wire'] },
      'wire',
      /both carry the words of Northfield Wire$/,
    ],
    [
      'of which the agency itself published one are wire copies',
      { id: 'a', blocks: [text], publisher: 'Northfield Wire' },
      { id: 'b', blocks: [text], publisher: 'The Lantern', wires: ['Northfield Wire'] },
      'wire',
      /both carry the words of Northfield Wire$/,
    ],
    [
      'of one paper, the second later with most of the text, are an update',
      { id: 'a', blocks: [text], day: '2020-10-14', publisher: 'The Lantern' },
      { id: 'b', blocks: [text, prose('more', 80)], day: '2020-10-15', publisher: 'The Lantern' },
      'update',
      /both are of The Lantern, b later, on 2020-10-15$/,
    ],
    [
      'of one page with other words are an update',
      { id: 'a', blocks: [text], url: 'https://lantern.example/1' },
      { id: 'b', blocks: [text, prose('more', 80)], url: 'https://lantern.example/1' },
      'update',
      /the same page, https:\/\/lantern\.example\/1, with other words$/,
    ],
  ];
  it.each(cases)('%s', (_, a, b, kind, because) => {
    const link = familyLink(sketch(a), sketch(b));
    expect(link).toMatchObject({ kind });
    expect(link?.because).toMatch(because);
    expect(familyLink(sketch(b), sketch(a))).toEqual(link);
  });
  it.each([
    ['that quote one sentence are two', prose('quote', 12), prose('quote', 12)],
    ['that share a third are two', prose('news', 66), prose('news', 66)],
  ])('%s', (_, one, other) => {
    const a = sketch({ id: 'a', blocks: [one, prose('mine', 134)] });
    const b = sketch({ id: 'b', blocks: [other, prose('yours', 134)] });
    expect(familyLink(a, b)).toBeNull();
  });
  it('that share a third and credit one agency are wire copies; with different agencies they are two', () => {
    const a = sketch({ id: 'a', blocks: [prose('news', 80), prose('mine', 110)], wires: ['AFP', 'dpa'] });
    const b = sketch({ id: 'b', blocks: [prose('news', 80), prose('yours', 130)], wires: ['AFP'] });
    expect(familyLink(a, b)).toMatchObject({ kind: 'wire' });
    expect(familyLink({ ...a, wires: ['dpa'] }, b)).toBeNull();
  });
  it('that share the paragraphs of background at their end and no news are two', () => {
    const a = sketch({ id: 'a', blocks: [prose('monday', 120), prose('background', 140)] });
    const b = sketch({ id: 'b', blocks: [prose('tuesday', 300), prose('background', 140)] });
    expect(familyLink(a, b)).toBeNull();
    const rewritten = sketch({ id: 'c', blocks: [prose('lead', 40), prose('tuesday', 300)] });
    expect(familyLink(rewritten, b)).toMatchObject({ kind: 'copy' });
  });
  it('of 30 words that share half, as communiqués do by their formula, are two; that share three quarters are a copy', () => {
    const formula = (name: string, own: number): Sketch =>
      sketch({ id: name, blocks: [`${prose('formula', 34 - own)} ${prose(name, own)}`] });
    expect(familyLink(formula('a', 14), formula('b', 14))).toBeNull();
    expect(familyLink(formula('a', 6), formula('b', 6))).toMatchObject({ kind: 'copy' });
  });
  it('of a few words that agree by chance are two', () => {
    const a = sketch({ id: 'a', blocks: [prose('flash', 9)] });
    expect(familyLink(a, sketch({ id: 'b', blocks: [prose('flash', 9), prose('news', 50)] }))).toBeNull();
  });
});

describe('families', () => {
  const wire = sketch({ id: 'wire', blocks: [prose('news', 200)], day: '2020-10-14' });
  const reprint = sketch({
    ...{ id: 'gazette', day: '2020-10-15', publisher: 'Northfield Wire', reprintedBy: 'The Harbour Gazette' },
    blocks: [prose('news', 200), ['share', 'Share this']],
  });
  const cut = sketch({ id: 'cut', blocks: [prose('news', 70)], day: '2020-10-16' });
  const other = sketch({ id: 'lantern', blocks: [prose('own', 200)], day: '2020-10-14' });
  it('hold what carries one text, the first first, and no other', () => {
    const families = familiesOf([cut, other, reprint, wire]);
    expect(families.map(({ id, reports, kind }) => ({ id, reports, kind }))).toEqual([
      { id: 'wire', reports: ['wire', 'gazette', 'cut'], kind: 'reprint' },
    ]);
    expect(families[0]!.because).toBe(
      '100% of the five-word runs of gazette stand in wire; gazette of The Harbour Gazette names Northfield Wire as its first publisher. ' +
        '100% of the five-word runs of cut stand in wire; no credit says where from',
    );
  });
  it('are the same for any order of adding', () => {
    const bridge = sketch({ id: 'bridge', blocks: [prose('left', 100), prose('right', 100)], day: '2020-10-20' });
    const left = sketch({ id: 'left', blocks: [prose('left', 100)], day: '2020-10-11' });
    const right = sketch({ id: 'right', blocks: [prose('right', 100)], day: '2020-10-12' });
    const all = [wire, reprint, cut, other, bridge, left, right];
    const expected = familiesOf(all);
    expect(expected.map(({ reports }) => reports)).toEqual([
      ['left', 'right', 'bridge'],
      ['wire', 'gazette', 'cut'],
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(familiesOf(order)).toEqual(expected);
      }),
    );
  });
  it('are none among reports without words', () => {
    expect(familiesOf([sketch({ id: 'a', blocks: [] }), sketch({ id: 'b', blocks: [] })])).toEqual([]);
  });
  it('of 300 copies are told with the first reasons and the number of the others, in a moment', () => {
    const copies = Array.from({ length: 300 }, (_, i) => ({ ...wire, report: `copy${String(i).padStart(3, '0')}` }));
    const started = performance.now();
    const [family] = familiesOf(copies);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(family!.reports).toHaveLength(300);
    expect(family!.because).toMatch(/\. and 294 more$/);
  });
});
