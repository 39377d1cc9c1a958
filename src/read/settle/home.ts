// The country that a report is about at a given place: what 'the army', 'officials', 'police' mean where no country stands with them.
// Leaves the resolving to settle/sides.ts. Example: in a report from Tabriz that names only Iran, 'officials' are IRN.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';

/** A country spoken of: by name, by adjective, by a place in it. */
type Trace = { readonly code: string; readonly sentence: number; readonly weight: number };

/** How many traces before a mention still count as near, and how fast they fade by the sentence. */
const NEAR = { traces: 24, fade: 0.4, share: 0.5, person: 0.6 };

/** Gives the countries for mention `m`, likeliest first. Linear once, then bounded. */
export function homeOf(input: PeopleInput, mentions: readonly RoughMention[]): (m: number) => readonly string[] {
  const places = placesOf(input);
  const traces: Trace[] = [];
  /** For each mention how many traces stand before it. */
  const before: number[] = [];
  const weights = new Map<string, number>();
  mentions.forEach((mention, m) => {
    before[m] = traces.length;
    const trace = traceOf(input, mention, places);
    if (trace === null) return;
    traces.push(trace);
    const early = mention.sentence <= 1 ? 2 : mention.sentence <= 4 ? 1.5 : 1;
    weights.set(trace.code, (weights.get(trace.code) ?? 0) + early * trace.weight);
  });
  const total = [...weights.values()].reduce((sum, w) => sum + w, 0);
  for (const code of deskOf(input, mentions, places)) {
    const own = weights.get(code);
    // A desk in a country that the report does not speak of (Nairobi, Beirut) says nothing, unless it speaks of hardly any.
    if (own !== undefined || total < 3) weights.set(code, (own ?? 0) + Math.max(1, 0.5 * total));
  }
  const all = [...weights.values()].reduce((sum, w) => sum + w, 0);
  const order = new Map([...weights.keys()].map((code, i) => [code, i]));
  const known = new Map<number, readonly string[]>();
  return (m) => {
    const cached = known.get(m);
    if (cached !== undefined) return cached;
    const { sentence, form, kind } = mentions[m]!;
    const near = new Map<string, number>();
    let sum = 0;
    for (let i = before[m]! - 1; i >= 0 && i >= before[m]! - NEAR.traces; i--) {
      const weight = traces[i]!.weight * NEAR.fade ** (sentence - traces[i]!.sentence);
      near.set(traces[i]!.code, (near.get(traces[i]!.code) ?? 0) + weight);
      sum += weight;
    }
    const share = form === 'name' && kind === 'person' ? NEAR.person : NEAR.share;
    const score = (code: string): number =>
      weights.get(code)! / all + (sum === 0 ? 0 : (share * Math.min(1, sum) * (near.get(code) ?? 0)) / sum);
    const scores = new Map([...weights.keys()].map((code) => [code, score(code)]));
    const ranked = [...scores.keys()].sort((a, b) => scores.get(b)! - scores.get(a)! || order.get(a)! - order.get(b)!);
    known.set(m, ranked);
    return ranked;
  };
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
  // A small place may be a namesake of another country's.
  return { code, sentence: mention.sentence, weight: large(input, mention.name) ? 0.8 : 0.3 };
}

type PlacesOf = {
  readonly at: (mention: RoughMention) => string | null;
  readonly named: (name: string) => string | null;
};

/** Countries of places: as the report settles them where it did, else the likeliest of that name. */
function placesOf(input: PeopleInput): PlacesOf {
  const known = new Map<string, string | null>();
  const settled = new Map((input.places ?? []).map((place) => [place.span.start, place.country]));
  const named = (name: string): string | null => countryOf(input, name, known);
  return { named, at: (mention) => settled.get(mention.nameSpan.start) ?? named(mention.name) };
}

/** The country of the dateline and of state media that sign the head of the report: 'KABUL, Sept 14 (Bakhtar)'. */
function deskOf(input: PeopleInput, mentions: readonly RoughMention[], places: PlacesOf): ReadonlySet<string> {
  const desk = new Set<string>();
  const dateline = input.article.dateline?.value.place ?? null;
  if (dateline !== null) {
    const found = dateline.split(/\s*[/]\s*/).map((place) => places.named(titleCase(place)));
    if (found.length === 1 && found[0] != null) desk.add(found[0]);
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

function titleCase(place: string): string {
  return place === place.toUpperCase()
    ? place.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase())
    : place;
}

function large(input: PeopleInput, name: string): boolean {
  const place = input.lexicon.gazetteer.find(name)[0];
  return place !== undefined && (place.kind !== 'settlement' || place.population >= 100_000);
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
