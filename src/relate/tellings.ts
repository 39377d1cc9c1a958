// The tellings of a report: each event with who holds what of it, how its words stand and how they point. Leaves gathering to cluster.ts.
// Example: in 'Baku denied the strike', 'strike' is a telling that Azerbaijan denies; its words point to one told before.
import type { CueTable } from '../lexicon/cues.ts';
import type { CodedEvent, EventType } from '../model/coded-event.ts';
import type { Token } from '../model/language-layer.ts';
import type { Statement } from '../model/statement.ts';
import { asidesOf } from './asides.ts';
import { type Holder, holdersOf } from './holders.ts';
import type { Places, Report, Telling } from './report.ts';
import type { Sides } from './sides.ts';

/** All tellings in text order. Linear in events. */
export function tellingsOf(
  report: Report,
  { places, sides, cues }: { readonly places: Places; readonly sides: Sides; readonly cues: CueTable },
): readonly Telling[] {
  const asides = asidesOf(report, places);
  const manner = {
    opposed: sides.opposed,
    tells: (statement: Statement) => !denies(statement, cues),
    aside: ({ id }: Statement) => asides.has(id),
  };
  const byId = new Map(report.statements.map((statement) => [statement.id, statement]));
  const titled = opensWithTitle(report);
  return report.events.map((event) => {
    const statement = event.statement === null ? null : (byId.get(event.statement) ?? null);
    const sentence = places.sentenceAt(event.trigger.start);
    const words = places.tokensIn(event.trigger);
    const head = words.find((token) => token.upos === 'NOUN' || token.upos === 'VERB') ?? words[0];
    const holders = holdersOf(event, byId, manner);
    return {
      event,
      statement,
      holders,
      carrier: carrierOf(statement, holders),
      sentence,
      title: sentence === 0 && titled,
      paragraph: places.paragraphOf(sentence),
      lemma: (head?.lemma ?? report.text.slice(event.trigger.start, event.trigger.end)).toLowerCase(),
      nominal: head?.upos === 'NOUN' || head?.upos === 'PROPN',
      form: formOf(words),
      auxiliary: auxiliaryOf(report, places, head),
      relation: head?.relation ?? '',
      targets: targetsOf(event, places),
      reference: referenceOf(report, places, event),
    };
  });
}

/** Its first sentence ends without a stop, and more follows: a headline. */
const opensWithTitle = ({ text, layer: { sentences } }: Report): boolean =>
  sentences.length > 1 && !STOP.test(text.slice(0, sentences[0]!.span.end).trimEnd().slice(-1));
const STOP = /[.!?…"”’']/u;

/** A denial by its cue: some row of the table has the word deny. */
export const denies = ({ cue }: Statement, cues: CueTable): boolean =>
  cues.startingWith(cue.lemma.split(' ')[0] ?? '').some(({ stance }) => stance === 'deny');

function formOf(words: readonly Token[]): Telling['form'] {
  const verb = words.find(({ upos }) => upos === 'VERB');
  if (verb === undefined) return 'noun';
  const { VerbForm, Tense } = verb.features;
  if (VerbForm === 'Inf') return 'bare';
  if (verb.form.endsWith('ing')) return 'going';
  if (Tense === 'Past' || VerbForm === 'Part') return 'past';
  return Tense === 'Pres' ? 'present' : 'bare';
}

/** How many words before a verb its auxiliaries stand. */
const AUXILIARIES = 5;
/** The first of those that stand before the verb. */
function auxiliaryOf({ layer }: Report, places: Places, head: Token | undefined): Telling['auxiliary'] {
  if (head === undefined || head.upos !== 'VERB') return null;
  const at = places.tokenBefore(head.span.start + 1);
  let first: Token | null = null;
  for (let i = at - 1; i >= Math.max(0, at - AUXILIARIES); i--) {
    const token = layer.tokens[i]!;
    if (token.upos === 'AUX' && token.head === at) first = token;
  }
  if (first === null) return null;
  const past = first.features.Tense === 'Past';
  const lemma = first.lemma.toLowerCase();
  return lemma === 'have' ? (past ? 'had' : 'has') : lemma === 'be' ? (past ? 'was' : 'is') : 'modal';
}

/** Names of parties and persons are left out: that the same side suffers is counted apart. */
const targetsOf = (event: CodedEvent, places: Places): readonly string[] =>
  event.recipients
    .flatMap(({ span }) => (span === null ? [] : places.tokensIn(span)))
    .flatMap(({ upos, lemma }) => (upos === 'NOUN' ? [lemma.toLowerCase()] : []));

export function carrierOf(statement: Statement | null, holders: readonly Holder[]): Telling['carrier'] {
  if (holders.length > 0) return 'voice';
  if (statement === null) return 'reporter';
  const nobody = statement.speakers.length === 0 || statement.speakers.some((speaker) => speaker.voice === 'nobody');
  const reserved = statement.hedges.includes('reported') || statement.hedges.includes('unconfirmed');
  return nobody || reserved ? 'nobody' : 'reporter';
}

/** By the determiner of the trigger's noun phrase: the words before it, back to the nearest one that is no adjective, noun or number. */
function referenceOf(report: Report, places: Places, event: CodedEvent): Telling['reference'] {
  const { tokens } = report.layer;
  const first = places.tokenBefore(event.trigger.start + 1);
  const head = tokens[first];
  if (head === undefined || head.upos === 'VERB') return 'open';
  for (let i = first - (head.upos === 'DET' ? 0 : 1); i >= 0 && i >= first - 6; i--) {
    const token = tokens[i]!;
    if (token.upos === 'DET' || (token.upos === 'PRON' && token.features.Poss === 'Yes')) return determined(token);
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(token.upos)) break;
    if (token.upos === 'NUM') return 'new';
  }
  return 'open';
}

/** 'a' opens nothing by itself (a headline's strike is 'a strike' again below), 'another' does. */
const determined = (token: { readonly features: Readonly<Record<string, string>> }): Telling['reference'] => {
  if (token.features.Definite === 'Def' || token.features.PronType === 'Dem' || token.features.Poss === 'Yes')
    return 'definite';
  return token.features.PronType === 'Ind' && token.features.Definite === undefined ? 'new' : 'open';
};

/** What is only said (an accusation, a request, a threat) is a statement, not an occurrence; an envoy summoned, a note handed over is done. */
const spoken: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN']);
export const isOccurrence = ({ event: { type, contexts } }: Telling): boolean =>
  !spoken.has(type) || (type === 'ACCUSE' && contexts.includes('diplomatic'));
