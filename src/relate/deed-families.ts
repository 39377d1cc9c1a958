// What the mentions of one family of words have in common in a story, beside those of another: who takes part, where they lie among all words, whether one
// sentence tells of both (then they are two deeds). For words that no ending joins. Leaves weights to data/en/deed-mentions.tsv.
// Example: over five reports 'demolished' and 'dismantled' have the same city and the same stands, and no sentence has both.
import { cosine, rareTerms, type TermVector } from '../text/rare-terms.ts';
import type { DeedMention } from './deed-mention.ts';

export type FamilySigns = {
  readonly 'family participants': number;
  readonly 'families in one sentence': number;
  readonly 'families in reports': number;
  readonly 'meaning alike': number;
};
/** Signs of two families by their names, the same both ways. */
export type DeedFamilies = (a: string, b: string) => FamilySigns;
type Family = {
  readonly reports: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
  readonly participants: TermVector;
  readonly meaning: Float64Array;
};
/** The middle of the words told counts as much as the middle of all verbs where they are so many. */
const WORDS = 50;

/** `middle`: of meaningMiddle, over all stories. Throws where a family is asked for that `told` has not. */
export function deedFamilies(told: readonly DeedMention[], middle: Float64Array): DeedFamilies {
  const mentions = new Map<string, DeedMention[]>();
  for (const mention of told) mentions.set(mention.kin, [...(mentions.get(mention.kin) ?? []), mention]);
  const terms = rareTerms([...mentions.values()].map(participantsOf));
  const families = new Map(
    [...mentions].map(([name, own], i): [string, Family] => [
      name,
      {
        reports: new Set(own.map(({ report }) => report)),
        sentences: new Set(own.map(({ report, sentence }) => `${report} ${sentence}`)),
        participants: terms[i]!,
        meaning: meaningOf(own, middle),
      },
    ]),
  );
  const familyOf = (name: string): Family => {
    const family = families.get(name);
    if (family === undefined) throw new Error(`no such family among those told: "${name}"`);
    return family;
  };
  const known = new Map<string, FamilySigns>();
  return (a, b) => {
    if (a > b) [a, b] = [b, a];
    const key = `${a}\n${b}`;
    const signs = known.get(key) ?? signsOf(familyOf(a), familyOf(b));
    known.set(key, signs);
    return signs;
  };
}

/** Middle of the words given, each lemma once, drawn towards that of all verbs (0) where they are few. */
export function meaningMiddle(mentions: readonly DeedMention[]): Float64Array {
  const rows = new Map(
    mentions.flatMap(({ lemma, meaning: { row } }) => (row === null ? [] : [[lemma, row] as const])),
  );
  const sum = new Float64Array([...rows.values()][0]?.length ?? 0);
  for (const lemma of [...rows.keys()].sort()) add(sum, rows.get(lemma)!, 1);
  return sum.map((value) => value / (rows.size + WORDS));
}

function participantsOf(own: readonly DeedMention[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const { participants, words } of own)
    for (const term of participants) if (!words.has(term)) terms.set(term, (terms.get(term) ?? 0) + 1);
  return terms;
}

/** Of length one, or of nothing where no word is known. */
function meaningOf(own: readonly DeedMention[], middle: Float64Array): Float64Array {
  const sum = new Float64Array(middle.length);
  for (const { meaning } of own) {
    if (meaning.row === null) continue;
    const apart = Float64Array.from(meaning.row, (value, k) => value - middle[k]!);
    add(sum, apart, 1 / (Math.hypot(...apart) || 1));
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

const signsOf = (a: Family, b: Family): FamilySigns => ({
  'family participants': cosine(a.participants, b.participants),
  'families in one sentence': both(a.sentences, b.sentences) / Math.min(a.sentences.size, b.sentences.size),
  'families in reports': Math.log(Math.min(a.reports.size, b.reports.size)),
  'meaning alike': a.meaning.reduce((sum, value, k) => sum + value * b.meaning[k]!, 0),
});

const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

function add(to: Float64Array, row: Float32Array | Float64Array, times: number): void {
  for (let k = 0; k < to.length; k++) to[k]! += times * row[k]!;
}
