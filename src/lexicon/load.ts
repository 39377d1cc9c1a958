// Reads data/ from disk and builds the lexicon: the one file of this folder that touches files. Leaves the tables' meaning to their builders.
// Example: loadLexicon().parties.byCode('ARM')?.name is 'Armenia'.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionTable, openActionTable } from './actions.ts';
import { coalitionTable } from './coalitions.ts';
import { type CommitmentRule, commitmentRules } from './commitments.ts';
import { countTable } from './counts.ts';
import { cueTable, openCueTable } from './cues.ts';
import { decisionWeights } from './decisions.ts';
import { sha256Of } from './digest.ts';
import { evaluationTable } from './evaluations.ts';
import { type GatheringWeights, gatheringWeights } from './gathering.ts';
import { gazetteer, type Need } from './gazetteer.ts';
import { hedgeTable, openHedgeTable } from './hedges.ts';
import { instrumentTable } from './instruments.ts';
import { type IrregularForms, irregularForms } from './irregular-forms.ts';
import { leaderTable } from './leaders.ts';
import type { Lexicon } from './lexicon.ts';
import { modalityTable } from './modality.ts';
import { momentTable } from './moments.ts';
import { negationTable } from './negations.ts';
import { officeTable } from './offices.ts';
import { outletTable } from './outlets.ts';
import { type PartyTable, partyTable } from './parties.ts';
import { placeWords } from './place-words.ts';
import { roleTable } from './roles.ts';
import { signTable } from './sign-weights.ts';
import { readTsv } from './tsv.ts';
import { venueTable } from './venues.ts';

/** The package's own data/, beside src/ and dist/ alike. */
const OWN_DATA = fileURLToPath(new URL('../../data/', import.meta.url));
/** In order of weight: where two rows share a form, the earlier file wins. */
const PARTY_FILES = ['states', 'entities', 'seats', 'forces', 'organisations', 'armed-groups', 'peoples'];

/**
 * The lexicon from a folder laid out like data/ (see data/README.md), by default the package's own. Takes tens of milliseconds: load
 * once. Throws one line that names the file where a table is missing or a row is bad.
 */
