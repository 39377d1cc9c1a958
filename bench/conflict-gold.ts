// The records of the conflict_gold set as its README describes them. Leaves scoring to score-statements.ts and score-incidents.ts.
import type { Span } from '../src/model/span.ts';

export type GoldStatement = {
  readonly id: string;
  readonly speakers: readonly {
    readonly voice: string;
    readonly name: string | null;
    readonly party: string | null;
    readonly role: string | null;
    readonly span: Span | null;
  }[];
  readonly cue: { readonly span: Span; readonly text: string };
  readonly stance: string;
  readonly negated: boolean;
  readonly hedges: readonly string[];
  readonly content: readonly Span[];
  readonly saidOn: string | null;
  readonly within: string | null;
  readonly about: readonly string[];
};
export type GoldIncident = {
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly triggers: readonly Span[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly when: string | null;
  readonly place: string | null;
  readonly positions: Readonly<Record<string, string>>;
  readonly standing: string;
  readonly modality: string;
  readonly historical: boolean;
  readonly note: string | null;
};
export type ConflictGold = {
  readonly statements: readonly GoldStatement[];
  readonly incidents: readonly GoldIncident[];
};

/** The development files, told apart as the README asks. */
export const CONFLICT_PARTS: readonly (readonly [string, string])[] = [
  ['real', 'conflict_gold/dev-real.jsonl.gz'],
  ['written', 'conflict_gold/dev-written.jsonl.gz'],
  ['stories', 'conflict_gold/dev-stories.jsonl.gz'],
];
