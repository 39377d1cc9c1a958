// What speaks for one pairing of doers and sufferers of an incident: who is told to have done it to whom, who opposes whom, what each holds of it,
// what is left without a doer or a sufferer. Leaves the signs of one side by itself to siding-signs.ts, choosing to siding.ts.
// Example: in 'Kyiv said shells had hit its depot' Ukraine to itself is a worse pairing than its main opponent to Ukraine.
import type { Participant } from '../model/coded-event.ts';
import { classOf, type Role, type Siding } from './siding-signs.ts';

/** Sides that did it and sides that suffered it; the same two on both where the deed is of both. */
export type Pairing = { readonly actors: readonly string[]; readonly recipients: readonly string[] };
type Say = (name: string) => void;

/** Signs by name, each by itself and with the class of the deed; for fitting. */
export function pairingSigns(siding: Siding, pairing: Pairing): Readonly<Record<string, number>> {
  const kind = classOf(siding.told);
  const signs: Record<string, number> = {};
  pairingSignsFor(siding)(pairing, (name) => {
    signs[`pair ${name}`] = 1;
    signs[`pair ${kind} ${name}`] = 1;
  });
  return signs;
}

/** What tells the signs of any pairing; what does not hang on the pairing is found once for all of them. */
export function pairingSignsFor(siding: Siding): (pairing: Pairing, say: Say) => void {
  const known = knownOf(siding);
  return (pairing, say) => {
    const { actors, recipients } = pairing;
    const shape = shapeOf(pairing);
    say(shape);
    say(`${shape}: ${known.mode}`);
    say(`${shape}, told by ${tellerOf(known, pairing)}`);
    for (const role of ['actors', 'recipients'] as const)
      if (pairing[role].length === 0) for (const words of known.words[role]) say(`no ${role}: ${words}`);
    const [a, r] = [actors[0], recipients[0]];
    if (shape === 'mutual') mutualSigns(known, [a!, actors[1]!], say);
    else if (a !== undefined && r !== undefined && a !== r) twoSigns(known, [a, r], say);
    else if (a !== undefined || r !== undefined) oneSigns(known, shape, { side: (a ?? r)!, say });
  };
}

const counted = (sides: readonly string[]): string => ['none', 'one'][sides.length] ?? 'some';

function shapeOf({ actors, recipients }: Pairing): string {
  if (actors.length === 2 && recipients.length === 2 && actors.every((side) => recipients.includes(side)))
    return 'mutual';
  return actors.length === 1 && recipients[0] === actors[0] && recipients.length === 1
    ? 'self'
    : `${counted(actors)} to ${counted(recipients)}`;
}

/** What hangs on the incident alone. */
type Known = {
  readonly siding: Siding;
  readonly mode: string;
  readonly country: string | null;
  readonly tellers: ReadonlySet<string>;
  /** How the words stand to a role that nobody takes. */
  readonly words: Readonly<Record<Role, readonly string[]>>;
  readonly named: Readonly<Record<Role, readonly (readonly string[])[]>>;
  /** What each side holds of it. */
  readonly holds: ReadonlyMap<string, string>;
};

function knownOf(siding: Siding): Known {
  const { told, occurrence, events, sides } = siding;
  const country = told.place?.value.country ?? null;
  const holds = new Map<string, string>();
  for (const { party, position } of told.positions) holds.set(sides.sideOf(party), position);
  for (const party of told.accusers) holds.set(sides.sideOf(party), 'accuses');
  const namedAs = (role: Role): readonly (readonly string[])[] =>
    events.map((event) => event[role].flatMap(({ party }) => (party === null ? [] : [sides.sideOf(party)])));
  const named = { actors: namedAs('actors'), recipients: namedAs('recipients') };
  return {
    siding,
    mode: `${told.type} ${told.mode ?? ''}${told.state ? ' state' : ''}`,
    country: country === null ? null : sides.sideOf(country),
    tellers: new Set(
      occurrence.tellings.flatMap(({ statement }) =>
        (statement?.speakers ?? []).flatMap(({ party }) => (party === null ? [] : [sides.sideOf(party)])),
      ),
    ),
    words: { actors: wordsOf(siding, named, 'actors'), recipients: wordsOf(siding, named, 'recipients') },
    named,
    holds,
  };
}

