// What a watch has to tell: rows it has not seen, and incidents that stand otherwise than when it saw them. Pure comparing.
// Leaves keeping what was seen to cli/watch.ts. Example: seen as claimed and now acknowledged is a change; seen as claimed and still claimed is nothing.
import type { Standing } from '../model/incident.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { StatementLine } from '../model/question.ts';
import type { Seen } from '../model/watch.ts';

export type WatchNews = {
  /** `before` as it stood when it was last seen. */
  readonly changed: readonly { readonly incident: LedgerIncident; readonly before: Standing }[];
  readonly incidents: readonly LedgerIncident[];
  readonly statements: readonly StatementLine[];
  /** What is seen once this is delivered. */
  readonly seen: Seen;
};

/** An incident keeps being the one that was seen under whichever of its accounts came first then: an earlier report gives it a new id. */
export function incidentNews(incidents: readonly LedgerIncident[], seen: Seen): WatchNews {
  const before = ({ id, accounts }: LedgerIncident): string | undefined =>
    seen[id] ?? accounts.map((account) => seen[account]).find((one) => one !== undefined);
  return {
    changed: incidents.flatMap((incident) => {
      const then = before(incident);
      return then === undefined || then === incident.standing ? [] : [{ incident, before: then as Standing }];
    }),
    incidents: incidents.filter((one) => before(one) === undefined),
    statements: [],
    seen: Object.fromEntries(incidents.map(({ id, standing }) => [id, standing])),
  };
}

/** A statement is known by where it stands: a newer reading may give it another id. */
export function statementNews(lines: readonly StatementLine[], seen: Seen): WatchNews {
  const key = ({ report, at }: StatementLine): string => `${report}@${at.start}-${at.end}`;
  return {
    changed: [],
    incidents: [],
    statements: lines.filter((line) => seen[key(line)] === undefined),
    seen: Object.fromEntries(lines.map((line) => [key(line), ''])),
  };
}

export const nothingNew = ({ changed, incidents, statements }: WatchNews): boolean =>
  changed.length + incidents.length + statements.length === 0;
