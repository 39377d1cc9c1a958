import { expect, test } from 'vitest';
import type { Option } from '../../src/cli/command.ts';
import { INCIDENT_FILTERS, incidentQuestion, incidentWords } from '../../src/cli/incident-filters.ts';
import { optionsGiven } from '../../src/cli/options-given.ts';
import { partyWords } from '../../src/cli/party-words.ts';
import { STATEMENT_FILTERS, statementQuestion, statementWords, wrongDays } from '../../src/cli/statement-filters.ts';
import { loadParties } from '../../src/lexicon/load.ts';

const parties = partyWords(loadParties());
const call = (options: readonly Option[], words: readonly string[]) => {
  const parsed = optionsGiven(words, { name: 'test', options });
  if ('wrong' in parsed) throw new Error(parsed.wrong);
  return parsed.given;
};
const incidents = (...words: string[]) => call(INCIDENT_FILTERS, words);
const statements = (...words: string[]) => call(STATEMENT_FILTERS, words);

test('incidents: every option has its part of the question', () => {
  const given = incidents(
    ...['--party', 'Armenia,turkey', '--party', 'SOHR', '--type', 'assault', '--standing', 'disputed,claimed'],
    ...['--from', '2020-10-01', '--to', '2020-10-31', '--place', 'Kalbajar', '--country', 'aze'],
    ...['--within', '39.5,-45,41,47', '--changed-since', '2020-10-14'],
  );
  expect(incidentQuestion(given, parties)).toEqual({
    parties: ['ARM', 'TUR', 'SOHR'],
    types: ['ASSAULT'],
    standings: ['disputed', 'claimed'],
    from: '2020-10-01',
    to: '2020-10-31',
    place: 'Kalbajar',
    country: 'AZE',
    box: { south: 39.5, west: -45, north: 41, east: 47 },
    changedSince: '2020-10-14',
  });
  expect(incidentWords(given, parties)).toBe(
    'Armenia or Turkey or Syrian Observatory for Human Rights, ASSAULT, disputed or claimed, in Kalbajar, in aze, within 39.5,-45,41,47, from 2020-10-01, to 2020-10-31, changed since 2020-10-14',
  );
});

test('what is not given asks nothing', () => {
  expect(incidentQuestion(incidents(), parties)).toEqual({});
  expect(incidentWords(incidents(), parties)).toBe('');
  expect(statementQuestion(statements(), parties)).toEqual({});
  expect(statementWords(statements(), parties)).toBe('');
});

test('statements: a party goes by its code, a speaker by the words', () => {
  const given = statements('--by', 'LAVROV', '--about', 'TURKEY', '--stance', 'deny,refuse', '--from', '2020-10-01');
  expect(statementQuestion(given, parties)).toEqual({
    by: 'LAVROV',
    about: 'TUR',
    stances: ['deny', 'refuse'],
    from: '2020-10-01',
  });
  expect(statementWords(given, parties)).toBe('by LAVROV, about Turkey, deny or refuse, from 2020-10-01');
});

test.each([
  [['--type', 'assualt'], '--type "assualt" is no type of event; did you mean ASSAULT?'],
  [['--standing', 'denied'], '--standing "denied" is no standing; '],
  [['--country', 'Armenia'], '--country "Armenia" is no country code; write three letters, such as ARM'],
  [
    ['--within', '41,45,39,47'],
    '--within "41,45,39,47" is no box; write south,west,north,east in degrees: 39.5,45,41,47',
  ],
  [['--within', '1,2,3'], '--within "1,2,3" is no box'],
  [['--within', '1,2,3,x'], '--within "1,2,3,x" is no box'],
  [['--from', '2020-13-01'], '--from "2020-13-01" is no ISO day'],
])('%j is refused', (words, line) => {
  expect(() => incidents(...words)).toThrow(line);
});

test('days must be in order', () => {
  expect(wrongDays(statements('--from', '2020-10-02', '--to', '2020-10-01'))).toBe(
    '--from "2020-10-02" is later than --to "2020-10-01"; swap them',
  );
  expect(wrongDays(statements('--from', '2020-10-01', '--to', '2020-10-01'))).toBeNull();
});
