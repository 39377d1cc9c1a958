// Reads CoNLL-U treebanks (gzip or plain) into documents with text, token spans, tags, trees and entity mentions for training and scoring.
// Leaves what is made of them to the trainers. Example: the row 'don't' 1-2 becomes two words 'do' and 'n't' with spans that meet.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type GoldWord = {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly features: string;
  /** Index in the sentence, -1 at the root. */
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
};
export type GoldSentence = { readonly words: readonly GoldWord[]; readonly start: number; readonly end: number };
/** `text` has blank lines at paragraph breaks; word spans are offsets in it. */
export type GoldDocument = { readonly id: string; readonly text: string; readonly sentences: readonly GoldSentence[] };

type Row = readonly string[];

/** Documents of one file, in order. Empty nodes are skipped; multiword rows give the spans of their words. */
export function readConllu(path: string): readonly GoldDocument[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const builder = newBuilder();
  const rows: Row[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc')) builder.document(line.slice(line.indexOf('=') + 1).trim());
    else if (line.startsWith('# newpar')) builder.paragraph();
    else if (line.startsWith('#')) continue;
    else if (line === '') {
      if (rows.length > 0) builder.sentence(rows);
      rows.length = 0;
    } else rows.push(line.split('\t'));
  }
  if (rows.length > 0) builder.sentence(rows);
  return builder.finish();
}

function newBuilder() {
  const documents: GoldDocument[] = [];
  let id = '';
  let text = '';
  let sentences: GoldSentence[] = [];
  let breakNext = false;
  const flush = () => {
    if (sentences.length > 0) documents.push({ id, text, sentences });
    text = '';
    sentences = [];
  };
  return {
    document: (name: string) => {
      flush();
      id = name;
    },
    paragraph: () => {
      breakNext = true;
    },
    sentence: (rows: readonly Row[]) => {
      if (text !== '') text = `${text.trimEnd()}${breakNext ? '\n\n' : ' '}`;
      breakNext = false;
      const laid = layWords(rows, text);
      sentences.push({ words: laid.words, start: laid.words[0]!.start, end: laid.words.at(-1)!.end });
      text = laid.text;
    },
    finish: () => {
      flush();
      return documents;
    },
  };
}

/** Lays the words of a sentence behind `before`, with spaces as the rows say. */
function layWords(
  rows: readonly Row[],
  before: string,
): { readonly text: string; readonly words: readonly GoldWord[] } {
  const words: GoldWord[] = [];
  let text = before;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    if (row[0]!.includes('.')) continue;
    if (row[0]!.includes('-')) {
      const [first, last] = row[0]!.split('-').map(Number) as [number, number];
      const parts = rows.slice(r + 1, r + 2 + last - first);
      const spans = splitSurface(
        row[1]!,
        parts.map((p) => p[1]!),
      );
      for (const [k, part] of parts.entries()) {
        words.push(wordOf(part, text.length + spans[k]![0], text.length + spans[k]![1]));
      }
      text += row[1]! + spaceAfter(row, rows[r + 1 + parts.length]);
      r += parts.length;
      continue;
    }
    words.push(wordOf(row, text.length, text.length + row[1]!.length));
    text += row[1]! + spaceAfter(row, rows[r + 1]);
  }
  return { text, words };
}

/** Spans of the parts in a contraction's surface: exact where they join up, else shared out in order. */
function splitSurface(surface: string, parts: readonly string[]): readonly (readonly [number, number])[] {
  let at = 0;
  return parts.map((part, k) => {
    const start = Math.min(at, surface.length - 1);
    at = k === parts.length - 1 ? surface.length : Math.min(surface.length, at + part.length);
    return [start, Math.max(at, start + 1)] as const;
  });
}

/** GUM's source files lack SpaceAfter at the hyphens inside words; the tag HYPH tells them. */
function spaceAfter(row: Row, next: Row | undefined): string {
  if ((row[9] ?? '').includes('SpaceAfter=No')) return '';
  if (row[4] === 'HYPH' || next?.[4] === 'HYPH') return '';
  return ' ';
}

function wordOf(row: Row, start: number, end: number): GoldWord {
  const [, form, lemma, upos, xpos, features, head, relation, , misc] = row as string[];
  return {
    form: form!,
    start,
    end,
    lemma: lemma!,
    upos: upos!,
    xpos: xpos!,
    features: features!,
    head: Number(head) - 1,
    relation: relation!,
    misc: misc ?? '_',
  };
}
