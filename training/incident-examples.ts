// Examples for fitting the weights of relating: pairs of answer and incident, occurrences to log or not, each with what the annotation
// says of it. Leaves the signs to src/relate, fitting to logistic.ts. Example: 'denied the charge' with the shelling that was charged.
import type { ConflictGold, GoldIncident } from '../bench/conflict-gold.ts';
import type { GoldDocument } from '../bench/gold.ts';
import type { Drafted } from '../bench/gold-readings.ts';
import { anyOverlap, matchOneToOne } from '../bench/matching.ts';
import type { SameParty } from '../bench/same-party.ts';
import type { Span } from '../src/model/span.ts';
import { answerSigns, positionOfKind } from '../src/relate/answer-signs.ts';
import { questionsOf } from '../src/relate/answers.ts';
import { cluster } from '../src/relate/cluster.ts';
import type { Considered } from '../src/relate/incident-of.ts';
import { incidentsOf, type Words } from '../src/relate/incidents.ts';
import { placesIn, type Report } from '../src/relate/report.ts';
import { sidesOf } from '../src/relate/sides.ts';
import { isOccurrence, tellingsOf } from '../src/relate/tellings.ts';
import { worthSigns } from '../src/relate/worth.ts';
import { fitLogistic, type SignedExample } from './logistic.ts';

export type Corpus = {
  readonly documents: readonly GoldDocument<ConflictGold>[];
  readonly words: Words;
  readonly same: SameParty;
};

export const happened = ({ modality, historical }: GoldIncident): boolean => modality === 'actual' && !historical;

function related(draft: Drafted, { parties, cues, decisions }: Words) {
  const report: Report = { ...draft, text: draft.article.text };
  const places = placesIn(report.text, report.layer);
  const sides = sidesOf([...report.events, ...(report.speechActs ?? [])], report.statements, parties);
  return {
    report,
    places,
    sides,
    joining: decisions.joining,
    tellings: tellingsOf(report, { places, sides, cues }).filter(isOccurrence),
  };
}

/** Which gold incident each list of triggers is, one to one. */
export function partners(
  gold: readonly GoldIncident[],
  spans: readonly (readonly Span[])[],
): ReadonlyMap<number, GoldIncident> {
  const weight = (a: number, b: number): number =>
    gold[a]!.triggers.filter((trigger) => anyOverlap([trigger], spans[b]!)).length;
  const found = new Map<number, GoldIncident>();
  matchOneToOne(gold.length, spans.length, weight).forEach((ours, a) => {
    if (ours >= 0) found.set(ours, gold[a]!);
  });
  return found;
}

type Pair = SignedExample & { readonly asks: string };
/** How often the likeliest answers are chosen anew. */
const ROUNDS = 5;

/**
 * A statement against each incident in its reach. The annotation gives a party's position, not which statement carries it: of those that
 * may, the likeliest by the weights of the round before is taken, the others are left out.
 */
export function answerExamples(
  { documents, words, same }: Corpus,
  drafts: readonly Drafted[],
): readonly SignedExample[] {
  const open: Pair[] = [];
  const against: SignedExample[] = [];
  documents.forEach(({ id, gold }, i) => {
    const { report, places, sides, joining, tellings } = related(drafts[i]!, words);
    const occurrences = cluster(tellings, { ...sides, joining });
    const goldOf = partners(
      gold.incidents.filter(happened),
      occurrences.map((occurrence) => occurrence.tellings.map(({ event }) => event.trigger)),
    );
    const at = new Map(occurrences.map((occurrence, o) => [occurrence, goldOf.get(o)]));
    for (const { answering, candidates } of questionsOf(report, occurrences, { places, sides })) {
      const position = positionOfKind[answering.kind];
      const { speakers } = answering.statement;
      for (const candidate of candidates) {
        const incident = at.get(candidate.occurrence);
        if (incident === undefined) continue;
        const signs = answerSigns({ answering, candidate, sides });
        const holds = Object.entries(incident.positions).find(
          ([party, held]) => held === position && speakers.some((speaker) => same(party, speaker.party)),
        );
        const told = candidate.occurrence.tellings.some(({ holders }) =>
          holders.some(
            (holder) => holder.position === position && speakers.some((speaker) => same(speaker.party, holder.party)),
          ),
        );
        if (holds === undefined) against.push({ signs, yes: false });
        else if (!told) open.push({ signs, yes: true, asks: `${id} ${incident.id} ${holds.join(' ')}` });
      }
    }
  });
  let likely = (signs: SignedExample['signs']): number =>
    (signs.about ?? 0) * 3 + (signs.nearest ?? 0) + (signs['shared words'] ?? 0) / 2;
  let chosen: readonly SignedExample[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const best = new Map<string, Pair>();
    for (const pair of open) {
      const other = best.get(pair.asks);
      if (other === undefined || likely(pair.signs) > likely(other.signs)) best.set(pair.asks, pair);
    }
    chosen = [...against, ...best.values()];
    const { of } = fitLogistic(chosen, 1);
    likely = (signs) => Object.entries(signs).reduce((sum, [sign, value]) => sum + (of[sign] ?? 0) * value, 0);
  }
  return chosen;
}

/** Each occurrence that is said to have happened, and whether the annotation logs it. */
export const worthExamples = (corpus: Corpus, drafts: readonly Drafted[]): readonly SignedExample[] =>
  loggedOf(corpus, drafts, {
    isAsked: ({ first }) => first.modality === 'actual' && !first.historical,
    isGold: happened,
  });

/** Each that is planned, demanded, threatened, promised or supposed. */
export const planExamples = (corpus: Corpus, drafts: readonly Drafted[]): readonly SignedExample[] =>
  loggedOf(corpus, drafts, {
    isAsked: ({ first }) => first.modality !== 'actual',
    isGold: ({ modality }) => modality !== 'actual',
  });

type Asked = {
  readonly isAsked: (considered: Considered) => boolean;
  readonly isGold: (incident: GoldIncident) => boolean;
};
function loggedOf(
  { documents, words }: Corpus,
  drafts: readonly Drafted[],
  { isAsked, isGold }: Asked,
): readonly SignedExample[] {
  const examples = documents.flatMap(({ gold }, i) => {
    const draft = drafts[i]!;
    const found: { readonly signs: SignedExample['signs']; readonly spans: readonly Span[] }[] = [];
    incidentsOf({ ...draft, text: draft.article.text }, words, (considered) => {
      if (isAsked(considered))
        found.push({ signs: worthSigns(considered), spans: considered.events.map(({ trigger }) => trigger) });
      return false;
    });
    const logged = partners(
      gold.incidents.filter(isGold),
      found.map(({ spans }) => spans),
    );
    return found.map(({ signs }, o) => ({ signs, yes: logged.has(o) }));
  });
  return withoutRareWords(examples);
}

/** A word that stands in fewer occurrences than this tells of one report, not of reports. */
const SELDOM = 8;
function withoutRareWords(examples: readonly SignedExample[]): readonly SignedExample[] {
  const counts = new Map<string, number>();
  for (const { signs } of examples)
    for (const sign of Object.keys(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const kept = ([sign]: readonly [string, number]): boolean =>
    !sign.startsWith('word ') || (counts.get(sign) ?? 0) >= SELDOM;
  return examples.map(({ signs, yes }) => ({ signs: Object.fromEntries(Object.entries(signs).filter(kept)), yes }));
}
