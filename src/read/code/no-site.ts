// Whether a place is named for who it stands for or belongs to, and not as where the deed was: a capital that is a government, a land whose side acts, a
// town that somebody is from. Leaves which place a deed has to event-place-and-time.ts. Example: 'a truce brokered by Moscow' was not in Moscow.
import type { Place } from '../../model/place.ts';
import { formsOf } from '../find/forms-of.ts';
import type { EventInput } from './event-input.ts';
import { headOf, lemmaOf, prepositionOf, relationOf } from './tree-words.ts';

/** `token` heads the expression; `event` the deed. */
export function isNoSite(input: EventInput, place: Place, { token, event }: { token: number; event: number }): boolean {
  return (
    isHyphened(input, place) ||
    isHome(input, token, event) ||
    (isSide(input, place) && standsForSide(input, { token, event, isLand: place.kind === 'country' }))
  );
}

/** 'Cairo-based', 'Turkey-backed': whose it is. */
function isHyphened({ tree, layer }: EventInput, { span, kind }: Place): boolean {
  const last = tree.tokenAt(span.end - 1);
  const [hyphen, next] = [layer.tokens[last + 1], layer.tokens[last + 2]];
  if (hyphen === undefined || next === undefined || !/^[-‐‑]$/u.test(hyphen.form)) return false;
  if (hyphen.span.start !== span.end || next.span.start !== hyphen.span.end) return false;
  return kind === 'country' || next.upos === 'VERB' || next.upos === 'ADJ';
}

/** 'Rebels from Chad shot a driver': where the doers come from. */
function isHome({ tree, lexicon }: EventInput, token: number, event: number): boolean {
  const doer = headOf(tree, token);
  if (relationOf(tree, token) !== 'nmod' || relationOf(tree, doer) !== 'nsubj' || doer === event) return false;
  return lexicon.placeWords.is(prepositionOf(tree, token), 'home') && tree.tokens[doer]!.upos === 'NOUN';
}

/** A land, or a town that its government goes by. */
function isSide({ tree, layer, lexicon }: EventInput, { span, kind }: Place): boolean {
  return kind === 'country' || lexicon.parties.at(formsOf(layer), tree.tokenAt(span.start))?.how === 'capital';
}

function standsForSide(
  { tree, lexicon }: EventInput,
  { token, event, isLand }: { token: number; event: number; isLand: boolean },
): boolean {
  let first = token;
  while (relationOf(tree, first) === 'conj' && headOf(tree, first) < first) first = headOf(tree, first);
  const relation = relationOf(tree, first);
  const up = headOf(tree, first);
  // 'hours after Kyiv hit the depot', where the tagger takes the doer for an auxiliary
  if (relation === 'aux') return true;
  if (lexicon.placeWords.is(prepositionOf(tree, first), 'side')) return true;
  // 'U.S. drones'; but 'Damascus suburbs'
  if (relation === 'compound' && isLand) return lexicon.placeWords.noun(tree.tokens[up]?.form ?? '') === null;
  // 'accused Damascus of it'; but 'shelled Damascus'
  if (relation === 'obj' || relation === 'iobj')
    return up !== event && !lexicon.placeWords.is(lemmaOf(tree, up), 'taken');
  return false;
}
