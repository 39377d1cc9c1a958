// Watches as a ledger keeps them: a value saved under 'watch/NAME'. Leaves asking and telling to run-watch.ts.
// Example: saveWatch(store, watch); savedWatches(store) has it; removeWatch(store, 'kestel') takes it out.
import type { Watch } from '../model/watch.ts';
import type { LedgerStore } from '../store/store.ts';

const PREFIX = 'watch/';
type Keeper = Pick<LedgerStore, 'saved' | 'save'>;

/** By name. */
export function savedWatches(store: Keeper): Watch[] {
  return store
    .saved()
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, value }) => ({ ...(value as Omit<Watch, 'name'>), name: name.slice(PREFIX.length) }) as Watch);
}

export function saveWatch(store: Keeper, { name, ...value }: Watch): void {
  store.save(`${PREFIX}${name}`, value);
}

export function removeWatch(store: Keeper, name: string): void {
  store.save(`${PREFIX}${name}`, null);
}

/** What is wrong with a name and the cure; a name is also the name of a file. */
export function wrongWatchName(name: string): string | null {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name)
    ? null
    : `watch ${JSON.stringify(name)} is no name; write letters, digits, dots, hyphens, 64 at most`;
}
