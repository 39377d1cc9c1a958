// `check` at work: the file, then reports read again and compared with what is kept of them. Leaves the file to the store, deriving to the ledger.
// Example: 'wire.txt: its incidents would be otherwise: wire.txt#i1'.
import { wouldChange } from '../ledger.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { loadLexicon } from '../lexicon/load.ts';
import type { KeptReport } from '../model/kept-report.ts';
import { plural } from '../show/say-how-many.ts';
import type { LedgerStore } from '../store/store.ts';
import { PROGRAM } from '../version.ts';
import { readEntry } from './entry-reader.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { progressBar } from './progress.ts';
import { roomForMany } from './v8-settings.ts';
import type { Reader, World } from './world.ts';

/** So many reports are read again where not all are asked for. */
const SAMPLE = 20;

export async function checkLedger(store: LedgerStore, all: boolean, world: World): Promise<number> {
  const faults = [...store.check()];
  const ids = [...store.reports()].map(({ id }) => id);
  const chosen = all ? ids : spread(ids, SAMPLE);
  const lexicon = loadLexicon();
  const progress = await progressBar(chosen.length, world);
  if (chosen.length > 1) roomForMany();
  let [compared, others] = [0, 0];
  for (const id of faults.length > 0 ? [] : chosen) {
    progress.step(id);
    const kept = store.report(id);
    if (kept === null) continue;
    if (kept.reading.program !== PROGRAM) others += 1;
    else {
      compared += 1;
      faults.push(...faultsOf(kept, { store, lexicon, reader: await world.reader() }));
    }
  }
  progress.stop();
  for (const fault of faults) await world.out(`${fault}\n`);
  const read = `${plural(ids.length, 'report')}, ${compared} read again and compared`;
  const elsewhere = others === 0 ? '' : `, ${others} read by another version (onrecord reread)`;
  await world.out(`${faults.length === 0 ? 'all is well' : plural(faults.length, 'fault')}: ${read}${elsewhere}\n`);
  return faults.length === 0 ? EXIT_CODES.ok.code : EXIT_CODES.errors.code;
}

type Means = { readonly store: LedgerStore; readonly lexicon: Lexicon; readonly reader: Reader };

function faultsOf(kept: KeptReport, { store, lexicon, reader }: Means): readonly string[] {
  const entry = readEntry(kept, reader, { lexicon, decisions: store.decisions(kept.id) });
  const name = JSON.stringify(kept.id);
  if (JSON.stringify(entry.report.reading) !== JSON.stringify(kept.reading))
    return [`${name}: read again it gives another record`];
  const accounts = entry.accounts.map(({ account }) => account);
  const ordered = [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (JSON.stringify(ordered) !== JSON.stringify(store.accountsOf([kept.id])))
    return [`${name}: its accounts are not those of its record`];
  const { fresh, changed, gone } = wouldChange(store, entry, lexicon);
  const otherwise = [...fresh, ...changed, ...gone];
  return otherwise.length === 0
    ? []
    : [`${name}: its incidents would be otherwise: ${otherwise.slice(0, 3).join(', ')}`];
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!);
}
