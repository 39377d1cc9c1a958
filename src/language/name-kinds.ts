// Says of what kind a name is, once its bounds are known: by its words, its place in the tree, and all mentions of it in the text together.
// Leaves bounds to names.ts. Example: 'Sahakian' alone is a person because 'Prime Minister Davit Sahakian' stands elsewhere in the text.
import { ADJECTIVE, PROPER, VERB_SENSE } from './dictionary-bits.ts';
import { join } from './hash.ts';
import { GROUP, namesRole, PLACE, senseOf } from './name-bounds.ts';
import { knownAs } from './name-features.ts';
import type { NameTree } from './name-tree.ts';
import { NAME_KINDS } from './names.ts';
import { best, type ListModel, scoreList } from './weights.ts';
import { type Atoms, companyOf, seed } from './word-atoms.ts';

export type NameBounds = { readonly first: number; readonly last: number };
export type NameContext = {
  readonly atoms: Atoms;
  readonly tree: NameTree;
  /** Bounds of the sentence. */
  readonly from: number;
  readonly to: number;
};

const SEEDS = Int32Array.from({ length: 64 }, (_, k) => seed(k + 701));
const EDGE = 0x1234567;
/** No more words of a name than this are looked at one by one. */
const MOST_WORDS = 8;
export const KIND_FEATURES = 40 + 7 * MOST_WORDS;

/** Features of one name. */
export function kindFeatures(
  { first, last }: NameBounds,
  { atoms, tree, from, to }: NameContext,
  out: Int32Array,
): number {
  const { word, entry, tag, shape, end2, end3, end4, begin3 } = atoms;
  const S = SEEDS;
  const W = (k: number) => (k < from || k >= to ? EDGE : word[k]!);
  const T = (k: number) => (k < from || k >= to ? 255 : tag[k]!);
  const E = (k: number) => (k < from || k >= to ? -1 : knownAs(entry[k]!));
  const length = Math.min(MOST_WORDS, last - first);
  let head = last - 1;
  for (let i = last - 1; i >= first; i--) if (tree.heads[i]! < first || tree.heads[i]! >= last) head = i;
  const above = tree.heads[head]!;
  const place = tree.labels[head]!;
  const title = tree.titles[head]!;
  let k = 0;
  out[k++] = join(S[0]!, length);
  out[k++] = join(S[1]!, join(shape[head]!, length));
  out[k++] = join(S[2]!, join(shape[first]!, join(shape[last - 1]!, length)));
  out[k++] = join(S[3]!, word[head]!);
  out[k++] = join(S[4]!, word[first]!);
  out[k++] = join(S[5]!, word[last - 1]!);
  out[k++] = join(S[6]!, E(head));
  out[k++] = join(S[7]!, join(E(first), E(last - 1)));
  out[k++] = join(S[8]!, T(head));
  out[k++] = join(S[9]!, place);
  out[k++] = join(S[10]!, join(place, above < 0 ? EDGE : word[above]!));
  out[k++] = join(S[11]!, join(place, above < 0 ? EDGE : knownAs(entry[above]!)));
  out[k++] = join(S[12]!, join(place, above < 0 ? EDGE : (entry[above]! >>> VERB_SENSE) & 15));
  out[k++] = join(S[13]!, tree.cases[head]!);
  out[k++] = join(S[14]!, join(tree.cases[head]!, join(place, length)));
  out[k++] = join(S[15]!, join(tree.cases[head]!, above < 0 ? EDGE : word[above]!));
  out[k++] = join(S[16]!, W(first - 1));
  out[k++] = join(S[17]!, W(last));
  out[k++] = join(S[18]!, join(W(first - 2), W(first - 1)));
  out[k++] = join(S[19]!, join(W(last), W(last + 1)));
  out[k++] = join(S[20]!, join(T(first - 1), T(last)));
  out[k++] = join(S[21]!, join(E(first - 1), length));
  out[k++] = join(S[22]!, join(E(last), length));
  out[k++] = join(S[23]!, title < 0 ? EDGE : word[title]!);
  out[k++] = join(S[24]!, join(title < 0 ? EDGE : E(title), title < head ? 1 : 0));
  out[k++] = join(S[25]!, join(T(first - 1), length));
  out[k++] = join(S[26]!, join(T(last), length));
  out[k++] = join(S[27]!, join(T(first - 1), W(first - 1)));
  const C = (j: number) => (j < from || j >= to ? -1 : companyOf(atoms.known[j]!));
  out[k++] = join(S[28]!, C(head));
  out[k++] = join(S[29]!, join(C(first), C(last - 1)));
  out[k++] = join(S[30]!, join(C(first - 1), length));
  out[k++] = join(S[31]!, join(C(last), length));
  out[k++] = join(S[38]!, join(place, above < 0 ? -1 : companyOf(atoms.known[above]!)));
  out[k++] = join(S[39]!, title < 0 ? -1 : C(title));
  for (let i = first; i < first + length; i++) {
    out[k++] = join(S[32]!, word[i]!);
    out[k++] = join(S[33]!, join(E(i), i === head ? 1 : 0));
    out[k++] = join(S[34]!, end3[i]!);
    out[k++] = join(S[35]!, join(end4[i]!, i === head ? 1 : 0));
    out[k++] = join(S[36]!, join(begin3[i]!, i === head ? 1 : 0));
    out[k++] = join(S[40]!, join(C(i), i === head ? 1 : 0));
    out[k++] = join(S[37]!, join(end2[i]!, join(shape[i]!, length)));
  }
  return k;
}

