// What the tests of one commitment share: the report, its day, the parties to the rule, the attacks that the report tells of. Leaves the tests to
// commitment-findings.ts and commitment-statements.ts. Example: under Article 4 in October 2020 the parties are ARM, BLR, KAZ, KGZ, RUS and TJK.

import type { CommitmentRule } from '../lexicon/commitments.ts';
import type { Article } from '../model/article.ts';
import type { CodedEvent } from '../model/coded-event.ts';
import type { Condition } from '../model/commitment.ts';
import type { Incident } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';

export type ReportRead = {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly events: readonly CodedEvent[];
  readonly incidents: readonly Incident[];
  readonly places: readonly Place[];
};
/** What the tests of one rule share. `attacked` are the parties to it that its incident conditions tell of as attacked. */
export type Bearings = {
  readonly report: ReportRead;
  readonly day: string | null;
  readonly parties: readonly string[];
  /** Of a cease-fire: who stands with whom. */
  readonly sides: CommitmentRule['sides'];
  readonly kind: CommitmentRule['kind'];
  /** The organisation of its parties, which speaks for them where an article is invoked. */
  readonly body: string | null;
  /** Where every state is a party, nobody is outside. */
  readonly universal: boolean;
  /** The cease-fire that the report names, for rules that start with it. */
  readonly named: Incident | null;
  /** Incidents that meet the rule's first incident condition. */
  readonly attacks: readonly Incident[];
  /** The report's events by id. */
  readonly events: ReadonlyMap<string, CodedEvent>;
};
export type Finding = Pick<Condition, 'finding' | 'grounds' | 'because'>;

export const nothing = (because: string): Finding => ({ finding: 'not-addressed', grounds: [], because });
export const list = (codes: readonly string[]): string => codes.join(', ');
export const codesOf = (participants: Incident['actors']): readonly string[] => [
  ...new Set(participants.flatMap(({ party }) => party ?? [])),
];
