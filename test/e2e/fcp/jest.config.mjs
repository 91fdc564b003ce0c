import e2e from '../jest.config.mjs';

/** @type {import('jest').Config} */
export default {
  ...e2e,
  rootDir: '../../..',
  testMatch: ['<rootDir>/test/e2e/fcp/first-paint.fcp.ts'],
  globalSetup: '<rootDir>/test/e2e/fcp/setup.mjs',
  testTimeout: 300_000,
};
