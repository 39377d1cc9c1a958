// Incidents and their standing on conflict_gold, by the metric of its README: found where triggers overlap, one to one, actual and not historical.
// Stories: B3 over the gold's mentions inside each report and the share of right standings. Leaves statements to score-statements.ts.
import type { Incident } from '../src/model/incident.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import type { ConflictGold, GoldIncident } from './conflict-gold.ts';
import type { GoldDocument } from './gold.ts';
import { anyOverlap, matchOneToOne, overlap, prf, share, snippet, tally, three } from './matching.ts';
import { plainName, type SameParty, sameParties } from './same-party.ts';
import type { ScoreRow } from './score-types.ts';

type Pair = [number, number];
export const incidentCount = () => ({
  found: tally(),
  /** Ours that meet a gold incident which is not actual, or historical. */
  notActual: 0,
  standing: [0, 0] as Pair,
  standingOfAll: [0, 0] as Pair,
  type: [0, 0] as Pair,
  actors: [0, 0] as Pair,
  recipients: [0, 0] as Pair,
  when: [0, 0] as Pair,
  place: [0, 0] as Pair,
  b3: { precision: 0, recall: 0, mentions: 0 },
});
export type IncidentCount = ReturnType<typeof incidentCount>;

const counts = (incident: { modality: string; historical: boolean }): boolean =>
  incident.modality === 'actual' && !incident.historical;

/** Trigger spans of our incident, by its events. */
export function triggersOf(incident: Incident, reading: Pick<Reading, 'events'>): readonly Span[] {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  return incident.events.flatMap((id) => events.get(id)?.trigger ?? []);
}

function sameWhen(gold: string | null, ours: Incident['when']): boolean {
  if (gold === null || ours === null) return gold === null && ours === null;
  const { value, start, end } = ours.value;
  if (value === gold) return true;
  const [from, to] = gold.split('/');
  return to !== undefined && start === from && end === to;
}
function samePlace(gold: string | null, ours: Incident['place']): boolean {
  if (gold === null || ours === null) return gold === null && ours === null;
  const a = plainName(gold);
  const b = plainName(ours.value.name);
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}
const partiesOf = (participants: Incident['actors']): readonly string[] =>
  participants.map((p) => p.party).filter((party): party is string => party !== null);

function judgeFound(g: GoldIncident, o: Incident, same: SameParty, into: IncidentCount): string[] {
  const wrong: string[] = [];
  const judge = (pair: Pair, right: boolean, what: string): void => {
    pair[1]++;
    if (right) pair[0]++;
    else wrong.push(what);
  };
  const positions = o.positions.map((p) => `${p.party} ${p.position}`).join(', ');
  judge(
    into.standing,
    g.standing === o.standing,
    `standing ${g.standing} (${Object.entries(g.positions).map((p) => p.join(' '))}) not ${o.standing} (${positions})`,
  );
  judge(into.type, g.type === o.type, `type ${g.type} not ${o.type}`);
  const actors = partiesOf(o.actors);
  const recipients = partiesOf(o.recipients);
  judge(into.actors, sameParties(same, g.actors, actors), `actors ${g.actors} not ${actors}`);
  judge(into.recipients, sameParties(same, g.recipients, recipients), `recipients ${g.recipients} not ${recipients}`);
  judge(into.when, sameWhen(g.when, o.when), `when ${g.when} not ${o.when?.value.value ?? null}`);
  judge(into.place, samePlace(g.place, o.place), `place ${g.place} not ${o.place?.value.name ?? null}`);
  return wrong;
}

/** B3 inside one report: gold mentions (triggers) in their gold clusters against the incident of ours that holds each; alone where none does. */
function countB3(gold: readonly GoldIncident[], ours: readonly (readonly Span[])[], into: IncidentCount): void {
  const mentions = gold.flatMap((g) =>
    g.triggers.map((trigger) => ({
      cluster: g.note ?? g.id,
      mine: ours.findIndex((spans) => spans.some((span) => overlap(span, trigger))),
    })),
  );
  mentions.forEach((m, i) => {
    const withGold = mentions.filter((x) => x.cluster === m.cluster);
    const withMine = m.mine === -1 ? [mentions[i]!] : mentions.filter((x) => x.mine === m.mine);
    const both = withMine.filter((x) => x.cluster === m.cluster).length;
    into.b3.precision += both / withMine.length;
    into.b3.recall += both / withGold.length;
    into.b3.mentions++;
  });
}

