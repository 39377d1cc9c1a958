// Builds a report by hand for the tests of relate/: plain words, no language engine. Sentences end with ". " or a line break.
// Events and statements are given by the words they stand at; `#2` behind a word means its second occurrence.
import { readFileSync } from 'node:fs';
import { decisionWeights } from '../../src/lexicon/decisions.ts';
import type { PartyTable } from '../../src/lexicon/parties.ts';
import type { CodedEvent, Participant } from '../../src/model/coded-event.ts';
import type { LanguageLayer, Sentence, Upos, WordToken } from '../../src/model/language-layer.ts';
import type { Moment } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Span } from '../../src/model/span.ts';
import type { Speaker, Statement } from '../../src/model/statement.ts';
import type { Words } from '../../src/relate/incidents.ts';
import type { Report } from '../../src/relate/report.ts';
import { newWord } from '../../src/text/told-of.ts';

const determiners: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  the: { Definite: 'Def' },
  a: { Definite: 'Ind' },
  an: { Definite: 'Ind' },
  another: { PronType: 'Ind' },
  such: { PronType: 'Dem' },
  those: { PronType: 'Dem', Number: 'Plur' },
};

/** A party table that knows states by three capital letters and the two bodies UN and SOHR. */
export const parties: PartyTable = {
  at: () => null,
  byCode: (code) =>
    ['UN', 'SOHR'].includes(code)
      ? { code, name: code, kind: 'organisation', sector: 'IGO', of: null, adjective: null, source: 'test' }
      : /^[A-Z]{3}$/u.test(code)
        ? { code, name: code, kind: 'state', sector: null, of: null, adjective: null, source: 'test' }
        : null,
  all: [],
};

/** Cues as they stand in the texts of these tests: 'denied' and 'rejected' deny, others tell. */
export const words: Words = {
  parties,
  cues: {
    startingWith: (lemma) =>
      lemma === 'denied' || lemma === 'rejected'
        ? [
            {
              ...{ words: lemma, pos: 'verb', stance: 'deny', strength: 'strong', frames: ['np'], hedge: null },
              ...{ objects: [], source: 'test' },
            },
          ]
        : [],
    all: [],
  },
  decisions: decisionWeights(readFileSync('data/en/incidents.tsv', 'utf8')),
};

export function spanOf(text: string, words: string): Span {
  const [plain = '', nth = '1'] = words.split('#');
  let start = -1;
  for (let n = Number(nth); n > 0; n--) start = text.indexOf(plain, start + 1);
  if (start < 0) throw new Error(`not in the text: '${words}'`);
  return { start, end: start + plain.length };
}

export function plainLayer(text: string, verbs: readonly string[]): LanguageLayer {
  const tokens: WordToken[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (): void => {
    if (tokens.length === first) return;
    const span = { start: tokens[first]!.span.start, end: tokens.at(-1)!.span.end };
    sentences.push({ span, first, last: tokens.length });
    first = tokens.length;
  };
  for (const match of text.matchAll(/[\p{L}\p{N}-]+|[.,:"]|\n+/gu)) {
    const form = match[0];
    if (form.startsWith('\n')) {
      close();
      continue;
    }
    const lemma = form.toLowerCase();
    const features = determiners[lemma] ?? (form.endsWith('s') ? { Number: 'Plur' } : {});
    const upos: Upos = /^[.,:"]$/u.test(form)
      ? 'PUNCT'
      : lemma in determiners
        ? 'DET'
        : ['it', 'that', 'this', 'them'].includes(lemma)
          ? 'PRON'
          : ['on', 'in', 'of', 'had', 'and'].includes(lemma)
            ? 'ADP'
            : verbs.includes(lemma)
              ? 'VERB'
              : 'NOUN';
    const start = match.index;
    const span = { start, end: start + form.length };
    tokens.push({ span, form, lemma, upos, features, head: null, relation: null, word: newWord(form) });
    if (form === '.') close();
  }
  close();
  return { sentences, tokens, names: [] };
}

export const participant = (party: string): Participant => ({ entity: null, party, sector: null, span: null });
const blankPlace = {
  latitude: null,
  longitude: null,
  geonamesId: null,
  country: null,
  admin1: null,
  precision: 'exact',
  kind: 'settlement',
} as const;

export type EventPlan = Partial<Omit<CodedEvent, 'actors' | 'recipients' | 'place' | 'when'>> & {
  readonly at: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly place?: string;
  readonly day?: string;
};
export type StatementPlan = Partial<Omit<Statement, 'cue' | 'content' | 'speakers'>> & {
  readonly id: string;
  readonly cue: string;
  readonly content: string;
  /** A party code, 'nobody', 'outlet', or '?' for an unnamed witness. */
  readonly by: readonly string[];
};

const speakerOf = (by: string): Speaker => {
  const voice = by === 'nobody' || by === 'outlet' ? by : by === '?' ? 'unnamed' : 'named';
  const party = voice === 'named' ? by : null;
  return { voice, entity: null, name: party, role: null, party, span: null };
};

export function plainReport(text: string, statements: readonly StatementPlan[], events: readonly EventPlan[]): Report {
  const verbs = events
    .map(({ at }) => at.split('#')[0]!.toLowerCase())
    .filter((word) => /(ed|ing|hit|struck)$/u.test(word));
  const moment = (day: string): Moment => ({
    span: { start: 0, end: 1 },
    type: 'DATE',
    value: day,
    start: day,
    end: day,
    precision: 'day',
    basis: 'stated',
  });
  const place = (name: string): Place => ({ span: spanOf(text, name), name, ...blankPlace });
  return {
    text,
    layer: plainLayer(text, verbs),
    statements: statements.map(({ cue, content, by, ...rest }) => ({
      stance: 'assert',
      negated: false,
      hedges: [],
      form: 'indirect',
      saidOn: null,
      venue: null,
      addressees: [],
      within: null,
      about: [],
      ...rest,
      speakers: by.map(speakerOf),
      cue: { span: spanOf(text, cue), lemma: cue },
      content: [spanOf(text, content)],
    })),
    events: events.map(({ at, actors = [], recipients = [], place: where, day, ...rest }) => ({
      id: `e${spanOf(text, at).start}`,
      type: 'ASSAULT',
      mode: null,
      contexts: [],
      instrument: null,
      quantities: [],
      modality: 'actual',
      negated: false,
      historical: false,
      statement: null,
      ...rest,
      trigger: spanOf(text, at),
      actors: actors.map(participant),
      recipients: recipients.map(participant),
      place: where === undefined ? null : { value: place(where), at: null, basis: 'stated', by: 'test' },
      when: day === undefined ? null : { value: moment(day), at: null, basis: 'stated', by: 'test' },
    })),
  };
}
