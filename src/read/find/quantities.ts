// Finds counts of people and things with the reporter's bounds, and what the count is of: dead, injured, detained, displaced, equipment …
// Numbers, bounds, verbs and units stand in data/en/counts.tsv. Leaves which figure belongs to which event to code/.
// Example: 'killed two of its soldiers and a civilian porter' is dead 2 (soldiers) and dead 1 (porter).
import type { Tree } from '../../language/tree.ts';
import type { CountTable } from '../../lexicon/counts.ts';
import type { LanguageLayer } from '../../model/language-layer.ts';
import type { Counted, Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import { type CountedThing, countedThing, nounClass, unitClass } from './quantities/counted-things.ts';
import { type NumberPhrase, numberPhraseAt, type Words } from './quantities/number-phrases.ts';
import { byTree, byVerbBefore, byWordsBefore, byWordsBehind, type Place } from './quantities/what-happened.ts';

export type CountContext = {
  readonly counts: CountTable;
  /** Without a tree the words around decide. */
  readonly tree?: Tree;
  /** Numbers inside time expressions count nothing. */
  readonly moments?: readonly { readonly span: Span }[];
};

const HARM: readonly (Counted | null)[] = [
  'dead',
  'injured',
  'captured',
  'detained',
  'missing',
  'rescued',
  'displaced',
];
/** Nouns that say by themselves what happened; the others ('prisoner') give way to a verb. */
const OUTRIGHT: readonly (Counted | null)[] = ['dead', 'injured', 'missing'];

/** Counts in text order. Linear in the tokens. */
export function findQuantities(text: string, layer: LanguageLayer, context: CountContext): readonly Quantity[] {
  const { tokens, sentences } = layer;
  const w: Words = { tokens, lower: (i) => tokens[i]?.word.lower ?? '', table: context.counts };
  const timed = timedTokens(layer, context.moments ?? []);
  const found: Quantity[] = [];
  for (const sentence of sentences) {
    let last: Quantity | null = null;
    for (let i = sentence.first; i < sentence.last; ) {
      const phrase = context.counts.opens(tokens[i]!.word) && !timed.has(i) ? numberPhraseAt(w, i) : null;
      const quantity: Quantity | null =
        phrase === null || phrase.last > sentence.last
          ? null
          : quantityOf(w, phrase, { context, from: sentence.first, last, text });
      if (quantity !== null) {
        found.push(quantity);
        last = quantity;
      }
      i = phrase === null || phrase.article ? i + 1 : Math.max(i + 1, phrase.last);
    }
  }
  return found;
}

function timedTokens({ tokens }: LanguageLayer, moments: readonly { readonly span: Span }[]): ReadonlySet<number> {
  const timed = new Set<number>();
  let i = 0;
  for (const { span } of moments) {
    while (i < tokens.length && tokens[i]!.span.end <= span.start) i++;
    for (let j = i; j < tokens.length && tokens[j]!.span.start < span.end; j++) timed.add(j);
  }
  return timed;
}

type Around = {
  readonly context: CountContext;
  readonly from: number;
  readonly last: Quantity | null;
  readonly text: string;
};

function quantityOf(w: Words, phrase: NumberPhrase, around: Around): Quantity | null {
  const thing = countedThing(w, phrase);
  if (thing === null) return null;
  const unit = unitClass(w, thing.head);
  if (unit === 'measure') return null;
  const money = /^[$€£¥]$/.test(w.lower(phrase.core - 1));
  const of = money ? 'money' : classOf(w, { phrase, thing, unit, first: phrase.first, last: thing.last }, around);
  if (of === null) return null;
  if (!countsOne(w, phrase, { thing, unit, of })) return null;
  const start = w.tokens[phrase.first]!.span.start;
  const end = w.tokens[Math.max(phrase.last, thing.last) - 1]!.span.end;
  const { low, best, high, approximate } = phrase;
  return {
    span: { start, end },
    unit: thing.head === -1 ? null : w.tokens[thing.head]!.form,
    of,
    low,
    best,
    high,
    approximate,
  };
}

/** 'a', 'no' and 'another' count only what harm is done to, and 'a boy of 12' counts nobody. */
function countsOne(
  w: Words,
  phrase: NumberPhrase,
  { thing, unit, of }: { readonly thing: CountedThing; readonly unit: Counted | null; readonly of: Counted },
): boolean {
  const before = w.tokens[phrase.first - 2];
  const ofOne =
    before !== undefined &&
    w.table.unit(before.lemma.toLowerCase()) === 'people' &&
    before.lemma.toLowerCase() === before.form.toLowerCase();
  if (w.lower(phrase.first - 1) === 'aged' || (w.lower(phrase.first - 1) === 'of' && ofOne)) return false;
  if (of === 'other' && w.lower(phrase.core) === 'one' && phrase.last - phrase.first === 1) return false;
  if (!phrase.article && phrase.best !== 0) return true;
  if (thing.head === -1) return false;
  if (!phrase.article || of === 'equipment') return HARM.includes(of) || of === 'equipment';
  const person =
    unit === 'people' ||
    nounClass(w, thing.head) !== null ||
    /(?:man|woman|er|or|ist|ian|ee|ant)$/.test(w.lower(thing.head));
  return person && HARM.includes(of);
}

/** What the count is of; null where the number counts nothing that can be told. */
function classOf(w: Words, place: Place & { readonly unit: Counted | null }, around: Around): Counted | null {
  const { thing, phrase, unit } = place;
  const { last, from, context } = around;
  if (thing.inner !== null) return thing.inner;
  if (unit === 'money' || (unit === 'equipment' && !phrase.article && phrase.best !== 0)) return unit;
  const noun = nounClass(w, thing.head);
  const life = thing.head !== -1 && w.tokens[thing.head]!.lemma.toLowerCase() === 'life';
  if (!life && OUTRIGHT.includes(noun)) return noun;
  if (phrase.best === 0 && w.lower(thing.head) === 'casualties') return 'dead';
  const right = byVerbBefore(w, place);
  if (right !== null) return ofKind(right, unit);
  const behind = byWordsBehind(w, place);
  if (behind !== null && behind !== 'agent') return ofKind(behind, unit);
  const tree = behind === 'agent' || context.tree === undefined ? behind : byTree(w, context.tree, place);
  if (tree !== null && tree !== 'agent') return ofKind(tree, unit);
  const before = tree === 'agent' ? null : byWordsBefore(w, place, from);
  if (before !== null && before !== 'agent') return ofKind(before, unit);
  if (last !== null && HARM.includes(last.of) && (thing.part || isIncluded(w, phrase))) return last.of;
  if (life) return null;
  if (unit === 'equipment') return null;
  return noun ?? unit ?? (thing.head === -1 || isNumbered(w, phrase) ? null : 'other');
}
/** People are not equipment and drones do not die. */
function ofKind(of: Counted, unit: Counted | null): Counted | null {
  if (unit === 'equipment') return 'equipment';
  return of === 'equipment' ? (unit ?? 'other') : of;
}
const isIncluded = (w: Words, phrase: NumberPhrase): boolean =>
  w.lower(phrase.first - 1) === 'including' ||
  (w.lower(phrase.first - 1) === 'them' && w.lower(phrase.first - 2) === 'among');
/** 'Article 4 of the accord': the number names what stands before it. */
function isNumbered(w: Words, phrase: NumberPhrase): boolean {
  const before = w.tokens[phrase.core - 1];
  const named = before?.upos === 'PROPN' || (before?.upos === 'NOUN' && /^\p{Lu}/u.test(before.form));
  return phrase.first === phrase.core && named && /^\d/.test(w.lower(phrase.core));
}
