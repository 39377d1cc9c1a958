// What speaks for and against two accounts being of one occurrence, by name, and what forbids it. The same for (a, b) and (b, a). Leaves how much
// each sign counts to data/en/gathering.tsv. Example: one day, one village, the same doer; but twelve dead here and three there.
import type { Account } from '../model/account.ts';
import { sameStem } from '../text/stems.ts';
import { daySigns } from './account-days.ts';
import { placeSigns } from './account-places.ts';
import { type AccountView, type Comparing, viewOf } from './account-view.ts';

export type Signs = Readonly<Record<string, number>>;

/** Null where the two cannot be one whatever their words: apart in time or space, done and only demanded, news and history. */
export function accountSigns(a: Account, b: Account, comparing: Comparing): Signs | null {
  const modality = modalitySigns(a, b);
  const days = modality === null ? null : daySigns(a, b);
  const places = days === null ? null : placeSigns(a, b);
  if (modality === null || days === null || places === null) return null;
  const [mine, theirs] = [viewOf(a, comparing), viewOf(b, comparing)];
  return Object.assign(
    {},
    modality,
    days,
    places,
    typeSigns(a, b),
    sideSigns(mine, theirs),
    wordSigns(a, b),
    nameSigns(mine, theirs),
    matterSigns(mine, theirs, comparing),
    runSigns(a, b, theirs),
    figureSigns(a, b),
    holderSigns(a, b, [mine, theirs]),
    a.report === b.report ? { 'same report': 1 } : NONE,
  );
}
const NONE: Signs = {};

/** Whether nothing forbids the two to be one. */
export const mayBeOne = (a: Account, b: Account): boolean =>
  modalitySigns(a, b) !== null && daySigns(a, b) !== null && placeSigns(a, b) !== null;

/** What was announced may be what was done; what is demanded, threatened or only thought of is not. */
function modalitySigns(a: Account, b: Account): Signs | null {
  if (a.historical !== b.historical) return null;
  if (a.modality === b.modality) return a.modality === 'actual' ? {} : { 'both not done': 1 };
  const modalities = [a.modality, b.modality];
  return modalities.includes('actual') && modalities.includes('planned') ? { 'planned and done': 1 } : null;
}

/** Pairs of types that one occurrence may be told by; in alphabetical order. */
const kindred: ReadonlySet<string> = new Set([
  'AGREE RETREAT',
  'AGREE CONSULT',
  'ASSAULT COERCE',
  'CONCEDE RETREAT',
  'AGREE CONCEDE',
  'COERCE SANCTION',
  'COERCE RETREAT',
  'AGREE COOPERATE',
  'CONSULT COOPERATE',
  'AID COOPERATE',
]);

function typeSigns(a: Account, b: Account): Signs {
  const [first, second] = [a.type, b.type].sort() as [string, string];
  if (first !== second) return kindred.has(`${first} ${second}`) ? { 'kindred type': 1 } : { 'other type': 1 };
  const mode = a.mode === null || b.mode === null ? {} : a.mode === b.mode ? { 'same mode': 1 } : { 'other mode': 1 };
  return { [`both ${first}`]: 1, ...mode };
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count++;
  return count;
}

/** Ends that the words name count apart from those that were only inferred. */
function sideSigns({ ends: mine }: AccountView, { ends: theirs }: AccountView): Signs {
  if (mine.all.size === 0 || theirs.all.size === 0) return { 'no parties': 1 };
  const common = shared(mine.all, theirs.all);
  const end = (which: 'did' | 'suffered', word: string): Signs => {
    if (mine[which].size === 0 || theirs[which].size === 0) return {};
    const weak = mine.firm[which] && theirs.firm[which] ? '' : 'weak: ';
    return { [`${weak}${shared(mine[which], theirs[which]) > 0 ? 'same' : 'other'} ${word}`]: 1 };
  };
  const turned =
    shared(mine.did, theirs.did) + shared(mine.suffered, theirs.suffered) === 0 &&
    shared(mine.did, theirs.suffered) > 0 &&
    shared(mine.suffered, theirs.did) > 0;
  return {
    ...(common === 0
      ? { 'no party shared': 1 }
      : { 'parties shared': common / Math.max(mine.all.size, theirs.all.size) }),
    ...end('did', 'doer'),
    ...end('suffered', 'sufferer'),
    ...(turned ? { 'doer and sufferer turned': 1 } : {}),
  };
}

const countAkin = (a: readonly string[], b: readonly string[]): number =>
  a.filter((word) => b.some((other) => sameStem(word, other))).length;
