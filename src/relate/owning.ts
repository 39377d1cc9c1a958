// Which doers of an incident can have owned up to it: those that words name, not those only taken for it. Leaves choosing the doers to siding.ts and
// what an acknowledgment is to standing.ts.
// Example: Kyiv says that a depot burned after a raid, and so does Moscow: nobody's words name Kyiv for the raid, so it has acknowledged none.
import type { CodedEvent } from '../model/coded-event.ts';
import type { PositionName } from '../model/incident.ts';
import type { Siding } from './siding-signs.ts';

/**
 * Who confirms it, where any words name him its doer or another side confirms it too; who only speaks of it, where his own words name him, and those of
 * another who says it too, or that other confirms it. In another telling he may speak of the answer to it, or of the next deed.
 */
export function mayOwn(party: string, { told: { positions }, events, occurrence, sides }: Siding): boolean {
  const side = sides.sideOf(party);
  const is = (other: string | null): boolean => other !== null && sides.sideOf(other) === side;
  const names = ({ actors }: CodedEvent): boolean => actors.some((actor) => is(actor.party));
  const holds = (isHe: boolean, ...held: readonly PositionName[]): boolean =>
    positions.some((one) => is(one.party) === isHe && held.includes(one.position));
  const isAnswered = holds(false, 'confirms');
  if (holds(true, 'confirms')) return isAnswered || events.some(names);
  if (!holds(true, 'asserts')) return true;
  const saysSo = (isHe: boolean): boolean =>
    occurrence.tellings.some(
      ({ event, holders }) =>
        names(event) &&
        holders.some(
          (holder) => holder.party !== null && is(holder.party) === isHe && AFFIRMING.includes(holder.position),
        ),
    );
  return saysSo(true) && (isAnswered || !holds(false, 'asserts') || saysSo(false));
}
const AFFIRMING: readonly PositionName[] = ['asserts', 'confirms'];
