import { presets } from './scripts/babel.mjs';

/** @type {import('jest').Config} */
export default {
  // A test that needs a page says so in its first line: /** @jest-environment jsdom */
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  // Those drive the pages as built: npm run e2e.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  // numfmt 4.0 names dist/index.cjs as its CommonJS file, but ships it as dist/index.js.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  // Babel, because its coverage counts the statements of the TypeScript as written and not those of what it is compiled to.
  transform: {
    '^.+\\.tsx?$': [
      'babel-jest',
      {
        babelrc: false,
        configFile: false,
        presets,
        plugins: ['@babel/plugin-transform-modules-commonjs'],
      },
    ],
  },
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'json-summary', 'lcov'],
  collectCoverageFrom: ['src/{domain,workbook,xlsx,cli,excel,taskpane,commands,workbench}/**/*.{ts,tsx}'],
  coverageThreshold: {
    global: {},
    './src/domain/': { statements: 100 },
    './src/xlsx/': { statements: 95 },
  },
};
