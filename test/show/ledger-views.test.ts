import { expect, test } from 'vitest';
import type { LedgerIncident } from '../../src/model/ledger-incident.ts';
import { ledgerBrief } from '../../src/show/ledger-brief.ts';
import { incidentChange } from '../../src/show/ledger-changes.ts';
import { ledgerDiff } from '../../src/show/ledger-diff.ts';
import type { LedgerDocument } from '../../src/show/ledger-document.ts';
import { incidentList } from '../../src/show/ledger-lists.ts';
import { ledgerPage } from '../../src/show/ledger-page.ts';
import { ledgerText } from '../../src/show/ledger-text.ts';
import { aroundHits, hitSpans, searchWords } from '../../src/show/mark-hits.ts';
import { matrix } from '../../src/show/matrix.ts';
import { matrixPage } from '../../src/show/matrix-page.ts';
import { matrixText } from '../../src/show/matrix-text.ts';
import { oneLine } from '../../src/show/plain-text.ts';
import { saidDocument } from '../../src/show/said-document.ts';
import { saidParts } from '../../src/show/said-parts.ts';
import { searchDocument } from '../../src/show/search-document.ts';
import { timelineDocument } from '../../src/show/timeline-document.ts';
import { incidents, names, statementOf, statements } from './ledger-fixture.ts';

const source = { names, statement: statementOf };
const plain = (view: LedgerDocument, width = 100): string => ledgerText(view, { width, colour: false });
const brief = (since: string) => ledgerBrief({ since, incidents, statements, most: 20 }, source);
const shelling = incidents.find(({ id }) => id === 'orsk-note#i1') as LedgerIncident;

test('the brief: changes of standing first, then what is new, denials, demands, threats, promises, tolls', () => {
  expect(plain(brief('2031-05-06'))).toBe(`On the record since 6 May 2031
2 changes of standing, 1 new incident, 2 denials, 1 promise

CHANGED STANDING 2  what changed it, then who holds what
 1  Attack (aerial) · Valdoria → Kestria · near Kestel · 4 May 2031 · acknowledged
    claimed → acknowledged: first acknowledged on 6 May 2031 by Valdoria
    KES     asserts     Mila Renn accused Valdoria of bombing a fuel depot near Kestel            L3
                        [kestria-note]
    VAL     confirms    Valdoria confirmed bombing a fuel depot near Kestel on May 4 [wire]       L3
    because the acting side (VAL) confirms it; 2 reports of 2 independent origins
    [kestria-note#i1]

 2  Attack (heavy weapons) · Kestria → Valdoria · in Lom · 3 May 2031 · 3–5 dead · disputed
    claimed → disputed: first disputed on 6 May 2031 by Kestria (Mila Renn)
    VAL     asserts     Tomas Vael accused Kestria of shelling the border town of Lom, where      L2
                        3 people died (and 1 more) [orsk-note]
    KES     denies      Mila Renn denied that her side had shelled the border town of Lom         L5
                        [wire]
    because VAL asserts it, KES denies it; 2 reports of 2 independent origins [orsk-note#i1]

NEW: REPORTED 1  the report says it in its own voice
 1  Build-up · 6 May 2031
    A convoy left the harbour at dawn. [wire]                                                    L10
    because the outlet says it in its own voice [wire#i3]

DENIALS 2
KES     denies      Mila Renn denied that her side had shelled the border town of Lom [wire]      L5
UN      denies      Ada Lund denied that her monitors had been turned back at the bridge         L12
                    [wire]

PROMISES 1
VAL     promises    Tomas Vael promised to pull back his guns (as told by the envoy's office)     L9
                    [wire]

TOLLS 1  figures newly given or changed, by claimant
Valdoria counts 5 dead (3 dead before) · Attack (heavy weapons) · Kestria → Valdoria · in Lom
· 3 May 2031 [wire]
`);
});

test('what a reprint carries again in the same words stands once, and the reprint is named', () => {
  const again = { ...statements[7]!, report: 'reprint', line: 17 };
  const view = ledgerBrief({ since: '2031-05-06', incidents: [], statements: [...statements, again], most: 9 }, source);
  expect(view.sections[0]?.blocks).toHaveLength(2);
  expect(plain(view)).toContain('of Lom [wire]      L5\n                    also in reprint\n');
  expect(ledgerPage(view, { program: '0' })).toContain('<small>also in reprint</small>');
  const other = { ...again, content: 'her side had shelled Ost' };
  expect(
    ledgerBrief({ since: '2031-05-06', incidents: [], statements: [...statements, other], most: 9 }, source).sections[0]
      ?.blocks,
  ).toHaveLength(3);
});

