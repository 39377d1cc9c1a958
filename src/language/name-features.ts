// What the name finder looks at: words, shapes, endings, tags, the tree, and the name tag before. Same in training and in use.
// Example: 'spokeswoman Shushan Stepanian': capitals behind a word for a person, ending -ian.
import { NOUN_SENSE, PROPER, VERB } from './dictionary-bits.ts';
import { join } from './hash.ts';
import type { NameTree } from './name-tree.ts';
import { type Atoms, companyOf, seed } from './word-atoms.ts';

const SEEDS = Int32Array.from({ length: 64 }, (_, k) => seed(k + 601));
const EDGE = 0x1234567;

/** `kinds` holds the name tags given so far; `memory` what kind this word had before in the text (0: none). */
export function nameFeatures(
  atoms: Atoms,
  i: number,
  context: {
    readonly first: number;
    readonly last: number;
    readonly kinds: Uint8Array;
    readonly memory: number;
    readonly tree: NameTree;
  },
  out: Int32Array,
): number {
  const { word, shape, end2, end3, end4, begin3, lexeme, entry, tag } = atoms;
  const { first, last, kinds, memory } = context;
  // what stands one or two words to the left (L) and to the right (R), taken once: asked for by place each list took a closure
  const hasL2 = i - 2 >= first;
  const hasL1 = i > first;
  const hasR1 = i + 1 < last;
  const hasR2 = i + 2 < last;
  const wordL2 = hasL2 ? word[i - 2]! : EDGE;
  const wordL1 = hasL1 ? word[i - 1]! : EDGE;
  const wordR1 = hasR1 ? word[i + 1]! : EDGE;
  const wordR2 = hasR2 ? word[i + 2]! : EDGE;
  const tagL2 = hasL2 ? tag[i - 2]! : 255;
  const tagL1 = hasL1 ? tag[i - 1]! : 255;
  const tagR1 = hasR1 ? tag[i + 1]! : 255;
  const shapeL1 = hasL1 ? shape[i - 1]! : EDGE;
  const shapeR1 = hasR1 ? shape[i + 1]! : EDGE;
  const knownL2 = hasL2 ? knownAs(entry[i - 2]!) : -1;
  const knownL1 = hasL1 ? knownAs(entry[i - 1]!) : -1;
  const knownR1 = hasR1 ? knownAs(entry[i + 1]!) : -1;
  const companyL1 = hasL1 ? companyOf(atoms.known[i - 1]!) : -1;
  const companyR1 = hasR1 ? companyOf(atoms.known[i + 1]!) : -1;
  const before = i > first ? kinds[i - 1]! : 99;
  const w = word[i]!;
  const t = tag[i]!;
  const s = shape[i]!;
  const start = i === first ? 1 : 0;
  const S = SEEDS;
  let k = 0;
  out[k++] = join(S[0]!, before);
  out[k++] = join(join(S[1]!, w), before);
  out[k++] = join(S[2]!, join(wordL1, t));
  out[k++] = join(S[3]!, join(wordR1, t));
  out[k++] = join(S[4]!, join(wordL2, t));
  out[k++] = join(S[5]!, join(wordR2, t));
  out[k++] = join(S[6]!, t | (before << 8));
  out[k++] = join(S[7]!, t | (tagR1 << 8) | (before << 16));
  out[k++] = join(S[8]!, t | (tagL1 << 8) | (tagR1 << 16));
  out[k++] = join(S[9]!, join(end2[i]!, join(before, t)));
  out[k++] = join(S[10]!, join(end3[i]!, t));
  out[k++] = join(S[11]!, join(end4[i]!, t));
  out[k++] = join(S[12]!, join(begin3[i]!, t));
  out[k++] = join(S[13]!, join(s, join(before, start)));
  out[k++] = join(S[14]!, join(s, join(shapeL1, shapeR1)));
  out[k++] = join(S[15]!, join(w, t));
  out[k++] = join(S[16]!, join(w, wordR1));
  out[k++] = join(S[17]!, join(w, wordL1));
  out[k++] = join(S[18]!, join(lexeme[i]!, join(t, before)));
  out[k++] = join(S[19]!, join(memory, t));
  out[k++] = join(S[20]!, join(memory, before));
  out[k++] = join(S[21]!, join(wordL1, before));
  out[k++] = join(S[22]!, join(wordR1, before));
  out[k++] = join(S[23]!, join(i + 1 < last ? end3[i + 1]! : EDGE, join(t, tagR1)));
  out[k++] = join(S[24]!, join(wordL2, wordL1));
  out[k++] = join(S[25]!, join(wordR1, wordR2));
  out[k++] = join(S[26]!, join(i > first ? lexeme[i - 1]! : EDGE, join(t, s)));
  out[k++] = join(S[27]!, join(tagL1 | (tagL2 << 8) | (t << 16), s));
  out[k++] = join(S[28]!, join(w, s));
  const known = knownAs(entry[i]!);
  out[k++] = join(S[29]!, join(known, join(t, before)));
  out[k++] = join(S[30]!, join(knownL1, join(t, before)));
  out[k++] = join(S[31]!, join(knownR1, join(t, before)));
  out[k++] = join(S[32]!, join(knownL1, join(known, knownR1)));
  out[k++] = join(S[33]!, join(known, s));
  out[k++] = join(S[34]!, join(knownL2, join(knownL1, s)));
  const { heads, labels, tops, cases } = context.tree;
  const top = tops[i]!;
  const above = heads[top]!;
  const place = labels[top]!;
  const by = above < 0 ? EDGE : word[above]!;
  out[k++] = join(S[35]!, join(labels[i]!, t));
  out[k++] = join(S[36]!, join(word[top]!, before));
  out[k++] = join(S[37]!, join(top < first || top >= last ? -1 : knownAs(entry[top]!), join(top - i, before)));
  out[k++] = join(S[38]!, join(place, by));
  out[k++] = join(S[39]!, join(place, join(above < 0 ? EDGE : knownAs(entry[above]!), s)));
  out[k++] = join(S[40]!, join(place, join(cases[top]!, t)));
  out[k++] = join(S[41]!, join(cases[top]!, join(known, s)));
  const company = companyOf(atoms.known[i]!);
  out[k++] = join(S[42]!, join(company, before));
  out[k++] = join(S[43]!, join(company, join(s, t)));
  out[k++] = join(S[44]!, join(companyL1, join(t, before)));
  out[k++] = join(S[45]!, join(companyR1, join(t, before)));
  out[k++] = join(S[46]!, join(companyL1, join(company, companyR1)));
  out[k++] = join(S[47]!, join(top < first || top >= last ? -1 : companyOf(atoms.known[top]!), join(top - i, before)));
  out[k++] = join(S[48]!, join(above < 0 ? -1 : companyOf(atoms.known[above]!), join(place, s)));
  return k;
}

/** What the dictionary's commonest noun of this form is, and whether it is written with a capital: 'noun.person', 'Noun.location'. */
export const knownAs = (entry: number): number => ((entry >>> NOUN_SENSE) & 31) | (entry & PROPER) | (entry & VERB);
