// Which commitments a report is about: by name, or by a bare "cease-fire" between its sides on a day when it held.
// Leaves what became of them to commitment-findings.ts. Example: 'the CSTO treaty' names the Collective Security Treaty.
import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { Article, BlockKind } from '../model/article.ts';

const NEWS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption'];
/** Phrases of the generic rule are the words for a bare cease-fire. */
const bareWords = (rules: readonly CommitmentRule[]): readonly string[] =>
  rules.filter((rule) => rule.generic).flatMap((rule) => rule.mentions);

/**
 * `marks`: 1 at the mark of every run of letters and figures in it (markOf). A phrase whose first word has left no mark is not there; two words may share
 * one, so a mark alone says nothing.
 */
export type Spoken = { readonly text: string; readonly marks: Uint8Array };

/** The news text in lower case, apostrophes and hyphens made one, each run of white space one space, a space at both ends. */
export function spokenText(article: Article): Spoken {
  const news = article.blocks.filter((block) => NEWS.includes(block.kind));
  const text =
    news.length > 0 ? news.map(({ span }) => article.text.slice(span.start, span.end)).join(' ') : article.text;
  const spoken = ` ${plain(text)} `;
  return { text: spoken, marks: marksIn(spoken) };
}
/** Letters beyond the first 65,536 stand for none, as where whole words are told below: there they are looked at by halves. */
const WORD = /(?:(?![\u{10000}-\u{10FFFF}])[\p{L}\p{N}])+/uy;

const MARKS = 1 << 13;
export function markOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (MARKS - 1);
}

/** Runs of ASCII are told by their letters; where another touches them the expression tells. */
function marksIn(text: string): Uint8Array {
  const marks = new Uint8Array(MARKS);
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isPlain(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) > 127) {
      WORD.lastIndex = at;
      end = WORD.test(text) ? WORD.lastIndex : at;
    }
    if (end > at) marks[markOf(text, at, end)] = 1;
    at = Math.max(end, at + 1);
  }
  return marks;
}
/** 0 to 9, a to z: the text is in lower case. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Whether the phrase stands there as whole words. */
export function holdsPhrase({ text, marks }: Spoken, phrase: string): boolean {
  const { sought, first } = plainPhrase(phrase);
  if (first !== null && marks[first] === 0) return false;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + sought.length])) return true;
  return false;
}

/**
 * The rules that the report is about, in the order of their ids. `sides` are the parties that fight or dispute in it; `day` is the
 * day of the report. A cease-fire that is not named is meant where the word stands, two of its parties are told of and the day lies in
 * its window; of several between the same parties the latest. The generic rule stands in where no cease-fire fits.
 */
export function rulesSpokenOf(
  rules: readonly CommitmentRule[],
  report: { readonly spoken: Spoken; readonly day: string | null; readonly sides: ReadonlySet<string> },
): readonly CommitmentRule[] {
  const { spoken } = report;
  const bare = bareWords(rules).some((word) => holdsPhrase(spoken, word));
  const together = (rule: CommitmentRule): boolean =>
    rule.with.every((group) => group.some((word) => holdsPhrase(spoken, word)));
  const begun = (rule: CommitmentRule): boolean =>
    rule.kind === 'treaty' || report.day === null || rule.members.some(({ from }) => from <= (report.day ?? ''));
  const specific = rules.filter((rule) => !rule.generic && begun(rule));
  const named = ofNamedArticle(
    specific.filter((rule) => rule.mentions.some((phrase) => holdsPhrase(spoken, phrase)) && together(rule)),
    spoken,
  );
  const meant = bare ? latest(specific.filter((rule) => inWindow(rule, report) && together(rule))) : [];
  const chosen = new Set([...named, ...meant]);
  const ceaseFire = [...chosen].some((rule) => rule.kind === 'cease-fire');
  return rules.filter((rule) => chosen.has(rule) || (rule.generic && bare && !ceaseFire));
}

/**
 * 'Article 4 of the North Atlantic Treaty' is no word about its Article 5: a rule that only its treaty's name points to gives way to one whose article
 * is named. Nor is it one about another treaty's Article 4: a rule that only the number points to gives way to one whose treaty is named.
 */
function ofNamedArticle(named: readonly CommitmentRule[], spoken: Spoken): readonly CommitmentRule[] {
  const isNumbered = ({ article }: CommitmentRule): boolean =>
    article !== null && holdsPhrase(spoken, article.toLowerCase());
  const onlyBy = ({ mentions }: CommitmentRule, is: (phrase: string) => boolean): boolean =>
    mentions.every((phrase) => is(phrase) || !holdsPhrase(spoken, phrase));
  const byNumber = (rule: CommitmentRule): boolean => onlyBy(rule, (phrase) => phrase.startsWith('article '));
  const byName = (rule: CommitmentRule): boolean =>
    !isNumbered(rule) && onlyBy(rule, (phrase) => phrase === rule.name.toLowerCase());
  return named.filter(
    (rule) =>
      !(byName(rule) && named.some((other) => other.name === rule.name && isNumbered(other))) &&
      !(byNumber(rule) && named.some((other) => other.article === rule.article && !byNumber(other))),
  );
}

function inWindow(rule: CommitmentRule, report: { readonly day: string | null; readonly sides: ReadonlySet<string> }) {
  const { window } = rule;
  if (window === null || report.day === null || report.day < window.from) return false;
  if (window.until !== null && report.day >= window.until) return false;
  return rule.members.filter(({ party }) => report.sides.has(party)).length >= 2;
}

/** Of cease-fires between the same parties only the latest. */
function latest(rules: readonly CommitmentRule[]): readonly CommitmentRule[] {
  const parties = (rule: CommitmentRule): readonly string[] => rule.members.map(({ party }) => party);
  const start = (rule: CommitmentRule): string => rule.window?.from ?? '';
  return rules.filter(
    (rule) =>
      !rules.some(
        (other) =>
          start(other) > start(rule) && parties(other).filter((party) => parties(rule).includes(party)).length >= 2,
      ),
  );
}

function plain(text: string): string {
  const lower = text.toLowerCase();
  return isPlainText(lower) ? lower : lower.replace(/[‘’ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ');
}

/** Single blanks, ASCII and letters of the next two hundred: there is nothing to make one. */
function isPlainText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code > 126 && code < 192) || code > 591) return false;
    if (code === 32 && text.charCodeAt(i + 1) === 32) return false;
  }
  return true;
}

const MOST_PHRASES = 4096;
type Sought = { readonly sought: string; readonly first: number | null };
const phrases = new Map<string, Sought>();
/** The same for phrases of the tables, which are asked for in every report; with the mark of the word that opens it, null where a sign does. */
function plainPhrase(phrase: string): Sought {
  const before = phrases.get(phrase);
  if (before !== undefined) return before;
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  const sought = plain(phrase);
  const found = { sought, first: /^[\p{L}\p{N}]/u.test(sought) ? firstMark(sought) : null };
  phrases.set(phrase, found);
  return found;
}

function firstMark(phrase: string): number | null {
  WORD.lastIndex = 0;
  return WORD.test(phrase) ? markOf(phrase, 0, WORD.lastIndex) : null;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
