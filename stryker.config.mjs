import jest from './jest.config.mjs';

export default {
  mutate: ['src/domain/ledger.ts', 'src/domain/verdict.ts', 'src/domain/rules/**/*.ts'],
  testRunner: 'jest',
  // One file, so that what is tested is loaded once per mutant: hours become one.
  jest: { config: { ...jest, testMatch: ['<rootDir>/test/mutation/all.ts'] }, enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // A constant is run once, when its file is loaded, so no one test covers it: such mutants would need every test.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'progress'],
  concurrency: 2,
  // A slow machine must not pass for a test that noticed: only a real hang takes this long.
  timeoutMS: 60_000,
  thresholds: { high: 90, low: 85, break: 85 },
};
