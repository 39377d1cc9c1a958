// What follows for the pointers of a reading from rejected and added statements and corrected contents: whose content holds what. What a person
// has set stays. Example: the inner statement rejected, an event in its content is told by the outer one.
import type { CodedEvent } from '../model/coded-event.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';

/**
 * Ids of statements whose content is a person's; of statements (`within`) and events (`tellers`) whose pointer is; of what was added without
 * a pointer, which is asked of all contents (`open`).
 */
export type Settled = {
  readonly contents: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  readonly tellers: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
};
type Pointing<S, E> = { readonly statements: readonly S[]; readonly events: readonly E[] };

/** `rejected` are the statements that were taken out; `statements` are those that stand. */
export function withPointers(
  { statements, events }: Pointing<Statement, CodedEvent>,
  rejected: readonly Statement[],
  settled: Settled,
): Pointing<Statement, CodedEvent> {
  const gone = new Map(rejected.map((statement) => [statement.id, statement]));
  const standing = (id: string | null): string | null => {
    let at = id;
    for (let depth = 0; at !== null && gone.has(at); depth++) at = depth < 50 ? gone.get(at)!.within : null;
    return at;
  };
  const left = statements.map((statement) => ({
    ...statement,
    within: standing(statement.within),
    about: statement.about.filter((id) => !gone.has(id)),
  }));
  const held = heldBy(left, settled);
  const nested = left.map((statement) =>
    settled.within.has(statement.id)
      ? statement
      : { ...statement, within: held(statement.cue.span, statement.within, statement.id) },
  );
  return {
    statements: withoutRings(nested),
    events: events.map((event) => {
      const statement = standing(event.statement);
      return {
        ...event,
        statement: settled.tellers.has(event.id) ? statement : held(event.trigger, statement, event.id),
      };
    }),
  };
}

/** Who tells what stands at `span`: as read, but for statements whose content a person has set. */
function heldBy(statements: readonly Statement[], { contents, open }: Settled) {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const set = statements.filter(({ id }) => contents.has(id));
  return (span: Span, read: string | null, self: string): string | null => {
    let best = read === null ? null : byId.get(read)!;
    while (best !== null && contents.has(best.id) && !holds(best, span))
      best = best.within === null ? null : (byId.get(best.within) ?? null);
    for (const statement of open.has(self) ? statements : set) {
      if (statement.id === self || !holds(statement, span)) continue;
      if (best === null || lengthOf(statement) < lengthOf(best)) best = statement;
    }
    return best?.id ?? null;
  };
}

const holds = ({ content }: Statement, { start, end }: Span): boolean =>
  content.some((part) => part.start <= start && end <= part.end);
const lengthOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Nothing is within itself, by whatever way: the first pointer that closes a ring is dropped. */
function withoutRings(statements: readonly Statement[]): readonly Statement[] {
  const within = new Map(statements.map(({ id, within }) => [id, within]));
  for (const { id } of statements) {
    const seen = new Set([id]);
    let at = id;
    for (let next = within.get(at) ?? null; next !== null; next = within.get(at) ?? null) {
      if (seen.has(next)) {
        within.set(at, null);
        break;
      }
      seen.add(next);
      at = next;
    }
  }
  return statements.map((statement) => ({ ...statement, within: within.get(statement.id) ?? null }));
}
