// Incidents in a terminal, grouped by standing: what was done, then who says so, then why it stands there. Leaves words to incident-row.ts.
// Example: '1  Attack (aerial) · Azerbaijan → Armenia · near Kalbajar · 14 October 2020    L9'.
import type { BriefContent, StandingSection } from './brief-content.ts';
import type { EvidenceRow, IncidentRow } from './incident-row.ts';
import { POSITION_STANCE, STANDING_WORDS } from './plain-words.ts';
import { plural } from './say-how-many.ts';
import { PARTY, STANCE, stanceWords, statementLines } from './statement-lines.ts';
import { headingLines, type Sheet, tableLines } from './table-lines.ts';
import { type Piece, piece, shorten } from './wrap-text.ts';

/** Columns for the number of an incident. */
const NUMBER = 3;

/** Actual incidents of the reported period, then the others in a line each. */
export function incidentLines(content: BriefContent, sheet: Sheet): string[] {
  return [...content.standings.flatMap((one) => standingBlock(one, content, sheet)), ...besideLines(content, sheet)];
}

/** Where one row of the table decided for all, the heading says so once. */
function standingBlock({ standing, rows }: StandingSection, content: BriefContent, sheet: Sheet): string[] {
  const { name, means } = STANDING_WORDS[standing];
  const shared = rows.length > 1 && new Set(rows.map(({ because }) => because)).size === 1;
  const heading = [piece(`${name.toUpperCase()} ${rows.length}`, standing)];
  return [
    ...headingLines(heading, shared ? (rows[0]?.because ?? means) : means, sheet),
    ...rows.flatMap((row, i) => {
      const blank = i > 0 && !shared ? [''] : [];
      const again = rows[i - 1]?.words === row.words;
      return [...blank, ...incidentBlock(row, { shared, again }, content, sheet)];
    }),
  ];
}

/** `shared`: why it stands there is said already; `again`: so are its words. */
type Said = { readonly shared: boolean; readonly again: boolean };

function incidentBlock(row: IncidentRow, said: Said, content: BriefContent, sheet: Sheet): string[] {
  return [
    ...titleLines(row, content, sheet),
    ...row.evidence.flatMap((one) => evidenceLines(one, sheet)),
    ...(row.evidence.length === 0 && !said.again ? wordsLines(row, sheet) : []),
    ...(said.shared ? [] : whyLines(row, sheet)),
  ];
}

function titleLines(row: IncidentRow, content: BriefContent, sheet: Sheet): string[] {
  const number = piece(String(content.number(row)).padStart(NUMBER - 1), 'faint');
  const right = row.at === null ? '' : sheet.line(row.at.start);
  return tableLines({ indent: 0, cells: [{ words: [number], width: NUMBER }], body: titlePieces(row), right }, sheet);
}

function titlePieces(row: IncidentRow): Piece[] {
  const deed = row.deed === '' ? [] : [piece(` “${row.deed}”`)];
  return [piece(row.type, 'strong'), ...deed, ...row.facts.flatMap((fact) => [piece(' · ', 'faint'), piece(fact)])];
}

function evidenceLines({ parties, position, row }: EvidenceRow, sheet: Sheet): string[] {
  const indent = NUMBER + 1;
  const party = parties.length === 0 ? null : parties.join(' ');
  const style = position === null ? (row?.statement.stance ?? null) : POSITION_STANCE[position];
  if (row !== null) return statementLines(row, { party, word: position ?? stanceWords(row), style, indent }, sheet);
  const cells = [
    { words: [piece(party ?? '–', 'strong')], width: PARTY },
    { words: [piece(position ?? '', style)], width: STANCE },
  ];
  return tableLines({ indent, cells, body: [piece('(no words of its own)', 'faint')], right: '' }, sheet);
}

function wordsLines(row: IncidentRow, sheet: Sheet): string[] {
  if (row.words === '') return [];
  const right = row.at === null ? '' : sheet.line(row.at.start);
  return tableLines(
    { indent: NUMBER + 1, cells: [], body: [piece(shorten(row.words, Math.max(60, sheet.width)), 'faint')], right },
    sheet,
  );
}

/** The row that decided, and how many independent origins there are where it is more than one. */
function whyLines(row: IncidentRow, sheet: Sheet): string[] {
  const { families, speakers } = row.incident.origins;
  const origins = [plural(speakers, 'speaker'), ...(families > 1 ? [`${families} families of text`] : [])].join(' in ');
  const because = `${row.because}${speakers > 1 || families > 1 ? ` (${origins})` : ''}`;
  return tableLines({ indent: NUMBER + 1, cells: [], body: [piece(`because ${because}`, 'faint')], right: '' }, sheet);
}

function besideLines({ beside, number }: BriefContent, sheet: Sheet): string[] {
  if (beside.length === 0) return [];
  return [
    ...headingLines(
      [piece(`EARLIER OR NOT DONE ${beside.length}`, 'heading')],
      'background; and what is planned, threatened, demanded or supposed',
      sheet,
    ),
    ...beside.flatMap((row) => {
      const cells = [{ words: [piece(String(number(row)).padStart(NUMBER - 1), 'faint')], width: NUMBER }];
      const standing = piece(` · ${row.incident.standing}`, 'faint');
      const right = row.at === null ? '' : sheet.line(row.at.start);
      return tableLines({ indent: 0, cells, body: [...titlePieces(row), standing], right }, sheet);
    }),
  ];
}
