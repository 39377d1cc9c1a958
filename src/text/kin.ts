// Words of one family by their endings: 'attacker', 'attacked' and 'attacks' are 'attack', 'nominee' and 'nomination' 'nomin'. For telling whether two
// words name one deed; goes further than stems.ts and errs more: 'general' and 'generate' are one too. Leaves families that no ending shows
// ('death', 'die') to a table that comes in. Example: kinOf('explosions') and kinOf('explode') are 'explod'.

/** What makes a noun of a verb, and what inflects either: the first that leaves a word is cut, once. The 'ee' of 'employee' is one, that of 'agree' none. */
const ENDINGS: readonly RegExp[] = [
  /(?<=\p{L}{4})ees?$/u,
  /(?:ications?|[ai]tions?|ments?|ances?|ences?)$/u,
  /(?:ings?|ions?|ures?|ages?|ies|ied)$/u,
  /(?:[eo]r(?:s|y|ies)?|als?|ed|es)$/u,
  /[yse]$/u,
];
/** So many letters are left of every word. */
const LEFT = 3;
/** Beyond so many letters the verb's own ending goes too: 'nominat'. */
const LONG = 5;

/** `irregular`: the word that a form is of, lower case, or null where it is of none but itself. */
export function kinOf(word: string, irregular: (form: string) => string | null = () => null): string {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const base = likeItsVerb(irregular(letters) ?? letters);
  const cut =
    ENDINGS.map((ending) => base.replace(ending, '')).find((left) => left !== base && left.length >= LEFT) ?? base;
  const bare = cut.length > LEFT ? cut.replace(/(?:i|e+)$/u, '').replace(/([^aeiou])\1$/u, '$1') : cut;
  return bare.length > LONG ? bare.replace(/at$/u, '') : bare;
}

/** Nouns whose verb ends otherwise than they: 'admission' of 'admit', 'discussion' of 'discuss', 'invasion' of 'invade'. */
const likeItsVerb = (word: string): string =>
  word
    .replace(/issions?$/u, 'it')
    .replace(/ssions?$/u, 'ss')
    .replace(/(?<=[aeioun])sions?$/u, 'd');
