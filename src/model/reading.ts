// One report as read: the record of design section 3. Plain, ordered, the same bytes for the same input.
import type { Article } from './article.ts';
import type { CodedEvent } from './coded-event.ts';
import type { Commitment } from './commitment.ts';
import type { Entity } from './entity.ts';
import type { Incident } from './incident.ts';
import type { Token } from './language-layer.ts';
import type { Moment } from './moment.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Review } from './review.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/** Everything is in text order (by span start, then end), incidents by their first event. */
export type Reading = {
  readonly format: 'onrecord/1';
  readonly program: string;
  readonly lexicon: string;
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly moments: readonly Moment[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
  readonly events: readonly CodedEvent[];
  readonly incidents: readonly Incident[];
  readonly commitments: readonly Commitment[];
  readonly problems: readonly Problem[];
  /** The decisions laid over it, in the order of the log; not there where there is none. */
  readonly reviews?: readonly Review[];
  readonly sentences?: readonly Span[];
  readonly tokens?: readonly Token[];
};
