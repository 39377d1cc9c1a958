// Cuts sentences into noun groups and each group into parts: parties, roles, outlets, proper names, plain words. Knows nothing of who is who.
// Commas and apostrophes may be lost, so capitals and the lexicon weigh more than tags. Example: 'Russian Foreign Minister Sergei Lavrov'
// is one group of party 'Russian', role 'Foreign Minister', name 'Sergei Lavrov'.
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { OutletEntry } from '../../lexicon/outlets.ts';
import type { PartyMatch } from '../../lexicon/parties.ts';
import type { RoleEntry, RoleMatch } from '../../lexicon/roles.ts';
import type { LanguageLayer, NameKind, Token } from '../../model/language-layer.ts';

/** A stretch of a group; `first`/`last` index tokens, `last` exclusive. `joined` names run over 'of', 'for', 'and'. */
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
/** `owner` is the index of the group before a possessive mark, or of the possessive pronoun that opens this one. */
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

const personal = /^(?:he|she|it|they|we|i|him|them|us|me|theirs|hers|himself|herself|itself|themselves)$/i;
const possessive = /^(?:his|her|its|their|our|my)$/i;
const pointing =
  /^(?:the|a|an|this|that|these|those|each|every|any|some|no|another|both|all|neither|either|several|many|most|few|other|such|one)$/i;
const joint = /^(?:of|for|and|to|the|on|in|&)$/;
/** Particles that belong to the writing of a name between or before its capitals. */
const particle =
  /^(?:al|el|an|as|ad|at|ash|ul|ur|bin|ibn|bint|ben|abu|ould|wal|uz|de|da|do|dos|das|del|della|di|du|la|le|los|van|von|der|den|ter|ten|zu|y|ag|i)$/i;
const closed: ReadonlySet<string> = new Set([
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

/** Forms of address: no part of the name behind them, and no role either. */
const address = /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|madam|madame)$/i;
/** Names of days and months: never somebody. */
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec|gmt|today|yesterday|tomorrow|tonight)$/i;

/** 'Mr', 'Dr': a form of address. */
export function isAddress(word: string): boolean {
  return address.test(word.replace(/\.$/, ''));
}

/** What the cutting looks at; one for each sentence. */
type Scan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly lexicon: Lexicon;
  /** Kind and end (token index) of the engine's name that starts at a token. */
  readonly names: ReadonlyMap<number, { readonly kind: NameKind; readonly last: number }>;
  readonly first: number;
  readonly end: number;
  /** Upper case only, or every word capitalised: capitals say nothing here. */
  readonly loud: boolean;
  readonly titled: boolean;
};

/** All groups in text order, in time linear in the tokens (no group looks further than its own end). */
export function nounGroups(text: string, layer: LanguageLayer, lexicon: Lexicon): readonly NounGroup[] {
  const { tokens } = layer;
  const words = tokens.map((t) => t.form);
  const names = new Map(layer.names.map((n) => [n.first, { kind: n.kind, last: n.last }]));
  const groups: NounGroup[] = [];
  layer.sentences.forEach((sentence, s) => {
    const scan: Scan = {
      text,
      tokens,
      words,
      lexicon,
      names,
      first: sentence.first,
      end: sentence.last,
      ...loudness(words, sentence.first, sentence.last),
    };
    let i = sentence.first;
    while (i < sentence.last) {
      const next = groupAt(scan, i, s, groups);
      i = Math.max(i + 1, next);
    }
  });
  return groups;
}

