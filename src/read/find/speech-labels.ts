// Finds speakers set before a colon: transcripts ("MODERATOR: …"), headlines ("Putin: talks go on") and interviews ("Q:", "A:").
// The colon is the cue, what follows up to the end of the block is the content. Headlines also name who says so behind a colon or a dash.
import type { Tree } from '../../language/tree.ts';
import type { Block } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { TokenRange } from './content-edges.ts';
import { type SpeechLabel, speechTurns } from './speech-turns.ts';

const LABEL_WORDS = 12;
/** A headline's source behind its colon or dash is a name or an office, no more. */
const SOURCE_WORDS = 6;
/** A block that is the whole report and runs on longer opens with its headline: the label speaks for no more than that. */
const SPEECH_SENTENCES = 3;
const TOLD: ReadonlySet<Block['kind']> = new Set(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption']);
const DASHES = new Set(['-', '–', '—', '--']);

/** A label opens its block: a name or office, then a colon within a dozen words, with no verb before it. Or it closes a headline. */
export function findSpeechLabels(tree: Tree, blocks: readonly Block[]): readonly SpeechLabel[] {
  const turns = speechTurns(tree, blocks);
  const found: SpeechLabel[] = [...turns.labels];
  // 'A:' is a label only where there are questions to answer; otherwise it is the first item of a list.
  const asked = blocks.some(({ span }) => isLetter(tree, span, 'Q'));
  // a date above it or a list of links below is no other part of what is told
  const alone = blocks.filter(({ kind }) => TOLD.has(kind)).length < 2;
  for (const [index, { kind, span }] of blocks.entries()) {
    if (turns.taken.has(index)) continue;
    const label = (asked && isLetter(tree, span, 'A') ? answerOf(tree, span) : null) ?? labelOf(tree, span, alone);
    if (label !== null && !isQuestion(tree, label.content)) found.push(label);
    else if (label === null && (kind === 'title' || kind === 'heading')) found.push(...sourceOf(tree, span));
  }
  return found.sort((a, b) => a.colon - b.colon);
}

function isLetter(tree: Tree, span: Span, letter: string): boolean {
  const first = tree.tokenAt(span.start);
  return tree.tokens[first]?.form === letter && tree.tokens[first + 1]?.form === ':';
}

function answerOf(tree: Tree, span: Span): SpeechLabel | null {
  const first = tree.tokenAt(span.start);
  const last = endOf(tree, span);
  return last > first + 2
    ? { colon: first + 1, phrase: { first, last: first + 1 }, content: { first: first + 2, last } }
    : null;
}

/** Who asks is given no position. */
function isQuestion(tree: Tree, content: TokenRange): boolean {
  return tree.tokens[content.last - 1]?.form === '?';
}

function endOf(tree: Tree, span: Span): number {
  let last = tree.tokenAt(span.start);
  while (last < tree.tokens.length && tree.tokens[last]!.span.start < span.end) last++;
  return last;
}

/** 'Rebels kill nine in Sahel: army', 'Truce holds – OSCE': what stands before the mark is the content. */
function sourceOf(tree: Tree, span: Span): SpeechLabel[] {
  const first = tree.tokenAt(span.start);
  const last = endOf(tree, span);
  for (let i = last - 2; i > first + 2 && i >= last - 1 - SOURCE_WORDS; i--) {
    const { form } = tree.tokens[i]!;
    if (form !== ':' && !DASHES.has(form)) continue;
    // 'retakes Tel al-Hamra': a hyphen joins, a dash stands between blanks
    if (form !== ':' && tree.tokens[i - 1]!.span.end === tree.tokens[i]!.span.start) continue;
    const source = tree.tokens.slice(i + 1, last);
    const nominal = source.every(({ upos }) => NOMINAL.has(upos)) && source.some(({ upos }) => upos !== 'ADJ');
    const says = tree.tokens.slice(first, i).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
    return nominal && says ? [{ colon: i, phrase: { first: i + 1, last }, content: { first, last: i } }] : [];
  }
  return [];
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET']);

function labelOf(tree: Tree, span: Span, alone: boolean): SpeechLabel | null {
  const first = tree.tokenAt(span.start);
  let colon = -1;
  // behind the year, where there is one: of "2 March 2014 title: …" the word 'title' is left, and that is nobody
  let dated = first;
  for (let i = first; i < tree.tokens.length && i < first + LABEL_WORDS && tree.tokens[i]!.span.start < span.end; i++) {
    const { form, upos } = tree.tokens[i]!;
    if (form === ':') {
      colon = i;
      break;
    }
    if (/\d{4}/.test(form)) dated = i + 1;
    if (upos === 'VERB' || upos === 'AUX' || form === '.' || form === '?' || (form === ',' && i > first + 6))
      return null;
  }
  if (colon <= first) return null;
  const whole = endOf(tree, span);
  const last = alone ? headlineEnd(tree, colon, whole) : whole;
  const named = tree.tokens
    .slice(dated, colon)
    .some((token) => token.upos === 'PROPN' || (token.form === token.form.toUpperCase() && token.form.length > 2));
  const hasVerb = tree.tokens.slice(colon + 1, last).some((token) => token.upos === 'VERB' || token.upos === 'AUX');
  return named && hasVerb && last > colon + 3
    ? { colon, phrase: { first, last: colon }, content: { first: colon + 1, last } }
    : null;
}

/** Where the first sentence behind the colon ends, if more follow than one speaks in a headline; else `last`. */
function headlineEnd(tree: Tree, colon: number, last: number): number {
  const first = tree.sentenceOf(colon + 1);
  if (tree.sentenceOf(last - 1) - first < SPEECH_SENTENCES) return last;
  let end = colon + 1;
  while (end < last && tree.sentenceOf(end) === first) end++;
  return end;
}
