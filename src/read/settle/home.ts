// The country that a report is about at a given place: what 'the army', 'officials', 'police' mean where no country stands with them.
// Leaves the resolving to settle/sides.ts. Example: in a report from Tabriz that names only Iran, 'officials' are IRN.
import type { Place } from '../../model/place.ts';
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';
import { firmnessOf, groundOf, isAbroad, rebelsIn } from './ground.ts';
import { leaderOf } from './leaders-own.ts';

/** A country spoken of: by name, by adjective, by a place in it. */
type Trace = { readonly code: string; readonly sentence: number; readonly weight: number };

/** What a place weighs that everybody knows; a hamlet less, it may be a namesake of another country's. */
const PLACED = { known: 0.8, small: 0.3 };
/** What a place weighs that the report settles and no mention stands for. */
const SETTLED = 0.6;
/** What each body under its country's adjective takes from that country, and the share of all that the desk's country gains. */
const MARKED = 1;
const DESK = 0.5;
/** The share left of what speaks of a country in which nothing is placed, where there are others in which something is. */
const OUTSIDE = 0.2;
/** How many traces before a mention still count as near, and how fast they fade by the sentence. */
const NEAR = { traces: 24, fade: 0.4, share: 0.5, person: 0.6 };

export type Home = {
  /** The countries for a mention, likeliest first. */
  readonly at: (m: number) => readonly string[];
  /** Whether a country can have rebels and an opposition in the report: not one that only strikes from outside. */
  readonly hasRebels: (code: string) => boolean;
};

/** Linear once, then bounded. */
export function homeOf(input: PeopleInput, mentions: readonly RoughMention[]): Home {
  const places = placesOf(input);
  const ground = groundOf(input, mentions);
  const { traces, before, afield, athome } = tracesIn(input, mentions, { places, ground });
  const weights = new Map<string, number>();
  for (const { code, sentence, weight } of traces) {
    const early = sentence <= 1 ? 2 : sentence <= 4 ? 1.5 : 1;
    weights.set(code, (weights.get(code) ?? 0) + early * weight);
  }
  for (const [code, n] of markedBodies(mentions)) {
    const own = weights.get(code);
    if (own !== undefined) weights.set(code, own - Math.min(n, 5) * MARKED);
  }
  const total = [...weights.values()].reduce((sum, w) => sum + w, 0);
  const desk = deskOf(input, mentions, places);
  for (const code of desk) {
    const own = weights.get(code);
    // A desk in a country that the report does not speak of (Nairobi, Beirut) says nothing, unless it speaks of hardly any.
    if (own !== undefined || total < 3) weights.set(code, (own ?? 0) + Math.max(1, DESK * total));
  }
  const all = [...weights.values()].reduce((sum, w) => sum + w, 0);
  const ranking = rankingOf(traces, weights, all);
  const known = new Map<number, readonly string[]>();
  const at = (m: number): readonly string[] => {
    const cached = known.get(m);
    if (cached !== undefined) return cached;
    const { sentence, form, kind } = mentions[m]!;
    const share = form === 'name' && kind === 'person' ? NEAR.person : NEAR.share;
    const ranked = ranking(before[m]!, sentence, share);
    known.set(m, ranked);
    return ranked;
  };
  return { at, hasRebels: rebelsIn({ ground, desk, afield, athome }) };
}

type Traced = {
  readonly traces: readonly Trace[];
  /** For each mention how many traces stand before it. */
  readonly before: readonly number[];
  /** How often countries are spoken of by what they have abroad, and otherwise. */
  readonly afield: ReadonlyMap<string, number>;
  readonly athome: ReadonlyMap<string, number>;
};