/** A name with where it stands; `kind` is what is found. */
export type NameMention = NameBounds & { readonly from: number; readonly to: number };

const features = new Int32Array(KIND_FEATURES);
const scores = new Float64Array(32);

const KIND = {
  person: NAME_KINDS.indexOf('person'),
  place: NAME_KINDS.indexOf('place'),
  organisation: NAME_KINDS.indexOf('organisation'),
  people: NAME_KINDS.indexOf('people'),
};
/** What a title, an acronym or the dictionary adds to its kind. */
const SURE = 40;
/** How much the other mentions of a name count beside the one at hand. */
const OTHERS = 0.5;
/** And how much a longer name counts for the one word that ends or begins it. */
const LONGER = 1;

/** Kinds, as indexes of the model's classes, of all names of a text. */
export function kindsOfNames(
  model: ListModel,
  atoms: Atoms,
  tree: NameTree,
  names: readonly NameMention[],
): Uint8Array {
  const n = model.classes;
  const own = new Float64Array(names.length * n);
  const same = new Map<number, Float64Array>();
  const longer = new Map<number, Float64Array>();
  const addTo = (map: Map<number, Float64Array>, key: number) => {
    const sums = map.get(key) ?? new Float64Array(n + 1);
    for (let c = 0; c < n; c++) sums[c]! += scores[c]!;
    sums[n]!++;
    map.set(key, sums);
  };
  const weigh = (k: number) => {
    const { first, last, from, to } = names[k]!;
    const count = kindFeatures({ first, last }, { atoms, tree, from, to }, features);
    scoreList(model, features, count, scores);
    const sure = surely(atoms, tree, { first, last, from, to });
    const whole = last - first === 1 ? longer.get(atoms.word[first]!) : undefined;
    // 'Georgia' is no state where 'Georgia Stevens' is a person
    if (sure >= 0 && !(sure === KIND.place && whole && best(whole, n) === KIND.person)) scores[sure]! += SURE;
    own.set(scores.subarray(0, n), k * n);
    addTo(same, nameHash(atoms, first, last));
    if (last - first < 2) return;
    addTo(longer, atoms.word[last - 1]!);
    if (atoms.word[first] !== atoms.word[last - 1]) addTo(longer, atoms.word[first]!);
  };
  for (const [k, { first, last }] of names.entries()) if (last - first > 1) weigh(k);
  for (const [k, { first, last }] of names.entries()) if (last - first === 1) weigh(k);
  const kinds = new Uint8Array(names.length);
  for (const [k, { first, last }] of names.entries()) {
    const sums = same.get(nameHash(atoms, first, last))!;
    const whole = last - first === 1 ? longer.get(atoms.word[first]!) : undefined;
    let top = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < n; c++) {
      const mine = own[k * n + c]!;
      const others = (sums[c]! - mine) / Math.max(1, sums[n]! - 1);
      const score = mine + OTHERS * others + (whole ? (LONGER * whole[c]!) / whole[n]! : 0);
      if (score <= most) continue;
      most = score;
      top = c;
    }
    kinds[k] = top;
  }
  return kinds;
}

/** The kind that a title, an acronym or the dictionary speaks for, as an index of NAME_KINDS; -1 for none. */
function surely(atoms: Atoms, tree: NameTree, { first, last, from, to }: NameMention): number {
  const entry = atoms.entry[first]!;
  const alone = last - first === 1;
  if (first > from && namesRole(atoms.entry[first - 1]!) && (!alone || atoms.capital[first - 1] === 1))
    return KIND.person;
  if (!alone && speaks(atoms, tree, first) && tree.labels[last - 1] === tree.relations.flat) return KIND.person;
  if (alone && (entry & PROPER) !== 0 && senseOf(entry) === PLACE) return KIND.place;
  if (alone && (entry & PROPER) !== 0 && senseOf(entry) === GROUP) return KIND.organisation;
  if (alone && atoms.acronym[first] === 1) return KIND.organisation;
  const above = tree.heads[first]!;
  if (
    alone &&
    above > first &&
    above < to &&
    tree.labels[first] === tree.relations.attribute &&
    (entry === 0 || (entry & ADJECTIVE) !== 0)
  )
    return KIND.people;
  return -1;
}

/** Broad senses of verbs whose subjects are mostly people: thinking, telling, eating, touching, making, feeling, owning, dealing. */
const HUMAN: ReadonlySet<number> = new Set([3, 4, 6, 7, 8, 9, 12, 13]);
function speaks({ entry }: Atoms, { heads, labels, relations }: NameTree, i: number): boolean {
  const above = heads[i]!;
  return above > i && labels[i] === relations.subject && HUMAN.has((entry[above]! >>> VERB_SENSE) & 15);
}

function nameHash(atoms: Atoms, first: number, last: number): number {
  let hash = EDGE;
  for (let i = first; i < last; i++) hash = join(hash, atoms.word[i]!);
  return hash;
}
