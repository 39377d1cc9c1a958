// Sides and the words for them: data/parties/*.tsv. Leaves which of two readings holds in a sentence ("Georgia") to read/.
// Example: 'Yerevan' is ARM by its capital, 'the Kremlin' RUS by its seat, 'Azeri' AZE by demonym.
import { askedOnce, type Part, type PhraseIndex, phraseIndex } from './phrases.ts';
import { listCell, oneOf } from './tsv.ts';

export type PartyKind = 'state' | 'entity' | 'organisation' | 'alliance' | 'armed-group' | 'people';
export type PartyEntry = {
  /** ISO 3166-1 alpha-3 for states; the usual short name for others ('NATO', 'UN', 'SOHR', 'M23'). */
  readonly code: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** PLOVER sector that the name itself carries (armed groups REB, alliances IGO, 'the Pentagon' MIL …), null for states. */
  readonly sector: string | null;
  /** The state whose side it is on by itself ('Lebanese army' no; 'IDF' → ISR), else null. */
  readonly of: string | null;
  /** 'Syrian' for SYR: the first that the table gives. */
  readonly adjective: string | null;
  readonly source: string;
};
export type PartyMatch = {
  readonly entry: PartyEntry;
  readonly length: number;
  readonly how: 'name' | 'alias' | 'demonym' | 'capital' | 'seat';
};
export type PartyTable = {
  /** The longest name, demonym, capital or seat that starts at word `i` (case as printed matters for one-word demonyms; upper-case text is folded); null where none does. */
  readonly at: (words: readonly string[], i: number) => PartyMatch | null;
  readonly byCode: (code: string) => PartyEntry | null;
  readonly all: readonly PartyEntry[];
};

const KINDS: readonly PartyKind[] = ['state', 'entity', 'organisation', 'alliance', 'armed-group', 'people'];
type Form = { readonly entry: PartyEntry; readonly how: PartyMatch['how'] };

/**
 * Builds the table from the rows of all party files, most important first: the first row wins where two share a form or a code.
 * `common` are short forms that are also everyday words ('US', 'IS', 'WHO'): they are not found in a line set in capitals.
 * Throws one line that quotes the row where a kind is unknown.
 */
export function partyTable(rows: readonly Record<string, string>[], common: readonly string[]): PartyTable {
  const byCode = new Map<string, PartyEntry>();
  const all = rows.map(partyEntry);
  for (const entry of all) if (!byCode.has(entry.code)) byCode.set(entry.code, entry);
  // who asks only what a code is called needs no forms, and they are most of the work
  let index: PhraseIndex<Form> | null = null;
  const everyday = new Set(common);
  return {
    at: askedOnce((words, i) => {
      index ??= phraseIndex(formsOf(rows, all));
      if (!index.begins(words, i)) return null;
      const found = index.longest(words, i, (form, text) => {
        if (!form.every((part, n) => caseFits(part.printed, text[n]!.printed))) return false;
        return form.length > 1 || !everyday.has(form[0]!.printed) || !inCapitals(words, i, text[0]!);
      });
      return found && { entry: found.value.entry, length: found.length, how: found.value.how };
    }),
    byCode: (code) => byCode.get(code) ?? null,
    all,
  };
}

function formsOf(rows: readonly Record<string, string>[], all: readonly PartyEntry[]): { form: string; value: Form }[] {
  const forms: { form: string; value: Form }[] = [];
  for (const [i, row] of rows.entries()) {
    const entry = all[i]!;
    const add = (how: PartyMatch['how'], list: readonly string[]): void => {
      const value = { entry, how };
      for (const form of list) forms.push({ form: form.replace(/^[Tt]he /, ''), value });
    };
    add(row.seats ? 'seat' : 'name', [entry.name]);
    add('alias', listCell(row.names));
    add('demonym', listCell(row.demonyms).flatMap(withPlural));
    add('capital', listCell(row.capitals));
    add('seat', listCell(row.seats));
  }
  return forms;
}

function partyEntry(row: Record<string, string>): PartyEntry {
  return {
    code: row.code ?? '',
    name: row.name ?? '',
    kind: oneOf(row, 'kind', KINDS),
    sector: row.sector || null,
    of: row.of || null,
    adjective: listCell(row.demonyms)[0] ?? null,
    source: row.source ?? '',
  };
}

/** 'Syrian' also stands as 'Syrians'; words in -ese, -ish, -ch, -ss and the like have no plural of their own. */
function withPlural(demonym: string): readonly string[] {
  return /(s|z|sh|ch|ese|men|[A-Z])$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

/** Lower case in the table accepts any case; a capital wants a capital; an acronym of up to three letters wants exactly itself. */
function caseFits(form: string, text: string): boolean {
  if (form === text || form === form.toLowerCase()) return true;
  if (form.length <= 3 && form === form.toUpperCase()) return false;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether the word stands among words set in capitals, so that its own capitals say nothing. */
function inCapitals(words: readonly string[], i: number, own: Part): boolean {
  if (own.printed !== own.printed.toUpperCase()) return false;
  const near = words
    .slice(Math.max(0, i - 3), i + 4)
    .filter((word, n) => /\p{L}{4,}/u.test(word) && n !== Math.min(3, i));
  return near.length > 0 && near.every((word) => word === word.toUpperCase());
}
