/**
 * The Excel part of the unmodified Office.js client from npm, in Node.
 *
 * It is evaluated in the realm of the test (not in a `vm` context), so that the arrays it gives are the test's arrays.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NativeBridge } from '../../../src/workbench/host';
import { fakeWindow } from './window';

/** The client as loaded: what an add-in finds as globals. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** Names of Node that would let the client take itself for something else than a page. */
const HIDDEN = new Set(['process', 'global', 'globalThis', 'require', 'module', 'exports', 'Buffer']);

type Evaluate = (scope: object) => void;
let compiled: Evaluate | null = null;

function evaluator(): Evaluate {
  if (compiled !== null) return compiled;
  const require = createRequire(join(process.cwd(), 'package.json'));
  const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- node:vm compiles in Node's own realm, and under jest that is another one
  compiled = new Function('scope', `with (scope) {${source}\n}`) as Evaluate;
  return compiled;
}

/**
 * A fresh client that sends its batches through `bridge`.
 *
 * @param bridge the transport
 * @param office what is to stand as the global `Office`: with the Excel part alone the client makes none
 */
export function loadClient(bridge: NativeBridge, office: object): OfficeClient {
  const window = fakeWindow({ _richApiNativeBridge: bridge });
  const outside = globalThis as unknown as Readonly<Record<string, unknown>>;
  const scope = new Proxy(window, {
    has: (_window, key) => typeof key === 'string',
    get(own, key) {
      if (typeof key !== 'string' || HIDDEN.has(key)) return undefined;
      return key in own ? own[key] : outside[key];
    },
  });
  evaluator()(scope);
  // The Excel part puts an `Office` without a context there; what the client asks of the context, it asks later.
  const loaded: unknown = window['Office'];
  const beneath = typeof loaded === 'object' ? loaded : null;
  window['Office'] = Object.create(beneath, Object.getOwnPropertyDescriptors(office));
  const { Excel, OfficeExtension } = window as unknown as OfficeClient;
  return { Excel, OfficeExtension };
}
