// One occurrence over all reports, from its accounts: who, whom, where, when as most tell it, positions with their first day, standing and its history,
// tolls by claimant, origins and why its accounts are one. Leaves gathering to gather.ts. Example: claimed by the note, acknowledged by the wire.
import type { PartyTable } from '../lexicon/parties.ts';
import type { Account, Link } from '../model/account.ts';
import type { Modality } from '../model/coded-event.ts';
import type { Field } from '../model/field.ts';
import type { LedgerIncident } from '../model/ledger-incident.ts';
import { accountOrder } from './account-order.ts';
import { sayingIn, setBy } from './account-reviews.ts';
import { dayOf, placeOf } from './agreed-site.ts';
import { commonest } from './commonest.ts';
import { joinsOf } from './joins.ts';
import { affirms, ledgerStanding, participant, positionsIn, sidesIn, type Told } from './ledger-standing.ts';
import { type FamilyOf, type OriginSpeaker, originsOf } from './origins.ts';
import type { Sides } from './sides.ts';
import { standingHistory } from './standing-history.ts';
import { tollsOf } from './tolls.ts';
import { totalsOf } from './totals.ts';

export type LedgerIncidentInput = {
  /** At least one. */
  readonly accounts: readonly Account[];
  /** Links among them; others are left aside. */
  readonly links: readonly Link[];
  /** The family of a report, null where it stands alone. */
  readonly familyOf: FamilyOf;
  readonly decisions: readonly number[];
};

/** The same for any order of accounts and links. Throws where there is no account. */
export function ledgerIncidentOf(input: LedgerIncidentInput, words: { readonly parties: PartyTable }): LedgerIncident {
  const accounts = [...input.accounts].sort(accountOrder);
  const first = accounts[0];
  if (first === undefined) throw new Error('no accounts to make an incident of: "[]"');
  const sides = sidesIn(accounts, words.parties);
  const told = toldBy(accounts, sides);
  const ruling = ledgerStanding(accounts, told, sides);
  const rule = (known: readonly Account[]) => {
    if (known.length === accounts.length) return ruling;
    const among = sidesIn(known, words.parties);
    return ledgerStanding(known, toldBy(known, sides), among);
  };
  return {
    id: first.id,
    type: told.type,
    mode: commonest(
      sayingIn(accounts, 'mode').flatMap(({ mode, type }) => (mode === null || type !== told.type ? [] : mode)),
    ),
    events: accounts.flatMap(({ report, events }) => events.map((event) => `${report}#${event}`)),
    actors: told.actors.map(participant),
    recipients: told.recipients.map(participant),
    place: fieldOf(placeOf(sayingIn(accounts, 'place')), accounts, 'place'),
    when: fieldOf(dayOf(sayingIn(accounts, 'when')), accounts, 'when'),
    quantities: totalsOf(sayingIn(accounts, 'quantities').flatMap(({ quantities }) => quantities)),
    modality: told.modality,
    historical: sayingIn(accounts, 'historical')[0]!.historical,
    positions: positionsOf(accounts),
    ...ruling,
    accounts: accounts.map(({ id }) => id),
    mentions: accounts.flatMap(({ mentions }) => mentions),
    history: standingHistory(accounts, rule),
    tolls: tollsOf(accounts),
    origins: originsOf(
      accounts.map(({ report }) => report),
      input.familyOf,
      speakersIn(accounts),
    ),
    joins: joinsOf(accounts, input.links),
    decisions: [
      ...new Set([...input.decisions, ...accounts.flatMap(({ reviewed }) => reviewed?.decisions ?? [])]),
    ].sort((a, b) => a - b),
  };
}

type Found<T> = { readonly value: T; readonly account: string };

function fieldOf<T>(found: Found<T> | null, accounts: readonly Account[], field: string): Field<T> | null {
  if (found === null) return null;
  const who = setBy(
    accounts.find(({ id }) => id === found.account),
    field,
  );
  return who === null
    ? { value: found.value, at: null, basis: 'implied', by: `as ${found.account} has it` }
    : { value: found.value, at: null, basis: 'reviewed', by: who };
}

/** Who asserts or confirms it, in the order of the accounts. */
const speakersIn = (accounts: readonly Account[]): readonly OriginSpeaker[] =>
  accounts.flatMap(({ report, holders }) => holders.filter(affirms).map(({ party, who }) => ({ report, party, who })));

/** What was done counts before what was only announced; type and sides as most accounts tell them, or as a person has set them. */
function toldBy(accounts: readonly Account[], sides: Sides): Told {
  const saying = sayingIn(accounts, 'modality');
  const modality: Modality = saying.some((one) => one.modality === 'actual') ? 'actual' : saying[0]!.modality;
  const counted = accounts.filter((one) => one.modality === modality);
  return {
    type: commonest(sayingIn(counted, 'type').map(({ type }) => type))!,
    modality,
    ...endsOf(counted, sides),
  };
}

