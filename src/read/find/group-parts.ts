// The part of a noun group that starts at a word: the longest party, outlet or role that the lexicon knows there, else a name.
// Leaves stringing parts together to noun-groups.ts. Example: at 'Foreign' of 'Foreign Minister Lavrov' stands a role of two words.
import type { OutletEntry } from '../../lexicon/outlets.ts';
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { RoleMatch } from '../../lexicon/roles.ts';
import {
  closed,
  fits,
  type GroupPart,
  isAcronym,
  isCapital,
  knownAt,
  knownParty,
  onlyTitled,
  type Scan,
} from './group-scan.ts';
import { isNameStart, nameRun } from './name-runs.ts';

export function partAt(scan: Scan, i: number): GroupPart | null {
  const known = scan.parts[i];
  if (known !== undefined) return known;
  const part = foundAt(scan, i);
  scan.parts[i] = part;
  return part;
}

function foundAt(scan: Scan, i: number): GroupPart | null {
  const token = scan.tokens[i]!;
  const capital = isCapital(token.form);
  const quiet = scan.loud && closed.has(token.upos);
  const party = capital && !quiet ? partyAt(scan, i) : null;
  const outlet = capital && !quiet ? fits(scan, i, scan.lexicon.outlets.at(scan.words, i)) : null;
  const verbal = closed.has(token.upos) && !(capital && !scan.loud && i > scan.first);
  const role = verbal ? (participleRole(scan, i) ?? mistaggedRole(scan, i)) : roleAt(scan, i);
  if (capital && isSeat(scan, i))
    return { kind: 'name', first: i, last: i + 1, joined: false, guess: 'place', owns: false, body: null };
  const longest = Math.max(party?.length ?? 0, outlet?.length ?? 0, role?.length ?? 0);
  const lost = longest === 0 ? bareOwner(scan, i) : null;
  if (lost !== null) return lost;
  if (longest === 0 ? scan.names.has(i) : outgrows(scan, i, party, outlet !== null || role !== null)) {
    if (isNameStart(scan, i)) return nameRun(scan, i);
  }
  // 'SANA' in capitals is the agency, not the capital.
  const wire = outlet !== null && party?.how === 'capital' && isAcronym(token.form);
  if (party && !wire && party.length === longest && !startsPersonName(scan, i, party))
    return { kind: 'party', first: i, last: i + party.length, match: party, owns: party.owns };
  if (outlet && outlet.length === longest && !onlyBegins(scan, i + longest, token.form, outlet.entry))
    return { kind: 'outlet', first: i, last: i + longest, entry: outlet.entry };
  if (role && role.length === longest)
    return longerBody(scan, i, role) ?? { kind: 'role', first: i, last: i + longest, match: role, owns: false };
  return isNameStart(scan, i) ? nameRun(scan, i) : null;
}

/** 'London Based Syrian Observatory': where a known body sits, written as if it were a part of its name. */
export function isSeat(scan: Scan, i: number): boolean {
  return i + 2 < scan.end && scan.words[i + 1] === 'Based' && knownParty(scan, i + 2);
}

/** 'outgoing chair': a participle that opens a role of two words or more. */
function participleRole(scan: Scan, i: number): RoleMatch | null {
  if (scan.tokens[i]!.upos !== 'VERB' || !/(?:ing|ed)$/.test(scan.words[i]!)) return null;
  const role = roleAt(scan, i);
  return role !== null && role.length > 1 ? role : null;
}

/** 'The monitor said': between an article and a verb stands no verb. */
function mistaggedRole(scan: Scan, i: number): RoleMatch | null {
  const next = scan.tokens[i + 1]?.upos;
  if (scan.tokens[i]!.upos !== 'VERB' || (next !== 'VERB' && next !== 'AUX') || i + 1 >= scan.end) return null;
  if (i <= scan.first || scan.tokens[i - 1]!.features.PronType !== 'Art') return null;
  const role = scan.lexicon.roles.at(scan.words.slice(i, i + 1), 0);
  return role?.entry.kind === 'document' ? null : role;
}

