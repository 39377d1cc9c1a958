// What the program tells the shell when it ends. Leaves the words of errors to where they arise. Example: 2 for an option that does not exist.

/** Name, number and meaning; the list in --help and docs/cli.md is made from it. The highest that applies is given. */
export const EXIT_CODES = {
  ok: { code: 0, means: 'every report was read' },
  errors: { code: 1, means: 'a report has a problem of severity error (empty, binary, a line that is no report)' },
  badCall: { code: 2, means: 'the call is wrong: an unknown command or option, a bad value' },
  unreadable: { code: 3, means: 'an input cannot be read or an output cannot be written' },
} as const;
