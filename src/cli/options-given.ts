// From the words of the shell to the options of a command, by its table; or one line that says what is wrong and how to put it right.
// Leaves what options there are to the commands. Example: optionsGiven(['a.txt', '--jsn'], read) says that --json was probably meant.
import { parseArgs } from 'node:util';
import { closestWord } from './closest-word.ts';
import type { Command, Given, Option } from './command.ts';
import { HELP } from './shared-options.ts';

type Token = {
  readonly kind: string;
  readonly index: number;
  readonly name?: string;
  readonly rawName?: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

/** Values are checked one by one, then the call as a whole; where help is asked for nothing is. */
export function optionsGiven(
  words: readonly string[],
  command: Pick<Command, 'name' | 'options' | 'wrong'>,
): { readonly given: Given } | { readonly wrong: string } {
  const options = [...command.options, HELP];
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(
        options.map(({ name, value }) => [name, { type: value === null ? 'boolean' : 'string' } as const]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const found = new Map<string, string[]>();
  let wrong: string | null = null;
  for (const token of tokens as readonly Token[]) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name && token.rawName !== `-${name}`);
    wrong ??= option === undefined ? unknown(words[token.index] ?? '', command.name, options) : faulty(token, options);
    const values = found.get(option?.name ?? '') ?? [];
    if (option !== undefined) found.set(option.name, [...values, ...valuesOf(token.value ?? '', option)]);
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = givenFrom(positionals, found);
  if (given.has('help')) return { given };
  wrong ??= badValue(options, given) ?? command.wrong?.(given) ?? null;
  return wrong === null ? { given } : { wrong };
}

/** The last of what is given more than once counts, as in other programs. */
function givenFrom(words: readonly string[], found: ReadonlyMap<string, readonly string[]>): Given {
  return {
    words,
    has: (name) => found.has(name),
    text: (name) => found.get(name)?.at(-1) ?? null,
    all: (name) => found.get(name) ?? [],
  };
}

const valuesOf = (value: string, { many }: Option): readonly string[] =>
  many === true
    ? value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [value];

function unknown(word: string, command: string, options: readonly Option[]): string {
  const name = word.split('=')[0] ?? word;
  const names = options.map((option) => `--${option.name}`);
  const meant = closestWord(name, names);
  const cure = meant === null ? `see onrecord ${command} --help` : `did you mean ${meant}?`;
  return `there is no option ${JSON.stringify(name)}; ${cure}`;
}

/** A value that lacks, or one that is too much. */
function faulty({ name, value, inlineValue }: Token, options: readonly Option[]): string | null {
  const option = options.find((one) => one.name === name)!;
  if (option.value === null)
    return inlineValue === true
      ? `--${name} takes no value, not ${JSON.stringify(value)}; write --${name} alone`
      : null;
  const swallowed = inlineValue !== true && options.some((other) => value === `--${other.name}`);
  return value === undefined || value.trim() === '' || swallowed
    ? `--${name} needs a value; write --${name} ${option.value}`
    : null;
}

function badValue(options: readonly Option[], given: Given): string | null {
  for (const { name, value, wrong } of options)
    for (const one of value === null ? [] : given.all(name)) {
      const why = wrong?.(one) ?? null;
      if (why !== null) return `--${name} ${JSON.stringify(one)} ${why}`;
    }
  return null;
}
