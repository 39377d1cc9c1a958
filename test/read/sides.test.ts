// Whom bare words stand for, case by case in test/cases/sides.txt, through the whole program.
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../src/model/coded-event.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { readCases } from '../cases/read-cases.ts';

const tools = loadTools();
const partiesOf = (participants: readonly Participant[]): string =>
  [...new Set(participants.flatMap(({ party }) => party ?? []))].join(' ') || '-';

describe('whom bare words stand for', () => {
  for (const { title, text, expected } of readCases('sides.txt'))
    it(title, () => {
      const { events, statements } = readReport({ id: 'case', text }, tools);
      const speakers = statements.flatMap((statement) => statement.speakers);
      const words = (span: { readonly start: number; readonly end: number } | null): string =>
        span === null ? '' : text.slice(span.start, span.end);
      const found = expected.map((line) => {
        const [kind = '', asked = '', wanted = ''] = line.split(' | ');
        if (kind === 'said') {
          const speaker = speakers.find(({ span }) => words(span) === asked);
          return `said | ${asked} | ${speaker === undefined ? 'not found' : (speaker.party ?? '-')}`;
        }
        const event = events.find(({ trigger }) => words(trigger).startsWith(asked));
        if (event === undefined) return `did | ${asked} | not found`;
        const [actors, recipients] = wanted.split(' > ');
        const told = (side: string | undefined, participants: readonly Participant[]): string =>
          side === '?' ? '?' : partiesOf(participants);
        return `did | ${asked} | ${told(actors, event.actors)} > ${told(recipients, event.recipients)}`;
      });
      expect(found).toEqual(expected);
    });
});