function roleAt(scan: Scan, i: number): RoleMatch | null {
  const found = fits(scan, i, scan.lexicon.roles.at(scan.words, i));
  if (found === null || found.length < 2) return found;
  const last = scan.tokens[i + found.length - 1]!;
  const plural =
    /s$/.test(last.form) &&
    last.form === last.form.toLowerCase() &&
    found.entry.kind === 'document' &&
    /^(?:VERB|NOUN)$/.test(last.upos);
  if (last.upos !== 'VERB' && last.upos !== 'AUX' && !plural) return found;
  return scan.lexicon.roles.at(scan.words.slice(i, i + found.length - 1), 0);
}

function onlyBegins(scan: Scan, next: number, word: string, entry: OutletEntry): boolean {
  if (next >= scan.end || entry.kind === 'wire' || isAcronym(word) || scan.loud || scan.titled) return false;
  return isCapital(scan.words[next]!) && scan.tokens[next]!.upos === 'PROPN';
}

function outgrows(
  scan: Scan,
  i: number,
  party: (PartyMatch & { readonly owns: boolean }) | null,
  other: boolean,
): boolean {
  const engine = scan.names.get(i);
  if (engine === undefined || party === null || party.owns || engine.last > scan.end || !isCapital(scan.words[i]!))
    return false;
  if (startsPersonName(scan, i, party)) return true;
  if (isHolderOf(scan, i) && engine.kind === 'person') return false;
  if (onlyTitled(scan, engine.last - 1)) return false;
  const more = engine.last - i - party.length;
  if (engine.kind !== 'organisation' || other || more <= 0) return false;
  if (headsKnownBody(scan, i, party, engine.last)) return false;
  if (party.how === 'name') return more > 1 || knownAt(scan, i + party.length) === 0;
  return party.how === 'capital' && more > 1 && knownAt(scan, i + party.length) === 0;
}

/** 'the head of Amnesty International Jan Olav Berg': behind 'of' a known body of two words or more ends before a full name. */
function headsKnownBody(scan: Scan, i: number, party: PartyMatch, last: number): boolean {
  const from = i + party.length;
  if (party.length < 2 || last - from < 2 || party.entry.kind !== 'organisation') return false;
  if (!/^(?:of|for|at|from)$/.test(scan.words[i - 1] ?? '')) return false;
  return scan.words
    .slice(from, last)
    .every(
      (word, k) =>
        /^\p{Lu}\p{Ll}+$/u.test(word) && knownAt(scan, from + k) === 0 && !scan.lexicon.placeWords.is(word, 'body'),
    );
}

function bareOwner(scan: Scan, i: number): GroupPart | null {
  const word = scan.words[i]!;
  if (!isCapital(word) || !/[^s]s$/.test(word) || word.length < 5 || i + 1 >= scan.end || i === scan.first) return null;
  const match = scan.lexicon.roles.at([word.slice(0, -1)], 0);
  const plural = scan.lexicon.roles.at([word], 0);
  if (match === null || plural !== null || match.entry.kind !== 'institution' || !isCapital(scan.words[i + 1]!))
    return null;
  return { kind: 'role', first: i, last: i + 1, match, owns: true };
}

