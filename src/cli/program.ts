// What is packed into one file (scripts/build-command.ts): the commands and how they end. Example: see packed-program.ts.
export { endWith, quitWithReader } from './ending.ts';
export { runCommand } from './run-command.ts';
