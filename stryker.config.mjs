export default {
  mutate: ['src/domain/ledger.ts', 'src/domain/verdict.ts', 'src/domain/rules/**/*.ts'],
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // A constant is run once, when its file is loaded, so no one test covers it: such mutants would need every test.
  ignoreStatic: true,
  reporters: ['clear-text', 'html', 'json', 'progress'],
  concurrency: 2,
  // A slow machine must not pass for a test that noticed: only a real hang takes this long.
  timeoutMS: 30_000,
  thresholds: { high: 90, low: 85, break: 85 },
};
