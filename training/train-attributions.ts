// Trains the statement reader's rankers from annotated reports and writes models/statements.bin.
// Usage: tsx training/train-attributions.ts [--cross 5] [--only content|speaker|stance] [PACK.jsonl.gz …]; default ../shared/data/conflict_gold/train-written.jsonl.gz
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WIDTH } from '../src/language/network-shape.ts';
import { loadLexicon } from '../src/lexicon/load.ts';
import { loadEnglish } from '../src/load-models.ts';
import { CONTENT_ROLES } from '../src/read/settle/content-features.ts';
import { SPEAKER_ROLES } from '../src/read/settle/speaker-features.ts';
import { packWeights, unpackWeights } from '../src/read/settle/weights-file.ts';
import { type Examples, examplesOf } from './attribution-examples.ts';
import { bare, type GoldReport, readGold, withoutCommas, withoutMarks } from './gold-reports.ts';
import {
  forward,
  joined,
  type Learnt,
  quantised,
  type RankExample,
  type TrainOptions,
  trainRanker,
} from './rank-model.ts';
import { regionsOfText } from './regions-of-text.ts';
import { stanceCases, stanceExample } from './stance-examples.ts';

const BITS = 18;
const LINEAR: TrainOptions = { bits: BITS, epochs: 8, rate: 0.1, decay: 2e-4, seed: 20201014, network: null };
/** Contents and speakers have a network too; what it learns the linear model need not, so that takes smaller steps. */
const hidden = { width: 12, bits: 15, vectorWidth: WIDTH, rate: 0.03, drop: 0.35 };
const CONTENT: TrainOptions = { ...LINEAR, epochs: 5, rate: 0.05, network: { ...hidden, roles: CONTENT_ROLES } };
const SPEAKER: TrainOptions = {
  ...LINEAR,
  epochs: 6,
  rate: 0.05,
  network: { ...hidden, width: 8, bits: 14, roles: SPEAKER_ROLES },
};
const RUNS = 2;

const args = process.argv.slice(2);
const crossAt = args.indexOf('--cross');
const folds = crossAt >= 0 ? Number(args[crossAt + 1]) : 0;
const packs = args.filter((arg, i) => arg.endsWith('.gz') && i !== crossAt + 1);
const own = 'training/corpus';
const paths =
  packs.length > 0
    ? packs
    : [
        '../shared/data/conflict_gold/train-written.jsonl.gz',
        ...(existsSync(own)
          ? readdirSync(own)
              .filter((name) => name.endsWith('.jsonl'))
              .sort()
              .map((name) => `${own}/${name}`)
          : []),
      ];
const tools = { engine: loadEnglish(), lexicon: loadLexicon() };
const reports = paths.flatMap(readGold);

function collect(from: readonly GoldReport[], copies: boolean): Examples {
  const into: Examples = { content: [], speaker: [], missedCues: [], reach: { content: [], speaker: [] } };
  for (const report of from) {
    for (const copy of copies ? [report, withoutCommas(report), withoutMarks(report), bare(report)] : [report])
      examplesOf(copy, tools, regionsOfText(copy), into);
  }
  return into;
}

function stances(from: readonly GoldReport[]): RankExample[] {
  return from.flatMap((report) =>
    stanceCases(report, tools, regionsOfText(report)).map((found) => stanceExample(found)),
  );
}

/** Several runs side by side: what the order of examples happened to teach falls away. */
function trained(examples: readonly RankExample[], options: TrainOptions): Learnt {
  return joined(
    Array.from({ length: RUNS }, (_, run) => trainRanker(examples, { ...options, seed: options.seed + run })),
  );
}

/** How often the first choice is right; `model` null for the rules' prior alone. */
function accuracy(examples: readonly RankExample[], model: Learnt | null, options: TrainOptions): string {
  const whole = options.network === null || model === null ? options : widened(options, model);
  let right = 0;
  for (const example of examples) {
    const scores = model === null ? example.priors : forward(example, model, whole, null).scores;
    if (example.right.includes(scores.indexOf(Math.max(...scores)))) right++;
  }
  return (right / examples.length).toFixed(3);
}

const widened = (options: TrainOptions, { bias }: Learnt): TrainOptions => ({
  ...options,
  network: { ...options.network!, width: bias.length },
});

const share = (values: readonly number[], least: number) =>
  (values.filter((value) => value >= least).length / values.length).toFixed(3);

if (folds > 1) {
  for (let fold = 0; fold < folds; fold++) {
    const train = collect(
      reports.filter((_, i) => i % folds !== fold),
      true,
    );
    const test = collect(
      reports.filter((_, i) => i % folds === fold),
      false,
    );
    const content = trained(train.content, CONTENT);
    const speaker = trained(train.speaker, SPEAKER);
    const stance = trained(stances(reports.filter((_, i) => i % folds !== fold)), LINEAR);
    const stanceTest = stances(reports.filter((_, i) => i % folds === fold));
    console.log(
      [
        `fold ${fold}: content ${accuracy(test.content, content, CONTENT)} (rules ${accuracy(test.content, null, CONTENT)})`,
        `speaker ${accuracy(test.speaker, speaker, SPEAKER)} (rules ${accuracy(test.speaker, null, SPEAKER)})`,
        `stance ${accuracy(stanceTest, stance, LINEAR)} (rules ${accuracy(stanceTest, null, LINEAR)}) of ${stanceTest.length}`,
        `reach ${share(test.reach.content, 0.5)} ${share(test.reach.content, 0.999)} / ${share(test.reach.speaker, 0.01)} ${share(test.reach.speaker, 0.999)}`,
        `missed cues ${test.missedCues.length}`,
      ].join(', '),
    );
  }
} else if (args.includes('--only')) {
  // One table; the others stay as they are.
  const name = args[args.indexOf('--only') + 1];
  const examples = name === 'stance' ? stances(reports) : collect(reports, true)[name as 'content' | 'speaker'];
  const options = { content: CONTENT, speaker: SPEAKER, stance: LINEAR }[name as 'content' | 'speaker' | 'stance'];
  if (options === undefined)
    throw new Error(`--only ${JSON.stringify(name)} is no table; write content, speaker or stance`);
  writeFileSync(
    'models/statements.bin',
    packWeights({
      ...unpackWeights(readFileSync('models/statements.bin')),
      [name as string]: quantised(trained(examples, options)),
    }),
  );
  console.log(`models/statements.bin: ${name} written`);
} else {
  const all = collect(reports, true);
  console.log(
    `${reports.length} reports, ${all.content.length} content and ${all.speaker.length} speaker examples, ${all.missedCues.length} cues not in the table`,
  );
  const counts = new Map<string, number>();
  for (const word of all.missedCues) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  if (args.includes('--missed'))
    console.log(
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([word, n]) => `${word} ${n}`)
        .join('; '),
    );
  const content = quantised(trained(all.content, CONTENT));
  const speaker = quantised(trained(all.speaker, SPEAKER));
  const stance = quantised(trained(stances(reports), LINEAR));
  writeFileSync('models/statements.bin', packWeights({ content, speaker, stance }));
  console.log('models/statements.bin written');
}
