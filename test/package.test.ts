// The package as others see it: its names, its version, its files.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as onrecord from '../src/index.ts';

const pack = JSON.parse(readFileSync('package.json', 'utf8'));

test('the program says the version of the package', () => {
  expect(onrecord.PROGRAM).toBe(`onrecord ${pack.version}`);
});

test('every public name is there', () => {
  expect(Object.keys(onrecord).sort()).toEqual(
    [
      'PROGRAM',
      'brief',
      'captureOf',
      'loadLexicon',
      'loadTools',
      'page',
      'problemCodes',
      'readCapture',
      'readReport',
      'recordFaults',
      'recordLine',
    ].sort(),
  );
});

test('what the package promises to ship exists, and versions are pinned', () => {
  for (const file of ['LICENSE', 'NOTICE.md', 'data', 'models', 'examples', 'docs/record.schema.json'])
    expect(existsSync(file), file).toBe(true);
  expect(pack.exports['./record.schema.json']).toBe('./docs/record.schema.json');
  for (const version of Object.values({ ...pack.dependencies, ...pack.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
