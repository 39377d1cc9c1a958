// A sign that counts once, by itself: hundreds of pairs are told the same few, so each is made once. Never changed by who gets it.
// Leaves which signs there are to who tells them.
// Example: oneSign('same day') is { 'same day': 1 }, the same object each time.

export type Signs = Readonly<Record<string, number>>;

const made = new Map<string, Signs>();

/** `sign` is one of a fixed set of names. */
export function oneSign(sign: string): Signs {
  let known = made.get(sign);
  if (known === undefined) {
    known = { [sign]: 1 };
    made.set(sign, known);
  }
  return known;
}

/** Names that begin alike, each put together once: namesFrom('weak: ')('near place') is 'weak: near place'. */
export function namesFrom(beginning: string): (end: string) => string {
  const known = new Map<string, string>();
  return (end) => {
    let name = known.get(end);
    if (name === undefined) {
      name = beginning + end;
      known.set(end, name);
    }
    return name;
  };
}
