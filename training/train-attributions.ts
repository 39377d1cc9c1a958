// Trains the statement reader's rankers from annotated reports and writes models/statements.bin.
// Usage: tsx training/train-attributions.ts [--cross 5] [--only stance] [PACK.jsonl.gz …]; default ../shared/data/conflict_gold/train-written.jsonl.gz
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadLexicon } from '../src/lexicon/load.ts';
import { loadEnglish } from '../src/load-models.ts';
import { packWeights, unpackWeights } from '../src/read/settle/weights-file.ts';
import { type Examples, examplesOf } from './attribution-examples.ts';
import { bare, type GoldReport, readGold, withoutCommas, withoutMarks } from './gold-reports.ts';
import { averaged, quantised, type RankExample, sumOf, trainRanker } from './rank-model.ts';
import { regionsOfText } from './regions-of-text.ts';
import { stanceCases, stanceExample } from './stance-examples.ts';

const BITS = 18;
const OPTIONS = { bits: BITS, epochs: 10, rate: 0.1, decay: 2e-4, seed: 20201014 };

/** Stances rest on fewer examples with more features: smaller steps, more room. */
const STANCE = { ...OPTIONS, bits: 18, epochs: 8, rate: 0.1 };

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
              .map((name) => `${own}/${name}`)
          : []),
      ];
const tools = { engine: loadEnglish(), lexicon: loadLexicon(), bits: BITS };
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
    stanceCases(report, tools, regionsOfText(report)).map((found) => stanceExample(found, STANCE.bits)),
  );
}

function accuracy(examples: readonly RankExample[], weights: Float32Array): number {
  let right = 0;
  for (const { candidates, right: good } of examples) {
    const scores = candidates.map((candidate) => candidate.prior + sumOf(candidate.features, weights));
    if (good.includes(scores.indexOf(Math.max(...scores)))) right++;
  }
  return right / examples.length;
}

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
    const content = trainRanker(train.content, OPTIONS);
    const speaker = trainRanker(train.speaker, OPTIONS);
    const stance = trainRanker(stances(reports.filter((_, i) => i % folds !== fold)), STANCE);
    const stanceTest = stances(reports.filter((_, i) => i % folds === fold));
    const none = new Float32Array(2 ** BITS);
    console.log(
      `  stance ${accuracy(stanceTest, stance).toFixed(3)} (table ${accuracy(stanceTest, new Float32Array(2 ** STANCE.bits)).toFixed(3)}) of ${stanceTest.length}`,
    );
    console.log(
      `fold ${fold}: content ${accuracy(test.content, content).toFixed(3)} (rules ${accuracy(test.content, none).toFixed(3)}), speaker ${accuracy(test.speaker, speaker).toFixed(3)} (rules ${accuracy(test.speaker, none).toFixed(3)}), reach ${share(test.reach.content, 0.5)} ${share(test.reach.content, 0.999)} / ${share(test.reach.speaker, 0.01)} ${share(test.reach.speaker, 0.999)}, missed cues ${test.missedCues.length}`,
    );
  }
} else if (args.includes('--only')) {
  // Only the table of stances; the others stay as they are.
  const stance = quantised(trainRanker(stances(reports), STANCE));
  writeFileSync(
    'models/statements.bin',
    packWeights({ ...unpackWeights(readFileSync('models/statements.bin')), stance }),
  );
  console.log('models/statements.bin: stance written');
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
  const content = quantised(averaged(all.content, OPTIONS));
  const speaker = quantised(averaged(all.speaker, OPTIONS));
  writeFileSync(
    'models/statements.bin',
    packWeights({ content, speaker, stance: quantised(trainRanker(stances(reports), STANCE)) }),
  );
  console.log('models/statements.bin written');
}
