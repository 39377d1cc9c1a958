// A treaty article or a cease-fire as a rule with parties and conditions, and a finding per condition. Example: Article 4 of the Collective Security Treaty.

export type FindingName = 'established' | 'disputed' | 'not-established' | 'not-addressed';
export type Condition = {
  readonly id: string;
  readonly text: string;
  readonly finding: FindingName;
  /** Statement or incident ids. */
  readonly grounds: readonly string[];
  readonly because: string;
};
export type Commitment = {
  readonly id: string;
  readonly kind: 'treaty' | 'cease-fire';
  readonly name: string;
  /** Members in force on the day of the report. */
  readonly parties: readonly string[];
  readonly article: string | null;
  readonly conditions: readonly Condition[];
};
