// Works out which party the words of a mention speak for, and keeps the path. Leaves whole clusters to settle/entities.ts.
// Example: 'a spokesman for the Afghan ministry of defence' is AFG, 'role: … of Afghan ministry of defence'.

import type { RoleEntry } from '../../lexicon/roles.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import type { Gathering, Side } from './clusters.ts';
import { deskSide, partsWithin } from './desk-side.ts';
import {
  againstStates,
  atWar,
  causeOf,
  coalitionSide,
  holderAmong,
  isOfWar,
  leansAway,
  ownedByStates,
  rebelSide,
} from './holders.ts';
import { leaderOf } from './leaders-own.ts';
import { isPaper, speaksForNobody, standsAlone } from './no-side.ts';

/** The side that one mention's own words, owner, complement or institution give; implied from the report's context at last. */
export function sideOfMention(input: PeopleInput, g: Gathering, m: number): Side | null {
  return statedSide(input, g, m, 0) ?? impliedSide(input, g, m);
}

/** As the words give it; null where they do not. `depth` keeps chains ("the army's spokesman's aide") short. */
export function statedSide(input: PeopleInput, g: Gathering, m: number, depth: number): Side | null {
  const mention = g.mentions[m]!;
  let spare: Side | null = null;
  if (depth > 3) return null;
  if (mention.outlet !== null && mention.form === 'name' && mention.kind === 'organisation') {
    return {
      code: mention.outlet.party ?? mention.outlet.name,
      at: m,
      by: `outlet: ${mention.outlet.name}`,
      implied: false,
    };
  }
  const desk = deskSide(g, m);
  if (desk !== null) return desk;
  const leader = leaderOf(input, g.mentions, m);
  if (leader !== null) return { code: leader.party, at: null, by: `lexicon: leaders: ${leader.name}`, implied: true };
  if (mention.kind !== 'place' && !speaksForNobody(mention)) {
    const own = ownSide(mention, m);
    if (own !== null) return own;
    const local = localBody(input, g, m);
    if (local !== null) return local;
    const inner = innerSide(input, g, m, depth);
    if (inner !== null && !inner.implied) return inner;
    const owner = mention.owner;
    if (owner !== null && mayLend(mention)) {
      const side =
        clusterSide(g, owner) ??
        (owner < m ? statedSide(input, g, owner, depth + 1) : null) ??
        placeSide(input, g, owner);
      if (side !== null)
        return {
          code: side.code,
          at: owner,
          by: `owner: ${mention.name} of ${g.mentions[owner]!.name}`,
          implied: side.implied,
        };
    }
    const hung = complementSide(input, g, m, depth);
    if (hung !== null) return hung;
    spare = inner;
  }
  if (depth === 0)
    for (const other of mention.renamedBy) {
      const side = statedSide(input, g, other, depth + 1);
      if (side !== null)
        return {
          ...side,
          by: side.by.startsWith('introduced')
            ? side.by
            : `introduced as ${g.mentions[other]!.role ?? g.mentions[other]!.name}`,
        };
    }
  return spare;
}

/** The side of a body or state named inside the group: 'Army' in 'Army spokesman'. One that is only implied gives way to owners and complements. */
function innerSide(input: PeopleInput, g: Gathering, m: number, depth: number): Side | null {
  const mention = g.mentions[m]!;
  if (!mayLend(mention)) return null;
  let spare: Side | null = null;
  for (const part of partsWithin(g, m)) {
    const lender = g.mentions[part]!.party?.match.entry.kind;
    if (lender === 'people' || (lender === 'state' && ownBody(mention))) continue;
    const side = officePlace(input, g, mention, part) ?? clusterSide(g, part) ?? statedSide(input, g, part, depth + 1);
    if (side === null || isTownOfOffice(input, g, mention, side)) continue;
    const own = { code: side.code, at: part, by: `role: ${mention.role ?? mention.name}`, implied: side.implied };
    // 'a Police Command source': the capital word behind an office is part of its name.
    if (!side.implied && !(spare !== null && side.by === 'own name')) return own;
    if (!side.implied || !leansAway(input, mention)) spare ??= own;
  }
  return spare;
}

