// From one reading its accounts: each incident by itself, small and whole, so that the ledger can gather those of many reports without texts or
// trees. Leaves who holds what to account-holders.ts, its names to account-names.ts. Example: the wire's incident 'struck a village' with PAK as doer.

import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Account, Mention } from '../model/account.ts';
import type { CodedEvent, Participant } from '../model/coded-event.ts';
import type { Field } from '../model/field.ts';
import type { Incident } from '../model/incident.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { lineIndex } from '../text/line-of.ts';
import { sentenceAround } from '../text/sentence-around.ts';
import { shingles } from '../text/shingles.ts';
import { stemOf, stemsIn } from '../text/stems.ts';
import { type HoldersIn, holdersIn } from './account-holders.ts';
import { type NameWords, namesIn } from './account-names.ts';
import { reviewedIn } from './account-reviews.ts';
import type { Folding } from './compatible.ts';
import { onOwnGround } from './own-ground.ts';
import { type Sides, sidesOf } from './sides.ts';
import { totalsOf } from './totals.ts';

/** Words in a run, and how many runs are kept: enough to tell a copied sentence from one of the same matter. */
const RUN = 4;
const RUNS = 64;
/** How many beginnings of words are kept, and the rarity of what stands in a fifth of all reports. */
const MATTER = 40;
const USUAL = Math.log(5);
/** Length of the words of a mention, and how far the sentence of a trigger is looked at to each side. */
const SHOWN = 200;
const AROUND = 300;

export type AccountWords = NameWords &
  Pick<Lexicon, 'cues' | 'irregular'> & {
    readonly gathering: Pick<Lexicon['gathering'], 'rarity'>;
  };

type InReport = {
  readonly id: string;
  readonly reading: Reading;
  readonly words: AccountWords;
  readonly sides: Sides;
  readonly against: Account['against'];
  readonly dates: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, CodedEvent>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly holders: HoldersIn;
  /** The place as the report can mean it. */
  readonly meant: (place: Place) => Place;
  readonly line: (offset: number) => number;
};

/** One account for each incident of the reading, in its order. `id` is the report's own. Linear in the reading. */
export function accountsOf(
  { id, reading }: { readonly id: string; readonly reading: Reading },
  words: AccountWords,
): readonly Account[] {
  const sides = sidesOf(reading.events, reading.statements, words.parties);
  const report: InReport = {
    ...{ id, reading, words, sides },
    against: againstIn(reading, sides),
    dates: new Set(
      reading.moments.flatMap(({ span }) => reading.article.text.slice(span.start, span.end).split(/\s+/u)),
    ),
    events: new Map(reading.events.map((event) => [event.id, event])),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    holders: holdersIn(reading, { cues: words.cues, opposed: sides.opposed }),
    meant: onOwnGround(reading, words.gazetteer),
    line: lineIndex(reading.article.text),
  };
  return reading.incidents.map((incident) => accountOf(incident, report));
}

function accountOf(incident: Incident, report: InReport): Account {
  const { text, published } = report.reading.article;
  const events = incident.events.flatMap((event) => report.events.get(event) ?? []);
  const around = sorted(events.map(({ trigger }) => sentenceAround(text, trigger, AROUND)));
  const actors = codes(incident.actors);
  const recipients = codes(incident.recipients);
  const reviewed = reviewedIn(incident, report.reading);
  const isSet = (field: string): boolean => reviewed?.fields[field] !== undefined;
  return {
    id: `${report.id}#${incident.id}`,
    report: report.id,
    incident: incident.id,
    events: incident.events,
    published: published?.value.slice(0, 10) ?? null,
    ...{ type: incident.type, mode: incident.mode, modality: incident.modality, historical: incident.historical },
    actors,
    recipients,
    doers: actors.filter((party) => isSet('actors') || isNamed(party, 'actors', { events, ...report.sides })),
    sufferers: recipients.filter(
      (party) => isSet('recipients') || isNamed(party, 'recipients', { events, ...report.sides }),
    ),
    against: report.against,
    place: incident.place === null ? null : isSet('place') ? incident.place.value : report.meant(incident.place.value),
    when: incident.when?.value ?? null,
    firm: { place: isFirm(incident.place), when: isFirm(incident.when) },
    words: wordsOf(
      events.map(({ trigger }) => trigger),
      report,
    ),
    targets: wordsOf(targetsOf(events), report),
    matter: matterOf(around, report.words.gathering),
    names: namesIn(around, { dates: report.dates, day: published?.value ?? null }, report.words),
    quantities: isSet('quantities')
      ? incident.quantities.map((figures) => ({ ...figures, claimant: null }))
      : figuresOf(events, report.statements),
    wording: runsOf(around),
    holders: report.holders.of(incident, events),
    carrier: events[0] === undefined ? 'reporter' : report.holders.carrierOf(events[0]),
    mentions: events.map((event) => mentionOf(event, report)),
    ...(reviewed === null ? {} : { reviewed }),
  };
}

