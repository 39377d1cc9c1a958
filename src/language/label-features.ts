// What the labeller looks at once an arc is known: the word, its head, their children and neighbours. Same in training and in use.
// Example: child 'commander' left of 'said', no 'obj' yet, so nsubj.
import type { ParseState } from './parse-state.ts';
import { join } from './hash.ts';
import { type Atoms, seed } from './word-atoms.ts';

const SEEDS = Int32Array.from({ length: 64 }, (_, k) => seed(k + 401));
const NONE = 0x3333333;
const ROOT = 0x7777777;

/** Features of the arc from `h` (n: the root) to `d`; returns how many. */
export function labelFeatures(state: ParseState, atoms: Atoms, at: { readonly base: number; readonly h: number; readonly d: number }, out: Int32Array): number {
  const { base, h, d } = at;
  const { n, left1, right1, left2, label, relations } = state;
  const { word, tag, end3 } = atoms;
  const W = (i: number) => (i < 0 ? NONE : i >= n ? ROOT : word[base + i]!);
  const T = (i: number) => (i < 0 ? 253 : i >= n ? 254 : tag[base + i]!);
  const L = (i: number) => (i < 0 ? 254 : label[i]!);
  const hw = W(h);
  const dw = W(d);
  const ht = T(h);
  const dt = T(d);
  const dl = left1[d]!;
  const dr = right1[d]!;
  const dlw = W(dl);
  const side = d < h ? 1 : 2;
  const gap = Math.abs(h - d);
  const far = side | ((gap < 4 ? gap : gap < 8 ? 4 : 5) << 2);
  const pair = ht | (dt << 8) | (side << 16);
  const hset = relations[h]!;
  const dset = relations[d]!;
  const sister = d < h ? left1[h]! : right1[h]!;
  const hl = left1[h]!;
  const S = SEEDS;
  let k = 0;
  out[k++] = join(S[0]!, pair);
  out[k++] = join(join(S[1]!, hw), pair);
  out[k++] = join(join(S[2]!, dw), pair);
  out[k++] = join(join(join(S[3]!, hw), dw), side);
  out[k++] = join(join(S[4]!, dw), side);
  out[k++] = join(join(S[5]!, hw), side | (dt << 8));
  out[k++] = join(S[6]!, dt | (far << 8));
  out[k++] = join(join(S[7]!, far), pair);
  out[k++] = join(join(S[8]!, dlw), pair);
  out[k++] = join(join(join(S[9]!, dlw), hw), dt);
  out[k++] = join(S[10]!, join(pair, T(dl) | (L(dl) << 8)));
  out[k++] = join(S[11]!, join(pair, T(dr) | (L(dr) << 8)));
  out[k++] = join(join(S[12]!, hset), pair);
  out[k++] = join(join(S[13]!, dset), pair);
  out[k++] = join(S[14]!, join(pair, L(sister) | (T(sister) << 8)));
  out[k++] = join(join(S[15]!, W(sister)), pair);
  out[k++] = join(S[16]!, join(pair, T(d - 1) | (T(d + 1) << 8)));
  out[k++] = join(S[17]!, join(pair, T(h - 1) | (T(h + 1) << 8)));
  out[k++] = join(join(S[18]!, W(d + 1)), pair);
  out[k++] = join(join(S[19]!, W(d - 1)), pair);
  out[k++] = join(S[20]!, join(pair, L(hl) | (L(left2[h]!) << 8)));
  out[k++] = join(join(S[21]!, hset), join(dw, side));
  out[k++] = join(join(S[22]!, dset), join(hw, side));
  out[k++] = join(S[23]!, join(pair, d >= n ? 1 : end3[base + d]!));
  out[k++] = join(join(join(S[24]!, hw), dset), pair);
  out[k++] = join(S[25]!, join(dw, join(T(d + 1), far)));
  out[k++] = join(S[26]!, join(dw, join(T(d - 1), dlw)));
  out[k++] = join(S[27]!, join(join(dlw, dset), join(hset, pair)));
  out[k++] = join(S[28]!, join(L(left2[d]!) | (L(dl) << 8), pair));
  return k;
}
