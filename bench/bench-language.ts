// Words per second of each layer of the English engine, beside wink-nlp's tokenise-and-tag on the same texts in the same run. `npm run bench -- language`.
// Texts are written here by pattern, so that it runs anywhere. Time is CPU time of this process: other work on the machine tells less.
import { readFileSync } from 'node:fs';
import { languageEngine } from '../src/language/english-engine.ts';
import { winkReader } from './wink-layer.ts';

const NAMES = [
  'Anahit Vardumian',
  'Tofiq Ramazanli',
  'the Defense Ministry',
  'a spokesman for the border guard',
  'Gen. Ilgar Sahakian',
];
const CLAIMS = [
  "that two villages near the town of Gavarashen were shelled overnight, but didn't say who had fired",
  'the cease-fire, which was agreed last week, had been broken "at least five times" since Monday',
  'its troops had shot down three drones and denied that any of them had crossed the line of contact',
];
const PLACES = [
  'in the capital',
  'at a news conference on Oct. 14',
  'during talks with the U.S. envoy',
  'in a statement',
];

/** About so many words of news-like prose, in reports of twelve sentences. */
function reports(count: number): readonly string[] {
  return Array.from({ length: count }, (_, r) =>
    Array.from(
      { length: 12 },
      (_, s) => `${sentenceCase(NAMES[(r + s) % 5]!)} said ${PLACES[(r * 3 + s) % 4]} ${CLAIMS[(r + 2 * s) % 3]}.`,
    ).join(' '),
  );
}

const sentenceCase = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The table as text. */
export async function benchLanguage(): Promise<string> {
  const bytes = readFileSync(new URL('../models/english.bin', import.meta.url));
  const began = performance.now();
  const engine = languageEngine(bytes);
  const opened = performance.now() - began;
  const wink = winkReader();
  const texts = reports(40);
  const whole = (text: string) => [{ start: 0, end: text.length }];
  const cut = texts.map((text) => engine.cut(text, whole(text)));
  const words = cut.reduce((sum, { sentences }) => sum + sentences.reduce((n, s) => n + s.length, 0), 0);
  const cutting = pace(words, () => texts.forEach((text) => void engine.cut(text, whole(text))));
  const trees = pace(words, () => texts.forEach((text, k) => void engine.annotateWords(text, cut[k]!.sentences)));
  const all = pace(words, () => texts.forEach((text) => void engine.annotate(text, whole(text))));
  const winkAll = pace(words, () => texts.forEach((text) => void wink.tagOnly(text)));
  const line = (name: string, rate: number) =>
    `${name.padEnd(52)}${Math.round(rate).toLocaleString('en').padStart(10)} words/s`;
  return [
    `${words.toLocaleString('en')} words; weights of ${(bytes.length / 1e6).toFixed(1)} MB opened in ${opened.toFixed(0)} ms`,
    line('tokens and sentences', cutting),
    line('tags, lemmas, trees and names over given words', trees),
    line('the whole engine', all),
    line('wink-nlp: tokens, sentences and tags', winkAll),
    `the whole engine to wink-nlp: ${(all / winkAll).toFixed(2)}`,
  ].join('\n');
}

/** What `npm run bench -- language` calls. */
export async function bench(): Promise<void> {
  console.log(await benchLanguage());
}

/** Best of four rounds after two to warm up, in words per second of CPU time. */
function pace(words: number, work: () => void): number {
  work();
  work();
  let best = 0;
  for (let round = 0; round < 4; round++) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    best = Math.max(best, (words * 1e6) / Math.max(1, user + system));
  }
  return best;
}
