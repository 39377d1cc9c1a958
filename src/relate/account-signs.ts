// What speaks for and against two accounts being of one occurrence, by name, and what forbids it. The same for (a, b) and (b, a). Leaves how much
// each sign counts to data/en/gathering.tsv. Example: one day, one village, the same doer; but twelve dead here and three there.
import type { AccountOutline } from '../model/account.ts';
import { sameStem } from '../text/stems.ts';
import { daySigns } from './account-days.ts';
import { placeSigns } from './account-places.ts';
import { type AccountView, type Comparing, type Ends, viewOf } from './account-view.ts';
import { namesFrom, oneSign, type Signs } from './one-sign.ts';

export type { Signs } from './one-sign.ts';

/** Is told each sign once: hundreds of pairs are weighed for each that is kept, and a list for every one of them would be thrown away. */
export type Tell = (sign: string, value: number) => void;

/** Null where the two cannot be one whatever their words: apart in time or space, done and only demanded, news and history. */
export function accountSigns(a: AccountOutline, b: AccountOutline, comparing: Comparing): Signs | null {
  const signs: Record<string, number> = {};
  const tell: Tell = (sign, value) => {
    signs[sign] = value;
  };
  return tellSigns(a, b, { ...comparing, tell }) ? signs : null;
}

/** False where the two cannot be one: nothing is told then. */
export function tellSigns(a: AccountOutline, b: AccountOutline, telling: Comparing & { readonly tell: Tell }): boolean {
  const modality = modalitySigns(a, b);
  const days = modality === null ? null : daySigns(a, b);
  const places = days === null ? null : placeSigns(a, b);
  if (modality === null || days === null || places === null) return false;
  const { tell } = telling;
  for (const signs of [modality, days, places]) for (const sign in signs) tell(sign, signs[sign]!);
  const [mine, theirs] = [viewOf(a, telling), viewOf(b, telling)];
  const otherMode = typeSigns(a, b, tell);
  sideSigns(mine, theirs, tell);
  const akin = wordSigns(a, b, tell);
  nameSigns(mine, theirs, tell);
  matterSigns(mine, theirs, telling);
  const copied = runSigns(a, b, tell);
  const figures = figureSigns(a, b, tell);
  if (!copied && figures !== 'same') looseSigns({ days, figures, unlike: otherMode && !akin }, tell);
  holderSigns([a, b], [mine, theirs], tell);
  if (a.report === b.report) tell('same report', 1);
  return true;
}

/** Whether nothing forbids the two to be one. */
export const mayBeOne = (a: AccountOutline, b: AccountOutline): boolean =>
  modalitySigns(a, b) !== null && daySigns(a, b) !== null && placeSigns(a, b) !== null;

/** What was announced may be what was done; what is demanded, threatened or only thought of is not. */
function modalitySigns(a: AccountOutline, b: AccountOutline): Signs | null {
  if (a.historical !== b.historical) return null;
  if (a.modality === b.modality) return a.modality === 'actual' ? NONE : oneSign('both not done');
  const modalities = [a.modality, b.modality];
  return modalities.includes('actual') && modalities.includes('planned') ? oneSign('planned and done') : null;
}

const NONE: Signs = {};

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

const both = namesFrom('both ');

/** Whether both are of a mode, and not the same. */
function typeSigns(a: AccountOutline, b: AccountOutline, tell: Tell): boolean {
  if (a.type !== b.type) {
    const kin = kindred.has(a.type < b.type ? `${a.type} ${b.type}` : `${b.type} ${a.type}`);
    tell(kin ? 'kindred type' : 'other type', 1);
    return false;
  }
  tell(both(a.type), 1);
  if (a.mode === null || b.mode === null) return false;
  tell(a.mode === b.mode ? 'same mode' : 'other mode', 1);
  return a.mode !== b.mode;
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count++;
  return count;
}

/** Ends that the words name count apart from those that were only inferred. */
function sideSigns({ ends: mine }: AccountView, { ends: theirs }: AccountView, tell: Tell): void {
  if (mine.all.size === 0 || theirs.all.size === 0) {
    tell('no parties', 1);
    return;
  }
  const common = shared(mine.all, theirs.all);
  if (common === 0) tell('no party shared', 1);
  else tell('parties shared', common / Math.max(mine.all.size, theirs.all.size));
  endSign('did', [mine, theirs], tell);
  endSign('suffered', [mine, theirs], tell);
  const turned =
    shared(mine.did, theirs.did) + shared(mine.suffered, theirs.suffered) === 0 &&
    shared(mine.did, theirs.suffered) > 0 &&
    shared(mine.suffered, theirs.did) > 0;
  if (turned) tell('doer and sufferer turned', 1);
}

const ENDS = {
  did: { firm: ['same doer', 'other doer'], weak: ['weak: same doer', 'weak: other doer'] },
  suffered: { firm: ['same sufferer', 'other sufferer'], weak: ['weak: same sufferer', 'weak: other sufferer'] },
} as const;

function endSign(end: keyof typeof ENDS, [mine, theirs]: readonly [Ends, Ends], tell: Tell): void {
  if (mine[end].size === 0 || theirs[end].size === 0) return;
  const [same, other] = ENDS[end][mine.firm[end] && theirs.firm[end] ? 'firm' : 'weak'];
  tell(shared(mine[end], theirs[end]) > 0 ? same : other, 1);
}

