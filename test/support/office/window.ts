/** As much of a browser window as the Office.js client asks for while it starts. */

/** What an `a` element is used for: taking an address apart. */
function anchor(): object {
  let url: URL | null = null;
  return {
    set href(address: string) {
      url = new URL(address, 'https://localhost/');
    },
    get href() {
      return url?.href ?? '';
    },
    get host() {
      return url?.host ?? '';
    },
    get hostname() {
      return url?.hostname ?? '';
    },
    get protocol() {
      return url?.protocol ?? '';
    },
    get search() {
      return url?.search ?? '';
    },
  };
}

function element(tag: string): object {
  const plain = { style: {}, appendChild: () => null, setAttribute: () => null, removeChild: () => null };
  return tag.toLowerCase() === 'a' ? Object.assign(anchor(), plain) : plain;
}

/** `sessionStorage` and `localStorage`. */
function storage(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
}

/** A window of its own, with these names in it besides. */
export function fakeWindow(extra: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nothing = () => undefined;
  const window: Record<string, unknown> = {
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: nothing,
      removeEventListener: nothing,
      body: element('body'),
      domain: 'localhost',
      readyState: 'complete',
    },
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:', hostname: 'localhost' },
    navigator: { userAgent: 'Node', language: 'en-US' },
    addEventListener: nothing,
    removeEventListener: nothing,
    sessionStorage: storage(),
    localStorage: storage(),
    external: {},
    history: {},
    ...extra,
  };
  for (const name of ['window', 'self', 'parent', 'top']) window[name] = window;
  return window;
}
