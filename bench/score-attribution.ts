// Attributions on PolNeAR by the metric of its README: token F1 a role, content exact and overlap, attribution F1, speaker given content, relaxed
// F1 over all and over the speech subset. A yardstick only: nothing that ships is trained on it.
import type { Span } from '../src/model/span.ts';
import { type GoldDocument, readBeside, readPack, SKIPPED } from './gold.ts';
import {
  common,
  dice,
  f1,
  gridOf,
  iou,
  matchOneToOne,
  precision,
  prf,
  recall,
  sameSet,
  share,
  snippet,
  type TokenGrid,
  tally,
  three,
  tokensIn,
} from './matching.ts';
import { readAll } from './readings.ts';
import { emptyScore, type Score, type ScoreOptions, type ScoreRow } from './score-types.ts';

type GoldAttribution = {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};
type PolnearGold = { readonly attributions: readonly GoldAttribution[] };
type Roles = {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
};
type Sets = {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  readonly words: ReadonlySet<number>;
};
const SMALL = /^(the|an?|of|in|on|at|by|for|to|from|with|about|as|into|among|between|through|over|under)$/i;
const ROLES = ['source', 'cue', 'content'] as const;

const count = () => ({
  source: tally(),
  cue: tally(),
  content: tally(),
  exact: tally(),
  overlap: tally(),
  attribution: tally(),
  relaxed: tally(),
  speech: tally(),
  speaker: [0, 0] as [number, number],
});
type Count = ReturnType<typeof count>;

const setsOf = (grid: TokenGrid, roles: Roles): Sets => ({
  source: tokensIn(grid, roles.source),
  cue: tokensIn(grid, roles.cue),
  content: tokensIn(grid, roles.content),
  words: tokensIn(grid, roles.content, true),
});

/** One to one by `weight`; adds to the tally and gives the partners. */
function matchInto(
  into: ReturnType<typeof tally>,
  gold: readonly Sets[],
  ours: readonly Sets[],
  weight: (g: Sets, o: Sets) => number,
): readonly number[] {
  const partner = matchOneToOne(gold.length, ours.length, (i, j) => weight(gold[i]!, ours[j]!));
  into.gold += gold.length;
  into.ours += ours.length;
  into.right += partner.filter((j) => j !== -1).length;
  return partner;
}

function roleTokens(gold: readonly Sets[], ours: readonly Sets[], role: (typeof ROLES)[number], into: Count): void {
  const all = (sets: readonly Sets[]): ReadonlySet<number> => new Set(sets.flatMap((s) => [...s[role]]));
  const [a, b] = [all(gold), all(ours)];
  into[role].gold += a.size;
  into[role].ours += b.size;
  into[role].right += common(a, b);
}

/** Whether a cue holds a verb of speech in any form, or 'according', 'reportedly'. */
function speechTest(): (text: string, cue: readonly Span[]) => boolean {
  const verbs = new Set(
    (readBeside('polnear/speech-verbs.txt') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  const forms = (word: string): readonly string[] => [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ed$/, ''),
    word.replace(/d$/, ''),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/ied$/, 'y'),
    word.replace(/ies$/, 'y'),
    word.replace(/(\w)\1(ed|ing)$/, '$1'),
  ];
  const irregular: Readonly<Record<string, string>> = {
    said: 'say',
    told: 'tell',
    wrote: 'write',
    written: 'write',
    spoke: 'speak',
    spoken: 'speak',
    swore: 'swear',
    read: 'read',
    saw: 'see',
  };
  return (text, cue) =>
    cue.some((span) =>
      (
        text
          .slice(span.start, span.end)
          .toLowerCase()
          .match(/[a-z]+/g) ?? []
      ).some(
        (word) =>
          word === 'according' ||
          word === 'reportedly' ||
          verbs.has(irregular[word] ?? '') ||
          forms(word).some((form) => verbs.has(form)),
      ),
    );
}

