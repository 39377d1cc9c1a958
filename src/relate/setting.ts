// What stands around an occurrence in its report: whether its word was told before, whether a fuller deed stands in its sentence, how many
// others there are. Leaves weighing to worth.ts. Example: 'killed' beside 'the raid' in one sentence has a deed beside it.
import { akin, type Occurrence } from './compatible.ts';

export type Setting = {
  /** An occurrence told earlier goes by the same word. */
  readonly toldBefore: boolean;
  /** Another occurrence stands in the sentence of its first telling; one that says how it was done. */
  readonly company: 'none' | 'some' | 'fuller';
  /** How many occurrences were told before it. */
  readonly rank: number;
};

/** One for each occurrence, in order. Near-linear: only the latest words are compared. */
export function settingsOf(occurrences: readonly Occurrence[]): readonly Setting[] {
  const bySentence = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences)
    for (const sentence of new Set(occurrence.tellings.map((telling) => telling.sentence))) {
      const others = bySentence.get(sentence);
      if (others === undefined) bySentence.set(sentence, [occurrence]);
      else others.push(occurrence);
    }
  const words: string[] = [];
  return occurrences.map((occurrence, rank) => {
    const { lemma, sentence } = occurrence.tellings[0]!;
    const toldBefore = words.slice(-LATEST).some((word) => akin(word, lemma));
    words.push(lemma);
    const others = (bySentence.get(sentence) ?? []).filter((other) => other !== occurrence);
    const fuller = others.some(({ modes }) => modes.size > 0);
    return { toldBefore, company: fuller ? 'fuller' : others.length > 0 ? 'some' : 'none', rank };
  });
}
const LATEST = 40;