test('only people are tolls: what else was counted only the report can say', () => {
  const gear = { ...shelling, tolls: shelling.tolls.map((toll) => ({ ...toll, of: 'equipment' })) };
  const names = ledgerBrief({ since: '2031-05-06', incidents: [gear], statements: [], most: 9 }, source).sections.map(
    (one) => one.name,
  );
  expect(names).toEqual(['Changed standing']);
});

test('a day after the last report nothing is new, and the brief says so', () => {
  expect(plain(brief('2031-05-07'))).toBe('On the record since 7 May 2031\nnothing new\n');
});

test('an incident first told and acknowledged within the days is a change, not merely new', () => {
  const { sections } = brief('2031-05-03');
  expect(sections.map(({ name, blocks }) => [name, blocks.length])).toEqual([
    ['Changed standing', 2],
    ['New: Reported', 1],
    ['New: Unconfirmed', 1],
    ['Denials', 2],
    ['Demands', 1],
    ['Threats', 1],
    ['Promises', 1],
    ['Tolls', 1],
  ]);
});

test('what is planned or told as background is counted, not listed', () => {
  expect(brief('2031-05-05').summary[0]).toContain('1 incident planned, supposed or told as background left aside');
  expect(brief('2031-05-06').summary[0]).not.toContain('left aside');
});

test('a side that speaks without moving the standing is a new position', () => {
  const later: LedgerIncident = {
    ...shelling,
    positions: [...shelling.positions, { party: 'UN', position: 'asserts', statements: [], since: '2031-05-08' }],
  };
  const view = ledgerBrief({ since: '2031-05-08', incidents: [later], statements: [], most: 9 }, source);
  expect(view.sections.map(({ name }) => name)).toEqual(['New positions']);
  expect(plain(view)).toContain('United Nations asserts since 8 May 2031');
});

test('the difference of two days: standing before and after, what appeared; later words are left out', () => {
  const days = { before: '2031-05-04', from: '2031-05-05', after: '2031-05-05' };
  expect(plain(ledgerDiff({ days, incidents, most: 20 }, source))).toBe(`The record on 5 May 2031 against 4 May 2031
1 incident appeared, 0 changed standing, 0 with new positions only, 1 toll new or changed, 1
incident planned, supposed or told as background left aside

APPEARED 1  first told within these days
 1  Attack (heavy weapons) · Kestria → Valdoria · in Lom · 3 May 2031 · claimed
    first claimed on 5 May 2031 by Valdoria (Tomas Vael)
    VAL     asserts     Tomas Vael accused Kestria of shelling the border town of Lom, where      L2
                        3 people died [orsk-note]
    because only VAL says so [orsk-note#i1]

TOLLS 1  figures newly given or changed, by claimant
Valdoria counts 3 dead · Attack (heavy weapons) · Kestria → Valdoria · in Lom · 3 May 2031
[orsk-note]
`);
});

test('what changed and changed back is no difference of two days, and no report without a day is news', () => {
  const step = (from: 'claimed' | 'disputed', to: 'claimed' | 'disputed', on: string | null) => ({
    ...{ from, to, on, report: 'wire', statement: null, because: '' },
  });
  const back = {
    ...shelling,
    positions: [],
    tolls: [],
    history: [
      ...shelling.history.slice(0, 1),
      step('claimed', 'disputed', '2031-05-06'),
      step('disputed', 'claimed', '2031-05-06'),
    ],
  };
  const days = { before: '2031-05-05', from: '2031-05-06', after: '2031-05-06' };
  expect(ledgerDiff({ days, incidents: [back], most: 9 }, source).sections).toEqual([]);
  const undated = { ...shelling, positions: [], tolls: [], history: [step('claimed', 'disputed', null)] };
  expect(incidentChange(undated, { from: '2031-01-01', to: null })).toBeNull();
});

test('said: under each day and report, the line at the edge', () => {
  const lines = statements.filter(({ speakers }) => speakers[0]?.name === 'Mila Renn');
  expect(plain(saidDocument({ lines, asked: 'by RENN', more: false, marks: [] }), 80)).toBe(`Who said what: by RENN
3 statements

4 May 2031 · kestria-note
KES     accuses     Mila Renn accused Valdoria of bombing a fuel depot        L3
                    near Kestel
KES     demands     Mila Renn demanded that Valdoria pull its guns back       L6
                    from the Tarn

6 May 2031 · wire
KES     denies      Mila Renn denied that her side had shelled the border     L5
                    town of Lom
`);
});

