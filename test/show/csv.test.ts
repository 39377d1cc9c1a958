import { expect, test } from 'vitest';
import { csvText } from '../../src/show/csv.ts';
import { incidentCsv } from '../../src/show/incident-csv.ts';
import { matrix } from '../../src/show/matrix.ts';
import { matrixCsv } from '../../src/show/matrix-csv.ts';
import { statementCsv } from '../../src/show/statement-csv.ts';
import { incidents, names, statements } from './ledger-fixture.ts';

test('rows end with CR LF; commas, quotes and line breaks stand in quotes', () => {
  expect(
    csvText(
      ['a', 'b'],
      [
        ['x', 'y, z'],
        ['say "no"', 'two\nlines'],
        [null, 7],
      ],
    ),
  ).toBe('a,b\r\nx,"y, z"\r\n"say ""no""","two\nlines"\r\n,7\r\n');
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-cmd', `"'-cmd"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  [' =1+1', `"' =1+1"`],
  ['\t=1', `"'\t=1"`],
  ['\uff1d1', `"'\uff1d1"`],
])('a cell that a spreadsheet would run is guarded: %j', (words, cell) => {
  expect(csvText(['a'], [[words]])).toBe(`a\r\n${cell}\r\n`);
});

test.each(['a-b', '1 = 1', 'x@y.example', '–', "it's"])('a cell that runs nothing stays as it is: %s', (words) => {
  expect(csvText(['a'], [[words]])).toBe(`a\r\n${words}\r\n`);
});

test('half a character and U+0000 do not get into a file', () => {
  expect(csvText(['a'], [['x\ud800y\u0000']])).toBe('a\r\nx\ufffdy\ufffd\r\n');
});

test('a number stands as a number, a negative one too', () => {
  expect(csvText(['a'], [[-41.5]])).toBe('a\r\n-41.5\r\n');
});

test('statements: a row each, with report and line', () => {
  const rows = statementCsv(statements).split('\r\n');
  expect(rows).toHaveLength(13);
  expect(rows[0]).toBe('day,party,speaker,stance,negated,hedges,words,report,line,statement,about,told by');
  expect(rows[2]).toBe(
    '2031-05-03,VAL KES,neither side; neither side,confirm,yes,,neither side has confirmed it,gazette,5,s2,,',
  );
  expect(rows[8]).toBe(
    '2031-05-06,KES,Mila Renn,deny,no,,Mila Renn denied that her side had shelled the border town of Lom,wire,5,s2,KES,',
  );
});

test('the matrix: a row an incident that somebody holds something about, a column a party', () => {
  expect(matrixCsv(matrix(incidents, names)).split('\r\n')).toEqual([
    'id,day,type,actors,recipients,place,standing,words,KES,VAL',
    'gazette#i1,2031-05-02,ASSAULT,,,Ost,unconfirmed,Attack (aerial) · in Ost · 2 May 2031,withholds,withholds',
    'orsk-note#i1,2031-05-03,ASSAULT,KES,VAL,Lom,disputed,Attack (heavy weapons) · Kestria → Valdoria · in Lom · 3 May 2031 · 3–5 dead,denies,asserts',
    'kestria-note#i1,2031-05-04,ASSAULT,VAL,KES,Kestel,acknowledged,Attack (aerial) · Valdoria → Kestria · near Kestel · 4 May 2031,asserts,confirms',
    '',
  ]);
});

test('incidents: a row each, tolls by claimant', () => {
  const rows = incidentCsv(incidents).split('\r\n');
  expect(rows[2]).toBe(
    'orsk-note#i1,2031-05-03,2031-05-03,ASSAULT,heavy-weapons,actual,no,KES,VAL,Lom,exact,41.5,45.25,disputed,2031-05-06,"VAL asserts it, KES denies it",VAL,,KES,,VAL: 3 dead; VAL: 5 dead,2,2,orsk-note,2,"President Tomas Vael accused Kestria of shelling the border town of Lom, where 3 people died."',
  );
});
