// Treaty articles and cease-fires as rules, with what the report gives for and against each condition. Leaves findings to relate/.
// Example: 'established  an armed attack on the territory of a member    3, L9'.
import type { Commitment, Condition } from '../model/commitment.ts';
import type { BriefContent } from './brief-content.ts';
import { oneLine } from './plain-text.ts';
import { FINDING_WORDS } from './plain-words.ts';
import { headingLines, type Sheet, tableLines } from './table-lines.ts';
import { piece } from './wrap-text.ts';

const FINDING = 15;

/** A block for each commitment: its name and parties, then a row for each condition with its grounds. */
export function commitmentLines(content: BriefContent, sheet: Sheet): string[] {
  const { commitments } = content;
  if (commitments.length === 0) return [];
  return [
    ...headingLines(
      [piece(`COMMITMENTS ${commitments.length}`, 'heading')],
      'what the rule asks, and what this report gives for it',
      sheet,
    ),
    ...commitments.flatMap((one) => commitmentBlock(one, content, sheet)),
  ];
}

function commitmentBlock(commitment: Commitment, content: BriefContent, sheet: Sheet): string[] {
  const parties = commitment.parties.length === 0 ? [] : [piece(` · ${commitment.parties.join(', ')}`, 'faint')];
  const title = [piece(commitmentName(commitment), 'strong'), ...parties];
  return [
    ...tableLines({ indent: 1, cells: [], body: title, right: '' }, sheet),
    ...commitment.conditions.flatMap((condition) => conditionLines(condition, content, sheet)),
  ];
}

/** 'Collective Security Treaty, Article 4'. */
export function commitmentName({ name, article }: Commitment): string {
  if (article === null || oneLine(name).includes(oneLine(article))) return oneLine(name);
  return `${oneLine(name)}, ${/^\d/u.test(article) ? `Article ${article}` : oneLine(article)}`;
}

function conditionLines(condition: Condition, content: BriefContent, sheet: Sheet): string[] {
  const { name, style } = FINDING_WORDS[condition.finding];
  const grounds = groundWords(condition, content, sheet);
  const because = [oneLine(condition.because), grounds].filter((one) => one !== '').join('; see ');
  const body = [piece(oneLine(condition.text)), ...(because === '' ? [] : [piece(` (${because})`, 'faint')])];
  return tableLines({ indent: 3, cells: [{ words: [piece(name, style)], width: FINDING }], body, right: '' }, sheet);
}

/** Incidents by their number in the brief, statements by their line. */
function groundWords({ grounds }: Condition, { ground, number }: BriefContent, sheet: Sheet): string {
  const words = grounds.map((id) => {
    const found = ground(id);
    if (found === null) return null;
    return 'incident' in found ? `incident ${number(found.incident)}` : sheet.line(found.statement.at.start);
  });
  return [...new Set(words.filter((one) => one !== null))].join(', ');
}
