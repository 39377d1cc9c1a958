// Offices and kinds of people: data/en/roles.tsv, role-modifiers.tsv. Leaves whose office it is to read/.
// Example: 'foreign minister' is GOV, minister, the state speaks through it; 'former foreign minister' no longer does.
import { toldAt } from '../text/told-of.ts';
import { askedOnce, foldWord, phraseIndex } from './phrases.ts';
import { listCell, oneOf } from './tsv.ts';

export type RoleEntry = {
  /** Lower case as printed in the singular: 'defense ministry spokeswoman', 'foreign minister', 'resident'. */
  readonly words: string;
  /** PLOVER sector: GOV MIL REB SPY JUD OPP LEG COP CVL MED BUS NGO IGO REL EDU HLH AGR CRM LAB UNC (PLOVER manual 2021, actor sectors). */
  readonly sector: string;
  readonly kind:
    | 'head-of-state'
    | 'head-of-government'
    | 'minister'
    | 'spokesperson'
    | 'official'
    | 'officer'
    | 'soldier'
    | 'envoy'
    | 'legislator'
    | 'institution'
    | 'leader'
    | 'witness'
    | 'expert'
    | 'journalist'
    | 'civilian'
    | 'document'
    | 'other';
  /** true where holding the role makes one speak for the party in its name ("Armenian Defense Minister"), false for 'resident', 'analyst'. */
  readonly speaksForParty: boolean;
  readonly gender: 'm' | 'f' | null;
  /** One body has one holder at a time: 'governor', not 'official'. */
  readonly sole: boolean;
  readonly source: string;
};
export type RoleMatch = { readonly entry: RoleEntry /** How many words. */; readonly length: number };
export type RoleTable = {
  /** The longest role that starts at word `i` (case folded, plural folded: 'spokesmen'); null where none does. */
  readonly at: (words: readonly string[], i: number) => RoleMatch | null;
  readonly all: readonly RoleEntry[];
};

const KINDS: readonly RoleEntry['kind'][] = [
  'head-of-state',
  'head-of-government',
  'minister',
  'spokesperson',
  'official',
  'officer',
  'soldier',
  'envoy',
  'legislator',
  'institution',
  'leader',
  'witness',
  'expert',
  'journalist',
  'civilian',
  'document',
  'other',
];
/** What may follow an institution as the head of one role with it: 'defense ministry' + 'spokeswoman'. */
const FOLLOWS_INSTITUTION: ReadonlySet<RoleEntry['kind']> = new Set([
  'spokesperson',
  'official',
  'officer',
  'soldier',
  'envoy',
  'leader',
  'legislator',
  'institution',
  'document',
  'expert',
  'journalist',
]);

/** Modifiers and institutions before a head; more than these no report has. */
const MOST_PARTS = 5;

/**
 * Builds the table. A role is: modifiers ('senior', 'former'), then a row of the table, then — after an institution — a head
 * ('defense ministry' + 'spokeswoman'), which takes over the institution's sector. Throws one line that quotes the bad row.
 */
export function roleTable(
  rows: readonly Record<string, string>[],
  modifiers: readonly Record<string, string>[],
): RoleTable {
  const all: RoleEntry[] = [];
  const forms: { form: string; value: RoleEntry }[] = [];
  for (const row of rows) {
    const { words = '', variants = '', plural: given = '' } = row;
    const own = roleEntry(row, words);
    for (const one of variants === '' ? [words] : [words, ...listCell(variants)]) {
      const entry = one === words ? own : { ...own, words: one };
      all.push(entry);
      forms.push({ form: one, value: entry });
      for (const form of given === '' ? plurals(one) : listCell(given)) forms.push({ form, value: entry });
    }
  }
  const index = phraseIndex(forms);
  const ends = new Map(modifiers.map((row) => [foldWord(row.words ?? ''), row.effect === 'ends']));
  const endsAt = toldAt((word) => ends.get(foldWord(word)) ?? null);
  const base = (words: readonly string[], i: number, depth: number): RoleMatch | null => {
    const first = index.longest(words, i);
    if (first === null) return null;
    const match = { entry: first.value, length: first.length };
    if (match.entry.kind !== 'institution') return match;
    const gap = /^['’]s?$/.test(words[i + match.length] ?? '') ? 1 : 0;
    const next = read(words, i + match.length + gap, depth + 1);
    return next && FOLLOWS_INSTITUTION.has(next.entry.kind) ? joined(match, next, gap) : match;
  };
  const read = (words: readonly string[], i: number, depth: number): RoleMatch | null => {
    if (depth > MOST_PARTS) return null;
    const own = base(words, i, depth);
    const over = words[i] === undefined ? null : endsAt(words, i);
    if (over === null) return own;
    const skip = /^[-‐‑–]$/.test(words[i + 1] ?? '') ? 2 : 1;
    const rest = read(words, i + skip, depth + 1);
    if (rest === null || rest.length + skip <= (own?.length ?? 0)) return own;
    return { entry: modified(foldWord(words[i]!), rest.entry, over), length: rest.length + skip };
  };
  const at = askedOnce((words, i) => read(words, i, 0));
  return { at, all };
}

function roleEntry(row: Record<string, string>, words: string): RoleEntry {
  return {
    words,
    sector: row.sector ?? '',
    kind: oneOf(row, 'kind', KINDS),
    speaksForParty: oneOf(row, 'speaks', ['yes', 'no']) === 'yes',
    gender: row.gender ? oneOf<'m' | 'f'>(row, 'gender', ['m', 'f']) : null,
    sole: row.sole === 'yes',
    source: row.source ?? '',
  };
}

function modified(by: string, entry: RoleEntry, ends: boolean): RoleEntry {
  return { ...entry, words: `${by} ${entry.words}`, speaksForParty: entry.speaksForParty && !ends };
}

function joined(institution: RoleMatch, head: RoleMatch, gap: number): RoleMatch {
  const entry: RoleEntry = {
    ...head.entry,
    words: `${institution.entry.words} ${head.entry.words}`,
    sector: institution.entry.sector,
    speaksForParty: institution.entry.speaksForParty && head.entry.speaksForParty,
  };
  return { entry, length: institution.length + gap + head.length };
}

const OFFICE_OF = /(?= (?:of|for|in|to|on)\b)/;
const OFFICE_GENERAL = /^(\p{L}+)([- ]general)$/u;

/** Plural of the last word, and of the first in 'minister of defence', 'chief of staff', 'secretary-general'. */
function plurals(words: string): readonly string[] {
  if (!words.includes(' ') && !words.includes('-')) return [plural(words)];
  const [head = words, ...rest] = words.split(OFFICE_OF);
  const found = [plural(head) + rest.join('')];
  const office = words.includes('general') ? OFFICE_GENERAL.exec(head) : null;
  if (office !== null) found.push(`${plural(office[1]!)}${office[2]}${rest.join('')}`);
  return found;
}

function plural(words: string): string {
  if (words.endsWith('man')) return `${words.slice(0, -3)}men`;
  if (words.endsWith('person')) return `${words.slice(0, -6)}people`;
  if (words.endsWith('y') && !/[aeiou]y$/.test(words) && words !== 'y') return `${words.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(words)) return `${words}es`;
  return `${words}s`;
}
