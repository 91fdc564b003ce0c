/**
 * How soon the pane shows something, held against the least that such a page can be. Both come from the same server to the
 * same browser in turn, each time with nothing in the cache.
 */
import type { Browser } from 'playwright-core';
import { answerOffice } from '../support/desk';
import { startBrowser } from '../support/browser';
import { serve, type Server } from '../support/server';

const RUNS = 9;
const BUDGET = 1.2;

let server: Server;
let browser: Browser;

beforeAll(async () => {
  const hosted = true;
  server = await serve(
    [
      { path: '/web/', folder: 'dist/web', hosted },
      { path: '/yardstick/', folder: 'reports/fcp/web', hosted },
    ],
    {},
  );
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Milliseconds from the start of the navigation to the first text or picture. */
async function firstPaint(path: string): Promise<number> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 350, height: 700 } });
  await answerOffice(context, server.origin, []);
  const page = await context.newPage();
  await page.goto(`${server.origin}${path}`);
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

it(`paints within ${BUDGET} times of a page with React and one Fluent button`, async () => {
  const pane: number[] = [];
  const yardstick: number[] = [];
  // One of each to warm up the browser.
  await firstPaint('/yardstick/page.html');
  await firstPaint('/web/taskpane.html');
  for (let run = 0; run < RUNS; run += 1) {
    yardstick.push(await firstPaint('/yardstick/page.html'));
    pane.push(await firstPaint('/web/taskpane.html'));
  }
  const ratio = median(pane) / median(yardstick);
  const round = (value: number): string => value.toFixed(2);
  process.stdout.write(
    `First contentful paint, median of ${RUNS}: pane ${median(pane).toFixed(0)} ms, ` +
      `React and one Fluent button ${median(yardstick).toFixed(0)} ms, ratio ${round(ratio)} (at most ${BUDGET}).\n`,
  );
  expect(ratio).toBeLessThanOrEqual(BUDGET);
});
