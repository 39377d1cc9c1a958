// MUC-4: type, date, country of incidents of violence and who is said to have done them, by the metric of muc4/README.md. Reads every fifth of the
// 1,499 texts (half a million words); `--file` with a path to the whole pack reads all.
import type { Incident } from '../src/model/incident.ts';
import type { Reading } from '../src/model/reading.ts';
import { fold } from './event-reading.ts';
import { readPack, SKIPPED } from './gold.ts';
import { triggersOf } from './incident-score.ts';
import { f1, matchOneToOne, prf, share, snippet, tally, three } from './matching.ts';
import { programModule, readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type Filler = { readonly optional: boolean; readonly alts: readonly string[] };
type Template = {
  readonly template: string;
  readonly optional: boolean;
  readonly incident_type: string;
  readonly incident_date?: string;
  readonly incident_location?: string;
  readonly perp_organization?: readonly Filler[];
  readonly perp_org_confidence?: readonly { readonly value: string; readonly of: string | null }[];
};
type MucGold = { readonly templates: readonly Template[] };
type Parties = { readonly byCode: (code: string) => { readonly name: string } | null };
const STATUS = [
  'REPORTED AS FACT',
  'SUSPECTED OR ACCUSED',
  'CLAIMED OR ADMITTED',
  'SUSPECTED OR ACCUSED BY AUTHORITIES',
  'POSSIBLE',
];
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAY = 86_400_000;

/** MUC type from mode and trigger. */
function typeOf(incident: Incident, reading: Reading): string {
  const words = triggersOf(incident, reading)
    .map((t) => reading.article.text.slice(t.start, t.end).toLowerCase())
    .join(' ');
  const says = (pattern: RegExp): boolean => pattern.test(`${incident.mode ?? ''} ${words}`);
  if (says(/abduct|kidnap|hostage/)) return 'KIDNAPPING';
  if (says(/explosive|bomb|dynamit|blast|explo/)) return 'BOMBING';
  if (says(/burn|arson|set fire|torch/)) return 'ARSON';
  return says(/rob|hijack|loot/) ? 'ROBBERY' : 'ATTACK';
}

const dayOf = (text: string): number | null => {
  const found = /(\d{1,2}) ([A-Z]{3}) (\d{2})/.exec(text);
  const month = MONTHS.indexOf(found?.[2] ?? '');
  return found === null || month === -1 ? null : Date.UTC(1900 + Number(found[3]), month, Number(found[1])) / DAY;
};
/** Whether our range of at most a week meets one of the dates; "- 16 NOV 89" accepts the week before. */
function sameDate(gold: string | undefined, ours: Incident['when']): boolean {
  if (gold === undefined || ours?.value.start == null || ours.value.end === null) return false;
  const [start, end] = [Date.parse(ours.value.start) / DAY, Date.parse(ours.value.end) / DAY];
  if (end - start > 6) return false;
  return gold.split(' / ').some((one) => {
    const parts = one.split(' - ').map(dayOf);
    const until = parts.at(-1) ?? null;
    if (until === null) return false;
    const from = one.trim().startsWith('-') ? until - 7 : (parts[0] ?? until);
    return start <= until && end >= from;
  });
}
function countriesOf(gold: string | undefined): readonly string[] {
  return (gold ?? '')
    .split(' / ')
    .map((one) => fold(one.split(':')[0] ?? ''))
    .filter(Boolean);
}

const statusOf = (incident: Incident, reading: Reading): string => {
  if (incident.standing === 'acknowledged') return 'CLAIMED OR ADMITTED';
  if (incident.standing === 'reported' || incident.standing === 'agreed') return 'REPORTED AS FACT';
  if (incident.standing === 'unconfirmed') return 'POSSIBLE';
  const sectors = new Set(['GOV', 'MIL', 'COP']);
  const authority = incident.positions.some(
    (p) =>
      p.position === 'asserts' &&
      (/^[A-Z]{3}$/.test(p.party) ||
        reading.events.some((e) => e.actors.some((a) => a.party === p.party && sectors.has(a.sector ?? '')))),
  );
  return authority ? 'SUSPECTED OR ACCUSED BY AUTHORITIES' : 'SUSPECTED OR ACCUSED';
};
/** Whether an actor of the incident bears one of the names. */
function actsIn(incident: Incident, reading: Reading, names: readonly string[], parties: Parties | null): boolean {
  const wanted = names.map(fold);
  return incident.actors.some((actor) => {
    const entity = reading.entities.find((e) => e.id === actor.entity);
    const words = actor.span === null ? [] : [reading.article.text.slice(actor.span.start, actor.span.end)];
    const ours = [
      entity?.name,
      actor.party,
      actor.party === null ? null : parties?.byCode(actor.party)?.name,
      ...words,
    ].map((name) => fold(name ?? ''));
    return ours.some(
      (name) =>
        name.length > 1 &&
        wanted.some((want) => want === name || (name.length > 3 && (want.includes(name) || name.includes(want)))),
    );
  });
}

type Mine = { readonly incident: Incident; readonly type: string; readonly country: string };
/** Adds a multiset comparison where optional gold need not be found and is no false alarm. */
function addMatches(
  into: ReturnType<typeof tally>,
  gold: readonly Template[],
  ours: readonly Mine[],
  same: (t: Template, o: Mine) => boolean,
): void {
  const required = gold.filter((t) => !t.optional);
  const partner = matchOneToOne(required.length, ours.length, (i, j) => (same(required[i]!, ours[j]!) ? 1 : 0));
  const used = new Set(partner);
  const left = ours.filter((_, j) => !used.has(j));
  const optional = gold.filter((t) => t.optional);
  const spare = matchOneToOne(optional.length, left.length, (i, j) => (same(optional[i]!, left[j]!) ? 1 : 0)).filter(
    (j) => j !== -1,
  ).length;
  into.gold += required.length;
  into.ours += ours.length - spare;
  into.right += partner.filter((j) => j !== -1).length;
}

export async function score(options: ScoreOptions): Promise<Score> {
  const all = readPack<MucGold>(options.file ?? 'muc4/dev.jsonl.gz');
  if (all === null) return emptyScore(SKIPPED);
  const documents = options.file === undefined ? all.filter((_, i) => i % 5 === 0) : all;
  const readings = await readAll(documents);
  const load = await programModule<{ readonly loadLexicon: () => { readonly parties: Parties } }>('lexicon/load.ts');
  const parties = load === null ? null : load.loadLexicon().parties;
  const [types, dates, countries, joined, both] = [tally(), tally(), tally(), tally(), tally()];
  const statuses: [string, string][] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach((document, i) => {
    const reading = readings[i] ?? null;
    const gold = document.gold.templates;
    const ours =
      reading === null
        ? []
        : reading.incidents
            .filter((x) => /ASSAULT|COERCE/.test(x.type) && x.modality === 'actual' && !x.historical)
            .map((incident): Mine => {
              const code = incident.place?.value.country ?? '';
              return { incident, type: typeOf(incident, reading), country: fold(parties?.byCode(code)?.name ?? code) };
            });
    const typed = (t: Template, o: Mine): boolean => t.incident_type.split(' / ').includes(o.type);
    const dated = (t: Template, o: Mine): boolean => sameDate(t.incident_date, o.incident.when);
    const placed = (t: Template, o: Mine): boolean =>
      o.country !== '' && countriesOf(t.incident_location).includes(o.country);
    addMatches(types, gold, ours, typed);
    addMatches(dates, gold, ours, dated);
    addMatches(countries, gold, ours, placed);
    addMatches(joined, gold, ours, (t, o) => typed(t, o) && (dated(t, o) || placed(t, o)));
    const found = gold.filter((t) => ours.some((o) => typed(t, o) && (dated(t, o) || placed(t, o))));
    for (const t of gold) {
      if (!t.optional)
        rows.push({
          id: `${document.id}/${t.template}`,
          right: found.includes(t),
          what: `${t.incident_type} ${t.incident_date ?? '-'} ${t.incident_location ?? '-'}`,
        });
      for (const organisation of t.perp_organization ?? []) {
        const want = t.perp_org_confidence?.find((c) => organisation.alts.includes(c.of ?? ''))?.value;
        if (want === undefined || organisation.optional || !STATUS.includes(want)) continue;
        const incident = reading?.incidents.find(
          (x) => /ASSAULT|COERCE/.test(x.type) && actsIn(x, reading, organisation.alts, parties),
        );
        const got = incident === undefined || reading === null ? 'none' : statusOf(incident, reading);
        statuses.push([want, got]);
        both.gold++;
        if (got !== 'none') both.ours++;
        if (got === want) both.right++;
        rows.push({
          id: `${document.id}/${t.template}/${organisation.alts[0]}`,
          right: got === want,
          what: `${organisation.alts[0]} ${want}, ours ${got}`,
        });
      }
    }
    if (found.length < gold.length || ours.length > gold.length) {
      listing.push(
        `# ${document.id}`,
        ...gold.map(
          (t) =>
            `  want ${t.incident_type} | ${t.incident_date ?? '-'} | ${t.incident_location ?? '-'}${t.optional ? ' (optional)' : ''}`,
        ),
      );
      listing.push(
        ...ours.map(
          (o) =>
            `  ours ${o.type} | ${o.incident.when?.value.start ?? '-'} | ${o.country || '-'} | ${snippet(document.text, triggersOf(o.incident, reading!), 60)}`,
        ),
      );
    }
  });
  const right = statuses.filter(([want, got]) => want === got).length;
  const macro = STATUS.map((s) =>
    f1({
      gold: statuses.filter(([w]) => w === s).length,
      ours: statuses.filter(([, g]) => g === s).length,
      right: statuses.filter(([w, g]) => w === s && g === s).length,
    }),
  );
  const table = [
    `MUC-4 (${documents.length} of ${all.length} texts, upper case)`,
    `  type ${prf(types)}\n  date ${prf(dates)}\n  country ${prf(countries)}\n  joined ${prf(joined)}`,
    `  status of a named organisation ${share(right, statuses.length)}  macro-F1 ${three(macro.reduce((a, b) => a + b, 0) / macro.length)}  joint F1 ${three(f1(both))}`,
  ].join('\n');
  return { table, rows, listing: listing.join('\n') };
}
