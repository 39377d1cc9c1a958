// A place name resolved on the ground, never to more than the words allow. Example: 'near the occupied Kalbajar region' is Kalbajar, near, AZE.
import type { Span } from './span.ts';

export type PlacePrecision = 'exact' | 'near' | 'admin2' | 'admin1' | 'country' | 'region';
export type Place = {
  readonly span: Span;
  readonly name: string;
  /** Degrees WGS 84, null where no point is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geonamesId: number | null;
  /** ISO 3166-1 alpha-3 of the gazetteer row; no border is decided by it. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly precision: PlacePrecision;
  readonly kind: 'country' | 'region' | 'admin1' | 'admin2' | 'settlement' | 'feature' | 'line';
};
