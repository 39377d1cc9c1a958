import { expect, test } from 'vitest';
import { linesOfStatements } from '../../src/relate/lines-of-statements.ts';
import { fixture } from '../show/reading-fixture.ts';

const lines = linesOfStatements(fixture);
const line = (id: string) => {
  const found = lines.find(({ statement }) => statement === id);
  if (found === undefined) throw new Error(`no line ${JSON.stringify(id)}`);
  return found;
};

test('a statement is whole in itself: who, how, what, on which line', () => {
  const { at, ...rest } = line('s3');
  expect(fixture.article.text.slice(at.start, at.end)).toBe(
    "Kestria's army spokeswoman Mila Renn denied that her side had shelled the border town of Lom",
  );
  expect(rest).toEqual({
    report: 'fixture',
    statement: 's3',
    line: 9,
    day: '2031-05-04',
    speakers: [{ name: 'Mila Renn', party: 'KES', words: "Kestria's army spokeswoman Mila Renn" }],
    stance: 'deny',
    negated: false,
    hedges: [],
    cue: 'denied',
    lead: 'Mila Renn denied that',
    content: 'her side had shelled the border town of Lom',
    about: ['KES'],
    toldBy: null,
  });
});

test('what stands apart from its content gets a colon, what goes on from the cue gets none', () => {
  expect([line('s4').lead, line('s4').content]).toEqual([
    'Mila Renn said:',
    '"Our guns were silent," … "and they stay silent."',
  ]);
  expect([line('s6').lead, line('s6').content]).toEqual(['Valdoria said', 'it had captured 12 soldiers']);
});

test('a statement within another tells through whom it comes', () => {
  expect(line('s10').toldBy).toBe("The envoy's office");
  expect(line('s9').toldBy).toBeNull();
});

test('the day of saying goes before the day of the report where it is known to the day', () => {
  const saidOn = (precision: 'day' | 'month') => ({
    value: { ...fixture.moments[1]!, precision },
    at: null,
    basis: 'stated' as const,
    by: 'test',
  });
  const day = (precision: 'day' | 'month') =>
    linesOfStatements({
      ...fixture,
      statements: [{ ...fixture.statements[0]!, saidOn: saidOn(precision) }],
    })[0]?.day;
  expect(day('day')).toBe('2031-05-02');
  expect(day('month')).toBe('2031-05-04');
});

test('whom a statement is aimed at is what it is about, though the name stands before the content', () => {
  const aimed = { ...fixture.statements[5]!, addressees: [{ span: { start: 0, end: 1 }, name: 'Orsk', party: 'ORS' }] };
  const about = (statements: typeof fixture.statements) => linesOfStatements({ ...fixture, statements })[0]?.about;
  expect(about([aimed])).toContain('ORS');
  expect(about([fixture.statements[5]!])).not.toContain('ORS');
});
