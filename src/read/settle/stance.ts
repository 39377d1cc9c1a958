// What the speaker does with the content. The table's stance for the cue is the rule; features of the content and of what was said
// before move it: 'said it had not fired' denies, 'warned it would respond' threatens. Leaves negation of the cue to negation.ts.
import type { Stance } from '../../model/statement.ts';
import type { Weights } from './ranker.ts';
import { type StanceContext, stanceSigns, type Vote } from './stance-features.ts';

const STANCES: readonly Stance[] = [
  'assert',
  'confirm',
  'deny',
  'accuse',
  'demand',
  'promise',
  'threaten',
  'agree',
  'refuse',
  'appraise',
];
/** How much the sense of the cue counts, another sense of the same words, and what the first clause suggests, more where it is sure. */
const SENSE = 3;
const OTHER_SENSE = 1.2;
const VOTE: Readonly<Record<Vote['weight'], number>> = { some: 1.5, sure: 5, answer: 8 };
/** In reading, doubt falls to the table where no rule speaks against it. */
const DOUBT = 1.2;
/** What takes another to agree with, and how much likelier it must be where only words speak for it. */
const ACTS: ReadonlySet<Stance> = new Set(['agree']);
const CAUTION = 1;

/** The most fitting stance; equal scores go to the earlier in the list of design section 2. */
export function stanceOf(context: StanceContext, weights: Weights | null): Stance {
  const { vote, features } = stanceSigns(context);
  const sense = context.attribution.entry.stance;
  const mask = weights === null ? 0 : weights.table.length - 1;
  let chosen = sense;
  let top = Number.NEGATIVE_INFINITY;
  for (const [index, stance] of STANCES.entries()) {
    if (!isOpen(context, stance) && !(vote.weight === 'answer' && stance === vote.stance)) continue;
    let sum = 0;
    if (weights !== null) for (const hash of features) sum += weights.table[withStance(hash, index) & mask]!;
    const doubt = stance === sense && (vote.stance === null || vote.stance === sense) ? DOUBT : 0;
    const score =
      stancePrior(context, stance, vote) + doubt - cautionOf(context, stance, vote) + sum * (weights?.scale ?? 0);
    if (score > top) {
      top = score;
      chosen = stance;
    }
  }
  return chosen;
}

/**
 * Who speaks first owns up to nothing: 'said it had attacked' alone asserts. And whoever only says that another attacked has accused nobody
 * (guidelines of conflict_gold). Words that themselves confirm or accuse always may.
 */
function isOpen({ attribution, earlier }: StanceContext, stance: Stance): boolean {
  if (stance !== 'confirm' && stance !== 'accuse') return true;
  if (stance === 'confirm' && earlier.length > 0) return true;
  return attribution.cue.entries.some((entry) => entry.stance === stance);
}

/** What neither the words of the cue nor the shape of the clause suggest, single words alone must not: 'I would if I knew' agrees to nothing. */
function cautionOf({ attribution }: StanceContext, stance: Stance, vote: Vote): number {
  if (!ACTS.has(stance) || vote.stance === stance || attribution.entry.stance !== 'assert') return 0;
  return attribution.cue.entries.some((entry) => entry.stance === stance) ? 0 : CAUTION;
}

export function stanceLabels(): readonly Stance[] {
  return STANCES;
}

/** What the table and the rule say, before anything is weighed. */
export function stancePrior({ attribution }: StanceContext, stance: Stance, vote: Vote): number {
  const { entry, cue } = attribution;
  const offered = (wanted: Stance | null): boolean =>
    cue.entries.some((other) => other.pos === entry.pos && other.stance === wanted && other.objects.length === 0);
  // Where a word has the sense that the content suggests, that sense is as good as the first: 'warned it would attack'.
  const fitting = offered(vote.stance) ? vote.stance : entry.stance;
  const sense = stance === entry.stance || stance === fitting ? SENSE : offered(stance) ? OTHER_SENSE : 0;
  return sense + (stance === vote.stance ? VOTE[vote.weight] : 0);
}

/** One feature together with one stance: 32 bits, unsigned. */
export function withStance(hash: number, stance: number): number {
  const mixed = Math.imul(hash ^ Math.imul(stance + 1, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
