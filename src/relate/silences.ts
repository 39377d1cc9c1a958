// Who is said to have said nothing, where no statement tells of what: 'did not respond to a request for comment', 'no word from Paris'. It is the incident
// told last, or in the same sentence, on which that side withholds. Leaves silence that names its matter to answers.ts.
// Example: behind 'Jets struck a depot.' the sentence 'Israel would not comment.' makes Israel withhold on the strike.
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Entity } from '../model/entity.ts';
import type { Token } from '../model/language-layer.ts';
import type { Statement } from '../model/statement.ts';
import { lastBefore } from './answer-signs.ts';
import type { Occurrence } from './compatible.ts';
import type { Places, Report } from './report.ts';

type Words = Pick<Lexicon, 'silences' | 'cues' | 'negations'>;
type Silence = { readonly subjects: readonly number[]; readonly at: number };

/** Parties that keep silent on each occurrence, in text order. Linear in tokens but for those of the table. */
export function silencesOf(
  report: Report,
  occurrences: readonly Occurrence[],
  { places, words }: { readonly places: Places; readonly words: Words },
): ReadonlyMap<Occurrence, readonly string[]> {
  const found = new Map<Occurrence, string[]>();
  const { tokens } = report.layer;
  tokens.forEach((token, i) => {
    const silence = silenceAt(tokens, i, words);
    if (silence === null || isSpoken(report.statements, token)) return;
    const parties = silence.subjects.flatMap((s) => partyAt(report.people?.entities ?? [], tokens[s]!) ?? []);
    if (parties.length === 0) return;
    const asked = { sentence: places.sentenceAt(token.span.start), start: token.span.start };
    for (const party of parties) {
      const matter = matterOf(occurrences, asked, party);
      if (matter !== null) found.set(matter, [...new Set([...(found.get(matter) ?? []), party])]);
    }
  });
  return found;
}

function silenceAt(tokens: readonly Token[], i: number, { silences, cues, negations }: Words): Silence | null {
  const { lemma, upos } = tokens[i]!;
  const word = lemma.toLowerCase();
  // taggers take 'comment' in 'has yet to comment' for a noun
  const isNoun = upos === 'NOUN' && tokens[i - 1]?.form !== 'to';
  if (isNoun) return silences.of(word, 'noun') === null ? null : unspoken(tokens, i, negations.determiners);
  if (upos !== 'VERB' && upos !== 'ADJ' && upos !== 'NOUN') return null;
  const row = silences.of(word, 'verb') ?? silences.of(word, 'for');
  if (row === null) return null;
  const hangs = (at: number, of: number): boolean => tokens[at]?.head === of;
  const objects = kidsOf(tokens, i).filter((kid) => kid > i && row.objects.includes(tokens[kid]!.lemma.toLowerCase()));
  if (row.objects.length > 0 && objects.length === 0) return null;
  const above = tokens[i]!.head;
  const led =
    above !== null && above < i && (tokens[i]!.relation === 'xcomp' || tokens[i - 1]!.form === 'to') ? above : -1;
  const refuses =
    led >= 0 && cues.startingWith(tokens[led]!.lemma.toLowerCase()).some((cue) => cue.stance === 'refuse');
  const negative = (at: number): boolean =>
    kidsOf(tokens, at).some((kid) => kid < at && negations.words.has(tokens[kid]!.form.toLowerCase()));
  const yet = tokens[i - 1]?.form === 'to' && negations.phrases.has(`${tokens[i - 2]?.form.toLowerCase() ?? ''} to`);
  if (!refuses && !yet && !negative(i)) return null;
  // a comment on something is a statement, and answers by its own words
  if (
    row.frame === 'verb' &&
    row.objects.length === 0 &&
    kidsOf(tokens, i).some((kid) => kid > i && hangs(kid, i) && tokens[kid]!.relation === 'obl')
  )
    return null;
  return { subjects: subjectsOf(tokens, i, led), at: i };
}

/** 'no immediate comment from the army', 'the army had no comment'. */
function unspoken(tokens: readonly Token[], i: number, determiners: ReadonlySet<string>): Silence | null {
  const kids = kidsOf(tokens, i);
  if (!kids.some((kid) => kid < i && determiners.has(tokens[kid]!.form.toLowerCase()))) return null;
  const from = kids.filter(
    (kid) => kid > i && kidsOf(tokens, kid).some((k) => tokens[k]!.form.toLowerCase() === 'from'),
  );
  return from.length === 0 ? null : { subjects: from.flatMap((kid) => withJoined(tokens, kid)), at: i };
}

function subjectsOf(tokens: readonly Token[], verb: number, led: number): readonly number[] {
  for (const at of [verb, led, tokens[led]?.head ?? -1]) {
    if (at < 0) continue;
    const subject = kidsOf(tokens, at).find((kid) => kid < at && /^nsubj/u.test(tokens[kid]!.relation ?? ''));
    if (subject !== undefined) return withJoined(tokens, subject);
  }
  return [];
}

const withJoined = (tokens: readonly Token[], i: number): readonly number[] => [
  i,
  ...kidsOf(tokens, i).filter((kid) => tokens[kid]!.relation === 'conj'),
];

/** In words, on either side: what hangs on a word stands near. */
const NEAR = 24;
function kidsOf(tokens: readonly Token[], i: number): readonly number[] {
  const kids: number[] = [];
  for (let k = Math.max(0, i - NEAR); k < Math.min(tokens.length, i + NEAR); k++)
    if (tokens[k]!.head === i) kids.push(k);
  return kids;
}

/** What somebody says in his own words of not commenting is his own to say. */
function isSpoken(statements: readonly Statement[], { span }: Token): boolean {
  return statements.some(
    ({ form, content }) =>
      form !== 'indirect' && content.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** The side of the shortest mention that holds the word. */
function partyAt(entities: readonly Entity[], { span }: Token): string | null {
  let best: { readonly party: string | null; readonly length: number } | null = null;
  for (const { party, mentions } of entities)
    for (const mention of mentions) {
      const length = mention.span.end - mention.span.start;
      if (mention.span.start > span.start || mention.span.end < span.end) continue;
      if (best === null || length < best.length) best = { party: party?.value ?? null, length };
    }
  return best?.party ?? null;
}

/** How far back, in sentences, what nobody would speak about was told. */
const REACH = 1;
/** Whoever is asked is asked of harm; of talks and statements there is always somebody who did not speak. */
const HARMFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

/** What was told last before, or beside it; what the silent side had a part in comes first. */
function matterOf(
  occurrences: readonly Occurrence[],
  { sentence, start }: { readonly sentence: number; readonly start: number },
  party: string,
): Occurrence | null {
  let matter: Occurrence | null = null;
  let most = -1;
  for (const occurrence of occurrences) {
    const { event } = occurrence.tellings[0]!;
    if (event.modality !== 'actual' || event.historical || !HARMFUL.has(event.type)) continue;
    const last = occurrence.tellings.find((telling) => telling.sentence === sentence) ?? lastBefore(occurrence, start);
    if (last === null || sentence - last.sentence > REACH) continue;
    const takesPart = occurrence.actors.has(party) || occurrence.recipients.has(party);
    const weight = last.event.trigger.start + (takesPart ? start + 1 : 0);
    if (weight > most) [matter, most] = [occurrence, weight];
  }
  return matter;
}
