import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { readCases } from '../cases/read-cases.ts';

const tools = loadTools();
const implied = (by: string, stated: boolean): string => (by.includes('before') || !stated ? ' implied' : '');

function line(word: string, incident: Incident | undefined): string {
  if (incident === undefined) return `[${word}] no incident`;
  const { place, when } = incident;
  const where =
    place === null ? '- -' : `${place.value.name} ${place.value.country}${implied('', place.basis === 'stated')}`;
  const day = when === null ? '-' : `${when.value.value}${implied(when.by, true)}`;
  return `[${word}] ${where} | ${day}`;
}

describe('where and when a deed was', () => {
  it.each(readCases('where-and-when.txt'))('$title', ({ setting, text, expected }) => {
    const { incidents, events } = readReport({ id: 'case', text, published: setting }, tools);
    const spans = new Map(events.map(({ id, trigger }) => [id, text.slice(trigger.start, trigger.end)]));
    const told = expected.map((wanted) => {
      const word = wanted.slice(1, wanted.indexOf(']'));
      return line(
        word,
        incidents.find((incident) => incident.events.some((id) => spans.get(id)?.includes(word))),
      );
    });
    expect(told).toEqual(expected);
  });
});

it('reads a text that is no more than a preposition and its place', () => {
  expect(readReport({ id: 'x', text: 'of Baku' }, tools).places.map(({ name }) => name)).toEqual(['Baku']);
});
