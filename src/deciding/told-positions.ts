// Positions as a person types them: who holds what, by which statements. Without statements those of the party that speak of it now are meant.
// Example: 'AZE confirms s120+s340, ARM denies s610'; 'none' where nobody holds anything.
import type { PositionValue } from '../model/correction.ts';
import type { PositionName } from '../model/incident.ts';
import { type Context, rawCue } from './context.ts';
import { partyCode } from './told-participants.ts';

type Told = { readonly value: readonly PositionValue[] } | { readonly wrong: string };
const NAMES: Readonly<Record<string, PositionName>> = {
  ...{ asserts: 'asserts', assert: 'asserts', confirms: 'confirms', confirm: 'confirms' },
  ...{ denies: 'denies', deny: 'denies', withholds: 'withholds', withhold: 'withholds' },
};

export function toldPositions(words: string, context: Context): Told {
  if (/^(?:none|-)$/iu.test(words)) return { value: [] };
  const value: PositionValue[] = [];
  for (const part of words.split(',').map((one) => one.trim())) {
    const [, named = '', verb = '', ids = ''] = /^(.+?)[\s:]+(\w+)(?:[\s@]+(\S+))?$/u.exec(part) ?? [];
    const position = NAMES[verb.toLowerCase()];
    if (position === undefined)
      return {
        wrong: `${JSON.stringify(part)} is no position; write PARTY asserts|confirms|denies|withholds STATEMENT`,
      };
    const party = partyCode(named, context);
    if (typeof party !== 'string') return party;
    const statements = ids === '' ? ownStatements(party, context) : ids.split('+').map((id) => id.replace(/^.*#/u, ''));
    const unknown = statements.find((id) => !context.reading.statements.some((one) => one.id === id));
    if (unknown !== undefined)
      return { wrong: `there is no statement ${JSON.stringify(unknown)} in this report; see its list` };
    if (statements.length === 0)
      return {
        wrong: `${JSON.stringify(part)} rests on no statement; name one, as in ${party} ${position} s120, or add it by hand first`,
      };
    value.push({ party, position, statements: statements.map((id) => rawCue(context.reading, id)) });
  }
  return { value };
}

/** Those by which it holds something of the incident now. */
function ownStatements(party: string, { reading, id }: Context): readonly string[] {
  const incident = reading.incidents.find((one) => one.id === id);
  return [...new Set((incident?.positions ?? []).flatMap((held) => (held.party === party ? held.statements : [])))];
}
