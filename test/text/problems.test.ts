import { describe, expect, it } from 'vitest';
import { type ProblemCode, problem, problemCodes } from '../../src/text/problems.ts';

describe('problems', () => {
  it('fills in the details', () => {
    expect(problem('bad-date', null, { given: 'soon' })).toEqual({
      code: 'bad-date',
      severity: 'warning',
      at: null,
      message: "the given date 'soon' is no ISO day and was left aside",
      cure: 'give it as YYYY-MM-DD',
    });
  });
  it('throws where a detail or the code is missing', () => {
    expect(() => problem('bad-date', null)).toThrow("needs the detail 'given'");
    expect(() => problem('no-such' as ProblemCode, null)).toThrow("no problem is called 'no-such'");
  });
  it('gives each code a message and a cure that end without a full stop', () => {
    expect(problemCodes.length).toBeGreaterThan(15);
    for (const code of problemCodes) {
      const all = {
        type: 'x',
        size: 1,
        limit: 2,
        encoding: 'x',
        count: 1,
        length: 1,
        stated: 'x',
        given: 'x',
        words: 'x',
        chosen: 'x',
        line: 1,
        why: 'x',
        decision: 1,
        who: 'x',
        what: 'x',
      };
      const { message, cure } = problem(code, null, all);
      expect(message).not.toMatch(/[{}]|\.$/);
      expect(cure).not.toMatch(/\.$|^$/);
    }
  });
});
