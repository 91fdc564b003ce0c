import { presets } from '../../scripts/babel.mjs';

/** @type {import('jest').Config} */
export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transform: {
    '^.+\\.tsx?$': [
      'babel-jest',
      { babelrc: false, configFile: false, presets, plugins: ['@babel/plugin-transform-modules-commonjs'] },
    ],
  },
  globalSetup: '<rootDir>/test/e2e/support/setup.mjs',
  reporters: ['default', '<rootDir>/scripts/summary-reporter.mjs'],
  testTimeout: 60_000,
  // One browser at a time: the journeys wait for each other's processor otherwise.
  maxWorkers: 1,
};
