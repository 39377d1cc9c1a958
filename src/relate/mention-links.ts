// How likely two mentions of deeds in reports of one story are of one deed: a pure, symmetric function of the pair, with its reasons. Words of one family
// by themselves, others by what their families have in common in the story (deed-families.ts). Leaves weights to data/en/deed-mentions.tsv, groups to
// same-deeds.ts. Example: 'the attackers fled', 'gunmen fled the scene': akin, participants shared.
import type { CueTable } from '../lexicon/cues.ts';
import type { GatheringWeights } from '../lexicon/gathering.ts';
import type { Link } from '../model/account.ts';
import { cosine, type TermVector, unit } from '../text/rare-terms.ts';
import type { DeedFamilies } from './deed-families.ts';
import type { DeedMention } from './deed-mention.ts';

export type MentionWeighing = {
  readonly weights: Pick<GatheringWeights, 'of' | 'base'>;
  readonly cues: Pick<CueTable, 'startingWith'>;
  /** How much a word family tells: the log of all reports over those that hold it. */
  readonly rarity: (term: string) => number;
  /** Of the story that both are told in. */
  readonly families: DeedFamilies;
};
/** Below this rarity (a seventh of all reports) a word that two share says the less the commoner it is. */
const COMMON = 2;

/** `reasons` by how much they count, then name. */
export function linkOfMentions(a: DeedMention, b: DeedMention, weighing: MentionWeighing): Link {
  if (a.id > b.id) return linkOfMentions(b, a, weighing);
  const { weights } = weighing;
  const reasons = Object.entries(mentionSigns(a, b, weighing)).flatMap(([sign, value]) => {
    const counts = rounded((weights.of[sign] ?? 0) * value);
    return counts === 0 ? [] : [{ sign, counts }];
  });
  reasons.sort((x, y) => Math.abs(y.counts) - Math.abs(x.counts) || (x.sign < y.sign ? -1 : 1));
  return {
    a: a.id,
    b: b.id,
    weight: rounded(reasons.reduce((sum, { counts }) => sum + counts, weights.base)),
    reasons,
  };
}

type Signs = Readonly<Record<string, number>>;

function mentionSigns(a: DeedMention, b: DeedMention, weighing: MentionWeighing): Signs {
  const akin = a.kin === b.kin || a.lemma === b.lemma;
  const shared = akin || [...a.words].some((word) => b.words.has(word));
  return {
    ...(shared ? signsOfShared(a, b, { ...weighing, akin }) : signsOfOthers(a, b, weighing)),
    'sentence alike': cosine(vectorOf(a, weighing.rarity), vectorOf(b, weighing.rarity)),
    ...(a.negated === b.negated ? {} : { 'denied and not': 1 }),
    ...(a.report === b.report && a.sentence === b.sentence ? { 'same sentence': 1 } : {}),
  };
}

function signsOfShared(
  a: DeedMention,
  b: DeedMention,
  { akin, cues, rarity }: MentionWeighing & { readonly akin: boolean },
): Signs {
  const common = COMMON - Math.min(rarity(a.kin), rarity(b.kin));
  return {
    [akin ? 'akin' : 'word shared']: 1,
    'participants shared': sharedOf(a.participants, b.participants, rarity),
    ...(common > 0 ? { 'common word': common } : {}),
    ...(akin && cues.startingWith(a.lemma).length > 0 ? { 'verb of saying': 1 } : {}),
  };
}

const signsOfOthers = (a: DeedMention, b: DeedMention, { families }: MentionWeighing): Signs => ({
  'worded otherwise': 1,
  ...families(a.kin, b.kin),
  ...(a.meaning.sense !== null && a.meaning.sense === b.meaning.sense ? { 'same broad sense': 1 } : {}),
  ...(a.type !== null && a.type === b.type ? { 'same type': 1 } : {}),
  ...(a.says === b.says ? {} : { 'one of saying': 1 }),
});

const vectors = new WeakMap<DeedMention, TermVector>();
/** The same vector for the same mention: rarities come from one set of reports. */
function vectorOf(mention: DeedMention, rarity: (term: string) => number): TermVector {
  const known = vectors.get(mention);
  if (known !== undefined) return known;
  const vector = unit([...mention.matter].map((term) => [term, rarity(term)]));
  vectors.set(mention, vector);
  return vector;
}

/** Share of what the one that tells less has in common with the other, by rarity. */
function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (term: string) => number): number {
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + rarity(term), 0);
  const less = Math.min(sum([...a]), sum([...b]));
  return less === 0 ? 0 : sum([...a].filter((term) => b.has(term))) / less;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
