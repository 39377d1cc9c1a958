// Commitments over the reports of a ledger for a terminal: each condition with its finding, how it came to that, and the alleged violations of a
// cease-fire. Leaves findings to relate/. It says who alleges, never who is right.
// Example: 'not established → established on 14 October 2020 [wire.txt]' under 'an armed attack on a member'.
import type { AllegedViolation, FindingChange, LedgerCommitment, LedgerCondition } from '../model/ledger-commitment.ts';
import { commitmentName } from './commitment-lines.ts';
import { painter } from './paint.ts';
import type { PartyNames } from './party-names.ts';
import { oneLine } from './plain-text.ts';
import { FINDING_WORDS, typeWords } from './plain-words.ts';
import { number, plural } from './say-how-many.ts';
import { sayDay } from './say-when.ts';
import { headingLines, type Sheet, tableLines } from './table-lines.ts';
import { type Piece, piece, wrapPieces } from './wrap-text.ts';

export type CommitmentTextOptions = {
  readonly width: number;
  readonly colour: boolean;
  readonly names: PartyNames;
  /** Earlier reports speak of commitments too, and are left out. */
  readonly isCut?: boolean;
};

/** Columns for a finding, and for the standing of an alleged violation. */
const FINDING = 15;
const STANDING = 13;
/** So many reports are named. */
const NAMED = 5;
/** So many alleged violations of one cease-fire are told: of a long war there are thousands. */
const ALLEGED = 100;

/** Each line at most `width` columns (at least 30 being used), every control character made visible; ends with a line break. */
export function ledgerCommitmentText(
  commitments: readonly LedgerCommitment[],
  { width, colour, names, isCut = false }: CommitmentTextOptions,
): string {
  const sheet: Sheet = { width: Math.max(30, width), paint: painter(colour), line: (line) => `L${line}` };
  const reports = new Set(commitments.flatMap((one) => one.reports)).size;
  const summary =
    commitments.length === 0
      ? 'no report that was asked for speaks of a treaty or a cease-fire'
      : `${plural(commitments.length, 'commitment')} in ${plural(reports, 'report')}${isCut ? ', the latest that speak of one; --limit N takes in earlier ones' : ''}`;
  const lines = [
    ...wrapPieces([piece('Treaties and cease-fires', 'strong')], sheet.width, sheet.paint),
    ...wrapPieces([piece(summary, 'faint')], sheet.width, sheet.paint),
    ...commitments.flatMap((one) => commitmentBlock(one, names, sheet)),
  ];
  return `${lines.join('\n')}\n`;
}

function commitmentBlock(one: LedgerCommitment, names: PartyNames, sheet: Sheet): string[] {
  const note = (words: string): string[] => line(1, [piece(words, 'faint')], sheet);
  return [
    ...headingLines(
      [piece(commitmentName({ ...one, conditions: [] }), 'heading')],
      one.parties.map(names).map(oneLine).join(', '),
      sheet,
    ),
    ...(one.territory === null ? [] : note(`where: ${oneLine(one.territory)}`)),
    ...note(`in ${sayReports(one.reports)}`),
    ...one.conditions.flatMap((condition) => [
      ...conditionLines(condition, sheet),
      ...one.history
        .filter((change) => change.condition === condition.id)
        .flatMap((change) => changeLines(change, sheet)),
    ]),
    ...(one.violations.length === 0
      ? []
      : line(1, [piece(`alleged violations ${one.violations.length}`, 'strong')], sheet)),
    ...one.violations.slice(0, ALLEGED).flatMap((violation) => violationLines(violation, names, sheet)),
    ...(one.violations.length <= ALLEGED
      ? []
      : note(`… and ${number(one.violations.length - ALLEGED)} more, all of them with --json`)),
  ];
}

const line = (indent: number, body: readonly Piece[], sheet: Sheet): string[] =>
  tableLines({ indent, cells: [], body, right: '' }, sheet);

function sayReports(reports: readonly string[]): string {
  const more = reports.length - NAMED;
  const named = reports.slice(0, NAMED).map(oneLine).join(', ');
  return more > 0 ? `${named} and ${plural(more, 'more report')}` : named;
}

function conditionLines({ text, finding, because }: LedgerCondition, sheet: Sheet): string[] {
  const { name, style } = FINDING_WORDS[finding];
  const reason = finding === 'not-addressed' || because === '' ? [] : [piece(` (${oneLine(because)})`, 'faint')];
  return tableLines(
    {
      indent: 1,
      cells: [{ words: [piece(name, style)], width: FINDING }],
      body: [piece(oneLine(text)), ...reason],
      right: '',
    },
    sheet,
  );
}

/** 'disputed → established on 14 October 2020 [wire.txt]'. */
function changeLines({ from, to, on, report }: FindingChange, sheet: Sheet): string[] {
  const before = from === null ? 'first ' : `${FINDING_WORDS[from].name} → `;
  const day = on === null ? '' : ` on ${sayDay(on)}`;
  const body = [
    piece(before, 'faint'),
    piece(FINDING_WORDS[to].name, FINDING_WORDS[to].style),
    piece(`${day} [${oneLine(report)}]`, 'faint'),
  ];
  return line(FINDING + 2, body, sheet);
}

/** 'claimed  11 October 2020: Attack, Kestria → Valdoria · said by Kestria · denied by Valdoria [note#i3]'. */
function violationLines(violation: AllegedViolation, names: PartyNames, sheet: Sheet): string[] {
  const { by, against, day, place, standing, saidBy, deniedBy, type, mode, incident } = violation;
  const list = (codes: readonly string[]): string => codes.map(names).map(oneLine).join(', ');
  const sides = by.join() === against.join() ? list(by) : `${list(by)} → ${list(against)}`;
  const facts = [
    ...(place === null ? [] : [oneLine(place)]),
    ...(saidBy.length === 0 ? [] : [`said by ${list(saidBy)}`]),
    ...(deniedBy.length === 0 ? [] : [`denied by ${list(deniedBy)}`]),
  ];
  const body = [
    piece(`${day === null ? 'no day' : sayDay(day)}: ${typeWords(type, mode)}, ${sides}`),
    piece(`${facts.map((fact) => ` · ${fact}`).join('')} [${oneLine(incident)}]`, 'faint'),
  ];
  return tableLines(
    { indent: 3, cells: [{ words: [piece(standing, standing)], width: STANDING }], body, right: '' },
    sheet,
  );
}
