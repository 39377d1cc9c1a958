// Which incidents a statement answers without naming them: "denied the charge", "it was us", "no prisoner was harmed", "neither side has
// confirmed that". Weighs each incident in reach and takes the likeliest; leaves the signs to answer-signs.ts, the rest to positions.ts.
// Example: after 'Baku accused Yerevan of shelling a village', 'Yerevan denied it' is a denial of that shelling.
import type { Weights } from '../lexicon/decisions.ts';
import type { Statement } from '../model/statement.ts';
import {
  type Answering,
  type AnswerKind,
  answeringOf,
  answerKind,
  type Candidate,
  isAbout,
  lastBefore,
  positionOfKind,
} from './answer-signs.ts';
import { answerWeight } from './answer-weight.ts';
import type { Occurrence } from './compatible.ts';
import type { Holder } from './holders.ts';
import type { Places, Report, Telling } from './report.ts';
import type { Sides } from './sides.ts';

export type Answer = {
  readonly occurrence: Occurrence;
  readonly holders: readonly Holder[];
  readonly statement: Statement;
};
export type AnswerContext = { readonly places: Places; readonly sides: Sides };
/** With how much each sign counts. */
export type Answers = AnswerContext & { readonly answering: Weights };

/** How far back, in sentences, an answer reaches for what it is not plainly about. */
const reach = 8;
/** And how far ahead: 'denied a massacre when rebels said ten had been shot'. */
const ahead = 1;

/** One statement with the incidents it may answer. */
export type Question = { readonly answering: Answering; readonly candidates: readonly Candidate[] };

/** Statements that may answer incidents. Near-linear: each looks at the occurrences of the sentences around it and at those it is about. */
export function questionsOf(
  report: Report,
  occurrences: readonly Occurrence[],
  context: AnswerContext,
): readonly Question[] {
  const { places, sides } = context;
  const bySentence = new Map<number, Set<Occurrence>>();
  const byStatement = new Map<string, Set<Occurrence>>();
  const tellings = new Map<string, Telling[]>();
  const wordsOf = new Map<Occurrence, ReadonlySet<string>>();
  const isRare = rareIn(report);
  const most = Math.max(...occurrences.map((occurrence) => occurrence.tellings.length));
  for (const occurrence of occurrences) {
    if (occurrence.tellings[0]!.event.modality !== 'actual') continue;
    for (const telling of occurrence.tellings) {
      put(bySentence, telling.sentence, occurrence);
      for (const holder of telling.holders) put(byStatement, holder.statement, occurrence);
      const id = telling.statement?.id;
      if (id !== undefined) tellings.set(id, [...(tellings.get(id) ?? []), telling]);
    }
  }
  return report.statements.flatMap((statement, s) => {
    const kind = answerKind(statement);
    if (kind === null) return [];
    const own = tellings.get(statement.id) ?? [];
    if (!mayAnswer(kind, own)) return [];
    const before = report.statements[s - 1];
    const sentence = places.sentenceAt(statement.cue.span.start);
    const near = new Set<Occurrence>(statement.about.flatMap((id) => [...(byStatement.get(id) ?? [])]));
    for (let s = Math.max(0, sentence - reach); s <= sentence + ahead; s++)
      for (const occurrence of bySentence.get(s) ?? []) near.add(occurrence);
    const answering = answeringOf(statement, kind, {
      places,
      sides,
      own,
      isRare,
      before: before !== undefined && sameSpeaker(before, statement) ? before.id : null,
    });
    const paragraph = places.paragraphOf(sentence);
    const candidates = inOrder(
      [...near].filter((o) => !isOwn(o, statement)),
      statement.cue.span.start,
    );
    return [
      {
        answering,
        candidates: candidates.map((occurrence, rank) => {
          const words = wordsOf.get(occurrence) ?? wordsAround(report, occurrence, places);
          wordsOf.set(occurrence, words);
          return {
            occurrence,
            rank,
            words,
            beside: occurrence.tellings.some((telling) => telling.paragraph === paragraph),
            main: occurrence.tellings.length === most,
          };
        }),
      },
    ];
  });
}

/** Who tells a deed of his own answers by that deed; only a denial may deny in other words what another has told. */
const mayAnswer = (kind: AnswerKind, own: readonly Telling[]): boolean => kind === 'deny' || own.length === 0;

const sameSpeaker = (a: Statement, b: Statement): boolean =>
  a.speakers.some(({ entity }) => entity !== null && b.speakers.some((other) => other.entity === entity));

/** How often a word may stand in a report and still tell of one thing. */
const SELDOM = 4;
function rareIn({ layer }: Report): (lemma: string) => boolean {
  let counts: ReadonlyMap<string, number> | null = null;
  return (lemma) => {
    counts ??= countsOf(layer.tokens);
    return (counts.get(lemma) ?? 0) <= SELDOM;
  };
}

