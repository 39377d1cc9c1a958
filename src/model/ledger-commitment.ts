// One commitment over all reports of a ledger: a treaty article or a cease-fire, what each condition has come to, when and by which report, and the
// alleged violations of a cease-fire. It never says who is right or bound.
// Example: the armed attack of Article 4 stood not established on 12 October by the one side's note and established on 14 October by the other's word.
import type { EventType } from './coded-event.ts';
import type { Commitment, Condition, FindingName } from './commitment.ts';
import type { Standing } from './incident.ts';

/** A report with what it says of commitments, and the day of its publication. */
export type SpokenCommitments = {
  readonly report: string;
  readonly on: string | null;
  readonly commitments: readonly Commitment[];
};
/** `grounds`: ids of ledger incidents, and `<report>#<statement>`. */
export type LedgerCondition = Condition;
/** `from` is null where the condition was first addressed. */
export type FindingChange = {
  readonly condition: string;
  readonly from: FindingName | null;
  readonly to: FindingName;
  /** Day of publication of the report that changed it, null where nothing says it. */
  readonly on: string | null;
  readonly report: string;
  readonly grounds: readonly string[];
  readonly because: string;
};
/** An attack of one party to a cease-fire on another after its start, as told. */
export type AllegedViolation = {
  /** Id of the ledger incident. */
  readonly incident: string;
  readonly type: EventType;
  readonly mode: string | null;
  /** Party codes, sorted: by whom, against whom. */
  readonly by: readonly string[];
  readonly against: readonly string[];
  /** Its first day; null where no report says it. */
  readonly day: string | null;
  readonly place: string | null;
  readonly standing: Standing;
  /** The report that told it first, and the day of that report. */
  readonly report: string;
  readonly on: string | null;
  /** Parties that assert or confirm it, and that deny it, sorted. */
  readonly saidBy: readonly string[];
  readonly deniedBy: readonly string[];
};
export type LedgerCommitment = {
  /** Of the rule; of a cease-fire that only its reports name `cease-fire-named/<id of the ledger incident>` or `.../<parties>`. */
  readonly id: string;
  readonly kind: 'treaty' | 'cease-fire';
  readonly name: string;
  readonly article: string | null;
  /** In force on the day of the latest report that speaks of it. */
  readonly parties: readonly string[];
  /** Where an attack counts, in words; null where it counts anywhere or the rule does not say. */
  readonly territory: string | null;
  /** Where its text stands. */
  readonly source: string;
  /** Reports that speak of it, by day of publication, then id. */
  readonly reports: readonly string[];
  readonly conditions: readonly LedgerCondition[];
  /** By day of publication, those without one last, then report, then in the order of the conditions. */
  readonly history: readonly FindingChange[];
  /** Of a cease-fire; by day, those without one last, then id. */
  readonly violations: readonly AllegedViolation[];
};
