// Fits the weights that answer and log incidents (src/relate/fitted-weights.ts) on annotated reports: logistic regressions with a penalty,
// the sum that is enough chosen by the incidents found with the right standing. No random; the same reports give the same weights. Those of
// joining stay: annotations name an incident's first tellings only, and what was fitted on these joined too much in running text.
// Usage: tsx training/fit-incidents.ts [PACK.jsonl[.gz] …]; default the written training part and training/corpus. Leaves signs to src/relate.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type { ConflictGold } from '../bench/conflict-gold.ts';
import { type GoldDocument, readPack } from '../bench/gold.ts';
import { type Drafted, draftsOf, type Given } from '../bench/gold-readings.ts';
import { incidentCount, scoreIncidents } from '../bench/incident-score.ts';
import { samePartyTest } from '../bench/same-party.ts';
import * as fitted from '../src/relate/fitted-weights.ts';
import { relate } from '../src/relate/relate.ts';
import type { Weights } from '../src/relate/weighed.ts';
import { answerExamples, worthExamples } from './incident-examples.ts';
import { fitLogistic } from './logistic.ts';

const own = 'training/corpus';
const given = process.argv.slice(2);
const paths =
  given.length > 0
    ? given
    : [
        'conflict_gold/train-written.jsonl.gz',
        ...(existsSync(own)
          ? readdirSync(own)
              .filter((name) => name.endsWith('.jsonl'))
              .map((name) => `./${own}/${name}`)
          : []),
      ];
const documents = paths.flatMap((path) => readPack<ConflictGold>(path) ?? []);
const same = await samePartyTest();
const ways: readonly Given[] = ['nothing', 'statements', 'triggers'];
const drafts = new Map<Given, readonly Drafted[]>();
let words: Parameters<typeof relate>[1] | null = null;
for (const way of ways) {
  const read = await draftsOf(documents, way);
  drafts.set(way, read.drafts);
  words = read.tools.lexicon;
}
const corpus = { documents, words: words!, same };
type Mutable = { base: number; enough: number; of: Record<string, number> };
const set = (target: Weights, found: Partial<Mutable>): void => {
  Object.assign(target as Mutable, found);
};

/** Found incidents and those of them that stand right, as F1s, end to end and given statements and triggers. */
function measure(): number {
  let sum = 0;
  for (const way of ways) {
    const into = incidentCount();
    documents.forEach((document: GoldDocument<ConflictGold>, i) => {
      const draft = drafts.get(way)![i]!;
      const { incidents } = relate({ ...draft, text: draft.article.text }, corpus.words);
      scoreIncidents(document, { events: draft.events, incidents }, same, into);
    });
    const all = into.found.gold + into.found.ours;
    sum += (2 * into.found.right) / all + (2 * into.standing[0]) / all;
  }
  return sum;
}

function choose(target: Weights, steps: readonly number[]): void {
  let best = steps[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const enough of steps) {
    set(target, { enough });
    const found = measure();
    if (found > most) {
      most = found;
      best = enough;
    }
    console.log(`  enough ${enough}: ${found.toFixed(4)}`);
  }
  set(target, { enough: best });
}
const range = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => Math.round((from + i * by) * 100) / 100);

console.log(`${documents.length} reports; as it stands ${measure().toFixed(4)}`);
const answers = ways.flatMap((way) => answerExamples(corpus, drafts.get(way)!));
set(fitted.answering, fitLogistic(answers, 1));
console.log(`answering: ${answers.length} pairs`);
choose(fitted.answering, range(-2, 0.5, 0.5));
const worth = worthExamples(corpus, drafts.get('nothing')!);
set(fitted.worth, fitLogistic(worth, 2));
console.log(`worth: ${worth.length} occurrences, ${worth.filter(({ yes }) => yes).length} logged`);
choose(fitted.worth, range(-1.5, 0.5, 0.25));

const block = (name: string, { base, enough, of }: Weights): string =>
  [
    `\nexport const ${name}: Weights = {\n  base: ${base.toFixed(2)},\n  enough: ${enough},\n  of: {`,
    ...Object.keys(of)
      .sort()
      .filter((sign) => Math.abs(of[sign]!) >= 0.05)
      .map((sign) => `    '${sign}': ${of[sign]!.toFixed(2)},`),
    '  },\n};\n',
  ].join('\n');
writeFileSync(
  'src/relate/fitted-weights.ts',
  `// How much each sign counts: for joining two tellings, for linking an answer to what it answers, for logging an occurrence.
// Answering and logging are written by training/fit-incidents.ts from annotated reports; not to be changed by hand.
import type { Weights } from './weighed.ts';
${block('joining', fitted.joining)}${block('answering', fitted.answering)}${block('worth', fitted.worth)}`,
);
