// The one order of accounts and of reports in a ledger: by day of publication (those without one last), then report, then place in the text.
// Example: the note of 14 September before the wire of 15 September, whatever was added first.
import type { Account } from '../model/account.ts';

type Dated = Pick<Account, 'report' | 'published' | 'mentions' | 'id'>;

export function accountOrder(a: Dated, b: Dated): number {
  return (
    compare(a.published ?? '~', b.published ?? '~') ||
    compare(a.report, b.report) ||
    startOf(a) - startOf(b) ||
    compare(a.id, b.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const startOf = ({ mentions }: Dated): number => mentions[0]?.trigger.start ?? 0;
