// The command `onrecord watch`: questions that a ledger keeps; a run tells what is new since the last one. Leaves the question to watch-options.ts,
// the answer to run-watch.ts, delivering to deliver-digest.ts. Example: onrecord watch add kestel --place Kestel; onrecord watch run kestel
import type { Watch } from '../model/watch.ts';
import type { Asked } from './ask-ledger.ts';
import type { Command, Given } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { verbOf, WATCH_OPTIONS, watchOf, wrongWatch } from './watch-options.ts';
import type { World } from './world.ts';

const HELP = `onrecord watch keeps questions in the ledger and tells what is new since they were last run: new rows, and incidents that
stand otherwise than before, each with words, report and line.

Keep a question about incidents, or about statements, with the options of incidents and said:
  onrecord watch add kestel --store desk.onrecord --place Kestel --standing disputed,acknowledged
  onrecord watch add lavrov --store desk.onrecord --by LAVROV --about TURKEY --stance deny
  onrecord watch list --store desk.onrecord
Tell what is new; the first run tells everything. One watch, or all:
  onrecord watch run kestel --store desk.onrecord
As a letter for a mail program (nothing is printed where nothing is new), a page, a feed for readers, a post to a program:
  onrecord watch run kestel --store desk.onrecord --letter - --mail-to desk@example.org | sendmail -t
  onrecord watch run kestel --store desk.onrecord --html kestel.html --feed kestel.atom
  onrecord watch run kestel --store desk.onrecord --webhook https://desk.example.org/hook
Give it up:
  onrecord watch remove kestel --store desk.onrecord

What cannot be delivered is not marked as seen, so that the next run tells it again. With several watches --letter, --html and --feed name
folders. A webhook gets 10 seconds and three tries, follows no redirect, and may lead to a private network only with --allow-private.`;

/** Rows under one heading where no limit is given. */
const SHOWN = 100;

export const watch: Command = {
  name: 'watch',
  summary: 'keep a question and be told what is new: text, letter, page, feed, webhook',
  options: WATCH_OPTIONS,
  help: HELP,
  exits: {
    errors: 'something could not be delivered and is not marked as seen, or there is no such watch',
  },
  wrong: wrongWatch,
  run: async (given, world) => {
    const { askLedger } = await import('./ask-ledger.ts');
    const verb = verbOf(given);
    const work = { add, list, run, remove }[verb];
    const write = verb !== 'list' && !given.has('peek');
    return askLedger(given, world, (asked) => work(given, world, asked), { write });
  },
};

/** A watch of the same name is put in its place, with nothing seen. */
async function add(given: Given, world: World, { store, parties }: Asked): Promise<number> {
  const { savedWatches, saveWatch } = await import('./saved-watches.ts');
  const made = watchOf(given, parties);
  const known = savedWatches(store).some(({ name }) => name === made.name);
  saveWatch(store, made);
  await world.out(`${known ? 'replaced' : 'added'} ${made.name}: ${saidOf(made)}\n`);
  return EXIT_CODES.ok.code;
}

async function list(given: Given, world: World, { store }: Asked): Promise<number> {
  const { savedWatches } = await import('./saved-watches.ts');
  const all = savedWatches(store);
  if (given.has('json')) {
    const rows = all.map(({ seen, ...rest }) => ({ ...rest, seen: Object.keys(seen).length }));
    await world.out(`${JSON.stringify(rows)}\n`);
    return EXIT_CODES.ok.code;
  }
  const width = Math.max(0, ...all.map(({ name }) => name.length));
  const lines = all.map((one) => `${one.name.padEnd(width)}  ${saidOf(one)}\n`);
  await world.out(lines.length === 0 ? 'no watches; add one with onrecord watch add NAME\n' : lines.join(''));
  return EXIT_CODES.ok.code;
}

async function remove(given: Given, world: World, { store }: Asked): Promise<number> {
  const { removeWatch } = await import('./saved-watches.ts');
  const chosen = await chosenWatches(given, world, store);
  if (chosen === null) return EXIT_CODES.errors.code;
  for (const { name } of chosen) removeWatch(store, name);
  await world.out(`removed ${given.words[1]}\n`);
  return EXIT_CODES.ok.code;
}

async function run(given: Given, world: World, asked: Asked): Promise<number> {
  const [{ runWatch }, { tellWatch }, { saveWatch }] = await Promise.all([
    import('./run-watch.ts'),
    import('./tell-watch.ts'),
    import('./saved-watches.ts'),
  ]);
  const chosen = await chosenWatches(given, world, asked.store);
  if (chosen === null) return EXIT_CODES.errors.code;
  let code: number = EXIT_CODES.ok.code;
  for (const one of chosen) {
    const found = runWatch(one, Number(given.text('limit') ?? SHOWN), asked);
    const told = await tellWatch(found, { given, many: given.words.length !== 2, world });
    if (!told) code = EXIT_CODES.errors.code;
    else if (!given.has('peek')) saveWatch(asked.store, { ...one, seen: found.news.seen });
  }
  return code;
}

/** Those that are named, all where none is; null where one is not there, which is said. */
async function chosenWatches(given: Given, world: World, store: Asked['store']): Promise<Watch[] | null> {
  const [{ savedWatches }, { closestWord }] = await Promise.all([
    import('./saved-watches.ts'),
    import('./closest-word.ts'),
  ]);
  const all = savedWatches(store);
  const names = given.words.slice(1);
  for (const name of names) {
    if (all.some((one) => one.name === name)) continue;
    const meant = closestWord(
      name,
      all.map((one) => one.name),
    );
    const cure = meant === null ? 'see onrecord watch list' : `did you mean ${meant}?`;
    world.err(`onrecord: there is no watch ${JSON.stringify(name)}; ${cure}\n`);
    return null;
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

const saidOf = ({ asks, words }: Watch): string =>
  `${asks === 'incidents' ? 'incidents' : 'statements'}${words === '' ? '' : `: ${words}`}`;
