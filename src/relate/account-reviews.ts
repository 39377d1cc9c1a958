// What persons have done to an incident of a reading: which decisions, and which of its fields are theirs. Leaves laying decisions over a reading to
// review/. Example: its place corrected in the wire's report: the row of the ledger has the wire's place, whatever most reports say.
import type { Account } from '../model/account.ts';
import type { Incident } from '../model/incident.ts';
import type { Reading } from '../model/reading.ts';

type Reviewed = NonNullable<Account['reviewed']>;

/** Null where there are none: those on the incident, its events, the statements that hold something of it and who takes part. */
export function reviewedIn(incident: Incident, { reviews, events }: Reading): Reviewed | null {
  if (reviews === undefined) return null;
  const told = events.filter(({ id }) => incident.events.includes(id));
  const statements = [
    ...incident.positions.flatMap((position) => position.statements),
    ...told.flatMap(({ statement }) => statement ?? []),
  ];
  const entities = [...incident.actors, ...incident.recipients].flatMap(({ entity }) => entity ?? []);
  const about: Readonly<Record<string, readonly string[]>> = {
    ...{ incident: [incident.id], event: incident.events, statement: statements, entity: entities },
  };
  const own = reviews.filter(({ kind, id }) => id !== null && about[kind]!.includes(id));
  if (own.length === 0) return null;
  const set = own.filter(({ kind, act, conflict }) => kind === 'incident' && act === 'correct' && conflict !== 'lost');
  return {
    fields: Object.fromEntries(set.map(({ field, who }) => [field, who])),
    decisions: own.map(({ decision }) => decision),
  };
}

/** The accounts in which a person has set the field; all where nobody has. */
export function sayingIn(accounts: readonly Account[], field: string): readonly Account[] {
  const set = accounts.filter(({ reviewed }) => reviewed?.fields[field] !== undefined);
  return set.length > 0 ? set : accounts;
}

/** Who has set the field in an account; null where nobody has. */
export const setBy = (account: Account | undefined, field: string): string | null =>
  account?.reviewed?.fields[field] ?? null;
