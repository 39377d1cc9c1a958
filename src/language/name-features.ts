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
  const W = (k: number) => (k < first || k >= last ? EDGE : word[k]!);
  const T = (k: number) => (k < first || k >= last ? 255 : tag[k]!);
  const H = (k: number) => (k < first || k >= last ? EDGE : shape[k]!);
  const before = i > first ? kinds[i - 1]! : 99;
  const w = word[i]!;
  const t = tag[i]!;
  const s = shape[i]!;
  const start = i === first ? 1 : 0;
  const S = SEEDS;
  let k = 0;
  out[k++] = join(S[0]!, before);
  out[k++] = join(join(S[1]!, w), before);
  out[k++] = join(S[2]!, join(W(i - 1), t));
  out[k++] = join(S[3]!, join(W(i + 1), t));
  out[k++] = join(S[4]!, join(W(i - 2), t));
  out[k++] = join(S[5]!, join(W(i + 2), t));
  out[k++] = join(S[6]!, t | (before << 8));
  out[k++] = join(S[7]!, t | (T(i + 1) << 8) | (before << 16));
  out[k++] = join(S[8]!, t | (T(i - 1) << 8) | (T(i + 1) << 16));
  out[k++] = join(S[9]!, join(end2[i]!, join(before, t)));
  out[k++] = join(S[10]!, join(end3[i]!, t));
  out[k++] = join(S[11]!, join(end4[i]!, t));
  out[k++] = join(S[12]!, join(begin3[i]!, t));
  out[k++] = join(S[13]!, join(s, join(before, start)));
  out[k++] = join(S[14]!, join(s, join(H(i - 1), H(i + 1))));
  out[k++] = join(S[15]!, join(w, t));
  out[k++] = join(S[16]!, join(w, W(i + 1)));
  out[k++] = join(S[17]!, join(w, W(i - 1)));
  out[k++] = join(S[18]!, join(lexeme[i]!, join(t, before)));
  out[k++] = join(S[19]!, join(memory, t));
  out[k++] = join(S[20]!, join(memory, before));
  out[k++] = join(S[21]!, join(W(i - 1), before));
  out[k++] = join(S[22]!, join(W(i + 1), before));
  out[k++] = join(S[23]!, join(i + 1 < last ? end3[i + 1]! : EDGE, join(t, T(i + 1))));
  out[k++] = join(S[24]!, join(W(i - 2), W(i - 1)));
  out[k++] = join(S[25]!, join(W(i + 1), W(i + 2)));
  out[k++] = join(S[26]!, join(i > first ? lexeme[i - 1]! : EDGE, join(t, s)));
  out[k++] = join(S[27]!, join(T(i - 1) | (T(i - 2) << 8) | (t << 16), s));
  out[k++] = join(S[28]!, join(w, s));
  const E = (j: number) => (j < first || j >= last ? -1 : knownAs(entry[j]!));
  const known = E(i);
  out[k++] = join(S[29]!, join(known, join(t, before)));
  out[k++] = join(S[30]!, join(E(i - 1), join(t, before)));
  out[k++] = join(S[31]!, join(E(i + 1), join(t, before)));
  out[k++] = join(S[32]!, join(E(i - 1), join(known, E(i + 1))));
  out[k++] = join(S[33]!, join(known, s));
  out[k++] = join(S[34]!, join(E(i - 2), join(E(i - 1), s)));
  const { heads, labels, tops, cases } = context.tree;
  const top = tops[i]!;
  const above = heads[top]!;
  const place = labels[top]!;
  const by = above < 0 ? EDGE : word[above]!;
  out[k++] = join(S[35]!, join(labels[i]!, t));
  out[k++] = join(S[36]!, join(word[top]!, before));
  out[k++] = join(S[37]!, join(E(top), join(top - i, before)));
  out[k++] = join(S[38]!, join(place, by));
  out[k++] = join(S[39]!, join(place, join(above < 0 ? EDGE : knownAs(entry[above]!), s)));
  out[k++] = join(S[40]!, join(place, join(cases[top]!, t)));
  out[k++] = join(S[41]!, join(cases[top]!, join(known, s)));
  const C = (j: number) => (j < first || j >= last ? -1 : companyOf(atoms.known[j]!));
  const company = C(i);
  out[k++] = join(S[42]!, join(company, before));
  out[k++] = join(S[43]!, join(company, join(s, t)));
  out[k++] = join(S[44]!, join(C(i - 1), join(t, before)));
  out[k++] = join(S[45]!, join(C(i + 1), join(t, before)));
  out[k++] = join(S[46]!, join(C(i - 1), join(company, C(i + 1))));
  out[k++] = join(S[47]!, join(C(top), join(top - i, before)));
  out[k++] = join(S[48]!, join(above < 0 ? -1 : companyOf(atoms.known[above]!), join(place, s)));
  return k;
}

/** What the dictionary's commonest noun of this form is, and whether it is written with a capital: 'noun.person', 'Noun.location'. */
export const knownAs = (entry: number): number => ((entry >>> NOUN_SENSE) & 31) | (entry & PROPER) | (entry & VERB);
