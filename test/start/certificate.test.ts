/** Which certificate `npm start` takes, with programs and folders made up for it. */
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { certificateFor, type Certificate, type Commands } from '../../scripts/start/certificate';
import type { Command } from '../../scripts/start/run-quietly';
import { folderOf } from './support/folder';
import { ownIdentity, saying, surroundings } from './support/identity';

const DAY = 86_400_000;
const trusts = saying('You have trusted access to https://localhost.\n');
const forbidden = saying('this must not be run', 1);

/** Puts a certificate where `office-addin-dev-certs` keeps its own; gives the user's folder. */
async function homeWith(identity?: Certificate): Promise<{ home: string; identity: Certificate }> {
  const pair = identity ?? (await ownIdentity());
  const home = folderOf({
    '.office-addin-dev-certs/localhost.key': pair.key,
    '.office-addin-dev-certs/localhost.crt': pair.cert,
  });
  return { home, identity: pair };
}

/** Commands that leave a file behind when they are run, so that a test sees which were. */
function watched(commands: Commands): { commands: Commands; ran: () => readonly string[] } {
  const folder = folderOf();
  const with_ = (name: string, [program, flag = '', script = '']: Command): Command => [
    program,
    flag,
    `require('node:fs').writeFileSync(${JSON.stringify(join(folder, name))}, ''); ${script}`,
  ];
  return {
    commands: {
      verify: with_('verify', commands.verify),
      mayInstall: with_('mayInstall', commands.mayInstall),
      install: with_('install', commands.install),
    },
    ran: () => readdirSync(folder).sort(),
  };
}

/** A place that a program may connect to; tells when one does, and when that one is gone. */
async function line(): Promise<{ port: number; connected: Promise<void>; gone: Promise<void> }> {
  const server = createServer();
  const socket = new Promise<Socket>((done) => server.once('connection', done));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const gone = socket.then(async (open) => {
    // A connection that is torn off fails before it closes.
    open.on('error', () => undefined).resume();
    await once(open, 'close');
    server.close();
  });
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connected: socket.then(() => undefined),
    gone,
  };
}

describe('where the certificate for developers is installed', () => {
  it('takes that', async () => {
    const { home, identity } = await homeWith();
    const { commands, ran } = watched({ verify: trusts, mayInstall: forbidden, install: forbidden });
    const { source, key, cert } = await certificateFor(surroundings({ home, commands }));
    expect({ source, key, cert }).toEqual({ source: 'developer', key: identity.key, cert: identity.cert });
    expect(ran()).toEqual(['verify']);
  });

  it.each([
    ['the system does not trust it', saying('You need to install certificates for trusted access.')],
    ['the program that knows fails', saying('You have trusted access', 1)],
    ['that program is not there', [join(folderOf(), 'no-such-program')] as const],
  ])('takes one of its own where %s', async (_why, verify) => {
    const { home, identity } = await homeWith();
    const commands = { verify, mayInstall: forbidden, install: forbidden };
    const { source, cert } = await certificateFor(surroundings({ home, commands }));
    expect(source).toBe('self-signed');
    expect(cert).not.toBe(identity.cert);
  });

  it('takes one of its own where that one is out of date', async () => {
    const old = await certificateFor(surroundings({ now: new Date(Date.now() - 400 * DAY) }));
    const { home } = await homeWith(old);
    const commands = { verify: trusts, mayInstall: forbidden, install: forbidden };
    expect((await certificateFor(surroundings({ home, commands }))).source).toBe('self-signed');
  });

  it('takes one of its own where key and certificate do not belong together', async () => {
    const [one, other] = await Promise.all([ownIdentity(), ownIdentity()]);
    const { home } = await homeWith({ ...one, key: other.key });
    const commands = { verify: trusts, mayInstall: forbidden, install: forbidden };
    expect((await certificateFor(surroundings({ home, commands }))).source).toBe('self-signed');
  });
});

