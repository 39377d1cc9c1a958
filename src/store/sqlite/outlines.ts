// As much of an account as comparing needs, by itself in the file and remembered from change to change: of hundreds that a report is compared with
// few are unpacked whole. Leaves when outlines are forgotten to memory.ts. Example: the outline of 'wire.txt#i2' has its day and place, not its words.
import type { Account, AccountOutline } from '../../model/account.ts';
import { memoryOf } from './memory.ts';
import { bytesOfRuns, runsOfBytes } from './runs-as-bytes.ts';
import type { Sql } from './sql.ts';
import { unpackedAccount } from './unpacked-accounts.ts';

/** Puts it in the place of an earlier one. */
export function keepOutline(sql: Sql, row: number, account: Account): void {
  const outline = outlineOf(account);
  const { wording, ...others } = outline;
  sql.run(
    `INSERT INTO account_outlines (account, body, runs) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body, runs = excluded.runs`,
    row,
    JSON.stringify(others),
    bytesOfRuns(wording, `the account "${account.id}"`),
  );
  memoryOf(sql).outlines.set(row, outline);
}

export function outlineAt(sql: Sql, row: number): AccountOutline | undefined {
  const { outlines } = memoryOf(sql);
  const before = outlines.get(row);
  if (before !== undefined) return before;
  const outline = fromFile(sql, row);
  if (outline !== undefined) outlines.set(row, outline);
  return outline;
}

type Kept = { readonly body: string; readonly runs: Uint8Array };

function fromFile(sql: Sql, row: number): AccountOutline | undefined {
  const kept = sql.one<Kept>('SELECT body, runs FROM account_outlines WHERE account = ?', row);
  if (kept === undefined) return unpackedAccount(sql, row);
  const others = JSON.parse(kept.body) as Omit<AccountOutline, 'wording'>;
  return Object.assign(others, { wording: runsOfBytes(kept.runs) });
}

function outlineOf(account: Account): AccountOutline {
  const { mentions, events, incident, against, reviewed, place, when, quantities, holders, ...others } = account;
  return {
    ...others,
    place: place === null ? null : withoutSpan(place),
    when: when === null ? null : { start: when.start, end: when.end },
    quantities: quantities.map(({ of, low, best, high }) => ({ of, low, best, high })),
    holders: holders.map(({ party, who, position }) => ({ party, who, position })),
  };
}

function withoutSpan({ span, ...site }: NonNullable<Account['place']>): NonNullable<AccountOutline['place']> {
  return site;
}
