// The command `onrecord replay`: a log of decisions taken on another ledger of the same reports. Leaves taking them to deciding.ts.
// Example: onrecord replay --store new.onrecord log.jsonl gives the rows that the log's ledger has.
import { readFileSync } from 'node:fs';
import { plural } from '../show/say-how-many.ts';
import { badCall } from './bad-call.ts';
import type { Command, GivenOf, Option } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { whyNot } from './open-capture.ts';
import { STORE } from './shared-options.ts';
import { withLedger } from './with-ledger.ts';
import type { World } from './world.ts';

const OPTIONS = [STORE] as const satisfies readonly Option[];
const HELP = `onrecord replay LOG takes the decisions of a log, a line each, as onrecord log --json prints them, in their order. On a fresh ledger of the same
reports the rows come out the same, to the byte. What a ledger has already is left out, so that it does no harm to replay a log twice. All of the log
is taken, or nothing of it.

  onrecord log --store war.onrecord --json > log.jsonl
  onrecord replay --store other.onrecord log.jsonl

LOG is a file, or - for standard input.`;

export const replay: Command = {
  name: 'replay',
  summary: 'take the decisions of a log on a ledger of the same reports',
  options: OPTIONS,
  help: HELP,
  wrong: ({ words }) => (words.length === 1 ? null : 'replay takes one log; name a file, or - for standard input'),
  run: async (given: GivenOf<typeof OPTIONS>, world) => {
    const lines = await linesOf(given.words[0]!, world);
    if ('wrong' in lines) {
      world.err(`onrecord: ${lines.wrong}\n`);
      return lines.unreadable ? EXIT_CODES.unreadable.code : EXIT_CODES.badCall.code;
    }
    return withLedger(
      given,
      world,
      async (store) => {
        const [deciding, rereading] = await Promise.all([import('../deciding.ts'), world.rereading()]);
        try {
          const { taken, known } = deciding.replay(store, lines.values, rereading);
          await world.out(`${plural(taken, 'decision')} taken${known === 0 ? '' : `, ${known} known already`}\n`);
          return EXIT_CODES.ok.code;
        } catch (error) {
          if (deciding.isRefusal(error)) return badCall(error.message, world);
          throw error;
        }
      },
      { write: true },
    );
  },
};

type Lines = { readonly values: readonly unknown[] } | { readonly wrong: string; readonly unreadable: boolean };

async function linesOf(path: string, world: World): Promise<Lines> {
  let text = '';
  try {
    text = path === '-' ? await everything(world) : readFileSync(path, 'utf8');
  } catch (error) {
    return { wrong: `cannot read ${JSON.stringify(path)}: ${whyNot(error)}`, unreadable: true };
  }
  const values: unknown[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      return {
        wrong: `line ${i + 1} of the log is no JSON; give a decision a line, as onrecord log --json does`,
        unreadable: false,
      };
    }
  }
  return { values };
}

async function everything({ input }: World): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