export function loadLexicon(folder: string = OWN_DATA): Lexicon {
  const hashed: (string | Uint8Array)[] = [];
  let version: string | null = null;
  const checked = folder === OWN_DATA; // by the tests: its long tables are read row by row, as words ask for them
  const textAt = textReader();
  const text = (name: string): string => {
    const read = textAt(join(folder, name));
    hashed.push(name, read);
    return read;
  };
  const checkedTable = <T>(name: string, made: () => T): T => {
    try {
      return made();
    } catch (error) {
      throw new Error(`${join(folder, name)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const build = <T>(name: string, from: (table: string) => T): T => checkedTable(name, () => from(text(name)));
  const rows = (name: string): Record<string, string>[] => build(name, readTsv);
  const cues = build('en/cues.tsv', checked ? openCueTable : cueTable);
  const hedges = build('en/hedges.tsv', checked ? openHedgeTable : hedgeTable);
  const actions = build('en/actions.tsv', checked ? openActionTable : actionTable);
  const modality = build('en/modality.tsv', modalityTable);
  const instruments = build('en/instruments.tsv', instrumentTable);
  const irregular = build('en/irregular-forms.tsv', irregularForms);
  const counts = build('en/counts.tsv', countTable);
  const moments = build('en/moments.tsv', momentTable);
  const negations = build('en/negations.tsv', negationTable);
  const evaluations = build('en/evaluations.tsv', evaluationTable);
  const venues = build('en/venues.tsv', venueTable);
  const pronouns = build('en/pronouns.tsv', signTable);
  const decisions = build('en/incidents.tsv', decisionWeights);
  const usual = text('en/usual-words.tsv');
  // only a ledger asks for them
  let gathering: GatheringWeights | null = null;
  const weighing = text('en/gathering.tsv');
  const gatheringOf = (): GatheringWeights =>
    checkedTable('en/gathering.tsv', () => gatheringWeights(weighing, readTsv(usual)));
  if (!checked) gathering = gatheringOf();
  const modifiers = rows('en/role-modifiers.tsv');
  const roles = build('en/roles.tsv', (table) => roleTable(readTsv(table), modifiers));
  const common = rows('parties/everyday-words.tsv').map((row) => row.form ?? '');
  const parties = partyTable(
    PARTY_FILES.flatMap((name) => rows(`parties/${name}.tsv`)),
    common,
  );
  const leaders = build('parties/leaders.tsv', (table) => leaderTable(() => readTsv(table)));
  if (folder !== OWN_DATA) void leaders.all;
  const offices = officeTable(rows('parties/offices.tsv'), rows('parties/unarmed.tsv'));
  const coalitions = coalitionTable(rows('parties/coalitions.tsv'));
  const outlets = build('outlets.tsv', (table) => outletTable(readTsv(table)));
  const rules = readdirSync(join(folder, 'commitments')).filter((name) => name.endsWith('.json'));
  const treaties = rules.sort().map((name) => ({ name, text: text(`commitments/${name}`) }));
  const commitments = treaties.length === 0 ? [] : commitmentRules(treaties);
  const words = build('en/place-words.tsv', placeWords);
  const places = openPages(join(folder, 'gazetteer/places.bin'));
  places.need(0, 64);
  hashed.push(places.bytes.slice(0, 64)); // its header carries the digest of the rest
  return {
    get version() {
      version ??= `en-${sha256Of(hashed.splice(0)).slice(0, 8)}`;
      return version;
    },
    cues,
    hedges,
    counts,
    moments,
    negations,
    evaluations,
    venues,
    pronouns,
    decisions,
    get gathering() {
      gathering ??= gatheringOf();
      return gathering;
    },
    roles,
    actions,
    modality,
    instruments,
    irregular,
    parties,
    leaders,
    offices,
    coalitions,
    outlets,
    gazetteer: gazetteer(places.bytes, places.need),
    placeWords: words,
    commitments,
  };
}

/** The table of parties alone: what asking a ledger needs to know names. Throws as `loadLexicon` does. */
export function loadParties(folder: string = OWN_DATA): PartyTable {
  const rows = (name: string): Record<string, string>[] =>
    readTsv(readFileSync(join(folder, 'parties', `${name}.tsv`), 'utf8'));
  return partyTable(
    PARTY_FILES.flatMap(rows),
    rows('everyday-words').map((row) => row.form ?? ''),
  );
}

/** What joins mentions of deeds over reports: families of words that no ending shows, and the weights of signs. Throws as `loadLexicon` does. */
export function loadDeedWords(folder: string = OWN_DATA): {
  readonly kin: IrregularForms;
  readonly weights: GatheringWeights;
} {
  const text = (name: string): string => readFileSync(join(folder, 'en', name), 'utf8');
  return {
    kin: irregularForms(text('kin.tsv')),
    weights: gatheringWeights(text('deed-mentions.tsv'), readTsv(text('usual-words.tsv'))),
  };
}

/** The rules of treaties and cease-fires alone, for asking a ledger. */
export function loadCommitments(folder: string = OWN_DATA): readonly CommitmentRule[] {
  const names = readdirSync(join(folder, 'commitments')).filter((name) => name.endsWith('.json'));
  return commitmentRules(
    names.map((name) => ({ name, text: readFileSync(join(folder, 'commitments', name), 'utf8') })),
  );
}

/** Reads one text file after another into the same bytes: fresh memory for each costs more than reading it. */
function textReader(): (path: string) => string {
  let bytes = Buffer.allocUnsafe(1 << 18);
  return (path) => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > bytes.length) bytes = Buffer.allocUnsafe(2 * size);
      let length = 0;
      for (let more = -1; more !== 0 && length < size; length += more)
        more = readSync(file, bytes, length, size - length, length);
      return bytes.toString('utf8', 0, length);
    } finally {
      closeSync(file);
    }
  };
}

const PAGE_BITS = 12;

/** A file whose pages are read when they are first asked for: one report looks at a tenth of the gazetteer's 12 MB, hundreds at all of it. */
function openPages(path: string): { readonly bytes: Uint8Array; readonly need: Need } {
  const file = openSync(path, 'r');
  const bytes = new Uint8Array(fstatSync(file).size);
  const read = new Uint8Array((bytes.length >> PAGE_BITS) + 1);
  const need: Need = (at, length) => {
    const last = Math.min(at + length - 1, bytes.length - 1) >> PAGE_BITS;
    for (let page = at >> PAGE_BITS; page <= last; page++) {
      if (read[page] === 1) continue;
      const from = page << PAGE_BITS;
      readSync(file, bytes, from, Math.min(1 << PAGE_BITS, bytes.length - from), from);
      read[page] = 1;
    }
  };
  return { bytes, need };
}
