// What speaks for and against two accounts being of one occurrence, by name, and what forbids it. The same for (a, b) and (b, a). Leaves how much
// each sign counts to data/en/gathering.tsv. Example: one day, one village, the same doer; but twelve dead here and three there.
import type { Account, AccountHolder } from '../model/account.ts';
import { daySigns } from './account-days.ts';
import { placeSigns } from './account-places.ts';
import { akin, type Folding } from './compatible.ts';

/** `rarity` of the beginning of a word, as in GatheringWeights. */
export type Comparing = Folding & { readonly rarity: (stem: string) => number };
export type Signs = Readonly<Record<string, number>>;

/** Null where the two cannot be one whatever their words: apart in time or space, done and only demanded, news and history. */
export function accountSigns(a: Account, b: Account, folding: Comparing): Signs | null {
  const modality = modalitySigns(a, b);
  const days = modality === null ? null : daySigns(a, b);
  const places = days === null ? null : placeSigns(a, b);
  if (modality === null || days === null || places === null) return null;
  return {
    ...modality,
    ...days,
    ...places,
    ...typeSigns(a, b),
    ...sideSigns(a, b, folding),
    ...wordSigns(a, b),
    ...matterSigns(a, b, folding),
    ...figureSigns(a, b),
    ...holderSigns(a, b, folding),
    ...(a.report === b.report ? { 'same report': 1 } : {}),
  };
}

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

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

type Ends = {
  readonly did: ReadonlySet<string>;
  readonly suffered: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly firm: { readonly did: boolean; readonly suffered: boolean };
};
/** Who stands on both ends of a one-sided deed stands surely only on that end where the words name him. */
function endsOf({ actors, recipients, doers, sufferers }: Account, { sideOf }: Folding): Ends {
  const fold = (parties: readonly string[]): Set<string> => new Set(parties.map(sideOf));
  const [named, hit] = [fold(doers), fold(sufferers)];
  const did = fold(actors);
  const suffered = fold(recipients);
  const firm = { did: named.size > 0, suffered: hit.size > 0 };
  const all = new Set([...did, ...suffered]);
  if (did.size !== 1 || suffered.size !== 1 || all.size > 1) return { did, suffered, all, firm };
  return { did: firm.did ? did : new Set(), suffered: firm.suffered && !firm.did ? suffered : new Set(), all, firm };
}

/** Ends that the words name count apart from those that were only inferred. */
function sideSigns(a: Account, b: Account, folding: Folding): Signs {
  const [mine, theirs] = [endsOf(a, folding), endsOf(b, folding)];
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
  a.filter((word) => b.some((other) => akin(word, other))).length;
/** Both ways, so that the order does not matter. */
const meeting = (a: readonly string[], b: readonly string[]): number => Math.min(countAkin(a, b), countAkin(b, a));

function wordSigns(a: Account, b: Account): Signs {
  const triggers = meeting(a.words, b.words);
  const targets = meeting(a.targets, b.targets);
  const crossed = meeting(a.words, b.targets) + meeting(a.targets, b.words);
  const names = shared(new Set(a.names), new Set(b.names));
  const runs = sharedRuns(a.wording, b.wording);
  return {
    ...(triggers > 0 ? { 'word shared': 1, 'words shared': Math.min(2, triggers - 1) } : { 'no word shared': 1 }),
    ...(targets > 0 ? { 'target shared': Math.min(2, targets) } : {}),
    ...(crossed > 0 ? { 'target in the word': 1 } : {}),
    ...(names > 0 ? { 'name shared': 1, 'names shared': Math.min(3, names - 1) } : {}),
    ...(names === 0 && a.names.length > 1 && b.names.length > 1 ? { 'no name shared': 1 } : {}),
    ...(runs > 0 ? { 'wording shared': runs } : {}),
    ...(runs > 0.5 ? { 'same wording': 1 } : {}),
  };
}

/** How far the sentences speak of the same things: the cosine of their rare words, and how many they share. */
function matterSigns(a: Account, b: Account, { rarity }: Comparing): Signs {
  const square = (stem: string): number => rarity(stem) ** 2;
  const sum = (stems: readonly string[]): number => stems.reduce((all, stem) => all + square(stem), 0);
  const theirs = new Set(b.matter);
  const both = a.matter.filter((stem) => theirs.has(stem));
  if (both.length === 0) return a.matter.length > 3 && b.matter.length > 3 ? { 'no matter shared': 1 } : {};
  const likeness = sum(both) / Math.sqrt(sum(a.matter) * sum(b.matter));
  return { 'matter shared': Math.round(likeness * 1000) / 1000, 'things shared': Math.min(4, sum(both) / 10) };
}

/** Share of the smaller's runs that stand in the other, as far as both are kept: up to the lesser of their greatest. */
function sharedRuns(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const top = Math.min(a.at(-1)!, b.at(-1)!);
  const inA = a.filter((run) => run <= top);
  const inB = new Set(b.filter((run) => run <= top));
  const smaller = Math.min(inA.length, inB.size);
  return smaller < 4 ? 0 : inA.filter((run) => inB.has(run)).length / smaller;
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

const affirms = ({ position }: AccountHolder): boolean => position === 'asserts' || position === 'confirms';

function holderSigns(a: Account, b: Account, { sideOf }: Folding): Signs {
  const names = (account: Account): Set<string> =>
    new Set(account.holders.flatMap(({ who, party }) => (who === party ? [] : who.toLowerCase())));
  const held = (account: Account, is: (holder: AccountHolder) => boolean): Set<string> =>
    new Set(account.holders.flatMap((holder) => (holder.party !== null && is(holder) ? sideOf(holder.party) : [])));
  const denies = (holder: AccountHolder): boolean => holder.position === 'denies';
  const owns = (holder: AccountHolder): boolean => holder.position === 'confirms';
  const answers = (from: Account, to: Account, is: (holder: AccountHolder) => boolean): boolean => {
    const mine = held(from, is);
    return mine.size > 0 && to.actors.some((actor) => mine.has(sideOf(actor)));
  };
  const speakers = shared(names(a), names(b));
  return {
    ...(speakers > 0 ? { 'speaker shared': 1 } : {}),
    ...(answers(a, b, denies) || answers(b, a, denies) ? { 'denied by the doer': 1 } : {}),
    ...(answers(a, b, owns) || answers(b, a, owns) ? { 'owned by the doer': 1 } : {}),
    ...(shared(held(a, affirms), held(b, affirms)) > 0 ? { 'said by the same side': 1 } : {}),
    ...((a.carrier === 'nobody') !== (b.carrier === 'nobody') ? { 'rumour and word': 1 } : {}),
    ...(a.carrier === 'nobody' && b.carrier === 'nobody' ? { 'rumour in both': 1 } : {}),
  };
}
