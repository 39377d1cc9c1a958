// Proposes contents before the cue: '…, he said', and those the cue stands inside: 'A bus was reportedly hit', 'an attack that Paris says failed'.
// Example: for 'said' in '"We leave," the mayor said' it proposes the quotation.
import {
  type ContentProposal,
  EDGE_LIMIT,
  type Edge,
  endOfQuotation,
  endsAfter,
  frameOf,
  SIDE_WINDOW,
  startOfQuotation,
} from './content-edges.ts';
import { wayNamed, wayOf } from './content-ways.ts';
import type { Cue } from './cues.ts';
import { onlyModifies } from './modifying-cues.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';
import { beforeMistagged, phraseOf } from './speaker-phrases.ts';

export function leftProposals(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const proposals: ContentProposal[] = [];
  if (onlyModifies(view.tree, cue)) return proposals;
  const speaker = beforeMistagged(view.tree, sentence, cue);
  const starts = leftStarts(view, sentence, cue);
  for (const end of leftEnds(view, sentence, cue)) {
    for (const start of starts) {
      // who stands right before the cue is no content
      if (speaker !== null && start.at >= speaker.first && start.at < speaker.last) continue;
      if (start.at < end.at)
        proposals.push({
          pieces: [{ first: start.at, last: end.at }],
          way: wayNamed('left', start.by, end.by),
          frame: frameOf(cue, ['quote', 'that', 'prefix']),
        });
    }
  }
  return proposals;
}

function leftStarts(view: TextView, sentence: SentenceView, cue: Cue): Edge[] {
  const { tokens } = view.tree;
  const low = Math.max(sentence.first, cue.first - SIDE_WINDOW);
  const starts: Edge[] = [{ at: sentence.first, by: 'start' }];
  const quotation = view.quotationOf[sentence.first]!;
  if (quotation >= 0) {
    const begin = startOfQuotation(view, sentence.first);
    if (begin < sentence.first) starts.push({ at: begin, by: 'quotation' });
  }
  for (let i = low; i < cue.first && starts.length < EDGE_LIMIT; i++) {
    const { form, upos, word } = tokens[i]!;
    if (i === sentence.first) {
      if (upos === 'CCONJ' || upos === 'ADV') starts.push({ at: i + 1, by: 'after-connector' });
      if (upos === 'PUNCT') starts.push({ at: i + 1, by: 'after-mark' });
    } else if (form === ',' || form === ':' || form === ';' || form === '--' || form === '—')
      starts.push({ at: i + 1, by: 'after-comma' });
    else if (upos === 'CCONJ') starts.push({ at: i + 1, by: 'after-and' });
    else if (isMark(word) && view.quotationOf[i]! >= 0 && view.quotationOf[i - 1]! !== view.quotationOf[i]!)
      starts.push({ at: i, by: 'mark' });
    else if (upos === 'SCONJ' || word.lower === 'which') starts.push({ at: i, by: 'sconj' });
  }
  return starts;
}

function leftEnds(view: TextView, sentence: SentenceView, cue: Cue): Edge[] {
  const { tree } = view;
  const { tokens } = tree;
  const ends: Edge[] = [];
  const add = (at: number, by: string) => {
    if (at > sentence.first && at <= cue.first && ends.length < EDGE_LIMIT && !ends.some((end) => end.at === at))
      ends.push({ at, by });
  };
  const low = Math.max(sentence.first, cue.first - SIDE_WINDOW);
  for (let i = cue.first - 1; i > low; i--) {
    const { form } = tokens[i]!;
    // '“There is, of course, a way,” he said, “but …”': words that stand in marks of their own are told to the last of them
    if (form === ',' && isInsideWhole(view, i, cue)) continue;
    if (form === ',' || form === '--' || form === '—' || form === '(') {
      add(isMark(tokens[i - 1]!.word) || isQuotedComma(view, i) ? i + 1 : i, 'comma');
    } else if (view.quotationOf[i]! >= 0 && view.quotationOf[i + 1]! !== view.quotationOf[i]!) add(i + 1, 'quote-end');
  }
  const subject = tree.child(cue.head, 'nsubj', 'nsubj:pass', 'csubj');
  if (subject >= 0 && subject < cue.first) add(tree.firstUnder(subject), 'before-subject');
  let plain = cue.first;
  while (
    plain > low &&
    ['PROPN', 'NOUN', 'ADJ', 'DET', 'PRON', 'AUX', 'ADV', 'NUM', 'PART'].includes(tokens[plain - 1]!.upos)
  ) {
    plain--;
    if (tokens[plain]!.upos === 'DET' || tokens[plain]!.upos === 'PRON' || tokens[plain]!.upos === 'PROPN')
      add(plain, 'before-phrase');
  }
  add(cue.first, 'at-cue');
  return ends;
}

