// The one-way flow of design section 5, checked: each folder may import itself and what its line names, nothing else.
const ALLOWED = {
  model: [],
  text: ['model'],
  lexicon: ['model', 'text'],
  language: ['model', 'text'],
  capture: ['model', 'text', 'lexicon'],
  read: ['model', 'text', 'lexicon', 'language'],
  review: ['model'],
  store: ['model'],
  relate: ['model', 'text', 'lexicon'],
  show: ['model', 'text'],
  cli: ['model', 'lexicon', 'pipeline', 'ledger', 'deciding', 'store', 'show', 'version'],
};
const NO_WORLD = ['model', 'text', 'language', 'read', 'review', 'relate', 'show'];
const path = (name) => (['pipeline', 'ledger', 'deciding', 'version'].includes(name) ? `^src/${name}\\.ts$` : `^src/${name}/`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'a reader must be able to start anywhere', from: {}, to: { circular: true } },
    ...Object.entries(ALLOWED).map(([name, allowed]) => ({
      name: `${name}-imports`,
      severity: 'error',
      comment: `${name} may import only itself and ${allowed.join(', ') || 'nothing'}`,
      from: { path: `^src/${name}/` },
      to: { path: '^src/', pathNot: [path(name), ...allowed.map(path)] },
    })),
    {
      name: 'no-world',
      severity: 'error',
      comment: 'disk, network, clock and random come in from outside these folders',
      from: { path: `^src/(${NO_WORLD.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'load-alone-touches-the-disk',
      severity: 'error',
      comment: 'in the lexicon only load.ts reads files',
      from: { path: '^src/lexicon/', pathNot: '^src/lexicon/load\\.ts$' },
      to: { path: '^(node:)?fs' },
    },
    { name: 'production-not-tests', severity: 'error', comment: 'what ships knows no test', from: { path: '^src/' }, to: { path: '^(test|bench|training|scripts)/' } },
  ],
  options: { parser: 'swc', tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, enhancedResolveOptions: { extensions: ['.ts', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'node'] } },
};
