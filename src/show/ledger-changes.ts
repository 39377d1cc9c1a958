// What became of incidents within some days: first told, standing before and after, positions newly taken, tolls that changed. Pure comparing.
// Leaves words to say-change.ts. Example: claimed on 4 May, acknowledged on 6 May is a change within 5 to 6 May, and news within 4 to 6 May.
import type { Standing } from '../model/incident.ts';
import type { LedgerIncident, StandingChange, TollClaim } from '../model/ledger-incident.ts';

/** ISO days, both included; null for no end. */
export type Days = { readonly from: string | null; readonly to: string | null };
/** `before` is null where nothing was told before these days. */
export type IncidentChange = {
  readonly incident: LedgerIncident;
  readonly before: Standing | null;
  readonly after: Standing;
  /** Entries of its history within the days, in order. */
  readonly steps: readonly StandingChange[];
  readonly positions: LedgerIncident['positions'];
  readonly tolls: readonly TollChange[];
};
export type TollChange = { readonly claim: TollClaim; readonly before: TollClaim | null };

/** What no report dates was always there: it is no news. */
const inside = (day: string | null, { from, to }: Days): boolean =>
  day !== null && (from === null || day >= from) && (to === null || day <= to);
const earlier = (day: string | null, { from }: Days): boolean => day === null || (from !== null && day < from);

/** null where nothing became of it within these days. */
export function incidentChange(incident: LedgerIncident, days: Days): IncidentChange | null {
  const steps = incident.history.filter(({ on }) => inside(on, days));
  const before = incident.history.filter(({ on }) => earlier(on, days)).at(-1)?.to ?? null;
  const positions = incident.positions.filter(({ since }) => inside(since, days));
  const tolls = tollChanges(incident.tolls, days);
  const after = steps.at(-1)?.to ?? before;
  if (after === null || (steps.length === 0 && positions.length === 0 && tolls.length === 0)) return null;
  return { incident, before, after, steps, positions, tolls };
}

/** All that changed; what more independent origins carry comes first, of equals the later deed. */
export const ledgerChanges = (incidents: readonly LedgerIncident[], days: Days): IncidentChange[] =>
  incidents
    .map((one) => incidentChange(one, days))
    .filter((one) => one !== null)
    .sort((a, b) => weightOrder(a.incident, b.incident));

function weightOrder(a: LedgerIncident, b: LedgerIncident): number {
  const [first, second] = [a, b].map(({ when }) => when?.value.start ?? '') as [string, string];
  return b.origins.families - a.origins.families || compare(second, first) || compare(a.id, b.id);
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is said to have happened in the time that is reported; plans, threats, suppositions and background stand aside. */
export const isDone = ({ incident }: IncidentChange): boolean => incident.modality === 'actual' && !incident.historical;

/** The last figure of each claimant within the days where it differs from what the same claimant counted before. */
function tollChanges(tolls: readonly TollClaim[], days: Days): TollChange[] {
  const kinds = [...new Set(tolls.map(kindOf))];
  return kinds.flatMap((kind) => {
    const claims = tolls.filter((claim) => kindOf(claim) === kind);
    const claim = claims.filter(({ on }) => inside(on, days)).at(-1);
    const before = claims.filter(({ on }) => earlier(on, days)).at(-1) ?? null;
    return claim === undefined || (before !== null && sameFigure(claim, before)) ? [] : [{ claim, before }];
  });
}

const kindOf = ({ of, claimant }: TollClaim): string => `${of} ${claimant ?? ''}`;
const sameFigure = (a: TollClaim, b: TollClaim): boolean => a.low === b.low && a.best === b.best && a.high === b.high;
