// Finds the words that may attribute: verbs, nouns, adverbs and phrases of data/en/cues.tsv as they stand, inflected.
// Whether one does attribute, and what, is settled later (settle/attributions.ts). Example: 'called for' in 'Putin called for cooperation'.
import type { Tree } from '../../language/tree.ts';
import type { CueEntry, CueTable } from '../../lexicon/cues.ts';
import type { HedgeEntry, HedgeTable } from '../../lexicon/hedges.ts';
import type { Token, Word } from '../../model/language-layer.ts';
import { remembered } from '../../text/remembered.ts';
import { toldOf } from '../../text/told-of.ts';

export type Cue = {
  /** Index of the first token of the cue. */
  readonly first: number;
  /** Index behind its last token. */
  readonly last: number;
  /** The token that governs in the tree (the verb or noun). */
  readonly head: number;
  /** All readings the table offers for these words here, longest words first; never empty. */
  readonly entries: readonly [CueEntry, ...CueEntry[]];
};

/** Every place where a cue of the table stands, in text order, no two overlapping. Linear in tokens. */
export function findCues(tree: Tree, table: CueTable, hedges: HedgeTable): readonly Cue[] {
  const { tokens } = tree;
  const found: Cue[] = [];
  const rows = rowsIn(table, hedges);
  for (let i = 0; i < tokens.length; i++) {
    const { form, lemma, word } = tokens[i]!;
    const written = rows.ofForm(word);
    const meant = lemma === form ? written.rows : rows.ofLemma(lemma);
    // four words in five begin no row
    if (written.rows.length === 0 && meant.length === 0 && written.stems.length === 0) continue;
    const here = matchesAt(tokens, i, meant, written);
    if (here.length === 0) continue;
    const longest = Math.max(...here.map((match) => match.last));
    const entries = here.filter((match) => match.last === longest).map((match) => match.entry);
    const [first, ...rest] = entries;
    if (first === undefined) continue;
    found.push({ first: i, last: longest, head: headOf(tokens, i, longest), entries: [first, ...rest] });
    i = longest - 1;
  }
  return found;
}

type Rows = readonly CueEntry[];
/** What may stand under a form: its own rows, and those of the verbs that it would be a form of. */
type Written = { readonly lower: string; readonly rows: Rows; readonly stems: readonly Stem[] };
type Stem = { readonly key: string; readonly rows: Rows };
type RowsOfWords = { readonly ofForm: (word: Word) => Written; readonly ofLemma: (lemma: string) => Rows };

const tables = new WeakMap<CueTable, { readonly hedges: HedgeTable; readonly rows: RowsOfWords }>();
/** The rows of the table that begin with a word, and the adverbs of reserve that do. */
function rowsIn(table: CueTable, hedges: HedgeTable): RowsOfWords {
  const known = tables.get(table);
  if (known?.hedges === hedges) return known.rows;
  const under = (key: string): Rows => {
    const reserves = hedges.startingWith(key).filter((row) => row.attributes && row.pos === 'adverb');
    return [...table.startingWith(key), ...reserves.map(adverbCue)];
  };
  const rows: RowsOfWords = {
    ofForm: toldOf((form) => ({
      lower: form.toLowerCase(),
      rows: under(form.toLowerCase()),
      stems: stemsOf(form).flatMap((key) => (under(key).length === 0 ? [] : [{ key, rows: under(key) }])),
    })),
    ofLemma: remembered((lemma) => under(lemma.toLowerCase())),
  };
  tables.set(table, { hedges, rows });
  return rows;
}

function matchesAt(
  tokens: readonly Token[],
  i: number,
  meant: Rows,
  { lower, rows, stems }: Written,
): { entry: CueEntry; last: number }[] {
  const token = tokens[i]!;
  const matches: { entry: CueEntry; last: number }[] = [];
  if (writtenAsName(tokens, i)) return matches;
  const look = (some: Rows): void => {
    for (const entry of some) {
      if (!rightKind(entry, token) && !mistagged(entry, tokens, i, some) && !verbal(entry, tokens, i)) continue;
      const end = entry.words.includes(' ') ? endOfMatch(tokens, i, wordsOf(entry)) : i + 1;
      const last = entry.pos === 'phrase' ? end : withoutInfinitive(tokens, end);
      if (last > 0 && !matches.some((match) => match.entry === entry)) matches.push({ entry, last });
    }
  };
  const lemma = token.lemma.toLowerCase();
  look(meant);
  if (lemma !== lower) look(rows);
  // taggers that take 'voiced' for an adjective leave it as it stands, and rules of endings err
  if (token.upos === 'VERB' || MISTAKEN.has(token.upos))
    for (const stem of stems) if (stem.key !== lemma && stem.key !== lower) look(stem.rows);
  return matches;
}

/** 'Ahmed Said was beaten': what is written as a name, behind a name and before the clause's own verb, is one whatever its tag. */
function writtenAsName(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before?.upos !== 'PROPN' || next === undefined || !/^\p{Ll}/u.test(next.form)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[i]!.form) || !/^\p{Lu}\p{Ll}/u.test(before.form)) return false;
  return next.upos === 'AUX' || next.features.VerbForm === 'Fin';
}

