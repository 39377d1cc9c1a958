// How the standing of an occurrence changed, report by report in the order of publication, and by which statement. Leaves the standing itself to
// ledger-standing.ts. Example: claimed on 14 September by the ministry's note; acknowledged on 17 September by the Foreign Office's statement.
import type { Account, AccountHolder } from '../model/account.ts';
import type { PositionName } from '../model/incident.ts';
import type { StandingChange } from '../model/ledger-incident.ts';
import type { Ruling } from './standing.ts';

/** What turns a standing most comes first. */
const weight: readonly PositionName[] = ['confirms', 'denies', 'asserts', 'withholds'];

/** `accounts` in the ledger's order; `rule` gives the standing by the accounts so far. */
export function standingHistory(
  accounts: readonly Account[],
  rule: (known: readonly Account[]) => Ruling,
): readonly StandingChange[] {
  const changes: StandingChange[] = [];
  const held = new Set<string>();
  for (let end = 0; end < accounts.length; ) {
    const { report, published } = accounts[end]!;
    const from = end;
    while (end < accounts.length && accounts[end]!.report === report) end++;
    const news = accounts.slice(from, end).flatMap(({ holders }) => holders);
    const { standing, because } = rule(accounts.slice(0, end));
    const before = changes.at(-1)?.to ?? null;
    if (standing !== before)
      changes.push({
        ...{ from: before, to: standing, on: published, report },
        statement: turning(news, held)?.statement ?? null,
        because,
      });
    for (const holder of news) held.add(keyOf(holder));
  }
  return changes;
}

const keyOf = ({ party, who, position }: AccountHolder): string => `${party ?? `? ${who}`} ${position}`;

/** The first word of the report that is new to the record, the weightiest kind before others. */
function turning(news: readonly AccountHolder[], held: ReadonlySet<string>): AccountHolder | null {
  const fresh = news.filter((holder) => !held.has(keyOf(holder)));
  return weight.flatMap((position) => fresh.filter((holder) => holder.position === position))[0] ?? null;
}
