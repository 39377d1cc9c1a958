// ISAF press releases: date, province, type, numbers and groups of one operation, by the metric of isaf_press_releases/README.md.
import type { CodedEvent } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import { fold, happened } from './event-reading.ts';
import { readPack } from './gold.ts';
import { share, snippet } from './matching.ts';
import { readAll } from './readings.ts';
import type { Score, ScoreRow } from './score-types.ts';

type ReleaseGold = {
  readonly start_date: string;
  readonly event_type: readonly string[];
  readonly province: readonly string[];
  readonly target_group: readonly string[];
  readonly min_killed: number;
  readonly min_captured: number;
};
const FIELDS = ['date', 'province', 'event_type', 'min_killed', 'min_captured', 'target_group'] as const;
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['taliban', /taliban/],
  ['haqqani', /haqqani/],
  ['imu', /islamicmovementofuzbekistan|^imu$/],
  ['hig', /hezb|hizb|^hig$/],
  ['aq', /alqa|^aq$/],
  ['let', /lashkar|^let$/],
  ['criminal', /criminal/],
];
const CAPTURED = new Set(['captured', 'detained']);

const first = (events: readonly CodedEvent[]): readonly CodedEvent[] =>
  [...events].sort(
    (a, b) =>
      Number(/ASSAULT|COERCE/.test(b.type)) - Number(/ASSAULT|COERCE/.test(a.type)) ||
      a.trigger.start - b.trigger.start,
  );

/** The largest 'at least' of a kind; one where a trigger says so and no number is given. */
function atLeast(
  events: readonly CodedEvent[],
  kind: (of: string) => boolean,
  said: (event: CodedEvent) => boolean,
): number {
  const lows = events.flatMap((event) => event.quantities.filter((q) => kind(q.of)).map((q) => q.low ?? 0));
  if (lows.length > 0) return Math.max(...lows);
  return events.some(said) ? 1 : 0;
}

function answers(text: string, reading: Reading): Readonly<Record<(typeof FIELDS)[number], string>> {
  const events = first(happened(reading));
  const place =
    events.find((event) => event.place !== null)?.place?.value ??
    reading.places.find((p) => p.admin1 !== null || p.kind === 'admin1') ??
    null;
  const words = (event: CodedEvent): string => text.slice(event.trigger.start, event.trigger.end).toLowerCase();
  const killed = atLeast(
    events,
    (of) => of === 'dead',
    (event) => /kill|dead|death|died/.test(words(event)),
  );
  const captured = atLeast(
    events,
    (of) => CAPTURED.has(of),
    (event) => event.mode === 'arrest' || /captur|detain|arrest/.test(words(event)),
  );
  const airstrike = events.some(
    (event) => event.mode === 'aerial' || event.mode === 'drone' || /air ?strike|airstrike/.test(words(event)),
  );
  const civilian = events.some(
    (event) => event.recipients.some((p) => p.sector === 'CVL') && event.quantities.some((q) => q.of === 'dead'),
  );
  const type = airstrike
    ? 'airstrike'
    : civilian
      ? 'civiliancasualty'
      : killed > 0 && captured > 0
        ? 'captureandkill'
        : killed > 0
          ? 'insurgentskilled'
          : 'detention';
  const names = reading.entities.filter((e) => e.kind === 'armed-group').map((e) => e.name);
  const participants = events.flatMap((event) => [...event.actors, ...event.recipients]);
  const all = [
    ...names,
    ...participants.flatMap((p) => [p.party ?? '', reading.entities.find((e) => e.id === p.entity)?.name ?? '']),
  ].map(fold);
  const groups = GROUPS.filter(([, pattern]) => all.some((name) => pattern.test(name))).map(([group]) => group);
  return {
    date: events.find((event) => event.when?.value.start != null)?.when?.value.start ?? '',
    province: fold(place?.admin1 ?? place?.name ?? '').replace(/province$/, ''),
    event_type: type,
    min_killed: String(killed),
    min_captured: String(captured),
    target_group: groups.sort().join(','),
  };
}

/** Scores ISAF dev; null where it is absent. */
export async function scoreReleases(): Promise<Score | null> {
  const documents = readPack<ReleaseGold>('isaf_press_releases/dev.jsonl.gz');
  if (documents === null) return null;
  const readings = await readAll(documents);
  const right: Record<string, number> = {};
  let whole = 0;
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach((document, i) => {
    const reading = readings[i] ?? null;
    const gold: Readonly<Record<string, string>> = {
      date: document.gold.start_date,
      province: [...document.gold.province].map(fold).sort().join(','),
      event_type: [...document.gold.event_type].sort().join(','),
      min_killed: String(document.gold.min_killed),
      min_captured: String(document.gold.min_captured),
      target_group: [...document.gold.target_group].sort().join(','),
    };
    const ours: Readonly<Record<string, string>> = reading === null ? {} : answers(document.text, reading);
    const wrong = FIELDS.filter((field) => gold[field] !== ours[field]);
    for (const field of FIELDS) {
      if (!wrong.includes(field)) right[field] = (right[field] ?? 0) + 1;
      rows.push({
        id: `${document.id}/${field}`,
        right: !wrong.includes(field),
        what: `${gold[field]}, ours ${ours[field] ?? 'nothing'}`,
      });
    }
    if (wrong.length === 0) whole++;
    else
      listing.push(
        `# ${document.id} ${wrong.map((field) => `${field} ${gold[field]} not ${ours[field]}`).join('; ')}\n        ${snippet(document.text, [{ start: 0, end: document.text.length }], 400)}`,
      );
  });
  const n = documents.length;
  const mean = FIELDS.reduce((sum, field) => sum + (right[field] ?? 0), 0) / (FIELDS.length * n);
  const table = `ISAF releases (${n})\n  ${FIELDS.map((field) => `${field} ${share(right[field] ?? 0, n)}`).join('  ')}\n  mean of six ${mean.toFixed(3)}  all six right ${share(whole, n)}`;
  return { table, rows, listing: listing.join('\n') };
}