function countAkin(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  for (const word of a) if (b.some((other) => sameStem(word, other))) count++;
  return count;
}
/** Both ways, so that the order does not matter. */
function meeting(a: readonly string[], b: readonly string[]): number {
  const count = countAkin(a, b);
  return count === 0 ? 0 : Math.min(count, countAkin(b, a));
}

/** Whether a word of the triggers is shared. */
function wordSigns(a: AccountOutline, b: AccountOutline, tell: Tell): boolean {
  const triggers = meeting(a.words, b.words);
  const targets = meeting(a.targets, b.targets);
  if (triggers > 0) {
    tell('word shared', 1);
    tell('words shared', Math.min(2, triggers - 1));
  } else tell('no word shared', 1);
  if (targets > 0) tell('target shared', Math.min(2, targets));
  if (meeting(a.words, b.targets) + meeting(a.targets, b.words) > 0) tell('target in the word', 1);
  return triggers > 0;
}

/** Signs of days that cost more where nothing binds the two. */
const LATE: Readonly<Record<string, string>> = {
  'dated, told in a week': 'loose: dated, told in a week',
  'undated, told in a week': 'loose: undated, told in a week',
};
type Differing = {
  readonly days: Signs;
  readonly figures: 'same' | 'other' | null;
  /** Neither the mode nor a word of the triggers is the same. */
  readonly unlike: boolean;
};

/**
 * What differs costs more where neither a figure nor the wording binds the two: at a front that moves little the next deed is told by the same place,
 * sides and weapons, by another toll, in other words or a week on.
 */
function looseSigns({ days, figures, unlike }: Differing, tell: Tell): void {
  if (unlike) tell('loose: other mode, no word shared', 1);
  if (figures === 'other') tell('loose: other figures', 1);
  for (const sign in days) if (LATE[sign] !== undefined) tell(LATE[sign], 1);
}

function nameSigns({ names: mine }: AccountView, { names: theirs }: AccountView, tell: Tell): void {
  const names = shared(mine, theirs);
  if (names > 0) {
    tell('name shared', 1);
    tell('names shared', Math.min(3, names - 1));
  } else if (mine.size > 1 && theirs.size > 1) tell('no name shared', 1);
}

/** How far the sentences speak of the same things: the cosine of their rare words, and how many they share. */
function matterSigns(
  mine: AccountView,
  theirs: AccountView,
  { rarity, tell }: Comparing & { readonly tell: Tell },
): void {
  let sum = 0;
  for (const stem of mine.matter) if (theirs.matter.has(stem)) sum += rarity(stem) ** 2;
  if (sum === 0) {
    if (mine.matter.size > 3 && theirs.matter.size > 3) tell('no matter shared', 1);
    return;
  }
  const likeness = sum / Math.sqrt(mine.weight * theirs.weight);
  tell('matter shared', Math.round(likeness * 1000) / 1000);
  tell('things shared', Math.min(4, sum / 10));
}

/**
 * Share of the smaller's runs of words that stand in the other, as far as both are kept: up to the lesser of their greatest. Whether the most of them
 * do.
 */
function runSigns({ wording: mine }: AccountOutline, { wording: theirs }: AccountOutline, tell: Tell): boolean {
  if (mine.length === 0 || theirs.length === 0) return false;
  const top = Math.min(mine.at(-1)!, theirs.at(-1)!);
  let [i, j, common] = [0, 0, 0];
  // both ascend, each run once
  while (mine[i]! <= top && theirs[j]! <= top) {
    const [here, there] = [mine[i]!, theirs[j]!];
    if (here === there) common++;
    if (here <= there) i++;
    if (there <= here) j++;
  }
  const smaller = Math.min(countFrom(mine, i, top), countFrom(theirs, j, top));
  if (smaller < 4 || common === 0) return false;
  const share = common / smaller;
  tell('wording shared', share);
  if (share > 0.5) tell('same wording', 1);
  return share > 0.5;
}

/** How many are no greater than `top`, of which so many are known. */
function countFrom(runs: readonly number[], known: number, top: number): number {
  let count = known;
  while (count < runs.length && runs[count]! <= top) count++;
  return count;
}

/** The same number of dead is a sign the rarer the greater it is; tolls that exclude each other speak against it, though tolls do rise. */
function figureSigns(a: AccountOutline, b: AccountOutline, tell: Tell): Differing['figures'] {
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
  if (same > 0) {
    tell('figure shared', same / 5);
    tell('any figure shared', 1);
    return 'same';
  }
  if (other > 0) tell('other figures', 1);
  return other > 0 ? 'other' : null;
}

function holderSigns(
  [a, b]: readonly [AccountOutline, AccountOutline],
  [mine, theirs]: readonly [AccountView, AccountView],
  tell: Tell,
): void {
  const answered = (which: 'denying' | 'owning'): boolean =>
    shared(mine[which], theirs.ends.named) > 0 || shared(theirs[which], mine.ends.named) > 0;
  if (shared(mine.speakers, theirs.speakers) > 0) tell('speaker shared', 1);
  if (answered('denying')) tell('denied by the doer', 1);
  if (answered('owning')) tell('owned by the doer', 1);
  if (shared(mine.affirming, theirs.affirming) > 0) tell('said by the same side', 1);
  if ((a.carrier === 'nobody') !== (b.carrier === 'nobody')) tell('rumour and word', 1);
  else if (a.carrier === 'nobody') tell('rumour in both', 1);
}
