// The commands there are, in the groups in which --help and docs/cli.md list them. A command is loaded when it is called, no other with it.
// Leaves what a command is to command.ts. Example: (await loadCommand('read')).summary.
import type { Command } from './command.ts';

type Group = { readonly title: string; readonly commands: Readonly<Record<string, () => Promise<Command>>> };

export const COMMAND_GROUPS: readonly Group[] = [
  { title: 'Read reports', commands: { read: async () => (await import('./read.ts')).read } },
  {
    title: 'Keep a ledger',
    commands: {
      add: async () => (await import('./add.ts')).add,
      reports: async () => (await import('./reports.ts')).reports,
      check: async () => (await import('./check.ts')).check,
      backup: async () => (await import('./backup.ts')).backup,
      restore: async () => (await import('./restore.ts')).restore,
    },
  },
  {
    title: 'Decide',
    commands: {
      correct: async () => (await import('./correct.ts')).correct,
      accept: async () => (await import('./accept.ts')).accept,
      reject: async () => (await import('./reject.ts')).reject,
      merge: async () => (await import('./merge.ts')).merge,
      split: async () => (await import('./split.ts')).split,
      'add-statement': async () => (await import('./add-statement.ts')).addStatement,
      'add-event': async () => (await import('./add-event.ts')).addEvent,
      log: async () => (await import('./log.ts')).log,
      replay: async () => (await import('./replay.ts')).replay,
      reread: async () => (await import('./reread.ts')).reread,
    },
  },
  {
    title: 'Ask a ledger',
    commands: {
      incidents: async () => (await import('./incidents.ts')).incidents,
      show: async () => (await import('./show.ts')).show,
      families: async () => (await import('./families.ts')).families,
      said: async () => (await import('./said.ts')).said,
      matrix: async () => (await import('./matrix.ts')).matrix,
      commitments: async () => (await import('./commitments.ts')).commitments,
      timeline: async () => (await import('./timeline.ts')).timeline,
      watch: async () => (await import('./watch.ts')).watch,
      brief: async () => (await import('./brief.ts')).brief,
      search: async () => (await import('./search.ts')).search,
      diff: async () => (await import('./diff.ts')).diff,
    },
  },
];

/** In the order of the list. */
export const commandNames = (): readonly string[] => COMMAND_GROUPS.flatMap(({ commands }) => Object.keys(commands));

/** Null where there is no such command. */
export async function loadCommand(name: string): Promise<Command | null> {
  const group = COMMAND_GROUPS.find(({ commands }) => Object.hasOwn(commands, name));
  return (await group?.commands[name]?.()) ?? null;
}

/** All, in the order of the list. */
export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(COMMAND_GROUPS.flatMap(({ commands }) => Object.values(commands).map((load) => load())));
}
