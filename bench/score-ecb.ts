// ECB+: the same event across reports, by the metric of ecbplus/README.md. Are the gold's mentions found (triggers of events, of incidents, cues),
// are they joined inside a report; reports joined into stories by words or records. Leaves joining over reports to ecb-joins.ts.
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { rareTerms } from '../src/text/rare-terms.ts';
import { coreference } from './coreference.ts';
import { joinsAcross, measures } from './ecb-joins.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { triggersOf } from './incident-score.ts';
import { matchOneToOne, overlap, prf, share, snippet, tally } from './matching.ts';
import { readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';
import { recordTerms, singleLink, storyLine, wordTerms } from './stories.ts';

type EcbGold = {
  readonly topic: string;
  readonly story: string;
  readonly mentions: readonly (Span & {
    readonly kind: string;
    readonly cluster: string;
    readonly checked?: boolean;
  })[];
};
type Mention = Span & {
  readonly document: number;
  readonly kind: string;
  readonly gold: string;
  /** The incident of ours that holds it, its lemma: for grouping. `event`: some event of ours is told there. */
  readonly incident: string | null;
  readonly lemma: string;
  readonly event: boolean;
  readonly cue: boolean;
};
/** Likeness from which two reports are of one story, fixed on the development part. */
const ALIKE = { record: 0.25, words: 0.25 };

/** Lemma of the last verb or noun, else of the last word: 'checked herself into' is 'check'. */
function lemmaAt(reading: Reading | null, text: string, span: Span): string {
  const words = (reading?.tokens ?? []).filter((token) => overlap(token.span, span));
  const head =
    words.find(({ upos }) => upos === 'VERB') ?? words.findLast(({ upos }) => upos === 'NOUN') ?? words.at(-1);
  return (head?.lemma ?? text.slice(span.start, span.end)).toLowerCase();
}

function mentionsOf(document: GoldDocument<EcbGold>, reading: Reading | null, at: number): readonly Mention[] {
  const { text, gold } = document;
  const incidents = (reading?.incidents ?? []).map(({ id }, i) => ({
    id,
    triggers: triggersOf(reading!.incidents[i]!, reading!),
  }));
  return gold.mentions
    .filter(({ kind, checked }) => checked === true && kind.includes('ACTION'))
    .map(({ start, end, kind, cluster }) => {
      const span = { start, end };
      return {
        ...span,
        document: at,
        kind: kind.replace('NEG_', ''),
        gold: `${gold.topic} ${cluster}`,
        incident: incidents.find(({ triggers }) => triggers.some((t) => overlap(t, span)))?.id ?? null,
        lemma: lemmaAt(reading, text, span),
        event: reading?.events.some(({ trigger }) => overlap(trigger, span)) ?? false,
        cue: reading?.statements.some(({ cue }) => overlap(cue.span, span)) ?? false,
      };
    });
}

/** Finding mentions, one to one; what is ours counts only in lines where the gold has a checked mention: the others were not annotated. */
function detection(
  documents: readonly GoldDocument<EcbGold>[],
  mentions: readonly Mention[],
  spansOf: (document: number) => readonly Span[],
): string {
  const count = tally();
  documents.forEach(({ text }, i) => {
    const gold = mentions.filter(({ document }) => document === i);
    const lineStart = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
    const lines = new Set(gold.map(({ start }) => lineStart(start)));
    const ours = spansOf(i).filter(({ start }) => lines.has(lineStart(start)));
    const partner = matchOneToOne(gold.length, ours.length, (a, b) => (overlap(gold[a]!, ours[b]!) ? 1 : 0));
    count.gold += gold.length;
    count.ours += ours.length;
    count.right += partner.filter((j) => j !== -1).length;
  });
  return prf(count);
}

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<EcbGold>(options.file ?? 'ecbplus/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const readings = await readAll(documents, { tokens: true });
  const mentions = documents.flatMap((document, i) => mentionsOf(document, readings[i] ?? null, i));
  const inReport = (key: (m: Mention, i: number) => string) => mentions.map((m, i) => `${m.document} ${key(m, i)}`);
  const goldHere = inReport(({ gold }) => gold);
  const ours = inReport(({ incident }, i) => incident ?? `alone ${i}`);
  const sameLemma = inReport(({ lemma }) => lemma);
  const held = mentions.flatMap(({ incident }, i) => (incident === null ? [] : [i]));
  const told = documents.map(({ gold: { topic, story }, ...document }, i) => ({
    ...{ ...document, topic, story, reading: readings[i] ?? null },
    mentions: mentions.filter(({ document: at }) => at === i),
  }));
  const stories = documents.map(({ gold }) => gold.story);
  const kinds = [...new Set(mentions.map(({ kind }) => kind))].sort();
  const byKind = kinds.map((kind) => {
    const of = mentions.filter((m) => m.kind === kind);
    return `${kind.slice(7).toLowerCase()} ${share(of.filter((m) => m.event || m.cue).length, of.length)}`;
  });
  const at = (i: number, spans: (reading: Reading) => readonly Span[]): readonly Span[] =>
    readings[i] == null ? [] : spans(readings[i]);
  const lines = [
    `ECB+ (${documents.length} reports, ${mentions.length} checked mentions of actions; of the program's incidents those of one report)`,
    `  mentions found by events           ${detection(documents, mentions, (i) => at(i, (r) => r.events.map((e) => e.trigger)))}`,
    `  ... by incidents                   ${detection(documents, mentions, (i) => at(i, (r) => r.incidents.flatMap((x) => triggersOf(x, r))))}`,
    `  ... by events and cues             ${detection(documents, mentions, (i) => at(i, withCues))}`,
    `  met by an event or cue, by kind: ${byKind.join('  ')}`,
    `inside each report, gold mentions (${new Set(goldHere).size} clusters); one in no incident stands alone`,
    measures('incidents', coreference(goldHere, ours)),
    measures(
      'floor: all alone',
      coreference(
        goldHere,
        inReport((_, i) => String(i)),
      ),
    ),
    measures('floor: same lemma', coreference(goldHere, sameLemma)),
    measures(`incidents, the ${held.length} they hold`, coreference(pick(goldHere, held), pick(ours, held))),
    measures(`floor: same lemma, these ${held.length}`, coreference(pick(goldHere, held), pick(sameLemma, held))),
    ...joinsAcross(told),
    `stories (${new Set(stories).size}), single link`,
    storyLine(`record (from ${ALIKE.record})`, stories, singleLink(rareTerms(readings.map(recordTerms)), ALIKE.record)),
    storyLine(
      `floor: words (from ${ALIKE.words})`,
      stories,
      singleLink(rareTerms(documents.map((d) => wordTerms(d.text))), ALIKE.words),
    ),
  ];
  return { table: lines.join('\n'), ...rowsOf(documents, mentions) };
}

const pick = <T>(list: readonly T[], at: readonly number[]): readonly T[] => at.map((i) => list[i]!);
const withCues = (reading: Reading): readonly Span[] => {
  const triggers = reading.events.map(({ trigger }) => trigger);
  const cues = reading.statements.map(({ cue }) => cue.span);
  return [...triggers, ...cues.filter((cue) => !triggers.some((trigger) => overlap(trigger, cue)))];
};

/** A row for each mention (met by an event or cue) and for each mention that has an earlier one in its report (joined to one of them). */
function rowsOf(
  documents: readonly GoldDocument<EcbGold>[],
  mentions: readonly Mention[],
): { readonly rows: readonly ScoreRow[]; readonly listing: string } {
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  mentions.forEach((m, i) => {
    const { id, text } = documents[m.document]!;
    const said = `${m.kind.slice(7)} "${snippet(text, [m], 40)}"   …${snippet(text, [{ start: Math.max(0, m.start - 60), end: m.end + 50 }], 150)}…`;
    rows.push({ id: `${id}/${m.start}-${m.end}`, right: m.event || m.cue, what: `found ${said}` });
    if (!m.event && !m.cue) listing.push(`MISS  ${id} ${said}`);
    const before = mentions.slice(Math.max(0, i - 200), i).filter((other) => other.document === m.document);
    const same = before.filter(({ gold }) => gold === m.gold);
    const joined = before.filter(({ incident }) => incident !== null && incident === m.incident);
    const right = joined.some(({ gold }) => gold === m.gold);
    if (same.length > 0) rows.push({ id: `${id}/${m.start}-${m.end}/joined`, right, what: `joined ${said}` });
    if (same.length > 0 && !right && m.incident !== null)
      listing.push(`SPLIT ${id} ${said} from "${snippet(text, [same[0]!], 40)}"`);
    for (const other of joined)
      if (other.gold !== m.gold) listing.push(`FALSE ${id} ${said} joined to "${snippet(text, [other], 40)}"`);
  });
  return { rows, listing: listing.join('\n') };
}
