// Whether two names stand for the same side: codes, full names, usual spellings and initials are folded through the project's own party table.
// Example: 'Syrian Observatory for Human Rights' is 'SOHR' by its initials.
import { programModule } from './readings.ts';

type PartyTable = {
  readonly at: (
    words: readonly string[],
    i: number,
  ) => { readonly entry: { readonly code: string }; readonly length: number } | null;
  readonly byCode: (code: string) => unknown;
};
type LoadModule = { readonly loadLexicon?: () => { readonly parties: PartyTable } };

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*the\s+|\s+$/g, '')
    .trim();
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();
// One body each, under the names that gold and news use for it.
const SPELLINGS: readonly (readonly string[])[] = [
  ['isis', 'is', 'isil', 'daesh', 'islamic state', 'islamic state group'],
  ['us led coalition', 'coalition', 'international coalition', 'us coalition', 'inherent resolve'],
  ['un', 'united nations', 'u n'],
  ['eu', 'european union'],
  ['xkx', 'xkk', 'kosovo', 'rks'],
];
const SPELLING = new Map(SPELLINGS.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

export type SameParty = (a: string | null, b: string | null) => boolean;

/** The comparison, with the party table of the program under test where it has one. */
export async function samePartyTest(): Promise<SameParty> {
  const load = await programModule<LoadModule>('lexicon/load.ts').catch(() => null);
  const table = load?.loadLexicon === undefined ? null : (await load.loadLexicon()).parties;
  const fold = (name: string): string => {
    const words = name.replace(/^the\s+/i, '').split(/\s+/);
    const match = table?.at(words, 0) ?? null;
    const code = match !== null && match.length === words.length ? match.entry.code : name;
    const key = plain(code);
    return SPELLING.get(key) ?? key;
  };
  return (a, b) => {
    if (a === null || b === null) return a === b;
    if (a === b || fold(a) === fold(b)) return true;
    return (a.length > 2 && initials(b) === plain(a)) || (b.length > 2 && initials(a) === plain(b));
  };
}

/** Whether two lists name the same sides, order and repeats aside. */
export function sameParties(same: SameParty, a: readonly string[], b: readonly string[]): boolean {
  return a.every((x) => b.some((y) => same(x, y))) && b.every((y) => a.some((x) => same(x, y)));
}
export const plainName = plain;
