// What the statements of a report give for a condition of a commitment: who asks under a treaty, who says that a truce is broken.
// Leaves incidents and days to commitment-findings.ts. Example: 'Estonia asked for consultations under Article 4' establishes that a member asks.
import type { CommitmentTest } from '../lexicon/commitments.ts';
import type { Statement } from '../model/statement.ts';
import { type Bearings, codesOf, type Finding, list, nothing } from './commitment-bearings.ts';

type StatementTest = Extract<CommitmentTest, { kind: 'statement' }>;

export function byStatements(test: StatementTest, bearings: Bearings): Finding {
  const { report, parties, attacks, kind, body } = bearings;
  const { text } = report.article;
  const attacked = [...new Set(attacks.flatMap((attack) => codesOf(attack.recipients)))].filter((code) =>
    parties.includes(code),
  );
  // who is attacked asks for help under a treaty; that a cease-fire is broken any of its parties may say
  const bound = kind === 'treaty' && attacked.length > 0;
  const sides = bound ? attacked : parties;
  const speaksFor = (statement: Statement): ((party: string | null) => boolean) => {
    if (test.speaker === 'any') return () => true;
    const invoked = isByCue(statement, test, text);
    return (party) => party !== null && ((invoked && party === body) || sides.includes(party));
  };
  const said = report.statements.filter(
    (statement) =>
      !supposed(statement, text) &&
      meets(statement, test, text) &&
      (test.speaker === 'any' || statement.speakers.some(({ party }) => speaksFor(statement)(party))),
  );
  const whose =
    test.speaker === 'any' ? 'nobody' : bound ? `nobody who speaks for ${list(attacked)}` : 'no party to it';
  if (said.length === 0) return nothing(`${whose} is reported to say so`);
  const firm = said.filter(({ negated }) => !negated);
  const chosen = firm.length > 0 ? firm : said;
  const first = chosen[0]!;
  const name = first.speakers.find(({ party }) => party !== null && speaksFor(first)(party));
  const words = `“${text.slice(first.cue.span.start, first.cue.span.end)}”`;
  return {
    finding: firm.length > 0 ? 'established' : 'not-established',
    grounds: chosen.map(({ id }) => id),
    because: `${name?.name ?? name?.party ?? 'a speaker'}: ${firm.length > 0 ? words : `not ${words}`}`,
  };
}

/** 'They must help a member if it asks for help': nobody has asked. */
function supposed({ speakers, cue }: Statement, text: string): boolean {
  const start = Math.min(cue.span.start, ...speakers.flatMap(({ span }) => span?.start ?? []));
  return /\b(?:if|unless|whether)\s+$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** By its stance or cue, and by what is said or to whom. */
function meets(statement: Statement, test: StatementTest, text: string): boolean {
  const told = [...statement.content, ...statement.addressees.map(({ span }) => span)]
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase();
  if (!holdsOne(told, test.words)) return false;
  if (isByCue(statement, test, text)) return true;
  if (test.stance === 'any' || statement.stance === test.stance) return holdsOne(told, test.also);
  return statement.stance === 'assert' && isAsserted(told, test);
}

const holdsOne = (told: string, words: readonly string[]): boolean =>
  words.length === 0 || words.some((word) => told.includes(word));

/** 'considering invoking', 'may invoke', 'threatened to invoke': it is not done yet. */
function isByCue({ cue }: Statement, { cues }: StatementTest, text: string): boolean {
  if (!cues.includes(cue.lemma)) return false;
  const { start, end } = cue.span;
  return !/ing$/i.test(text.slice(start, end)) && !NOT_YET.test(text.slice(Math.max(0, start - 20), start));
}
const NOT_YET = /\b(?:to|(?:may|might|could|would|should|can|will|must|shall)(?:\s+\S+)?)\s+$/i;

/** 'that they had violated the truce', not 'that it had not violated the truce'. */
function isAsserted(told: string, { words, asserted }: StatementTest): boolean {
  const word = asserted.find((one) => told.includes(one));
  if (word === undefined || !words.some((one) => !asserted.includes(one) && told.includes(one))) return false;
  return !DENIED.test(told.slice(0, told.indexOf(word)));
}
/** Within five words before it. */
const DENIED = /(?:\b(?:not|never|no|without|neither|nor)|n['’]t)(?:\s+\S+){0,5}\s*$/;
