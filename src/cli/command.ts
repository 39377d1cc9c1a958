// What a command is: its name, its options, its help, and what it does. One file a command exports one; commands.ts lists them.
// Leaves parsing to options-given.ts, --help and bad calls to start-command.ts. Example: see read.ts.
import type { ExitName } from './exit-codes.ts';
import type { World } from './world.ts';

export type Option<Name extends string = string> = {
  readonly name: Name;
  /** The placeholder of what must follow, null for a switch. */
  readonly value: string | null;
  readonly says: string;
  /** May be given more than once, and with commas: --party ARM,AZE. */
  readonly many?: boolean;
  /** What is wrong with a value and the cure, to stand after the quoted value: 'is no ISO day; write it as YYYY-MM-DD'. Null where all is well. */
  readonly wrong?: (given: string) => string | null;
};

/** What the words of the shell ask for. Values are checked. */
export type Given<Name extends string = string> = {
  /** What is no option: paths, ids. */
  readonly words: readonly string[];
  readonly has: (name: Name) => boolean;
  readonly text: (name: Name) => string | null;
  /** For an option that may be given more than once; empty where it is not given. */
  readonly all: (name: Name) => readonly string[];
};
/** The call of a command with these options. */
export type GivenOf<Options extends readonly Option[]> = Given<Options[number]['name']>;

export type Command = {
  readonly name: string;
  /** A line in the list of commands; no capital, no full stop. */
  readonly summary: string;
  /** In the order in which a reader meets them; --help is added to all. */
  readonly options: readonly Option[];
  /** Teaches with examples before options are listed. The first line begins with 'onrecord NAME'. */
  readonly help: string;
  /** What an exit code means for this command, where the general words say too little. */
  readonly exits?: Partial<Record<ExitName, string>>;
  /** What is wrong with a call whose options are each right by themselves, and the cure, on one line. */
  readonly wrong?: (given: Given) => string | null;
  /** Does it and gives the exit code. Loads what it needs with import(), so that other commands start at once. */
  readonly run: (given: Given, world: World) => Promise<number>;
};
