// Scores who-speaks alone: gold speaker phrases of conflict_gold go in, name and party come out, whatever the statement reader would have found.
// Leaves whole statements to score-statements.ts. `npx tsx bench/score-speakers.ts [PACK…]` prints the table and, with MISSES=1, each miss.
import { pathToFileURL } from 'node:url';
import { newsKinds } from '../src/capture/block-kinds.ts';
import { articleFromText } from '../src/capture/from-text.ts';
import { treeOf } from '../src/language/tree.ts';
import type { Lexicon } from '../src/lexicon/lexicon.ts';
import type { LanguageEngine } from '../src/model/language-layer.ts';
import type { Span } from '../src/model/span.ts';
import type { Speaker } from '../src/model/statement.ts';
import { findMentions } from '../src/read/find/mentions.ts';
import { findPlaces } from '../src/read/find/places.ts';
import { settleEntities } from '../src/read/settle/entities.ts';
import { voicesOf } from '../src/read/settle/who-speaks.ts';
import type { ConflictGold } from './conflict-gold.ts';
import { CONFLICT_PARTS } from './conflict-gold.ts';
import { type GoldDocument, readPack, SKIPPED } from './gold.ts';
import { plainName, type SameParty, samePartyTest } from './same-party.ts';
import type { Scorer } from './score-types.ts';

type Tally = {
  names: number;
  nameRight: number;
  parties: number;
  partyRight: number;
  voiceRight: number;
  misses: string[];
};
export type SpeakerTools = { readonly lexicon: Lexicon; readonly annotate: LanguageEngine['annotate'] };

/** The table of all development parts; `packs` are pairs of name and file. */
export async function scoreSpeakers(
  packs: readonly (readonly [string, string])[] = CONFLICT_PARTS,
  tools?: SpeakerTools,
): Promise<string> {
  const same = await samePartyTest();
  const use = tools ?? (await ownTools());
  const lines: string[] = ['| part | n | name | party | voice |', '|---|---|---|---|---|'];
  const misses: string[] = [];
  for (const [name, file] of packs) {
    const documents = readPack<ConflictGold>(file);
    if (documents === null) return SKIPPED;
    const tally: Tally = { names: 0, nameRight: 0, parties: 0, partyRight: 0, voiceRight: 0, misses: [] };
    for (const document of documents) scoreDocument(document, use, same, tally);
    const share = (a: number, b: number): string => (b === 0 ? '-' : (a / b).toFixed(3));
    lines.push(
      `| ${name} | ${tally.parties} | ${share(tally.nameRight, tally.names)} | ${share(tally.partyRight, tally.parties)} | ${share(tally.voiceRight, tally.parties)} |`,
    );
    misses.push(...tally.misses);
  }
  return process.env.MISSES ? `${misses.join('\n')}\n${lines.join('\n')}` : lines.join('\n');
}

/** For `npm run score -- speakers`. */
export const score: Scorer = async ({ file, rows }) => {
  if (rows) process.env.MISSES = '1';
  const table = await scoreSpeakers(file === undefined ? CONFLICT_PARTS : [['own', file]]);
  return { table, rows: [], listing: '' };
};

async function ownTools(): Promise<SpeakerTools> {
  const { loadLexicon } = await import('../src/lexicon/load.ts');
  const { loadEnglish } = await import('../src/load-models.ts');
  return { lexicon: loadLexicon(), annotate: loadEnglish().annotate };
}

function scoreDocument(document: GoldDocument<ConflictGold>, tools: SpeakerTools, same: SameParty, tally: Tally): void {
  const { text } = document;
  const { article } = articleFromText(
    { id: document.id, text, published: document.published ?? null } as Parameters<typeof articleFromText>[0],
    { outlets: tools.lexicon.outlets },
  );
  const regions = article.blocks.filter((b) => newsKinds.has(b.kind)).map((b) => b.span);
  const layer = tools.annotate(text, regions);
  const seen = { text, article, regions, layer, tree: treeOf(layer), lexicon: tools.lexicon };
  const input = { ...seen, places: findPlaces(seen) };
  const mentions = findMentions(input);
  const people = settleEntities(input, mentions);
  const voices = voicesOf(people, input, mentions);
  const path = (id: string | null): string => (id === null ? '' : (people.byId(id)?.party?.by ?? ''));
  const before: Speaker[] = [];
  const statements = [...document.gold.statements].sort((a, b) => a.cue.span.start - b.cue.span.start);
  for (const statement of statements) {
    const spans = new Map<string, Span>();
    for (const s of statement.speakers)
      if (s.span !== null && (s.voice === 'named' || s.voice === 'unnamed'))
        spans.set(`${s.span.start}:${s.span.end}`, s.span);
    for (const span of spans.values()) {
      const ours = voices.whoSpeaks(span, before);
      before.push(...ours);
      const gold = statement.speakers.filter((s) => s.span?.start === span.start && s.span.end === span.end);
      for (const [k, g] of gold.entries()) judge(document, g, ours, k, { same, tally, path });
    }
  }
}

type GoldSpeaker = ConflictGold['statements'][number]['speakers'][number];

function judge(
  document: GoldDocument<ConflictGold>,
  gold: GoldSpeaker,
  ours: readonly Speaker[],
  k: number,
  to: { same: SameParty; tally: Tally; path: (entity: string | null) => string },
): void {
  const { same, tally, path } = to;
  const fits = (s: Speaker): number => (nameFits(gold.name, s.name) ? 2 : 0) + (same(gold.party, s.party) ? 1 : 0);
  const mine = ours.length === 0 ? null : [...ours].sort((a, b) => fits(b) - fits(a))[0]!;
  const name = mine !== null && nameFits(gold.name, mine.name);
  const party = mine !== null && same(gold.party, mine.party);
  if (gold.name !== null) {
    tally.names++;
    if (name) tally.nameRight++;
  }
  tally.parties++;
  if (party) tally.partyRight++;
  if (mine?.voice === gold.voice) tally.voiceRight++;
  const phrase = document.text.slice(gold.span!.start, gold.span!.end).replace(/\s+/g, ' ').slice(0, 90);
  if ((gold.name !== null && !name) || !party || mine?.voice !== gold.voice)
    tally.misses.push(
      `${gold.name !== null && !name ? 'N' : ' '}${party ? ' ' : 'P'}${mine?.voice === gold.voice ? ' ' : 'V'} ${document.id}@${gold.span!.start} [${phrase}] gold ${gold.voice}/${gold.name}/${gold.party} ours ${mine?.voice}/${mine?.name}/${mine?.party}${k > 0 ? ' #2' : ''} <${path(mine?.entity ?? null)}>`,
    );
}

function nameFits(gold: string | null, ours: string | null): boolean {
  if (gold === null) return true;
  const last = plainName(gold).split(' ').at(-1)!;
  return ours !== null && plainName(ours).split(' ').includes(last);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2);
  console.log(
    await scoreSpeakers(
      files.length > 0 ? files.map((f) => [f.replace(/^.*\/|\.jsonl\.gz$/g, ''), f] as const) : CONFLICT_PARTS,
    ),
  );
}