/** Pushes the group that starts at token `i`, if one does; returns where to go on. */
function groupAt(scan: Scan, i: number, sentence: number, groups: NounGroup[]): number {
  const word = scan.words[i]!;
  const push = (group: Omit<NounGroup, 'sentence'>): number => {
    groups.push({ ...group, sentence });
    return group.last;
  };
  const opensNoun = i + 1 < scan.end && (partAt(scan, i + 1) !== null || isWord(scan, i + 1));
  if (possessive.test(word) && opensNoun) {
    push({ first: i, last: i + 1, determiner: null, pronoun: word.toLowerCase(), parts: [], owner: null });
    return bodyAt(scan, { first: i, body: i + 1, determiner: 'poss', owner: groups.length - 1 }, push);
  }
  if ((personal.test(word) || possessive.test(word)) && !isUpperName(scan, i)) {
    return push({ first: i, last: i + 1, determiner: null, pronoun: word.toLowerCase(), parts: [], owner: null });
  }
  const previous = groups.at(-1);
  if (previous && previous.last === i && isPossessiveMark(scan, i)) {
    if (opensNoun)
      return bodyAt(scan, { first: i + 1, body: i + 1, determiner: 'poss', owner: groups.length - 1 }, push);
    return i + 1;
  }
  const owned = previous && previous.last === i && ownsNext(previous) ? groups.length - 1 : null;
  if (pointing.test(word) && scan.tokens[i]!.upos !== 'SCONJ' && !(isUpperName(scan, i) && partAt(scan, i))) {
    let body = i + 1;
    while (body < scan.end && body < i + 3 && pointing.test(scan.words[body]!)) body++;
    return bodyAt(scan, { first: i, body, determiner: word.toLowerCase(), owner: null }, push);
  }
  return bodyAt(scan, { first: i, body: i, determiner: owned === null ? null : 'poss', owner: owned }, push);
}

/** A party or name that lost its apostrophe ('Syrias', 'Observatorys') owns the group that follows. */
function ownsNext(group: NounGroup): boolean {
  const last = group.parts.at(-1);
  return last !== undefined && 'owns' in last && last.owns;
}

type Opening = {
  readonly first: number;
  readonly body: number;
  readonly determiner: string | null;
  readonly owner: number | null;
};

function bodyAt(scan: Scan, opening: Opening, push: (group: Omit<NounGroup, 'sentence'>) => number): number {
  const parts: GroupPart[] = [];
  let i = opening.body;
  while (i < scan.end) {
    const based = parts.length > 0 && parts.at(-1)!.kind !== 'word' && /^based$/.test(scan.words[i]!);
    const part: GroupPart | null = based
      ? { kind: 'word', first: i, last: i + 1 }
      : (partAt(scan, i) ?? wordPart(scan, i));
    if (part === null) break;
    const before = parts.at(-1);
    if (before !== undefined && part.kind === 'word' && isVerbAfter(scan, before, i)) break;
    if (before !== undefined && standsApart(scan, before, part)) break;
    if (opening.determiner === 'the' && before !== undefined && part.kind === 'name' && holdsApart(scan, before, part))
      break;
    if (
      before?.kind === 'party' &&
      part.kind === 'word' &&
      /^(?:based|led|backed|held|controlled|allied)$/.test(scan.words[i]!)
    )
      parts[parts.length - 1] = { kind: 'word', first: before.first, last: before.last };
    parts.push(part);
    i = part.last;
    // 'told AFP Observatory director X': the agency is no part of what follows.
    if (part.kind === 'outlet' && i < scan.end && isCapital(scan.words[i]!) && !scan.loud) break;
    if ('owns' in part && part.owns) break;
    // A hyphen without spaces joins: 'US-led', 'Nagorno-Karabakh'.
    if (isHyphen(scan, i) && i + 1 < scan.end) {
      // 'Britain-based', 'US-led' say where and by whom, not whose.
      const before = parts.at(-1)!;
      if (
        before.kind === 'party' &&
        !isCapital(scan.words[i + 1]!) &&
        !/^(?:installed|appointed|run)$/.test(scan.words[i + 1]!)
      )
        parts[parts.length - 1] = { kind: 'word', first: before.first, last: before.last };
      parts.push({ kind: 'word', first: i, last: i + 1 });
      i++;
      if (partAt(scan, i) === null) {
        parts.push({ kind: 'word', first: i, last: i + 1 });
        i++;
      }
    }
  }
  const counts = parts.some((p) => p.kind !== 'word' || isHeadWord(scan, p.first));
  const bareOne = opening.determiner !== null && opening.determiner !== 'poss' && parts.length > 0;
  if (!counts && !bareOne) return Math.max(i, opening.body);
  return push({
    first: opening.first,
    last: i,
    determiner: opening.determiner,
    pronoun: null,
    parts: mergeWords(parts),
    owner: opening.owner,
  });
}