const sorted = (items: readonly string[]): string[] => [...new Set(items)].sort();
const codes = (participants: readonly Participant[]): string[] => sorted(participants.flatMap((p) => p.party ?? []));

/** What is taken over from the words around is marked implied and has a rule of its own; a weekday in the clause is implied by the article's date only. */
const isFirm = (field: Field<unknown> | null): boolean =>
  field !== null && (field.basis !== 'implied' || field.by.endsWith('in the clause'));

const isNamed = (
  party: string,
  end: 'actors' | 'recipients',
  { events, sideOf }: Folding & { readonly events: readonly CodedEvent[] },
): boolean =>
  events.some((event) => event[end].some((one) => one.party !== null && sideOf(one.party) === sideOf(party)));

const targetsOf = (events: readonly CodedEvent[]): Span[] =>
  events.flatMap(({ recipients }) =>
    recipients.flatMap(({ party, span }) => (span === null || party !== null ? [] : span)),
  );

/** Without their endings, so that 'struck' and 'strikes' are one. */
const wordsOf = (spans: readonly Span[], { reading, words }: InReport): string[] =>
  sorted(
    spans
      .flatMap(
        ({ start, end }) =>
          reading.article.text
            .slice(start, end)
            .toLowerCase()
            .match(/\p{L}{3,}/gu) ?? [],
      )
      .map((word) => stemOf(words.irregular.lemmaOf(word) ?? word)),
  );

/** The rarest beginnings; those that stand in a fifth of all reports tell nothing. */
const matterOf = (sentences: readonly string[], { rarity }: AccountWords['gathering']): string[] =>
  sorted(sentences.flatMap(stemsIn))
    .filter((stem) => rarity(stem) > USUAL)
    .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
    .slice(0, MATTER)
    .sort();

/** The smallest hashes of all runs: two accounts that share most of their words share most of these. */
function runsOf(sentences: readonly string[]): number[] {
  const all = new Set(sentences.flatMap((sentence) => [...shingles(sentence, RUN)]));
  return [...all].sort((a, b) => a - b).slice(0, RUNS);
}

/** Figures of one claimant are told together; those of several stand side by side. */
function figuresOf(events: readonly CodedEvent[], statements: ReadonlyMap<string, Statement>): Account['quantities'] {
  const claims = new Map<string | null, CodedEvent['quantities'][number][]>();
  for (const { quantities, statement } of events) {
    if (quantities.length === 0) continue;
    const speaker = (statement === null ? undefined : statements.get(statement))?.speakers.find(
      ({ voice }) => voice === 'named' || voice === 'unnamed',
    );
    const claimant = speaker?.party ?? speaker?.name ?? null;
    claims.set(claimant, [...(claims.get(claimant) ?? []), ...quantities]);
  }
  return [...claims].flatMap(([claimant, told]) =>
    totalsOf(told).map(({ of, ...figures }) => ({ of, claimant, ...figures })),
  );
}

function mentionOf({ trigger, statement }: CodedEvent, { id, reading, line }: InReport): Mention {
  const { text } = reading.article;
  const words = sentenceAround(text, trigger, Math.max(0, Math.floor((SHOWN - (trigger.end - trigger.start)) / 2) - 2));
  return { report: id, trigger, statement, line: line(trigger.start), words: words.slice(0, SHOWN) };
}

function againstIn({ events, statements }: Reading, sides: Sides): Account['against'] {
  const parties = sorted(
    [
      ...events.flatMap(({ actors, recipients }) => [...actors, ...recipients].flatMap(({ party }) => party ?? [])),
      ...statements.flatMap(({ speakers }) => speakers.flatMap(({ party }) => party ?? [])),
    ].map(sides.sideOf),
  );
  return parties.flatMap((a) =>
    parties.flatMap((b): [string, string][] => (a < b && sides.opposed(a, b) ? [[a, b]] : [])),
  );
}
