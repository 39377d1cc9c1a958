// Independent origins of an occurrence: reports of one family count once, and so does one original speaker. Leaves families to families.ts.
// Example: a wire, its reprint and a ministry's note are two families; the ministry quoted by all three is one speaker.
import type { Account } from '../model/account.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { affirms } from './ledger-standing.ts';

/** A family as far as origins need it. */
export type Origins = { readonly id: string; readonly because: string };

/** `accounts` in the ledger's order. */
export function originsOf(
  accounts: readonly Account[],
  familyOf: (report: string) => Origins | null,
): LedgerIncident['origins'] {
  const reports = [...new Set(accounts.map(({ report }) => report))];
  const families = new Map<string, { readonly members: string[]; readonly because: string }>();
  for (const report of reports) {
    const family = familyOf(report);
    const id = family === null ? `alone ${report}` : `family ${family.id}`;
    const known = families.get(id);
    if (known === undefined) families.set(id, { members: [report], because: family?.because ?? '' });
    else known.members.push(report);
  }
  const speakers = new Map<string, Set<string>>();
  for (const { report, holders } of accounts)
    for (const holder of holders) {
      if (!affirms(holder)) continue;
      // a witness or a source without a name is another one in each report of another family
      const family = familyOf(report)?.id ?? report;
      const who =
        holder.party === null && holder.who === holder.who.toLowerCase() ? `${holder.who} in ${family}` : holder.who;
      speakers.set(who, (speakers.get(who) ?? new Set()).add(report));
    }
  const because = [
    ...[...families.values()].flatMap(({ members, because: why }) =>
      members.length < 2 ? [] : `${members.join(', ')} are one: ${why}`,
    ),
    ...[...speakers].flatMap(([who, told]) => (told.size < 2 ? [] : `${who} speaks in ${[...told].join(', ')}`)),
  ];
  return { families: families.size, speakers: speakers.size, because };
}
