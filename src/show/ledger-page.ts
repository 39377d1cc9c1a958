// A view of the ledger as one self-contained page that is also fit for a letter: no script, no request, plain colours, tables that mail programs
// lay out. Leaves what is said to the builders. Example: ledgerPage(brief, { program: '0.1.0' }) starts with '<!doctype html>'.
import { carried, shownHtml } from './escape-html.ts';
import type { IncidentBlock, LedgerBlock, LedgerDocument, LedgerEvidence, LedgerSection } from './ledger-document.ts';
import { LEDGER_STYLE } from './ledger-page-style.ts';
import { lineWords } from './line-words.ts';
import { aroundHits, hitSpans } from './mark-hits.ts';
import { oneLine } from './plain-text.ts';
import { POSITION_STANCE, STANCE_WORDS } from './plain-words.ts';
import { saidParts } from './said-parts.ts';
import { alsoWords, number } from './say-how-many.ts';
import { sayDay } from './say-when.ts';
import { shorten } from './wrap-text.ts';

/** The page may load nothing and run nothing; its style stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Characters of a quotation. */
const QUOTE = 240;

/** The whole page as a string, to be written as UTF-8; the same view gives the same bytes. */
export const ledgerPage = (view: LedgerDocument, { program }: { readonly program: string }): string =>
  ledgerFrame({ title: view.title, program, body: ledgerBody(view) });

/** What stands under the title: for a page, or for the content of an entry of a feed. */
export function ledgerBody({ summary, sections, marks }: LedgerDocument): string {
  const lines = summary.map((one) => `<p class="summary">${html(one)}</p>`);
  return [...lines, ...sections.map((one) => sectionHtml(one, marks))].join('\n');
}

