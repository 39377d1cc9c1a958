// The statements of a report as the ledger lists them: each whole in itself, so that no list has to open the report.
// Leaves keeping and finding them to store/. Example: 'Mila Renn denied that' + 'her side had shelled the border town of Lom', line 9.
import type { StatementLine } from '../model/question.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { lineIndex } from '../text/line-of.ts';
import { type StatementWords, speakerWords, statementSpan, statementWords } from '../text/statement-words.ts';

/** In text order, as in the reading. */
export function linesOfStatements(reading: Reading): StatementLine[] {
  const { text } = reading.article;
  const line = lineIndex(text);
  const told = new Map(reading.statements.map((one) => [one.id, one]));
  const names = partyMentions(reading);
  return reading.statements.map((statement) => {
    const words = statementWords(statement, text);
    const at = statementSpan(statement);
    const outer = statement.within === null ? undefined : told.get(statement.within);
    return {
      report: reading.article.id,
      statement: statement.id,
      at,
      line: line(at.start),
      day: dayOf(statement, reading),
      speakers: statement.speakers.map((one) => ({
        name: one.name,
        party: one.party,
        words: one.span === null ? '' : text.slice(one.span.start, one.span.end).replace(/\s+/gu, ' ').trim(),
      })),
      stance: statement.stance,
      negated: statement.negated,
      hedges: statement.hedges,
      cue: words.cue,
      lead: leadOf(words),
      content: words.content,
      about: aboutOf(statement, names, reading),
      toldBy: outer === undefined ? null : speakerWords(outer, text) || 'nobody named',
    };
  });
}

/** A day of saying that is only known to the month says less than the day of the report. */
function dayOf({ saidOn }: Statement, { article }: Reading): string | null {
  const said = saidOn !== null && saidOn.value.precision === 'day' ? saidOn.value.start : null;
  return said ?? article.published?.value.slice(0, 10) ?? null;
}

function leadOf({ speaker, before, cue, link, cueFirst, apart }: StatementWords): string {
  const parts = cueFirst ? [cue, speaker] : [speaker, before, cue, link];
  const words = parts.filter((part) => part !== '').join(' ');
  return words === '' || !apart ? words : `${words}:`;
}

type PartyMention = { readonly party: string; readonly span: Span };

function partyMentions({ entities }: Reading): PartyMention[] {
  return entities.flatMap(({ party, mentions }) =>
    party === null ? [] : mentions.map(({ span }) => ({ party: party.value, span })),
  );
}

/** Parties named in the content, those that do or suffer what it tells, and whom it is aimed at: 'accused Azerbaijan of seeking control'. */
function aboutOf(
  { id, content, addressees }: Statement,
  names: readonly PartyMention[],
  { events }: Reading,
): string[] {
  const inside = ({ span }: PartyMention): boolean =>
    content.some(({ start, end }) => span.start >= start && span.end <= end);
  const sides = events
    .filter((event) => event.statement === id)
    .flatMap(({ actors, recipients }) => [...actors, ...recipients].map((one) => one.party));
  const named = [...addressees.map(({ party }) => party), ...sides].filter((party) => party !== null);
  return [...new Set([...names.filter(inside).map(({ party }) => party), ...named])].sort();
}
