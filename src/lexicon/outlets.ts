// News outlets and wire agencies: data/outlets.tsv. Leaves who published a given report to capture/.
// Example: 'Reuters' is a wire; 'RFE/RL' has the host rferl.org.
import { askedOnce, phraseIndex } from './phrases.ts';
import { listCell, oneOf } from './tsv.ts';

export type OutletEntry = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'wire' | 'outlet' | 'aggregator';
  readonly hosts: readonly string[];
  /** ISO 3166-1 alpha-3 where it is state media and speaks for the state, else null. */
  readonly party: string | null;
  readonly source: string;
};
export type OutletTable = {
  /** The longest outlet name that starts at word `i`. */
  readonly at: (words: readonly string[], i: number) => { readonly entry: OutletEntry; readonly length: number } | null;
  /** By host, subdomains folded ('www.rferl.org'). */
  readonly byHost: (host: string) => OutletEntry | null;
  readonly byName: (name: string) => OutletEntry | null;
  readonly all: readonly OutletEntry[];
};

/** Builds the table; the first row wins where two share a name or a host. Throws one line that quotes the row where a kind is unknown. */
export function outletTable(rows: readonly Record<string, string>[]): OutletTable {
  const all = rows.map(
    (row): OutletEntry => ({
      name: row.name ?? '',
      aliases: listCell(row.aliases),
      kind: oneOf(row, 'kind', ['wire', 'outlet', 'aggregator']),
      hosts: listCell(row.hosts),
      party: row.party || null,
      source: row.source ?? '',
    }),
  );
  const byName = new Map<string, OutletEntry>();
  const byHost = new Map<string, OutletEntry>();
  const forms: { form: string; value: { readonly entry: OutletEntry; readonly article: boolean } }[] = [];
  for (const entry of all) {
    for (const form of [entry.name, ...entry.aliases]) {
      const bare = form.replace(/^The /, '');
      // 'The Times' is an outlet, 'times' in capitals is none
      forms.push({ form: bare, value: { entry, article: bare !== form && !bare.includes(' ') } });
      const key = nameKey(form);
      if (!byName.has(key)) byName.set(key, entry);
    }
    for (const host of entry.hosts) if (!byHost.has(host)) byHost.set(host, entry);
  }
  const index = phraseIndex(forms);
  return {
    at: askedOnce((words, i) => {
      if (!index.begins(words, i)) return null;
      const found = index.longest(words, i, (form, text, { article }) => {
        if (article && words[i - 1]?.toLowerCase() !== 'the') return false;
        return form.every(({ printed }, n) => caseFits(printed, text[n]!.printed, form.length));
      });
      return found && { entry: found.value.entry, length: found.length };
    }),
    byHost: (host) => {
      for (let rest = host.toLowerCase(); rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
        const entry = byHost.get(rest);
        if (entry !== undefined) return entry;
      }
      return null;
    },
    byName: (name) => byName.get(nameKey(name)) ?? null,
    all,
  };
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As printed, or in capitals ('REUTERS', not 'Ap' for 'AP'); in longer names a capital will do. */
function caseFits(form: string, text: string, length: number): boolean {
  if (form === text || (length > 1 && /^\p{Lu}/u.test(text))) return true;
  return form.length > 4 && text === form.toUpperCase();
}
