// PLOVER GSR and the PETRARCH sentences: triples (actor, root, recipient) by the metric of plover_gsr/README.md.
import type { CodedEvent, Participant } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import { happened, rootOf } from './event-reading.ts';
import { type GoldDocument, readPack } from './gold.ts';
import { f1, matchOneToOne, prf, share, snippet, tally, three } from './matching.ts';
import { readAll } from './readings.ts';
import type { Score, ScoreRow } from './score-types.ts';

type GoldActor = { readonly country: string | null; readonly sector: string | null };
type GoldEvent = {
  readonly type: string | null;
  readonly actors: readonly GoldActor[];
  readonly recipients: readonly GoldActor[];
  readonly triggerWords?: string;
};
type TripleGold = { readonly events: readonly GoldEvent[] };
type Triple<A> = { readonly root: string; readonly actor: A | null; readonly recipient: A | null };
const BODIES = new Set(['IGO', 'NGO', 'MNC']);
const MUTUAL = new Set(['AGREE', 'CONSULT']);

function triples<A>(root: string, actors: readonly A[], recipients: readonly A[]): readonly Triple<A>[] {
  const sides = (list: readonly A[]): readonly (A | null)[] => (list.length === 0 ? [null] : list);
  return sides(actors).flatMap((actor) => sides(recipients).map((recipient) => ({ root, actor, recipient })));
}

/** Whether our participant will do for the gold's; `strict` asks for the sector where the gold names one. */
function fits(gold: GoldActor | null, ours: Participant | null, strict: boolean): boolean {
  if (gold === null) return true;
  const sector =
    !strict || gold.sector === null || gold.sector === ours?.sector || (BODIES.has(gold.sector) && ours?.party != null);
  if (gold.country === null) return sector;
  if (BODIES.has(gold.country)) return ours !== null && (ours.sector === gold.country || ours.party !== null);
  return ours?.party === gold.country && sector;
}
function fitsBoth(g: Triple<GoldActor>, o: Triple<Participant>, strict: boolean): boolean {
  const straight = fits(g.actor, o.actor, strict) && fits(g.recipient, o.recipient, strict);
  return straight || (MUTUAL.has(g.root) && fits(g.actor, o.recipient, strict) && fits(g.recipient, o.actor, strict));
}

const count = () => ({
  strict: tally(),
  country: tally(),
  root: tally(),
  actors: tally(),
  sentence: [0, 0] as [number, number],
  rootGiven: [0, 0] as [number, number],
});
type Count = ReturnType<typeof count>;

function addMatches(
  into: ReturnType<typeof tally>,
  n: number,
  m: number,
  weight: (i: number, j: number) => number,
): readonly number[] {
  const partner = matchOneToOne(n, m, weight);
  into.gold += n;
  into.ours += m;
  into.right += partner.filter((j) => j !== -1).length;
  return partner;
}

const partyName = (p: Participant | null): string =>
  p === null ? '-' : `${p.party ?? '?'}${p.sector === null ? '' : `/${p.sector}`}`;
const goldName = (p: GoldActor | null): string =>
  p === null ? '-' : `${p.country ?? '?'}${p.sector === null ? '' : `/${p.sector}`}`;

function scoreSentence(
  document: GoldDocument<TripleGold>,
  reading: Reading | null,
  into: Count,
): { rows: readonly ScoreRow[]; lines: readonly string[] } {
  const gold = document.gold.events.filter((e): e is GoldEvent & { type: string } => e.type !== null);
  const events: readonly CodedEvent[] = happened(reading);
  const goldTriples = gold.flatMap((e) => triples(rootOf(e.type), e.actors, e.recipients));
  const ours = events.flatMap((e) => triples(rootOf(e.type), e.actors, e.recipients));
  const same = (strict: boolean) => (i: number, j: number) =>
    goldTriples[i]!.root === ours[j]!.root && fitsBoth(goldTriples[i]!, ours[j]!, strict) ? 1 : 0;
  const partner = addMatches(into.strict, goldTriples.length, ours.length, same(true));
  addMatches(into.country, goldTriples.length, ours.length, same(false));
  const goldRoots = gold.map((e) => rootOf(e.type));
  const ourRoots = events.map((e) => rootOf(e.type));
  addMatches(into.root, goldRoots.length, ourRoots.length, (i, j) => (goldRoots[i] === ourRoots[j] ? 1 : 0));
  const goldActors = gold.flatMap((e) => [
    ...e.actors.map((a) => ['a', a] as const),
    ...e.recipients.map((a) => ['r', a] as const),
  ]);
  const ourActors = events.flatMap((e) => [
    ...e.actors.map((a) => ['a', a] as const),
    ...e.recipients.map((a) => ['r', a] as const),
  ]);
  addMatches(into.actors, goldActors.length, ourActors.length, (i, j) =>
    goldActors[i]![0] === ourActors[j]![0] && fits(goldActors[i]![1], ourActors[j]![1], false) ? 1 : 0,
  );
  if (gold.length > 0) {
    into.sentence[1]++;
    if (goldRoots.some((root) => ourRoots.includes(root))) into.sentence[0]++;
  }
  const byActors = matchOneToOne(goldTriples.length, ours.length, (i, j) =>
    fitsBoth(goldTriples[i]!, ours[j]!, false) ? (goldTriples[i]!.root === ours[j]!.root ? 2 : 1) : 0,
  );
  byActors.forEach((j, i) => {
    if (j === -1) return;
    into.rootGiven[1]++;
    if (goldTriples[i]!.root === ours[j]!.root) into.rootGiven[0]++;
  });
  const told = (reading?.events ?? []).map(
    (e) =>
      `${e.type}${e.modality === 'actual' ? '' : ` ${e.modality}`}${e.negated ? ' negated' : ''}${e.historical ? ' historical' : ''} "${snippet(document.text, [e.trigger], 30)}" ${e.actors.map(partyName).join(',') || '-'} > ${e.recipients.map(partyName).join(',') || '-'}`,
  );
  const rows = goldTriples.map(
    (g, i): ScoreRow => ({
      id: `${document.id}/${i}`,
      right: partner[i] !== -1,
      what: `${goldName(g.actor)} ${g.root} ${goldName(g.recipient)}`,
    }),
  );
  const wrong = rows.filter((row) => !row.right);
  const lines =
    wrong.length === 0
      ? []
      : [
          `MISS  ${snippet(document.text, [{ start: 0, end: document.text.length }], 220)}`,
          ...wrong.map((row) => `        want ${row.what}`),
          ...told.map((line) => `        ours ${line}`),
        ];
  return { rows, lines };
}

/** Scores one pack; null where it is absent. */
export async function scoreTriples(name: string, file: string): Promise<Score | null> {
  const documents = readPack<TripleGold>(file);
  if (documents === null) return null;
  const readings = await readAll(documents);
  const into = count();
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach((document, i) => {
    const one = scoreSentence(document, readings[i] ?? null, into);
    rows.push(...one.rows);
    listing.push(...(one.lines.length === 0 ? [] : [`# ${document.id}`, ...one.lines]));
  });
  const table = [
    `${name} (${documents.length} sentences)`,
    `  strict triples   ${prf(into.strict)}`,
    `  country triples  ${prf(into.country)}`,
    `  root ${three(f1(into.root))}  actors ${three(f1(into.actors))}  sentence root ${share(...into.sentence)}  root given actors ${share(...into.rootGiven)}`,
  ].join('\n');
  return { table, rows, listing: listing.join('\n') };
}
