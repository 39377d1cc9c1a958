// What speaks for a statement answering an incident that it does not name: what it is about, whose deed it was, how near, which words they
// share. Leaves choosing to answers.ts. Example: 'denied the charge' one sentence after 'accused Yerevan of shelling a village'.

import type { PositionName } from '../model/incident.ts';
import type { Token } from '../model/language-layer.ts';
import type { Statement } from '../model/statement.ts';
import { countWhile } from '../text/count-while.ts';
import { akin, type Occurrence } from './compatible.ts';
import type { Places, Telling } from './report.ts';
import type { Sides } from './sides.ts';

/** How a statement can answer: it denies, owns up to, keeps silent, complains or tells. */
export type AnswerKind = 'deny' | 'confirm' | 'silence' | 'accuse' | 'assert';

/** Null where it takes no position on what others say: a demand, a threat, an appraisal. */
export function answerKind({ stance, negated }: Statement): AnswerKind | null {
  if (negated) return stance === 'confirm' || stance === 'deny' || stance === 'assert' ? 'silence' : null;
  if (stance === 'refuse') return 'silence';
  return stance === 'deny' || stance === 'confirm' || stance === 'accuse' || stance === 'assert' ? stance : null;
}

export const positionOfKind: Readonly<Record<AnswerKind, PositionName>> = {
  deny: 'denies',
  confirm: 'confirms',
  silence: 'withholds',
  accuse: 'asserts',
  assert: 'asserts',
};

/** What is known of an answering statement, whatever it may answer. */
export type Answering = {
  readonly statement: Statement;
  readonly kind: AnswerKind;
  readonly sentence: number;
  readonly parties: readonly string[];
  /** Content words by lemma, and those of them that are names, figures, or said seldom in the report. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly rare: ReadonlySet<string>;
  readonly shape: 'pointer' | 'bare' | 'clause';
  readonly plural: boolean;
  /** Tellings in its own content. */
  readonly own: readonly Telling[];
  /** The statement that its speaker made right before it. */
  readonly before: string | null;
};

const meant = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'VERB' || token.upos === 'PROPN';
const lemmaOf = ({ lemma }: Token): string => lemma.toLowerCase();

export function answeringOf(
  statement: Statement,
  kind: AnswerKind,
  context: {
    readonly places: Places;
    readonly sides: Sides;
    readonly own: readonly Telling[];
    readonly before: string | null;
    readonly isRare: (lemma: string) => boolean;
  },
): Answering {
  const { places, sides, own, before, isRare } = context;
  const tokens = statement.content.flatMap((span) => places.tokensIn(span)).filter(({ upos }) => upos !== 'PUNCT');
  const short = tokens.length <= 6 && !tokens.some(({ upos }) => upos === 'VERB');
  const points = tokens.length === 0 || tokens.some(({ upos }) => upos === 'PRON' || upos === 'DET');
  const words = new Set(tokens.filter(meant).map(lemmaOf));
  return {
    statement,
    kind,
    sentence: places.sentenceAt(statement.cue.span.start),
    parties: statement.speakers.flatMap(({ party }) => (party === null ? [] : sides.sideOf(party))),
    words,
    names: new Set(tokens.filter(({ upos }) => upos === 'PROPN').map(lemmaOf)),
    figures: new Set(tokens.filter(({ upos }) => upos === 'NUM').map(lemmaOf)),
    rare: new Set([...words].filter(isRare)),
    shape: short ? (points ? 'pointer' : 'bare') : 'clause',
    plural: tokens.some(({ features }) => features.Number === 'Plur'),
    own,
    before,
  };
}

/** The latest telling before the offset; tellings stand in text order. */
export function lastBefore({ tellings }: Occurrence, start: number): Telling | null {
  return tellings[countWhile(tellings.length, (i) => tellings[i]!.event.trigger.start < start) - 1] ?? null;
}

/** A telling of it stands in a statement that this one is about. */
export const isAbout = ({ about }: Statement, { tellings }: Occurrence): boolean =>
  tellings.some(({ holders }) => holders.some(({ statement }) => about.includes(statement)));

export type Candidate = {
  readonly occurrence: Occurrence;
  /** How many of the candidates were told of later, before the answer. */
  readonly rank: number;
  /** Content words of the sentences that tell it. */
  readonly words: ReadonlySet<string>;
  /** It stands in the paragraph of the answer. */
  readonly beside: boolean;
  /** No other is told of more often. */
  readonly main: boolean;
};

const harmful: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE']);

