// Treaties and cease-fires as rules: data/commitments/*.json. Leaves the findings to relate/. Example: Article 4 of the Collective Security Treaty.
import { z } from 'zod';

export type CommitmentRule = {
  readonly id: string;
  readonly kind: 'treaty' | 'cease-fire';
  readonly name: string;
  readonly article: string | null;
  /** Lower-case phrases whose mention makes the rule relevant to a report. */
  readonly mentions: readonly string[];
  /** Of each of these groups one word or phrase must stand in the report too: "2021 cease-fire" alone names none. */
  readonly with: readonly (readonly string[])[];
  /** Days of reports in which a bare "cease-fire" between its parties means this one; null where it is always named. */
  readonly window: { readonly from: string; readonly until: string | null } | null;
  /** In force for a party from `from` (inclusive) to `until` (exclusive, null where still in force). */
  readonly members: readonly { readonly party: string; readonly from: string; readonly until: string | null }[];
  /** true where every state is a party (the Charter): the parties are then the states of the report. */
  readonly universal: boolean;
  /** true for the rule that stands for whatever cease-fire the report itself names, where no other fits. */
  readonly generic: boolean;
  readonly conditions: readonly CommitmentCondition[];
  readonly source: string;
};
export type CommitmentTest =
  | {
      readonly kind: 'incident';
      readonly types: readonly string[];
      readonly recipient: 'member' | 'any';
      /** other: no party to the rule; member: a party to it other than the recipient. */
      readonly actor: 'member' | 'other' | 'any';
      readonly onTerritoryOf: 'member' | null;
      /** ISO day, or 'named': the day that the report gives to the cease-fire it names. */
      readonly after: string | null;
    }
  | {
      readonly kind: 'statement';
      /** A stance, or 'any'. */
      readonly stance: string;
      /** member: the attacked party to the rule where an attack is told, else any party to it. */
      readonly speaker: 'member' | 'any';
      readonly words: readonly string[];
    }
  /** `party` is a code, or the actor or recipient of the attack; `expected` whether it should be among the parties. */
  | { readonly kind: 'membership'; readonly party: string; readonly expected: boolean }
  /** `from` is an ISO day, or 'named' as above; `until` is exclusive. */
  | { readonly kind: 'in-force'; readonly from: string; readonly until: string | null };
export type CommitmentCondition = {
  readonly id: string;
  readonly text: string;
  /** How the condition is tested; relate/ knows one function for each kind. */
  readonly test: CommitmentTest;
};

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const start = z.union([day, z.literal('named')]);
const test = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('incident'),
    types: z.array(z.string()).min(1),
    recipient: z.enum(['member', 'any']),
    actor: z.enum(['member', 'other', 'any']).default('any'),
    onTerritoryOf: z.literal('member').nullable(),
    after: start.nullable(),
  }),
  z.strictObject({
    kind: z.literal('statement'),
    stance: z.string(),
    speaker: z.enum(['member', 'any']),
    words: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('membership'), party: z.string(), expected: z.boolean().default(true) }),
  z.strictObject({ kind: z.literal('in-force'), from: start, until: day.nullable() }),
]);
const lower = z.string().refine((phrase) => phrase !== '' && phrase === phrase.toLowerCase(), 'must be lower case');
const rule = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['treaty', 'cease-fire']),
  name: z.string().min(1),
  article: z.string().nullable(),
  mentions: z.array(lower).min(1),
  with: z.array(z.array(lower).min(1)).default([]),
  window: z.strictObject({ from: day, until: day.nullable() }).nullable().default(null),
  members: z.array(z.strictObject({ party: z.string().min(1), from: day, until: day.nullable() })),
  universal: z.boolean().default(false),
  generic: z.boolean().default(false),
  conditions: z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1), test })).min(1),
  source: z.string().min(1),
});

/** The rules from data/commitments/*.json, by id. Throws one line that names the file where one is no rule or its id is not its name. */
export function commitmentRules(
  files: readonly { readonly name: string; readonly text: string }[],
): readonly CommitmentRule[] {
  const rules = files.map(({ name, text }): CommitmentRule => {
    const parsed = rule.safeParse(fromJson(name, text));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new Error(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no commitment'}`);
    }
    if (`${parsed.data.id}.json` !== name.split('/').at(-1)) throw new Error(`${name}: its id is '${parsed.data.id}'`);
    return parsed.data;
  });
  return rules.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Parties on that day, by code; on no day those that are still in force. */
export function partiesOn(rule: CommitmentRule, on: string | null): readonly string[] {
  const inForce = rule.members.filter(({ from, until }) =>
    on === null ? until === null : from <= on && (until === null || on < until),
  );
  return [...new Set(inForce.map(({ party }) => party))].sort();
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name}: not JSON`);
  }
}
