// Packs the command line into dist/cli/main.js and a few chunks beside it, over what tsc has put there: Node spends longer on finding and
// linking some 250 modules than on reading a report. What only some commands need stays in chunks of its own; dependencies stay outside.
// The library (dist/index.js) is left as tsc wrote it. Example: tsx scripts/build-command.ts, as the last step of npm run build.
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Files of data/ and models/ are found relative to the module that asks: each keeps the address it had before packing. */
const addresses: Plugin = {
  name: 'addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const from = relative(source, path).split(sep).join('/').replace(/\.ts$/, '.js');
      const own = `new URL(${JSON.stringify(`../${from}`)}, import.meta.url).href`;
      return { loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', own) };
    });
  },
};

await build({
  absWorkingDir: root,
  entryPoints: ['./src/cli/main.ts'],
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]', // as deep as dist/cli/, see above
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [addresses],
});