function countsOf(tokens: Report['layer']['tokens']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lemma } of tokens) {
    const word = lemma.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Its own deed, or one that its speaker has owned up to. */
const isOwn = ({ tellings }: Occurrence, { id, stance, speakers }: Statement): boolean =>
  tellings.some(
    ({ statement, holders }) =>
      statement?.id === id ||
      (stance === 'deny' &&
        holders.some(
          ({ party, position }) =>
            position === 'confirms' && speakers.some((s) => s.party !== null && s.party === party),
        )),
  );

/** What was told last comes first; what is told only later comes last. */
function inOrder(occurrences: readonly Occurrence[], start: number): readonly Occurrence[] {
  const at = (occurrence: Occurrence): number => lastBefore(occurrence, start)?.event.trigger.start ?? -1;
  return [...occurrences].sort((a, b) => at(b) - at(a));
}

function wordsAround({ layer }: Report, { tellings }: Occurrence, places: Places): ReadonlySet<string> {
  const words = new Set<string>();
  for (const sentence of new Set(tellings.slice(0, 4).map((telling) => telling.sentence)))
    for (const { upos, lemma } of places.tokensIn(layer.sentences[sentence]!.span))
      if (/^(NOUN|VERB|PROPN|NUM)$/u.test(upos)) words.add(lemma.toLowerCase());
  return words;
}

/** How far back, in sentences, 'neither side has confirmed that' points. */
const pointing = 4;

/**
 * What a content of mere pointing words stands for: 'it' is what the statement that it answers tells; what both sides are said to be
 * silent on is the incident told last, or with 'such incidents' those of its paragraph.
 */
function pointedAt(
  { statement, kind, shape, plural, sentence }: Answering,
  candidates: readonly Candidate[],
): readonly Occurrence[] {
  if (shape === 'clause' || kind === 'assert' || kind === 'accuse') return [];
  const about = candidates.flatMap(({ occurrence }) => (isAbout(statement, occurrence) ? [occurrence] : []));
  if (about.length > 0) return about.slice(0, plural ? 2 : 1);
  const sides = statement.speakers.filter(({ voice, party }) => voice === 'outlet' && party === null);
  if (kind !== 'silence' || shape !== 'pointer' || sides.length === 0) return [];
  const told = candidates.flatMap(({ occurrence }) => {
    const last = lastBefore(occurrence, statement.cue.span.start);
    return last !== null && sentence - last.sentence <= pointing ? [{ occurrence, last }] : [];
  });
  const [first] = told;
  if (first === undefined) return [];
  return told
    .filter(({ last }) => last === first.last || (plural && last.paragraph === first.last.paragraph))
    .map(({ occurrence }) => occurrence);
}

/** The incidents that statements answer, with what the speakers hold of them by that. */
export function answersOf(report: Report, occurrences: readonly Occurrence[], context: Answers): readonly Answer[] {
  const weights = context.answering;
  const weigh = answerWeight(weights);
  const found: Answer[] = [];
  for (const { answering, candidates } of questionsOf(report, occurrences, context)) {
    const pointed = pointedAt(answering, candidates);
    if (pointed.length > 0) {
      for (const occurrence of pointed)
        found.push({ occurrence, holders: holdersFor(answering, occurrence), statement: answering.statement });
      continue;
    }
    const chosen = candidates
      .map((candidate) => ({ candidate, weight: weigh({ answering, candidate, sides: context.sides }) }))
      .filter(({ weight }) => weight >= weights.enough)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, answering.plural ? 2 : 1);
    for (const { candidate } of chosen) {
      const { occurrence } = candidate;
      const holders = holdersFor(answering, occurrence);
      if (holders.length > 0) found.push({ occurrence, holders, statement: answering.statement });
    }
  }
  return found;
}

const put = <K>(map: Map<K, Set<Occurrence>>, key: K, occurrence: Occurrence): void => {
  const set = map.get(key);
  if (set) set.add(occurrence);
  else map.set(key, new Set([occurrence]));
};

function holdersFor({ statement, kind }: Answering, occurrence: Occurrence): readonly Holder[] {
  const position = positionOfKind[kind];
  const outlet = statement.speakers.some((speaker) => speaker.voice === 'outlet');
  const named = statement.speakers.flatMap((speaker) =>
    speaker.voice === 'nobody' || (outlet && speaker.party === null)
      ? []
      : [{ party: speaker.party, who: speaker.entity ?? speaker.name ?? statement.id }],
  );
  const sides = [...new Set([...occurrence.actors, ...occurrence.recipients])].map((party) => ({ party, who: party }));
  return (named.length === 0 && outlet ? sides : named).map((holder) => ({
    ...holder,
    position,
    statement: statement.id,
  }));
}
