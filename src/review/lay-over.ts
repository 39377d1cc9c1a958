// Lays the decisions on one kind of thing over what the program read: corrections into their fields, rejected things out, and for each
// decision in force what has become of it. Leaves finding and adding to reviewed.ts. Pure; the things given are not touched.
// Example: the stance of s1204 corrected from assert to deny: the statement with deny, and a review that reads 'assert'.
import type { Decision, TargetKind } from '../model/decision.ts';
import type { Conflict, Review } from '../model/review.ts';
import type { Around, FieldRule } from './fields.ts';
import { type Findable, findTarget } from './find-target.ts';
import { inForce } from './in-force.ts';
import { sameValue } from './same-value.ts';

export type Laid<T> = {
  readonly items: readonly T[];
  readonly rejected: readonly T[];
  readonly reviews: readonly Review[];
  /** Ids of the things that some decision is about. */
  readonly decided: ReadonlySet<string>;
};
/** How things of one kind are looked at. */
export type Manner<T> = {
  readonly kind: TargetKind;
  readonly rules: Readonly<Record<string, FieldRule<T, unknown>>>;
  /** Where it stands. */
  readonly spanOf: (item: T) => Findable['span'];
  /** What a person who accepts it has looked at. */
  readonly essence: (item: T, around: Around) => unknown;
  readonly around: Around;
};

/** `findables` may name a thing by several places; `decisions` on other kinds and additions are passed over. */
export function layOver<T extends { readonly id: string }>(
  items: readonly T[],
  decisions: readonly Decision[],
  { manner, findables }: { readonly manner: Manner<T>; readonly findables: readonly Findable[] },
): Laid<T> {
  const { byId, lost } = sorted(decisions, manner.kind, findables);
  const reviews: Review[] = lost;
  const [kept, rejected]: [T[], T[]] = [[], []];
  for (const item of items) {
    const own = byId.get(item.id);
    const laid = own === undefined ? null : layOnOne(item, own, manner);
    if (laid !== null) reviews.push(...laid.reviews);
    (laid?.rejected ? rejected : kept).push(laid?.item ?? item);
  }
  return { items: kept, rejected, reviews, decided: new Set(byId.keys()) };
}

/** The decisions by the thing they are about; a rejection of what is not read any more has what it wanted, all others are lost. */
function sorted(decisions: readonly Decision[], kind: TargetKind, findables: readonly Findable[]) {
  const byId = new Map<string, Decision[]>();
  const astray = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.target.kind !== kind || !isLaid(decision)) continue;
    const { span } = decision.target;
    const id = findTarget(findables, span);
    const [group, key] = id === null ? [astray, `${span.start}-${span.end}`] : [byId, id];
    group.set(key, [...(group.get(key) ?? []), decision]);
  }
  const lost = [...astray.values()].flatMap((own) => {
    const { verdict, corrections } = inForce(own);
    if (verdict?.act === 'reject') return [];
    return [...(verdict === null ? [] : [verdict]), ...corrections.values()].map((decision) =>
      reviewOf(decision, null, { reads: null, conflict: 'lost' }),
    );
  });
  return { byId, lost };
}

/** Merging and splitting is about accounts of many reports and not laid over one. */
const isLaid = ({ act }: Decision): boolean => act === 'accept' || act === 'correct' || act === 'reject';

function layOnOne<T extends { readonly id: string }>(item: T, decisions: readonly Decision[], manner: Manner<T>) {
  const { rules, around, essence, spanOf } = manner;
  const { verdict, corrections } = inForce(decisions);
  const reviews: Review[] = [];
  let laid = item;
  if (verdict !== null) {
    const reads = essence(item, around);
    const differs = verdict.act === 'accept' && !sameValue(reads, verdict.was);
    reviews.push(reviewOf(verdict, item.id, { reads, conflict: differs ? 'differs' : null }));
  }
  for (const [field, decision] of corrections) {
    const rule = rules[field];
    if (rule === undefined) continue;
    const reads = rule.tell(item, around);
    const put = rule.put(decision.value, { ...around, who: decision.who, anchor: spanOf(item).start });
    const differs = !sameValue(reads, decision.was) && !sameValue(reads, decision.value);
    reviews.push(reviewOf(decision, item.id, { reads, conflict: put === null ? 'lost' : differs ? 'differs' : null }));
    laid = { ...laid, ...put };
  }
  return { item: laid, rejected: verdict?.act === 'reject', reviews };
}

/** `reads` and `conflict` as found. */
export function reviewOf(
  { id: decision, act, target, field, who, when, why }: Decision,
  id: string | null,
  { reads, conflict }: { readonly reads: unknown; readonly conflict: Conflict | null },
): Review {
  return { decision, act, kind: target.kind, id, field, reads, who, when, why, conflict };
}
