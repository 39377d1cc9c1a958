// One occurrence over all reports of a ledger: its accounts, what each side holds, where it stands and how that changed.
// Example: the strike stood claimed on 12 October by Baku's note and acknowledged on 14 October by Yerevan's word.
import type { Mention } from './account.ts';
import type { Incident, Position, Standing } from './incident.ts';

/** A change of standing. `from` is null at the first report. `statement` is the one that changed it, null for the outlet's own voice. */
export type StandingChange = {
  readonly from: Standing | null;
  readonly to: Standing;
  /** Day of publication of the report that changed it, null where nothing says it. */
  readonly on: string | null;
  readonly report: string;
  readonly statement: string | null;
  readonly because: string;
};
/** What one claimant counts: 'ARM: dead, 25 to 31'. `claimant` a party, a speaker's name, or null for the outlet's own voice. */
export type TollClaim = {
  readonly of: string;
  readonly claimant: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly report: string;
  /** Day of publication of the report, null where nothing says it. */
  readonly on: string | null;
};

/** `positions[].statements` and `events` are `<report>#<id>`. `id` is the id of its first account. */
export type LedgerIncident = Omit<Incident, 'origins' | 'positions'> & {
  readonly positions: readonly (Position & { readonly since: string | null })[];
  /** Account ids, by day of publication, then report, then place in the text. */
  readonly accounts: readonly string[];
  readonly mentions: readonly Mention[];
  readonly history: readonly StandingChange[];
  readonly tolls: readonly TollClaim[];
  /** Independent origins: reports of one family count once, and so does one original speaker. */
  readonly origins: {
    readonly families: number;
    readonly speakers: number;
    /** Why reports were counted together, in words. */
    readonly because: readonly string[];
  };
  /** Why its accounts are one, and what spoke against it: the strongest link of each account to an earlier one. */
  readonly joins: readonly { readonly account: string; readonly with: string; readonly because: string }[];
  /** A person's doing in it: decision ids, ascending. */
  readonly decisions: readonly number[];
};
