// Writes docs/record.schema.json from src/model/schema.ts. A test compares the two, so that the file is never behind.
// Run: npx tsx scripts/build-schema.ts
import { writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../src/model/schema.ts';

writeFileSync(
  new URL('../docs/record.schema.json', import.meta.url),
  `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
);
