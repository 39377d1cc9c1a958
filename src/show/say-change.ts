// A change of standing, a new position, a new toll as a line of words. Leaves finding them to ledger-changes.ts.
// Example: 'claimed → acknowledged: first acknowledged on 6 May 2031 by Valdoria'; 'Valdoria counts 5 dead (3 dead before)'.
import type { LedgerIncident, StandingChange } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import type { TollChange } from './ledger-changes.ts';
import type { LedgerSource } from './ledger-document.ts';
import { sayList } from './ledger-incident-block.ts';
import { oneLine } from './plain-text.ts';
import { sayCount } from './say-how-many.ts';
import { sayDay } from './say-when.ts';

/** 'claimed → acknowledged: first acknowledged on 6 May 2031 by Valdoria (Tomas Vael)'. */
export function sayStep(incident: LedgerIncident, step: StandingChange, source: LedgerSource): string {
  const at = incident.history.indexOf(step);
  const again = incident.history.slice(0, at).some(({ to }) => to === step.to);
  const on = step.on === null ? '' : ` on ${sayDay(step.on)}`;
  const by = sayBy(step, source);
  const before = step.from === null ? '' : `${step.from} → ${step.to}: `;
  return `${before}${again ? 'again' : 'first'} ${step.to}${on}${by}`;
}

function sayBy(step: StandingChange, { statement, names }: LedgerSource): string {
  const line = step.statement === null ? null : statement(statementRef(step.report, step.statement));
  const who = line === null ? null : saySpeakersOf(line, names);
  return who === null ? ` (${oneLine(step.report)})` : ` by ${who}`;
}

/** A statement's id within its report, or with it, as `<report>#<id>`. */
export const statementRef = (report: string, id: string): string =>
  id.startsWith(`${report}#`) ? id : `${report}#${id}`;

/** 'Kestria (Mila Renn)', 'Mila Renn', null where nobody is named. */
export function saySpeakersOf({ speakers }: StatementLine, names: LedgerSource['names']): string | null {
  const words = speakers.map(({ name, party, words: phrase }) => {
    const own = oneLine(name ?? phrase);
    const side = party === null ? null : oneLine(names(party));
    if (side === null) return own === '' ? null : own;
    return name === null || own === side || own === '' ? side : `${side} (${own})`;
  });
  return sayList([...new Set(words.filter((one) => one !== null))]);
}

/** 'Valdoria counts 5 dead (3 dead before)'; null where the figure cannot be said. */
export function sayToll({ claim, before }: TollChange, names: LedgerSource['names']): string | null {
  const figure = sayCount(claim);
  if (figure === null) return null;
  const who = claim.claimant === null ? 'the report' : oneLine(names(claim.claimant));
  const earlier = before === null ? null : sayCount(before);
  return `${who} counts ${figure}${earlier === null ? '' : ` (${earlier} before)`}`;
}
