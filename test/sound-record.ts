// What must hold for any record whatever: the schema accepts it, no span or id leads astray. For tests of every stage.
import { expect } from 'vitest';
import type { Reading } from '../src/model/reading.ts';
import { recordFaults } from '../src/model/record-faults.ts';
import { readingSchema } from '../src/model/schema.ts';

/** The record as it comes back from its own JSON. */
export function soundRecord(reading: Reading): Reading {
  const record = JSON.parse(JSON.stringify(reading)) as Reading;
  expect(readingSchema.safeParse(record).error?.issues.slice(0, 3)).toBeUndefined();
  expect(recordFaults(record).slice(0, 3)).toEqual([]);
  return record;
}
