/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  // numfmt 4.0 names dist/index.cjs as its CommonJS file, but ships it as dist/index.js.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: true },
    ],
  },
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'json-summary', 'lcov'],
  collectCoverageFrom: ['src/{domain,workbook,xlsx,cli}/**/*.ts'],
  coverageThreshold: {
    global: {},
    './src/domain/': { statements: 100 },
    './src/xlsx/': { statements: 95 },
  },
};
