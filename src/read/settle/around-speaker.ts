// What is told on both sides of who speaks: 'The shells, said Ivo Marek, came from the hills', '"We stay" said Ivo Marek "until noon"'. Leaves what stands
// on one side to attributions.ts. Example: the subject before 'said', between commas, is no speaker where somebody is named behind it.
import type { Token } from '../../model/language-layer.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { isMark, type TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** The same attribution, or one with who speaks and what is told set right. */
export function aroundSpeaker(view: TextView, attribution: Attribution): Attribution {
  const turned = turnedRound(view, attribution);
  if (turned !== null) return attributionWith(attribution, turned);
  const resumed = resumedQuotation(view, attribution);
  return resumed === null ? attribution : attributionWith(attribution, { content: [...attribution.content, resumed] });
}

/** In words: who speaks within a clause is named in no more. */
const NAMED = 14;

/** 'The shells, said Ivo Marek, a guard, came from the hills': the clause goes on behind whoever says it. */
function turnedRound(
  view: TextView,
  { cue, entry, phrase, content }: Attribution,
): Pick<Attribution, 'phrase' | 'content'> | null {
  const { tokens } = view.tree;
  const before = cue.first - 1;
  const told = content.at(-1);
  const says = entry.frames.includes('quote') && tokens[cue.head]!.features.VerbForm === 'Fin';
  if (!says || phrase === null || phrase.last !== before || tokens[before]!.form !== ',') return null;
  if (told === undefined || told.first !== cue.last || view.quotationOf[cue.first]! >= 0) return null;
  let known = false;
  for (let i = cue.last; i < Math.min(told.last - 1, cue.last + NAMED); i++) {
    const { form, upos } = tokens[i]!;
    if (form === ',' && known && goesOn(tokens, i + 1, told.last))
      return {
        phrase: { first: cue.last, last: i },
        content: [
          { first: phrase.first, last: before },
          { first: i + 1, last: told.last },
        ],
      };
    if (!/^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|PUNCT|CCONJ|PART)$/u.test(upos)) return null;
    if (SOMEBODY.test(view.kinds[i]!)) known = true;
  }
  return null;
}

const SOMEBODY = /^(?:role:|person|organisation|outlet|party:)/u;

/** The verb of the clause stands next, an adverb between at most. */
function goesOn(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens[from]?.upos === 'ADV' ? from + 1 : from;
  return at < to && tokens[at]!.features.VerbForm === 'Fin';
}

/** '“We stay” said Ivo Marek “until noon”': behind who speaks the same sentence takes the speech up again. */
function resumedQuotation(view: TextView, { cue, phrase, content }: Attribution): TokenRange | null {
  const { tree, quotationOf, runEnd, quotations } = view;
  const [told] = content;
  if (phrase === null || phrase.first !== cue.last || content.length !== 1 || told === undefined) return null;
  if (told.last > cue.first || quotationOf[told.last - 1]! < 0) return null;
  const next = tree.tokens[phrase.last]?.form === ',' ? phrase.last + 1 : phrase.last;
  const quotation = quotationOf[next] ?? -1;
  if (quotation < 0 || quotations[quotation]!.term || !isMark(tree.tokens[next]!.word)) return null;
  if (quotationOf[next - 1] === quotation || tree.sentenceOf(next) !== tree.sentenceOf(cue.first)) return null;
  return { first: next, last: runEnd[next]! };
}
