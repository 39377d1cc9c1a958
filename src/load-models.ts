// Reads the weights of the language engine from models/, once. The engine itself touches no disk. Example: loadEnglish().annotate(text, regions).
import { existsSync, readFileSync } from 'node:fs';
import { languageEngine } from './language/english-engine.ts';
import type { LanguageEngine } from './model/language-layer.ts';
import type { StatementWeights } from './read/code/statements.ts';
import { unpackWeights } from './read/settle/weights-file.ts';

let english: LanguageEngine | null = null;

/** The English engine, loaded on first use; works from src/ and from dist/. Throws where models/english.bin is missing. */
export function loadEnglish(): LanguageEngine {
  english ??= languageEngine(readFileSync(new URL('../models/english.bin', import.meta.url)));
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
