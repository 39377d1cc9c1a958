// Proposes the noun phrases that may speak at a cue: its subject, the subject it shares, what follows 'by' or 'according to', whose claim it is.
// It only proposes; settle/attributions.ts chooses. Example: for 'adding' in 'the ministry said …, adding …' it proposes 'the ministry'.
import type { Tree } from '../../language/tree.ts';
import type { TokenRange } from './content-edges.ts';
import type { Cue } from './cues.ts';
import type { SentenceView, TextView } from './sentence-view.ts';

/** `phrase` null stands for nobody. `by` names the way it was found. */
export type SpeakerProposal = { readonly phrase: TokenRange | null; readonly by: string };

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj'] as const;
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const PHRASE_INSIDE = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'DET', 'NUM', 'SYM']);
const SURFACE_WINDOW = 30;
const PROPOSAL_LIMIT = 16;

/** All proposals for one cue, nobody last, without doubles, at most a few. */
export function proposeSpeakers(
  view: TextView,
  sentence: SentenceView,
  cue: Cue,
  previous: TokenRange | null,
): readonly SpeakerProposal[] {
  const proposals: SpeakerProposal[] = [];
  const seen = new Set<string>();
  const seam = seamBefore(view.tree, sentence, cue);
  const add = (given: TokenRange | null, by: string): void => {
    const phrase = given === null ? null : behindSeam(view.tree, given, cue);
    // 'The tanks the source added were lost': the cue's own subject stands between
    if (phrase !== null && phrase.last === seam) return;
    if (phrase !== null && (phrase.first >= phrase.last || (phrase.first < cue.last && phrase.last > cue.first)))
      return;
    const key = phrase === null ? 'nobody' : `${phrase.first}-${phrase.last}`;
    if (seen.has(key) || (proposals.length >= PROPOSAL_LIMIT && phrase !== null)) return;
    seen.add(key);
    proposals.push({ phrase, by });
  };
  treeProposals(view.tree, sentence, cue, add);
  surfaceProposals(view.tree, sentence, cue, add);
  if (previous !== null) add(previous, 'inherited');
  add(null, 'nobody');
  return proposals;
}

type Add = (phrase: TokenRange | null, by: string) => void;

function treeProposals(tree: Tree, sentence: SentenceView, cue: Cue, add: Add): void {
  const { tokens } = tree;
  const relation = tokens[cue.head]!.relation ?? '';
  const subject = tree.child(cue.head, ...SUBJECTS);
  if (subject >= 0) addPhrase(tree, sentence, subject, tokens[subject]!.relation ?? 'nsubj', add);
  else if (cue.entries[0].pos === 'verb') {
    const mistaken = beforeMistaken(tree, cue);
    if (mistaken !== null) add(mistaken, 'nsubj');
  }
  const tagged = beforeMistagged(tree, sentence, cue);
  if (tagged !== null) add(tagged, 'nsubj');
  const agent = tree.child(cue.head, 'obl:agent');
  if (agent >= 0) addPhrase(tree, sentence, agent, 'agent', add);
  for (const child of tree.children(cue.head)) {
    const kind = tokens[child]!.relation;
    if (kind === 'nmod:poss') addPhrase(tree, sentence, child, 'whose', add);
    if (kind === 'nmod' || kind === 'obl' || kind === 'obj' || kind === 'pobj' || kind === 'dep' || kind === 'fixed')
      addPhrase(tree, sentence, child, kind, add);
    if ((kind === 'amod' || kind === 'compound') && /^\p{Lu}/u.test(tokens[child]!.form))
      addPhrase(tree, sentence, child, 'modifier', add);
  }
  const governor = tokens[cue.head]!.head;
  if (governor === null || governor < sentence.first || governor >= sentence.last) return;
  if (relation.startsWith('acl')) addPhrase(tree, sentence, governor, relation, add);
  climbForSubject(tree, sentence, cue, add);
  if (['obl', 'case', 'nmod', 'fixed', 'advmod', 'mark'].includes(relation) && NOMINAL.has(tokens[governor]!.upos))
    addPhrase(tree, sentence, governor, `governor ${relation}`, add);
}

/** 'The general threatened to close': of a verb that was taken for a noun, or its subject for an adjective, the words from its article on are the subject. */
function beforeMistaken({ tokens, children, firstUnder }: Tree, { first, head }: Cue): TokenRange | null {
  const opening = children(head).map((k) => (tokens[k]!.relation === 'amod' ? firstUnder(k) : k));
  const article = opening.find((k) => k < first && tokens[k]!.upos === 'DET') ?? first;
  const whole = tokens.slice(article, first).every(({ upos }) => PHRASE_INSIDE.has(upos));
  return whole && first - article > 1 ? { first: article, last: first } : null;
}

