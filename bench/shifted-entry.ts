// The record of a real text on other days, in other places, in other words, so that a ledger of many reports tells of many stories: what a text that
// is read again stands for in a benchmark. Changes the record in place, for copying one takes longer than half of its keeping.
// Example: shiftEntry(entry, { copy: 3, known }) is 111 days later; copy 0 stays as it is.
import type { folding } from '../src/ledger/folding.ts';
import type { Account } from '../src/model/account.ts';
import type { keysOf } from '../src/relate/account-keys.ts';
import type { Entry } from '../src/store/store.ts';

const DAY = 86_400_000;
type Shift = { readonly copy: number; readonly known: ReturnType<typeof folding>; readonly keysOf: typeof keysOf };

/** Days of copies overlap, as those of many desks do. */
export function shiftEntry(entry: Entry, { copy, known, keysOf }: Shift): Entry {
  if (copy === 0) return entry;
  const days = (copy * 37) % 3000;
  const { report, statements, accounts, sketch } = entry;
  for (const part of [report.reading, statements, accounts, sketch]) moveDays(part, days);
  const salted = (run: number): number => (run ^ (copy * 2654435761)) >>> 0;
  return {
    report,
    statements,
    accounts: accounts.map(({ account }) => {
      const other: Account = {
        ...account,
        place: account.place === null ? null : elsewhere(account.place, copy),
        names: account.names.map((name) => `${name} ${copy % 50}`).sort(),
        wording: account.wording.map(salted).sort((a, b) => a - b),
      };
      return { account: other, keys: keysOf(other, known) };
    }),
    sketch: {
      ...sketch,
      signature: sketch.signature.map(salted),
      bands: sketch.bands.map((band) => salted(Number.parseInt(band, 36)).toString(36)),
    },
  };
}

const elsewhere = (place: NonNullable<Account['place']>, copy: number): NonNullable<Account['place']> => ({
  ...place,
  geonamesId: place.geonamesId === null ? null : place.geonamesId + copy,
  name: `${place.name} ${copy}`,
  latitude: place.latitude === null ? null : Math.max(-89, Math.min(89, place.latitude + ((copy * 7) % 40) - 20)),
  longitude: place.longitude === null ? null : Math.max(-179, Math.min(179, place.longitude + ((copy * 13) % 60) - 30)),
});

/** Every value that begins with a day. */
function moveDays(value: unknown, days: number): void {
  if (value === null || typeof value !== 'object') return;
  const parts = value as Record<string, unknown>;
  for (const name in parts) {
    const part = parts[name];
    if (typeof part === 'string') {
      if (part[4] === '-' && part[7] === '-' && /^\d{4}-\d{2}-\d{2}/u.test(part)) parts[name] = later(part, days);
    } else if (typeof part === 'object') moveDays(part, days);
  }
}

const known = new Map<string, string>();
function later(moment: string, days: number): string {
  const key = `${moment.slice(0, 10)} ${days}`;
  let day = known.get(key);
  if (day === undefined) {
    if (known.size > 10_000) known.clear();
    day = new Date(Date.parse(moment.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
    known.set(key, day);
  }
  return day + moment.slice(10);
}