function wordsOf({ events, occurrence }: Siding, named: Known['named'], role: Role): readonly string[] {
  const participants: readonly Participant[] = events.flatMap((event) => event[role]);
  const first = occurrence.tellings[0]!;
  const manner = first.form === 'noun' ? 'noun' : first.auxiliary === 'was' ? 'passive' : 'verb';
  if (named[role].some((list) => list.length > 0)) return ['named', `named, ${manner}`];
  if (participants.length === 0) return ['open', `open, ${manner}`];
  return ['words', `words, ${manner}`, `words of ${participants[0]!.sector ?? 'any'}`];
}

function tellerOf({ tellers }: Known, { actors, recipients }: Pairing): string {
  if (tellers.size === 0) return 'none';
  const doer = actors.some((side) => tellers.has(side));
  const sufferer = recipients.some((side) => tellers.has(side));
  return doer ? (sufferer ? 'both' : 'doer') : sufferer ? 'sufferer' : 'another';
}

const kindOf = ({ sides }: Siding, side: string): string =>
  sides.state(side) ? 'state' : sides.armed(side) ? 'armed' : 'body';

function twoSigns(known: Known, [a, r]: readonly [string, string], say: Say): void {
  const { siding, holds, named, country } = known;
  const { sides, habits } = siding;
  say(`two: ${kindOf(siding, a)} to ${kindOf(siding, r)}`);
  say(`two hold: ${holds.get(a) ?? ''} to ${holds.get(r) ?? ''}`);
  say(sides.opposed(a, r) ? 'two opposed' : sides.allied(a, r) ? 'two allied' : 'two apart');
  if (sides.rivals(a)[0] === r || sides.rivals(r)[0] === a) say('two rivals');
  if (sides.foes(r)[0] === a) say("sufferer's first foe");
  if (sides.foes(a)[0] === r) say("doer's first foe");
  if (sides.pair?.includes(a) && sides.pair.includes(r)) say('two are the main pair');
  if (country !== null)
    say(`two: in the land of the ${country === a ? 'doer' : country === r ? 'sufferer' : 'others'}`);
  const own = namedAcross(named, a, r);
  const turned = namedAcross(named, r, a);
  if (own > 0) say('two told so');
  if (turned > 0) say('two told turned');
  if (habits.doesTo(a, r) > own) say('two told so elsewhere');
  if (habits.doesTo(r, a) > turned) say('two told turned elsewhere');
}

function mutualSigns(known: Known, [a, b]: readonly [string, string], say: Say): void {
  const { siding, holds, named } = known;
  const { sides } = siding;
  say(`mutual kinds: ${[kindOf(siding, a), kindOf(siding, b)].sort().join(' and ')}`);
  say(`mutual hold: ${[holds.get(a) ?? '', holds.get(b) ?? ''].sort().join(' and ')}`);
  say(sides.opposed(a, b) ? 'mutual opposed' : sides.allied(a, b) ? 'mutual allied' : 'mutual apart');
  if (sides.rivals(a)[0] === b || sides.rivals(b)[0] === a) say('mutual rivals');
  if (sides.pair?.includes(a) && sides.pair.includes(b)) say('mutual are the main pair');
  const all = [...named.actors, ...named.recipients];
  const names = (side: string): boolean => all.some((list) => list.includes(side));
  say(`mutual named: ${Number(names(a)) + Number(names(b))}`);
  if (named.actors.some((list) => list.includes(a) && list.includes(b))) say('mutual doers in a telling');
  if (namedAcross(named, a, b) + namedAcross(named, b, a) > 0) say('mutual across in a telling');
}

/** One side does it with nobody named, suffers it from nobody named, or does it to its own. */
function oneSigns(known: Known, shape: string, { side, say }: { readonly side: string; readonly say: Say }): void {
  const { siding, holds, country, named } = known;
  say(`${shape}: ${kindOf(siding, side)}`);
  say(`${shape}: holds ${holds.get(side) ?? 'nothing'}`);
  if (country !== null) say(`${shape}: ${country === side ? 'at home' : 'abroad'}`);
  if (shape === 'self' && namedAcross(named, side, side) > 0) say('self told so');
  if (siding.sides.foes(side).length > 0) say(`${shape}: has a foe`);
}

function namedAcross({ actors, recipients }: Known['named'], a: string, r: string): number {
  let count = 0;
  for (let i = 0; i < actors.length; i++) if (actors[i]!.includes(a) && recipients[i]!.includes(r)) count++;
  return count;
}
