/**
 * Who may import whom. The words in `comment` are what a failing build says.
 */
const allow = (name, comment, from, to, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...more },
  to: { path: '^(main|preload|renderer|scripts|tests)/', pathNot: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    allow('contract-stands-alone', 'The contract imports nothing of the house: both sides stand on it.', '^preload/contract/', '^preload/contract/'),
    {
      name: 'contract-knows-only-zod',
      comment: 'The contract runs in every process: zod is the only package it may use.',
      severity: 'error',
      from: { path: '^preload/contract/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'], pathNot: 'node_modules/zod/' },
    },
    allow('preload-knows-the-contract', 'The preload script is a few lines over the contract.', '^preload/index\\.ts$', '^preload/'),
    allow('engine-knows-only-the-contract', 'The engine knows no window and no transport.', '^main/engine/', '^(main/engine|preload/contract)/'),
    allow('host-parts-know-engine-and-contract', 'What both hosts share knows neither of them.', '^main/host/', '^(main/host|main/engine|preload/contract)/'),
    allow('shell-knows-engine-and-contract', 'The desktop shell knows engine, contract and what hosts share.', '^main/shell/', '^(main/shell|main/host|main/engine|preload/contract)/'),
    allow('browser-host-knows-engine-and-contract', 'The browser host knows engine, contract and what hosts share.', '^main/browser-host/', '^(main/browser-host|main/host|main/engine|preload/contract)/'),
    allow('cli-knows-engine-and-contract', 'The command line knows engine, contract, what hosts share, and the browser host that `serve` starts.', '^main/cli/', '^(main/cli|main/browser-host|main/host|main/engine|preload/contract)/'),
    allow('renderer-knows-only-the-contract', 'The renderer reaches the engine through window.eshkol only.', '^renderer/', '^(renderer|preload/contract)/'),
    {
      name: 'renderer-has-no-node',
      comment: 'The renderer runs in a page: Node is not there.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-the-shell',
      comment: 'Electron appears only in main/shell, main/index.ts and preload/index.ts: everything else also runs without it.',
      severity: 'error',
      from: { path: '^(main|preload|renderer|scripts)/', pathNot: '^(main/shell/|main/index\\.ts$|preload/index\\.ts$)' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'programs-know-no-tests',
      comment: 'What ships does not import tests or scripts.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'spreadsheet-reader-behind-its-adapter',
      comment: 'Foreign files are read in one place, with its limits: main/engine/exchange/read.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: '^main/engine/exchange/read/' },
      to: { path: 'node_modules/xlsx/' },
    },
    {
      name: 'spreadsheet-writer-behind-its-adapter',
      comment: 'Workbooks are written in one place: main/engine/exchange/write.',
      severity: 'error',
      from: { path: '^(main|preload|renderer)/', pathNot: '^main/engine/exchange/write/' },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other at run time are one module, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: { path: '^(main|preload|renderer|scripts|tests)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