type Votes = {
  readonly ranked: readonly { code: string; votes: number; accounts: number }[];
  readonly all: number;
  readonly several: number;
};

/** How many accounts name each side on this end, a naming by words counting double. */
function votesOf(accounts: readonly Account[], end: 'actors' | 'recipients', { sideOf }: Sides): Votes {
  const votes = new Map<string, { code: string; votes: number; accounts: number }>();
  let all = 0;
  let several = 0;
  for (const account of accounts) {
    if (account[end].length === 0 || isOnBothEnds(account, end, sideOf)) continue;
    const weight = (end === 'actors' ? account.doers : account.sufferers).length === 0 ? 1 : 2;
    const sides = new Set(account[end].map(sideOf));
    all += weight;
    if (sides.size > 1) several += weight;
    for (const side of sides) {
      const known = votes.get(side);
      if (known === undefined)
        votes.set(side, { code: account[end].find((code) => sideOf(code) === side)!, votes: weight, accounts: 1 });
      else {
        known.votes += weight;
        known.accounts += 1;
      }
    }
  }
  const ranked = [...votes.values()].sort((a, b) => b.votes - a.votes || (a.code < b.code ? -1 : 1));
  return { ranked, all, several };
}

/**
 * The party that most accounts name on this end. Several only where most accounts name several, as of clashes and talks: accounts that differ over
 * the doer make no second one.
 */
function partiesOf({ ranked, all, several }: Votes): readonly string[] {
  const chosen = several * 2 >= all ? ranked.filter((one, i) => i < 2 || one.votes * 2 >= all) : ranked.slice(0, 1);
  return chosen.map(({ code }) => code).sort();
}

/**
 * Without the sides that fewer than half of the accounts give, those among them that give none. Of the sufferers of fifty incidents that rival outlets
 * told, sixteen of nineteen were right that half or more gave, five of twenty-four that fewer did; of doers nine of twelve that fewer did, so they stay.
 */
function givenByHalf(votes: Votes, accounts: readonly Account[]): Votes {
  return { ...votes, ranked: votes.ranked.filter((one) => one.accounts * 2 >= accounts.length) };
}

/**
 * Doers and sufferers. A side that no account has on both ends stands on the one where the more of those who name anybody there name it: accounts
 * that disagree do not make it strike itself.
 */
function endsOf(accounts: readonly Account[], sides: Sides): Pick<Told, 'actors' | 'recipients'> {
  const { sideOf } = sides;
  const suffering = sayingIn(accounts, 'recipients');
  const doers = votesOf(sayingIn(accounts, 'actors'), 'actors', sides);
  const sufferers = givenByHalf(votesOf(suffering, 'recipients', sides), suffering);
  const [actors, recipients] = [partiesOf(doers), partiesOf(sufferers)];
  const isIn = (codes: readonly string[], side: string): boolean => codes.some((code) => sideOf(code) === side);
  const both = actors.map(sideOf).filter((side) => isIn(recipients, side));
  const split = both.filter((side) => !accounts.some((one) => isIn(one.actors, side) && isIn(one.recipients, side)));
  if (split.length === 0) return { actors, recipients };
  const share = ({ ranked, all }: Votes, side: string): number =>
    (ranked.find(({ code }) => sideOf(code) === side)?.votes ?? 0) / all;
  const asDoer = new Set(split.filter((side) => share(doers, side) >= share(sufferers, side)));
  const without = (votes: Votes, gone: (side: string) => boolean): readonly string[] =>
    partiesOf({ ...votes, ranked: votes.ranked.filter(({ code }) => !gone(sideOf(code))) });
  return {
    actors: without(doers, (side) => split.includes(side) && !asDoer.has(side)),
    recipients: without(sufferers, (side) => asDoer.has(side)),
  };
}

/**
 * One side alone on both ends: where the words do not name it as the doer it is the sufferer only. Who speaks of what was done to him owns up to
 * nothing.
 */
function isOnBothEnds(
  { actors, recipients, doers, sufferers }: Account,
  end: 'actors' | 'recipients',
  sideOf: Sides['sideOf'],
): boolean {
  const sides = new Set([...actors, ...recipients].map(sideOf));
  if (sides.size !== 1 || actors.length === 0 || recipients.length === 0) return false;
  return end === 'actors' ? doers.length === 0 : doers.length > 0 && sufferers.length === 0;
}

function positionsOf(accounts: readonly Account[]): LedgerIncident['positions'] {
  const days = new Map(accounts.map(({ report, published }) => [report, published]));
  return positionsIn(accounts).map((position) => {
    const told = position.statements.flatMap((id) => days.get(id.slice(0, id.lastIndexOf('#'))) ?? []);
    return { ...position, since: told.sort()[0] ?? null };
  });
}
