// Trains the judge of sentence ends on the treebanks' texts, cut by our own tokenizer.
import { endFeatures, hasBreak, mayEnd } from '../src/language/sentences.ts';
import { newTokens, type Tokens, tokenize } from '../src/language/tokenize.ts';
import type { HashTable } from '../src/language/weights.ts';
import { listTrainer, sequence, shuffle } from './linear-trainer.ts';
import type { GoldDocument } from './read-conllu.ts';

type Candidate = { readonly features: Int32Array; readonly count: number; readonly gold: number };

export function trainSentences(
  documents: readonly GoldDocument[],
  options: {
    readonly known: HashTable;
    readonly rounds: number;
    readonly seed: number;
    readonly buckets: number;
    readonly smallest: number;
  },
): Uint8Array {
  const candidates = documents.flatMap((document) => candidatesOf(document, options.known));
  const trainer = listTrainer(2);
  const scores = new Float64Array(4);
  const random = sequence(options.seed);
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0;
    for (const { features, count, gold } of shuffle(candidates, random)) {
      trainer.score(features, count, scores);
      const guess = scores[1]! > scores[0]! ? 1 : 0;
      if (guess !== gold) {
        trainer.update(features, count, { good: gold, bad: guess });
        wrong++;
      }
      trainer.tick();
    }
    console.log(`  sentences round ${round + 1}: ${wrong} of ${candidates.length} wrong`);
  }
  return trainer.pack(options);
}

function candidatesOf(document: GoldDocument, known: HashTable): readonly Candidate[] {
  const tokens: Tokens = newTokens();
  tokenize(document.text, { start: 0, end: document.text.length }, known, tokens);
  const gold = new Set(document.sentences.map((s) => s.end));
  const found: Candidate[] = [];
  const features = new Int32Array(64);
  let first = 0;
  for (let i = 0; i + 1 < tokens.count; i++) {
    const isEnd = gold.has(tokens.ends[i]!);
    if (mayEnd(document.text, tokens, i) && !hasBreak(document.text, tokens, i)) {
      const count = endFeatures({ text: document.text, tokens, first, last: tokens.count }, i, features);
      found.push({ features: features.slice(0, count), count, gold: isEnd ? 1 : 0 });
    }
    if (isEnd || hasBreak(document.text, tokens, i)) first = i + 1;
  }
  return found;
}
