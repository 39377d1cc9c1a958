// ECB+ across reports, gold mentions: the program's own stories and deeds against the two floors of ecbplus/README.md, the same stem in a topic and the
// same stem in a gold story. Weights were set on the classic tuning topics. Example: `joinsAcross(documents, readings)`.
import { loadDeedWords, loadLexicon } from '../src/lexicon/load.ts';
import { loadWordMeanings } from '../src/load-models.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Span } from '../src/model/span.ts';
import { type DeedMention, deedMentions, deedTerms } from '../src/relate/deed-mention.ts';
import { sameDeeds } from '../src/relate/same-deeds.ts';
import { storiesOf } from '../src/relate/stories.ts';
import { stemOf } from '../src/text/stems.ts';
import { type Coreference, coreference } from './coreference.ts';
import { three } from './matching.ts';
import { storyLine } from './stories.ts';

export type ToldReport = {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly topic: string;
  readonly story: string;
  readonly reading: Reading | null;
  readonly mentions: readonly (Span & { readonly gold: string })[];
};
const TUNING: ReadonlySet<string> = new Set(['2', '5', '12', '18', '21', '23', '34', '35']);

/** Lines of the table. A report that was not read has each of its mentions alone. */
export function joinsAcross(reports: readonly ToldReport[]): readonly string[] {
  const { kin, weights } = loadDeedWords();
  const { cues, negations } = loadLexicon();
  const words = { kin, negations, meaningOf: loadWordMeanings() };
  const mentions = reports.flatMap(({ id, reading, mentions: spans }) =>
    reading === null ? spans.map((span) => unread(id, span)) : deedMentions(id, { reading, spans }, words),
  );
  const terms = reports.flatMap(({ reading }) => (reading === null ? [] : [deedTerms(reading, words)]));
  const grouped = (stories: readonly (readonly string[])[]): readonly string[] =>
    named(
      mentions.map(({ id }) => id),
      sameDeeds({ mentions, stories, terms }, { weights, cues }),
    );
  const own = storiesOf(reports.map(({ id, text, published = null }) => ({ id, text, published })));
  const goldStories = [...new Set(reports.map(({ story }) => story))].map((story) =>
    reports.flatMap((report) => (report.story === story ? report.id : [])),
  );
  const of = reports.flatMap((report) => report.mentions.map(({ gold }) => ({ ...report, gold })));
  const stem = (i: number): string => stemOf(mentions[i]!.lemma);
  const groupings = [
    ['floor: same stem in topic', of.map(({ topic }, i) => `${topic} ${stem(i)}`)],
    ["the program's stories and deeds", grouped(own)],
    ['floor: same stem in gold story', of.map(({ story }, i) => `${story} ${stem(i)}`)],
    ["the program's deeds in gold stories", grouped(goldStories)],
  ] as const;
  const found = named(
    reports.map(({ id }) => id),
    own,
  );
  return parts.flatMap(([name, holds]) => {
    const told = of.flatMap(({ topic }, i) => (holds(topic) ? [i] : []));
    const here = reports.flatMap(({ topic }, i) => (holds(topic) ? [i] : []));
    const gold = told.map((i) => of[i]!.gold);
    return [
      `across reports, ${name} (${here.length} reports, ${told.length} gold mentions, ${new Set(gold).size} clusters)`,
      storyLine(
        'stories',
        here.map((i) => reports[i]!.story),
        here.map((i) => found[i]!),
      ),
      ...groupings.map(([name, ours]) =>
        measures(
          name,
          coreference(
            gold,
            told.map((i) => ours[i]!),
          ),
        ),
      ),
    ];
  });
}

const parts: readonly (readonly [string, (topic: string) => boolean])[] = [
  ['tuning topics', (topic) => TUNING.has(topic)],
  ['other topics', (topic) => !TUNING.has(topic)],
  ['all topics', () => true],
];

const unread = (report: string, { start, end }: Span): DeedMention => ({
  ...{ id: `${report}#${start}-${end}`, report, sentence: start, negated: false },
  ...{ lemma: `${report} ${start}`, kin: `${report} ${start}` },
  ...{ words: new Set<string>(), participants: new Set<string>(), matter: new Set<string>() },
  ...{ meaning: { row: null, sense: null }, type: null, says: false },
});

/** The name of the group of each id. */
function named(ids: readonly string[], groups: readonly (readonly string[])[]): readonly string[] {
  const of = new Map(groups.flatMap((group) => group.map((id) => [id, group[0]!] as const)));
  return ids.map((id) => of.get(id)!);
}

export const measures = (name: string, { muc, b3, ceafe, pairs, mean }: Coreference): string =>
  `  ${name.padEnd(36)} mean ${three(mean)}   MUC ${three(muc.f1)}   B3 ${three(b3.f1)} (P ${three(b3.precision)} R ${three(b3.recall)})   CEAFe ${three(ceafe.f1)}   pairs ${three(pairs.f1)} (P ${three(pairs.precision)} R ${three(pairs.recall)})`;
