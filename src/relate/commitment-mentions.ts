// Which commitments a report is about: by name, or by a bare "cease-fire" between its sides on a day when it held.
// Leaves what became of them to commitment-findings.ts. Example: 'the CSTO treaty' names the Collective Security Treaty.
import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { Article, BlockKind } from '../model/article.ts';

const NEWS: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption'];
/** Phrases of the generic rule are the words for a bare cease-fire. */
const bareWords = (rules: readonly CommitmentRule[]): readonly string[] =>
  rules.filter((rule) => rule.generic).flatMap((rule) => rule.mentions);

/** The news text in lower case, apostrophes and hyphens made one, each run of white space one space, a space at both ends. */
export function spokenText(article: Article): string {
  const news = article.blocks.filter((block) => NEWS.includes(block.kind));
  const text =
    news.length > 0 ? news.map(({ span }) => article.text.slice(span.start, span.end)).join(' ') : article.text;
  return ` ${plain(text)} `;
}

/** Whether the phrase stands there as whole words. */
export function holdsPhrase(spoken: string, phrase: string): boolean {
  const sought = plainPhrase(phrase);
  for (let at = spoken.indexOf(sought); at >= 0; at = spoken.indexOf(sought, at + 1))
    if (!isLetter(spoken[at - 1]) && !isLetter(spoken[at + sought.length])) return true;
  return false;
}

/**
 * The rules that the report is about, in the order of their ids. `sides` are the parties that fight or dispute in it; `day` is the
 * day of the report. A cease-fire that is not named is meant where the word stands, two of its parties are told of and the day lies in
 * its window; of several between the same parties the latest. The generic rule stands in where no cease-fire fits.
 */
export function rulesSpokenOf(
  rules: readonly CommitmentRule[],
  report: { readonly spoken: string; readonly day: string | null; readonly sides: ReadonlySet<string> },
): readonly CommitmentRule[] {
  const { spoken } = report;
  const bare = bareWords(rules).some((word) => holdsPhrase(spoken, word));
  const together = (rule: CommitmentRule): boolean =>
    rule.with.every((group) => group.some((word) => holdsPhrase(spoken, word)));
  const begun = (rule: CommitmentRule): boolean =>
    rule.kind === 'treaty' || report.day === null || rule.members.some(({ from }) => from <= (report.day ?? ''));
  const specific = rules.filter((rule) => !rule.generic && begun(rule));
  const named = specific.filter(
    (rule) => rule.mentions.some((phrase) => holdsPhrase(spoken, phrase)) && together(rule),
  );
  const meant = bare ? latest(specific.filter((rule) => inWindow(rule, report) && together(rule))) : [];
  const chosen = new Set([...named, ...meant]);
  const ceaseFire = [...chosen].some((rule) => rule.kind === 'cease-fire');
  return rules.filter((rule) => chosen.has(rule) || (rule.generic && bare && !ceaseFire));
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
  return text.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s+/g, ' ');
}

const MOST_PHRASES = 4096;
const phrases = new Map<string, string>();
/** The same for phrases of the tables, which are asked for in every report. */
function plainPhrase(phrase: string): string {
  const before = phrases.get(phrase);
  if (before !== undefined) return before;
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  const sought = plain(phrase);
  phrases.set(phrase, sought);
  return sought;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
