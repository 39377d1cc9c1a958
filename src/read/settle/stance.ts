// What the speaker does with the content. The table's stance for the cue is the rule; features of the content and of the pair move it:
// 'said it had not fired' denies, 'warned it would respond' threatens. Leaves negation of the cue to negation.ts.
import type { Tree } from '../../language/tree.ts';
import type { Stance } from '../../model/statement.ts';
import type { TokenRange } from '../find/content-edges.ts';
import type { Attribution } from './attributions.ts';
import { scoreOf, type Weights } from './ranker.ts';

const STANCES: readonly Stance[] = [
  'assert',
  'confirm',
  'deny',
  'accuse',
  'demand',
  'promise',
  'threaten',
  'agree',
  'refuse',
  'appraise',
];
/** How much the table's word counts against what the content shows. */
const TABLE_PRIOR = 3;
const CONTENT_WINDOW = 14;

export type StanceContext = {
  readonly tree: Tree;
  readonly attribution: Attribution;
  /** The speaker's party and the parties that the content names, in order. */
  readonly party: string | null;
  readonly contentParties: readonly string[];
  readonly direct: boolean;
};

/** The most fitting stance; equal scores go to the earlier in the list of design section 2. */
export function stanceOf(context: StanceContext, weights: Weights | null): Stance {
  const features = stanceFeatures(context);
  let chosen: Stance = context.attribution.entry.stance;
  let top = Number.NEGATIVE_INFINITY;
  for (const stance of STANCES) {
    const prior = stance === context.attribution.entry.stance ? TABLE_PRIOR : 0;
    const score = scoreOf(features, prior, weights, `${stance}|`);
    if (score > top) {
      top = score;
      chosen = stance;
    }
  }
  return chosen;
}

export function stanceLabels(): readonly Stance[] {
  return STANCES;
}

export function stanceTablePrior(): number {
  return TABLE_PRIOR;
}

/** Words of the cue and its frame, the modals, negations and persons of the content's first clause, whose side it speaks of. */
export function stanceFeatures(context: StanceContext): readonly string[] {
  const { tree, attribution, party, contentParties } = context;
  const { entry, cue } = attribution;
  const frame = attribution.by.split(' ').slice(0, 2).join(' ').replace(';', '');
  const words = firstWords(tree, attribution.content);
  const own = party !== null && contentParties.includes(party);
  const other = contentParties.some((named) => named !== party);
  const sides = `${own ? 'own' : ''}${other ? 'other' : ''}`;
  const features = [
    `cue ${entry.words}`,
    `cue ${entry.words} ${frame}`,
    `table ${entry.stance}`,
    `table ${entry.stance} ${frame}`,
    `table ${entry.stance} ${sides}`,
    `direct ${context.direct}`,
  ];
  const lemmas = words.map((i) => tree.tokens[i]!.lemma.toLowerCase());
  const joined = [...new Set(lemmas)];
  for (const lemma of joined) features.push(`has ${lemma}`, `has ${lemma} ${entry.stance}`);
  for (let k = 0; k + 1 < lemmas.length && k < 6; k++) features.push(`two ${lemmas[k]} ${lemmas[k + 1]}`);
  features.push(
    `first ${lemmas[0] ?? '-'} ${entry.stance}`,
    `first tag ${words[0] === undefined ? '-' : tree.tokens[words[0]]!.upos} ${entry.stance}`,
  );
  const negative = words.some(
    (i) =>
      tree.tokens[i]!.features['Polarity'] === 'Neg' ||
      ['not', "n't", 'no', 'never', 'nothing', 'none', 'neither'].includes(tree.tokens[i]!.form.toLowerCase()),
  );
  const future = lemmas.includes('will') || lemmas.includes('would') || lemmas.includes('shall');
  features.push(
    `negative ${negative} ${entry.stance} ${sides}`,
    `negative ${negative} ${entry.stance} ${persons(tree, words)}`,
    `future ${future} ${entry.stance} ${sides}`,
    `future ${future} ${entry.stance} ${persons(tree, words)}`,
  );
  features.push(`form ${tree.tokens[cue.head]!.features['VerbForm'] ?? tree.tokens[cue.head]!.upos} ${entry.stance}`);
  return features;
}

function firstWords(tree: Tree, content: readonly TokenRange[]): number[] {
  const words: number[] = [];
  for (const piece of content) {
    for (let i = piece.first; i < Math.min(piece.last, piece.first + CONTENT_WINDOW); i++)
      if (tree.tokens[i]!.upos !== 'PUNCT') words.push(i);
  }
  return words;
}

/** First person, third-person pronoun or a name as the first nominal of the content. */
function persons(tree: Tree, words: readonly number[]): string {
  for (const i of words) {
    const { upos, form } = tree.tokens[i]!;
    if (upos === 'PRON') return ['we', 'i', 'our', 'my', 'us'].includes(form.toLowerCase()) ? 'first' : 'third';
    if (upos === 'PROPN' || upos === 'NOUN') return 'noun';
  }
  return 'none';
}
