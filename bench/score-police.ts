// India police events: which sentences and reports tell of killing, arrest, force, failing to act, or any action by police. Lower case, damaged marks.
import type { CodedEvent } from '../src/model/coded-event.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { readPack, SKIPPED } from './gold.ts';
import { overlap, prf, snippet, tally } from './matching.ts';
import { readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type PoliceGold = {
  readonly labels: readonly string[];
  readonly sentences: readonly (Span & { readonly labels: readonly string[] })[];
};
const CLASSES = ['KILL', 'ARREST', 'FAIL', 'FORCE', 'ANY_ACTION'] as const;

const byPolice = (event: CodedEvent): boolean => event.actors.some((p) => p.sector === 'COP');
/** The classes of our events whose trigger stands in the sentence and whose actor is police. */
function classesOf(text: string, reading: Reading, sentence: Span): ReadonlySet<string> {
  const found = new Set<string>();
  for (const event of reading.events) {
    if (!overlap(event.trigger, sentence) || event.modality !== 'actual') continue;
    const words = text.slice(event.trigger.start, event.trigger.end).toLowerCase();
    const arrest = event.type === 'COERCE' && (event.mode === 'arrest' || /arrest|detain/.test(words));
    if (arrest && event.actors.length === 0 && !event.negated) found.add('ARREST').add('ANY_ACTION');
    if (!byPolice(event)) continue;
    if (event.negated) {
      found.add('FAIL');
      continue;
    }
    found.add('ANY_ACTION');
    if (arrest) found.add('ARREST');
    if (event.type === 'ASSAULT') found.add('FORCE');
    if (
      event.type === 'ASSAULT' &&
      (/kill|dead|shot dead/.test(words) || event.quantities.some((q) => q.of === 'dead'))
    )
      found.add('KILL');
  }
  return found;
}

export async function score(_options: ScoreOptions): Promise<Score> {
  const documents = readPack<PoliceGold>('india_police_events/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const readings = await readAll(documents);
  const bySentence = new Map(CLASSES.map((c) => [c as string, tally()]));
  const byReport = new Map(CLASSES.map((c) => [c as string, tally()]));
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  const add = (
    into: Map<string, ReturnType<typeof tally>>,
    gold: ReadonlySet<string>,
    ours: ReadonlySet<string>,
  ): void => {
    for (const [c, t] of into) {
      if (gold.has(c)) t.gold++;
      if (ours.has(c)) t.ours++;
      if (gold.has(c) && ours.has(c)) t.right++;
    }
  };
  documents.forEach((document, i) => {
    const reading = readings[i] ?? null;
    const all = new Set<string>();
    for (const sentence of document.gold.sentences) {
      const ours = reading === null ? new Set<string>() : classesOf(document.text, reading, sentence);
      for (const c of ours) all.add(c);
      const gold = new Set(sentence.labels);
      add(bySentence, gold, ours);
      for (const c of CLASSES) {
        if (gold.has(c))
          rows.push({
            id: `${document.id}/${sentence.start}/${c}`,
            right: ours.has(c),
            what: `${c}: ${snippet(document.text, [sentence])}`,
          });
        if (gold.has(c) !== ours.has(c))
          listing.push(`${gold.has(c) ? 'MISS ' : 'FALSE'} ${c}: ${snippet(document.text, [sentence], 220)}`);
      }
    }
    add(byReport, new Set(document.gold.labels), all);
  });
  const lines = CLASSES.map(
    (c) => `  ${c.padEnd(10)} sentences ${prf(bySentence.get(c)!)}   reports ${prf(byReport.get(c)!)}`,
  );
  return {
    table: [`India police events (${documents.length} reports)`, ...lines].join('\n'),
    rows,
    listing: listing.join('\n'),
  };
}
