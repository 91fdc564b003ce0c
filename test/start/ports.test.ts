/** Which port `npm start` takes. */
import { createServer, type Server as NetServer } from 'node:net';
import { PORTS_TRIED, PortTaken, serve, serveFrom, type Identity, type Server } from '../../scripts/start/server';
import { ownIdentity } from './support/identity';

let identity: Identity;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  identity = await ownIdentity();
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(port: number): Promise<Server> {
  const server = await serve({ mounts: [] }, identity, port);
  open.push(server);
  return server;
}

/** Somebody else's server, on one of the two addresses of this machine; gives its port. */
function occupy(host: string, port = 0): Promise<number> {
  return new Promise((done, fail) => {
    const other: NetServer = createServer().once('error', fail);
    other.listen({ port, host, ipv6Only: true }, () => {
      open.push({ close: () => new Promise((closed) => other.close(closed)) });
      const address = other.address();
      if (typeof address === 'object' && address !== null) done(address.port);
    });
  });
}

it('takes the port that is asked for', async () => {
  const before = await start(0);
  await before.close();
  expect((await serveFrom(before.port, start)).origin).toBe(`https://localhost:${before.port}`);
});

it.each(['127.0.0.1', '::1'])('passes over a port that somebody has at %s', async (host) => {
  const taken = await occupy(host);
  await expect(start(taken)).rejects.toThrow(PortTaken);
  const { port } = await serveFrom(taken, start);
  expect(port).toBeGreaterThan(taken);
});

it('leaves nothing listening at a port that it could have in part only', async () => {
  const taken = await occupy('::1');
  await expect(start(taken)).rejects.toThrow(PortTaken);
  expect(await occupy('127.0.0.1', taken)).toBe(taken);
});

it('takes the next one that is free', async () => {
  const asked: number[] = [];
  const { port } = await serveFrom(3000, async (wanted) => {
    asked.push(wanted);
    if (wanted < 3002) throw new PortTaken('taken');
    return { ...(await start(0)), port: wanted };
  });
  expect({ asked, port }).toEqual({ asked: [3000, 3001, 3002], port: 3002 });
});

it('gives up after some, and at the last that there is', async () => {
  const asked: number[] = [];
  const never = (port: number): Promise<Server> => {
    asked.push(port);
    return Promise.reject(new PortTaken('taken'));
  };
  await expect(serveFrom(3000, never)).rejects.toThrow(PortTaken);
  expect(asked).toHaveLength(PORTS_TRIED);
  asked.length = 0;
  await expect(serveFrom(65_534, never)).rejects.toThrow(PortTaken);
  expect(asked).toEqual([65_534, 65_535]);
});

it('does not take any other trouble for a port in use', async () => {
  await expect(serveFrom(3000, () => Promise.reject(new Error('no such certificate')))).rejects.toThrow(
    'no such certificate',
  );
});

it('fails with a certificate that is none', async () => {
  await expect(serve({ mounts: [] }, { key: 'no key', cert: 'no certificate' }, 0)).rejects.not.toThrow(PortTaken);
});
