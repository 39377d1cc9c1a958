// Where an occurrence stands by all its accounts: the table of standing.ts over what all their holders hold together, and the sides of all reports.
// Example: Kabul's ministry asserts the shelling in one report and Islamabad owns up to it in another: acknowledged.
import type { PartyTable } from '../lexicon/parties.ts';
import type { Account, AccountHolder } from '../model/account.ts';
import type { CodedEvent, EventType, Modality, Participant } from '../model/coded-event.ts';
import type { Position } from '../model/incident.ts';
import { positionsOf } from './positions.ts';
import { type Sides, sidesOf } from './sides.ts';
import { type Ruling, standingOf } from './standing.ts';

/** What the accounts say together; `agreedOn` picks what most of them tell. */
export type Told = {
  readonly type: EventType;
  readonly modality: Modality;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
};

/** `accounts` in the ledger's order, at least one, with the sides in them. */
export function ledgerStanding(accounts: readonly Account[], told: Told, sides: Sides): Ruling {
  const counted = accounts.filter(({ modality }) => modality === told.modality);
  const holders = counted.flatMap((account) => account.holders);
  const asserting = new Set(holders.flatMap(({ party, position }) => (position === 'asserts' ? (party ?? []) : [])));
  const owning = new Set(ownersIn(counted, sides));
  return standingOf(
    {
      type: told.type,
      // taken for the doer though no words that he speaks of name him so, one has owned up to nothing
      actors: told.actors.filter((party) => owning.has(party) || !asserting.has(party)),
      recipients: told.recipients,
      positions: positionsIn(counted),
      voices: new Set(holders.flatMap((holder) => (holder.party === null && affirms(holder) ? holder.who : []))).size,
      accusers: holders.flatMap(({ party, stance, position }) =>
        party !== null && stance === 'accuse' && position !== 'withholds' ? party : [],
      ),
      carrier: carrierOf(counted),
      modality: told.modality,
    },
    sides,
  );
}

/**
 * Who owns up to it: he confirms it and words name him its doer, or he asserts it where the words of the same account do. In other accounts he may speak
 * of an answer to it, or of the next deed.
 */
function ownersIn(accounts: readonly Account[], { sideOf }: Sides): readonly string[] {
  const named = new Set(accounts.flatMap(({ doers }) => doers.map(sideOf)));
  return accounts.flatMap(({ doers, holders }) => {
    const here = new Set(doers.map(sideOf));
    return holders.flatMap(({ party, position }) => {
      const own = position === 'confirms' ? named : position === 'asserts' ? here : null;
      return party !== null && own?.has(sideOf(party)) ? party : [];
    });
  });
}

export const affirms = ({ position }: AccountHolder): boolean => position === 'asserts' || position === 'confirms';

/** Positions with statements as `<report>#<id>`, parties in the order of their first word. */
export function positionsIn(accounts: readonly Account[]): readonly Position[] {
  const order = new Map<string, number>();
  const holders = accounts.flatMap(({ report, holders }) =>
    holders.map(({ party, who, position, statement }) => {
      const id = `${report}#${statement}`;
      if (!order.has(id)) order.set(id, order.size);
      return { party, who, position, statement: id };
    }),
  );
  return positionsOf(holders, (statement) => order.get(statement) ?? 0);
}

/** A voice anywhere is more than the reporter's own word, and that is more than nobody's. */
const carrierOf = (accounts: readonly Account[]): Account['carrier'] =>
  (['voice', 'reporter', 'nobody'] as const).find((carrier) => accounts.some((one) => one.carrier === carrier)) ??
  'reporter';

/** Who stands against whom in the reports of these accounts. */
export function sidesIn(accounts: readonly Account[], parties: PartyTable): Sides {
  const seen = new Set<string>();
  const deeds = accounts.flatMap((account) => {
    const own = deed(account.type, account.actors, account.recipients);
    if (seen.has(account.report)) return [own];
    seen.add(account.report);
    return [own, ...account.against.map(([a, b]) => deed('ASSAULT', [a], [b]))];
  });
  return sidesOf(deeds, [], parties);
}

const deed = (type: EventType, actors: readonly string[], recipients: readonly string[]): CodedEvent => ({
  ...{ id: '', type, mode: null, contexts: [], trigger: { start: 0, end: 0 } },
  actors: actors.map(participant),
  recipients: recipients.map(participant),
  ...{ instrument: null, place: null, when: null, quantities: [], modality: 'actual' },
  ...{ negated: false, historical: false, statement: null },
});
export const participant = (party: string): Participant => ({ entity: null, party, sector: null, span: null });
