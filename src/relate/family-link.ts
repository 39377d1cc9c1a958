// Whether two reports carry the same text, and how: copy, reprint, wire copy or update. Leaves families of many to families.ts.
// What counts is the share of the shorter in the longer, so that a cut copy counts in full, and that the news itself is shared: an outlet that
// closes each day's report with the same paragraphs of background has not told one event twice.
// Example: 97% of the five-word runs of reprint.txt stand in wire.txt, and it names Northfield Wire as its first publisher: a reprint.
import type { FamilyLink, Sketch } from '../model/family.ts';
import { thinning } from './sketch.ts';

/** Share of the shorter from which two texts are one, and from which they are where both credit the same agency. */
const SAME = 0.5;
const SAME_WIRE = 0.35;
/** Fewer common runs are a stock phrase or two. */
const FEWEST = 8;
/** Of a text with fewer runs more must be shared, for a stock sentence fills half of it: of 30 runs .65, of next to none .8. */
const SHORT = 60;
const MORE = 0.3;
/** How many runs open a report, and what share of them must stand in the other: background alone shares none, a rewritten lead some. */
const OPENING = 60;
const OPENS = 0.15;
/** From here on two texts are the same to the word, but for a date line or a correction. */
const WHOLE = 0.98;

/** Null where each tells in its own words. The same whichever is named first. */
export function familyLink(one: Sketch, other: Sketch): FamilyLink | null {
  const [first, second] = inOrder(one, other);
  const step = Math.max(thinning(one.words), thinning(other.words));
  setOf(runsOf(one, step));
  const shared = sharedRuns(first, second);
  if (shared === null) return null;
  const { share, ofLonger } = shared;
  const agency = sharedAgency(first, second);
  if (share < (agency === null ? SAME : SAME_WIRE) + shared.more) return null;
  const [shorter, longer] = shared.firstIsShorter ? [first, second] : [second, first];
  const told = `${Math.round(share * 100)}% of the five-word runs of ${shorter.report} stand in ${longer.report}`;
  const { kind, how } = kindOf(first, second, { agency, whole: ofLonger >= WHOLE });
  return { kind, share, because: `${told}; ${how}` };
}

/** By day of publication, those without one last, then by id. */
export function inOrder(a: Sketch, b: Sketch): readonly [Sketch, Sketch] {
  const before = a.day === b.day ? a.report < b.report : a.day !== null && (b.day === null || a.day < b.day);
  return before ? [a, b] : [b, a];
}

type Shared = {
  readonly share: number;
  readonly ofLonger: number;
  readonly firstIsShorter: boolean;
  readonly more: number;
};

function sharedRuns(first: Sketch, second: Sketch): Shared | null {
  const step = Math.max(thinning(first.words), thinning(second.words));
  const a = runsOf(first, step);
  const b = runsOf(second, step);
  // each run stands once in a text, so what is common is the same from either side: the set of the one that has one already is asked
  const common = a.set === null && b.set !== null ? commonOf(a.list, b.set) : commonOf(b.list, setOf(a));
  if (common * step < FEWEST) return null;
  const share = common / Math.min(a.list.length, b.list.length);
  if (share < SAME_WIRE) return null;
  const ofLonger = common / Math.max(a.list.length, b.list.length);
  const opens = (runs: readonly number[], others: ReadonlySet<number>): boolean => {
    const opening = runs.slice(0, Math.ceil(OPENING / step));
    return commonOf(opening, others) >= OPENS * opening.length;
  };
  if (ofLonger < SAME && !opens(a.list, setOf(b)) && !opens(b.list, setOf(a))) return null;
  const more = MORE * Math.max(0, 1 - (Math.min(a.list.length, b.list.length) * step) / SHORT);
  return { share, ofLonger, firstIsShorter: a.list.length < b.list.length, more };
}

function commonOf(runs: readonly number[], others: ReadonlySet<number>): number {
  let common = 0;
  for (const run of runs) if (others.has(run)) common += 1;
  return common;
}

type Runs = { readonly step: number; readonly list: readonly number[]; set: ReadonlySet<number> | null };
/** A sketch is weighed against many others: its runs are put in a set once, and only where a set is asked. */
const known = new WeakMap<Sketch, Runs>();

function runsOf(sketch: Sketch, step: number): Runs {
  const before = known.get(sketch);
  if (before?.step === step) return before;
  const list = step === 1 ? sketch.signature : sketch.signature.filter((run) => run % step === 0);
  const runs: Runs = { step, list, set: null };
  known.set(sketch, runs);
  return runs;
}

function setOf(runs: Runs): ReadonlySet<number> {
  runs.set ??= new Set(runs.list);
  return runs.set;
}

/** An agency that both credit, or that one credits and that publishes the other. */
function sharedAgency(a: Sketch, b: Sketch): string | null {
  const of = ({ wires, publisher }: Sketch): readonly string[] => [
    ...wires,
    ...(publisher === null ? [] : [publisher]),
  ];
  const shared = of(a).filter((name) => of(b).includes(name) && (a.wires.includes(name) || b.wires.includes(name)));
  return [...new Set(shared)].sort()[0] ?? null;
}

type Seen = { readonly agency: string | null; readonly whole: boolean };

/** `first` is the earlier. */
function kindOf(first: Sketch, second: Sketch, { agency, whole }: Seen): { kind: FamilyLink['kind']; how: string } {
  const named = reprintNamed(first, second);
  if (named !== null) return { kind: 'reprint', how: named };
  const samePage = first.url !== null && first.url === second.url;
  const sameHouse = first.publisher !== null && first.publisher === second.publisher && first.publisher !== agency;
  if (samePage || sameHouse) {
    const whose = samePage ? `the same page, ${first.url}` : `both are of ${first.publisher}`;
    const later = first.day !== second.day && first.day !== null && second.day !== null;
    if (later) return { kind: 'update', how: `${whose}, ${second.report} later, on ${second.day}` };
    if (samePage && !whole) return { kind: 'update', how: `${whose}, with other words` };
    return { kind: 'copy', how: whose };
  }
  if (agency !== null) return { kind: 'wire', how: `both carry the words of ${agency}` };
  for (const { report, publisher, wires } of [first, second])
    if (publisher !== null && wires.includes(publisher))
      return { kind: 'wire', how: `${report} has the words from ${publisher}` };
  return masthead(first, second) ?? { kind: 'copy', how: whole ? 'the same to the word' : 'no credit says where from' };
}

/** Two papers, or a paper that is later than a text without a masthead. */
function masthead(first: Sketch, second: Sketch): { kind: FamilyLink['kind']; how: string } | null {
  if (second.publisher === null) return null;
  if (first.publisher !== null)
    return { kind: 'reprint', how: `under the mastheads of ${first.publisher} and ${second.publisher}` };
  if (first.day === null || second.day === null || first.day === second.day) return null;
  return { kind: 'reprint', how: `${second.report} later, under the masthead of ${second.publisher}` };
}

/** A report that names its first publisher: the publisher of the other, or another paper altogether. */
function reprintNamed(first: Sketch, second: Sketch): string | null {
  for (const [reprint, other] of [
    [second, first],
    [first, second],
  ] as const) {
    if (reprint.reprintedBy === null || reprint.publisher === null) continue;
    const by = `${reprint.report} of ${reprint.reprintedBy} names ${reprint.publisher} as its first publisher`;
    if (other.reprintedBy === null || other.publisher === reprint.publisher || other.publisher === reprint.reprintedBy)
      return by;
  }
  return null;
}
