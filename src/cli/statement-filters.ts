// The options that choose statements and what they ask of the store, in its question and in words. Leaves finding to the store.
// Example: --by LAVROV --about TURKEY --stance deny asks { by: 'LAVROV', about: 'TUR', stances: ['deny'] }: 'by LAVROV, about TUR, deny'.
import type { StatementQuestion } from '../model/question.ts';
import type { Stance } from '../model/statement.ts';
import type { GivenOf, Option } from './command.ts';
import { oneOf } from './option-checks.ts';
import type { PartyWords } from './party-words.ts';
import { FROM, TO } from './shared-options.ts';

const STANCES: readonly Stance[] = [
  ...(['assert', 'confirm', 'deny', 'accuse', 'demand', 'promise', 'threaten', 'agree', 'refuse', 'appraise'] as const),
];

export const BY = {
  name: 'by',
  value: 'WHO',
  says: 'part of a speaker’s name, or a party: its name, capital or code',
} as const satisfies Option;
export const ABOUT = {
  name: 'about',
  value: 'WHAT',
  says: 'a party or words that the statement names',
} as const satisfies Option;
export const STANCE_FILTER = {
  name: 'stance',
  value: 'STANCE',
  says: `of this stance: ${STANCES.join(', ')}; several with commas`,
  many: true,
  wrong: oneOf(STANCES, 'stance'),
} as const satisfies Option;
export const STATEMENT_FILTERS = [BY, ABOUT, STANCE_FILTER, FROM, TO] as const;

type Given = Pick<GivenOf<typeof STATEMENT_FILTERS>, 'text' | 'all'>;
type Days = { readonly text: (name: 'from' | 'to') => string | null };

/** What the options ask; parties by their codes. */
export function statementQuestion({ text, all }: Given, parties: PartyWords): StatementQuestion {
  const [by, about, from, to] = [text('by'), text('about'), text('from'), text('to')];
  const stances = all('stance') as readonly Stance[];
  return {
    ...(by === null ? {} : { by: parties.code(by) ?? by }),
    ...(about === null ? {} : { about: parties.code(about) ?? about }),
    ...(stances.length === 0 ? {} : { stances }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

/** The question in words, for a title: 'by LAVROV, about Turkey, deny, from 2020-10-01'; '' where all is asked for. */
export function statementWords({ text, all }: Given, parties: PartyWords): string {
  const named = (words: string): string => {
    const code = parties.code(words);
    return code === null ? words : parties.name(code);
  };
  const [by, about, from, to] = [text('by'), text('about'), text('from'), text('to')];
  return [
    by === null ? '' : `by ${named(by)}`,
    about === null ? '' : `about ${named(about)}`,
    all('stance').join(' or '),
    from === null ? '' : `from ${from}`,
    to === null ? '' : `to ${to}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A span of days that holds no day. */
export function wrongDays({ text }: Days): string | null {
  const [from, to] = [text('from'), text('to')];
  return from !== null && to !== null && from > to
    ? `--from ${JSON.stringify(from)} is later than --to ${JSON.stringify(to)}; swap them`
    : null;
}

/** Words that stand alone belong to no option. */
export const optionsOnly = (command: string, { words }: { readonly words: readonly string[] }): string | null =>
  words.length === 0
    ? null
    : `${command} takes options only, not ${JSON.stringify(words[0])}; see onrecord ${command} --help`;
