// The report itself on a page: every block set by its kind, every statement marked where it stands. The text content of what is made here
// is the article's text again, exactly. Leaves the look to page-style.ts. Example: a denial is <mark class="say deny …" id="s3">…</mark>.
import type { Block, BlockKind } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { carried, exactHtml, shownHtml } from './escape-html.ts';
import { type Mark, nestMarks } from './nest-marks.ts';
import { STANCE_WORDS } from './plain-words.ts';
import type { ReadingIndex } from './reading-index.ts';
import { type StatementRow, statementRow } from './statement-row.ts';
import { wholeCharacter } from './whole-character.ts';

/** Blocks of news; all other kinds are furniture and set small. */
const NEWS: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);
const TAGS: Readonly<Partial<Record<BlockKind, string>>> = { title: 'h1', heading: 'h2', quote: 'blockquote' };
/** Underlines of statements that overlap are set below each other, as deep as this. */
const LEVELS = 4;

/** The article as HTML, blocks and what stands between them. */
export function pageText(source: ReadingIndex): string {
  const text = carried(source.text);
  const marks = marksOf(source);
  let html = '';
  let cursor = 0;
  for (const line of linesOf(text, source.reading.article.blocks)) {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) continue;
    html += between(text, { start: cursor, end: first.span.start }, marks) + lineHtml(text, line, marks);
    cursor = last.span.end;
  }
  return html + between(text, { start: cursor, end: text.length }, marks);
}

/** Blocks in order, without overlap; those that stand on one line together: a dateline belongs to the paragraph that it opens. */
function linesOf(text: string, blocks: readonly Block[]): Block[][] {
  const lines: Block[][] = [];
  let cursor = 0;
  for (const { kind, span } of [...blocks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const start = Math.max(cursor, wholeCharacter(text, span.start));
    const end = wholeCharacter(text, span.end);
    if (start >= end) continue;
    const same =
      lines.length > 0 && text.slice(cursor, start).trim() === '' && !/[\n\r]/u.test(text.slice(cursor, start));
    if (same) lines.at(-1)?.push({ kind, span: { start, end } });
    else lines.push([{ kind, span: { start, end } }]);
    cursor = end;
  }
  return lines;
}

const overlapping = (marks: readonly Mark[], { start, end }: Span): Mark[] =>
  marks.filter(({ span }) => span.start < end && start < span.end);

function blockHtml(text: string, { kind, span }: Block, marks: readonly Mark[]): string {
  return wrapBlock(kind, nestMarks(text, span, overlapping(marks, span), exactHtml));
}

function wrapBlock(kind: BlockKind, inner: string): string {
  const tag = TAGS[kind] ?? 'p';
  return `<${tag} class="block ${lookOf(kind)}" dir="auto">${inner}</${tag}>`;
}

const lookOf = (kind: BlockKind): string => (NEWS.has(kind) ? kind : `furniture ${kind}`);

/** One block, or several in one element: that of the first news among them, the others set as runs in it. */
function lineHtml(text: string, line: readonly Block[], marks: readonly Mark[]): string {
  const [first] = line;
  if (first === undefined || line.length === 1) return first === undefined ? '' : blockHtml(text, first, marks);
  const lead = line.find(({ kind }) => NEWS.has(kind)) ?? first;
  const runs = line.map(({ kind, span }, i) => {
    const inner = nestMarks(text, span, overlapping(marks, span), exactHtml);
    const gap = exactHtml(text.slice(line[i - 1]?.span.end ?? span.start, span.start));
    return `${gap}${kind === lead.kind ? inner : `<span class="${lookOf(kind)}">${inner}</span>`}`;
  });
  return wrapBlock(lead.kind, runs.join(''));
}

/** White space stands as it is; words outside every block are set as a paragraph. */
function between(text: string, span: Span, marks: readonly Mark[]): string {
  const words = text.slice(span.start, span.end);
  return words.trim() === '' ? exactHtml(words) : blockHtml(text, { kind: 'paragraph', span }, marks);
}

/** Triggers, speakers, contents and cues of the whole reading, in an order that puts the finer ones inside. */
function marksOf(source: ReadingIndex): Mark[] {
  const { statements, events } = source.reading;
  const rows = statements.map((_, i) => statementRow(source, i));
  const levels = levelsOf(rows);
  return [
    ...rows.flatMap((row, i) => contentMarks(row, levels[i] ?? 0)),
    ...rows.flatMap((row) => speakerMarks(row)),
    ...rows.map((row) => cueMark(row)),
    ...events.map((event, i) => ({
      span: event.trigger,
      open: once(`<span class="deed"`, `e${i + 1}`),
      close: '</span>',
    })),
  ];
}

/** A start tag that carries its id the first time only, however often its mark is split. */
function once(tag: string, id: string | null): () => string {
  let rest = id === null ? '' : ` id="${id}" tabindex="0"`;
  return () => {
    const written = `${tag}${rest}>`;
    rest = '';
    return written;
  };
}

function contentMarks(row: StatementRow, level: number): Mark[] {
  const { stance } = row.statement;
  const name = `s${row.index + 1}`;
  const tag = `<mark class="say ${stance} level${level} ${name}" data-tip="${tip(row)}" aria-describedby="r${row.index + 1}"`;
  return row.statement.content.map((span, i) => ({ span, open: once(tag, i === 0 ? name : null), close: '</mark>' }));
}

function speakerMarks(row: StatementRow): Mark[] {
  const tag = `<span class="who s${row.index + 1}" data-tip="${tip(row)}"`;
  return row.statement.speakers.flatMap(({ span }) =>
    span === null ? [] : [{ span, open: once(tag, null), close: '</span>' }],
  );
}

/** A cue takes the statement's anchor where there is no content to carry it. */
function cueMark(row: StatementRow): Mark {
  const tag = `<b class="cue ${row.statement.stance} s${row.index + 1}" data-tip="${tip(row)}"`;
  const anchor = row.statement.content.length === 0 ? `s${row.index + 1}` : null;
  return { span: row.statement.cue.span, open: once(tag, anchor), close: '</b>' };
}

/** What hover and focus tell: speaker and party, then cue, stance and what else there is to know. */
function tip(row: StatementRow): string {
  const { stance, negated, speakers } = row.statement;
  const role = speakers.length === 1 ? (speakers[0]?.role ?? null) : null;
  const who = [row.speaker || 'Nobody named', ...(role === null ? [] : [role])].join(', ');
  const party = row.parties.length === 0 ? '' : ` (${row.parties.join(', ')})`;
  const notes = row.notes.length === 0 ? '' : `; ${row.notes.join('; ')}`;
  const does = `${negated ? `does not ${stance}` : STANCE_WORDS[stance]} · cue “${row.cue}”${notes}`;
  return `${shownHtml(`${who}${party}`.slice(0, 200))}&#10;${shownHtml(does.slice(0, 300))}`;
}

/** For each statement the lowest underline that no earlier overlapping statement has. */
function levelsOf(rows: readonly StatementRow[]): number[] {
  const pieces = rows
    .flatMap((row) => row.statement.content.map((span) => ({ span, index: row.index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const levels: number[] = [];
  let open: typeof pieces = [];
  for (const one of pieces) {
    open = open.filter(({ span }) => span.end > one.span.start);
    const taken = new Set(open.filter(({ index }) => index !== one.index).map(({ index }) => levels[index]));
    let level = levels[one.index] ?? 0;
    while (taken.has(level) && level < LEVELS - 1) level++;
    levels[one.index] = level;
    open.push(one);
  }
  return levels;
}
