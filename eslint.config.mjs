import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jest from 'eslint-plugin-jest';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import layers from './scripts/lint/layers.mjs';

// Registered one by one: the plugin's own `recommended` brings a parser and rules that clash with typescript-eslint's.
const officeRules = [
  'call-sync-after-load',
  'call-sync-before-read',
  'load-object-before-read',
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has a different name wherever it is used.',
};

const noOfficeTypes = {
  selector: 'TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension)$/]',
  message: 'Only src/excel speaks to Office.js, its types included.',
};

// The clock and anything else that differs from run to run are passed in, so that every surface gives the same output.
const pure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is passed in.' },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale\\w+)$/]',
    message: 'What depends on the language of the machine gives different output on another one.',
  },
];

const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel speaks to Office.js; ask it through src/excel/door.ts.',
}));

// The browser knows these without a declaration, so that a forgotten variable would pass for one of them.
const mistakable = [
  'event',
  'name',
  'status',
  'length',
  'parent',
  'top',
  'self',
  'origin',
  'open',
  'close',
  'find',
  'stop',
];

// What a file reader must not know: it runs under Node and in a page alike.
const surroundings = ['Buffer', 'process', 'window', 'document', 'navigator', 'location', 'DOMParser', 'XMLSerializer'];

/**
 * @param {readonly (string | { name: string, message: string })[]} globals names that are not to be used
 * @returns {['error', object]}
 */
const without = (globals) => ['error', { globals, checkGlobalObject: true, globalObjects: ['window', 'self'] }];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'reports/', '.stryker-tmp/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'held-split/source',
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'held-split': { rules: { layers } }, 'office-addins': officeAddins },
    rules: {
      'held-split/layers': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noOfficeTypes],
      ...Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
      'no-restricted-globals': without([...officeGlobals, ...mistakable]),
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    name: 'held-split/pure',
    files: ['src/domain/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The clock is passed in.' },
        { object: 'Math', property: 'random', message: 'The same sheet gives the same result.' },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, noOfficeTypes, ...pure],
    },
  },
  {
    name: 'held-split/files',
    files: ['src/xlsx/**/*.ts'],
    rules: { 'no-restricted-globals': without([...officeGlobals, ...mistakable, ...surroundings]) },
  },
  {
    name: 'held-split/excel',
    files: ['src/excel/**/*.ts'],
    rules: {
      'no-restricted-globals': without(mistakable),
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    name: 'held-split/react',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/{domain,workbook,excel,xlsx,cli}/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      // It warns of what the React compiler cannot memoise; this project does not use that compiler.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    name: 'held-split/command-line',
    files: ['src/cli/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'held-split/tests',
    files: ['test/**/*.{ts,tsx}'],
    plugins: { jest },
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] }],
      'jest/no-commented-out-tests': 'error',
      'jest/no-focused-tests': 'error',
      'jest/no-identical-title': 'error',
      'jest/valid-expect': 'error',
    },
  },
  {
    // Configuration and the small programs that start the others: tools ask for default exports, and the types come from JSDoc.
    name: 'held-split/plain-javascript',
    files: ['**/*.{mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off', 'no-undef': 'off' },
  },
);