/** Head, title and foot around the body of any page of the ledger. */
export function ledgerFrame(page: { readonly title: string; readonly program: string; readonly body: string }): string {
  return carried(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${html(page.program)}">
<meta name="referrer" content="no-referrer">
<title>${html(page.title)} – On Record</title>
<style>
${LEDGER_STYLE}</style>
</head>
<body>
<main>
<h1>${html(page.title)}</h1>
${page.body}
<footer>Made by ${html(page.program)}. It says who said what; it does not rule who is right.</footer>
</main>
</body>
</html>
`);
}

const html = (words: string): string => shownHtml(oneLine(words));

function sectionHtml(
  { name, means, look, blocks, more, report, kind }: LedgerSection,
  marks: readonly string[],
): string {
  const count = kind === 'day' ? '' : ` <b>${number(blocks.length + more)}</b>`;
  const note = means === '' ? '' : ` <small>${html(means)}</small>`;
  const rest = more === 0 ? '' : `<p class="more">… and ${number(more)} more</p>`;
  let source = report;
  const rows = groups(blocks).map((group) => {
    if (group[0]?.kind === 'source') source = group[0].report;
    return groupHtml(group, { marks, look, report: source });
  });
  const heading = kind === 'bare' ? '' : `<h2>${html(name)}${count}${note}</h2>\n`;
  return `<section class="${look}">${heading}${rows.join('\n')}${rest}</section>`;
}

/** Neighbours that are statements share a table. */
function groups(blocks: readonly LedgerBlock[]): LedgerBlock[][] {
  const list: LedgerBlock[][] = [];
  for (const block of blocks) {
    const last = list.at(-1);
    if (block.kind === 'statement' && last?.[0]?.kind === 'statement') last.push(block);
    else list.push([block]);
  }
  return list;
}

type Where = {
  readonly marks: readonly string[];
  readonly look: LedgerSection['look'];
  readonly report: string | null;
};

function groupHtml(group: readonly LedgerBlock[], where: Where): string {
  const first = group[0];
  if (first === undefined) return '';
  if (first.kind === 'incident') return incidentHtml(first, where);
  if (first.kind === 'source') return `<p class="source">${html(first.report)}</p>`;
  if (first.kind === 'toll')
    return `<p class="toll">${html(first.words)} <small>${html(first.title)} · ${html(first.report)}</small></p>`;
  if (first.kind === 'report') {
    const { report, day, title, snippet } = first.hit;
    const from = `<small>${day === null ? '' : `${html(sayDay(day))} · `}${html(report)}</small>`;
    return `<div class="hit"><h3><strong>${html(title ?? report)}</strong> ${from}</h3><p>${marked(oneLine(snippet), where.marks)}</p></div>`;
  }
  const rows = group.flatMap((block) =>
    block.kind === 'statement'
      ? [evidenceHtml({ party: null, position: null, line: block.line, more: 0, also: block.also }, where)]
      : [],
  );
  return `<table>${rows.join('\n')}</table>`;
}

function incidentHtml(block: IncidentBlock, where: Where): string {
  const facts = block.facts.map((fact) => html(fact)).join(' · ');
  const standing = `<span class="standing ${block.standing}">${block.standing}</span>`;
  const shown = where.look === block.standing ? '' : ` · ${standing}`;
  const news = block.news.map((words) => `<p class="news ${block.standing}">${html(words)}</p>`).join('');
  const rows = block.evidence.map((one) => evidenceHtml(one, { ...where, report: null }));
  const { told } = block;
  const words =
    told === null
      ? ''
      : `<tr><td class="words">${marked(told.words, where.marks)}</td><td class="where">${whereHtml(told.report, lineWords(told.line, told.start))}</td></tr>`;
  const table = rows.length === 0 && words === '' ? '' : `<table>${rows.join('\n')}${words}</table>`;
  const because = block.because === '' ? '' : `because ${html(block.because)} · `;
  return `<div class="incident"><h3><strong>${html(block.title)}</strong>${facts === '' ? '' : ` · ${facts}`}${shown}</h3>${news}${table}<p class="because">${because}${html(block.id)}</p></div>`;
}

const whereHtml = (report: string, line: string): string => `${html(report)} ${line}`;

function evidenceHtml(
  { party, position, line, more, also = [] }: LedgerEvidence & { readonly also?: readonly string[] },
  where: Where,
): string {
  const look = position === null ? (line?.stance ?? 'assert') : POSITION_STANCE[position];
  const sides = party ?? [...new Set((line?.speakers ?? []).map((one) => one.party ?? ''))].join(' ').trim();
  const word = position ?? (line === null ? '' : line.negated ? `not ${line.stance}` : STANCE_WORDS[line.stance]);
  const lead = `<td class="party">${html(sides === '' ? '–' : sides)}</td><td class="word ${look}">${word}</td>`;
  if (line === null) return `<tr>${lead}<td class="words" colspan="2"><small>no words of its own</small></td></tr>`;
  const { head, cue, tail, content, notes } = saidParts(line);
  const extra = [
    ...notes,
    ...(more === 0 ? [] : [`and ${number(more)} more`]),
    ...(also.length === 0 ? [] : [alsoWords(also)]),
  ];
  const words = [
    `<b>${shownHtml(head)}</b><span class="${line.stance}">${shownHtml(cue)}</span>${shownHtml(tail)} `,
    marked(
      where.marks.length === 0 ? shorten(content, QUOTE) : aroundHits(content, { marks: where.marks, most: QUOTE }),
      where.marks,
    ),
    extra.length === 0 ? '' : ` <small>${html(extra.join('; '))}</small>`,
  ].join('');
  const at = lineWords(line.line, line.at.start);
  const place = where.report === line.report ? at : whereHtml(line.report, at);
  return `<tr>${lead}<td class="words">${words}</td><td class="where">${place}</td></tr>`;
}

function marked(text: string, marks: readonly string[]): string {
  let done = '';
  let from = 0;
  for (const { start, end } of hitSpans(text, marks)) {
    done += `${shownHtml(text.slice(from, start))}<mark>${shownHtml(text.slice(start, end))}</mark>`;
    from = end;
  }
  return done + shownHtml(text.slice(from));
}
