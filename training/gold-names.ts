// Makes gold names from GUM's entity brackets: mentions headed by a proper noun, without determiner, title and what follows the name.
// Example: "(24-person-…" over 'Afghan Ambassador to the United States Hamdullah Mohib' gives the person 'Hamdullah Mohib'.
import type { NameKind } from '../src/model/language-layer.ts';
import type { GoldSentence, GoldWord } from './read-conllu.ts';

export type GoldName = { readonly kind: NameKind; readonly first: number; readonly last: number };
type Mention = { readonly type: string; readonly first: number; readonly last: number };

const KIND_OF: Readonly<Record<string, NameKind>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
  object: 'other',
  event: 'other',
  abstract: 'other',
  animal: 'other',
  plant: 'other',
  substance: 'other',
};

/** Names of a sentence, in order, the longest where mentions overlap. */
export function goldNames(sentence: GoldSentence): readonly GoldName[] {
  const names: GoldName[] = [];
  for (const mention of mentionsOf(sentence.words)) {
    const kind = KIND_OF[mention.type];
    const name = kind ? nameIn(sentence.words, mention, kind) : null;
    if (name) names.push(name);
  }
  names.sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: GoldName[] = [];
  for (const name of names) if (kept.length === 0 || name.first >= kept.at(-1)!.last) kept.push(name);
  return kept;
}

function mentionsOf(words: readonly GoldWord[]): readonly Mention[] {
  const open: { id: string; type: string; first: number }[] = [];
  const found: Mention[] = [];
  for (const [i, word] of words.entries()) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1];
    if (value === undefined) continue;
    for (const part of value.matchAll(/\((\d+)-([a-z]+)[^()]*(\)(?!\d))?|(\d+)\)/g)) {
      if (part[4] !== undefined) {
        const k = open.findLastIndex((m) => m.id === part[4]);
        if (k >= 0) found.push({ type: open[k]!.type, first: open.splice(k, 1)[0]!.first, last: i + 1 });
      } else if (part[3]) found.push({ type: part[2]!, first: i, last: i + 1 });
      else open.push({ id: part[1]!, type: part[2]!, first: i });
    }
  }
  return found;
}

const isProper = (word: GoldWord | undefined): boolean =>
  word !== undefined && (word.xpos.startsWith('NNP') || word.upos === 'PROPN');
const isCapital = (word: GoldWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.form);
const isLink = (word: GoldWord | undefined): boolean =>
  word !== undefined && (word.xpos === 'HYPH' || /^(['’&./]|['’]s)$/.test(word.form));

function nameIn(words: readonly GoldWord[], mention: Mention, kind: NameKind): GoldName | null {
  let head = -1;
  for (let k = mention.first; k < mention.last && head < 0; k++) {
    const above = words[k]!.head;
    if (words[k]!.upos !== 'PUNCT' && (above < mention.first || above >= mention.last)) head = k;
  }
  if (head < 0 || !isProper(words[head])) return null;
  const wide = kind !== 'person';
  const inside = (k: number) => k >= mention.first && k < mention.last;
  const belongs = (k: number) =>
    isProper(words[k]) || (wide && isCapital(words[k]) && ['ADJ', 'NOUN', 'VERB', 'NUM'].includes(words[k]!.upos));
  const left = (k: number) =>
    inside(k) && belongs(k) && words[k]!.relation !== 'nmod:desc' && !(kind === 'person' && words[k]!.upos !== 'PROPN');
  let first = head;
  while (left(first - 1) || (isLink(words[first - 1]) && left(first - 2))) first--;
  let last = head + 1;
  while (last < mention.last) {
    const word = words[last]!;
    if (belongs(last) && word.relation !== 'appos' && word.relation !== 'conj' && word.relation !== 'parataxis') last++;
    else if (isLink(word) && inside(last + 1) && belongs(last + 1) && !/^['’]s?$/.test(word.form)) last++;
    else if (wide && /^(of|for)$/.test(word.form) && inside(last + 1) && belongs(last + 1)) last += 2;
    else if (
      wide &&
      /^(of|for)$/.test(word.form) &&
      words[last + 1]?.form === 'the' &&
      inside(last + 2) &&
      belongs(last + 2)
    )
      last += 3;
    else if (
      wide &&
      word.form === 'and' &&
      isProper(words[last - 1]) &&
      isProper(words[last + 1]) &&
      words[last + 1]!.xpos === 'NNP' &&
      kind === 'organisation' &&
      inside(last + 1)
    )
      last += 2;
    else if (!wide && isCapital(word) && /^(of|de|van|von|al|bin|el)$/i.test(word.form)) last++;
    else break;
  }
  const people = kind === 'person' && words[head]!.xpos === 'NNPS';
  return { kind: people ? 'people' : kind, first, last };
}

/** Adds people's adjectives ('Afghan', 'Syrian'): capitalised adjectives that are lower case nowhere, outside names and titles. */
export function withPeople(
  sentence: GoldSentence,
  names: readonly GoldName[],
  capitalised: ReadonlySet<string>,
): readonly GoldName[] {
  const { words } = sentence;
  const covered = new Set(names.flatMap((n) => Array.from({ length: n.last - n.first }, (_, k) => n.first + k)));
  const added = words.flatMap((word, i): readonly GoldName[] =>
    word.upos === 'ADJ' && isCapital(word) && !covered.has(i) && word.form.length > 3 && capitalised.has(word.form)
      ? [{ kind: 'people', first: i, last: i + 1 }]
      : [],
  );
  return [...names, ...added].sort((a, b) => a.first - b.first);
}

/** Adjectives whose lemma keeps its capital in the treebanks. */
export function capitalAdjectives(sentences: readonly GoldSentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { words } of sentences) {
    for (const word of words)
      if (word.upos === 'ADJ' && word.xpos === 'JJ' && /^\p{Lu}/u.test(word.lemma) && /^\p{Lu}\p{Ll}/u.test(word.form))
        found.add(word.form);
  }
  return found;
}
