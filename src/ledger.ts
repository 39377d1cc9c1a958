// The spine of the ledger: a reading → an entry → links to what is near → families and incidents; all of it is kept, or nothing.
// Leaves reading to pipeline.ts, meaning to relate/, keeping to store/. The same reports give the same rows, whatever came first.
// Example: putEntries(store, [wire, note], lexicon) where both tell of a strike: one incident with two accounts.
import { familiesAround } from './ledger/families-around.ts';
import { incidentsAround } from './ledger/incidents-around.ts';
import { linksOfNew } from './ledger/links-of-new.ts';
import { type Changes, sumOfChanges } from './ledger/sum-of-changes.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Entry, LedgerStore } from './store/store.ts';

export { commitmentsIn, commitmentsSpoken } from './ledger/commitments-in.ts';
export { entryOf } from './ledger/entry-of.ts';
export { type ReportId, reportId } from './ledger/report-ids.ts';
export { type Changes, sumOfChanges } from './ledger/sum-of-changes.ts';

/** Keeps reports, or newer readings of kept ones, with all that follows from them for others, in one change of the store. */
export function putEntries(store: LedgerStore, entries: Iterable<Entry>, lexicon: Lexicon): Changes {
  return store.change(() => {
    const sum = sumOfChanges();
    for (const entry of entries) sum.add(putEntry(store, entry, lexicon));
    return sum.changes();
  });
}

/** What keeping this entry would change of the incidents; nothing is kept. Of one that is kept already and well: nothing. */
export function wouldChange(store: LedgerStore, entry: Entry, lexicon: Lexicon): Changes {
  const tried: { changes: Changes | null } = { changes: null };
  const undone = new Error('undone');
  try {
    store.change(() => {
      tried.changes = putEntry(store, entry, lexicon);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return tried.changes!;
}

/** One of them, within a change of the store. Only what is near is looked at: the cost does not grow with the ledger. */
export function putEntry(store: LedgerStore, entry: Entry, lexicon: Lexicon): Changes {
  const { id } = entry.report;
  const earlier = {
    accounts: store.accountsOf([id]).map(({ id }) => id),
    families: store.familiesOf([id]).families,
  };
  const held = store.holding(earlier.accounts);
  store.keep(entry);
  const accounts = entry.accounts.map(({ account }) => account);
  const families = familiesAround(store, entry.sketch, earlier.families);
  const links = linksOfNew(store, { ...entry, family: families.own }, lexicon);
  const unlinked = [...new Set([...earlier.accounts, ...accounts.map(({ id }) => id)])];
  const gone = families.gone.map(({ id }) => id);
  store.regroup({ unlinked, links, gone: [], incidents: [], goneFamilies: gone, families: families.fresh });
  const { incidents, ...changes } = incidentsAround(
    store,
    { accounts, earlier: earlier.accounts, held, links, families },
    lexicon,
  );
  store.regroup({
    unlinked: [],
    links: [],
    gone: [...changes.changed, ...changes.gone],
    incidents,
    goneFamilies: [],
    families: [],
  });
  return changes;
}
