// What the program tells the shell when it ends. Leaves the words of errors to where they arise. Example: 2 for an option that does not exist.

/** Name, number and meaning; the lists in --help and docs/cli.md are made from it. The highest that applies is given. */
export const EXIT_CODES = {
  ok: { code: 0, means: 'all went well' },
  errors: {
    code: 1,
    means: 'the work is done, but something that it met is wrong, as the lines on standard error say',
  },
  badCall: { code: 2, means: 'the call is wrong: an unknown command or option, a bad value' },
  unreadable: { code: 3, means: 'an input cannot be read or an output cannot be written' },
} as const;
export type ExitName = keyof typeof EXIT_CODES;