function ownSide(mention: RoughMention, m: number): Side | null {
  if (mention.party === null) return null;
  const { entry, how } = mention.party.match;
  const isTail = mention.form === 'name' && mention.party.span.end === mention.nameSpan.end;
  const path = isTail
    ? how === 'name' || how === 'alias'
      ? 'lexicon'
      : how
    : mention.role !== null
      ? `role: ${mention.role}`
      : how;
  // 'Western diplomats', 'a Kurdish official': a people is a side only for its bodies and for itself.
  if (entry.kind === 'people' && (mention.kind === 'person' || entry.sector === 'UNC')) return null;
  // 'a Christian law firm', 'Catholic News Agency' are no organs of a faith or people, 'the Kurdish militia' is.
  if (entry.kind === 'people' && !isTail && ownedByNone(mention) && mention.roles.at(-1)!.sector !== 'REB') return null;
  // No organ of state: it speaks for itself.
  if (!isTail && ownBody(mention)) return null;
  const cause = isTail || entry.kind !== 'state' ? null : (mention.roles.map(causeOf).find((c) => c !== null) ?? null);
  if (cause !== null)
    return {
      code: `${adjectiveOf(mention)} ${cause}`,
      at: m,
      by: `role: ${mention.role ?? mention.name}`,
      implied: false,
    };
  return {
    code: entry.of ?? entry.code,
    at: m,
    by: `${path}${path === how || path === 'lexicon' ? `: ${mention.party.match.entry.name}` : ''}`,
    implied: false,
  };
}

/** 'American Center for …', 'Iranian Red Crescent': a body that only begins with a state's name and is no organ of it. */
function ownBody(mention: RoughMention): boolean {
  return (
    mention.party?.span.start === mention.nameSpan.start &&
    mention.form === 'name' &&
    mention.kind === 'organisation' &&
    !mention.roles.some((r) => ownedByStates.has(r.sector))
  );
}

function adjectiveOf(mention: RoughMention): string {
  return mention.party!.match.how === 'demonym'
    ? mention.words
        .slice(0, mention.party!.match.length)
        .join(' ')
        .replace(/^./, (c) => c.toUpperCase())
    : mention.party!.match.entry.name;
}

/** What takes its side from an owner or complement: offices and bodies, persons named after their country. */
function mayLend(mention: RoughMention): boolean {
  if (mention.roles.length > 0)
    return mention.roles.some(
      (r) => r.speaksForParty || r.kind === 'institution' || r.kind === 'document' || r.words.endsWith('source'),
    );
  return (
    mention.form === 'name' || mention.kind === null || mention.kind === 'document' || mention.kind === 'organisation'
  );
}

function clusterSide(g: Gathering, m: number): Side | null {
  const cluster = g.clusters[g.of[m] ?? -1];
  if (cluster === undefined) return null;
  if (cluster.side !== null && !(cluster.side.implied && standsAlone(g, cluster))) return cluster.side;
  // A body without a known side speaks for itself; a lone capital that nothing explains ('Evangelical') only where it does speak.
  const whole = g.mentions[cluster.nameFrom]!;
  const lone = cluster.words.length === 1 && whole.kind === null && !/^\p{Lu}{2,}$/u.test(whole.name);
  if (lone && !cluster.mentions.slice(0, 200).some((x) => g.salience.spoke[x])) return null;
  if (isPaper(whole)) return null;
  const school =
    g.mentions[cluster.nameFrom]!.roles.at(-1)?.sector === 'EDU' ||
    /\buniversity\b/i.test(g.mentions[cluster.nameFrom]!.name);
  if (cluster.named && !school && (cluster.kind === 'organisation' || cluster.kind === 'armed-group'))
    return {
      code: g.mentions[cluster.nameFrom]!.acronym ?? g.mentions[cluster.nameFrom]!.name,
      at: cluster.nameFrom,
      by: 'own name',
      implied: false,
    };
  return null;
}

/** 'Manitoba Premier', 'London police': an office of state named after a place belongs to that place's country. */
function officePlace(input: PeopleInput, g: Gathering, mention: RoughMention, part: number): Side | null {
  if (g.mentions[part]!.party !== null || !mention.roles.some((r) => ownedByStates.has(r.sector))) return null;
  return placeSide(input, g, part);
}

