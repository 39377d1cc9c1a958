// What a thread of the packed program runs: the same program with the code that V8 has stored of it, as a reader of reports.
// Packed as reading-worker.js, beside program.js. Example: new Worker('dist/cli/reading-worker.js').
import { fileURLToPath } from 'node:url';
import { openProgram } from './packed-program.ts';

void openProgram(fileURLToPath(new URL('program.js', import.meta.url))).exports.serveReadings();