test('said: a list that is cut says so', () => {
  expect(saidDocument({ lines: statements.slice(0, 2), asked: '', more: true, marks: [] }).summary).toEqual([
    'the first 2 statements; ask for more with --limit',
  ]);
});

test('the timeline: by the day of the deed and of the saying, what has no day last', () => {
  const view = timelineDocument({ incidents, statements, asked: '', most: 50 }, source);
  expect(view.sections.map(({ name, blocks }) => [name, blocks.map(({ kind }) => kind[0]).join('')])).toEqual([
    ['2 May 2031', 'i'],
    ['3 May 2031', 'isss'],
    ['4 May 2031', 'isss'],
    ['5 May 2031', 'sss'],
    ['6 May 2031', 'issssss'],
    ['No day known', 'i'],
  ]);
  expect(plain(view)).toContain('wire\nVAL     confirms    Valdoria confirmed bombing');
  expect(ledgerPage(view, { program: '0' })).toContain('<p class="source">wire</p>\n<table>');
  expect(plain(view)).toContain(
    ' 1  Attack (aerial) · in Ost · 2 May 2031 · unconfirmed [gazette#i1]\n    A school was reportedly hit by a drone in Ost on May 2. [gazette]',
  );
});

test('search marks words, phrases and prefixes where they stand, whole words only', () => {
  const hits = (text: string, search: string) =>
    hitSpans(text, searchWords(search)).map(({ start, end }) => text.slice(start, end));
  expect(hits('Bombing a fuel depot, fuel and depots', '"fuel depot" bomb*')).toEqual(['Bombing', 'fuel depot']);
  expect(hits('Strikes, striking, a strike', 'strike')).toEqual(['Strikes', 'striking', 'strike']);
  expect(hits('Yerevan café', 'CAFE')).toEqual(['café']);
  expect(hits('depository', 'depot')).toEqual([]);
  expect(hits('anything', '"" *')).toEqual([]);
});

test('of a long quotation the words around the first hit are shown', () => {
  const text = `${'before it all '.repeat(40)}the fuel depot burned ${'and after that '.repeat(40)}end`;
  const shown = aroundHits(text, { marks: ['fuel depot'], most: 100 });
  expect(shown).toMatch(/^… (?:\w+ )+the fuel depot burned (?:\w+ )+…$/u);
  expect(shown.length).toBeLessThanOrEqual(106);
  expect(aroundHits('short', { marks: ['x'], most: 100 })).toBe('short');
  expect(aroundHits(text, { marks: ['nothing'], most: 60 })).toMatch(/^before it all/u);
  expect(aroundHits('x'.repeat(500), { marks: [], most: 100 })).toBe(`${'x'.repeat(100)} …`);
});

test('search: hits stand between stars where there is no colour', () => {
  const view = searchDocument({
    words: 'kestel',
    asked: '',
    most: 5,
    statements: statements.filter(({ content }) => content.includes('Kestel')),
    reports: [{ report: 'wire', day: '2031-05-06', title: null, snippet: '… a fuel depot near Kestel …' }],
  });
  expect(plain(view)).toContain('bombing a fuel depot near *Kestel* on May 4 [wire]');
  expect(plain(view)).toContain('  … a fuel depot near *Kestel* …');
  expect(ledgerPage(view, { program: '0' })).toContain('near <mark>Kestel</mark> on May 4');
});

