// Treaties and cease-fires as rules: data/commitments/*.json. Leaves the findings to relate/. Example: Article 4 of the Collective Security Treaty.
import { byKind, fields, list, oneFrom, orNull, otherwise, type Shape, text, truth } from './shape.ts';

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
  /** Of a cease-fire with more than two parties: who stands with whom; who is on no side only vouches for it. Empty where each stands alone. */
  readonly sides: readonly (readonly string[])[];
  /** Code of the organisation whose members the parties are: it may invoke an article for them. */
  readonly body: string | null;
  /** true where every state is a party (the Charter): the parties are then the states of the report. */
  readonly universal: boolean;
  /** true for the rule that stands for whatever cease-fire the report itself names, where no other fits. */
  readonly generic: boolean;
  readonly conditions: readonly CommitmentCondition[];
  /** Where an attack counts, in words; null where it counts anywhere or the text does not say. */
  readonly territory: string | null;
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
      /** member: of a treaty the attacked party where an attack is told, else any party to it; of a cease-fire any party. */
      readonly speaker: 'member' | 'any';
      /** One of them stands in what is said or to whom; none: anything. */
      readonly words: readonly string[];
      /** One of these too, but for `cues`. */
      readonly also: readonly string[];
      /** An assertion counts as well where one of these stands in it beside another of `words`: 'said they had violated the truce'. */
      readonly asserted: readonly string[];
      /** Lemmas of cues that count whatever their stance: who invokes an article has asked. */
      readonly cues: readonly string[];
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

const day = text('a day as 2020-10-14', /^\d{4}-\d{2}-\d{2}$/);
const start = text("a day as 2020-10-14, or 'named'", /^(?:\d{4}-\d{2}-\d{2}|named)$/);
const lower: Shape<string> = (value, path) => {
  const phrase = text()(value, path);
  if (phrase !== phrase.toLowerCase()) throw new Error(`${path}: must be lower case`);
  return phrase;
};
const test: Shape<CommitmentTest> = byKind({
  incident: fields({
    kind: oneFrom('incident'),
    types: list(text(), 1),
    recipient: oneFrom('member', 'any'),
    actor: otherwise(oneFrom('member', 'other', 'any'), 'any'),
    onTerritoryOf: orNull(oneFrom('member')),
    after: orNull(start),
  }),
  statement: fields({
    kind: oneFrom('statement'),
    stance: text(),
    speaker: oneFrom('member', 'any'),
    words: list(lower),
    also: otherwise(list(lower), []),
    asserted: otherwise(list(lower), []),
    cues: otherwise(list(lower), []),
  }),
  membership: fields({ kind: oneFrom('membership'), party: text(), expected: otherwise(truth(), true) }),
  'in-force': fields({ kind: oneFrom('in-force'), from: start, until: orNull(day) }),
});
const rule: Shape<CommitmentRule> = fields({
  id: text(),
  kind: oneFrom('treaty', 'cease-fire'),
  name: text(),
  article: orNull(text()),
  mentions: list(lower, 1),
  with: otherwise(list(list(lower, 1)), []),
  window: otherwise(orNull(fields({ from: day, until: orNull(day) })), null),
  members: list(fields({ party: text(), from: day, until: orNull(day) })),
  sides: otherwise(list(list(text(), 1)), []),
  body: otherwise(orNull(text()), null),
  universal: otherwise(truth(), false),
  generic: otherwise(truth(), false),
  conditions: list(fields({ id: text(), text: text(), test }), 1),
  territory: otherwise(orNull(text()), null),
  source: text(),
});

/** The rules from data/commitments/*.json, by id. Throws one line that names the file where one is no rule or its id is not its name. */
export function commitmentRules(
  files: readonly { readonly name: string; readonly text: string }[],
): readonly CommitmentRule[] {
  const rules = files.map(({ name, text }): CommitmentRule => {
    const found = ruleFrom(fromJson(name, text), name);
    if (`${found.id}.json` !== name.split('/').at(-1)) throw new Error(`${name}: its id is '${found.id}'`);
    return found;
  });
  return rules.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function ruleFrom(value: unknown, name: string): CommitmentRule {
  try {
    return rule(value, '');
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Parties to it on any day, sorted. */
export const partiesEver = (rule: CommitmentRule): readonly string[] =>
  [...new Set(rule.members.map(({ party }) => party))].sort();

/** Parties on that day, by code; on no day those that are still in force. */
export function partiesOn(rule: CommitmentRule, on: string | null): readonly string[] {
  const inForce = rule.members.filter(({ from, until }) =>
    on === null ? until === null : from <= on && (until === null || on < until),
  );
  return [...new Set(inForce.map(({ party }) => party))].sort();
}

/** Whether the two stand against each other under the rule. */
export function opposedUnder({ sides }: Pick<CommitmentRule, 'sides'>, a: string, b: string): boolean {
  if (sides.length === 0) return a !== b;
  const [one, other] = [a, b].map((code) => sides.findIndex((side) => side.includes(code))) as [number, number];
  return one >= 0 && other >= 0 && one !== other;
}

function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name}: not JSON`);
  }
}
