import jest from './jest.config.mjs';

export default {
  mutate: ['src/domain/ledger.ts', 'src/domain/verdict.ts', 'src/domain/rules/**/*.ts'],
  testRunner: 'jest',
  jest: { config: { ...jest, testMatch: ['<rootDir>/test/domain/**/*.test.ts'] } },
  coverageAnalysis: 'perTest',
  // A constant is run once, when its file is loaded, so no one test covers it: such mutants would need every test.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'progress'],
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
};
