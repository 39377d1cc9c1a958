// `npm run bench [-- LAYER]`: words a second of CPU time, beside wink-nlp's tagging alone, in one run. Without a layer it reads whole reports,
// under the settings of V8 that the command has, with the program as built (tsx gives every function its name anew each time one is made, which
// the shipped code does not). Other work on the machine tells still, if less than by the clock.
// `language` and others are handed to bench-LAYER.ts where there is one. Prints the rate by stretches of the run, for compiling is paid for in the
// first, and by length of text: it must be flat with it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasRead, roomForMany, startV8 } from '../src/cli/v8-settings.ts';
import { readPack, SKIPPED } from './gold.ts';

const here = import.meta.dirname ?? resolve('bench');
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
type Report = { readonly id: string; readonly text: string; readonly published?: string };

/** Texts of five sets of news, those of conflicts first. */
function reports(): readonly Report[] | null {
  const sets = [
    'conflict_gold/dev-real.jsonl.gz',
    'conflict_gold/train-written.jsonl.gz',
    'fakes_syria_news/dev.jsonl.gz',
    'polnear/train.jsonl.gz',
    'ecbplus/dev.jsonl.gz',
  ];
  const found = sets.flatMap((set) => readPack<unknown>(set) ?? []);
  return found.length === 0
    ? null
    : found.map(({ id, text, published }) => (published === undefined ? { id, text } : { id, text, published }));
}

function winkTagger(): (text: string) => void {
  const require = createRequire(import.meta.url);
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => void nlp.readDoc(text).tokens().out(nlp.its.pos);
}

type Built = {
  readonly loadTools: () => unknown;
  readonly readReport: (report: Report, tools: unknown) => unknown;
};
async function builtReader(): Promise<(report: Report) => unknown> {
  const built = (await import(pathToFileURL(resolve(here, '../dist/pipeline.js')).href)) as Built;
  const tools = built.loadTools();
  return (report) => {
    hasRead(report.text.length);
    return JSON.stringify(built.readReport(report, tools));
  };
}

async function rate(texts: readonly Report[], read: (report: Report) => unknown): Promise<number> {
  const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const begun = process.cpuUsage();
  for (const report of texts) await read(report);
  const { user, system } = process.cpuUsage(begun);
  return (words * 1e6) / (user + system);
}
const shown = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')} words/s`;

const STRETCHES = 8;
/** The texts in order, cut where so many words are full. */
function stretches(
  texts: readonly Report[],
  most: number,
): readonly { readonly name: string; readonly texts: Report[] }[] {
  const parts: Report[][] = [[]];
  let [words, upTo] = [0, most];
  for (const text of texts) {
    if (words >= upTo) {
      parts.push([]);
      upTo += most;
    }
    parts.at(-1)!.push(text);
    words += wordsIn(text.text);
  }
  return parts.map((texts, k) => ({ name: `${k + 1} of ${parts.length}                 `, texts }));
}

/** So many texts are read before anything is measured. */
const WARM = 20;

async function benchReading(): Promise<void> {
  const texts = reports();
  if (texts === null) return console.log(SKIPPED);
  startV8();
  roomForMany();
  const begun = performance.now();
  const read = await builtReader();
  console.log(`tools loaded in ${Math.round(performance.now() - begun)} ms`);
  for (const report of texts.slice(0, WARM)) await read(report);
  const words = texts.reduce((sum, { text }) => sum + wordsIn(text), 0);
  console.log(`${texts.length} texts, ${words.toLocaleString('en')} words`);
  const start = process.cpuUsage();
  for (const part of stretches(texts, words / STRETCHES))
    console.log(`${part.name}${shown(await rate(part.texts, read))}`);
  const { user, system } = process.cpuUsage(start);
  console.log(`onrecord, everything   ${shown((words * 1e6) / (user + system))}`);
  for (const times of [1, 10, 100]) {
    const text = Array.from({ length: times }, () => texts[0]!.text).join('\n\n');
    const same = Array.from({ length: 100 / times }, (_, k) => ({ id: `long ${k}`, text }));
    console.log(`texts of ${wordsIn(text).toLocaleString('en')} words   ${shown(await rate(same, read))}`);
  }
  // made only now: its model beside ours is more for V8 to look through
  const wink = winkTagger();
  for (const { text } of texts.slice(0, WARM)) wink(text);
  console.log(`wink-nlp, tags alone   ${shown(await rate(texts, ({ text }) => wink(text)))}`);
}

const layer = process.argv[2];
if (layer === undefined || layer === 'reading') await benchReading();
else if (existsSync(join(here, `bench-${layer}.ts`))) {
  const module = (await import(`./bench-${layer}.ts`)) as { bench?: () => Promise<void> | void };
  await module.bench?.();
} else {
  console.error(`no such layer: "${layer}"`);
  process.exitCode = 1;
}
