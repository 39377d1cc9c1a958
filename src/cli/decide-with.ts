// What the commands that decide have in common: who decides and why, taking the decisions one after the other, telling what followed.
// Leaves which decisions to the commands, what they do to deciding.ts. Example: decideWith(given, world, ({ store }) => [merge(store, ids)]).
import type { Decider, Rereading, Taken } from '../deciding.ts';
import type { NewDecision } from '../model/decision.ts';
import type { LedgerStore } from '../store/store.ts';
import { badCall } from './bad-call.ts';
import type { Given, Option } from './command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { JSON_OUT, STORE } from './shared-options.ts';
import { withLedger } from './with-ledger.ts';
import type { World } from './world.ts';

const WHO = {
  name: 'who',
  value: 'NAME',
  says: 'who decides; without it ONRECORD_WHO. It is never guessed',
} as const satisfies Option;
const WHY = { name: 'why', value: 'TEXT', says: 'why, in your words' } as const satisfies Option;
export const DECIDE_OPTIONS = [
  STORE,
  WHO,
  WHY,
  { ...JSON_OUT, says: 'print the decision as the log keeps it, a line each' },
] as const satisfies readonly Option[];
type DecideOption = (typeof DECIDE_OPTIONS)[number]['name'];

export const DECIDE_EXITS = { ok: 'the decision is in the log and all that follows from it in the ledger' } as const;
export type Asked = Omit<NewDecision, keyof Decider>;
type Made = (ledger: {
  readonly store: LedgerStore;
  readonly lexicon: Rereading['lexicon'];
}) => readonly (() => Asked)[];

/** Each is made when those before it are taken. Where one makes no sense, one line says so, and those before it stand. */
export async function decideWith(given: Given<DecideOption>, world: World, made: Made): Promise<number> {
  const who = (given.text('who') ?? world.environment.ONRECORD_WHO ?? '').trim();
  if (who === '') return badCall('nobody is named who decides; write --who NAME or set ONRECORD_WHO', world);
  return withLedger(
    given,
    world,
    async (store) => {
      const [{ isRefusal, takeDecision }, rereading] = await Promise.all([import('../deciding.ts'), world.rereading()]);
      try {
        for (const make of made({ store, lexicon: rereading.lexicon })) {
          const asked = { ...make(), who, when: world.now(), why: given.text('why') };
          const taken = takeDecision(store, asked, rereading);
          await world.out(given.has('json') ? `${JSON.stringify(taken.decision)}\n` : await told(taken, store));
        }
        return EXIT_CODES.ok.code;
      } catch (error) {
        if (isRefusal(error)) return badCall(error.message, world);
        throw error;
      }
    },
    { write: true },
  );
}

async function told({ decision, rows }: Taken, store: LedgerStore): Promise<string> {
  const [{ sayDecision }, { rowChangeLines }, { knownIn }] = await Promise.all([
    import('../show/say-decision.ts'),
    import('../show/row-changes.ts'),
    import('./known-in.ts'),
  ]);
  const lines = rowChangeLines(rows);
  const head = `decision ${decision.id} by ${decision.who}: ${sayDecision(decision, knownIn(store))}`;
  return `${[head, ...(lines.length === 0 ? ['no row stands otherwise'] : lines).map((line) => `  ${line}`)].join('\n')}\n`;
}