/** All signs by name; those that weigh otherwise for each kind carry its name. For fitting. */
export function answerSigns(asked: Asked): Readonly<Record<string, number>> {
  const { kind } = asked.answering;
  const signs: Record<string, number> = { [kind]: 1 };
  tellAnswerSigns(asked, (name, value) => {
    signs[name] = value;
    signs[`${kind} ${name}`] = value;
  });
  return signs;
}

export type Asked = { readonly answering: Answering; readonly candidate: Candidate; readonly sides: Sides };

/** Tells each sign that is not naught: it counts by itself and with the kind of answer. */
export function tellAnswerSigns(
  { answering, candidate, sides }: Asked,
  tell: (name: string, value: number) => void,
): void {
  const { statement, sentence, parties, words, shape, own } = answering;
  const { occurrence, rank } = candidate;
  const { tellings, actors, recipients } = occurrence;
  const give = (name: string, value: number): void => {
    if (value !== 0) tell(name, value);
  };
  const some = (name: string, holds: boolean): void => give(name, holds ? 1 : 0);
  const sharing = (mine: ReadonlySet<string>): number => [...mine].filter((word) => candidate.words.has(word)).length;
  const last = lastBefore(occurrence, statement.cue.span.start);
  const gap = last === null ? 1 : sentence - last.sentence;
  const holders = tellings.flatMap((telling) => telling.holders);
  const others = holders.filter(({ party }) => party === null || !parties.includes(sides.sideOf(party)));
  const against = (those: readonly string[]): boolean =>
    parties.some((mine) => those.some((other) => sides.opposed(mine, other)));
  const about = isAbout(statement, occurrence);
  const mine = parties.some((party) => actors.has(party));
  const hit = parties.some((party) => recipients.has(party));
  const { type } = tellings[0]!.event;
  some('about', about);
  some('about another', !about && statement.about.length > 0);
  some('doer', mine && !hit);
  some('sufferer', hit && !mine);
  some('both', hit && mine);
  some('no doer known', actors.size === 0);
  some('another did it', actors.size > 0 && !mine && !hit);
  some('foe of the doer', against([...actors]));
  some('foe of the sufferer', against([...recipients]));
  some('no side known', parties.length === 0);
  some('monitor', parties.length > 0 && parties.every(sides.monitor));
  some('told by another', others.length > 0);
  some('told by a foe', against(others.flatMap(({ party }) => party ?? [])));
  some('told by itself', holders.length > others.length);
  some('told by nobody', tellings[0]!.carrier === 'nobody');
  some('told by the report', tellings[0]!.carrier === 'reporter');
  some(
    'denied by another',
    others.some(({ position }) => position === 'denies'),
  );
  some(
    'complained of',
    tellings.some((telling) => telling.statement?.stance === 'accuse'),
  );
  some(
    gap < 0 || last === null ? 'later' : gap === 0 ? 'gap 0' : gap === 1 ? 'gap 1' : gap <= 3 ? 'gap 3' : 'gap far',
    true,
  );
  some('beside', candidate.beside);
  some('nearest', rank === 0);
  some('second nearest', rank === 1);
  some('goes on', answering.before !== null && tellings.some((telling) => telling.statement?.id === answering.before));
  some(shape, true);
  some('many', answering.plural && shape !== 'clause');
  some(
    'word',
    tellings.some(({ lemma }) => [...words].some((word) => akin(word, lemma))),
  );
  give('shared words', Math.min(3, sharing(words)));
  some('clause of other things', shape === 'clause' && !about && sharing(words) === 0);
  const known = [...actors, ...recipients, ...holders.flatMap(({ party }) => party ?? [])].map(sides.sideOf);
  some('stranger', parties.length > 0 && !parties.some((party) => known.includes(party)));
  give('shared rare words', Math.min(3, sharing(answering.rare)));
  give('shared names', Math.min(2, sharing(answering.names)));
  give('shared figures', Math.min(2, sharing(answering.figures)));
  some('figures', answering.figures.size > 0);
  some('figures of harm', answering.figures.size > 0 && type === 'ASSAULT');
  some('own deed', own.length > 0);
  some(
    'own deed of its type',
    own.some(({ event }) => event.type === type),
  );
  some(
    'own deed denied',
    own.some(({ event }) => event.negated),
  );
  some('harm', harmful.has(type));
  some('of two', type === 'CONSULT' || type === 'AGREE');
  some('opening', tellings[0]!.sentence < 2);
  some('often told', tellings.length > 2);
  some('main', candidate.main);
}
