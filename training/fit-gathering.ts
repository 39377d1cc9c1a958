// Fits how much each sign counts for two accounts being of one occurrence, on the stories of training/corpus that rival desks tell, each beside another
// story in disguise (same days, same parties): pairs that share a look-up key, as the program reads them, given layers of the gold, and of the gold's
// incidents. Writes data/en/gathering.tsv.
import { readFileSync, writeFileSync } from 'node:fs';
import type { ConflictGold } from '../bench/conflict-gold.ts';
import { coreference } from '../bench/coreference.ts';
import type { GoldDocument } from '../bench/gold.ts';
import { type AccountedReport, accountsOfGold, type Way } from '../bench/ledger-accounts.ts';
import { pairsAmong } from '../bench/ledger-of.ts';
import { type GatheringWeights, gatheringWeights } from '../src/lexicon/gathering.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { readTsv } from '../src/lexicon/tsv.ts';
import { linkOf } from '../src/relate/account-links.ts';
import { accountSigns } from '../src/relate/account-signs.ts';
import { gathered } from '../src/relate/gather.ts';
import { disguised } from './disguised.ts';
import { fitLogistic, type SignedExample } from './logistic.ts';

const files = ['rival-desks', 'two-sides'];
const ways: readonly Way[] = ['nothing', 'triggers', 'incidents'];
const PENALTY = 2;
type Corpus = { readonly lexicon: Lexicon; readonly reports: ReadonlyMap<Way, readonly AccountedReport[]> };

const read = (name: string): GoldDocument<ConflictGold>[] =>
  readFileSync(`training/corpus/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument<ConflictGold>);

async function corpusOf(name: string): Promise<Corpus> {
  const documents = read(name);
  const reports = new Map<Way, readonly AccountedReport[]>();
  let lexicon: Lexicon | null = null;
  for (const way of ways) {
    const found = await accountsOfGold(documents, way);
    reports.set(way, worldsOf(found.reports));
    lexicon = found.tools.lexicon;
  }
  return { lexicon: lexicon!, reports };
}

/** Each story beside the next one in its disguise; years apart from the others, so that each pair is a world of its own. */
function worldsOf(reports: readonly AccountedReport[]): readonly AccountedReport[] {
  const stories = new Map<string, AccountedReport[]>();
  for (const report of reports) {
    const story = report.id.replace(/-[a-z]+(-reprint)?$/u, '');
    stories.set(story, [...(stories.get(story) ?? []), report]);
  }
  const all = [...stories.values()];
  return all.flatMap((story, i) => [...story, ...disguised(all[(i + 1) % all.length]!, story)]);
}

/** Pairs of two accounts of which at least one has a note. */
function examplesOf({ lexicon, reports }: Corpus): SignedExample[] {
  const { parties, gathering } = lexicon;
  const { rarity } = gathering;
  const folding = { sideOf: (party: string): string => parties.byCode(party)?.of ?? party, rarity };
  return [...reports.values()].flatMap((told) => {
    const notes = new Map(
      told.flatMap(({ accounts, notes: all }) => accounts.map(({ id }, i) => [id, all[i] ?? null])),
    );
    return pairsAmong(
      told.flatMap(({ accounts }) => accounts),
      folding,
    ).flatMap(([a, b]) => {
      const [mine, theirs] = [notes.get(a.id) ?? null, notes.get(b.id) ?? null];
      const signs = mine === null && theirs === null ? null : accountSigns(a, b, folding);
      return signs === null ? [] : [{ signs, yes: mine === theirs }];
    });
  });
}

/** B3 over the accounts that have a note, mean over the ways. */
function measure(corpora: readonly Corpus[], weights: GatheringWeights): number {
  const scores = corpora.flatMap(({ lexicon: { parties }, reports }) => {
    const folding = { sideOf: (party: string): string => parties.byCode(party)?.of ?? party, weights };
    return [...reports.values()].map((told) => {
      const accounts = told.flatMap((one) => one.accounts);
      const links = pairsAmong(accounts, folding).flatMap(([a, b]) => linkOf(a, b, folding) ?? []);
      const groups = gathered({ accounts, links, constraints: { together: [], apart: [] } }, weights);
      const of = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
      const noted = told.flatMap((one) =>
        one.accounts.flatMap(({ id }, i) => (one.notes[i] == null ? [] : [{ id, note: one.notes[i]! }])),
      );
      return coreference(
        noted.map(({ note }) => note),
        noted.map(({ id }) => of.get(id)!),
      ).b3.f1;
    });
  });
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

/** What two groups need to be one is held as it is by hand: single stories join too readily to tell. */
function fitted(corpora: readonly Corpus[]): GatheringWeights {
  const { base, of } = fitLogistic(corpora.flatMap(examplesOf), PENALTY, { ...prior.of, base: prior.base }, fixed);
  return { ...prior, base, of };
}

const byHand = readFileSync('training/gathering-by-hand.tsv', 'utf8');
const fixed = new Set(readTsv(byHand).flatMap((row) => (row.fixed === 'yes' ? (row.sign ?? []) : [])));
const prior = gatheringWeights(byHand, readTsv(readFileSync('data/en/usual-words.tsv', 'utf8')));
const corpora: Corpus[] = [];
for (const name of files) corpora.push(await corpusOf(name));
const now = corpora[0]!.lexicon.gathering;
console.log(`by hand: ${corpora.map((one) => measure([one], prior).toFixed(3)).join(', ')}`);
console.log(`as it stands: ${corpora.map((one) => measure([one], now).toFixed(3)).join(', ')}`);
corpora.forEach((held, i) => {
  const weights = fitted(corpora.filter((one) => one !== held));
  console.log(`${files[i]} held out: ${measure([held], weights).toFixed(3)} (${examplesOf(held).length} pairs)`);
});
const weights = fitted(corpora);
console.log(`fitted on all: ${corpora.map((one) => measure([one], weights).toFixed(3)).join(', ')}`);
const signs = Object.entries(weights.of)
  .map(([sign, weight]): [string, number] => [sign, Math.round(weight * 100) / 100])
  .filter(([, weight]) => Math.abs(weight) >= 0.05)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const { base, enough, keep, absent, apart } = weights;
const rows = [...Object.entries({ base, enough, keep, absent, apart }), ...signs].map(
  ([sign, weight]) => `${sign}\t${weight.toFixed(2)}\t${fixed.has(sign) ? 'by hand' : 'training/fit-gathering.ts'}`,
);
if (process.argv.includes('--try')) console.log(rows.join('\n'));
else
  writeFileSync(
    'data/en/gathering.tsv',
    `# How much each sign counts for two accounts being of one occurrence. Fitted unless the source says by hand: see the script.
sign\tweight\tsource
${rows.join('\n')}
`,
  );
