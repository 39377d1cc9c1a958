// A mention of a deed as one report words it: its words by their families, who takes part, what else its sentence speaks of. Small and whole in itself,
// made of a reading with tokens. Leaves whether two are of one deed to mention-links.ts. Example: 'the attackers fled': 'fle', by 'attack'.
import type { IrregularForms } from '../lexicon/irregular-forms.ts';
import type { NegationTable } from '../lexicon/negations.ts';
import type { MeaningOf, Token, WordMeaning } from '../model/language-layer.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { kinOf } from '../text/kin.ts';

export type DeedMention = {
  /** `<report>#<start>-<end>`. */
  readonly id: string;
  readonly report: string;
  /** Where its sentence begins. */
  readonly sentence: number;
  /** Lemma of its head, and the family of that (text/kin.ts). */
  readonly lemma: string;
  readonly kin: string;
  /** Families of all its telling words. */
  readonly words: ReadonlySet<string>;
  /** Of those who take part in it, and of all other telling words of its sentence. */
  readonly participants: ReadonlySet<string>;
  readonly matter: ReadonlySet<string>;
  readonly negated: boolean;
  /** What the engine knows of its head. */
  readonly meaning: WordMeaning;
  /** Of the event that is told there (PLOVER), or null where none is; whether a statement has its cue there. */
  readonly type: string | null;
  readonly says: boolean;
};
/** `kin`: nouns whose verb no ending shows. */
export type MentionWords = {
  readonly kin: IrregularForms;
  readonly meaningOf: MeaningOf;
  readonly negations: Pick<NegationTable, 'words' | 'determiners'>;
};
type Here = { readonly reading: Reading; readonly tokens: readonly Token[]; readonly words: MentionWords };

const telling: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'PROPN', 'NUM', 'ADJ']);
const within: ReadonlySet<string> = new Set([
  'compound',
  'flat',
  'amod',
  'nummod',
  'nmod:desc',
  'appos',
  'nmod',
  'nmod:poss',
]);
const PARTICIPANT = /^(?:nsubj|obj|iobj|obl|nmod|compound|nummod|amod|ccomp|xcomp|acl|advcl)(?::|$)/u;
/** Along these a deed has its doer from the word above it: 'vowed to strike', 'struck and fled'. */
const taken: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl', 'obj', 'ccomp']);
/** A longer mention of an entity is a clause about it. */
const NAME = 40;

/** One for each span, in order. Throws where the reading has no tokens; a span without a word in it has a mention of its bare text. */
export function deedMentions(
  report: string,
  { reading, spans }: { readonly reading: Reading; readonly spans: readonly Span[] },
  words: MentionWords,
): readonly DeedMention[] {
  const { tokens, sentences } = reading;
  if (tokens === undefined || sentences === undefined) throw new Error(`a reading without tokens: "${report}"`);
  const here = { reading, tokens, words };
  return spans.map((span) => {
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
    const inside = tokens.flatMap((token, i) => (meets(token.span, span) ? [i] : []));
    const head = headOf(inside, tokens);
    const lemma = (
      head === null ? reading.article.text.slice(span.start, span.end) : tokens[head]!.lemma
    ).toLowerCase();
    const around = tokens.flatMap((token, i) =>
      token.span.start >= sentence.start && token.span.end <= sentence.end && !inside.includes(i) ? [i] : [],
    );
    return {
      id: `${report}#${span.start}-${span.end}`,
      report,
      sentence: sentence.start,
      lemma,
      kin: kinOf(lemma, words.kin.lemmaOf) || lemma,
      words: new Set(inside.flatMap((i) => termOf(i, here))),
      participants: head === null ? new Set() : participantsOf(head, around, here),
      matter: new Set(around.flatMap((i) => termOf(i, here))),
      negated: around.some((i) => tokens[i]!.head === head && negates(tokens[i]!.form, words)),
      meaning: head === null ? { row: null, sense: null } : words.meaningOf(lemma, tokens[head]!.upos),
      type: reading.events.find(({ trigger }) => meets(trigger, span))?.type ?? null,
      says: reading.statements.some(({ cue }) => meets(cue.span, span)),
    };
  });
}

/** All telling words of a report, each once: for how rare one is among many reports. */
export function deedTerms(reading: Reading, words: MentionWords): ReadonlySet<string> {
  const { tokens = [] } = reading;
  return new Set(tokens.flatMap((_, i) => termOf(i, { reading, tokens, words })));
}

const negates = (form: string, { negations: { words, determiners } }: MentionWords): boolean =>
  words.has(form.toLowerCase()) || determiners.has(form.toLowerCase());

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Its first verb, else the word that the others hang on. */
function headOf(inside: readonly number[], tokens: readonly Token[]): number | null {
  const verb = inside.find((i) => tokens[i]!.upos === 'VERB');
  const top = inside.find((i) => tokens[i]!.head === null || !inside.includes(tokens[i]!.head));
  return verb ?? top ?? null;
}

/** Names and figures as they stand, other telling words by their family. */
function termOf(i: number, { tokens, words }: Here): string[] {
  const { upos, form, lemma } = tokens[i]!;
  if (!telling.has(upos)) return [];
  if (upos === 'PROPN' || /\d/u.test(form)) return [form.toLowerCase()];
  return [kinOf(lemma, words.kin.lemmaOf) || lemma];
}

function participantsOf(head: number, around: readonly number[], here: Here): ReadonlySet<string> {
  const { tokens } = here;
  const below = (i: number): number[] => around.filter((one) => tokens[one]!.head === i);
  const own = below(head).filter((i) => PARTICIPANT.test(tokens[i]!.relation ?? ''));
  const lent = own.some((i) => tokens[i]!.relation?.startsWith('nsubj') === true) ? [] : lentTo(head, below, tokens);
  const all = [...own, ...lent];
  const joined = all.flatMap((i) => below(i).filter((one) => tokens[one]!.relation === 'conj'));
  return new Set(
    [...all, ...joined].flatMap((i) => [
      ...termOf(i, here),
      ...below(i).flatMap((one) => (within.has(tokens[one]!.relation ?? '') ? termOf(one, here) : [])),
      ...namedBy(i, here),
    ]),
  );
}

/** Subjects of the words above, or what a clause hangs on: 'the man who fled'. */
function lentTo(head: number, below: (i: number) => number[], tokens: readonly Token[]): number[] {
  const { relation, head: above } = tokens[head]!;
  if (above === null) return [];
  if (relation?.startsWith('acl') === true) return [above];
  if (!taken.has(relation ?? '')) return [];
  const subjects = below(above).filter((i) => tokens[i]!.relation?.startsWith('nsubj') === true);
  return subjects.length > 0 ? subjects : lentTo(above, below, tokens);
}

/** The name of who is meant by a pronoun or a description, by its words. */
function namedBy(i: number, { reading, tokens }: Here): string[] {
  const { span, upos } = tokens[i]!;
  if (upos !== 'PRON' && upos !== 'NOUN') return [];
  const entity = reading.entities.find(({ mentions }) =>
    mentions.some(
      (one) => one.span.start <= span.start && span.end <= one.span.end && one.span.end - one.span.start < NAME,
    ),
  );
  return entity?.name?.toLowerCase().split(/\s+/u) ?? [];
}