function complementSide(input: PeopleInput, g: Gathering, m: number, depth: number): Side | null {
  const mention = g.mentions[m]!;
  for (const { preposition, mention: c } of mention.complements) {
    const there = g.mentions[c]!;
    const sourced = mention.roles.at(-1)?.words.endsWith('source') === true && there.kind !== 'place';
    // Diplomats and mediators are seldom of the country they sit in or are sent to.
    // 'the officer told the paper' is none of the paper's.
    if (preposition === 'to' && there.outlet !== null) continue;
    if (/^(?:in|to)$/.test(preposition) && mention.roles.some((r) => r.kind === 'envoy' || abroad.test(r.words)))
      continue;
    // Who teaches or works at a school speaks for nobody.
    if (there.roles.at(-1)?.sector === 'EDU') continue;
    const institutional = /^(?:of|for|from|at|with|to)$/.test(preposition) || sourced;
    if (!mayLend(mention)) continue;
    if (institutional) {
      // "of the Turkish parliament": what hangs on it may itself be owned ("of Iran's army").
      const owned = ownedBy(g, c);
      const side =
        statedSide(input, g, owned, depth + 1) ??
        clusterSide(g, owned) ??
        (ownedByNone(mention) ? null : placeSide(input, g, owned));
      if (side !== null && !isTownOfOffice(input, g, mention, side))
        return {
          code: side.code,
          at: c,
          by: `role: ${mention.role ?? mention.name} ${preposition} ${there.name}`,
          implied: side.implied,
        };
    } else if (
      !leansAway(input, mention) &&
      !mention.roles.some(againstStates) &&
      mention.roles.some((r) => r.speaksForParty || r.kind === 'institution') &&
      (there.kind === 'place' || there.kind === 'state' || there.kind === 'organisation')
    ) {
      const side = ownedByNone(mention)
        ? null
        : (placeSide(input, g, c) ?? (there.kind === 'place' ? null : statedSide(input, g, c, depth + 1)));
      if (side !== null)
        return {
          ...side,
          at: c,
          by: `place: ${mention.role ?? mention.name} ${preposition} ${there.name}`,
          implied: there.kind === 'place',
        };
    }
  }
  return null;
}

/** 'a federation in Oslo', 'the hospital of Bergen': a body that is no office of state takes no country from its town. */
function ownedByNone(mention: RoughMention): boolean {
  const last = mention.roles.at(-1);
  return last?.kind === 'institution' && !ownedByStates.has(last.sector) && !/^(?:state|official)\b/.test(last.words);
}

/** 'the governor of South Darfur': a place that an office of state is of is a part of its country, no side. */
function isTownOfOffice(input: PeopleInput, g: Gathering, mention: RoughMention, side: Side): boolean {
  if (side.by !== 'own name' || side.at === null) return false;
  const office = mention.roles.find((r) => r.kind !== 'institution');
  const ofState =
    office !== undefined &&
    /^(?:GOV|COP|JUD)$/.test(office.sector) &&
    /^(?:official|officer|legislator)$/.test(office.kind);
  const { name } = g.mentions[side.at]!;
  return ofState && (g.countryOf.has(name.toLowerCase()) || input.lexicon.gazetteer.find(name).length > 0);
}

/** In "of Iran's army" the complement is 'Iran', what counts is the army right behind. */
function ownedBy(g: Gathering, c: number): number {
  for (let i = c + 1; i < Math.min(c + 6, g.mentions.length); i++) if (g.mentions[i]!.owner === c) return i;
  return c;
}

function placeSide(input: PeopleInput, g: Gathering, m: number): Side | null {
  const mention = g.mentions[m]!;
  if (mention.kind !== 'place' && !(mention.form === 'name' && mention.kind === null)) return null;
  return (
    countryOfName(input, g, mention.name, m) ??
    (mention.words.length > 1 ? countryOfName(input, g, mention.name.split(' ')[0]!, m) : null)
  );
}

