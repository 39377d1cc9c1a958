// Cuts sentences into noun groups and each group into parts: parties, roles, outlets, proper names, plain words. Knows nothing of who is who.
// Commas and apostrophes may be lost, so capitals and the lexicon weigh more than tags. Example: 'Russian Foreign Minister Sergei Lavrov'
// is one group of party 'Russian', role 'Foreign Minister', name 'Sergei Lavrov'.
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { LanguageLayer, WordToken } from '../../model/language-layer.ts';
import { toldOf } from '../../text/told-of.ts';
import { formsOf } from './forms-of.ts';
import { isHolderOf, isSeat, partAt } from './group-parts.ts';
import {
  type GroupPart,
  isAcronym,
  isCapital,
  isHeadWord,
  isHyphen,
  isPossessiveMark,
  isUpperName,
  isWord,
  type NounGroup,
  personal,
  pointing,
  possessive,
  type Scan,
} from './group-scan.ts';
import { nameRun } from './name-runs.ts';
import { provenNames } from './proven-names.ts';

/** A stretch of a group; `first`/`last` index tokens, `last` exclusive. `joined` names run over 'of', 'for', 'and'. */

/** `owner` is the index of the group before a possessive mark, or of the possessive pronoun that opens this one. */

/** Particles that belong to the writing of a name between or before its capitals. */

/** Forms of address: no part of the name behind them, and no role either. */

/** Names of days and months: never somebody. */

/** 'Mr', 'Dr': a form of address. */

/** What the cutting looks at; one for each sentence. */

/** All groups in text order, in time linear in the tokens (no group looks further than its own end). */

export function nounGroups(text: string, layer: LanguageLayer, lexicon: Lexicon): readonly NounGroup[] {
  const { tokens } = layer;
  const words = formsOf(layer);
  const names = new Map(layer.names.map((n) => [n.first, { kind: n.kind, last: n.last }]));
  const groups: NounGroup[] = [];
  const parts: Scan['parts'] = new Array(tokens.length);
  const written = layer.sentences.map(({ first, last }) => loudness(tokens, first, last));
  // only headlines ask for it
  const proven = written.some(({ loud, titled }) => titled && !loud)
    ? provenNames(layer, (s) => !written[s]!.loud && !written[s]!.titled)
    : null;
  layer.sentences.forEach((sentence, s) => {
    const { loud, titled } = written[s]!;
    const scan: Scan = {
      text,
      tokens,
      words,
      lexicon,
      names,
      parts,
      proven,
      sentence: s,
      first: sentence.first,
      end: sentence.last,
      loud,
      titled,
    };
    let i = sentence.first;
    while (i < sentence.last) {
      const next = groupAt(scan, i, groups);
      i = Math.max(i + 1, next);
    }
  });
  return groups;
}

/** Which of the small words that open a group a word is: asked of each word of a text. */
const smallWord = toldOf((word): 'possessive' | 'personal' | 'pointing' | null => {
  if (possessive.test(word)) return 'possessive';
  if (personal.test(word)) return 'personal';
  return pointing.test(word) ? 'pointing' : null;
});

/** Pushes the group that starts at token `i`, if one does; returns where to go on. */

