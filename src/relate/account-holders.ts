// Who holds what of an incident, told so that it stands without its report: party, name or words, stance. Leaves the positions of the parties to
// the reading, where answers and decisions have settled them; adds the voices of no known side. Example: PAK, 'Sajid Marwand', denies.
import type { CueTable } from '../lexicon/cues.ts';
import type { Account, AccountHolder } from '../model/account.ts';
import type { CodedEvent } from '../model/coded-event.ts';
import type { Incident } from '../model/incident.ts';
import type { Reading } from '../model/reading.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { holdersOf, type Manner } from './holders.ts';
import { carrierOf, denies } from './tellings.ts';

export type HoldersIn = {
  /** In the order of their statements, each speaker and position of a statement once. */
  readonly of: (incident: Incident, events: readonly CodedEvent[]) => readonly AccountHolder[];
  readonly carrierOf: (event: CodedEvent) => Account['carrier'];
};
type Known = { readonly cues: CueTable; readonly opposed: (a: string, b: string) => boolean };

export function holdersIn(reading: Reading, { cues, opposed }: Known): HoldersIn {
  const { text } = reading.article;
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const order = new Map(reading.statements.map(({ id }, i) => [id, i]));
  // without trees it is not known what stands in a relative clause; for the parties the reading has settled that
  const manner: Manner & Pick<Known, 'opposed'> = { opposed, tells: (one) => !denies(one, cues), aside: () => false };
  const known = (incident: Incident): AccountHolder[] =>
    incident.positions.flatMap(({ party, position, statements }) =>
      statements.flatMap((id) => {
        const statement = byId.get(id);
        if (statement === undefined) return [];
        const speakers = statement.speakers.filter((speaker) => speaker.party === party);
        const who = speakers.length === 0 ? [party] : speakers.map((speaker) => whoOf(speaker, text));
        return who.map((name) => ({ party, who: name, position, stance: statement.stance, statement: id }));
      }),
    );
  const voices = (events: readonly CodedEvent[]): AccountHolder[] =>
    events.flatMap((event) =>
      holdersOf(event, byId, manner).flatMap(({ party, who, position, statement: id }) => {
        const statement = byId.get(id);
        if (party !== null || statement === undefined) return [];
        const speaker = speakerAt(statement, who);
        return {
          party,
          who: speaker === null ? who : whoOf(speaker, text),
          position,
          stance: statement.stance,
          statement: id,
        };
      }),
    );
  return {
    of: (incident, events) => {
      const all = new Map<string, AccountHolder>();
      for (const holder of [...known(incident), ...voices(events)])
        all.set(JSON.stringify([holder.statement, holder.party, holder.who, holder.position]), holder);
      return [...all.values()].sort((a, b) => (order.get(a.statement) ?? 0) - (order.get(b.statement) ?? 0));
    },
    carrierOf: (event) =>
      carrierOf(event.statement === null ? null : (byId.get(event.statement) ?? null), holdersOf(event, byId, manner)),
  };
}

/** The speaker that holders.ts names by entity, name or place. */
const speakerAt = ({ id, speakers }: Statement, who: string): Speaker | null =>
  speakers.find(({ entity, name, span }) => (entity ?? name ?? `${id}:${span?.start ?? 'nobody'}`) === who) ?? null;

const whoOf = ({ name, span }: Speaker, text: string): string =>
  name ?? (span === null ? 'somebody' : text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());
