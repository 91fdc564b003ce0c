// A test runner for Stryker that loads tests and sources once, in its own process, and then runs for each mutant just the tests
// that reach it: milliseconds each, where starting jest anew takes seconds. It knows of jest what the tests of ledger, verdict and
// rules use: describe, it, their `each`, and expect.
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { buildSync } from 'esbuild';
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Folders whose tests are run. Those that compare files with each other reach no mutant, and a bundle has no folder. */
const FOLDERS = ['test/domain', 'test/domain/rules'];
const OF_FILES = ['pages.test.ts', 'sets.test.ts'];

/** @type {Record<string, any>} */
const GLOBALS = globalThis;

/** @typedef {{ id: string, name: string, run: () => unknown }} Test */

/** Puts the globals of a test file in place and gathers the tests that it declares. */
function gather() {
  /** @type {Test[]} */
  const tests = [];
  /** @type {string[]} */
  const path = [];
  /** @type {(name: string, body: () => unknown) => void} */
  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  /** @type {(name: string, run: () => unknown) => void} */
  const it = (name, run) => {
    const full = [...path, name].join(' > ');
    tests.push({ id: `${String(tests.length)} ${full}`, name: full, run });
  };
  Object.assign(globalThis, {
    expect,
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
  });
  return tests;
}

/**
 * @param {(name: string, body: () => unknown) => void} declare
 * @returns {(table: readonly unknown[]) => (name: string, body: (...row: unknown[]) => unknown) => void}
 */
function each(declare) {
  return (table) => (name, body) => {
    bind(/** @type {any} */ (declare))(/** @type {any} */ (table))(name, /** @type {any} */ (body));
  };
}

class InProcessRunner {
  static inject = tokens();

  /** @type {Test[]} */
  #tests = [];
  /** What the mutated sources look at. */
  #space = (GLOBALS[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

  capabilities() {
    return { reloadEnvironment: false };
  }

  init() {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts') && !OF_FILES.includes(name))
        .sort()
        .map((name) => `./${folder}/${name}`),
    );
    const outfile = join(process.cwd(), 'reports', `mutation-tests-${String(process.pid)}.cjs`);
    mkdirSync('reports', { recursive: true });
    const contents = files.map((file) => `import '${file}';`).join('\n');
    const stdin = { contents, resolveDir: process.cwd() };
    buildSync({ stdin, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error', outfile });
    this.#tests = gather();
    createRequire(outfile)(outfile);
    return Promise.resolve();
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    const results = [];
    for (const test of this.#tests) {
      this.#space.currentTestId = test.id;
      results.push(await this.#result(test));
    }
    this.#space.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.#space.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    Object.assign(this.#space, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const tests = [];
    for (const test of this.#tests) {
      if (wanted !== null && !wanted.has(test.id)) continue;
      const result = await this.#result(test);
      tests.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    const { hitCount } = this.#space;
    Object.assign(this.#space, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const timeout = determineHitLimitReached(hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }

  /**
   * @param {Test} test
   * @returns {Promise<import('@stryker-mutator/api/test-runner').TestResult>}
   */
  async #result({ id, name, run }) {
    const start = performance.now();
    try {
      await run();
      return { id, name, timeSpentMs: performance.now() - start, status: TestStatus.Success };
    } catch (error) {
      const failureMessage = error instanceof Error ? error.message : String(error);
      return { id, name, timeSpentMs: performance.now() - start, status: TestStatus.Failed, failureMessage };
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
