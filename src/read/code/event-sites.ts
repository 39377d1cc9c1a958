// The places and moments of a report by sentence, as deeds may have them: those of a saying (its day, its venue) are marked, those of the report
// itself (its dateline, its day) are left out. Leaves choosing among them to event-place-and-time.ts.
// Example: 'London said on Monday that shells hit Uri' has the place Uri, and Monday marked as the saying's.
import type { Moment } from '../../model/moment.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import { countWhile } from '../../text/count-while.ts';
import type { EventInput } from './event-input.ts';
import { pointedSites } from './pointed-sites.ts';
import type { Sited, Sites } from './sited.ts';
import { headOf, prepositionOf, relationOf } from './tree-words.ts';

type Spanned = { readonly span: Span };
/** Places and moments by sentence, those that belong to a speaker or to the report left out. */
export function sitesOf(input: EventInput): Sites {
  const { statements, layer, tree, dateline } = input;
  const isOfSaying = overlapper(
    statements.flatMap(({ saidOn, venue }) => [...(saidOn?.at ? [saidOn.at] : []), ...(venue?.at ? [venue.at] : [])]),
  );
  const isOutside = overlapper([
    ...statements.flatMap(({ speakers, cue }) => [...speakers.flatMap(({ span }) => span ?? []), cue.span]),
    ...(dateline == null ? [] : [dateline]),
    ...input.moments.flatMap((moment) => (isDateOfReport(input, moment) ? moment.span : [])),
  ]);
  const sort = <T extends Spanned>(items: readonly T[], areDays: boolean): Sited<T>[][] => {
    const bySentence: Sited<T>[][] = layer.sentences.map(() => []);
    for (const item of items) {
      const token = headToken(input, item.span, areDays);
      if (token < 0 || isOutside(item.span)) continue;
      bySentence[tree.sentenceOf(token)]?.push({ item, token, said: isOfSaying(item.span), pointed: false });
    }
    return bySentence;
  };
  const dated = input.moments.filter(
    ({ type, start, value }) => (type === 'DATE' || type === 'TIME') && (start !== null || value === 'PAST_REF'),
  );
  const places = sort(
    input.places.filter((place) => !opensReport(input, place)),
    false,
  );
  for (const site of pointedSites(
    input,
    places.flat().filter(({ said }) => !said),
  ))
    places[tree.sentenceOf(site.token)]?.push(site);
  return { places, moments: sort(dated, true) };
}

/** Sentences that a date line may have run into where a scraper left no line of its own. */
const HEAD = 2;
/** 'AFP Wednesday 22 June 2016 Air strikes hit ...': the day of the report with its year, in no phrase of the sentence it stands in. */
function isDateOfReport({ tree, text, referenceDay }: EventInput, { span, start, precision }: Moment): boolean {
  if (precision !== 'day' || start === null || start !== referenceDay) return false;
  if (!/\d{4}/u.test(text.slice(span.start, span.end))) return false;
  const first = tree.tokenAt(span.start);
  return tree.sentenceOf(first) < HEAD && tree.tokens[first - 1]?.upos !== 'ADP';
}

/** 'TUNIS Two soldiers were shot ...': a town in capitals before the first words is where the report was filed. */
function opensReport({ tree, text }: EventInput, { span, kind }: Place): boolean {
  const words = text.slice(span.start, span.end);
  if (kind !== 'settlement' || words.length < 4 || /\p{Ll}/u.test(words)) return false;
  const first = tree.tokenAt(span.start);
  const behind = text.slice(span.end, span.end + 40);
  return tree.sentenceOf(first) < HEAD && tree.tokens[first - 1]?.upos !== 'ADP' && /\p{Ll}{2}/u.test(behind);
}

/** Whether a span overlaps one of the given ones, in logarithmic time. */
function overlapper(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    const low = countWhile(sorted.length, (i) => sorted[i]!.start < end);
    return low > 0 && reach[low - 1]! > start;
  };
}

/** The token of the span that the others hang on; the noun behind where it belongs to one: 'the Dar Hamud checkpoint', 'Thursday night'. */
function headToken({ tree, lexicon }: EventInput, span: Span, isDay: boolean): number {
  const first = tree.tokenAt(span.start);
  let last = first;
  while ((tree.tokens[last + 1]?.span.start ?? span.end) < span.end) last++;
  for (let i = first; i <= last; i++) {
    const up = headOf(tree, i);
    if (i >= tree.tokens.length || (up >= first && up <= last)) continue;
    // 'the village of Ain Hamud' hangs on what the village hangs on
    const noun = up >= 0 && up === first - 2 && prepositionOf(tree, i) === 'of' ? tree.tokens[up]! : null;
    if (noun !== null && lexicon.placeWords.noun(noun.form) !== null) return up;
    if (up !== last + 1) return i;
    if (relationOf(tree, up) === 'nsubj') return i;
    return lexicon.placeWords.is(tree.tokens[up]!.form, 'naming') || (isDay && relationOf(tree, i) === 'compound')
      ? up
      : i;
  }
  return first < tree.tokens.length ? first : -1;
}
