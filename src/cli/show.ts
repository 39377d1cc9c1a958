// The command `onrecord show`: everything about one incident, down to the words. Leaves what it says to show/ledger-incident-document.ts.
// Example: onrecord show wire.txt#i1
import type { Command } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { HTML_OUT, JSON_OUT, NO_COLOUR, STORE, WIDTH } from './shared-options.ts';
import { wrongOutput } from './show-answer.ts';

const HELP = `onrecord show ID… tells everything about an incident: where it stands and why, how that changed and by which statement, each side's
statements in full with report and line, tolls side by side, every telling, why these tellings are taken for one occurrence, how many
independent origins there are and what was counted together, and what persons decided.

  onrecord show --store desk.onrecord examples/karabakh-2020-10/wire.txt#i1
  onrecord show --store desk.onrecord examples/karabakh-2020-10/wire.txt#i1 --json | jq .positions

ID is the id of the incident, or of any telling of it: REPORT#i3, as incidents lists it.`;

const OPTIONS = [STORE, JSON_OUT, HTML_OUT, WIDTH, NO_COLOUR] as const;

export const show: Command = {
  name: 'show',
  summary: 'tell everything about one incident, down to the words',
  options: OPTIONS,
  help: HELP,
  exits: { errors: 'there is no incident of that id' },
  wrong: (given) =>
    given.words.length === 0 ? 'show needs the id of an incident; onrecord incidents lists them' : wrongOutput(given),
  run: async (given, world) => {
    const [{ answerOf, showAnswer }, { askLedger }, { ledgerIncidentDocument }] = await Promise.all([
      import('./show-answer.ts'),
      import('./ask-ledger.ts'),
      import('../show/ledger-incident-document.ts'),
    ]);
    return askLedger(given, world, async ({ store, source }) => {
      let code: number = EXIT_CODES.ok.code;
      for (const id of given.words) {
        const incident = store.incidents({ ids: [id] })[0] ?? store.holding([id])[0];
        if (incident === undefined) {
          world.err(`onrecord: there is no incident ${JSON.stringify(id)}; onrecord incidents lists them\n`);
          code = Math.max(code, EXIT_CODES.errors.code);
          continue;
        }
        const named = new Set(incident.decisions);
        const decisions = named.size === 0 ? [] : store.decisions().filter((decision) => named.has(decision.id));
        const view = ledgerIncidentDocument(incident, decisions, source);
        code = Math.max(code, await showAnswer(answerOf(view, { json: () => incident }), given, world));
      }
      return code;
    });
  },
};
