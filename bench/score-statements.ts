// Statements, incidents and standing on conflict_gold, by the metric of its README: found, strict, and of the found the name, party, stance …
// Leaves incidents to incident-score.ts. `npm run score -- statements --rows` lists each miss and false alarm with the reason.
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import type { Statement } from '../src/model/statement.ts';
import { CONFLICT_PARTS, type ConflictGold, type GoldStatement } from './conflict-gold.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { incidentCount, incidentTable, scoreIncidents } from './incident-score.ts';
import {
  anyOverlap,
  common,
  gridOf,
  iou,
  matchOneToOne,
  overlap,
  prf,
  sameSet,
  share,
  snippet,
  type TokenGrid,
  tally,
  tokensIn,
} from './matching.ts';
import { readAll } from './readings.ts';
import { type SameParty, samePartyTest } from './same-party.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

const isSpan = (span: Span | null): span is Span => span !== null;
const speakerSpans = (speakers: readonly { readonly span: Span | null }[]): readonly Span[] =>
  speakers.map((speaker) => speaker.span).filter(isSpan);

const count = () => ({
  found: tally(),
  strict: 0,
  strictWords: 0,
  name: [0, 0] as [number, number],
  party: [0, 0] as [number, number],
  partyOrNone: [0, 0] as [number, number],
  stance: [0, 0] as [number, number],
  negated: [0, 0] as [number, number],
  marked: [0, 0] as [number, number],
  saidOn: [0, 0] as [number, number],
  nested: [0, 0] as [number, number],
});
type Count = ReturnType<typeof count>;

type Pairing = {
  readonly grid: TokenGrid;
  readonly gold: readonly GoldStatement[];
  readonly ours: readonly Statement[];
  readonly partner: readonly number[];
};

/** Found: cue overlaps, content IoU of at least half, a speaker overlaps where the gold has one. */
export function pairStatements(text: string, gold: readonly GoldStatement[], ours: readonly Statement[]): Pairing {
  const grid = gridOf(text);
  const goldTokens = gold.map((s) => tokensIn(grid, s.content));
  const ourTokens = ours.map((s) => tokensIn(grid, s.content));
  const weight = (i: number, j: number): number => {
    const g = gold[i]!;
    const o = ours[j]!;
    if (!overlap(g.cue.span, o.cue.span)) return 0;
    const shared = iou(goldTokens[i]!, ourTokens[j]!);
    if (shared < 0.5) return 0;
    const speakers = speakerSpans(g.speakers);
    return speakers.length === 0 || anyOverlap(speakers, speakerSpans(o.speakers)) ? shared : 0;
  };
  return { grid, gold, ours, partner: matchOneToOne(gold.length, ours.length, weight) };
}

const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1)!.toLowerCase();
const named = (gold: string | null, ours: string | null): boolean =>
  gold === null || (ours ?? '').toLowerCase().includes(lastWord(gold));
const marked = (s: { hedges: readonly string[]; speakers: readonly { voice: string }[] }): boolean =>
  s.hedges.length > 0 || s.speakers.every((speaker) => speaker.voice === 'nobody');
const saidOnOf = (s: Statement): string | null => s.saidOn?.value.value ?? null;

/** What is wrong, in words, and for each attribute whether it is right. */
type Verdict = { readonly wrong: string[]; readonly right: Record<string, boolean> };

/** Counts the attributes of one found statement. */
function countFound(g: GoldStatement, o: Statement, same: SameParty, into: Count): Verdict {
  const wrong: string[] = [];
  const right: Record<string, boolean> = {};
  const judge = (pair: [number, number], is: boolean, what: string): void => {
    pair[1]++;
    if (is) pair[0]++;
    else wrong.push(what);
    const key = what.split(' ')[0] ?? '';
    if (key !== '') right[key] = (right[key] ?? true) && is;
  };
  for (const speaker of g.speakers) {
    const near = o.speakers.filter((x) => x.span !== null && speaker.span !== null && overlap(x.span, speaker.span));
    const mine =
      near.find((x) => same(speaker.party, x.party) && named(speaker.name, x.name)) ?? near[0] ?? o.speakers[0];
    if (speaker.name !== null) {
      judge(into.name, named(speaker.name, mine?.name ?? null), `name "${speaker.name}" not "${mine?.name ?? null}"`);
    }
    const party = same(speaker.party, mine?.party ?? null);
    if (speaker.party !== null) judge(into.party, party, `party ${speaker.party} not ${mine?.party ?? null}`);
    else if (!party) wrong.push(`party none not ${mine?.party}`);
    judge(into.partyOrNone, party, '');
  }
  judge(into.stance, g.stance === o.stance, `stance ${g.stance} not ${o.stance}`);
  judge(into.negated, g.negated === o.negated, `negated ${g.negated}`);
  judge(into.marked, marked(g) === marked(o), `marked ${marked(g)} [${g.hedges}] not [${o.hedges}]`);
  const day = saidOnOf(o);
  judge(into.saidOn, g.saidOn === day, `saidOn ${g.saidOn} not ${day}`);
  return { wrong: wrong.filter((what) => what !== ''), right };
}

