// An account as comparing needs it: its lists as sets, its sides folded, made once for each account however often it is compared.
// Leaves what is compared to account-signs.ts. Example: the doers of 'IDF struck' are the set of ISR.
import type { AccountOutline } from '../model/account.ts';
import type { Folding } from './compatible.ts';

/** Who stands on both ends of a one-sided deed stands surely only on that end where the words name him. */
export type Ends = {
  readonly did: ReadonlySet<string>;
  readonly suffered: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** All that were taken for doers, surely or not. */
  readonly named: ReadonlySet<string>;
  readonly firm: { readonly did: boolean; readonly suffered: boolean };
};
export type AccountView = {
  readonly ends: Ends;
  readonly names: ReadonlySet<string>;
  readonly matter: ReadonlySet<string>;
  /** Sum of the squares of the rarities of its matter. */
  readonly weight: number;
  /** Names of those who speak, lower case. */
  readonly speakers: ReadonlySet<string>;
  readonly denying: ReadonlySet<string>;
  readonly owning: ReadonlySet<string>;
  readonly affirming: ReadonlySet<string>;
};
export type Comparing = Folding & { readonly rarity: (stem: string) => number };

const views = new WeakMap<AccountOutline, AccountView>();

/** The same view for the same account: foldings and rarities come from one lexicon in a program. */
export function viewOf(account: AccountOutline, comparing: Comparing): AccountView {
  const known = views.get(account);
  if (known !== undefined) return known;
  const { names, matter, holders } = account;
  const held = (is: (holder: AccountOutline['holders'][number]) => boolean): ReadonlySet<string> =>
    new Set(holders.flatMap((one) => (one.party !== null && is(one) ? comparing.sideOf(one.party) : [])));
  const view: AccountView = {
    ends: endsOf(account, comparing),
    names: new Set(names),
    matter: new Set(matter),
    weight: matter.reduce((sum, stem) => sum + comparing.rarity(stem) ** 2, 0),
    speakers: new Set(holders.flatMap(({ who, party }) => (who === party ? [] : who.toLowerCase()))),
    denying: held(({ position }) => position === 'denies'),
    owning: held(({ position }) => position === 'confirms'),
    affirming: held(({ position }) => position === 'asserts' || position === 'confirms'),
  };
  views.set(account, view);
  return view;
}

function endsOf({ actors, recipients, doers, sufferers }: AccountOutline, { sideOf }: Folding): Ends {
  const did = new Set(actors.map(sideOf));
  const suffered = new Set(recipients.map(sideOf));
  const firm = { did: doers.length > 0, suffered: sufferers.length > 0 };
  const all = new Set([...did, ...suffered]);
  if (did.size !== 1 || suffered.size !== 1 || all.size > 1) return { did, suffered, all, named: did, firm };
  const surely = firm.did ? did : new Set<string>();
  return { did: surely, suffered: firm.suffered && !firm.did ? suffered : new Set(), all, named: did, firm };
}
