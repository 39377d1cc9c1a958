// News outlets and wire agencies: data/outlets.tsv. Example: 'Reuters' is a wire; 'RFE/RL' has the host rferl.org.

export type OutletEntry = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'wire' | 'outlet' | 'aggregator';
  readonly hosts: readonly string[];
  /** ISO 3166-1 alpha-3 where it is state media and speaks for the state, else null. */
  readonly party: string | null;
  readonly source: string;
};
export type OutletTable = {
  /** The longest outlet name that starts at word `i`. */
  readonly at: (words: readonly string[], i: number) => { readonly entry: OutletEntry; readonly length: number } | null;
  /** By host, subdomains folded ('www.rferl.org'). */
  readonly byHost: (host: string) => OutletEntry | null;
  readonly byName: (name: string) => OutletEntry | null;
  readonly all: readonly OutletEntry[];
};
