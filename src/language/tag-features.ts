// What the tagger looks at, the same in training and in use. Leaves weights and search to tagger.ts.
// Example: for 'fired' after 'had' one feature is (tag before, word), another (ending -red, tag before).
import { FORMS_MASK } from './dictionary-bits.ts';
import { join } from './hash.ts';
import { type Atoms, seed } from './word-atoms.ts';

const SEEDS = Int32Array.from({ length: 64 }, (_, k) => seed(k + 1));
const EDGE = 0x1234567;

/** Features of token `i` in the sentence [first, last), given the tags before it. Returns how many. */
export function tagFeatures(atoms: Atoms, i: number, range: { readonly first: number; readonly last: number }, out: Int32Array): number {
  const { word, shape, end1, end2, end3, end4, begin1, begin3, lexeme, entry, tag } = atoms;
  const { first, last } = range;
  const w = word[i]!;
  const p1 = i > first ? word[i - 1]! : EDGE;
  const p2 = i > first + 1 ? word[i - 2]! : EDGE;
  const n1 = i + 1 < last ? word[i + 1]! : EDGE;
  const n2 = i + 2 < last ? word[i + 2]! : EDGE;
  const t1 = i > first ? tag[i - 1]! + 1 : 0;
  const t2 = i > first + 1 ? tag[i - 2]! + 1 : 0;
  const t3 = i > first + 2 ? tag[i - 3]! + 1 : 0;
  const l0 = lexeme[i]!;
  const l1 = i + 1 < last ? lexeme[i + 1]! : EDGE;
  const l2 = i + 2 < last ? lexeme[i + 2]! : EDGE;
  const s0 = shape[i]!;
  const s1 = i + 1 < last ? shape[i + 1]! : EDGE;
  const sp = i > first ? shape[i - 1]! : EDGE;
  const e3n = i + 1 < last ? end3[i + 1]! : EDGE;
  const e3p = i > first ? end3[i - 1]! : EDGE;
  const e2n = i + 1 < last ? end2[i + 1]! : EDGE;
  const d0 = entry[i]! & FORMS_MASK;
  const d1 = i + 1 < last ? entry[i + 1]! & FORMS_MASK : 2047;
  const start = i === first ? 1 : 0;
  let n = 0;
  const S = SEEDS;
  out[n++] = S[0]!;
  out[n++] = join(S[1]!, w);
  out[n++] = join(S[2]!, end1[i]!);
  out[n++] = join(S[3]!, end2[i]!);
  out[n++] = join(S[4]!, end3[i]!);
  out[n++] = join(S[5]!, end4[i]!);
  out[n++] = join(join(S[6]!, begin1[i]!), s0);
  out[n++] = join(S[7]!, begin3[i]!);
  out[n++] = join(join(S[8]!, s0), start);
  out[n++] = join(S[9]!, p1);
  out[n++] = join(S[10]!, p2);
  out[n++] = join(S[11]!, n1);
  out[n++] = join(S[12]!, n2);
  out[n++] = join(S[13]!, t1);
  out[n++] = join(join(S[14]!, t1), t2);
  out[n++] = join(join(S[15]!, t1), w);
  out[n++] = join(join(S[16]!, w), n1);
  out[n++] = join(join(S[17]!, p1), w);
  out[n++] = join(S[18]!, e3n);
  out[n++] = join(S[19]!, e3p);
  out[n++] = join(S[20]!, l0);
  out[n++] = join(join(S[21]!, l0), t1);
  out[n++] = join(join(S[22]!, l0), l1);
  out[n++] = join(join(join(S[23]!, t1), l0), l1);
  out[n++] = join(join(S[24]!, l1), l2);
  out[n++] = join(join(join(S[25]!, s0), s1), sp);
  out[n++] = join(join(join(S[26]!, t1), t2), l0);
  out[n++] = join(join(S[27]!, end3[i]!), t1);
  out[n++] = join(join(join(S[28]!, end2[i]!), s0), start);
  out[n++] = join(join(S[29]!, t1), n1);
  out[n++] = join(join(join(S[30]!, l0), l1), l2);
  out[n++] = join(join(join(S[31]!, t1), t2), t3);
  out[n++] = join(join(S[32]!, w), s0);
  out[n++] = join(join(join(S[33]!, t1), end2[i]!), e2n);
  out[n++] = join(join(S[34]!, p1), n1);
  out[n++] = join(join(S[35]!, d0), s0);
  out[n++] = join(join(S[36]!, d0), t1);
  out[n++] = join(join(S[37]!, d0), join(t1, d1));
  out[n++] = join(join(S[38]!, d0), join(end3[i]!, start));
  return n;
}
