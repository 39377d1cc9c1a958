// Copies of gold sentences as news throws them at us: all capitals, headline capitals, commas lost, all small letters, no full stop.
// Trees stay trees: only punctuation without children is left out. Example: 'RUSSIA SAYS TRUCE HOLDS' beside 'Russia says truce holds.'
import type { GoldSentence, GoldWord } from './read-conllu.ts';

type Roughen = (words: readonly GoldWord[]) => readonly GoldWord[];

const small = new Set(['ADP', 'DET', 'CCONJ', 'PART', 'SCONJ']);
const title = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1);
const upper: Roughen = (words) => words.map((w) => ({ ...w, form: w.form.toUpperCase() }));
const headline: Roughen = (words) =>
  withoutSigns(words, /^[.]$/).map((w) => (small.has(w.upos) ? w : { ...w, form: title(w.form) }));
const lower: Roughen = (words) => words.map((w) => ({ ...w, form: w.form.toLowerCase() }));
const commaless: Roughen = (words) => withoutSigns(words, /^,$/);
const endless: Roughen = (words) => withoutSigns(words, /^[.]$/);

/** A `share` of the sentences, each roughened in one way: commas lost most often. */
export function roughCopies(
  sentences: readonly GoldSentence[],
  share: number,
  random: () => number,
): readonly GoldSentence[] {
  const ways: readonly Roughen[] = [commaless, commaless, commaless, upper, headline, lower, endless];
  const copies: GoldSentence[] = [];
  for (const sentence of sentences) {
    if (random() >= share || sentence.words.length < 4) continue;
    const words = ways[Math.floor(random() * ways.length)]!(sentence.words);
    copies.push({ ...sentence, words });
  }
  return copies;
}

/** Leaves out punctuation of this form that governs nothing, and renumbers the heads. */
function withoutSigns(words: readonly GoldWord[], form: RegExp): readonly GoldWord[] {
  const governs = new Set(words.map((w) => w.head));
  const keep = words.map((w, i) => !(w.upos === 'PUNCT' && form.test(w.form) && !governs.has(i)));
  const place: number[] = [];
  let next = 0;
  for (const kept of keep) place.push(kept ? next++ : -1);
  return words.filter((_, i) => keep[i]).map((w) => ({ ...w, head: w.head < 0 ? -1 : place[w.head]! }));
}
