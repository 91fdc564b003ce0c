import fc from 'fast-check';
import { arrangements, AS_DRAWN, heldRows, render } from '../../support/arbitraries';
import { resultsOf } from './support';

const RUNS = { numRuns: 150 };

describe('SPEC 10: with keys filled, these change neither figures nor verdicts', () => {
  it.each([
    ['row order', ['rowOrder']],
    ['blank rows', ['blanks']],
    ['column order', ['columnOrder']],
    ['unknown extra columns', ['extraColumns']],
    ['formatting', ['countFormat']],
    ['where on the sheet the rows stand', ['top', 'left']],
    ['all of them at once', ['rowOrder', 'blanks', 'columnOrder', 'extraColumns', 'countFormat', 'top', 'left']],
  ] as const)('%s', (_, moved) => {
    fc.assert(
      fc.property(heldRows, arrangements, (rows, drawn) => {
        const arrangement = { ...AS_DRAWN, ...Object.fromEntries(moved.map((name) => [name, drawn[name]])) };
        expect(resultsOf(render(rows, arrangement))).toEqual(resultsOf(render(rows)));
      }),
      RUNS,
    );
  });
});
