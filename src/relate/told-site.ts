// The place that a telling itself names, not one that it only points back to: by what is pointed to tellings are neither joined nor parted.
// Leaves pointing to read/code. Example: of 'shells fell on the city' none, of 'shells fell on Goma' Goma.
import type { CodedEvent } from '../model/coded-event.ts';

export const siteTold = ({ place }: CodedEvent): CodedEvent['place'] => (place?.basis === 'implied' ? null : place);
