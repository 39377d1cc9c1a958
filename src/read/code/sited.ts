// A place or a moment where a deed may have it, and all of them by sentence. Leaves finding them to event-sites.ts.
// Example: in 'London said on Monday that shells hit Uri' Monday is marked as the saying's.
import type { Moment } from '../../model/moment.ts';
import type { Place } from '../../model/place.ts';

/** `token` heads the expression; `said` where a saying has it for its own day or venue; `pointed` where 'the city' stands for it. */
export type Sited<T> = {
  readonly item: T;
  readonly token: number;
  readonly said: boolean;
  readonly pointed: boolean;
};
export type Sites = {
  readonly places: readonly (readonly Sited<Place>[])[];
  readonly moments: readonly (readonly Sited<Moment>[])[];
};
