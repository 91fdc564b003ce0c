/**
 * An https server on this machine alone: the built pages as they will be hosted, with their headers; a page that stands for
 * Excel; the sample workbooks. Office.js wants its host page on https and on the add-in's own host name.
 */
import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { generate } from 'selfsigned';

const root = join(__dirname, '../../..');

/** A folder of this repository and the path under which it is served. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
  /** Whether the pages get the headers that they are hosted with. */
  readonly hosted?: boolean;
}

/** A page or script that is in no folder. */
export type Extra = Readonly<Record<string, { readonly type: string; readonly text: string }>>;

/** A running server. */
export interface Server {
  /** `https://localhost:PORT`. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface HeaderRule {
  readonly path: string;
  readonly set: readonly (readonly [string, string])[];
  readonly unset: readonly string[];
}

/** The header file of the hosting, in the form of Netlify: a path, then indented headers; `!` takes one away again. */
function headerRules(text: string): readonly HeaderRule[] {
  const blocks = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .join('\n')
    .split(/\n(?=\S)/);
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const entries = lines.map((line) => line.trim());
    return {
      path: path.trim(),
      set: entries
        .filter((entry) => !entry.startsWith('!'))
        .map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1).trim()] as const),
      unset: entries.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1).trim()),
    };
  });
}

/** The headers that a path of the hosted pages gets. */
function hostedHeaders(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (!fits) continue;
    for (const name of rule.unset) Reflect.deleteProperty(headers, name);
    for (const [name, value] of rule.set) headers[name] = value;
  }
  return headers;
}

/** Starts the server on a free port. */
export async function serve(mounts: readonly Mount[], extras: Extra): Promise<Server> {
  const keys = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const rules = headerRules(readFileSync(join(root, 'assets/hosting/_headers'), 'utf8'));

  const find = async (path: string): Promise<{ body: string | Buffer; headers: Record<string, string> } | null> => {
    const extra = extras[path];
    if (extra !== undefined) return { body: extra.text, headers: { 'Content-Type': extra.type } };
    const mount = mounts.find((one) => path.startsWith(one.path));
    if (mount === undefined) return null;
    const inside = normalize(decodeURIComponent(path.slice(mount.path.length)));
    if (inside.startsWith('..') || inside.startsWith(sep)) return null;
    const body = await readFile(join(root, mount.folder, inside)).catch(() => null);
    if (body === null) return null;
    const type = types[extname(inside)] ?? 'application/octet-stream';
    const own = mount.hosted === true ? hostedHeaders(rules, `/${inside}`) : {};
    return { body, headers: { ...own, 'Content-Type': type } };
  };

  const server = createServer({ key: keys.private, cert: keys.cert }, (request, response) => {
    void find(new URL(request.url ?? '/', 'https://localhost').pathname).then((found) => {
      if (found === null) response.writeHead(404).end();
      else response.writeHead(200, found.headers).end(found.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
