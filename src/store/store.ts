// The one interface of the store: what a ledger keeps and what can be asked of it. Leaves files and SQL to sqlite/, meaning to relate/.
// Example: store.change(() => { store.keep(entry); store.regroup(regrouping); }) keeps a report and its incidents, or neither.
import type { Account, AccountOutline, Link } from '../model/account.ts';
import type { Decision, NewDecision } from '../model/decision.ts';
import type { Family, Sketch } from '../model/family.ts';
import type { KeptReport, ReportLine } from '../model/kept-report.ts';
import type { SpokenCommitments } from '../model/ledger-commitment.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import type { ArticleHit, IncidentQuestion, StatementLine, StatementQuestion } from '../model/question.ts';

/** A report with all that is derived from its reading. `keys` are the look-up keys of an account (block of time, place, parties). */
export type Entry = {
  readonly report: KeptReport;
  readonly statements: readonly StatementLine[];
  readonly accounts: readonly { readonly account: Account; readonly keys: readonly string[] }[];
  readonly sketch: Sketch;
};
/** What a change of the neighbourhood of some accounts puts in the place of what stood there. Ids that are gone are taken out first. */
export type Regrouping = {
  /** All links of these accounts are replaced by `links`. */
  readonly unlinked: readonly string[];
  readonly links: readonly Link[];
  readonly gone: readonly string[];
  readonly incidents: readonly LedgerIncident[];
  readonly goneFamilies: readonly string[];
  readonly families: readonly Family[];
};
/** Accounts with their links among each other. */
export type Neighbourhood = { readonly accounts: readonly Account[]; readonly links: readonly Link[] };

/** The same as far as comparing and gathering need it. */
export type Outlines = {
  readonly accounts: readonly AccountOutline[];
  readonly links: readonly Pick<Link, 'a' | 'b' | 'weight'>[];
};

/** An incident by its id, and its accounts. */
export type Held = { readonly id: string; readonly accounts: readonly string[] };

/** Both included, null where open. What has no day is left out where one is asked for. */
export type Days = { readonly from: string | null; readonly to: string | null };

export type Saved = { readonly name: string; readonly value: unknown };

export type LedgerStore = {
  /** All of `work` is kept or, where it throws, nothing of it. What has returned survives a kill of the process. Not nested. */
  readonly change: <T>(work: () => T) => T;
  /** Puts a report, or in its place a newer reading of the same id. Its accounts, keys, statements and sketch replace the earlier ones. */
  readonly keep: (entry: Entry) => void;
  /** Replaces links, incidents and families. */
  readonly regroup: (regrouping: Regrouping) => void;
  readonly report: (id: string) => KeptReport | null;
  /** In order of day of publication (those without one last), then id. */
  readonly reports: () => Iterable<ReportLine>;
  /**
   * Accounts that share a key: candidates for being the same. A key with more than `most` holders is left out; keys of fewer holders come before those
   * of more, then by name, and once `enough` accounts are found no further key is asked. By id.
   */
  readonly near: (keys: readonly string[], most: number, enough: number) => readonly AccountOutline[];
  /** Sketches that share a band; of a band with more than `most` holders the first `most` by id of report. By id of report. */
  readonly alike: (bands: readonly string[], most: number) => readonly Sketch[];
  /**
   * These accounts and all that links of at least the weight `least` lead to from them, however many steps, with every link among them, weaker ones
   * too. Null where that is more than `most` accounts: no more of them are looked at then.
   */
  readonly neighbourhood: (accounts: readonly string[], least: number, most: number) => Neighbourhood | null;
  /** The same in outlines, for many are looked at and few come together. */
  readonly outlined: (accounts: readonly string[], least: number, most: number) => Outlines | null;
  /** The accounts of these reports, by id; of a report that is not there none. */
  readonly accountsOf: (reports: readonly string[]) => readonly Account[];
  /** Ids of the incidents that hold any of these accounts, each with all the accounts that it holds; both sorted. */
  readonly heldTogether: (accounts: readonly string[]) => readonly Held[];
  /** The incidents that hold any of these accounts, by id. */
  readonly holding: (accounts: readonly string[]) => readonly LedgerIncident[];
  /** The families that hold any of these reports, and the sketches of all their members. */
  readonly familiesOf: (reports: readonly string[]) => {
    readonly families: readonly Family[];
    readonly sketches: readonly Sketch[];
  };
  /** By day (without one last), then id. */
  readonly incidents: (question: IncidentQuestion) => readonly LedgerIncident[];
  /** By day, then report, then place in the text; with `text` the best hits first. */
  readonly statements: (question: StatementQuestion) => readonly StatementLine[];
  /** Reports whose text has the words, the best first. */
  readonly articles: (words: string, limit: number) => readonly ArticleHit[];
  /** By id; with a limit so many of them. */
  readonly families: (limit?: number) => readonly Family[];
  /**
   * What reports published on these days say of commitments; by day of publication, those without one last, then id. `latest`: of so many of the
   * latest reports that speak of one; those without a day are taken only where there are fewer.
   */
  readonly spokenCommitments: (days: Days, latest?: number) => readonly SpokenCommitments[];
  /** Appends to the log and gives the decision its id. */
  readonly decide: (decision: NewDecision) => Decision;
  /** In the order in which they were taken; of one report where one is named. */
  readonly decisions: (report?: string) => readonly Decision[];
  /** What a person has saved by name beside the record, such as a watch: JSON. By name. */
  readonly saved: () => readonly Saved[];
  /** Puts a value in the place of what was saved under the name; null takes it out. */
  readonly save: (name: string, value: unknown) => void;
  /** What is wrong with the file: empty where all is well. Integrity of the file, rows that point nowhere, rows kept twice. */
  readonly check: () => readonly string[];
  /** Writes a whole copy while the ledger is in use. */
  readonly backup: (path: string) => Promise<void>;
  readonly close: () => void;
};