function keysOf(token: Token): readonly string[] {
  const lemma = token.lemma.toLowerCase();
  const form = token.form.toLowerCase();
  return lemma === form ? [lemma] : [lemma, form];
}

/** The verbs that a word would be a form of. */
function stemsOf(form: string): readonly string[] {
  const word = form.toLowerCase();
  if (word.endsWith('ing')) return [word.slice(0, -3), `${word.slice(0, -3)}e`];
  if (word.endsWith('ed')) return [word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith('s') ? [word.slice(0, -1)] : [];
}

const MISTAKEN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN']);

/** The tag must allow the sense; in upper-case text and headlines taggers take verbs for names, so PROPN passes for verbs. */
function rightKind(entry: CueEntry, token: Token): boolean {
  switch (entry.pos) {
    case 'verb':
      return (
        token.upos === 'VERB' ||
        token.upos === 'AUX' ||
        (token.upos === 'PROPN' && token.form === token.form.toUpperCase() && token.form.length > 2)
      );
    case 'noun':
      return (
        token.upos === 'NOUN' ||
        (token.upos === 'PROPN' && token.form === token.form.toUpperCase() && token.form.length > 3)
      );
    case 'adjective':
      return token.upos === 'ADJ' || token.upos === 'VERB';
    case 'adverb':
      return token.upos === 'ADV' || token.upos === 'ADJ';
    case 'phrase':
      return true;
  }
}

/** 'reportedly' attributes to nobody: as a cue it asserts, with its reserve. */
const adverbCues = new WeakMap<HedgeEntry, CueEntry>();
function adverbCue(row: HedgeEntry): CueEntry {
  const known = adverbCues.get(row);
  if (known !== undefined) return known;
  const cue: CueEntry = {
    words: row.words,
    pos: 'adverb',
    stance: 'assert',
    strength: 'strong',
    frames: ['quote'],
    hedge: row.hedge,
    objects: [],
    source: row.source,
  };
  adverbCues.set(row, cue);
  return cue;
}

/**
 * Taggers take 'denies' for a noun where commas are lost, 'confirm' after 'neither', and every verb of a headline for a name; a verb that the
 * table knows as nothing else passes all the same, and so does an inflected one in capitals.
 */
function mistagged(entry: CueEntry, tokens: readonly Token[], i: number, rows: readonly CueEntry[]): boolean {
  const token = tokens[i]!;
  if (entry.pos !== 'verb' || !MISTAKEN.has(token.upos)) return false;
  // 'an estimated 200 people', 'the accused man'
  if (token.upos === 'ADJ' && tokens[i - 1]?.upos === 'DET') return false;
  const inflected = token.form.toLowerCase() !== entry.words;
  // 'has never acknowledged blame', 'took the blame': what a verb takes is a noun
  if (token.upos === 'NOUN' && !inflected && token.relation === 'obj' && tokens[token.head ?? -1]?.upos === 'VERB')
    return false;
  if (rows.some((row) => row.pos === 'noun')) return token.upos === 'PROPN' && inflected;
  return entry.strength === 'strong' || inflected;
}

/** 'that Baku claims was used': after a name and before a finite verb or a clause, a form in -s is a verb whatever its tag. */
function verbal(entry: CueEntry, tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (entry.pos !== 'verb' || token.upos !== 'NOUN' || !token.form.endsWith('s') || tokens[i - 1]?.upos !== 'PROPN')
    return false;
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    (next.upos === 'AUX' || next.features.VerbForm === 'Fin' || next.upos === 'PRON' || next.form === 'that')
  );
}

/** 'vowed to rebuild': the 'to' belongs to what was vowed. */
function withoutInfinitive(tokens: readonly Token[], last: number): number {
  const before = tokens[last - 1];
  return last > 0 &&
    before?.form.toLowerCase() === 'to' &&
    tokens[last]?.upos === 'VERB' &&
    !tokens[last]?.form.endsWith('ing')
    ? last - 1
    : last;
}

const cutWords = new WeakMap<CueEntry, readonly string[]>();
/** The words of a row, cut once. */
function wordsOf(entry: CueEntry): readonly string[] {
  const known = cutWords.get(entry);
  if (known !== undefined) return known;
  const words = entry.words.split(' ');
  cutWords.set(entry, words);
  return words;
}

/** Index behind the match of these lemmas from token `i` on, or -1. */
function endOfMatch(tokens: readonly Token[], i: number, words: readonly string[]): number {
  for (let k = 1; k < words.length; k++) {
    const token = tokens[i + k];
    if (token === undefined) return -1;
    const word = words[k]!;
    if (token.lemma !== word && token.form !== word && !keysOf(token).includes(word)) return -1;
  }
  return i + words.length;
}

function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = tokens[i]!.head;
    if (head === null || head < first || head >= last) {
      if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'NOUN') return i;
    }
  }
  return first;
}
