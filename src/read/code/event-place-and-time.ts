// Where and when a told deed took place: the nearest place and moment in its own clause. What belongs to the saying (its day, its venue,
// the speaker's seat) or to somebody else's words never slips into the event. Leaves reading places and moments to find/ and settle/.
// Example: in 'said on Tuesday that shells hit Uri' the event has the place Uri and no day.
import type { Field } from '../../model/field.ts';
import type { Moment } from '../../model/moment.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { EventInput, Trigger } from './event-input.ts';
import { isNoSite } from './no-site.ts';
import type { Sited, Sites } from './sited.ts';
import { governs, headOf, lemmaOf, prepositionOf, relationOf, treeDistance } from './tree-words.ts';

/** 'since May': the moment is where it began. */
export function isOpen({ tree }: EventInput, when: Moment | null): boolean {
  if (when === null) return false;
  const first = tree.tokenAt(when.span.start);
  return lemmaOf(tree, first) === 'since' || lemmaOf(tree, first - 1) === 'since';
}

/** Steps in the tree beyond which an expression speaks of something else. */
const far = 7;

export type Context = {
  readonly sites: Sites;
  readonly statementAt: readonly (Statement | null)[];
  /** Spans of those who act: their home is no place of the deed. */
  readonly actors: readonly Span[];
};

export function placeOf(input: EventInput, trigger: Trigger, context: Context): Field<Place> | null {
  const best = nearest(input, trigger, context, 'places', (sited, distance) => {
    const { item, token } = sited;
    if (context.actors.some(({ start, end }) => item.span.start >= start && item.span.end <= end)) return null;
    const relation = relationOf(input.tree, firstOfList(input, token));
    if (relation === 'nmod:poss' || relation === 'amod' || relation === 'nsubj') return null;
    if (isNoSite(input, item, { token, event: trigger.head })) return null;
    return (
      distance + (sited.pointed ? POINTED : 0) + (item.kind === 'country' ? 1.5 : item.kind === 'region' ? 0.5 : 0)
    );
  });
  if (best === null) return null;
  const { item, token, pointed } = best;
  if (!pointed) return { value: nearOnly(input, item), at: item.span, basis: 'stated', by: 'place in the clause' };
  return {
    value: item,
    at: input.tree.tokens[token]!.span,
    basis: 'implied',
    by: 'place that the clause points back to',
  };
}

/** What is named comes before what is pointed to, unless it is farther by more than these steps. */
const POINTED = 2;

/** 'Neither Baku nor Ankara was ready': what holds for the first of a list holds for the others. */
function firstOfList({ tree }: EventInput, token: number): number {
  let first = token;
  while (relationOf(tree, first) === 'conj' && headOf(tree, first) < first) first = headOf(tree, first);
  return first;
}

/** 'near the occupied Kalbajar region': the word may stand before what the name only modifies. */
function nearOnly({ tree, lexicon }: EventInput, place: Place): Place {
  if (place.precision === 'near') return place;
  const name = tree.tokenAt(place.span.start);
  const noun = relationOf(tree, name) === 'compound' ? headOf(tree, name) : name;
  return lexicon.placeWords.is(prepositionOf(tree, noun), 'near') ? { ...place, precision: 'near' } : place;
}

export function momentOf(input: EventInput, trigger: Trigger, context: Context): Field<Moment> | null {
  const cues = context.statementAt[trigger.head] === null ? cueTokens(input) : new Set<number>();
  const best = nearest(input, trigger, context, 'moments', ({ item, token }, distance) => {
    if (cues.has(headOf(input.tree, token)) && headOf(input.tree, token) !== trigger.head) return null;
    return item.value === 'PAST_REF' ? distance + 2 : distance;
  });
  if (best !== null)
    return { value: best.item, at: best.item.span, basis: best.item.basis, by: 'moment in the clause' };
  return momentBeforeSaying(input, trigger, context);
}

