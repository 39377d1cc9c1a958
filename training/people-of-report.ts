// What the fitting of people's tables looks at: an annotated report with its mentions gathered, and the reports to take examples from.
// Leaves examples to pronoun-examples.ts. Example: every second report is read a second time without its commas.
import { existsSync, readdirSync } from 'node:fs';
import { newsKinds } from '../src/capture/block-kinds.ts';
import { articleFromText } from '../src/capture/from-text.ts';
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import { loadLexicon } from '../src/lexicon/load.ts';
import { loadEnglish } from '../src/load-models.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import { findMentions } from '../src/read/find/mentions.ts';
import { findPlaces } from '../src/read/find/places.ts';
import type { PeopleInput, RoughMention } from '../src/read/find/rough-mention.ts';
import type { Gathering } from '../src/read/settle/clusters.ts';
import { gather } from '../src/read/settle/gather.ts';
import { type GoldReport, readGold, withoutCommas } from './gold-reports.ts';
import type { SignExample } from './sign-fitting.ts';

export type PeopleOfReport = {
  readonly report: GoldReport;
  readonly input: PeopleInput;
  readonly mentions: readonly RoughMention[];
  readonly g: Gathering;
  /** Index of the mention with exactly this span. */
  readonly at: (span: { readonly start: number; readonly end: number }) => number | undefined;
};

function peopleOfReport(
  report: GoldReport,
  tools: { readonly annotate: LanguageEngine['annotate']; readonly lexicon: Lexicon },
): PeopleOfReport {
  const { text } = report;
  const { article } = articleFromText(
    { id: report.id, text, published: report.published ?? null } as Parameters<typeof articleFromText>[0],
    { outlets: tools.lexicon.outlets },
  );
  const regions = article.blocks.filter((b) => newsKinds.has(b.kind)).map((b) => b.span);
  const layer = tools.annotate(text, regions);
  const seen = { text, article, regions, layer, tree: treeOf(layer), lexicon: tools.lexicon };
  const input = { ...seen, places: findPlaces(seen) };
  const mentions = findMentions(input);
  const byPlace = new Map(mentions.map((m, i) => [`${m.span.start}:${m.span.end}`, i]));
  return {
    report,
    input,
    mentions,
    g: gather(input, mentions),
    at: ({ start, end }) => byPlace.get(`${start}:${end}`),
  };
}

/** The packs named on the command line, else the written reports and training/corpus. */
function packsAsked(): readonly string[] {
  const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  if (asked.length > 0) return asked;
  const corpus = 'training/corpus';
  const own = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));
  return [
    '../shared/data/conflict_gold/train-written.jsonl.gz',
    ...own.sort().map((name) => `${corpus}/${name}`),
  ].filter((path) => existsSync(path));
}

/** The examples of all reports, every second report also as scrapers leave it, without commas. */
export function examplesOfReports(from: (people: PeopleOfReport) => readonly SignExample[]): {
  readonly examples: readonly SignExample[];
  readonly lexicon: Lexicon;
} {
  const tools = { annotate: loadEnglish().annotate, lexicon: loadLexicon() };
  const copies = packsAsked()
    .flatMap(readGold)
    .flatMap((report, i) => (i % 2 === 0 ? [report] : [report, withoutCommas(report)]));
  return { examples: copies.flatMap((copy) => from(peopleOfReport(copy, tools))), lexicon: tools.lexicon };
}
