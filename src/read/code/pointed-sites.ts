// Places that a report points back to: 'the city', 'the village', 'the province' stand for the last one named of that kind, a few sentences above at
// most. Leaves named places to event-sites.ts. Example: 'Rebels hold Goma. Shells fell on the city on Monday.' fell on Goma.
import type { Place } from '../../model/place.ts';
import { countWhile } from '../../text/count-while.ts';
import type { EventInput } from './event-input.ts';
import type { Sited } from './sited.ts';
import { lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

/** Sentences back that a name is still pointed to. */
const REACH = 3;

/** `named` are the places a deed may have, in text order. */
export function pointedSites(input: EventInput, named: readonly Sited<Place>[]): readonly Sited<Place>[] {
  const { tree } = input;
  return tree.tokens.flatMap((_, token) => {
    const kinds = kindsOf(input, token);
    if (kinds === null) return [];
    const sentence = tree.sentenceOf(token);
    for (let i = countWhile(named.length, (k) => named[k]!.token < token) - 1; i >= 0; i--) {
      const { item, token: at } = named[i]!;
      if (sentence - tree.sentenceOf(at) > REACH) return [];
      if (kinds.has(item.kind) && mayBe(input, named[i]!, token)) return [{ item, token, said: false, pointed: true }];
    }
    return [];
  });
}

/** What the report calls a village is not 'the city', nor is a name that no table knows. */
function mayBe({ tree, layer, lexicon }: EventInput, { item }: Sited<Place>, token: number): boolean {
  const word = lemmaOf(tree, token);
  const [first, last] = [tree.tokenAt(item.span.start), tree.tokenAt(item.span.end - 1)];
  const before = layer.tokens[first - 1]?.form === 'of' ? lemmaOf(tree, first - 2) : '';
  const called = [before, lemmaOf(tree, last + 1)].find((lemma) => lexicon.placeWords.noun(lemma) !== null);
  if (called !== undefined) return called === word;
  // 'the base' is no town that happens to be named above it
  return item.geonamesId !== null && lexicon.placeWords.noun(word) !== 'facility';
}

const KINDS: Readonly<Record<string, ReadonlySet<Place['kind']>>> = {
  settlement: new Set(['settlement']),
  admin1: new Set(['admin1']),
  admin2: new Set(['admin2']),
  facility: new Set(['feature', 'settlement']),
};

/** Which places 'the city' may stand for; null where the noun is none of place, is not pointed with or has a name of its own. */
function kindsOf({ tree, lexicon }: EventInput, token: number): ReadonlySet<Place['kind']> | null {
  const { upos, form } = tree.tokens[token]!;
  if (upos !== 'NOUN') return null;
  const noun = lexicon.placeWords.noun(form);
  const kinds = noun === null ? undefined : KINDS[noun];
  // 'the towns' are several, 'the capital' is that of a land
  if (kinds === undefined || form === 'capital' || lemmaOf(tree, token) !== form.toLowerCase()) return null;
  const children = tree.children(token);
  const isPointed = children.some((k) => relationOf(tree, k) === 'det' && POINTING.has(lemmaOf(tree, k)));
  const isNamed = children.some(
    (k) => tree.tokens[k]!.upos === 'PROPN' || (relationOf(tree, k) === 'nmod' && prepositionOf(tree, k) === 'of'),
  );
  return isPointed && !isNamed ? kinds : null;
}

const POINTING: ReadonlySet<string> = new Set(['the', 'that', 'this']);
