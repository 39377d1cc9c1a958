// Treaties and cease-fires as rules: data/commitments/*.json. Leaves the findings to relate/. Example: Article 4 of the Collective Security Treaty.

export type CommitmentRule = {
  readonly id: string;
  readonly kind: 'treaty' | 'cease-fire';
  readonly name: string;
  readonly article: string | null;
  /** Lower-case phrases whose mention makes the rule relevant to a report. */
  readonly mentions: readonly string[];
  /** In force for a party from `from` (inclusive) to `until` (exclusive, null where still in force). */
  readonly members: readonly { readonly party: string; readonly from: string; readonly until: string | null }[];
  readonly conditions: readonly CommitmentCondition[];
  readonly source: string;
};
export type CommitmentCondition = {
  readonly id: string;
  readonly text: string;
  /** How the condition is tested; relate/ knows one function for each kind. */
  readonly test:
    | {
        readonly kind: 'incident';
        readonly types: readonly string[];
        readonly recipient: 'member' | 'any';
        readonly onTerritoryOf: 'member' | null;
        readonly after: string | null;
      }
    | {
        readonly kind: 'statement';
        readonly stance: string;
        readonly speaker: 'member' | 'any';
        readonly words: readonly string[];
      }
    | { readonly kind: 'membership'; readonly party: string };
};
