// What views ask of the ledger besides the rows they show: statements by id, names of parties. Leaves rows and looks to the commands and show/.
// Example: ledgerSource(store, parties).statement('wire.txt#s3') is the line of that statement.
import type { StatementLine } from '../model/question.ts';
import type { LedgerSource } from '../show/ledger-document.ts';
import type { LedgerStore } from '../store/store.ts';
import type { PartyWords } from './party-words.ts';

/** Statements are fetched once for each report that is asked for. */
export function ledgerSource(store: Pick<LedgerStore, 'statements'>, parties: PartyWords): LedgerSource {
  const fetched = new Map<string, ReadonlyMap<string, StatementLine>>();
  const ofReport = (report: string): ReadonlyMap<string, StatementLine> => {
    const known = fetched.get(report);
    if (known !== undefined) return known;
    const lines = new Map(store.statements({ reports: [report] }).map((line) => [line.statement, line]));
    fetched.set(report, lines);
    return lines;
  };
  return {
    names: parties.name,
    statement: (id) => {
      const cut = id.lastIndexOf('#'); // the report's own id may hold one
      return cut < 0 ? null : (ofReport(id.slice(0, cut)).get(id.slice(cut + 1)) ?? null);
    },
  };
}
