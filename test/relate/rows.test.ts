// The rows of one sentence, case by case in test/cases/rows.txt, through the whole program: one row for one occurrence, with who did it to whom,
// the toll and what it was done with. Leaves events by themselves to events.test.ts.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/model/coded-event.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const cases = readFileSync(new URL('../cases/rows.txt', import.meta.url), 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((block) => {
    const [title = '', text = '', ...lines] = block.trim().split('\n');
    return { title, text, expected: lines.filter((l) => l.startsWith('=')).map((l) => l.slice(1).trim()) };
  });

const HARM: ReadonlySet<string> = new Set(['dead', 'injured', 'detained', 'captured']);

function rowsOf(text: string): readonly string[] {
  const { incidents, events } = readReport({ id: 'case', text, published: '2023-05-10' }, tools);
  const names = (some: readonly Participant[]): string =>
    some.map(({ party, span }) => party ?? text.slice(span?.start, span?.end)).join(', ') || '-';
  return incidents.map(({ type, actors, recipients, quantities, events: ids }) => {
    const tolls = quantities.filter(({ of }) => HARM.has(of)).map(({ of, best, low }) => `${of} ${best ?? low}`);
    const means = ids.flatMap((id) => events.find((event) => event.id === id)?.instrument?.value ?? []);
    return `${type} ${names(actors)} > ${names(recipients)} | ${tolls.join(', ') || '-'} | ${means[0] ?? '-'}`;
  });
}

describe('the rows of a sentence', () => {
  for (const { title, text, expected } of cases) it(title, () => expect(rowsOf(text)).toEqual(expected));
});
