/**
 * The whole of Office.js in Node, unmodified, over a window that is just enough of one: the client finds its host through
 * the frame's name and speaks to it by `postMessage`. It runs in the realm of the test, so that its arrays are our arrays.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../../../../src/workbench/channel/frame';
import type { Port } from '../../../../src/workbench/channel/port';

const dist = join(__dirname, '../../../../node_modules/@microsoft/office-js/dist');
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** An add-in page with Office.js in it, and the wire to it. */
export interface Page {
  readonly office: typeof Office;
  /** Excel's API, once Office.js is ready. */
  excel(): typeof Excel;
  /** The other end of the wire, for the host. */
  readonly port: Port;
  /** Names of functions that a ribbon button may call. */
  readonly globals: Record<string, unknown>;
  /** Files that Office.js asked for. */
  readonly files: readonly string[];
  /** Ends the timers that Office.js keeps. */
  close(): void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/** Code that Office.js is evaluated in: it sees the names of `scope`, then those of JavaScript, and none of Node's. */
function evaluate(file: string, scope: object): void {
  const source = readFileSync(join(dist, file), 'utf8');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- Microsoft's own file, evaluated on purpose
  const run = new Function('scope', `with (scope) {${source}\n}`) as (scope: object) => void;
  run(scope);
}

const hidden = new Set(['process', 'global', 'globalThis', 'require', 'module', 'exports']);

function scopeOver(window: Record<string, unknown>): object {
  return new Proxy(window, {
    has: (_, key) => typeof key === 'string',
    get: (target, key) => {
      if (typeof key !== 'string') return undefined;
      if (key in target) return target[key];
      return hidden.has(key) ? undefined : (globalThis as Record<string, unknown>)[key];
    },
  });
}

function anchor(): object {
  let url = new URL('https://localhost/');
  return {
    set href(href: string) {
      url = new URL(href, 'https://localhost/');
    },
    get href() {
      return url.href;
    },
    get protocol() {
      return url.protocol;
    },
    get hostname() {
      return url.hostname;
    },
    get port() {
      return url.port;
    },
    get pathname() {
      return url.pathname;
    },
  };
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** Loads Office.js into a page of its own, as the frame's page would. */
export function openPage(frame: Frame): Page {
  const files: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const windowListeners = new Set<Listener>();
  const hostListeners = new Set<(text: string) => void>();
  const none = (): void => undefined;
  const url = new URL(frame.address);

  const appendChild = (script: { src: string; onload?: () => void }): void => {
    const file = script.src.slice(cdn.length).toLowerCase();
    files.push(file);
    setTimeout(() => {
      evaluate(file, scope);
      script.onload?.();
    });
  };
  const document: Record<string, unknown> = {
    domain: url.hostname,
    readyState: 'complete',
    body: { appendChild: none },
    createElement: (tag: string) => (tag === 'a' ? anchor() : { setAttribute: none, style: {} }),
    getElementsByTagName: (tag: string) => {
      if (tag === 'script') return [{ src: `${cdn}office.js` }];
      return tag === 'head' ? [{ appendChild }] : [];
    },
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener: none,
    removeEventListener: none,
  };
  const window: Record<string, unknown> = {
    document,
    name: frame.name,
    location: url,
    navigator: { userAgent: 'Mozilla/5.0 Chrome/130', language: 'en-US' },
    history: {},
    external: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: (type: string, listener: Listener) => {
      if (type === 'message') windowListeners.add(listener);
    },
    removeEventListener: (_: string, listener: Listener) => void windowListeners.delete(listener),
    setTimeout: (run: () => void, after: number) => {
      const timer = setTimeout(run, after);
      timers.add(timer);
      return timer;
    },
    setInterval: (run: () => void, every: number) => {
      const timer = setInterval(run, every);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => {
      clearTimeout(timer);
    },
    clearInterval: (timer: NodeJS.Timeout) => {
      clearInterval(timer);
    },
    parent: {
      postMessage: (text: string, origin: string) => {
        if (new URL(origin).origin !== frame.hostOrigin) throw new Error(`Posted to ${origin}`);
        setTimeout(() => {
          for (const listener of hostListeners) listener(text);
        });
      },
    },
  };
  window['window'] = window['self'] = window['this'] = window;
  const scope = scopeOver(window);
  evaluate('office.js', scope);

  return {
    office: window['Office'] as typeof Office,
    excel: () => window['Excel'] as typeof Excel,
    globals: window,
    files,
    port: {
      post: (text) => {
        setTimeout(() => {
          for (const listener of windowListeners) {
            listener({ data: text, origin: frame.hostOrigin, source: window['parent'] });
          }
        });
      },
      listen: (onText) => {
        hostListeners.add(onText);
        return () => void hostListeners.delete(onText);
      },
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
