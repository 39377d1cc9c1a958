// Offices and kinds of people: data/en/roles.tsv. Example: 'foreign minister' is GOV, minister, the state speaks through it.

export type RoleEntry = {
  /** Lower case as printed in the singular: 'defense ministry spokeswoman', 'foreign minister', 'resident'. */
  readonly words: string;
  /** PLOVER sector: GOV MIL REB SPY JUD OPP LEG COP CVL MED BUS NGO IGO REL EDU HLH AGR CRM LAB UNC (PLOVER manual 2021, actor sectors). */
  readonly sector: string;
  readonly kind:
    | 'head-of-state'
    | 'head-of-government'
    | 'minister'
    | 'spokesperson'
    | 'official'
    | 'officer'
    | 'soldier'
    | 'envoy'
    | 'legislator'
    | 'institution'
    | 'leader'
    | 'witness'
    | 'expert'
    | 'journalist'
    | 'civilian'
    | 'document'
    | 'other';
  /** true where holding the role makes one speak for the party in its name ("Armenian Defense Minister"), false for 'resident', 'analyst'. */
  readonly speaksForParty: boolean;
  readonly gender: 'm' | 'f' | null;
  readonly source: string;
};
export type RoleMatch = { readonly entry: RoleEntry /** How many words. */; readonly length: number };
export type RoleTable = {
  /** The longest role that starts at word `i` (case folded, plural folded: 'spokesmen'); null where none does. */
  readonly at: (words: readonly string[], i: number) => RoleMatch | null;
  readonly all: readonly RoleEntry[];
};