/** 'the government labels rebels': a cue that the engine took for a noun, behind a body or person and before no noun. */
function isVerbAfter(scan: Scan, before: GroupPart, i: number): boolean {
  if (before.kind === 'word' || i + 1 >= scan.end || isCapital(scan.words[i]!)) return false;
  if (!/^(?:NOUN|ADJ)$/.test(scan.tokens[i]!.upos) || !/(?:s|ed)$/.test(scan.words[i]!)) return false;
  if (isPossessiveMark(scan, i + 1) || /^(?:NOUN|PUNCT|ADP|VERB|AUX|CCONJ)$/.test(scan.tokens[i + 1]!.upos))
    return scan.words[i + 1] === 'that';
  const stems = [
    scan.words[i]!.replace(/s$/, ''),
    scan.words[i]!.replace(/es$/, ''),
    scan.words[i]!.replace(/ed$/, ''),
    scan.words[i]!.replace(/d$/, ''),
  ];
  return stems.some((stem) => scan.lexicon.cues.startingWith(stem).some((c) => c.pos === 'verb'));
}

/** 'Turkey Archbishop X': a state's bare name belongs to no role that does not speak for states; the full stop between was lost. */
function standsApart(scan: Scan, before: GroupPart, part: GroupPart): boolean {
  if (before.kind !== 'party' || part.kind !== 'role' || scan.loud || scan.titled || before.owns) return false;
  if (before.match.how !== 'name' || before.match.entry.kind !== 'state' || !isCapital(scan.words[part.first]!))
    return false;
  return /^(?:REL|CVL|UNC|MED|EDU|HLH|BUS)$/.test(part.match.entry.sector);
}

/** 'of the Security Council Hrant Saroyan': a body and a person side by side are two. */
function holdsApart(scan: Scan, before: GroupPart, name: GroupPart & { kind: 'name' }): boolean {
  const body =
    before.kind === 'party'
      ? before.match.how !== 'demonym' && before.match.entry.kind !== 'state'
      : before.kind === 'role' && before.match.entry.kind === 'institution';
  return (
    body &&
    !scan.loud &&
    !scan.titled &&
    name.guess !== 'organisation' &&
    !name.joined &&
    name.last - name.first > 1 &&
    !isPossessiveMark(scan, name.first - 1)
  );
}

function mergeWords(parts: readonly GroupPart[]): readonly GroupPart[] {
  const merged: GroupPart[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    if (part.kind === 'word' && before?.kind === 'word' && before.last === part.first)
      merged[merged.length - 1] = { kind: 'word', first: before.first, last: part.last };
    else merged.push(part);
  }
  return merged;
}

