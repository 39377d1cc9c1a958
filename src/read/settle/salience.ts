// What makes a mention likely to be picked up again: it is a subject, it spoke, it stands outside a quotation.
// Leaves choosing to settle/pronouns.ts. Example: in 'Baku said the ministry erred' Baku is subject and spoke.
import type { PeopleInput, RoughMention } from '../find/rough-mention.ts';

export type Salience = {
  readonly subject: Uint8Array;
  readonly spoke: Uint8Array;
  /** Hangs on something else by a preposition: 'to Moscow', 'of the ministry'. */
  readonly hanging: Uint8Array;
  /** By token. */
  readonly quoted: Uint8Array;
  /** By sentence: how many sentences up to it are told by the report, not quoted from end to end. */
  readonly narrated: Int32Array;
};

const known = new WeakMap<readonly RoughMention[], Salience>();

/** Linear in tokens and mentions; found once for the mentions of a report. */
export function salienceOf(input: PeopleInput, mentions: readonly RoughMention[]): Salience {
  const before = known.get(mentions);
  if (before !== undefined) return before;
  const salience = salienceIn(input, mentions);
  known.set(mentions, salience);
  return salience;
}

function salienceIn(input: PeopleInput, mentions: readonly RoughMention[]): Salience {
  const subject = new Uint8Array(mentions.length);
  const spoke = new Uint8Array(mentions.length);
  const hanging = new Uint8Array(mentions.length);
  let sentence = -1;
  // Without trees the first mention passes for the subject; a possessor passes that on to what it owns.
  const owned = new Map(mentions.flatMap((x, i) => (x.owner === null ? [] : [[x.owner, i] as const])));
  mentions.forEach((mention, m) => {
    if (mention.inside !== null) return;
    const opens = mention.sentence !== sentence;
    sentence = mention.sentence;
    const relation = relationOf(input, mention);
    const before = input.layer.tokens[mention.first - 1];
    const adverbial = before?.upos === 'ADP' || before?.upos === 'SCONJ';
    if (relation === null ? opens && !adverbial : /^nsubj/.test(relation)) subject[owned.get(m) ?? m] = 1;
    if (speaks(input, mention, endOf(mentions, m)) || governsCue(input, mention)) spoke[m] = 1;
    if (before?.upos === 'ADP' && !spoke[m]) hanging[m] = 1;
  });
  const quoted = quotedTokens(input);
  return { subject, spoke, hanging, quoted, narrated: narratedIn(input, quoted) };
}

/** The subject of a cue however far off it stands, or of a verb that a cue is joined to: 'X, who leads Y, met Z and said'. */
function governsCue(input: PeopleInput, mention: RoughMention): boolean {
  const { tokens } = input.layer;
  const head = tokens[mention.head]!;
  if (head.relation !== 'nsubj' || head.head === null) return false;
  const cue = (i: number): boolean => tokens[i]!.upos === 'VERB' && isCue(input, tokens[i]!.lemma);
  if (cue(head.head)) return true;
  return input.tree.children(head.head).some((i) => tokens[i]!.relation === 'conj' && cue(i));
}

function relationOf(input: PeopleInput, mention: RoughMention): string | null {
  const { tokens } = input.layer;
  // The token of the group whose governor stands outside the group.
  for (let i = mention.last - 1; i >= mention.first; i--) {
    const { head, relation } = tokens[i]!;
    if (relation !== null && (head === null || head < mention.first || head >= mention.last)) return relation;
  }
  return null;
}

/** Behind what hangs on a mention and renames it: 'X of Georgia', 'X, a spokesman in Geneva'. */
function endOf(mentions: readonly RoughMention[], m: number): number {
  let end = mentions[m]!.last;
  const open = [m];
  for (let hops = 0; hops < 6 && open.length > 0; hops++) {
    const { complements, renamedBy } = mentions[open.pop()!]!;
    for (const next of [...complements.map((c) => c.mention), ...renamedBy]) {
      if (next <= m || mentions[next]!.last <= end) continue;
      end = mentions[next]!.last;
      open.push(next);
    }
  }
  return end;
}

/** A cue right behind ('X said', 'X, 52, has denied') or right before it ('…," said X', 'according to X'). */
export function speaks(input: PeopleInput, mention: RoughMention, end = mention.last): boolean {
  const { tokens } = input.layer;
  let i = end;
  for (let steps = 0; steps < 5 && i < tokens.length; steps++, i++) {
    const { upos, lemma } = tokens[i]!;
    if (upos === 'AUX' || upos === 'ADV' || upos === 'PART') continue;
    if (upos === 'VERB') {
      if (isCue(input, lemma)) return true;
      break;
    }
    if (upos !== 'PUNCT' || tokens[i]!.form !== ',') break;
  }
  const before = tokens[mention.first - 1];
  if (before === undefined) return false;
  if (before.upos === 'VERB' && isCue(input, before.lemma)) {
    const farther = tokens[mention.first - 2];
    return farther === undefined || farther.upos === 'PUNCT';
  }
  return before.form.toLowerCase() === 'to' && tokens[mention.first - 2]?.form.toLowerCase() === 'according';
}

function isCue(input: PeopleInput, lemma: string): boolean {
  return input.lexicon.cues.startingWith(lemma.toLowerCase()).some((c) => c.pos === 'verb');
}

/** 1 for tokens between quotation marks; a paragraph (region) starts outside. */
function quotedTokens(input: PeopleInput): Uint8Array {
  const { tokens } = input.layer;
  const quoted = new Uint8Array(tokens.length);
  let inside = false;
  for (let i = 0; i < tokens.length; i++) {
    const { form, span } = tokens[i]!;
    // two line feeds at least: most words stand one blank apart
    const end = i > 0 ? tokens[i - 1]!.span.end : span.start;
    if (span.start - end > 1 && /\n\s*\n/.test(input.text.slice(end, span.start))) inside = false;
    const first = form.charCodeAt(0) | 0x20;
    if (first >= 97 && first <= 122) {
      if (inside) quoted[i] = 1;
    } else if (/^[“«„]|^``$/.test(form)) inside = true;
    else if (/^[”»]|^''$/.test(form)) inside = false;
    else if (form === '"') inside = !inside;
    else if (inside) quoted[i] = 1;
  }
  return quoted;
}

/** Sentences counted as the report tells them: one that is a quotation from end to end takes nobody farther off. */
function narratedIn({ layer: { sentences } }: PeopleInput, quoted: Uint8Array): Int32Array {
  const narrated = new Int32Array(sentences.length);
  let count = 0;
  sentences.forEach(({ first, last }, s) => {
    let inside = 0;
    for (let i = first; i < last; i++) inside += quoted[i]!;
    // the mark before the first word is outside of the quotation that it opens, as are a full stop and the mark behind it
    if (last - first - inside > 3 || inside === 0) count++;
    narrated[s] = count;
  });
  return narrated;
}
