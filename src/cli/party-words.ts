// Parties as people write them and as the ledger keeps them: a code for a name, a name for a code. Leaves the table to lexicon/.
// Example: 'TURKEY', 'Ankara' and 'tur' are TUR; 'LAVROV' is no party and stays as it is.
import type { PartyTable } from '../lexicon/parties.ts';

export type PartyWords = {
  /** The code of a name, capital, seat or code in any case; null where it is none. */
  readonly code: (words: string) => string | null;
  /** The name of a code; the code itself where the table has none. */
  readonly name: (code: string) => string;
};

export function partyWords(table: PartyTable): PartyWords {
  return {
    code: (words) => {
      const whole = words.trim().replace(/^the\s+/iu, '');
      if (table.byCode(whole) !== null) return whole;
      const upper = whole.toUpperCase();
      if (table.byCode(upper) !== null) return upper;
      const parts = whole.split(/\s+/u);
      const titled = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase());
      for (const form of [parts, titled]) {
        const match = table.at(form, 0);
        if (match !== null && match.length === form.length) return match.entry.code;
      }
      return null;
    },
    name: (code) => table.byCode(code)?.name ?? code,
  };
}
