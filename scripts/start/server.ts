/**
 * An https server for this machine alone: folders of this repository under paths of one origin, and nothing else. It stands
 * between the disk and every page that a browser may have open, so it answers only who names it by its own name, and only
 * with files that are in those folders.
 */
import { createServer, type Server as HttpsServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** What a file is served with. */
type Headers = Readonly<Record<string, string>>;

/** A folder and the path under which it is served. */
interface Mount {
  /** Begins and ends with a slash. The first mount whose path begins an address answers it. */
  readonly path: string;
  /** Absolute, or relative to the working folder. */
  readonly folder: string;
  /** The files are asked for in any letter case, and are in lower case on the disk. */
  readonly lowerCase?: boolean;
  /** The headers of a file besides its type; its name has no slash at its beginning. */
  readonly headers?: (name: string) => Headers;
  /** What a file is served as, where that is not what it is; its name has no slash at its beginning. */
  readonly change?: (name: string, body: Buffer, origin: string) => Buffer | string;
}

/** A page or a script that is in no folder, by its path. */
export type Extras = Readonly<Record<string, { readonly type: string; readonly text: string }>>;

/** What is served. */
export interface Site {
  readonly mounts: readonly Mount[];
  readonly extras?: Extras;
  /** An address that is answered by another one, such as `/` by `/workbench/index.html`. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A key and its certificate, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** A running server. */
export interface Server {
  readonly port: number;
  /** `https://localhost:PORT`. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The names that this machine has for itself, as a `Host` header gives them, with or without a port. */
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Both ways to say "this machine": a browser takes either for `localhost`. */
const loopbacks = ['127.0.0.1', '::1'] as const;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer | string;
}

const plain = (status: number, text: string, headers: Headers = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff', ...headers },
  body: `${text}\n`,
});

const nothingHere = plain(404, 'Not found.');

/** The path of an address in plain letters, or null where it is none that a file of ours could have. */
function plainPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'https://localhost').pathname);
    // Whatever means something to a file system, on any of the systems, is no name of ours. Nor is what hosts keep to themselves.
    const isOurs = path.split('/').every((part) => !/^[._]|[\\:\0]/.test(part));
    return isOurs ? path : null;
  } catch {
    return null;
  }
}

async function contentOf(folder: string, name: string): Promise<Buffer | null> {
  try {
    const [top, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    // A link may lead out of the folder.
    return file.startsWith(`${top}${sep}`) ? await readFile(file) : null;
  } catch {
    return null;
  }
}

async function find(site: Site, asked: string, origin: string): Promise<Answer> {
  const path = site.aliases?.[asked] ?? asked;
  const extra = site.extras?.[path];
  if (extra !== undefined) return { status: 200, headers: { 'Content-Type': extra.type }, body: extra.text };
  const mount = site.mounts.find((one) => path.startsWith(one.path));
  if (mount === undefined) return nothingHere;
  const given = path.slice(mount.path.length);
  const name = mount.lowerCase === true ? given.toLowerCase() : given;
  const body = await contentOf(resolve(mount.folder), name);
  if (body === null) return nothingHere;
  return {
    status: 200,
    headers: {
      ...mount.headers?.(name),
      'Content-Type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
    },
    body: mount.change?.(name, body, origin) ?? body,
  };
}

async function answerTo(site: Site, request: IncomingMessage): Promise<Answer> {
  const { method = '', url = '/' } = request;
  const host = request.headers.host ?? '';
  // A page of somebody else's, whose name was made to mean this machine, comes with that name.
  if (!ownNames.test(host)) return plain(421, 'This server answers to localhost only.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only reading is possible.', { Allow: 'GET, HEAD' });
  const path = plainPath(url);
  return path === null ? nothingHere : await find(site, path, `https://${host.toLowerCase()}`);
}

function send(response: ServerResponse, { status, headers, body }: Answer, isHead: boolean): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

function listener(site: Site) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const isHead = request.method === 'HEAD';
    answerTo(site, request).then(
      (answer) => {
        send(response, answer, isHead);
      },
      () => {
        send(response, plain(500, 'This could not be served.'), isHead);
      },
    );
  };
}

/** The code of an error of Node's, such as `EADDRINUSE`; empty for any other. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function listen(server: HttpsServer, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port, ipv6Only: true }, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: HttpsServer): Promise<void> {
  return new Promise((done) => {
    if (!server.listening) {
      done();
      return;
    }
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}

/** Somebody else listens there, or the system keeps the port for itself. */
export class PortTaken extends Error {}

/**
 * Serves a site on this machine until it is closed.
 *
 * @param port `0` takes any that is free
 * @throws PortTaken
 */
export async function serve(site: Site, { key, cert }: Identity, port: number): Promise<Server> {
  const servers: HttpsServer[] = [];
  let taken = port;
  for (const host of loopbacks) {
    const server = createServer({ key, cert }, listener(site));
    try {
      taken = await listen(server, host, taken);
      servers.push(server);
    } catch (error) {
      const code = codeOf(error);
      // Machines without IPv6 are many; one without IPv4 is none.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await Promise.all(servers.map(close));
      if (code === 'EADDRINUSE' || code === 'EACCES') throw new PortTaken(`Port ${port} is taken.`);
      throw error;
    }
  }
  return {
    port: taken,
    origin: `https://localhost:${taken}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** How many ports are tried before giving up. */
export const PORTS_TRIED = 20;

/**
 * Serves on the first port that is free, from one on.
 *
 * @throws PortTaken where none of {@link PORTS_TRIED} is
 */
export async function serveFrom(first: number, start: (port: number) => Promise<Server>): Promise<Server> {
  const last = Math.min(first + PORTS_TRIED - 1, 65_535);
  for (let port = first; port <= last; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new PortTaken(`Ports ${first} to ${last} are taken.`);
}