function longerBody(scan: Scan, i: number, role: RoleMatch): GroupPart | null {
  const last = i + role.length;
  if (
    scan.loud ||
    scan.titled ||
    (role.entry.kind !== 'institution' && !scan.lexicon.placeWords.is(role.entry.words, 'paper')) ||
    !isCapital(scan.words[last - 1]!) ||
    last + 1 >= scan.end
  )
    return null;
  if (!/^(?:of|for)$/.test(scan.words[last]!) || !isCapital(scan.words[last + 1]!) || isAcronym(scan.words[last + 1]!))
    return null;
  const next = scan.names.get(last + 1);
  if (next && next.kind !== 'organisation' && next.kind !== 'other') return null;
  if (knownParty(scan, last + 1) || scan.tokens[last + 1]!.upos === 'PRON') return null;
  let end = last + 1;
  while (end < scan.end) {
    const word = scan.words[end]!;
    const more = isCapital(scan.words[end + 1] ?? '') && end + 1 < scan.end;
    if (isCapital(word) && !(knownParty(scan, end) && end > last + 1)) end++;
    else if (
      /^(?:and|of|for)$/.test(word) &&
      more &&
      !knownParty(scan, end + 1) &&
      scan.lexicon.roles.at(scan.words, end + 1) === null
    )
      end += 2;
    else break;
  }
  return { kind: 'name', first: i, last: end, joined: true, guess: 'organisation', owns: false, body: role.entry };
}

function partyAt(scan: Scan, i: number): (PartyMatch & { readonly owns: boolean }) | null {
  const found = fits(scan, i, scan.lexicon.parties.at(scan.words, i));
  const longer = longOwner(scan, i);
  if (longer !== null && longer.length > (found?.length ?? 0)) return longer;
  if (found) return owning(found, false);
  const word = scan.words[i]!;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return null;
  const bare = scan.lexicon.parties.at([word.slice(0, -1)], 0);
  return bare && bare.length === 1 && bare.how !== 'demonym' ? owning(bare, true) : null;
}

const owning = ({ entry, length, how }: PartyMatch, owns: boolean): PartyMatch & { readonly owns: boolean } => ({
  entry,
  length,
  how,
  owns,
});

function longOwner(scan: Scan, i: number): (PartyMatch & { readonly owns: boolean }) | null {
  for (let k = i + 1; k < Math.min(i + 5, scan.end); k++) {
    const word = scan.words[k]!;
    if (!isCapital(word)) return null;
    if (word.length < 4 || !/[^s]s$/.test(word)) continue;
    const match = scan.lexicon.parties.at([...scan.words.slice(i, k), word.slice(0, -1)], 0);
    if (match !== null && match.length === k - i + 1) return owning(match, true);
  }
  return null;
}

/** 'the envoy for Chad Ruth Lindqvist': what an office is for is no part of the name that follows. */
export function isHolderOf(scan: Scan, i: number): boolean {
  if (!/^(?:for|to|in)$/.test(scan.words[i - 1] ?? '') || i - 2 < scan.first) return false;
  const role = scan.lexicon.roles.at(scan.words.slice(i - 2, i - 1), 0);
  return role !== null && /^(?:envoy|minister|official|spokesperson|leader)$/.test(role.entry.kind);
}

function startsPersonName(scan: Scan, i: number, party: (PartyMatch & { readonly owns?: boolean }) | null): boolean {
  // 'Syrias Aleppo': an apostrophe lost.
  if (
    party === null ||
    party.owns === true ||
    party.length !== 1 ||
    party.how === 'demonym' ||
    party.how === 'seat' ||
    party.how === 'alias'
  )
    return false;
  const next = i + 1;
  if (next >= scan.end || scan.loud || scan.titled || !isCapital(scan.words[next]!)) return false;
  if (scan.words[i] === scan.words[i]!.toUpperCase() || closed.has(scan.tokens[next]!.upos)) return false;
  if (party.entry.kind === 'state' && isHolderOf(scan, i) && isCapital(scan.words[next + 1] ?? '')) return false;
  const engine = scan.names.get(i);
  if (engine) return engine.kind === 'person' && engine.last > next;
  return (
    fits(scan, next, scan.lexicon.roles.at(scan.words, next)) === null &&
    fits(scan, next, scan.lexicon.parties.at(scan.words, next)) === null &&
    /^\p{Lu}\p{Ll}+$/u.test(scan.words[next]!) &&
    scan.tokens[next]!.upos === 'PROPN'
  );
}