/** 'On 1 October Armenia said it had shot down a drone': a day that opens the sentence counts for what had happened too. */
function momentBeforeSaying(
  { tree, layer }: EventInput,
  { head, light }: Trigger,
  context: Context,
): Field<Moment> | null {
  const said = context.statementAt[head]?.saidOn ?? null;
  if (said === null || said.at === null) return null;
  const sentence = layer.sentences[tree.sentenceOf(head)]!;
  const opening = tree.tokenAt(said.at.start) - sentence.first;
  if (opening < 0 || opening > 1) return null;
  const verb = light >= 0 ? light : head;
  const past = tree
    .children(verb)
    .some((k) => lemmaOf(tree, k) === 'have' && tree.tokens[k]!.features.Tense === 'Past');
  const had =
    past ||
    tree.tokens.slice(Math.max(sentence.first, verb - 3), verb).some(({ form }) => form.toLowerCase() === 'had');
  return had ? { value: said.value, at: said.at, basis: 'implied', by: 'day that opens the sentence' } : null;
}

const cueCache = new WeakMap<readonly Statement[], ReadonlySet<number>>();
function cueTokens({ statements, tree }: EventInput): ReadonlySet<number> {
  const known = cueCache.get(statements);
  if (known !== undefined) return known;
  const tokens = new Set(statements.map(({ cue }) => tree.tokenAt(cue.span.start)));
  cueCache.set(statements, tokens);
  return tokens;
}

/** The expression of least weight in the event's sentence that stands in the same words (the same innermost statement, or the one around it). */
function nearest<K extends 'places' | 'moments'>(
  input: EventInput,
  trigger: Trigger,
  context: Context,
  kind: K,
  weigh: (sited: Sites[K][number][number], distance: number) => number | null,
): (K extends 'places' ? Sited<Place> : Sited<Moment>) | null {
  const { tree } = input;
  const anchors = [trigger.head, ...(trigger.light >= 0 ? [trigger.light] : [])];
  const own = context.statementAt[trigger.head] ?? null;
  const ownCue = own === null ? -1 : tree.tokenAt(own.cue.span.start);
  let best: Sites[K][number][number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const sited of context.sites[kind][tree.sentenceOf(trigger.head)] ?? []) {
    // 'marched through Kano on Sunday to protest': what hangs on the deed's own word is the deed's, though a saying shares it
    if (sited.said && !anchors.includes(headOf(tree, sited.token))) continue;
    const there = context.statementAt[sited.token] ?? null;
    const isOwnCue = there !== null && tree.tokenAt(there.cue.span.start) === trigger.head;
    if (there !== own && there?.within !== own?.id && !isOwnCue) continue;
    const distance = Math.min(...anchors.map((anchor) => treeDistance(tree, anchor, sited.token)));
    if (distance > far || apart(input, trigger.head, sited.token, ownCue)) continue;
    const weight = weigh(sited as never, distance);
    const gap = Math.abs(sited.token - trigger.head) / 100;
    if (weight !== null && weight + gap < least) {
      least = weight + gap;
      best = sited;
    }
  }
  return best as never;
}

/** 'detained six while searching for arms yesterday': what goes on at once has one day and one place. */
const simultaneous: ReadonlySet<string> = new Set(['while', 'as', 'when']);

/** In coordinated clauses each has its own where and when, unless the expression stands before both. */
function apart({ tree }: EventInput, event: number, token: number, ownCue: number): boolean {
  let up = token;
  let described = false;
  for (let depth = 0; up >= 0 && depth < 8; depth++) {
    if (up === event) return false;
    // ', which erupted on Monday' tells when that erupted only
    if (relationOf(tree, up) === 'acl:relcl' && tree.tokens[up]!.upos === 'VERB') described = true;
    const relation = relationOf(tree, up);
    const clause =
      tree.tokens[up]!.upos === 'VERB' && (relation === 'conj' || relation === 'parataxis' || relation === 'advcl');
    const meanwhile = relation === 'advcl' && simultaneous.has(prepositionOf(tree, up));
    // 'Gunmen shot a judge, on Monday, police said': the tree hangs the day on the saying, the words it holds do not
    if (clause && up > event && !meanwhile && up !== ownCue) return true;
    up = headOf(tree, up);
  }
  return described && !governs(tree, token, event);
}
