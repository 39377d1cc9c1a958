// Scores the English engine on EWT dev and on the open GUM documents of dev (all, and news alone), beside wink-nlp where it has the layer.
// `npm run score -- language`. Definitions: CoNLL 2018 (words aligned by span, F1; relations without subtypes); names by exact span and kind.
import { existsSync } from 'node:fs';
import type { EnglishEngine } from '../src/language/english-engine.ts';
import { loadEnglish } from '../src/load-models.ts';
import type { LanguageLayer } from '../src/model/language-layer.ts';
import { capitalAdjectives, goldNames, withPeople } from '../training/gold-names.ts';
import { type GoldDocument, readConllu } from '../training/read-conllu.ts';
import { type Count, f1, newScores, type Scores, tally } from './language-gold.ts';
import { emptyScore, type Scorer } from './score-types.ts';
import { winkReader } from './wink-layer.ts';

const EWT = new URL('../../shared/data/ud_ewt/dev.conllu.gz', import.meta.url).pathname;
const GUM = new URL('../../shared/data/gum_open_genres/dev.conllu.gz', import.meta.url).pathname;

/** The table as text; says so where the treebanks are not at hand. */
export async function scoreLanguage(): Promise<string> {
  if (!existsSync(EWT) || !existsSync(GUM)) return 'language: the treebanks are not at ../shared/data, nothing scored';
  const gum = readConllu(GUM);
  const sets: readonly (readonly [string, readonly GoldDocument[]])[] = [
    ['EWT dev', readConllu(EWT)],
    ['GUM open dev', gum],
    ['GUM news dev', gum.filter((d) => d.id.startsWith('GUM_news'))],
  ];
  const engine = loadEnglish() as EnglishEngine;
  const wink = winkReader();
  const lines = [row(['set', 'from', 'words', 'tokens', 'sentences', 'UPOS', 'lemma', 'UAS', 'LAS'])];
  for (const [name, documents] of sets) {
    const whole = (text: string) => [{ start: 0, end: text.length }];
    lines.push(
      scoreRow(
        name,
        'gold tokens',
        scored(documents, (d) =>
          engine.annotateWords(
            d.text,
            d.sentences.map((s) => s.words),
          ),
        ),
      ),
    );
    lines.push(
      scoreRow(
        name,
        'raw text',
        scored(documents, (d) => engine.annotate(d.text, whole(d.text))),
      ),
    );
    lines.push(
      scoreRow(
        name,
        'raw, wink-nlp',
        scored(documents, (d) => wink.annotate(d.text)),
        true,
      ),
    );
  }
  lines.push('', row(['names', '', 'gold', 'P', 'R', 'F1', 'spans F1']));
  for (const [name, documents] of sets.slice(1)) {
    const { typed, spans } = scoreNames(documents, engine);
    lines.push(
      row([
        name,
        'raw text',
        String(typed.gold),
        part(typed.right, typed.system),
        part(typed.right, typed.gold),
        f1(typed).toFixed(2),
        f1(spans).toFixed(2),
      ]),
    );
  }
  return lines.join('\n');
}

/** What `npm run score -- language` calls: the table alone, there are too many words for rows. */
export const score: Scorer = async () => ({ ...emptyScore(''), table: await scoreLanguage() });

const part = (right: number, of: number): string => ((100 * right) / Math.max(1, of)).toFixed(2);
const row = (cells: readonly string[]): string =>
  cells.map((cell, k) => (k < 2 ? cell.padEnd(14) : cell.padStart(10))).join(' ');

function scored(documents: readonly GoldDocument[], read: (document: GoldDocument) => LanguageLayer): Scores {
  const scores = newScores();
  for (const document of documents) tally(document, read(document), scores);
  return scores;
}

function scoreRow(name: string, from: string, scores: Scores, noTrees = false): string {
  const cell = (count: Count, absent = false) => (absent ? '-' : f1(count).toFixed(2));
  const { tokens, sentences, upos, lemmas, uas, las } = scores;
  return row([
    name,
    from,
    String(tokens.gold),
    cell(tokens),
    cell(sentences),
    cell(upos),
    cell(lemmas),
    cell(uas, noTrees),
    cell(las, noTrees),
  ]);
}

function scoreNames(
  documents: readonly GoldDocument[],
  engine: EnglishEngine,
): { readonly typed: Count; readonly spans: Count } {
  const typed: Count = { gold: 0, system: 0, right: 0 };
  const spans: Count = { gold: 0, system: 0, right: 0 };
  const adjectives = capitalAdjectives(documents.flatMap((d) => d.sentences));
  for (const document of documents) {
    const gold = document.sentences.flatMap((s) =>
      withPeople(s, goldNames(s), adjectives).map((n) => ({
        start: s.words[n.first]!.start,
        end: s.words[n.last - 1]!.end,
        kind: n.kind,
      })),
    );
    const found = new Map(
      engine
        .annotate(document.text, [{ start: 0, end: document.text.length }])
        .names.map((n) => [`${n.span.start}-${n.span.end}`, n.kind]),
    );
    for (const count of [typed, spans]) {
      count.gold += gold.length;
      count.system += found.size;
    }
    for (const { start, end, kind } of gold) {
      if (found.has(`${start}-${end}`)) spans.right++;
      if (found.get(`${start}-${end}`) === kind) typed.right++;
    }
  }
  return { typed, spans };
}