export function scoreIncidents(
  document: GoldDocument<ConflictGold>,
  reading: Pick<Reading, 'events' | 'incidents'> | null,
  same: SameParty,
  into: IncidentCount,
): { readonly rows: readonly ScoreRow[]; readonly lines: readonly string[] } {
  const { text, id } = document;
  const gold = document.gold.incidents.filter(counts);
  const ours = reading === null ? [] : reading.incidents.filter(counts);
  const spans = ours.map((incident) => triggersOf(incident, reading!));
  const weight = (i: number, j: number): number =>
    gold[i]!.triggers.filter((trigger) => anyOverlap([trigger], spans[j]!)).length;
  const partner = matchOneToOne(gold.length, ours.length, weight);
  const rows: ScoreRow[] = [];
  const lines: string[] = [];
  into.found.gold += gold.length;
  into.found.ours += ours.length;
  gold.forEach((g, i) => {
    const o = ours[partner[i]!];
    const head = `${g.type} ${g.standing} | ${g.actors} > ${g.recipients} | ${snippet(text, g.triggers, 80)}`;
    rows.push(
      { id: `${id}/${g.id}`, right: o !== undefined, what: `incident ${head}` },
      { id: `${id}/${g.id}/standing`, right: o?.standing === g.standing, what: `standing ${head}` },
    );
    into.standingOfAll[1]++;
    if (o?.standing === g.standing) into.standingOfAll[0]++;
    if (o === undefined) {
      const all = reading === null ? [] : reading.incidents;
      const other = all.find((x) => anyOverlap(g.triggers, triggersOf(x, reading!)));
      const event = reading?.events.find((e) => anyOverlap(g.triggers, [e.trigger]));
      const why =
        other !== undefined
          ? `ours ${counts(other) ? 'matched elsewhere' : `${other.modality}${other.historical ? ' historical' : ''}`}`
          : event !== undefined
            ? `event ${event.type} in no incident`
            : 'no event there';
      lines.push(`MISS  incident ${head}\n        why: ${why}`);
      return;
    }
    into.found.right++;
    const wrong = judgeFound(g, o, same, into);
    for (const key of ['type', 'actors', 'recipients', 'when', 'place']) {
      const right = !wrong.some((what) => what.startsWith(key));
      rows.push({ id: `${id}/${g.id}/${key}`, right, what: `${key}: ${head}` });
    }
    if (wrong.length > 0) lines.push(`WRONG incident ${head}\n        ${wrong.join('; ')}`);
  });
  const matched = new Set(partner);
  const set = document.gold.incidents.filter((g) => !counts(g));
  ours.forEach((o, j) => {
    if (matched.has(j)) return;
    const aside = set.find((g) => anyOverlap(g.triggers, spans[j]!));
    if (aside !== undefined) into.notActual++;
    const why = aside === undefined ? '' : ` (gold: ${aside.modality}${aside.historical ? ' historical' : ''})`;
    lines.push(`FALSE incident ${o.type} ${o.standing} | ${snippet(text, spans[j]!, 80)}${why}`);
  });
  if (document.gold.incidents.some((g) => g.note !== null)) {
    const all = reading === null ? [] : reading.incidents.map((incident) => triggersOf(incident, reading));
    countB3(document.gold.incidents, all, into);
  }
  return { rows, lines };
}

const pair = ([right, of]: Pair): string => share(right, of);
export function incidentTable(c: IncidentCount): string {
  const { precision, recall, mentions } = c.b3;
  const b3 = mentions === 0 ? '' : b3Line(precision / mentions, recall / mentions, mentions);
  return [
    `  incidents     ${prf(c.found)}   ours on planned or historical ones: ${c.notActual}`,
    `  of the found: standing ${pair(c.standing)}  type ${pair(c.type)}  actors ${pair(c.actors)}  recipients ${pair(c.recipients)}`,
    `                when ${pair(c.when)}  place ${pair(c.place)}   standing of all gold ${pair(c.standingOfAll)}${b3}`,
  ].join('\n');
}
const b3Line = (p: number, r: number, n: number): string =>
  `\n  inside each report: B3 ${three((2 * p * r) / (p + r))} P ${three(p)} R ${three(r)} over ${n} mentions`;
