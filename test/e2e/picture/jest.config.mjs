import e2e from '../jest.config.mjs';

/** @type {import('jest').Config} */
export default { ...e2e, rootDir: '../../..', testMatch: ['<rootDir>/test/e2e/picture/*.picture.ts'] };
