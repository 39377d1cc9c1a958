// Where a clause begins behind 'according to' and who speaks, for want of the comma that would part them. Leaves choosing contents to
// settle/attributions.ts. Example: in 'According to AFP the camp at Tel is full' the clause begins at 'the camp'.
import type { Token } from '../../model/language-layer.ts';
import type { Cue } from './cues.ts';
import { isMark, type SentenceView, type TextView } from './sentence-view.ts';

/** In words: who speaks is named in fewer. */
const LONGEST = 24;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

export type PrefixSeam = {
  /** The first word of the clause. */
  readonly at: number;
  readonly verb: number;
};

/** Null where a comma stands, the cue opens no sentence, or nothing shows where the clause begins. */
export function prefixSeam(view: TextView, sentence: SentenceView, cue: Cue): PrefixSeam | null {
  const { tokens } = view.tree;
  if (!opens(view, sentence, cue)) return null;
  const verb = firstVerb(view, sentence, cue);
  if (verb < 0) return null;
  let weak = -1;
  for (let i = cue.last + 1; i < verb; i++) {
    if (!NOMINAL.has(tokens[i - 1]!.upos)) continue;
    if (opensClause(tokens, i, sentence.stop)) return { at: i, verb };
    if (weak < 0 && endsName(view, i, verb)) weak = i;
  }
  return weak < 0 ? null : { at: weak, verb };
}

/** At the head of its sentence, or written large where the full stop before it is lost; what follows are not capitals alone. */
function opens({ tree: { tokens } }: TextView, { first }: SentenceView, cue: Cue): boolean {
  if (!cue.entries.every(({ pos, frames }) => pos === 'phrase' && frames.includes('prefix'))) return false;
  if (cue.first === first) return true;
  return cue.first - first === 1 ? tokens[first]!.upos !== 'VERB' : /^\p{Lu}\p{Ll}/u.test(tokens[cue.first]!.form);
}

/** The first finite verb behind who speaks; -1 where a mark or a clause of his own stands before it. */
function firstVerb({ tree: { tokens }, quotationOf }: TextView, sentence: SentenceView, cue: Cue): number {
  for (let i = cue.last; i < Math.min(sentence.stop, cue.last + LONGEST); i++) {
    const { form, upos, features, word, relation } = tokens[i]!;
    if (/^(?:,|:|;|--|—|–)$/u.test(form) || features.PronType === 'Rel') return -1;
    if (isMark(word) && quotationOf[i]! >= 0) return -1;
    const tells = features.VerbForm === 'Fin' || (features.Tense === 'Past' && relation === 'root');
    if ((upos === 'VERB' || upos === 'AUX') && tells) return isDescription(tokens, i) ? -1 : i;
  }
  return -1;
}

/** 'a report the mayor had ordered, …': a verb with a comma right behind it tells of who speaks. */
function isDescription(tokens: readonly Token[], verb: number): boolean {
  let next = verb;
  while (/^(?:AUX|VERB|ADV)$/u.test(tokens[next]?.upos ?? '')) next++;
  return tokens[next]?.form === ',';
}

/** No noun phrase goes on with an article, a pronoun, a count or a conjunction. */
function opensClause(tokens: readonly Token[], i: number, stop: number): boolean {
  const { upos, features, form } = tokens[i]!;
  const next = tokens[i + 1];
  if (i + 1 >= stop || next === undefined) return false;
  if (upos === 'DET') return features.PronType === 'Art' || NOMINAL.has(next.upos) || next.upos === 'ADJ';
  if (upos === 'PRON') return features.Case === 'Nom' || /^(?:there|it|you)$/iu.test(form) || features.Poss === 'Yes';
  if (upos === 'NUM') return /^(?:NOUN|ADJ)$/u.test(next.upos) && tokens[i - 1]!.upos !== 'NUM';
  if (upos === 'SCONJ') return !/^(?:that|of|like|than)$/iu.test(form);
  const counts = next.upos === 'NUM' || tokens[i + 2]?.upos === 'NUM';
  return counts && /^(?:at|more|over|nearly|about|some|around|up|almost|fewer|less)$/iu.test(form) && !isPlace(next);
}

/** 'at Tel 4': what follows 'at' is no count. */
function isPlace({ upos }: Token): boolean {
  return upos === 'PROPN' || upos === 'DET';
}

/**
 * 'SANA news agency | gunmen fired', 'monitors | hundreds of': who speaks is whole with the word before `i`, an office or a name, and what comes
 * then is neither.
 */
function endsName({ tree: { tokens }, kinds }: TextView, i: number, verb: number): boolean {
  const [before, here] = [tokens[i - 1]!, tokens[i]!];
  const [kind, next] = [kinds[i - 1]!, kinds[i]!];
  if (!/^(?:NOUN|PROPN|ADJ)$/u.test(here.upos) || kind === '') return false;
  if (before.upos === 'NOUN' && isMany(before)) return true;
  // 'Reuters news agency', 'state radio staff': offices that stand together are one
  if (next.startsWith('role:') && here.upos === 'NOUN' && !isMany(here)) return false;
  // 'the army source | Colonel Ivo Marek'
  if (before.upos === 'NOUN' && kind.startsWith('role:')) return next !== kind;
  for (let at = i; at < verb; at++)
    if (tokens[at]!.upos === 'NOUN' && kinds[at]!.startsWith('role:') && !isMany(tokens[at]!)) return false;
  if (here.upos === 'PROPN') return next !== kind && next !== 'person' && next !== '';
  return isMany(here) || here.upos === 'ADJ';
}

function isMany({ features }: Token): boolean {
  return features.Number === 'Plur' || features.Number === 'Ptan';
}
