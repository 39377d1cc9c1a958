// How the answer to a question comes out: a view for the terminal, a page, JSON, CSV, as the options ask. Leaves what it says to show/.
// Example: with --html brief.html the view is written as a page, and nothing is printed.
import { writeFileSync } from 'node:fs';
import type { LedgerDocument } from '../show/ledger-document.ts';
import { ledgerPage } from '../show/ledger-page.ts';
import { ledgerText } from '../show/ledger-text.ts';
import { PROGRAM } from '../version.ts';
import type { Given } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { whyNot } from './open-capture.ts';
import { wantsColour } from './wants-colour.ts';
import type { World } from './world.ts';

/** Made only where it is asked for. */
export type Answer = {
  readonly text: (options: { readonly width: number; readonly colour: boolean }) => string;
  readonly page?: () => string;
  readonly json: () => unknown;
  readonly csv?: () => string;
};

/** Wider than this nobody reads a line. */
const WIDEST = 120;

/** Gives the exit code. */
export async function showAnswer(answer: Answer, given: Given, world: World): Promise<number> {
  const file = given.text('html');
  if (file !== null && answer.page !== undefined) return writeOut(file, answer.page(), world);
  if (given.has('json')) await world.out(jsonText(answer.json()));
  else if (given.has('csv') && answer.csv !== undefined) await world.out(answer.csv());
  else await world.out(answer.text(textOptions(given, world)));
  return EXIT_CODES.ok.code;
}

/** The limit that is given; else a person gets so many rows, a program all. */
export function limitOf(given: Given, forAPerson: number): { readonly limit?: number } {
  const limit = given.text('limit');
  if (limit !== null) return { limit: Number(limit) };
  return given.has('json') || given.has('csv') ? {} : { limit: forAPerson };
}

/** A view in all its forms. */
export const answerOf = (view: LedgerDocument, rows: Pick<Answer, 'json' | 'csv'>): Answer => ({
  text: (options) => ledgerText(view, options),
  page: () => ledgerPage(view, { program: PROGRAM }),
  ...rows,
});

export function textOptions(given: Given, world: World): { readonly width: number; readonly colour: boolean } {
  const width = given.text('width');
  return {
    width: width === null ? Math.min(world.terminal.columns ?? 80, WIDEST) : Number(width),
    colour: wantsColour(world, !given.has('no-color')),
  };
}

/** Writes a file, or standard output for '-'; a failure is one line on standard error. */
export async function writeOut(file: string, text: string, world: World): Promise<number> {
  if (file === '-') {
    await world.out(text);
    return EXIT_CODES.ok.code;
  }
  try {
    writeFileSync(file, text);
    return EXIT_CODES.ok.code;
  } catch (error) {
    world.err(`onrecord: cannot write ${JSON.stringify(file)}: ${whyNot(error)}\n`);
    return EXIT_CODES.unreadable.code;
  }
}

/** A list has a row a line, so that it can be read, compared and cut with other programs. */
function jsonText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return `${JSON.stringify(value)}\n`;
  return `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** Only one form of output can be asked for. */
export function wrongOutput({ has, text }: Pick<Given, 'has' | 'text'>): string | null {
  const asked = ['json', 'csv', 'html'].filter(has);
  if (asked.length < 2) return null;
  const [first, second] = asked;
  const shown = second === 'html' ? `--html ${JSON.stringify(text('html'))}` : `--${second}`;
  return `${shown} cannot go with --${first}; ask for one of them`;
}
