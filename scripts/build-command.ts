// Packs the command line into dist/cli/program.js, over what tsc has put there, and stores the code that V8 makes of it while it reads the
// examples: Node spends longer on finding, linking and compiling some 280 modules than on reading a report. Dependencies stay outside.
// The library (dist/index.js) is left as tsc wrote it. Example: tsx scripts/build-command.ts, as the last step of npm run build.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { codeFile, openProgram } from '../src/cli/packed-program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = fileURLToPath(new URL('../src/', import.meta.url));
const folder = fileURLToPath(new URL('../dist/cli/', import.meta.url));

/** Files of data/ and models/ are found relative to the module that asks: each keeps the address it had before packing. */
const addresses: Plugin = {
  name: 'addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const from = relative(source, path).split(sep).join('/').replace(/\.ts$/, '.js');
      const own = `new URL(${JSON.stringify(`../${from}`)}, packedUrl).href`;
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', own) };
    });
  },
};

/** As CommonJS, which Node starts without its loader of modules; parts that only some commands need stay functions not called. */
const pack = (from: string, to: string) =>
  build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: `dist/cli/${to}`,
    bundle: true,
    packages: 'external',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: "const packedUrl=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [addresses],
  });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await pack('./src/cli/launch.ts', 'main.js');
await pack('./src/cli/program.ts', 'program.js');
await pack('./src/cli/launch-worker.ts', 'reading-worker.js');
writeFileSync(`${folder}package.json`, '{"type":"commonjs"}\n');

/** What openProgram() runs: a function, in ASCII alone. An escape stands for its sign in strings, templates and expressions, and nowhere else are there any. */
function wrapped(path: string): void {
  const escaped = readFileSync(path, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, `(function (require, module, __filename) {${escaped}\n})`);
}
wrapped(`${folder}program.js`);

const program = openProgram(`${folder}program.js`);
const examples = `${root}examples/karabakh-2020-10`;
const reports = readdirSync(examples).filter((name) => name.endsWith('.txt'));
const write = process.stdout.write;
process.stdout.write = () => true;
for (const name of reports) await program.exports.runCommand(['read', `${examples}/${name}`]);
await program.exports.runCommand(['read', examples, '--json']);
process.stdout.write = write;
writeFileSync(codeFile(`${folder}program.js`), program.code());