function groupAt(scan: Scan, i: number, groups: NounGroup[]): number {
  const { sentence } = scan;
  const word = scan.words[i]!;
  const push = (group: NounGroup): number => {
    groups.push(group);
    return group.last;
  };
  const opensNoun = () => i + 1 < scan.end && (partAt(scan, i + 1) !== null || isWord(scan, i + 1));
  const kind = smallWord(scan.tokens[i]!.word);
  if (kind === 'possessive' && opensNoun()) {
    push({ first: i, last: i + 1, sentence, determiner: null, pronoun: word.toLowerCase(), parts: [], owner: null });
    return bodyAt(scan, { first: i, body: i + 1, determiner: 'poss', owner: groups.length - 1 }, push);
  }
  if ((kind === 'personal' || kind === 'possessive') && !isUpperName(scan, i)) {
    return push({
      first: i,
      last: i + 1,
      sentence,
      determiner: null,
      pronoun: word.toLowerCase(),
      parts: [],
      owner: null,
    });
  }
  const previous = groups.at(-1);
  if (previous && previous.last === i && isPossessiveMark(scan, i)) {
    if (opensNoun())
      return bodyAt(scan, { first: i + 1, body: i + 1, determiner: 'poss', owner: groups.length - 1 }, push);
    return i + 1;
  }
  const owned = previous && previous.last === i && ownsNext(previous) ? groups.length - 1 : null;
  if (kind === 'pointing' && scan.tokens[i]!.upos !== 'SCONJ' && !(isUpperName(scan, i) && partAt(scan, i))) {
    let body = i + 1;
    while (body < scan.end && body < i + 3 && smallWord(scan.tokens[body]!.word) === 'pointing') body++;
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

function bodyAt(scan: Scan, opening: Opening, push: (group: NounGroup) => number): number {
  const parts: GroupPart[] = [];
  let i = opening.body;
  while (i < scan.end) {
    const based =
      parts.length > 0 && parts.at(-1)!.kind !== 'word' && (scan.words[i] === 'based' || isSeat(scan, i - 1));
    const before = parts.at(-1);
    const found: GroupPart | null = based
      ? { kind: 'word', first: i, last: i + 1 }
      : (partAt(scan, i) ?? wordPart(scan, i));
    if (found === null) break;
    // 'the aid group Surgeons of the North': what looks like a role is how the body is called.
    const called =
      before !== undefined && found.kind === 'role' && isCapital(scan.words[i]!) && namesKind(scan, before);
    const part = called ? nameRun(scan, i) : found;
    if (before !== undefined && (part.kind === 'word' || part.kind === 'role') && isVerbAfter(scan, before, i)) break;
    if (before !== undefined && (standsApart(scan, before, part) || reintroduces(scan, parts, part))) break;
    if (before !== undefined && part.kind === 'party' && ownsNoBody(scan, opening, before, part)) break;
    if (
      before?.kind === 'party' &&
      part.kind === 'name' &&
      before.first === opening.first &&
      isHolderOf(scan, before.first)
    )
      break;
    if (before?.kind === 'role' && scan.words[i] === 'part' && scan.words[i + 1] === 'of') break;
    const whole = opening.determiner === 'the' || scan.words[opening.first - 1] === 'of';
    if (whole && before !== undefined && part.kind === 'name' && holdsApart(scan, before, part)) break;
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
    sentence: scan.sentence,
    determiner: opening.determiner,
    pronoun: null,
    parts: mergeWords(parts),
    owner: opening.owner,
  });
}

/** 'the government labels rebels', 'Brian Kjelland plans': a verb that the engine took for a noun, behind a body or person and before no noun. */

function isVerbAfter(scan: Scan, before: GroupPart, i: number): boolean {
  const word = scan.words[i]!;
  if (before.kind === 'word' || i + 1 >= scan.end || (isCapital(word) && !scan.loud)) return false;
  if (!/^(?:NOUN|ADJ)$/.test(scan.tokens[i]!.upos) || !/(?:s|ed)$/i.test(word)) return false;
  const next = scan.tokens[i + 1]!.upos;
  if (
    !isSomebody(scan, before) &&
    (isPossessiveMark(scan, i + 1) || /^(?:NOUN|PUNCT|ADP|VERB|AUX|CCONJ)$/.test(next)) &&
    !closesClause(scan, before, i)
  )
    return scan.words[i + 1] === 'that';
  // A person's name never stands before what is the person's: 'Brian Kjelland plans'.
  const own = scan.lexicon.roles.at(scan.words, i)?.entry.kind === 'document' && !scan.loud;
  if (own && before.kind === 'name' && before.guess === 'person' && before.last - before.first > 1) return true;
  const low = word.toLowerCase();
  const stems = [low.replace(/s$/, ''), low.replace(/es$/, ''), low.replace(/ed$/, ''), low.replace(/d$/, '')];
  return stems.some((stem) => scan.lexicon.cues.startingWith(stem).some((c) => c.pos === 'verb'));
}

/** A person by name, an acronym, one holder of an office: no noun of doing stands right behind them. */
function isSomebody(scan: Scan, part: GroupPart): boolean {
  if (part.kind === 'role') {
    const { kind } = part.match.entry;
    return (
      /^(?:spokesperson|minister|head-of-state|head-of-government)$/.test(kind) &&
      !/s$/i.test(scan.words[part.last - 1]!)
    );
  }
  if (part.kind !== 'name') return false;
  const acronym = part.last - part.first === 1 && isAcronym(scan.words[part.first]!) && !scan.loud;
  return acronym || part.guess === 'person' || part.last - part.first > 1;
}

/** '…, the ministry reports.', '"as the army boasts".': who holds an office or a body, and a verb that close the sentence or quotation behind a break. */
function closesClause(scan: Scan, before: GroupPart, i: number): boolean {
  if (before.kind !== 'role' || before.match.entry.kind === 'document' || !/^[.!?"”’]/.test(scan.words[i + 1]!))
    return false;
  for (let k = before.first - 1; k >= scan.first && k > before.first - 5; k--) {
    const { upos, form } = scan.tokens[k]!;
    if (upos === 'PUNCT') return true;
    if (/^(?:ADP|VERB|SCONJ)$/.test(upos)) return form.toLowerCase() === 'as';
  }
  return false;
}

/** 'Turkey Archbishop X': a state's bare name belongs to no role that does not speak for states; the full stop between was lost. */

function standsApart(scan: Scan, before: GroupPart, part: GroupPart): boolean {
  if (before.kind !== 'party' || part.kind !== 'role' || scan.loud || scan.titled || before.owns) return false;
  if (before.match.how !== 'name' || before.match.entry.kind !== 'state' || !isCapital(scan.words[part.first]!))
    return false;
  return /^(?:REL|CVL|UNC|MED|EDU|HLH|BUS)$/.test(part.match.entry.sector);
}

/** 'in Chad Oxfam said', 'for his mother Oxfam said': behind a preposition a state's bare name, or anybody's kin, belongs to no world-wide body. */
function ownsNoBody(scan: Scan, opening: Opening, before: GroupPart, part: GroupPart & { kind: 'party' }): boolean {
  const { entry, how } = part.match;
  if (scan.loud || scan.titled || entry.kind === 'state' || how === 'demonym' || how === 'seat') return false;
  if (before.kind === 'role')
    return opening.determiner === 'poss' && before.match.entry.kind === 'witness' && entry.kind === 'organisation';
  if (before.kind !== 'party' || before.match.how !== 'name' || before.match.entry.kind !== 'state') return false;
  return before.first === opening.first && scan.tokens[before.first - 1]?.upos === 'ADP' && before.first > scan.first;
}

/** 'Ivan Petrov head of the office', 'General Jan Novak chairman of': the comma between a person and the office was lost. */
function reintroduces(scan: Scan, parts: readonly GroupPart[], part: GroupPart): boolean {
  const before = parts.at(-1)!;
  if (before.kind !== 'name' || part.kind !== 'role' || scan.loud || scan.titled) return false;
  if (part.match.entry.kind === 'institution' || part.match.entry.kind === 'document') return false;
  if (isCapital(scan.words[part.first]!) || !/^(?:of|at|for|in|with|to)$/.test(scan.words[part.last] ?? ''))
    return false;
  const titled = parts.length > 1 && parts.at(-2)!.kind === 'role';
  const personal =
    before.guess === 'person' || (before.guess !== 'organisation' && before.guess !== 'people' && !before.joined);
  return personal && (titled || before.last - before.first > 1) && before.guess !== 'place';
}

/** 'of the Security Council Hrant Saroyan': a body and a person side by side are two. */

function holdsApart(scan: Scan, before: GroupPart, name: GroupPart & { kind: 'name' }): boolean {
  const body =
    before.kind === 'party'
      ? before.match.how !== 'demonym' && before.match.entry.kind !== 'state'
      : before.kind === 'role' && before.match.entry.kind === 'institution' && !namesKind(scan, before);
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

/** 'the newspaper Nordlyset', 'the rights group Klart Vann': a body's kind in small letters, which its name follows; no organ of state. */
function namesKind(scan: Scan, part: GroupPart): boolean {
  if (part.kind !== 'role' || part.match.entry.kind !== 'institution' || scan.loud || scan.titled) return false;
  return !isCapital(scan.words[part.last - 1]!) && /^(?:NGO|REB|MED|BUS|LAB|CRM)$/.test(part.match.entry.sector);
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

/** A role, without a verb that the table would take for its last word ('the ministry reports'). */

/** 'The National Oil Corporation' is not 'The National': more capitals follow that the lexicon does not know. */

/** 'London Homeless Coalition', 'Syria Civil Defence': a body's name that begins with a state or capital and goes on. */

/** 'the Observatorys director' for "the Observatory's director". */

/** 'Government of National Unity', 'Department of Motor Vehicles': a capitalised institution goes on over of/for to a capital that is no state. */

/** 'Syrias' and 'ISs' stand for "Syria's" and "IS's" where apostrophes were lost. */

/** 'the Free Syrian Armys brigade'. */

/** 'Georgia Stevens': a state's name right before a capital that is neither role nor party opens a person's name. */

/** How many tokens the name that began at `first` goes on by at `j`; 0 where it ends. */

function wordPart(scan: Scan, i: number): GroupPart | null {
  return isWord(scan, i) ? { kind: 'word', first: i, last: i + 1 } : null;
}

/** 'IT' and 'US' as pronouns are lower case in quiet text. */

function loudness(tokens: readonly WordToken[], first: number, last: number): { loud: boolean; titled: boolean } {
  let letters = 0;
  let upper = 0;
  let counted = 0;
  let capital = 0;
  for (let i = first; i < last; i++) {
    const { written, loud, long, opens } = writingOf(tokens[i]!.word);
    if (!written) continue;
    letters++;
    if (loud) upper++;
    if (long) counted++;
    if (long && opens) capital++;
  }
  // 'Lisbon Admits Loss': a line that no full stop ends needs fewer words to be seen for a headline.
  const open = /\p{L}$/u.test(tokens[last - 1]!.form);
  return {
    loud: letters > 2 && upper / letters > 0.8,
    titled: counted > (open ? 1 : 3) && capital / counted > 0.85,
  };
}

/** How a word is written: with letters, in capitals alone, long enough to tell, with a capital first. */
const writingOf = toldOf((word) => ({
  written: /^\p{L}{2,}/u.test(word),
  loud: word === word.toUpperCase(),
  long: word.length > 3,
  opens: isCapital(word),
}));