/** 'The monitor said': one word between an article and the cue is who speaks, though it was taken for a verb. */
export function beforeMistagged({ tokens }: Tree, sentence: SentenceView, cue: Cue): TokenRange | null {
  const word = cue.first - 1;
  const article = word - 1;
  if (article < sentence.first || cue.entries[0].pos !== 'verb' || tokens[word]!.upos !== 'VERB') return null;
  const finite = tokens[cue.head]!.features.VerbForm === 'Fin';
  return finite && tokens[article]!.features.PronType === 'Art' ? { first: article, last: cue.first } : null;
}

/** The subject of the clauses above: shared by conjuncts, participles, infinitives and the verb that carries a noun cue. */
function climbForSubject(tree: Tree, sentence: SentenceView, cue: Cue, add: Add): void {
  let at = cue.head;
  let path = '';
  for (let steps = 0; steps < 4; steps++) {
    const up = tree.tokens[at]!.head;
    if (up === null || up < sentence.first || up >= sentence.last) return;
    path += `${tree.tokens[at]!.relation ?? '?'}^`;
    const subject = tree.child(up, ...SUBJECTS);
    if (subject >= 0 && subject !== at)
      addPhrase(tree, sentence, subject, `${path}${tree.tokens[subject]!.relation}`, add);
    if (tree.tokens[up]!.relation?.startsWith('acl') === true) {
      const antecedent = tree.tokens[up]!.head;
      if (antecedent !== null) addPhrase(tree, sentence, antecedent, `${path}acl`, add);
    }
    at = up;
  }
}

/** The phrase of a head word: whole, and without the clauses that hang on it. */
function addPhrase(tree: Tree, sentence: SentenceView, head: number, by: string, add: Add): void {
  const token = tree.tokens[head]!;
  if (['who', 'which', 'that', 'whom', 'whose'].includes(token.form.toLowerCase()) && token.upos === 'PRON') {
    const verb = token.head;
    const antecedent = verb === null ? null : (tree.tokens[verb]?.head ?? null);
    if (antecedent !== null && antecedent < head && antecedent >= sentence.first)
      addPhrase(tree, sentence, antecedent, `${by} antecedent`, add);
    return;
  }
  add(
    phraseOf(tree, sentence, head, () => true),
    by,
  );
  add(
    phraseOf(
      tree,
      sentence,
      head,
      (relation) => !['acl', 'acl:relcl', 'parataxis', 'conj', 'cc', 'advcl', 'punct'].includes(relation),
    ),
    `${by} short`,
  );
  add(
    phraseOf(tree, sentence, head, (relation) => !['acl', 'acl:relcl', 'parataxis', 'advcl'].includes(relation)),
    `${by} middle`,
  );
}

/** The contiguous phrase around `head` along dependents that `keep` admits; a leading preposition and outer commas are left off. */
export function phraseOf(
  tree: Tree,
  sentence: SentenceView,
  head: number,
  keep: (relation: string) => boolean,
): TokenRange {
  const inside = new Set<number>([head]);
  const open = [head];
  while (open.length > 0) {
    const at = open.pop() as number;
    for (const child of tree.children(at)) {
      const relation = tree.tokens[child]!.relation ?? '';
      if (at === head && (relation === 'case' || relation === 'mark' || relation === 'cop' || !keep(relation)))
        continue;
      if (!inside.has(child)) {
        inside.add(child);
        open.push(child);
      }
    }
  }
  let first = head;
  let last = head + 1;
  while (first > sentence.first && inside.has(first - 1)) first--;
  while (last < sentence.last && inside.has(last)) last++;
  while (first < head && /^(?:PUNCT|ADP)$/u.test(tree.tokens[first]!.upos)) first++;
  while (last > head + 1 && tree.tokens[last - 1]!.upos === 'PUNCT') last--;
  return { first, last };
}

function surfaceProposals(tree: Tree, sentence: SentenceView, cue: Cue, add: Add): void {
  const { tokens } = tree;
  const right = nominalFrom(tree, sentence, cue.last);
  if (right !== null) {
    add(right, 'right');
    for (const first of innerStarts(tree, { first: right.first + 1, last: right.last }))
      add({ first: right.first, last: first }, 'right inner');
    add(extended(tree, sentence, right), 'right long');
  }
  const left = nominalBefore(tree, sentence, cue.first);
  if (left !== null) {
    add(left, 'left');
    for (const first of innerStarts(tree, left)) add({ first, last: left.last }, 'left inner');
    let begin = left.first;
    while (
      begin - 2 >= sentence.first &&
      begin > left.first - SURFACE_WINDOW &&
      (tokens[begin - 1]!.upos === 'ADP' || tokens[begin - 1]!.form === ',')
    ) {
      const before = nominalBefore(tree, sentence, begin - 1);
      if (before === null || before.last !== begin - 1) break;
      begin = before.first;
      add({ first: begin, last: left.last }, 'left long');
    }
  }
  const start = nominalFrom(tree, sentence, sentence.first);
  if (start !== null && start.last <= cue.first) add(start, 'sentence-start');
}

