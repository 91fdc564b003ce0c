/** A page in a test may take its time on a machine that does other things as well: nothing here is about speed. */
import type * as library from '@testing-library/dom';

if (typeof document !== 'undefined') {
  const { configure } = jest.requireActual<typeof library>('@testing-library/dom');
  configure({ asyncUtilTimeout: 10_000 });
}
