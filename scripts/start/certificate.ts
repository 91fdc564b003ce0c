/**
 * The certificate of `npm start`. Office.js wants https, so there must be one; nobody who only wants to look must be asked for
 * anything. The certificate that `office-addin-dev-certs` keeps for this machine is taken where it is installed. It is installed
 * where that needs no answer. Else one is made that no browser knows, and the browser asks once.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { type Command, runQuietly } from './run-quietly';
import type { Identity } from './server';

/** Where a certificate comes from. */
export interface Certificate extends Identity {
  readonly source: 'developer' | 'self-signed';
}

/** What the choice depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The user's own folder, where `office-addin-dev-certs` keeps its files. */
  readonly home: string;
  /** Where a certificate of ours is kept for the next start. */
  readonly store: string;
  readonly now: Date;
  readonly commands: Commands;
  /** As long as is waited for these programs, all in all, in milliseconds. */
  readonly patience: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
}

/** The programs that are asked. */
export interface Commands {
  /** Says `You have trusted access` where the system trusts the certificate. */
  readonly verify: Command;
  /** Ends with 0 where somebody may do anything here without a password. */
  readonly mayInstall: Command;
  readonly install: Command;
}

/** Days for which a certificate of ours is made. Apple's systems take none for more than 825. */
const DAYS = 365;
/** With less than this left, another one is made. */
const DAYS_LEFT = 7;
const DAY = 86_400_000;

/** Every name that the server answers to. */
const names = [
  { type: 2, value: 'localhost' },
  { type: 7, ip: '127.0.0.1' },
  { type: 7, ip: '::1' },
] as const;

/** The programs of a checkout with its packages installed. */
export function usualCommands(root: string, node: string): Commands {
  const program = join(root, 'node_modules/office-addin-dev-certs/cli.js');
  return {
    verify: [node, program, 'verify'],
    mayInstall: ['sudo', '-n', 'true'],
    install: [node, program, 'install'],
  };
}

/** A key and its certificate from two files; null where they are not there, do not belong together, or are out of date. */
function readPair(keyFile: string, certFile: string, until: Date): Identity | null {
  try {
    const key = readFileSync(keyFile, 'utf8');
    const cert = readFileSync(certFile, 'utf8');
    const parsed = new X509Certificate(cert);
    const isUsable =
      parsed.checkHost('localhost') !== undefined &&
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      Date.parse(parsed.validTo) > until.getTime();
    return isUsable ? { key, cert } : null;
  } catch {
    return null;
  }
}

async function trusted({ home, now, commands }: Surroundings, signal: AbortSignal): Promise<Certificate | null> {
  const folder = join(home, '.office-addin-dev-certs');
  const pair = readPair(join(folder, 'localhost.key'), join(folder, 'localhost.crt'), now);
  // Without its files there is nothing to ask about.
  if (pair === null) return null;
  const { status, said } = await runQuietly(commands.verify, { signal });
  return status === 0 && said.includes('You have trusted access') ? { ...pair, source: 'developer' } : null;
}

/** Whether the certificate could be installed without anybody being asked. */
async function installed({ platform, commands }: Surroundings, signal: AbortSignal): Promise<boolean> {
  // Windows and macOS ask in a window before they trust anything new.
  if (platform !== 'linux') return false;
  const may = await runQuietly(commands.mayInstall, { signal });
  if (may.status !== 0) return false;
  const { status } = await runQuietly(commands.install, { signal });
  return status === 0;
}

/** A certificate of ours: the one that is kept, or else a new one. */
async function ownCertificate({ store, now }: Surroundings): Promise<Certificate> {
  const keyFile = join(store, 'localhost.key');
  const certFile = join(store, 'localhost.crt');
  const kept = readPair(keyFile, certFile, new Date(now.getTime() + DAYS_LEFT * DAY));
  if (kept !== null) return { ...kept, source: 'self-signed' };
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...names] },
    ],
  });
  try {
    mkdirSync(store, { recursive: true, mode: 0o700 });
    replace(keyFile, made.private);
    replace(certFile, made.cert);
  } catch {
    // It cannot be kept, so the browser asks again at the next start.
  }
  return { key: made.private, cert: made.cert, source: 'self-signed' };
}

/** Writes a file that only its owner reads, whole or not at all. */
function replace(file: string, text: string): void {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text, { mode: 0o600 });
  renameSync(whole, file);
}

/** Chooses the certificate. It asks nobody anything, and waits for other programs no longer than its patience lasts. */
export async function certificateFor(surroundings: Surroundings): Promise<Certificate> {
  const { patience, signal } = surroundings;
  const over = new AbortController();
  const giveUp = (): void => {
    over.abort();
  };
  const timer = setTimeout(giveUp, patience);
  signal?.addEventListener('abort', giveUp);
  try {
    const found =
      (await trusted(surroundings, over.signal)) ??
      ((await installed(surroundings, over.signal)) ? await trusted(surroundings, over.signal) : null);
    return found ?? (await ownCertificate(surroundings));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