/** Where a new phrase may begin inside a run that lost its commas. */
function innerStarts(tree: Tree, run: TokenRange): number[] {
  const starts: number[] = [];
  for (let i = run.last - 1; i > run.first && starts.length < 3; i--) if (isSeam(tree, i)) starts.push(i);
  return starts;
}

/** 'in the capital the Observatory said': no noun phrase goes on with an article behind a noun, so the speaker begins there. */
function behindSeam({ tokens }: Tree, phrase: TokenRange, cue: Cue): TokenRange {
  if (phrase.last > cue.first) return phrase;
  for (let i = phrase.last - 1; i > phrase.first; i--) {
    const article = tokens[i]!.features.PronType === 'Art';
    if (article && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.upos)) return { first: i, last: phrase.last };
  }
  return phrase;
}

/** Where an article behind a noun begins what stands right before the cue, or -1. */
function seamBefore({ tokens }: Tree, { first }: SentenceView, cue: Cue): number {
  if (cue.entries[0].pos !== 'verb' || tokens[cue.head]!.features.VerbForm !== 'Fin') return -1;
  for (let i = cue.first - 1; i > first && i > cue.first - 6; i--) {
    const { upos, features } = tokens[i]!;
    if (features.PronType === 'Art') return i < cue.first - 1 && /^(?:NOUN|PROPN)$/.test(tokens[i - 1]!.upos) ? i : -1;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(upos)) return -1;
  }
  return -1;
}

/** A new phrase may begin at `i`: at a determiner, at a name behind a plain noun. */
export function isSeam({ tokens }: Tree, i: number): boolean {
  const { upos } = tokens[i]!;
  const before = tokens[i - 1]!.upos;
  return (
    upos === 'DET' ||
    (upos === 'PRON' && before !== 'DET') ||
    (upos === 'PROPN' && (before === 'NOUN' || before === 'NUM'))
  );
}

/** The run of nominal words that starts at `i` (after adverbs). */
function nominalFrom(tree: Tree, sentence: SentenceView, i: number): TokenRange | null {
  let first = i;
  while (first < sentence.last && first < i + 3 && ['ADV', 'PUNCT', 'CCONJ'].includes(tree.tokens[first]!.upos))
    first++;
  let last = first;
  while (last < sentence.last && last < first + SURFACE_WINDOW && insidePhrase(tree, last)) last++;
  while (last > first && (!NOMINAL.has(tree.tokens[last - 1]!.upos) || isRelative(tree, last - 1))) last--;
  return last > first ? { first, last } : null;
}

function extended(tree: Tree, sentence: SentenceView, range: TokenRange): TokenRange {
  let { last } = range;
  for (let steps = 0; steps < 3 && last < sentence.stop; steps++) {
    if (tree.tokens[last]!.upos !== 'ADP' && tree.tokens[last]!.form !== ',') break;
    const next = nominalFrom(tree, sentence, last + 1);
    if (next === null || next.first !== last + 1) break;
    last = next.last;
  }
  return { first: range.first, last };
}

/** The run of nominal words that ends before `i` (before adverbs and auxiliaries). */
function nominalBefore(tree: Tree, sentence: SentenceView, i: number): TokenRange | null {
  let last = i;
  while (
    last > sentence.first &&
    last > i - 6 &&
    ['ADV', 'AUX', 'PUNCT', 'PART', 'CCONJ', 'DET'].includes(tree.tokens[last - 1]!.upos)
  )
    last--;
  let first = last;
  while (first > sentence.first && first > last - SURFACE_WINDOW && insidePhrase(tree, first - 1)) first--;
  while (first < last && (tree.tokens[first]!.upos === 'PART' || tree.tokens[first]!.upos === 'PUNCT')) first++;
  return last > first && NOMINAL.has(tree.tokens[last - 1]!.upos) ? { first, last } : null;
}

function isRelative(tree: Tree, i: number): boolean {
  return (
    ['who', 'which', 'that', 'whom'].includes(tree.tokens[i]!.form.toLowerCase()) && tree.tokens[i]!.upos === 'PRON'
  );
}

function insidePhrase(tree: Tree, i: number): boolean {
  const { upos, form } = tree.tokens[i]!;
  if (isRelative(tree, i)) return false;
  return (
    PHRASE_INSIDE.has(upos) ||
    form === '’s' ||
    form === "'s" ||
    form === "'" ||
    form === '-' ||
    (upos === 'PART' && form.toLowerCase() !== 'to' && form.toLowerCase() !== 'not')
  );
}
