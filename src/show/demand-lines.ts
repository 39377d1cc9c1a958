// Demands, threats and promises by party, then every other statement in a line. Leaves the words to statement-row.ts.
// Example: 'RUS  demands  Moscow called for an immediate halt to the violence'.
import type { AskSection, BriefContent, PartyGroup } from './brief-content.ts';
import { stanceWords, statementLines } from './statement-lines.ts';
import { headingLines, type Sheet } from './table-lines.ts';
import { piece } from './wrap-text.ts';

const ASK_WORDS: Readonly<Record<string, string>> = { demand: 'DEMANDS', threaten: 'THREATS', promise: 'PROMISES' };

/** A heading for each of demands, threats and promises that were made. */
export function demandLines({ asks }: BriefContent, sheet: Sheet): string[] {
  return asks.flatMap(({ stance, groups }: AskSection) => [
    ...headingLines([piece(`${ASK_WORDS[stance] ?? stance} ${count(groups)}`, stance)], '', sheet),
    ...groupLines(groups, sheet),
  ]);
}

/** Statements that stand under no incident and are no demand, threat or promise. */
export function otherLines({ others }: BriefContent, sheet: Sheet): string[] {
  if (others.length === 0) return [];
  return [
    ...headingLines([piece(`ALSO SAID ${count(others)}`, 'heading')], 'statements that no row above shows', sheet),
    ...groupLines(others, sheet),
  ];
}

const count = (groups: readonly PartyGroup[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** The party is printed once for its rows. */
function groupLines(groups: readonly PartyGroup[], sheet: Sheet): string[] {
  return groups.flatMap(({ party, rows }) =>
    rows.flatMap((row, i) => {
      const lead = i === 0 ? party : '';
      return statementLines(
        row,
        { party: lead, word: stanceWords(row), style: row.statement.stance, indent: 0 },
        sheet,
      );
    }),
  );
}
