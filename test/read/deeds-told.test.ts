// Who does and suffers what is told inside a statement, case by case in test/cases/deeds-told.txt, through the whole program.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/model/coded-event.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';

const tools = loadTools();
const cases = readFileSync(new URL('../cases/deeds-told.txt', import.meta.url), 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((block) => {
    const [title = '', ...lines] = block.trim().split('\n');
    const marked = (mark: string): string[] => lines.filter((l) => l.startsWith(mark)).map((l) => l.slice(1).trim());
    const text = lines.find((l) => l.trim() !== '' && !/^[@=]/u.test(l)) ?? '';
    return { title, day: marked('@')[0] ?? '', text, expected: marked('=') };
  });

describe('deeds told by somebody', () => {
  for (const { title, day, text, expected } of cases)
    it(title, () => {
      const { events, statements } = readReport({ id: 'case', text, published: day }, tools);
      const names = (participants: readonly Participant[]): string =>
        participants.map(({ party, span }) => party ?? text.slice(span?.start, span?.end)).join(' ') || '-';
      const said = new Set(statements.map(({ cue }) => cue.span.start));
      const lines = events
        .filter(({ trigger }) => !said.has(trigger.start))
        .map(
          ({ type, mode, trigger, actors, recipients }) =>
            `${type} ${mode ?? '-'} [${text.slice(trigger.start, trigger.end)}] ${names(actors)} > ${names(recipients)}`,
        );
      expect(lines).toEqual(expected);
    });
});