function tracesIn(
  input: PeopleInput,
  mentions: readonly RoughMention[],
  { places, ground }: { readonly places: PlacesOf; readonly ground: ReadonlyMap<string, number> },
): Traced {
  const traces: Trace[] = [];
  const before: number[] = [];
  const afield = new Map<string, number>();
  const athome = new Map<string, number>();
  const loose = unmentioned(input, mentions);
  let next = 0;
  mentions.forEach((mention, m) => {
    for (; next < loose.length && loose[next]!.span.start < mention.span.start; next++)
      traces.push({ code: loose[next]!.country!, sentence: mention.sentence, weight: SETTLED });
    before[m] = traces.length;
    const trace = traceOf(input, mention, places) ?? ledTrace(input, mentions, m);
    if (trace === null) return;
    const abroad = isAbroad(input, mention);
    const seen = abroad ? afield : athome;
    seen.set(trace.code, (seen.get(trace.code) ?? 0) + 1);
    const outside = abroad && ground.size > 0 && !ground.has(trace.code);
    traces.push(outside ? { ...trace, weight: trace.weight * OUTSIDE } : trace);
  });
  return { traces, before, afield, athome };
}

/** The countries by what they weigh in all and near by: the traces before number `to`, from a sentence, with the share of what is near. */
function rankingOf(traces: readonly Trace[], weights: ReadonlyMap<string, number>, all: number) {
  const codes = [...weights.keys()];
  const numbers = new Map(codes.map((code, n) => [code, n]));
  const traced = Int32Array.from(traces, ({ code }) => numbers.get(code)!);
  const general = Float64Array.from(codes, (code) => weights.get(code)! / all);
  return (to: number, sentence: number, share: number): readonly string[] => {
    const near = new Float64Array(codes.length);
    let sum = 0;
    for (let i = to - 1; i >= 0 && i >= to - NEAR.traces; i--) {
      const weight = traces[i]!.weight * NEAR.fade ** (sentence - traces[i]!.sentence);
      near[traced[i]!]! += weight;
      sum += weight;
    }
    const scores = general.map((score, n) => score + (sum === 0 ? 0 : (share * Math.min(1, sum) * near[n]!) / sum));
    return codes
      .map((_, n) => n)
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .map((n) => codes[n]!);
  };
}

/** How often a country's own forces and offices bear its adjective: at home they go without ('the army', beside 'Armenian forces'). */
function markedBodies(mentions: readonly RoughMention[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { party, roles } of mentions) {
    const entry = party?.match.entry;
    if (entry?.kind !== 'state' || party!.match.how !== 'demonym') continue;
    if (roles.some((r) => /^(?:GOV|MIL|COP)$/.test(r.sector))) found.set(entry.code, (found.get(entry.code) ?? 0) + 1);
  }
  return found;
}

/** Settled places that no mention of a place stands for: 'Nagpur' in a dateline, the town in a body's name. */
function unmentioned(input: PeopleInput, mentions: readonly RoughMention[]): readonly Place[] {
  const told = new Set(
    mentions.flatMap((m) =>
      m.kind === 'place' || m.party !== null ? [m.nameSpan.start, m.party?.span.start ?? -1] : [],
    ),
  );
  return (input.places ?? []).filter((p) => p.country !== null && p.kind !== 'country' && !told.has(p.span.start));
}

/** The country that a mention speaks of: a state by name or adjective, or the one where a place lies. */
function traceOf(input: PeopleInput, mention: RoughMention, places: PlacesOf): Trace | null {
  const entry = mention.party?.match.entry;
  const tail = mention.party !== null && (mention.inside !== null || mention.party.span.end === mention.nameSpan.end);
  if (entry?.kind === 'state' && tail) return { code: entry.code, sentence: mention.sentence, weight: 1 };
  if (entry !== undefined && entry.of !== null && tail && input.lexicon.parties.byCode(entry.of)?.kind === 'state')
    return { code: entry.of, sentence: mention.sentence, weight: 0.7 };
  if (mention.kind !== 'place' || /^(?:north|south|east|west|central)/i.test(mention.name)) return null;
  const code = places.at(mention);
  if (code === null) return null;
  return {
    code,
    sentence: mention.sentence,
    weight: firmnessOf(input, mention.name, code) === 1 ? PLACED.known : PLACED.small,
  };
}

