// What the cutting of noun groups looks at and asks of single words: capitals, hyphens, possessive marks, what the lexicon knows there.
// Leaves cutting to noun-groups.ts. Example: "'s" behind 'Armenia' is a possessive mark, behind 'he' it is a verb.
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OutletEntry } from '../../lexicon/outlets.ts';
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { RoleEntry, RoleMatch } from '../../lexicon/roles.ts';
import type { NameKind, WordToken } from '../../model/language-layer.ts';
import { toldOf } from '../../text/told-of.ts';

export type GroupPart = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'party'; readonly match: PartyMatch; readonly owns: boolean }
  | { readonly kind: 'role'; readonly match: RoleMatch; readonly owns: boolean }
  | { readonly kind: 'outlet'; readonly entry: OutletEntry }
  | {
      readonly kind: 'name';
      readonly joined: boolean;
      readonly guess: NameKind | null;
      readonly owns: boolean;
      readonly body: RoleEntry | null;
    }
  | { readonly kind: 'word' }
);

export type NounGroup = {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Lower case; null where bare. */
  readonly determiner: string | null;
  /** Lower case, null where the group is no pronoun. */
  readonly pronoun: string | null;
  readonly parts: readonly GroupPart[];
  readonly owner: number | null;
};

export const personal = /^(?:he|she|it|they|we|i|him|them|us|me|theirs|hers|himself|herself|itself|themselves)$/i;

export const possessive = /^(?:his|her|its|their|our|my)$/i;

export const pointing =
  /^(?:the|a|an|this|that|these|those|each|every|any|some|no|another|both|all|neither|either|several|many|most|few|other|such|one)$/i;

export const joint = /^(?:of|for|and|to|the|on|in|&)$/;

export const particle =
  /^(?:al|el|an|as|ad|at|ash|ul|ur|bin|ibn|bint|ben|abu|ould|wal|uz|de|da|do|dos|das|del|della|di|du|la|le|los|van|von|der|den|ter|ten|zu|y|ag|i)$/i;

export const closed: ReadonlySet<string> = new Set([
  'VERB',
  'AUX',
  'ADP',
  'PRON',
  'DET',
  'CCONJ',
  'SCONJ',
  'PART',
  'PUNCT',
  'INTJ',
  'ADV',
]);

export const address = /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|madam|madame)$/i;

export const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|gmt|today|yesterday|tomorrow|tonight)$/i;

export const isAddress = toldOf((word) => address.test(word.replace(/\.$/, '')));

export type Scan = {
  readonly text: string;
  readonly tokens: readonly WordToken[];
  readonly words: readonly string[];
  readonly lexicon: Lexicon;
  /** Kind and end (token index) of the engine's name that starts at a token. */
  readonly names: ReadonlyMap<number, { readonly kind: NameKind; readonly last: number }>;
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
  /** Upper case only, or every word capitalised: capitals say nothing here. */
  readonly loud: boolean;
  readonly titled: boolean;
  /** Whether the report writes a word with a capital outside its headlines too; null where it is too short to tell. */
  readonly proven: ((word: string) => boolean) | null;
  /** What partAt() has found at a token of the text, asked for two or three times. */
  readonly parts: (GroupPart | null | undefined)[];
};

export function knownParty(scan: Scan, i: number): boolean {
  return fits(scan, i, scan.lexicon.parties.at(scan.words, i)) !== null;
}

export function fits<T extends { readonly length: number }>(scan: Scan, i: number, match: T | null): T | null {
  return match !== null && i + match.length <= scan.end ? match : null;
}

export function knownAt(scan: Scan, j: number): number {
  const role = fits(scan, j, scan.lexicon.roles.at(scan.words, j));
  const party = fits(scan, j, scan.lexicon.parties.at(scan.words, j));
  return Math.max(role?.length ?? 0, party?.length ?? 0);
}

export function isWord(scan: Scan, i: number): boolean {
  const { upos, form } = scan.tokens[i]!;
  if (isCalendar(scan, i) && (isCapital(form) || /day$|^tonight|^tomorrow/.test(form))) return false;
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM') return true;
  // 'the displaced people', 'the US-led coalition': a participle before its noun.
  return upos === 'VERB' && (form.includes('-') || /(?:ed|ing)$/.test(form)) && i > scan.first && i + 1 < scan.end
    ? /^(?:DET|ADJ)$/.test(scan.tokens[i - 1]!.upos) && /^(?:NOUN|ADJ)$/.test(scan.tokens[i + 1]!.upos)
    : false;
}

export function isHeadWord(scan: Scan, i: number): boolean {
  const { upos } = scan.tokens[i]!;
  return upos === 'NOUN' || upos === 'PROPN';
}

export function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  // asked several times of each word: nearly all begin with a plain letter
  if (first >= 97 && first <= 122) return false;
  return (first >= 65 && first <= 90) || /^\p{Lu}|^@\w/u.test(word);
}

/** In a headline every word has a capital: one that the report below does not write so is no name. */
export function onlyTitled(scan: Scan, i: number): boolean {
  return scan.titled && !scan.loud && scan.proven !== null && !scan.proven(scan.words[i]!);
}

export function isAcronym(word: string): boolean {
  return isCapital(word) && /^(?:\p{Lu}\.?){2,}s?$/u.test(word);
}

export function isUpperName(scan: Scan, i: number): boolean {
  const word = scan.words[i]!;
  return !scan.loud && word.length > 1 && word === word.toUpperCase();
}

export function opensQuote(scan: Scan, i: number): boolean {
  return i > scan.first && /^["“”'‘«]$/.test(scan.words[i - 1]!);
}

export function touches(scan: Scan, i: number): boolean {
  return i > 0 && scan.tokens[i - 1]!.span.end === scan.tokens[i]?.span.start; // behind the last word stands nothing
}

export function isHyphen(scan: Scan, i: number): boolean {
  return (
    i < scan.end && /^[-‐‑–]$/.test(scan.words[i]!) && touches(scan, i) && i + 1 < scan.end && touches(scan, i + 1)
  );
}

export function isPossessiveMark(scan: Scan, i: number): boolean {
  const word = i < scan.end ? scan.words[i]! : '';
  if (/^['’´`]s$/i.test(word)) return scan.tokens[i]!.upos !== 'AUX' && scan.tokens[i]!.upos !== 'VERB';
  return /^['’]$/.test(word) && touches(scan, i) && /s$/i.test(scan.words[i - 1] ?? '') && !touches(scan, i + 1);
}

const calendarKind = toldOf((word): 'whole' | 'short' | 'none' =>
  calendar.test(word) ? 'whole' : /^(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/i.test(word) ? 'short' : 'none',
);

/** A day or month; 'Jan' and 'Sept' only before a number or full stop. */
export function isCalendar(scan: Scan, i: number): boolean {
  const which = calendarKind(scan.tokens[i]!.word);
  return which === 'whole' || (which === 'short' && /^(?:\d|\.$)/.test(scan.words[i + 1] ?? ''));
}