function scoreDocument(
  document: GoldDocument<PolnearGold>,
  ours: readonly Roles[],
  into: Count,
  isSpeech: ReturnType<typeof speechTest>,
) {
  const { text } = document;
  const grid = gridOf(text);
  const word = (i: number): string => text.slice(grid.starts[i]!, grid.ends[i]!);
  const all = document.gold.attributions;
  const gold = all.filter((a) => a.content.length > 0);
  const mine = ours.filter((o) => o.content.length > 0);
  const [g, o] = [gold.map((a) => setsOf(grid, a)), mine.map((a) => setsOf(grid, a))];
  const [gAll, oAll] = [all.map((a) => setsOf(grid, a)), ours.map((a) => setsOf(grid, a))];
  for (const role of ROLES) roleTokens(gAll, oAll, role, into);
  const sourcesMeet = (a: Sets, b: Sets): boolean =>
    a.source.size + b.source.size === 0 ||
    [...a.source].some((i) => b.source.has(i) && grid.word[i] && !SMALL.test(word(i)));
  const relaxed = (a: Sets, b: Sets): number =>
    iou(a.words, b.words) >= 0.5 && common(a.cue, b.cue) > 0 && sourcesMeet(a, b) ? iou(a.words, b.words) : 0;
  matchInto(into.exact, g, o, (a, b) => (a.words.size > 0 && sameSet(a.words, b.words) ? 1 : 0));
  matchInto(into.overlap, g, o, (a, b) => common(a.content, b.content));
  matchInto(into.attribution, g, o, (a, b) =>
    dice(a.content, b.content) >= 0.5 && sourcesMeet(a, b) ? dice(a.content, b.content) : 0,
  );
  const pairs = matchOneToOne(g.length, o.length, (i, j) =>
    dice(g[i]!.content, o[j]!.content) >= 0.5 ? dice(g[i]!.content, o[j]!.content) : 0,
  );
  pairs.forEach((j, i) => {
    if (j === -1 || g[i]!.source.size === 0) return;
    into.speaker[1]++;
    if (common(g[i]!.source, o[j]!.source) > 0) into.speaker[0]++;
  });
  const partner = matchInto(into.relaxed, g, o, relaxed);
  const speech = (roles: readonly Roles[], sets: readonly Sets[]) =>
    sets.filter((_, i) => isSpeech(text, roles[i]!.cue));
  matchInto(into.speech, speech(gold, g), speech(mine, o), relaxed);
  return report(document, { gold, mine, partner });
}

function report(
  { id, text }: GoldDocument<PolnearGold>,
  matched: { readonly gold: readonly Roles[]; readonly mine: readonly Roles[]; readonly partner: readonly number[] },
) {
  const rows: ScoreRow[] = [];
  const lines: string[] = [];
  const head = (a: Roles) =>
    `${snippet(text, a.source, 50) || '-'} | ${snippet(text, a.cue, 40)} | ${snippet(text, a.content)}`;
  matched.gold.forEach((a, i) => {
    const right = matched.partner[i] !== -1;
    rows.push({ id: `${id}/${a.id}`, right, what: head(a) });
    if (!right) lines.push(`MISS  ${head(a)}`);
  });
  const used = new Set(matched.partner);
  matched.mine.forEach((a, j) => {
    if (!used.has(j)) lines.push(`FALSE ${head(a)}`);
  });
  return { rows, lines };
}

export async function score(options: ScoreOptions): Promise<Score> {
  const documents = readPack<PolnearGold>(options.file ?? 'polnear/dev.jsonl.gz');
  if (documents === null) return emptyScore(SKIPPED);
  const readings = await readAll(documents);
  const into = count();
  const isSpeech = speechTest();
  const rows: ScoreRow[] = [];
  const listing: string[] = [];
  documents.forEach((document, i) => {
    const ours = (readings[i]?.statements ?? []).map(
      (s): Roles => ({
        id: s.id,
        source: s.speakers.flatMap((speaker) => speaker.span ?? []),
        cue: [s.cue.span],
        content: s.content,
      }),
    );
    const one = scoreDocument(document, ours, into, isSpeech);
    rows.push(...one.rows);
    listing.push(`# ${document.id}`, ...one.lines);
  });
  const tokens = ROLES.map(
    (role) => `${role} ${three(f1(into[role]))} (P ${three(precision(into[role]))} R ${three(recall(into[role]))})`,
  );
  const table = [
    `PolNeAR dev (${documents.length} texts)`,
    `  relaxed, all        ${prf(into.relaxed)}`,
    `  relaxed, speech     ${prf(into.speech)}`,
    `  attribution         ${prf(into.attribution)}`,
    `  content exact ${three(f1(into.exact))}  overlap ${three(f1(into.overlap))}  speaker given content ${share(...into.speaker)}`,
    `  token F1: ${tokens.join('  ')}`,
  ].join('\n');
  return { table, rows, listing: listing.join('\n') };
}
