// Finds the turns of an interview or a hearing by what comes again: a label that opens two blocks or more (before a colon or a dash, or alone on
// its line) names who speaks, and whose turns are mostly questions only asks. Leaves single labels and headlines to speech-labels.ts.
// Example: 'Mrs Toal - It was hot.' after 'Interviewer - When was it?' and before 'Mrs Toal - In August.'
import type { Tree } from '../../language/tree.ts';
import type { Block } from '../../model/article.ts';
import type { TokenRange } from './content-edges.ts';

/** Who speaks, the mark that says so (or the last word of a label without one), and what is said. */
export type SpeechLabel = { readonly colon: number; readonly phrase: TokenRange; readonly content: TokenRange };

/** Longest label before a mark, and alone on its line, in tokens. */
const LABEL_WORDS = 12;
const LINE_WORDS = 6;
const DASH_WORDS = 5;
const DASHES = new Set(['-', '–', '—', '--']);
const ENDS = new Set(['.', '!', '?', '…', '...', ',', ';']);

type Opening = {
  /** Index of the block that it opens. */
  readonly block: number;
  readonly name: string;
  readonly phrase: TokenRange;
  /** The mark, or the last word of the label where it stands alone. */
  readonly mark: number;
  /** Where the words begin; in the next block where the label stands alone. */
  readonly from: number;
  readonly kind: 'colon' | 'dash' | 'line';
};
export type Turns = {
  readonly labels: readonly SpeechLabel[];
  /** Blocks that open or carry on a turn: no other label is looked for in them. */
  readonly taken: ReadonlySet<number>;
};

const NONE: Turns = { labels: [], taken: new Set() };

/** All turns of those who answer, in text order. Linear in the tokens of the blocks. */
export function speechTurns(tree: Tree, blocks: readonly Block[]): Turns {
  const ranges = blocks.map(({ span }) => rangeOf(tree, span));
  const openings = blocks.flatMap((_, block) => openingOf(tree, ranges, block) ?? []);
  const counts = new Map<string, number>();
  for (const { name, kind } of openings) counts.set(`${kind} ${name}`, (counts.get(`${kind} ${name}`) ?? 0) + 1);
  const again = openings.filter(({ name, kind }) => counts.get(`${kind} ${name}`)! > 1);
  const kinds = new Set(again.map(({ kind }) => kind));
  // a label alone that comes again is a heading; a talk has two
  if (new Set(openings.filter(({ kind }) => kinds.has(kind)).map(({ name }) => name)).size < 2) return NONE;
  const turns = openings.filter(
    ({ kind, name }) => kinds.has(kind) && (kind !== 'line' || counts.get(`line ${name}`)! > 1),
  );
  const taken = new Set<number>();
  const contents = turns.map((turn, i) => {
    const next = turns[i + 1]?.block;
    const last = next === undefined ? (turn.kind === 'line' ? turn.block + 1 : turn.block) : next - 1;
    for (let block = turn.block; block <= last; block++) taken.add(block);
    return { first: turn.from, last: spokenEnd(tree, ranges, turn, last) };
  });
  const asking = askers(tree, turns, contents);
  // 'Dead: 4', 'Injured: 6' of town after town is a list
  if (asking.size === 0 && !again.every(({ phrase }) => isNamed(tree, phrase))) return NONE;
  // and so are credits and figures
  if (contents.filter((content) => tells(tree, content)).length * 2 < contents.length) return NONE;
  const labels = turns.flatMap(({ name, phrase, mark }, i): readonly SpeechLabel[] => {
    const content = contents[i]!;
    if (asking.has(name) || content.last <= content.first || asks(tree, content)) return [];
    return [{ colon: mark, phrase, content }];
  });
  return { labels, taken };
}

function rangeOf(tree: Tree, span: Block['span']): TokenRange {
  const first = tree.tokenAt(span.start);
  let last = first;
  while (last < tree.tokens.length && tree.tokens[last]!.span.start < span.end) last++;
  return { first, last };
}

