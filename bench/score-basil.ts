// BASIL: three outlets on each of 58 events, by the metric of story_triples_basil/README.md: reports grouped into stories, B3, pairs, stories whole and
// alone. The record's names, places and triggers against all words of the text as the floor. Three outlets are three origins: no two may look copied.
import { storiesOf } from '../src/relate/stories.ts';
import { cosine, rareTerms } from '../src/text/rare-terms.ts';
import { readPack, SKIPPED } from './gold.ts';
import { share } from './matching.ts';
import { programModule, readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';
import { daysNear, recordTerms, singleLink, storyLine, wholeAndAlone, wordTerms } from './stories.ts';

type StoryGold = { readonly story: string; readonly outlet: string };
type Shingles = {
  readonly shingles: (text: string) => Uint32Array;
  readonly overlap: (a: Uint32Array, b: Uint32Array) => { readonly containment: number };
};
/** Likeness from which two reports are of one story, fixed on the development part. */
const ALIKE = { record: 0.1, words: 0.14 };
/** Share of one report's five-word runs that stand in the other, from which they would be taken for copies. */
const COPIED = 0.5;

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<StoryGold>(options.file ?? 'story_triples_basil/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const readings = await readAll(documents);
  const gold = documents.map((document) => document.gold.story);
  const near = (i: number, j: number): boolean => daysNear(documents[i]!.published, documents[j]!.published);
  const records = rareTerms(readings.map(recordTerms));
  const words = rareTerms(documents.map(({ text }) => wordTerms(text)));
  const dated = (published: boolean) =>
    documents.map(({ id, text, published: day = null }) => ({ id, text, published: published ? day : null }));
  const told = (dates: boolean): readonly string[] => {
    const of = new Map(storiesOf(dated(dates)).flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
    return documents.map(({ id }) => of.get(id)!);
  };
  const ours = singleLink(records, ALIKE.record, near);
  const whole = wholeAndAlone(gold, ours);
  const rows: ScoreRow[] = [...new Set(gold)].map((id) => ({ id, right: whole.has(id), what: titleOf(id, documents) }));
  const listing: string[] = [];
  for (let i = 1; i < documents.length; i++)
    for (let j = 0; j < i; j++) {
      const together = ours[i] === ours[j];
      const same = gold[i] === gold[j];
      const pair = `${cosine(records[i]!, records[j]!).toFixed(2)}  ${firstLine(documents[i]!.text)} | ${firstLine(documents[j]!.text)}`;
      if (same) rows.push({ id: `${documents[i]!.id}+${documents[j]!.id}`, right: together, what: pair });
      if (same !== together) listing.push(`${same ? 'MISS ' : 'FALSE'} ${pair}`);
    }
  const lines = [
    `BASIL (${documents.length} reports, ${new Set(gold).size} stories; record and words: single link)`,
    storyLine(`record, days near (from ${ALIKE.record})`, gold, ours),
    storyLine(`record, no days (from ${ALIKE.record})`, gold, singleLink(records, ALIKE.record)),
    storyLine(`floor: words, days near (from ${ALIKE.words})`, gold, singleLink(words, ALIKE.words, near)),
    storyLine(`floor: words, no days (from ${ALIKE.words})`, gold, singleLink(words, ALIKE.words)),
    storyLine("the program's stories, days near", gold, told(true)),
    storyLine("the program's stories, no days", gold, told(false)),
    await copiesLine(documents),
  ];
  return { table: lines.join('\n'), rows, listing: listing.join('\n') };
}

const firstLine = (text: string): string => text.slice(0, 60).split('\n')[0]!;
const titleOf = (story: string, documents: readonly { readonly text: string; readonly gold: StoryGold }[]): string =>
  firstLine(documents.find((document) => document.gold.story === story)!.text);

/** Pairs of outlets on one story that the program's own measure of copying would take for one origin. */
async function copiesLine(documents: readonly { readonly text: string; readonly gold: StoryGold }[]): Promise<string> {
  const program = await programModule<Shingles>('text/shingles.ts');
  if (program === null) return '  copies: no src/text/shingles.ts';
  const runs = documents.map(({ text }) => program.shingles(text));
  let pairs = 0;
  let copied = 0;
  for (let i = 1; i < documents.length; i++)
    for (let j = 0; j < i; j++) {
      if (documents[i]!.gold.story !== documents[j]!.gold.story) continue;
      pairs++;
      if (program.overlap(runs[i]!, runs[j]!).containment >= COPIED) copied++;
    }
  return `  pairs of one story that share half their five-word runs (must be none): ${share(copied, pairs)}`;
}
