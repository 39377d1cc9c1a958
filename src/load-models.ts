// Reads the weights of the language engine from models/, once. The engine itself touches no disk. Example: loadEnglish().annotate(text, regions).
import { closeSync, existsSync, fstatSync, openSync, read, readFileSync } from 'node:fs';
import { languageEngine } from './language/english-engine.ts';
import type { LanguageEngine } from './model/language-layer.ts';
import type { StatementWeights } from './read/code/statements.ts';
import { unpackWeights } from './read/settle/weights-file.ts';

const ENGLISH = new URL('../models/english.bin', import.meta.url);
let english: LanguageEngine | null = null;
let ahead: Uint8Array | null = null;

/** Reads the weights of the English engine beside whatever else is done until it resolves, on another core where there is one. */
export async function readEnglishAhead(): Promise<void> {
  const file = openSync(ENGLISH, 'r');
  const bytes = new Uint8Array(fstatSync(file).size);
  const count = await new Promise<number>((done) =>
    read(file, bytes, 0, bytes.length, 0, (error, length) => done(error === null ? length : 0)),
  );
  closeSync(file);
  if (count === bytes.length) ahead = bytes;
}

/** The English engine, loaded on first use; works from src/ and from dist/. Throws where models/english.bin is missing. */
export function loadEnglish(): LanguageEngine {
  english ??= languageEngine(ahead ?? readFileSync(ENGLISH));
  ahead = null;
  return english;
}

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