test('the matrix: a column for each party that fits, the others under the row', () => {
  const view = matrix(incidents, names);
  expect(matrixText(view, { width: 80, colour: false })).toBe(`Who holds what
3 incidents, 2 parties

                                               standing     KES       VAL
Attack (aerial) · in Ost · 2 May 2031          unconfirmed  withholds withholds
Attack (heavy weapons) · Kestria → Valdoria    disputed     denies    asserts
  · in Lom · 3 May 2031 · 3–5 dead
Attack (aerial) · Valdoria → Kestria · near    acknowledged asserts   confirms
  Kestel · 4 May 2031
`);
  const many = {
    ...shelling,
    positions: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((party) => ({ ...shelling.positions[0]!, party })),
  };
  const text = matrixText(matrix([many], names), { width: 60, colour: false });
  expect(text).toContain('AAA');
  expect(text).toContain('also CCC asserts');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

test('a party that changed its mind keeps both positions, in the order in which it took them', () => {
  const both = {
    ...shelling,
    positions: [
      { party: 'KES', position: 'confirms' as const, statements: [], since: '2031-05-09' },
      { party: 'KES', position: 'denies' as const, statements: [], since: '2031-05-06' },
    ],
  };
  expect(
    matrixText(matrix([both], names), { width: 80, colour: false })
      .split('\n')
      .slice(4, 6),
  ).toEqual([
    'Attack (heavy weapons) · Kestria → Valdoria · in Lom ·    disputed     denies',
    '  3 May 2031 · 3–5 dead                                                confirms',
  ]);
});

test('the cue is found in what leads to the content, also where the speaker has its letters', () => {
  const line = { ...statements[0]!, lead: 'Said Saidov said that', cue: 'said' };
  expect(saidParts(line)).toMatchObject({ head: 'Said Saidov ', cue: 'said', tail: ' that' });
  expect(saidParts({ ...line, lead: 'according to Lund:', cue: 'according to' })).toMatchObject({
    head: '',
    tail: ' Lund:',
  });
});

test.each([30, 60, 80, 120])('no line is wider than %i columns', (width) => {
  const views = [
    brief('2031-05-01'),
    saidDocument({ lines: statements, asked: '', more: false, marks: [] }),
    timelineDocument({ incidents, statements, asked: '', most: 50 }, source),
  ];
  for (const view of views)
    for (const line of plain(view, width).split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
});

const HOSTILE = '<img src=x onerror=alert(1)>\u001b[31m\u202e"\'&\u0000\ud800';

test('hostile words of reports stay words: on the page and in the terminal', () => {
  const line = { ...statements[7]!, content: HOSTILE, lead: HOSTILE, cue: HOSTILE, report: HOSTILE, toldBy: HOSTILE };
  const incident = {
    ...shelling,
    id: HOSTILE,
    because: HOSTILE,
    mentions: [{ ...shelling.mentions[0]!, words: HOSTILE, report: HOSTILE }],
    positions: [{ ...shelling.positions[0]!, party: HOSTILE }],
  };
  const own = { names: (code: string) => code, statement: () => line };
  const view = ledgerBrief({ since: '2031-05-01', incidents: [incident], statements: [line], most: 9 }, own);
  const page =
    ledgerPage(view, { program: HOSTILE }) +
    matrixPage(matrix([incident], own.names), { program: HOSTILE, names: own.names });
  expect(page).not.toContain('<img');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is tested
  expect(page).not.toMatch(/[\u0000\u001b\u202e]|\p{Cs}/u);
  expect(page).not.toMatch(/<script|https?:|src=(?!x)/u);
  const text = plain(view) + matrixText(matrix([incident], own.names), { width: 80, colour: false });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is what is tested
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|\p{Cs}/u);
});

test('the page loads nothing and says what it is', () => {
  const page = ledgerPage(brief('2031-05-06'), { program: 'onrecord 0' });
  expect(page).toMatch(/^<!doctype html>/u);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:/u);
  expect(page).toContain('<td class="party">KES</td><td class="word deny">denies</td>');
  expect(page).toContain('<td class="where">wire L5</td>');
  expect(page).toContain('<section class="deny"><h2>Denials <b>2</b></h2>');
});

test('the same record gives the same bytes', () => {
  expect(ledgerPage(brief('2031-05-01'), { program: '0' })).toBe(ledgerPage(brief('2031-05-01'), { program: '0' }));
});

test('a list of incidents fetches no statements, for it has no room for who said it', () => {
  let fetched = 0;
  const counted = (id: string) => {
    fetched += 1;
    return statementOf(id);
  };
  const counting = { names, statement: counted };
  const view = incidentList({ rows: incidents, asked: '', isCut: false }, counting);
  expect(view.sections[0]?.blocks).toHaveLength(incidents.length);
  expect(fetched).toBe(0);
});

test.each([
  ['two  blanks', 'two blanks'],
  [' at the ends ', 'at the ends'],
  ['a\ttab', 'a tab'],
  ['a\u00a0wide blank', 'a wide blank'],
  ['as it \u2013 is', 'as it \u2013 is'],
  ['\u001b[31mred', '\u241b[31mred'],
  ['turned \u202eround', 'turned \ufffdround'],
  ['soft\u00adhyphen', 'soft\u00adhyphen'],
])('words on one line: %j', (given, expected) => expect(oneLine(given)).toBe(expected));
