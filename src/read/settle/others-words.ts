// A quotation with a paragraph of its own that speaks of the speaker before it as of another is not his: his pieces go without it.
// Leaves handing such quotations on to continuations.ts. Example: '"I was tired," he said.' and below '"His manner was bad."'
import type { Token } from '../../model/language-layer.ts';
import type { Span } from '../../model/span.ts';
import { countWhile } from '../../text/count-while.ts';
import type { TokenRange } from '../find/content-edges.ts';
import { isMark, type TextView } from '../find/sentence-view.ts';
import { type Attribution, attributionWith } from './attributions.ts';

/** How far into a piece who speaks is looked for, in tokens. */
const REACH = 40;
/** How many statements of its sentence before it are looked at. */
const BESIDE = 3;

/** The attributions, the last piece of one gone where it is another's. `blocks` in text order. */
export function withoutOthersWords(
  view: TextView,
  attributions: readonly Attribution[],
  blocks: readonly { readonly span: Span }[],
): readonly Attribution[] {
  return attributions.map((attribution, i) => {
    const { content, sentence } = attribution;
    const last = content.at(-1);
    if (last === undefined || content.length < 2 || !opensBlock(view, last, blocks) || !opensWithThird(view, last))
      return attribution;
    const before = content.slice(0, -1);
    if (view.quotationOf[before.at(-1)!.last - 1] === view.quotationOf[last.first]) return attribution;
    // 'I was tired,' he added, saying that the day had been 'long': both are his
    const said = attributions
      .slice(Math.max(0, i - BESIDE), i)
      .filter((other) => other.sentence === sentence)
      .flatMap((other) => other.content);
    const spoken = [...said, ...before].flatMap((piece) => personsIn(view, piece));
    return spoken.includes('self') && !spoken.includes('another')
      ? attributionWith(attribution, { content: before })
      : attribution;
  });
}

function opensBlock({ tree }: TextView, { first }: TokenRange, blocks: readonly { readonly span: Span }[]): boolean {
  const { start } = tree.tokens[first]!.span;
  return blocks[countWhile(blocks.length, (i) => blocks[i]!.span.start < start)]?.span.start === start;
}

/** 'He …', 'Her manner …' */
function opensWithThird({ tree: { tokens } }: TextView, { first, last }: TokenRange): boolean {
  let i = first;
  while (i < last && isMark(tokens[i]!.word)) i++;
  return isOne(tokens[i]!.features);
}

/** 'self' where he speaks of himself, 'another' where anybody else is spoken of who may be meant below. */
function personsIn({ tree: { tokens }, kinds }: TextView, { first, last }: TokenRange): readonly string[] {
  const found: string[] = [];
  for (let i = first; i < Math.min(last, first + REACH); i++) {
    const { upos, features } = tokens[i]!;
    if (upos === 'PRON' && features.Person === '1') found.push('self');
    if ((upos === 'PRON' && isOne(features)) || upos === 'PROPN' || /^(?:person|role)/u.test(kinds[i]!))
      found.push('another');
  }
  return found;
}

function isOne({ Person, Gender }: Token['features']): boolean {
  return Person === '3' && (Gender === 'Masc' || Gender === 'Fem');
}
