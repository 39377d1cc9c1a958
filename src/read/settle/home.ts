// The country that a report is about at a given place: what 'the army', 'officials', 'police' mean where no country stands with them.
// Leaves the resolving to settle/sides.ts. Example: in a report from Tabriz that names only Iran, 'officials' are IRN.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';

/** Gives the countries for mention `m`, likeliest first. Linear once, then constant. */
export function homeOf(input: PeopleInput, mentions: readonly RoughMention[]): (m: number) => readonly string[] {
  const weights = new Map<string, number>();
  const firstSeen = new Map<string, number>();
  /** For each mention the country named last before it, with its sentence. */
  const lately: ({ readonly code: string; readonly sentence: number } | null)[] = [];
  const places = new Map<string, string | null>();
  let last: { readonly code: string; readonly sentence: number } | null = null;
  const add = (code: string, weight: number): void => {
    weights.set(code, (weights.get(code) ?? 0) + weight);
    if (!firstSeen.has(code)) firstSeen.set(code, firstSeen.size);
  };
  // Countries whose offices are named weigh more than those where things happen.
  const offices = new Set(
    mentions.flatMap((m) => (m.owner !== null && m.roles.some((r) => r.speaksForParty) ? [m.owner] : [])),
  );
  mentions.forEach((mention, m) => {
    lately[m] = last;
    const entry = mention.party?.match.entry;
    const tail = mention.party !== null && (mention.inside !== null || mention.party.span.end === mention.nameSpan.end);
    let code: string | null = null;
    if (entry?.kind === 'state' && tail) code = entry.code;
    else if (mention.kind === 'place' && !/^(?:north|south|east|west|central)/i.test(mention.name))
      code = countryOf(input, mention.name, places);
    if (code === null) return;
    const early = mention.sentence <= 1 ? 2 : mention.sentence <= 4 ? 1.5 : 1;
    const holder = mention.inside === null ? null : mentions[mention.inside]!;
    const office = (holder?.roles.some((r) => r.speaksForParty) ?? false) || offices.has(m);
    // A small place may be a namesake of another country's.
    const sure = mention.kind !== 'place' ? 1 : large(input, mention.name) ? 0.8 : 0.3;
    add(code, early * sure);
    if (office || mention.inside === null) last = { code, sentence: mention.sentence };
  });
  for (const code of deskOf(input, mentions, places)) {
    const own = weights.get(code);
    // A desk in a country that the report does not speak of (Nairobi, Beirut) says nothing.
    if (own !== undefined) weights.set(code, own + 0.5 * [...weights.values()].reduce((sum, w) => sum + w, 0));
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || firstSeen.get(a[0])! - firstSeen.get(b[0])!);
  const total = ranked.reduce((sum, r) => sum + r[1], 0);
  const top = ranked[0] ?? null;
  const codes = ranked.map((r) => r[0]);
  return (m) => {
    if (top === null) return [];
    const near = lately[m];
    // A digest of many countries has no home: the last one named holds.
    if (top[1] / total < 0.34 && near && mentions[m]!.sentence - near.sentence <= 2) return [near.code, ...codes];
    return codes;
  };
}

/** The country of the dateline and of state media that sign the head of the report: 'KABUL, Sept 14 (Bakhtar)'. */
function deskOf(
  input: PeopleInput,
  mentions: readonly RoughMention[],
  places: Map<string, string | null>,
): ReadonlySet<string> {
  const desk = new Set<string>();
  const dateline = input.article.dateline?.value.place ?? null;
  if (dateline !== null) {
    const found = dateline.split(/\s*[/]\s*/).map((place) => countryOf(input, titleCase(place), places));
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
