// A jest reporter whose only output is one plain last line: `N passed, N failed`, with `, N skipped` when some were.
import { writeSync } from 'node:fs';
import process from 'node:process';

export default class SummaryReporter {
  /** @type {Error | undefined} */
  #error;

  /**
   * @param {unknown} _contexts
   * @param {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>} results
   */
  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    // A file that does not even load holds no counted test, yet it has failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    if (passed + failed === 0) this.#error = new Error('No test ran.');

    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // Other reporters still print after this one; at exit nothing does.
    process.once('exit', () => writeSync(process.stdout.fd, line));
  }

  /** What makes the run fail although no test did. */
  getLastError() {
    return this.#error;
  }
}
