// A view of the ledger in a terminal: headings, then rows that wrap under themselves, the line of the report at the right edge.
// Leaves what is said to the *-document and ledger-* builders. Example: 'KES     denies     Mila Renn denied that her side … [wire]    L5'.
import type { IncidentBlock, LedgerBlock, LedgerDocument, LedgerEvidence, LedgerSection } from './ledger-document.ts';
import { lineWords } from './line-words.ts';
import { aroundHits, hitSpans } from './mark-hits.ts';
import { painter } from './paint.ts';
import { oneLine } from './plain-text.ts';
import { POSITION_STANCE, STANCE_WORDS } from './plain-words.ts';
import { saidParts } from './said-parts.ts';
import { alsoWords, number } from './say-how-many.ts';
import { sayDay } from './say-when.ts';
import { PARTY } from './statement-lines.ts';
import { headingLines, type Sheet, tableLines } from './table-lines.ts';
import { type Piece, piece, shorten, wrapPieces } from './wrap-text.ts';

export type LedgerTextOptions = { readonly width: number; readonly colour: boolean };
type LedgerSheet = Sheet & { readonly marks: readonly string[]; readonly colour: boolean };

/** Columns for the number of an incident. */
const NUMBER = 4;
/** Columns for what a side does: 'not confirm'. */
const WORD = 11;

/** Each line at most `width` columns (at least 30 being used), every control character made visible; ends with a line break. */
export function ledgerText(view: LedgerDocument, { width, colour }: LedgerTextOptions): string {
  const sheet: LedgerSheet = {
    width: Math.max(30, width),
    paint: painter(colour),
    line: (line) => `L${line}`,
    marks: view.marks,
    colour,
  };
  const lines = [
    ...wrapPieces([piece(oneLine(view.title), 'strong')], sheet.width, sheet.paint),
    ...view.summary.flatMap((one) => wrapPieces([piece(one, 'faint')], sheet.width, sheet.paint)),
    ...view.sections.flatMap((one) => sectionLines(one, sheet)),
  ];
  return `${lines.join('\n')}\n`;
}

function sectionLines(section: LedgerSection, sheet: LedgerSheet): string[] {
  const { name, means, look, blocks, more, kind } = section;
  const heading = kind === 'day' ? name : `${name.toUpperCase()} ${number(blocks.length + more)}`;
  const airy = blocks.some((block) => block.kind === 'incident' && block.evidence.length > 0);
  return [
    ...(kind === 'bare' ? [] : headingLines([piece(heading, look)], means, sheet)),
    ...blocks.flatMap((block, i) => [
      ...(airy && i > 0 && block.kind === 'incident' ? [''] : []),
      ...blockLines(block, { section: { ...section, report: sourceAt(section, i) }, at: i + 1 }, sheet),
    ]),
    ...(more === 0 ? [] : [sheet.paint('faint', `… and ${number(more)} more`)]),
  ];
}

type Where = { readonly section: LedgerSection; readonly at: number };

/** The report that was named last above this row. */
function sourceAt({ blocks, report }: LedgerSection, at: number): string | null {
  const above = blocks.slice(0, at).findLast(({ kind }) => kind === 'source' || kind === 'incident');
  return above?.kind === 'source' ? above.report : report;
}

function blockLines(block: LedgerBlock, where: Where, sheet: LedgerSheet): string[] {
  if (block.kind === 'incident') return incidentLines(block, where, sheet);
  if (block.kind === 'statement')
    return evidenceLines(
      { party: null, position: null, line: block.line, more: 0, also: block.also },
      { indent: 0, report: where.section.report },
      sheet,
    );
  if (block.kind === 'source') return wrapPieces([piece(oneLine(block.report), 'faint')], sheet.width, sheet.paint);
  if (block.kind === 'toll') {
    const body = [piece(block.words), piece(` · ${block.title} ${source(block.report)}`, 'faint')];
    return tableLines({ indent: 0, cells: [], body, right: '' }, sheet);
  }
  const { report, day, title, snippet } = block.hit;
  const dated = day === null ? '' : ` · ${sayDay(day)}`;
  const head = [
    piece(oneLine(title ?? report), 'strong'),
    piece(title === null ? dated : `${dated} ${source(report)}`, 'faint'),
  ];
  return [
    ...wrapPieces(head, sheet.width, sheet.paint),
    ...tableLines({ indent: 2, cells: [], body: markedPieces(oneLine(snippet), sheet), right: '' }, sheet),
  ];
}