function isInsideWhole(view: TextView, i: number, cue: Cue): boolean {
  return view.quotationOf[i]! >= 0 && endOfQuotation(view, i, cue.first) <= cue.first;
}

function isQuotedComma(view: TextView, i: number): boolean {
  return view.quotationOf[i]! >= 0 && view.quotationOf[i + 1]! >= 0 && isMark(view.tree.tokens[i + 1]!.word) === false;
}

/** A cue that is an adverb or a passive inside its own content: 'A bus was reportedly hit', 'the general was said to have fled'. */
export function around(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  if (cue.entries[0].pos !== 'adverb' && view.tree.tokens[cue.head]!.features.Voice !== 'Pass') return [];
  const proposals: ContentProposal[] = [];
  const governor = view.tree.tokens[cue.head]!.head;
  const told = cue.entries[0].pos === 'adverb' && governor !== null ? nounOfParticiple(view, governor, cue) : -1;
  // 'the mayor left in a bus reportedly hit by a drone': who or what a bare participle tells of is the noun it hangs on, and no more
  const starts = told < 0 ? leftStarts(view, sentence, cue) : [];
  const subject = view.tree.child(cue.head, 'nsubj:pass', 'nsubj');
  const clause = governor === null ? -1 : view.tree.child(governor, 'nsubj:pass', 'nsubj');
  for (const at of [subject, clause, told])
    if (at >= sentence.first && at < cue.first) starts.push({ at: startOfPhrase(view, at), by: 'subject' });
  for (const start of starts) {
    for (const end of endsAfter(view, sentence, cue.last)) {
      proposals.push({
        pieces: [
          { first: start.at, last: cue.first },
          { first: cue.last, last: end.at },
        ],
        way: wayOf(`around ${start.by} ${end.by}`),
        frame: 'quote',
      });
    }
  }
  return proposals;
}

/** The noun that a bare participle tells of: that which governs it or, where the tree errs, the one right before the cue; or -1. */
function nounOfParticiple({ tree }: TextView, verb: number, cue: Cue): number {
  const { relation, head, features, upos } = tree.tokens[verb]!;
  if (relation === 'acl' && head !== null) return head;
  const bare = features.VerbForm === 'Part' && verb === cue.last && tree.child(verb, 'nsubj', 'nsubj:pass', 'aux') < 0;
  const before = cue.first - 1;
  return upos === 'VERB' && relation === 'advcl' && bare && tree.tokens[before]?.upos === 'NOUN' ? before : -1;
}

/** Without the preposition that the phrase hangs by. */
function startOfPhrase({ tree }: TextView, head: number): number {
  let first = tree.firstUnder(head);
  while (first < head && /^(?:case|mark|punct|cc)$/u.test(tree.tokens[first]!.relation ?? '')) first++;
  return first;
}

/** 'The charge was denied by the army': who denies stands behind 'by', and what is denied is the subject. */
export function passiveSubject({ tree }: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const subject = tree.child(cue.head, 'nsubj:pass');
  if (subject < sentence.first || subject >= cue.first || tree.child(cue.head, 'obl:agent') < 0) return [];
  // who 'was told by the army' is spoken to; 'which was denied by …' has its noun before it
  if (cue.entries.some(({ frames }) => frames.some((frame) => frame.startsWith('A-')))) return [];
  if (tree.subtree(subject).some((i) => tree.tokens[i]!.features.PronType === 'Rel')) return [];
  const phrase = phraseOf(tree, sentence, subject, () => true);
  return phrase.last > cue.first
    ? []
    : [{ pieces: [phrase], way: wayOf('relative alone'), frame: frameOf(cue, ['np', 'that']) }];
}

/** A cue in a relative clause: 'an attack Paris says failed' holds its antecedent and what follows the cue. */
export function relative(view: TextView, sentence: SentenceView, cue: Cue): ContentProposal[] {
  const { tree } = view;
  const noun = tree.tokens[cue.head]!.head;
  if (
    noun === null ||
    noun < sentence.first ||
    noun >= cue.first ||
    !(tree.tokens[cue.head]!.relation ?? '').startsWith('acl')
  )
    return [];
  const phrase = phraseOf(
    tree,
    sentence,
    noun,
    (relation) => !['acl', 'acl:relcl', 'parataxis', 'conj', 'cc', 'advcl', 'punct', 'appos'].includes(relation),
  );
  if (phrase.last > cue.first) return [];
  const before: ContentProposal = {
    pieces: [phrase],
    way: wayOf('relative alone'),
    frame: frameOf(cue, ['np', 'that']),
  };
  const ends = endsAfter(view, sentence, cue.last);
  return [
    before,
    ...ends.map(
      (end): ContentProposal => ({
        pieces: [phrase, { first: cue.last, last: end.at }],
        way: wayOf(`relative ${end.by}`),
        frame: frameOf(cue, ['that', 'np']),
      }),
    ),
  ];
}
