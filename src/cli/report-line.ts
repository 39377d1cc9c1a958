// What a line of --jsonl holds: a report, or nothing that can be read. Other fields are left aside. Leaves reading the report to the pipeline.
// Example: '{"id": 7, "text": "Baku said …", "lang": "en"}' is report '7'; '{"id": 7}' is none.
import type { InputLine } from './json-lines.ts';
import type { ReportText } from './world.ts';

/** The report of a line; null where it is no JSON object with an id (text or number) and a text. */
export function reportLine(line: InputLine): ReportText | null {
  const value = line.text === null ? null : parsed(line.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, text, published, url } = value as Readonly<Record<string, unknown>>;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') return null;
  return {
    id: String(id),
    text,
    ...(typeof published === 'string' ? { published } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  };
}

/** The id that a line carries although it is no report, else 'line 7'. */
export function lineId(line: InputLine): string {
  const value = line.text === null ? null : parsed(line.text);
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${line.number}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