/** What opens the block, if it is a label by its form. */
function openingOf(tree: Tree, ranges: readonly TokenRange[], block: number): Opening | null {
  const { first, last } = ranges[block]!;
  const name = (end: number): string =>
    tree.tokens
      .slice(first, end)
      .map(({ form }) => form.toLowerCase())
      .join(' ');
  for (let i = first; i < last && i < first + LABEL_WORDS; i++) {
    const { form } = tree.tokens[i]!;
    if (form === ':' && i > first) {
      if (i + 1 === last) return lineOf(tree, ranges, { block, first, last: i });
      return { block, name: name(i), phrase: { first, last: i }, mark: i, from: i + 1, kind: 'colon' };
    }
    if (DASHES.has(form) && i > first && i <= first + DASH_WORDS && i + 1 < last && isSpaced(tree, i))
      return { block, name: name(i), phrase: { first, last: i }, mark: i, from: i + 1, kind: 'dash' };
    if (saysSomething(tree, i)) return null;
  }
  return last - first <= LINE_WORDS && last > first && !ENDS.has(tree.tokens[last - 1]!.form)
    ? lineOf(tree, ranges, { block, first, last })
    : null;
}

type Line = { readonly block: number; readonly first: number; readonly last: number };
/** A label alone on its line: its words are the next block's. */
function lineOf(tree: Tree, ranges: readonly TokenRange[], { block, first, last }: Line): Opening | null {
  const next = ranges[block + 1];
  if (next === undefined) return null;
  const name = tree.tokens
    .slice(first, last)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  return { block, name, phrase: { first, last }, mark: ranges[block]!.last - 1, from: next.first, kind: 'line' };
}

const isSpaced = (tree: Tree, i: number): boolean =>
  tree.tokens[i - 1]!.span.end < tree.tokens[i]!.span.start &&
  tree.tokens[i]!.span.end < (tree.tokens[i + 1]?.span.start ?? 0);

/** A verb or the end of a sentence: a label is a name, and 'Mrs.' and 'Q.' end none. */
function saysSomething(tree: Tree, i: number): boolean {
  const { upos, form } = tree.tokens[i]!;
  return upos === 'VERB' || upos === 'AUX' || form === '?' || form === '!';
}

/** Behind the last block of the turn that is no note in brackets; with no turn behind it, behind its own block. */
function spokenEnd(tree: Tree, ranges: readonly TokenRange[], turn: Opening, last: number): number {
  for (let block = last; block > turn.block; block--) {
    const { first, last: end } = ranges[block]!;
    if (!/^[([]/u.test(tree.tokens[first]?.form ?? '')) return end;
  }
  return turn.kind === 'line' ? turn.from : ranges[turn.block]!.last;
}

function asks(tree: Tree, { last }: TokenRange): boolean {
  return tree.tokens[last - 1]?.form === '?';
}

/** Whose turns are questions, half of them or more. */
function askers(tree: Tree, turns: readonly Opening[], contents: readonly TokenRange[]): ReadonlySet<string> {
  const questions = new Map<string, number>();
  const all = new Map<string, number>();
  turns.forEach(({ name }, i) => {
    all.set(name, (all.get(name) ?? 0) + 1);
    if (asks(tree, contents[i]!)) questions.set(name, (questions.get(name) ?? 0) + 1);
  });
  return new Set([...questions].filter(([name, count]) => count * 2 >= all.get(name)!).map(([name]) => name));
}

function isNamed(tree: Tree, { first, last }: TokenRange): boolean {
  return tree.tokens
    .slice(first, last)
    .some(({ upos, form }) => upos === 'PROPN' || (form === form.toUpperCase() && form.length > 2));
}

const tells = (tree: Tree, { first, last }: TokenRange): boolean =>
  tree.tokens.slice(first, last).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