/** The longest thing that the lexicon knows at token `i`, else a run of capitals; null where neither stands. */
function partAt(scan: Scan, i: number): GroupPart | null {
  const token = scan.tokens[i]!;
  const capital = isCapital(token.form);
  const quiet = scan.loud && closed.has(token.upos);
  const party = capital && !quiet ? partyAt(scan, i) : null;
  const outlet = capital && !quiet ? fits(scan, i, scan.lexicon.outlets.at(scan.words, i)) : null;
  const verbal = closed.has(token.upos) && !(capital && !scan.loud && i > scan.first);
  const role = verbal ? null : roleAt(scan, i);
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

/** A role, without a verb that the table would take for its last word ('the ministry reports'). */
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

/** 'The National Oil Corporation' is not 'The National': more capitals follow that the lexicon does not know. */
function onlyBegins(scan: Scan, next: number, word: string, entry: OutletEntry): boolean {
  if (next >= scan.end || entry.kind === 'wire' || isAcronym(word) || scan.loud || scan.titled) return false;
  return isCapital(scan.words[next]!) && scan.tokens[next]!.upos === 'PROPN' && knownAt(scan, next) === 0;
}

/** 'London Homeless Coalition', 'Syria Civil Defence': a body's name that begins with a state or capital and goes on. */
function outgrows(scan: Scan, i: number, party: PartyMatch | null, other: boolean): boolean {
  const engine = scan.names.get(i);
  if (engine === undefined || party === null || engine.last > scan.end || !isCapital(scan.words[i]!)) return false;
  if (startsPersonName(scan, i, party)) return true;
  const more = engine.last - i - party.length;
  if (engine.kind !== 'organisation' || other || more <= 0) return false;
  if (party.how === 'name') return more > 1 || knownAt(scan, i + party.length) === 0;
  return party.how === 'capital' && more > 1 && knownAt(scan, i + party.length) === 0;
}

/** 'the Observatorys director' for "the Observatory's director". */
function bareOwner(scan: Scan, i: number): GroupPart | null {
  const word = scan.words[i]!;
  if (!isCapital(word) || !/[^s]s$/.test(word) || word.length < 5 || i + 1 >= scan.end || i === scan.first) return null;
  const match = scan.lexicon.roles.at([word.slice(0, -1)], 0);
  const plural = scan.lexicon.roles.at([word], 0);
  if (match === null || plural !== null || match.entry.kind !== 'institution' || !isCapital(scan.words[i + 1]!))
    return null;
  return { kind: 'role', first: i, last: i + 1, match, owns: true };
}

/** 'Government of National Unity', 'Department of Motor Vehicles': a capitalised institution goes on over of/for to a capital that is no state. */
function longerBody(scan: Scan, i: number, role: RoleMatch): GroupPart | null {
  const last = i + role.length;
  if (
    scan.loud ||
    scan.titled ||
    role.entry.kind !== 'institution' ||
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

function knownParty(scan: Scan, i: number): boolean {
  return fits(scan, i, scan.lexicon.parties.at(scan.words, i)) !== null;
}

function fits<T extends { readonly length: number }>(scan: Scan, i: number, match: T | null): T | null {
  return match !== null && i + match.length <= scan.end ? match : null;
}

/** 'Syrias' and 'ISs' stand for "Syria's" and "IS's" where apostrophes were lost. */
function partyAt(scan: Scan, i: number): (PartyMatch & { readonly owns: boolean }) | null {
  const found = fits(scan, i, scan.lexicon.parties.at(scan.words, i));
  const longer = longOwner(scan, i);
  if (longer !== null && longer.length > (found?.length ?? 0)) return longer;
  if (found) return { ...found, owns: false };
  const word = scan.words[i]!;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return null;
  const bare = scan.lexicon.parties.at([word.slice(0, -1)], 0);
  return bare && bare.length === 1 && bare.how !== 'demonym' ? { ...bare, owns: true } : null;
}

/** 'the Free Syrian Armys brigade'. */
function longOwner(scan: Scan, i: number): (PartyMatch & { readonly owns: boolean }) | null {
  for (let k = i + 1; k < Math.min(i + 5, scan.end); k++) {
    const word = scan.words[k]!;
    if (!isCapital(word)) return null;
    if (word.length < 4 || !/[^s]s$/.test(word)) continue;
    const match = scan.lexicon.parties.at([...scan.words.slice(i, k), word.slice(0, -1)], 0);
    if (match !== null && match.length === k - i + 1) return { ...match, owns: true };
  }
  return null;
}

/** 'Georgia Stevens': a state's name right before a capital that is neither role nor party opens a person's name. */
function startsPersonName(scan: Scan, i: number, party: PartyMatch | null): boolean {
  if (party === null || party.length !== 1 || party.how === 'demonym' || party.how === 'seat' || party.how === 'alias')
    return false;
  const next = i + 1;
  if (next >= scan.end || scan.loud || scan.titled || !isCapital(scan.words[next]!)) return false;
  if (scan.words[i] === scan.words[i]!.toUpperCase() || closed.has(scan.tokens[next]!.upos)) return false;
  const engine = scan.names.get(i);
  if (engine) return engine.kind === 'person' && engine.last > next;
  return (
    fits(scan, next, scan.lexicon.roles.at(scan.words, next)) === null &&
    fits(scan, next, scan.lexicon.parties.at(scan.words, next)) === null &&
    /^\p{Lu}\p{Ll}+$/u.test(scan.words[next]!) &&
    scan.tokens[next]!.upos === 'PROPN'
  );
}

function isNameStart(scan: Scan, i: number): boolean {
  const { form, upos } = scan.tokens[i]!;
  if (calendar.test(form) || isAddress(form)) return false;
  if (scan.names.has(i)) return isCapital(form) || /^\d/.test(form);
  if (particle.test(form) && i + 1 < scan.end && isCapital(scan.words[i + 1]!) && /^\p{Lu}/u.test(form) && !scan.loud)
    return upos === 'PROPN' || upos === 'NOUN' || upos === 'X';
  if (!isCapital(form)) return false;
  if (scan.loud || scan.titled) return upos === 'PROPN';
  if (i === scan.first || opensQuote(scan, i))
    return upos === 'PROPN' || (upos === 'X' && form.length > 1) || isAcronym(form);
  return !(closed.has(upos) && upos !== 'VERB') || (upos === 'ADV' && form.length > 6);
}

function nameRun(scan: Scan, i: number): GroupPart {
  const engine = scan.names.get(i);
  // A person's name stops at titles and places that the engine took along; a body's name is taken whole.
  const whole = engine !== undefined && engine.last <= scan.end && takenWhole(scan, i, engine);
  let last = whole ? Math.max(i + 1, engine.last - (isPossessiveMark(scan, engine.last - 1) ? 1 : 0)) : i + 1;
  let joined = scan.words.slice(i + 1, last).some((w) => joint.test(w));
  while (last < scan.end) {
    const step = runOn(scan, last, i);
    if (step === 0) break;
    if (joint.test(scan.words[last]!)) joined = true;
    last += step;
  }
  const tail = scan.words[last - 1]!;
  const next = scan.words[last];
  const owns =
    tail.length > 4 &&
    tail.endsWith('s') &&
    next !== undefined &&
    last < scan.end &&
    isCapital(next) &&
    !isPossessiveMark(scan, last);
  return {
    kind: 'name',
    first: i,
    last,
    joined,
    guess: engine?.kind ?? null,
    owns: owns && engine?.last === last,
    body: null,
  };
}

function takenWhole(scan: Scan, i: number, engine: { readonly kind: NameKind; readonly last: number }): boolean {
  for (let j = i + 1; j < engine.last; j++) {
    const word = scan.words[j]!;
    if (engine.kind !== 'person' ? isAcronym(word) : knownAt(scan, j) > 0) return false;
    if (engine.kind === 'person' && /^\p{Ll}/u.test(word) && !particle.test(word)) return false;
    if (calendar.test(scan.words[j]!)) return false;
  }
  return true;
}

/** How many tokens the name that began at `first` goes on by at `j`; 0 where it ends. */
function runOn(scan: Scan, j: number, first: number): number {
  const word = scan.words[j]!;
  const next = j + 1 < scan.end ? scan.words[j + 1]! : '';
  if (
    word === '.' &&
    scan.words[j - 1]!.length <= 5 &&
    touches(scan, j) &&
    isCapital(next) &&
    isCapital(scan.words[j - 1]!)
  )
    return 1;
  if (isHyphen(scan, j) && next !== '') return 2;
  if (scan.loud || scan.titled) return scan.tokens[j]!.upos === 'PROPN' && knownAt(scan, j) === 0 ? 1 : 0;
  if (isCapital(word)) {
    if (calendar.test(word) && scan.names.get(first) === undefined) return 0;
    const upos = scan.tokens[j]!.upos;
    if (knownAt(scan, j) > 0 || (upos === 'PRON' && word.length < 5) || upos === 'AUX') return 0;
    return 1;
  }
  if (particle.test(word) && isHyphen(scan, j + 1) && isCapital(scan.words[j + 2] ?? '')) return 3;
  if (particle.test(word) && isCapital(next) && word !== 'i' && word !== 'an' && word !== 'as' && word !== 'at')
    return knownAt(scan, j + 1) > 0 ? 0 : 2;
  // 'Centre for Policy Research': a single capital noun, or one after 'the', may go on over of/for.
  if (/^(?:of|for)$/.test(word) && isCapital(next) && bodyLike(scan, first, j)) return 2;
  if (
    word === 'and' &&
    isCapital(next) &&
    scan.words.slice(first, j).some((w) => /^(?:of|for)$/.test(w)) &&
    knownAt(scan, j + 1) === 0
  )
    return 2;
  return 0;
}

function bodyLike(scan: Scan, first: number, j: number): boolean {
  const before = first > scan.first ? scan.words[first - 1]!.toLowerCase() : '';
  const afterArticle =
    before === 'the' ||
    (first - 2 >= scan.first && scan.words[first - 2]!.toLowerCase() === 'the' && isCapital(scan.words[first - 1]!));
  const demonymBefore =
    first > scan.first && isCapital(scan.words[first - 1]!) && scan.lexicon.parties.at(scan.words, first - 1) !== null;
  const owned = first > scan.first && isPossessiveMark(scan, first - 1);
  return (afterArticle || demonymBefore || owned) && j - first <= 5;
}

function knownAt(scan: Scan, j: number): number {
  const role = fits(scan, j, scan.lexicon.roles.at(scan.words, j));
  const party = fits(scan, j, scan.lexicon.parties.at(scan.words, j));
  return Math.max(role?.length ?? 0, party?.length ?? 0);
}

function wordPart(scan: Scan, i: number): GroupPart | null {
  return isWord(scan, i) ? { kind: 'word', first: i, last: i + 1 } : null;
}

function isWord(scan: Scan, i: number): boolean {
  const { upos, form } = scan.tokens[i]!;
  if (calendar.test(form) && (isCapital(form) || /day$|^tonight|^tomorrow/.test(form))) return false;
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'NUM') return true;
  // 'the displaced people', 'the US-led coalition': a participle before its noun.
  return upos === 'VERB' && (form.includes('-') || /(?:ed|ing)$/.test(form)) && i > scan.first && i + 1 < scan.end
    ? /^(?:DET|ADJ|NUM)$/.test(scan.tokens[i - 1]!.upos) && /^(?:NOUN|PROPN|ADJ)$/.test(scan.tokens[i + 1]!.upos)
    : false;
}

function isHeadWord(scan: Scan, i: number): boolean {
  const { upos } = scan.tokens[i]!;
  return upos === 'NOUN' || upos === 'PROPN';
}

function isCapital(word: string): boolean {
  return /^\p{Lu}|^@\w/u.test(word);
}

function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}s?$/u.test(word);
}