/** A report or a row by its id: '[wire]', kept together when lines break. */
const source = (id: string): string => `[${oneLine(id)}]`;

function incidentLines(block: IncidentBlock, { section, at }: Where, sheet: LedgerSheet): string[] {
  const indent = NUMBER;
  const facts = block.facts.flatMap((fact) => [piece(' · ', 'faint'), piece(fact)]);
  const standing =
    section.look === block.standing ? [] : [piece(' · ', 'faint'), piece(block.standing, block.standing)];
  const named = block.because === '' ? [piece(` ${source(block.id)}`, 'faint')] : [];
  const cells = [{ words: [piece(String(at).padStart(NUMBER - 2), 'faint')], width: NUMBER - 1 }];
  const line = (body: readonly Piece[], right = ''): string[] => tableLines({ indent, cells: [], body, right }, sheet);
  const { told, because, id } = block;
  return [
    ...tableLines(
      { indent: 0, cells, body: [piece(block.title, 'strong'), ...facts, ...standing, ...named], right: '' },
      sheet,
    ),
    ...block.news.flatMap((words) => line([piece(words, block.standing)])),
    ...block.evidence.flatMap((one) => evidenceLines(one, { indent, report: null }, sheet)),
    ...(told === null
      ? []
      : line(
          [...markedPieces(told.words, sheet), piece(` ${source(told.report)}`, 'faint')],
          lineWords(told.line, told.start),
        )),
    ...(because === '' ? [] : line([piece(`because ${because} ${source(id)}`, 'faint')])),
  ];
}

type Place = { readonly indent: number; readonly report: string | null };

/** Party, what it does, the words, the line; the report where the heading does not name it. */
function evidenceLines(
  { party, position, line, more, also = [] }: LedgerEvidence & { readonly also?: readonly string[] },
  place: Place,
  sheet: LedgerSheet,
): string[] {
  const stance = position === null ? (line?.stance ?? null) : POSITION_STANCE[position];
  const parties =
    party ?? (line === null ? '' : [...new Set(line.speakers.map((one) => one.party ?? ''))].join(' ').trim());
  const word = position ?? (line === null ? '' : line.negated ? `not ${line.stance}` : STANCE_WORDS[line.stance]);
  const cells = [
    { words: [piece(parties === '' ? '–' : oneLine(parties), parties === '' ? 'faint' : 'strong')], width: PARTY },
    { words: [piece(word, stance)], width: WORD },
  ];
  const rest = [
    ...(more === 0 ? [] : [piece(` (and ${number(more)} more)`, 'faint')]),
    ...(line === null || line.report === place.report ? [] : [piece(` ${source(line.report)}`, 'faint')]),
    ...(also.length === 0 ? [] : [piece(` ${alsoWords(also)}`, 'faint')]),
  ];
  const body = line === null ? [piece('(no words of its own)', 'faint')] : [...saidPieces(line, sheet), ...rest];
  const right = line === null ? '' : lineWords(line.line, line.at.start);
  return tableLines({ indent: place.indent, cells, body, right }, sheet);
}

/** A quotation takes about two lines, never less than 60 columns. */
function saidPieces(line: NonNullable<LedgerEvidence['line']>, sheet: LedgerSheet): Piece[] {
  const { head, cue, tail, content, notes } = saidParts(line);
  const most = Math.max(60, Math.min(sheet.width, 120));
  const lead = [piece(head, 'strong'), piece(cue, line.stance), piece(tail, tail.endsWith(':') ? null : 'faint')];
  const shown =
    sheet.marks.length === 0 ? shorten(content, most) : aroundHits(content, { marks: sheet.marks, most: 2 * most });
  return [
    ...lead.filter(({ words }) => words !== ''),
    ...(lead.every(({ words }) => words === '') || shown === '' ? [] : [piece(' ')]),
    ...markedPieces(shown, sheet),
    ...(notes.length === 0 ? [] : [piece(` (${notes.join('; ')})`, 'faint')]),
  ];
}

/** Hits stand out: strong where there are colours, between stars where there are none. */
function markedPieces(text: string, { marks, colour }: LedgerSheet): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of hitSpans(text, marks)) {
    if (start > from) pieces.push(piece(text.slice(from, start)));
    pieces.push(piece(colour ? text.slice(start, end) : `*${text.slice(start, end)}*`, 'warning'));
    from = end;
  }
  return from < text.length ? [...pieces, piece(text.slice(from))] : pieces;
}
