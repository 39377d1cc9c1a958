// Runs the test suite and ends with one plain line: '412 passed, 0 failed'. Words after the script name go to vitest.
// Run: npx tsx scripts/run-tests.ts test/show
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
};

const file = '.cache/tests.json';
mkdirSync('.cache', { recursive: true });
rmSync(file, { force: true });
const words = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
];
const { status } = spawnSync(process.execPath, [...words, ...process.argv.slice(2)], { stdio: 'inherit' });
const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
/** A file that fails before any of its tests counts as one failure. */
const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
const failed = report.numFailedTests + broken.length;
for (const { name } of broken) console.log(`could not be run: ${name}`);
if (report.numPendingTests > 0) console.log(`${report.numPendingTests} skipped`);
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed > 0 || report.numPassedTests === 0 ? 1 : (status ?? 1);