/** 'IT' and 'US' as pronouns are lower case in quiet text. */
function isUpperName(scan: Scan, i: number): boolean {
  const word = scan.words[i]!;
  return !scan.loud && word.length > 1 && word === word.toUpperCase();
}

function opensQuote(scan: Scan, i: number): boolean {
  return i > scan.first && /^["“”'‘«]$/.test(scan.words[i - 1]!);
}

function touches(scan: Scan, i: number): boolean {
  return i > 0 && scan.tokens[i - 1]!.span.end === scan.tokens[i]!.span.start;
}

function isHyphen(scan: Scan, i: number): boolean {
  return (
    i < scan.end && /^[-‐‑–]$/.test(scan.words[i]!) && touches(scan, i) && i + 1 < scan.end && touches(scan, i + 1)
  );
}

function isPossessiveMark(scan: Scan, i: number): boolean {
  const word = i < scan.end ? scan.words[i]! : '';
  if (/^['’´`]s$/i.test(word)) return scan.tokens[i]!.upos !== 'AUX' && scan.tokens[i]!.upos !== 'VERB';
  return /^['’]$/.test(word) && touches(scan, i) && /s$/i.test(scan.words[i - 1] ?? '') && !touches(scan, i + 1);
}

function loudness(words: readonly string[], first: number, last: number): { loud: boolean; titled: boolean } {
  let letters = 0;
  let upper = 0;
  let counted = 0;
  let capital = 0;
  for (let i = first; i < last; i++) {
    const word = words[i]!;
    if (!/^\p{L}{2,}/u.test(word)) continue;
    letters++;
    if (word === word.toUpperCase()) upper++;
    if (word.length > 3) counted++;
    if (word.length > 3 && isCapital(word)) capital++;
  }
  return { loud: letters > 2 && upper / letters > 0.8, titled: counted > 3 && capital / counted > 0.85 };
}