describe('where it is not installed', () => {
  /** A program that installs a certificate, and one that knows whether it did. */
  async function installing(home: string): Promise<Commands> {
    const { key, cert } = await ownIdentity();
    const folder = join(home, '.office-addin-dev-certs');
    const put = (name: string, text: string): string =>
      `fs.writeFileSync(${JSON.stringify(join(folder, name))}, ${JSON.stringify(text)});`;
    const script = `const fs = require('node:fs'); fs.mkdirSync(${JSON.stringify(folder)}); ${put('localhost.key', key)} ${put('localhost.crt', cert)}`;
    return { verify: trusts, mayInstall: saying(''), install: [process.execPath, '-e', script] };
  }

  it('installs it on Linux where that needs no password', async () => {
    const home = folderOf();
    const { source, cert } = await certificateFor(surroundings({ home, commands: await installing(home) }));
    expect(source).toBe('developer');
    expect(cert).toBe(readFileSync(join(home, '.office-addin-dev-certs/localhost.crt'), 'utf8'));
  });

  it.each(['darwin', 'win32'] as const)('tries nothing on %s, where a window would ask', async (platform) => {
    const home = folderOf();
    const { commands, ran } = watched(await installing(home));
    expect((await certificateFor(surroundings({ platform, home, commands }))).source).toBe('self-signed');
    expect(ran()).toEqual([]);
  });

  it('tries nothing where that needs a password', async () => {
    const home = folderOf();
    const { commands, ran } = watched({ ...(await installing(home)), mayInstall: saying('a password is required', 1) });
    expect((await certificateFor(surroundings({ home, commands }))).source).toBe('self-signed');
    expect(ran()).toEqual(['mayInstall']);
  });

  it('takes one of its own where installing fails', async () => {
    const commands = { verify: trusts, mayInstall: saying(''), install: saying('no', 1) };
    expect((await certificateFor(surroundings({ commands }))).source).toBe('self-signed');
  });

  it('gives an installation up that does not end', async () => {
    const hangs = [process.execPath, '-e', 'setInterval(() => {}, 1000)'] as const;
    const commands = { verify: trusts, mayInstall: saying(''), install: hangs };
    expect((await certificateFor(surroundings({ commands, patience: 1500 }))).source).toBe('self-signed');
  });

  it('ends with an installation everything that it began', async () => {
    const ending = new AbortController();
    const { port, connected, gone } = await line();
    // It is deaf to polite requests, and what began it has no hold of it.
    const inner = `process.on('SIGTERM', () => {}); process.on('SIGHUP', () => {}); require('node:net').connect(${port}, '127.0.0.1')`;
    const outer = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const commands = { verify: trusts, mayInstall: saying(''), install: [process.execPath, '-e', outer] as const };
    const certificate = certificateFor(surroundings({ commands, signal: ending.signal }));
    await connected;
    ending.abort();
    expect((await certificate).source).toBe('self-signed');
    // Its connection closes when it ends, and not before.
    await gone;
  });

  it('lets a program that wants an answer find nobody there', async () => {
    const script = `process.stdin.on('data', () => {}).on('end', () => process.exit(process.stdin.isTTY ? 0 : 3))`;
    const commands = { verify: trusts, mayInstall: [process.execPath, '-e', script] as const, install: forbidden };
    expect((await certificateFor(surroundings({ commands }))).source).toBe('self-signed');
  });
});

describe('one of its own', () => {
  it('is for every name that this machine has for itself, and for a year', async () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const parsed = new X509Certificate((await certificateFor(surroundings({ now }))).cert);
    expect(parsed.checkHost('localhost')).toBe('localhost');
    expect(parsed.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(parsed.checkIP('::1')).toBe('::1');
    expect(parsed.checkHost('example.com')).toBeUndefined();
    expect(parsed.ca).toBe(false);
    expect(new Date(parsed.validFrom).toISOString()).toBe('2026-02-28T12:00:00.000Z');
    expect(new Date(parsed.validTo).toISOString()).toBe('2027-03-01T12:00:00.000Z');
  });

  it('is kept, so that the browser asks once', async () => {
    const store = join(folderOf(), 'not', 'there', 'yet');
    const first = await certificateFor(surroundings({ store }));
    expect(await certificateFor(surroundings({ store }))).toEqual(first);
    expect(readdirSync(store).sort()).toEqual(['localhost.crt', 'localhost.key']);
  });

  it('has a key that only its owner reads', async () => {
    const store = folderOf();
    await certificateFor(surroundings({ store }));
    expect(statSync(join(store, 'localhost.key')).mode & 0o777).toBe(0o600);
  });

  it('is made anew a week before it ends', async () => {
    const store = folderOf();
    const at = (day: number): Promise<Certificate> =>
      certificateFor(surroundings({ store, now: new Date(Date.UTC(2026, 0, 1) + day * DAY) }));
    const first = await at(0);
    expect((await at(357)).cert).toBe(first.cert);
    expect((await at(359)).cert).not.toBe(first.cert);
  });

  it('is made anew where what is kept is damaged', async () => {
    const store = folderOf();
    const { cert } = await certificateFor(surroundings({ store }));
    writeFileSync(join(store, 'localhost.key'), 'half a ke');
    const again = await certificateFor(surroundings({ store }));
    expect(again.cert).not.toBe(cert);
    expect(readFileSync(join(store, 'localhost.key'), 'utf8')).toBe(again.key);
  });

  it('serves also where it cannot be kept', async () => {
    const store = join(folderOf({ file: 'in the way' }), 'file');
    const { source, key } = await certificateFor(surroundings({ store }));
    expect({ source, begins: key.slice(0, 11) }).toEqual({ source: 'self-signed', begins: '-----BEGIN ' });
    expect(statSync(store).isFile()).toBe(true);
  });
});
