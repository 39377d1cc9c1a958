// A decision that makes no sense, said in one line with the cure: told apart from a fault of the ledger, so that a call is blamed only for itself.
// Example: throw refusal('there is no "s9" in "wire.txt"; …'); isRefusal(error) in the command.

const NAME = 'Refusal';

export function refusal(line: string): Error {
  const error = new Error(line);
  error.name = NAME;
  return error;
}
export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === NAME;
