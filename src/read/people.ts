// Who a report speaks of: entities with their mentions, and who stands behind a phrase. Filled by settle/entities.ts and settle/who-speaks.ts.
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

/** Everyone in the report. `entityAt` gives the entity whose mention covers the head of the phrase, or null. */
export type People = {
  readonly entities: readonly Entity[];
  readonly byId: (id: string) => Entity | null;
  readonly entityAt: (phrase: Span) => Entity | null;
};
