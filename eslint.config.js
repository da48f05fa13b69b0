/**
 * The house rules that a machine can hold: strict types, one wrapper per dangerous API, logical
 * directions, tests that run. Nothing can be switched off from inside a file.
 */
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];

/** Text that becomes code or markup. */
const injection = [
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/]",
    message: 'HTML is never injected: build elements, or let React do it.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'HTML is never injected.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: 'HTML is never injected.' },
];

/** Physical directions, which are wrong in one of the two writing directions. */
const physicalDirections = [
  {
    selector: 'Property[key.name=/^(margin|padding|border)(Left|Right)/]',
    message: 'Use the logical property (…InlineStart, …InlineEnd): this page is mirrored in Hebrew.',
  },
  {
    selector: "CallExpression[callee.name=/^make(Reset)?Styles$/] Property[key.name=/^(left|right)$/]",
    message: 'Use insetInlineStart or insetInlineEnd: this page is mirrored in Hebrew.',
  },
  {
    selector: "Property[key.name=/^(textAlign|float|clear)$/] > Literal[value=/^(left|right)$/]",
    message: 'Use start or end: this page is mirrored in Hebrew.',
  },
];

const skippedTests = ['it', 'test', 'describe'].flatMap((object) =>
  ['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf', 'fails'].map((property) => ({
    object,
    property,
    message: 'A test that is there runs and holds.',
  })),
);

const childProcess = ['node:child_process', 'child_process'].map((name) => ({
  name,
  message: 'Other programs are started in one place only: main/cli/open-browser.ts.',
}));
const electronShell = {
  name: 'electron',
  importNames: ['shell'],
  message: 'Links and folders are opened by main/shell/external.ts, which checks them.',
};
const bareNodeNames = {
  regex: '^(fs|path|os|url|crypto|stream|http|net|events|util|zlib|worker_threads|assert)(/|$)',
  message: 'Name built-in modules with node: in front.',
};

export default defineConfig(
  { ignores: ['dist/', 'release/', 'node_modules/', 'test-results/', 'coverage/', 'resources/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A name that begins with _ says that it is left out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The only way to copy where every permission is denied.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // Taking a text apart by code points is what the spread is for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Change rows are plain objects made and pruned by field key.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Handlers answer with a promise whether or not they wait for something themselves.
      '@typescript-eslint/require-await': 'off',
      // Interfaces here describe plain objects of functions (bridge, providers), which are taken apart on purpose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...injection],
    },
  },
  {
    files: ['main/**/*.ts', 'preload/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [...childProcess, electronShell], patterns: [bareNodeNames] }] },
  },
  {
    files: ['main/cli/open-browser.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [electronShell], patterns: [bareNodeNames] }] },
  },
  {
    files: ['main/shell/external.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: childProcess, patterns: [bareNodeNames] }] },
  },
  {
    // Results go through the terminal that the command line was given, the rest to the log.
    files: ['main/engine/**/*.ts', 'main/shell/**/*.ts', 'main/cli/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...injection, ...physicalDirections],
      'no-restricted-properties': [
        'error',
        { object: 'navigator', property: 'clipboard', message: 'Every permission is denied: use the page’s own copy and paste events (app/clipboard.ts).' },
        { object: 'window', property: 'open', message: 'Links leave through window.eshkol.openExternal.' },
      ],
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
          name,
          message: 'The renderer reaches nothing but the engine, through window.eshkol.',
        })),
      ],
    },
  },
  {
    files: ['renderer/bridge/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['tests/**/*.ts', 'tests/**/*.tsx'],
    rules: { 'no-restricted-properties': ['error', ...skippedTests] },
  },
  {
    // Playwright wants a fixture's first parameter destructured, even when it needs nothing.
    files: ['tests/e2e/support/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
);