/** Both ways, so that the order does not matter. */
const meeting = (a: readonly string[], b: readonly string[]): number => Math.min(countAkin(a, b), countAkin(b, a));

function wordSigns(a: Account, b: Account): Signs {
  const triggers = meeting(a.words, b.words);
  const targets = meeting(a.targets, b.targets);
  const crossed = meeting(a.words, b.targets) + meeting(a.targets, b.words);
  return {
    ...(triggers > 0 ? { 'word shared': 1, 'words shared': Math.min(2, triggers - 1) } : { 'no word shared': 1 }),
    ...(targets > 0 ? { 'target shared': Math.min(2, targets) } : {}),
    ...(crossed > 0 ? { 'target in the word': 1 } : {}),
  };
}

function nameSigns({ names: mine }: AccountView, { names: theirs }: AccountView): Signs {
  const names = shared(mine, theirs);
  if (names > 0) return { 'name shared': 1, 'names shared': Math.min(3, names - 1) };
  return mine.size > 1 && theirs.size > 1 ? { 'no name shared': 1 } : {};
}

/** How far the sentences speak of the same things: the cosine of their rare words, and how many they share. */
function matterSigns(mine: AccountView, theirs: AccountView, { rarity }: Comparing): Signs {
  let sum = 0;
  for (const stem of mine.matter) if (theirs.matter.has(stem)) sum += rarity(stem) ** 2;
  if (sum === 0) return mine.matter.size > 3 && theirs.matter.size > 3 ? { 'no matter shared': 1 } : {};
  const likeness = sum / Math.sqrt(mine.weight * theirs.weight);
  return { 'matter shared': Math.round(likeness * 1000) / 1000, 'things shared': Math.min(4, sum / 10) };
}

/** Share of the smaller's runs of words that stand in the other, as far as both are kept: up to the lesser of their greatest. */
function runSigns(a: Account, b: Account, { runs }: AccountView): Signs {
  if (a.wording.length === 0 || b.wording.length === 0) return {};
  const top = Math.min(a.wording.at(-1)!, b.wording.at(-1)!);
  const smaller = Math.min(countUpTo(a.wording, top), countUpTo(b.wording, top));
  if (smaller < 4) return NONE;
  let common = 0;
  for (const run of a.wording) if (run <= top && runs.has(run)) common++;
  const share = common / smaller;
  return share === 0 ? {} : { 'wording shared': share, ...(share > 0.5 ? { 'same wording': 1 } : {}) };
}

function countUpTo(runs: readonly number[], top: number): number {
  let count = 0;
  for (const run of runs) if (run <= top) count++;
  return count;
}

/** The same number of dead is a sign the rarer the greater it is; tolls that exclude each other speak against it, though tolls do rise. */
function figureSigns(a: Account, b: Account): Signs {
  let same = 0;
  let other = 0;
  for (const mine of a.quantities)
    for (const theirs of b.quantities) {
      if (mine.of !== theirs.of) continue;
      const figures = [mine.low, mine.best, mine.high].filter((n) => n !== null);
      const found = [theirs.low, theirs.best, theirs.high].filter((n) => n !== null && figures.includes(n));
      if (found.length > 0) same = Math.max(same, Math.min(5, Math.log2(1 + Math.max(...(found as number[])))));
      else if (figures.length > 0) other = 1;
    }
  return same > 0 ? { 'figure shared': same / 5, 'any figure shared': 1 } : other > 0 ? { 'other figures': 1 } : {};
}

function holderSigns(a: Account, b: Account, [mine, theirs]: readonly [AccountView, AccountView]): Signs {
  const answered = (which: 'denying' | 'owning'): boolean =>
    shared(mine[which], theirs.ends.named) > 0 || shared(theirs[which], mine.ends.named) > 0;
  return {
    ...(shared(mine.speakers, theirs.speakers) > 0 ? { 'speaker shared': 1 } : {}),
    ...(answered('denying') ? { 'denied by the doer': 1 } : {}),
    ...(answered('owning') ? { 'owned by the doer': 1 } : {}),
    ...(shared(mine.affirming, theirs.affirming) > 0 ? { 'said by the same side': 1 } : {}),
    ...((a.carrier === 'nobody') !== (b.carrier === 'nobody') ? { 'rumour and word': 1 } : {}),
    ...(a.carrier === 'nobody' && b.carrier === 'nobody' ? { 'rumour in both': 1 } : {}),
  };
}
