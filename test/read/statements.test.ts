// Every way of attributing in test/cases/statements.txt, with its not-cases, through the whole program.
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { loadTools, readReport } from '../../src/pipeline.ts';
import { readCases } from '../cases/read-cases.ts';

const tools = loadTools();

function lineOf(text: string, statement: Statement): string {
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  const spans = [...new Set(statement.speakers.map((speaker) => (speaker.span === null ? '-' : words(speaker.span))))];
  const flags = [statement.stance, ...(statement.negated ? ['not'] : []), ...statement.hedges].join(' ');
  return `${statement.within === null ? '' : '^ '}${spans.join(' + ')} | ${words(statement.cue.span)} | ${flags} | ${statement.content.map(words).join(' … ')}`;
}

describe('statements, case by case', () => {
  for (const { title, text, expected } of readCases('statements.txt')) {
    const check = title.endsWith('(known to fail)') ? it.fails : it;
    check(title, () => {
      const { statements } = readReport({ id: 'case', text, published: '2021-03-05' }, tools);
      expect(statements.length === 0 ? ['nothing'] : statements.map((statement) => lineOf(text, statement))).toEqual(
        expected,
      );
    });
  }
});

describe('speech over paragraphs', () => {
  it('is one where it has one cue', () => {
    const speech = '"The dam holds. We walked it at dawn.\n\n"The bridge is gone,"';
    const text = `${speech} Mayor Ann Lee said.`;
    const { statements } = readReport({ id: 'case', text, published: '2021-03-05' }, tools);
    expect(statements.map(({ content }) => content)).toEqual([[{ start: 0, end: speech.length }]]);
  });
});

describe('a quotation with a paragraph of its own', () => {
  const told = (text: string) =>
    readReport({ id: 'case', text, published: '2021-03-05' }, tools).statements.map(({ content }) =>
      content.map(({ start, end }) => text.slice(start, end)),
    );
  const tired = '"We were tired, but that is no reason," Reed added.';
  it('is not his of whom it speaks', () => {
    expect(told(`${tired}\n\n"His manner is not that of a teacher."`)).toEqual([
      ['"We were tired, but that is no reason,"'],
    ]);
  });
  it('is his who spoke of another, or who speaks on of himself', () => {
    expect(told(`"I saw the mayor," Reed added.\n\n"He ran to the river."`)).toEqual([
      ['"I saw the mayor,"', '"He ran to the river."'],
    ]);
    expect(told(`${tired}\n\n"We ran to the river."`)).toEqual([
      ['"We were tired, but that is no reason,"', '"We ran to the river."'],
    ]);
  });
});

describe('the day of the saying', () => {
  const daysOf = (text: string) =>
    readReport({ id: 'case', text, published: '2021-03-05' }, tools).statements.map(
      ({ saidOn }) => saidOn?.value.value ?? null,
    );
  it('stands behind the cue, with no word before what is told', () => {
    expect(daysOf('The ministry said on Sunday two bombers had struck the market.')).toEqual(['2021-02-28']);
    expect(daysOf('The ministry said Sunday was quiet.')).toEqual([null]);
  });
  it('is not the day on which a page was put up', () => {
    const line = 'Posted on March 4 2021 by the desk Bombs fall on the old town';
    expect(daysOf(`${line} The mayor told a newspaper that a bomb had hit the clinic.`)).toEqual([null]);
    expect(daysOf('On March 4 2021 the mayor said that a bomb had hit the clinic.')).toEqual(['2021-03-04']);
  });
});
