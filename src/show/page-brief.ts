// The brief beside the report on a page: the same rows as in a terminal, each a link to its words. Leaves what stands in it to
// brief-content.ts and the look to page-style.ts. Example: <a href="#s3">Mila Renn <b class="cue deny">denied</b> that …</a>.
import type { Condition } from '../model/commitment.ts';
import type { BriefContent, PartyGroup } from './brief-content.ts';
import { commitmentName } from './commitment-lines.ts';
import { shownHtml } from './escape-html.ts';
import type { EvidenceRow, IncidentRow } from './incident-row.ts';
import { oneLine } from './plain-text.ts';
import { FINDING_WORDS, POSITION_STANCE, STANDING_WORDS } from './plain-words.ts';
import type { ProvenanceRow } from './provenance-row.ts';
import type { ReadingIndex } from './reading-index.ts';
import { plural } from './say-how-many.ts';
import { stanceWords } from './statement-lines.ts';
import type { StatementRow } from './statement-row.ts';
import { shorten } from './wrap-text.ts';

type Sheet = { readonly content: BriefContent; readonly source: ReadingIndex; readonly rowIds: Set<number> };

const ASK_WORDS: Readonly<Record<string, string>> = { demand: 'Demands', threaten: 'Threats', promise: 'Promises' };
/** Columns of a quotation in the brief. */
const QUOTE = 150;

/** All sections of the brief as HTML. */
export function pageBrief(content: BriefContent, source: ReadingIndex): string {
  const sheet: Sheet = { content, source, rowIds: new Set() };
  const { standings, beside, asks, others, commitments, problems } = content;
  return [
    provenanceHtml(content.provenance),
    ...standings.map(({ standing, rows }) => {
      const { name, means } = STANDING_WORDS[standing];
      return section(standing, `${name} <small>${means}</small>`, rows.map((row) => incidentHtml(row, sheet)).join(''));
    }),
    beside.length === 0
      ? ''
      : section(
          'beside',
          'Earlier or not done <small>background, plans, threats, suppositions</small>',
          beside.map((row) => titleHtml(row, sheet)).join(''),
        ),
    ...asks.map(({ stance, groups }) => section(stance, ASK_WORDS[stance] ?? stance, groupsHtml(groups, sheet))),
    others.length === 0 ? '' : section('others', 'Also said', groupsHtml(others, sheet)),
    commitments.length === 0
      ? ''
      : section('commitments', 'Commitments', commitments.map((one) => commitmentHtml(one, sheet)).join('')),
    problems.length === 0 ? '' : section('problems', 'Unsure', problemsHtml(sheet)),
  ].join('\n');
}

const section = (look: string, heading: string, body: string): string =>
  `<section class="${look}"><h2>${heading}</h2>\n${body}</section>`;

function provenanceHtml(rows: readonly ProvenanceRow[]): string {
  const items = rows
    .filter(({ label }) => label !== 'Title')
    .map(({ label, value, implied }) => {
      const words = `${shownHtml(value)}${implied ? ' <small>implied</small>' : ''}`;
      return `<div><dt>${label}</dt><dd>${words}</dd></div>`;
    });
  return items.length === 0 ? '' : `<dl class="from">${items.join('')}</dl>`;
}

function incidentHtml(row: IncidentRow, sheet: Sheet): string {
  const evidence = row.evidence.map((one) => evidenceHtml(one, sheet)).join('');
  const words =
    row.evidence.length > 0 || row.words === ''
      ? ''
      : `<li class="row"><span class="words">${shownHtml(shorten(row.words, QUOTE))}</span></li>`;
  const { speakers, families } = row.incident.origins;
  const origins = speakers > 1 || families > 1 ? ` · ${plural(speakers, 'speaker')}` : '';
  const because = `<p class="because">${shownHtml(row.because)}${origins}</p>`;
  return `<div class="incident">${titleHtml(row, sheet)}<ul>${evidence}${words}</ul>${because}</div>\n`;
}

function titleHtml(row: IncidentRow, { content, source }: Sheet): string {
  const facts = row.facts.map((fact) => `<span>${shownHtml(fact)}</span>`).join(' <i>·</i> ');
  const number = content.number(row);
  const inner = `<span class="number">${number}</span> <strong>${shownHtml(row.type)}</strong>${row.deed === '' ? '' : ` “${shownHtml(row.deed)}”`}${facts === '' ? '' : ` <i>·</i> ${facts}`}`;
  if (row.at === null) return `<h3 id="i${number}">${inner}</h3>`;
  return `<h3 id="i${number}"><a href="#e${row.event + 1}">${lineHtml(source.line(row.at.start))}${inner}</a></h3>`;
}

