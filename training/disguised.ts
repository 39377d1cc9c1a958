// A story told as if it were of another's war: its days moved to the other's, its two chief parties called as the other's. Nothing of it is of one
// occurrence with anything there, though days and parties agree: what a full ledger has on every page, and a collection of single stories lacks.
import type { AccountedReport } from '../bench/ledger-accounts.ts';
import type { Account } from '../src/model/account.ts';
import type { Moment } from '../src/model/moment.ts';
import { dayNumber } from '../src/relate/account-days.ts';

/** `story` in the disguise of `as`. Ids are marked with a '~'. */
export function disguised(
  story: readonly AccountedReport[],
  as: readonly AccountedReport[],
): readonly AccountedReport[] {
  const shift = firstDay(as) - firstDay(story);
  const [theirs, ours] = [chief(as), chief(story)];
  const called = (party: string): string => theirs[ours.indexOf(party)] ?? party;
  return story.map(({ id, accounts, notes }) => ({
    id: `~${id}`,
    accounts: accounts.map((account) => inDisguise(account, { shift, called })),
    notes: notes.map((note) => (note === null ? null : `~${note}`)),
  }));
}

type Disguise = { readonly shift: number; readonly called: (party: string) => string };

function inDisguise(account: Account, { shift, called }: Disguise): Account {
  const all = (parties: readonly string[]): string[] => [...new Set(parties.map(called))].sort();
  const { actors, recipients, doers, sufferers, when, published, holders } = account;
  return {
    ...account,
    ...{ id: `~${account.id}`, report: `~${account.report}`, published: moved(published, shift) },
    ...{ actors: all(actors), recipients: all(recipients), doers: all(doers), sufferers: all(sufferers) },
    when: when === null ? null : momentMoved(when, shift),
    holders: holders.map((holder) => ({ ...holder, party: holder.party === null ? null : called(holder.party) })),
  };
}

const momentMoved = (moment: Moment, shift: number): Moment => ({
  ...moment,
  ...{ start: moved(moment.start, shift), end: moved(moment.end, shift) },
});

function moved(day: string | null, shift: number): string | null {
  const number = dayNumber(day);
  return number === null ? null : new Date((number + shift) * 86_400_000).toISOString().slice(0, 10);
}

const firstDay = (story: readonly AccountedReport[]): number =>
  Math.min(...story.flatMap(({ accounts }) => accounts.flatMap(({ published }) => dayNumber(published) ?? [])));

/** The two parties that most accounts name. */
function chief(story: readonly AccountedReport[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { accounts } of story)
    for (const { actors, recipients } of accounts)
      for (const party of new Set([...actors, ...recipients])) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([party]) => party);
}
