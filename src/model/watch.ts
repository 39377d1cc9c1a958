// A question that a ledger keeps, with what its last delivered run had seen: new rows and changes of standing are told, the rest is known.
// Example: { name: 'kestel', asks: 'incidents', question: { place: 'Kestel' }, words: 'place Kestel', seen: { 'wire#i1': 'claimed' } }.
import type { IncidentQuestion, StatementQuestion } from './question.ts';

/** By row: of an incident, its id and standing; of a statement its report and span, `wire@120-180`, and ''. */
export type Seen = Readonly<Record<string, string>>;
type Kept = {
  readonly name: string;
  /** What it asks, in words. */
  readonly words: string;
  readonly seen: Seen;
};
export type Watch =
  | (Kept & { readonly asks: 'incidents'; readonly question: IncidentQuestion })
  | (Kept & { readonly asks: 'said'; readonly question: StatementQuestion });