const lineHtml = (line: string): string => `<span class="line">${line}</span>`;

function evidenceHtml({ parties, position, row }: EvidenceRow, sheet: Sheet): string {
  const look = position === null ? (row?.statement.stance ?? 'assert') : POSITION_STANCE[position];
  const word = position ?? (row === null ? '' : stanceWords(row));
  if (row === null) return `<li class="row">${partyHtml(parties)}<span class="word ${look}">${word}</span></li>`;
  return statementHtml(row, { parties, word, look }, sheet);
}

const partyHtml = (parties: readonly string[]): string =>
  `<span class="party">${parties.length === 0 ? '–' : shownHtml(parties.join(' '))}</span> `;

type Lead = { readonly parties: readonly string[]; readonly word: string; readonly look: string };

function statementHtml(row: StatementRow, { parties, word, look }: Lead, { source, rowIds }: Sheet): string {
  const id = rowIds.has(row.index) ? '' : ` id="r${row.index + 1}"`;
  rowIds.add(row.index);
  const lead = `${partyHtml(parties)}<span class="word ${look}">${word}</span> `;
  return `<li class="row"><a href="#s${row.index + 1}"${id}>${lead}<span class="words">${sentenceHtml(row)}</span>${lineHtml(source.line(row.at.start))}</a></li>`;
}

/** Speaker, cue and content as they read. */
function sentenceHtml(row: StatementRow): string {
  const cue = `<b class="cue ${row.statement.stance}">${shownHtml(row.cue)}</b>`;
  const speaker = row.speaker === '' ? '' : `<span class="speaker">${shownHtml(shorten(row.speaker, 60))}</span>`;
  const before = row.before === '' ? '' : shownHtml(row.before);
  const link = row.cueFirst || row.link === '' ? '' : shownHtml(row.link);
  const head = (row.cueFirst ? [cue, speaker] : [speaker, before, cue, link]).filter((part) => part !== '').join(' ');
  const quote = row.quote === '' ? '' : `${row.apart ? ': ' : ' '}${shownHtml(shorten(row.quote, QUOTE))}`;
  const notes = row.notes.length === 0 ? '' : ` <small>${shownHtml(row.notes.join('; '))}</small>`;
  return `${head}${quote}${notes}`;
}

function groupsHtml(groups: readonly PartyGroup[], sheet: Sheet): string {
  const rows = groups.flatMap((group) => group.rows);
  const items = rows.map((row) => {
    return statementHtml(row, { parties: row.parties, word: stanceWords(row), look: row.statement.stance }, sheet);
  });
  return `<ul>${items.join('')}</ul>`;
}

function commitmentHtml(commitment: BriefContent['commitments'][number], sheet: Sheet): string {
  const parties = commitment.parties.length === 0 ? '' : ` <small>${shownHtml(commitment.parties.join(', '))}</small>`;
  const conditions = commitment.conditions.map((one) => conditionHtml(one, sheet)).join('');
  return `<h3>${shownHtml(commitmentName(commitment))}${parties}</h3><ul class="conditions">${conditions}</ul>`;
}

function conditionHtml({ finding, text, because, grounds }: Condition, { content, source }: Sheet): string {
  const { name, style } = FINDING_WORDS[finding];
  const links = grounds.map((id) => {
    const found = content.ground(id);
    if (found === null) return '';
    if ('incident' in found)
      return `<a href="#i${content.number(found.incident)}">incident ${content.number(found.incident)}</a>`;
    return `<a href="#s${found.statement.index + 1}">${source.line(found.statement.at.start)}</a>`;
  });
  const see = [...new Set(links.filter((link) => link !== ''))].join(', ');
  const why = [because === '' ? '' : shownHtml(oneLine(because)), see].filter((part) => part !== '').join('; see ');
  return `<li><span class="finding ${style}">${name}</span> ${shownHtml(oneLine(text))}${why === '' ? '' : ` <small>${why}</small>`}</li>`;
}

function problemsHtml({ content, source }: Sheet): string {
  const items = content.problems.map(({ severity, message, cure, at }) => {
    const line = at === null ? '' : lineHtml(source.line(at.start));
    const help = cure === '' ? '' : ` <small>${shownHtml(oneLine(cure))}</small>`;
    return `<li class="${severity}"><span class="finding">${severity}</span> ${shownHtml(oneLine(message))}${help}${line}</li>`;
  });
  return `<ul class="conditions">${items.join('')}</ul>`;
}
