// The upper half of the network in training: judges of heads, relations and tags over the reader's vectors, and the loss of each.
// Leaves reading to network-reader.ts. Source: biaffine arcs (Dozat and Manning 2017).
import type { Kernel } from '../src/language/matrix-kernel.ts';
import { ARC, farness, WIDTH } from '../src/language/network-shape.ts';
import type { NewParameter } from './network-parameters.ts';
import type { Products } from './network-products.ts';
import { BATCH } from './network-reader.ts';
import type { NetworkOptions, NetworkSentence } from './train-network.ts';

/** What a round came to: words, loss, and how many heads, relations and tags were right. */
export type Tally = { words: number; loss: number; arcs: number; labels: number; tags: number };

type Making = {
  readonly kernel: Kernel;
  readonly options: NetworkOptions;
  readonly products: Products;
  readonly parameter: NewParameter;
  readonly scratch: number;
};
const round8 = (n: number): number => (n + 7) & ~7;
/** Columns of all that is read off a vector: as dependent and head of an arc, of a relation, and the tags. */
export const judgedColumns = (tags: number): number => 4 * ARC + round8(tags);

/** `judge` reads rows of WIDTH at `top`, adds up the loss and leaves its gradient in `dTop`. */
export function newJudges({ kernel, options, products, parameter, scratch }: Making) {
  const f = kernel.floats;
  const labelWidth = round8(options.labels);
  const heads = judgedColumns(options.tags);
  const judgeWeights = parameter('judge', WIDTH * heads, 1 / Math.sqrt(WIDTH), { inner: WIDTH, columns: heads });
  const judgeBias = parameter('judgebias', heads, 0);
  const arc = parameter('arc', ARC * ARC, 1 / ARC, { inner: ARC, columns: ARC });
  const arcBias = parameter('arcbias', ARC, 0.01);
  const root = parameter('root', ARC, 0.3);
  const far = parameter('far', 16, 0);
  const labelRoot = parameter('labelroot', ARC, 0.1);
  const label = parameter('label', ARC * labelWidth, 1 / Math.sqrt(ARC), { inner: ARC, columns: labelWidth });
  const labelBias = parameter('labelbias', labelWidth, 0);
  const list = (width: number) => kernel.room((BATCH + 8) * width);
  const rows = (width: number) => ({ at: list(width), width });
  const out = list(heads);
  const dOut = list(heads);
  const query = rows(ARC);
  const dQuery = rows(ARC);
  const pairs = rows(ARC);
  const dPairs = rows(ARC);
  const named = rows(labelWidth);
  const dNamed = rows(labelWidth);
  const all = { at: out, width: heads };
  const dAll = { at: dOut, width: heads };
  const asDependent = { at: out, width: ARC, step: heads };
  const dAsDependent = { at: dOut, width: ARC, step: heads };
  const probabilities = new Float64Array(BATCH + 8);

  /** Cross-entropy over the first `n` of `values` (a row at `at`): turns it into probabilities minus gold in `to`. Says 1 if right. */
  const softmax = (at: number, n: number, gold: number, to: number, tally: Tally): number => {
    let top = 0;
    for (let k = 1; k < n; k++) if (f[at + k]! > f[at + top]!) top = k;
    const high = f[at + top]!;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const e = Math.exp(f[at + k]! - high);
      probabilities[k] = e;
      sum += e;
    }
    for (let k = 0; k < n; k++) f[to + k] = probabilities[k]! / sum - (k === gold ? 1 : 0);
    tally.loss -= Math.log(Math.max(1e-9, probabilities[gold]! / sum));
    return top === gold ? 1 : 0;
  };
  const arcsOf = (sentence: NetworkSentence, base: number, tally: Tally) => {
    const n = sentence.atoms.count;
    for (let d = 0; d < n; d++) {
      const q = query.at + (base + d) * ARC;
      for (let h = 0; h <= n; h++) {
        const v = h === n ? root.at : out + (base + h) * heads + ARC;
        let s = far.w[farness(d, h, h === n)]!;
        for (let k = 0; k < ARC; k++) s += f[q + k]! * f[v + k]!;
        f[scratch + h] = h === d ? -1e9 : s;
      }
      tally.arcs += softmax(scratch, n + 1, sentence.heads[d]!, scratch, tally);
      const dq = dQuery.at + (base + d) * ARC;
      for (let h = 0; h <= n; h++) {
        const g = f[scratch + h]!;
        if (h === d || Math.abs(g) < 1e-5) continue;
        far.g[farness(d, h, h === n)]! += g;
        const v = h === n ? root.at : out + (base + h) * heads + ARC;
        const dv = h === n ? root.gradient : dOut + (base + h) * heads + ARC;
        for (let k = 0; k < ARC; k++) {
          f[dq + k]! += g * f[v + k]!;
          f[dv + k]! += g * f[q + k]!;
        }
      }
    }
  };
  const judgeArcs = (batch: readonly NetworkSentence[], bounds: readonly number[], count: number, tally: Tally) => {
    products.forward(asDependent, arc, query, count);
    products.addBias(query, count, arcBias);
    f.fill(0, dQuery.at, dQuery.at + (count + 4) * ARC);
    for (const [s, sentence] of batch.entries()) arcsOf(sentence, bounds[s]!, tally);
    products.biasBack(dQuery, count, arcBias);
    products.weightsBack(asDependent, arc, dQuery, count);
    products.inputBack(dAsDependent, arc, dQuery, count, true);
    f.fill(0, dOut + count * heads, dOut + (count + 4) * heads);
  };
  /** For each word its row, its sentence's first row and the head's row, -1 at the root. */
  const eachWord = (
    batch: readonly NetworkSentence[],
    bounds: readonly number[],
    visit: (t: number, sentence: NetworkSentence, d: number, head: number) => void,
  ) => {
    let t = 0;
    for (const [s, sentence] of batch.entries())
      for (let d = 0; d < sentence.atoms.count; d++, t++) {
        const head = sentence.heads[d]!;
        visit(t, sentence, d, head === sentence.atoms.count ? -1 : bounds[s]! + head);
      }
  };
  /** Relations at the gold head, and tags. */
  const judgeWords = (batch: readonly NetworkSentence[], bounds: readonly number[], count: number, tally: Tally) => {
    eachWord(batch, bounds, (t, sentence, d, head) => {
      const q = head < 0 ? labelRoot.at : out + head * heads + 3 * ARC;
      const p = out + t * heads + 2 * ARC;
      for (let k = 0; k < ARC; k++) f[pairs.at + t * ARC + k] = Math.max(0, f[p + k]! + f[q + k]!);
      const tags = t * heads + 4 * ARC;
      tally.tags += softmax(out + tags, options.tags, sentence.tags[d]!, dOut + tags, tally);
    });
    products.forward(pairs, label, named, count);
    products.addBias(named, count, labelBias);
    f.fill(0, dNamed.at, dNamed.at + (count + 4) * labelWidth);
    eachWord(batch, bounds, (t, sentence, d) => {
      const at = t * labelWidth;
      tally.labels += softmax(named.at + at, options.labels, sentence.labels[d]!, dNamed.at + at, tally);
      tally.words++;
    });
    products.biasBack(dNamed, count, labelBias);
    products.weightsBack(pairs, label, dNamed, count);
    products.inputBack(dPairs, label, dNamed, count);
    eachWord(batch, bounds, (t, _sentence, _d, head) => {
      const dq = head < 0 ? labelRoot.gradient : dOut + head * heads + 3 * ARC;
      for (let k = 0; k < ARC; k++) {
        if (f[pairs.at + t * ARC + k]! <= 0) continue;
        f[dOut + t * heads + 2 * ARC + k]! += f[dPairs.at + t * ARC + k]!;
        f[dq + k]! += f[dPairs.at + t * ARC + k]!;
      }
    });
  };
  /** The vectors of arcs, not those of relations or tags, are bent at zero: a tenth of what is below. */
  const bend = (count: number, of: number) => {
    for (let t = 0; t < count; t++)
      for (let k = 0; k < 2 * ARC; k++) if (f[out + t * heads + k]! < 0) f[of + t * heads + k]! *= 0.1;
  };

  const judge = (
    batch: readonly NetworkSentence[],
    {
      bounds,
      count,
      top,
      dTop,
    }: Readonly<Record<'count' | 'top' | 'dTop', number>> & { readonly bounds: readonly number[] },
    tally: Tally,
  ) => {
    products.prepare(judgeWeights, WIDTH, heads);
    products.prepare(arc, ARC, ARC);
    products.prepare(label, ARC, labelWidth);
    products.forward({ at: top, width: WIDTH }, judgeWeights, all, count);
    products.addBias(all, count, judgeBias);
    f.fill(0, dOut, dOut + (count + 4) * heads);
    bend(count, out);
    judgeArcs(batch, bounds, count, tally);
    judgeWords(batch, bounds, count, tally);
    bend(count, dOut);
    products.biasBack(dAll, count, judgeBias);
    products.weightsBack({ at: top, width: WIDTH }, judgeWeights, dAll, count);
    products.inputBack({ at: dTop, width: WIDTH }, judgeWeights, dAll, count);
  };
  return { judge };
}