/** 'the Gaddafi regime' speaks of Libya. */
function ledTrace(input: PeopleInput, mentions: readonly RoughMention[], m: number): Trace | null {
  const leader = leaderOf(input, mentions, m);
  return leader === null ? null : { code: leader.party, sentence: mentions[m]!.sentence, weight: 0.7 };
}

export type PlacesOf = {
  readonly at: (mention: RoughMention) => string | null;
  readonly named: (name: string) => string | null;
};

/** Countries of places: as the report settles them where it did, else the likeliest of that name. */
export function placesOf(input: PeopleInput): PlacesOf {
  const known = new Map<string, string | null>();
  const settled = new Map((input.places ?? []).map((place) => [place.span.start, place.country]));
  const named = (name: string): string | null => countryOf(input, name, known);
  return { named, at: (mention) => settled.get(mention.nameSpan.start) ?? named(mention.name) };
}

/** The country of the dateline and of state media that sign the head of the report: 'KABUL, Sept 14 (Bakhtar)'. */
export function deskOf(input: PeopleInput, mentions: readonly RoughMention[], places: PlacesOf): ReadonlySet<string> {
  const desk = new Set<string>();
  const dateline = input.article.dateline?.value.place ?? null;
  if (dateline !== null) {
    const found = dateline.split(/\s*[/]\s*/).map((place) => places.named(titleCase(place)));
    if (found.length === 1 && found[0] != null) desk.add(found[0]);
  } else {
    const filed = new Set(
      (input.places ?? []).flatMap((p) => (p.country !== null && filedFrom(input.text, p) ? [p.country] : [])),
    );
    // A digest is filed from everywhere.
    if (filed.size === 1) desk.add([...filed][0]!);
  }
  const publisher =
    input.article.publisher === null
      ? null
      : (input.lexicon.outlets.byName(input.article.publisher.value)?.party ?? null);
  if (publisher !== null) desk.add(publisher);
  const start = mentions[0]?.span.start ?? 0;
  for (const mention of mentions) {
    if (mention.span.start > start + 80) break;
    if (mention.outlet?.party != null) desk.add(mention.outlet.party);
  }
  return desk;
}

/** What may stand between a place and the report: a country or province, a day, an agency. */
const BETWEEN = String.raw`(?:,? \p{Lu}[\p{L}.]+){0,2}(?:,? \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:,? \d{4})?)?,?(?: \p{Lu}{2,8}| ?\([^()]{2,40}\))?\s*`;
const DASH = new RegExp(`^${BETWEEN}(?:—|--|–|-(?=\\s))\\s`, 'u');
const COLON = new RegExp(`^${BETWEEN}:\\s`, 'u');

/** A place before a dash, a colon or a day near the head of a report whose dateline is not told apart: 'YUMA Ariz. -', 'Phnom Penh, May 9'. */
function filedFrom(text: string, { span }: Place): boolean {
  const behind = text.slice(span.end, span.end + 80);
  const capitals = text.slice(span.start, span.end) === text.slice(span.start, span.end).toUpperCase();
  if (capitals && COLON.test(behind)) return true;
  // 'Pyongyang: no talks' is what a capital says.
  return (capitals || /(?:^|\n\s*)$/.test(text.slice(0, span.start))) && DASH.test(behind);
}

function titleCase(place: string): string {
  return place === place.toUpperCase()
    ? place.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase())
    : place;
}

function countryOf(input: PeopleInput, name: string, known: Map<string, string | null>): string | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const capital = input.lexicon.parties.at(name.split(/\s+/), 0);
  const code =
    capital?.entry.kind === 'state' ? capital.entry.code : (input.lexicon.gazetteer.find(name)[0]?.country ?? null);
  known.set(name, code);
  return code;
}