/** Why a gold statement was not found: no cue there, content too different, or another speaker. */
function whyMissed(g: GoldStatement, { grid, ours }: Pairing, text: string): string {
  const near = ours.filter((o) => overlap(o.cue.span, g.cue.span));
  if (near.length === 0) return 'no cue there';
  const best = near
    .map((o) => ({ o, shared: iou(tokensIn(grid, g.content), tokensIn(grid, o.content)) }))
    .sort((a, b) => b.shared - a.shared)[0]!;
  if (best.shared < 0.5) return `content IoU ${best.shared.toFixed(2)}, ours: ${snippet(text, best.o.content)}`;
  return `speaker, ours: ${snippet(text, speakerSpans(best.o.speakers)) || 'none'}`;
}

function scoreDocument(document: GoldDocument<ConflictGold>, reading: Reading | null, same: SameParty, into: Count) {
  const { text, gold, id } = document;
  const pairing = pairStatements(text, gold.statements, reading?.statements ?? []);
  const rows: ScoreRow[] = [];
  const lines: string[] = [];
  into.found.gold += gold.statements.length;
  into.found.ours += pairing.ours.length;
  gold.statements.forEach((g, i) => {
    const o = pairing.ours[pairing.partner[i]!];
    const head = `${snippet(text, speakerSpans(g.speakers), 60) || '-'} | ${g.cue.text} | ${snippet(text, g.content)}`;
    rows.push({ id: `${id}/${g.id}`, right: o !== undefined, what: head });
    if (g.within !== null) into.nested[1]++;
    if (o === undefined) {
      lines.push(`MISS  ${head}\n        why: ${whyMissed(g, pairing, text)}`);
      return;
    }
    into.found.right++;
    if (g.within !== null && o.within !== null) into.nested[0]++;
    const sameWords = (wordsOnly: boolean): boolean =>
      sameSet(tokensIn(pairing.grid, g.content, wordsOnly), tokensIn(pairing.grid, o.content, wordsOnly)) &&
      sameSet(
        tokensIn(pairing.grid, speakerSpans(g.speakers), wordsOnly),
        tokensIn(pairing.grid, speakerSpans(o.speakers), wordsOnly),
      );
    if (sameWords(false)) into.strict++;
    if (sameWords(true)) into.strictWords++;
    else {
      const edges = common(tokensIn(pairing.grid, g.content), tokensIn(pairing.grid, o.content));
      lines.push(
        `EDGE  ${head}\n        ours: ${snippet(text, speakerSpans(o.speakers), 60)} | ${snippet(text, o.content)} (${edges} tokens shared)`,
      );
    }
    const { wrong, right } = countFound(g, o, same, into);
    for (const [key, is] of Object.entries(right))
      rows.push({ id: `${id}/${g.id}/${key}`, right: is, what: `${key}: ${head}` });
    rows.push({ id: `${id}/${g.id}/strict`, right: sameWords(true), what: `strict: ${head}` });
    if (g.within !== null && o.within === null) wrong.push('not nested');
    if (wrong.length > 0) lines.push(`WRONG ${head}\n        ${wrong.join('; ')}`);
  });
  const matched = new Set(pairing.partner);
  pairing.ours.forEach((o, j) => {
    if (matched.has(j)) return;
    lines.push(
      `FALSE ${snippet(text, speakerSpans(o.speakers), 60) || '-'} | ${o.cue.lemma} (${snippet(text, [o.cue.span])}) | ${snippet(text, o.content)}`,
    );
  });
  return { rows, lines };
}

const pair = ([right, of]: readonly [number, number]): string => share(right, of);
function statementTable(part: string, n: number, c: Count): string {
  const strict = { ...c.found, right: c.strict };
  const words = { ...c.found, right: c.strictWords };
  return [
    `${part} (${n} texts)`,
    `  found         ${prf(c.found)}`,
    `  strict        ${prf(strict)}   words only ${prf(words).slice(0, 7)}`,
    `  of the found: name ${pair(c.name)}  party ${pair(c.party)}  party or none ${pair(c.partyOrNone)}  stance ${pair(c.stance)}`,
    `                negated ${pair(c.negated)}  marked ${pair(c.marked)}  saidOn ${pair(c.saidOn)}  nested ${pair(c.nested)}`,
  ].join('\n');
}

/** Scores statements and incidents on each development part, or on the pack that `file` names. */
export async function score(options: ScoreOptions): Promise<Score> {
  const same = await samePartyTest();
  const parts = options.file === undefined ? CONFLICT_PARTS : [['file', options.file] as const];
  const tables: string[] = [];
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  for (const [part, file] of parts) {
    const documents = readPack<ConflictGold>(file);
    if (documents === null) return emptyScore(options.file === undefined ? SKIPPED : `no such file: "${file}"`);
    const readings = await readAll(documents);
    const into = count();
    const incidents = incidentCount();
    documents.forEach((document, i) => {
      const statements = scoreDocument(document, readings[i] ?? null, same, into);
      const found = scoreIncidents(document, readings[i] ?? null, same, incidents);
      rows.push(...statements.rows, ...found.rows);
      listing.push(`# ${part} ${document.id}`, ...statements.lines, ...found.lines);
    });
    tables.push(statementTable(part, documents.length, into), incidentTable(incidents));
  }
  return { table: tables.join('\n'), rows, listing: listing.join('\n') };
}

/** The table alone. */
export async function scoreStatements(): Promise<string> {
  return (await score({})).table;
}
