// Reads the weights of the language engine from models/, once. The engine itself touches no disk. Example: loadEnglish().annotate(text, regions).
import { existsSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs';
import { languageEngine } from './language/english-engine.ts';
import { embeddingPlace } from './language/network-buffers.ts';
import { type CopyBytes, HEADER_WORDS, placeOf } from './language/weights.ts';
import { wordMeanings } from './language/word-meanings.ts';
import type { LanguageEngine, MeaningOf } from './model/language-layer.ts';
import type { StatementWeights } from './read/code/statements.ts';
import { unpackWeights } from './read/settle/weights-file.ts';

const ENGLISH = new URL('../models/english.bin', import.meta.url);
let english: LanguageEngine | null = null;
let ahead: { readonly bytes: Uint8Array; readonly copy: CopyBytes } | null = null;

/**
 * Reads the weights of the English engine beside whatever else is done until it resolves, on another core where there is one. Rows of the
 * embedding stay on disk until a word asks for them: fresh memory costs more than reading into it.
 */
export async function readEnglishAhead(): Promise<void> {
  const file = openSync(ENGLISH, 'r');
  const bytes = new Uint8Array(fstatSync(file).size);
  const whole = (at: number, length: number): boolean => readSync(file, bytes, at, length, at) === length;
  if (!whole(0, HEADER_WORDS * 4)) return;
  const network = placeOf(new Uint32Array(bytes.buffer, 0, HEADER_WORDS), 'network');
  if (!whole(network.at, 16)) return;
  const rows = embeddingPlace(new Uint32Array(bytes.buffer, network.at, 4));
  const start = network.at + rows.at;
  const end = start + rows.length;
  if (!(end <= bytes.length)) return;
  const read = await Promise.all([part(file, bytes, 0, start), part(file, bytes, end, bytes.length)]);
  if (read.every((done) => done)) ahead = { bytes, copy: (at, to) => void readSync(file, to, 0, to.length, at) };
}

const part = (file: number, bytes: Uint8Array, from: number, to: number): Promise<boolean> =>
  new Promise((done) =>
    read(file, bytes, from, to - from, from, (error, length) => done(error === null && length === to - from)),
  );

/** The English engine, loaded on first use; works from src/ and from dist/. Throws where models/english.bin is missing. */
export function loadEnglish(): LanguageEngine {
  english ??= ahead === null ? languageEngine(readFileSync(ENGLISH)) : languageEngine(ahead.bytes, ahead.copy);
  ahead = null;
  return english;
}

/** What the English weights know of single words; reads the file anew. */
export const loadWordMeanings = (): MeaningOf => wordMeanings(readFileSync(ENGLISH));

/** The weights of the statement reader; where models/statements.bin is missing the rules decide alone. */
export function loadStatementWeights(): StatementWeights {
  const path = new URL('../models/statements.bin', import.meta.url);
  if (!existsSync(path)) return { attributions: null, stance: null };
  const tables = unpackWeights(readFileSync(path));
  const { content, speaker, stance } = tables;
  return {
    attributions: content === undefined || speaker === undefined ? null : { content, speaker },
    stance: stance ?? null,
  };
}
