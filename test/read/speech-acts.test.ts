// Acts of speech and announced deeds through the real pipeline: test/cases/speech-acts.txt gives the sentence and the acts that are expected.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTools, readReport } from '../../src/pipeline.ts';

const SPOKEN = /^(AGREE|REQUEST|ACCUSE|REJECT|THREATEN)$/u;
const tools = loadTools();
const cases = readFileSync(new URL('../cases/speech-acts.txt', import.meta.url), 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((block) => {
    const [title = '', text = '', ...expected] = block.trim().split('\n');
    return { title, text, expected: expected.map((line) => line.slice(1).trim()) };
  });

function actsIn(text: string): readonly string[] {
  const { events } = readReport({ id: 'case', text }, tools);
  const sides = (list: readonly { readonly party: string | null }[]): string =>
    list.flatMap(({ party }) => party ?? []).join(' ') || '-';
  return events
    .filter(({ type }) => SPOKEN.test(type))
    .map(
      ({ type, trigger, actors, recipients, negated }) =>
        `${type} [${text.slice(trigger.start, trigger.end)}] ${sides(actors)} > ${sides(recipients)}${negated ? ' | negated' : ''}`,
    );
}

describe('acts of speech', () => {
  for (const { title, text, expected } of cases) it(title, () => expect(actsIn(text)).toEqual(expected));

  it('are no incidents', () => {
    const { events, incidents } = readReport({ id: 'case', text: 'Norway vowed to bomb Malta.' }, tools);
    const acts = new Set(events.filter(({ type }) => SPOKEN.test(type)).map(({ id }) => id));
    expect(acts.size).toBe(1);
    expect(incidents.flatMap((incident) => incident.events).filter((id) => acts.has(id))).toEqual([]);
  });
});

describe('deeds of a report with a dateline', () => {
  it('leave the day of filing to the dateline', () => {
    const text = 'KABUL, Afghanistan (May 20, 2011) - Troops detained six men while searching for arms yesterday.';
    const deed = readReport({ id: 'case', text }, tools).events.find(({ type }) => type === 'COERCE');
    expect(deed?.when?.value.start).toBe('2011-05-19');
  });
});