function countryOfName(input: PeopleInput, g: Gathering, name: string, m: number): Side | null {
  // 'Northern soldiers' are of no place called Northern, unless the report knows one.
  const direction = /^(?:north|south|east|west|central)(?:ern)?$/i.test(name);
  const country =
    g.countryOf.get(name.toLowerCase()) ?? (direction ? null : input.lexicon.gazetteer.find(name)[0]?.country);
  return country ? { code: country, at: m, by: `place: ${name}`, implied: false } : null;
}

/** 'Missouri State Highway Patrol', 'Erie County Sheriff': a public body of a part of a country. */
function localBody(input: PeopleInput, g: Gathering, m: number): Side | null {
  const mention = g.mentions[m]!;
  if (mention.kind !== 'organisation' || mention.form !== 'name' || mention.party !== null) return null;
  const [first, second] = mention.name.split(' ');
  if (second === undefined) return null;
  // 'Kassala Police Headquarters': police and courts are the state's, which a military council need not be
  const kept = /^(?:COP|JUD)$/.test(input.lexicon.roles.at(mention.name.split(' '), 1)?.entry.sector ?? '');
  if (!kept && !/^(?:State|County|City|Provincial|Province|Regional|District|Municipal)$/.test(second)) return null;
  return countryOfName(input, g, first!, m);
}

/** 'officials', 'the army', 'police' without a country: the one that the report is about there. */
function impliedSide(input: PeopleInput, g: Gathering, m: number): Side | null {
  const mention = g.mentions[m]!;
  if (mention.kind === 'state' || mention.party !== null || mention.kind === 'document') return null;
  const spoken = spokesmanOf(g, m);
  if (spoken !== null) return spoken;
  if (leansAway(input, mention)) return null;
  const cause = mention.roles.map(causeOf).find((c) => c !== null) ?? null;
  if (cause !== null) return rebelSide(input, g, m, cause);
  if (mention.roles.some((r) => abroad.test(r.words))) return null;
  if (mention.roles.some((r) => r.sector === 'MIL' && /^coalition\b/.test(r.words))) {
    // 'a coalition of insurgents' is no state's and none that everybody knows
    if (/^an?$/.test(mention.determiner ?? '')) return null;
    const allied = coalitionSide(input, g, m);
    if (allied !== null) return allied;
  }
  const state = (r: RoleEntry): boolean =>
    /^(?:minister|head-of-state|head-of-government)$/.test(r.kind) ||
    (r.sector === 'MED' && /^(?:state|official)\b/.test(r.words)) ||
    ownedByStates.has(r.sector) ||
    /\bministry$/.test(r.words);
  if (!mention.roles.some((r) => r.speaksForParty && stateOffice.has(r.kind) && state(r))) return null;
  const code = holderAmong(input, mention, isOfWar(g, m) ? atWar(g, m) : g.home.at(m));
  return code === null ? null : { code, at: null, by: 'context: the country of the report', implied: true };
}

/** A bare 'spokesman X' speaks for the body that spoke or acted just before. */
function spokesmanOf(g: Gathering, m: number): Side | null {
  const mention = g.mentions[m]!;
  if (!mention.roles.some((r) => bareSpokesman.test(r.words))) return null;
  for (let x = m - 1; x >= 0 && x > m - 25; x--) {
    const cluster = g.clusters[g.of[x] ?? -1];
    if (cluster === undefined || mention.sentence - g.mentions[x]!.sentence > 3) continue;
    if (!/^(?:organisation|armed-group|state)$/.test(cluster.kind) || !(g.salience.spoke[x] || g.salience.subject[x]))
      continue;
    const side = clusterSide(g, x);
    if (side !== null)
      return { code: side.code, at: null, by: `spokesman after ${g.mentions[x]!.name}`, implied: true };
  }
  return null;
}

const bareSpokesman = /^(?:(?:deputy|chief|senior|official|military) )?spokes(?:man|woman|person)$/;

/** Seldom of the country they sit in or report on. */
const abroad = /\b(?:diplomat|mediator|monitor|observer|envoy|ambassador)$/;

/** Kinds of office that belong to some state where nothing else is said; diplomats and mediators may be anybody's. */
const stateOffice: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'minister',
  'spokesperson',
  'official',
  'officer',
  'soldier',
  'legislator',
  'institution',
]);
