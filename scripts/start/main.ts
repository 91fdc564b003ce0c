/** `npm start`: builds what is needed, serves it on this machine, and shows it. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { developmentAddress } from '../web/public-address.mjs';
import { requestOf, type Request } from './arguments';
import { hasBrowser, show } from './browser';
import { build, staleBuilds } from './build';
import { certificateFor, usualCommands } from './certificate';
import { messages } from './messages.en';
import { PORTS_TRIED, PortTaken, serve, serveFrom, type Server } from './server';
import { siteOf } from './site';

/** As long as anybody would wait for a certificate, in milliseconds. */
const PATIENCE = 10_000;

const root = process.cwd();
const ending = new AbortController();

function say(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

/** Builds what is older than its sources. Gives whether everything is there now. */
async function built(): Promise<boolean> {
  const names = staleBuilds(root);
  if (names.length === 0) return true;
  say(messages.building);
  const troubles = await build(root, names, ending.signal);
  if (ending.signal.aborted) return false;
  for (const { name, said } of troubles) {
    process.stderr.write(said);
    fail(messages.buildFailed(name));
  }
  return troubles.length === 0;
}

/** Serves on the wanted port or the next; null where none is free, or nobody waits for it any more. */
async function served(first: number): Promise<Server | null> {
  const certificate = await certificateFor({
    platform: process.platform,
    home: homedir(),
    store: join(root, 'node_modules/.cache/held-split/certificate'),
    now: new Date(),
    commands: usualCommands(root, process.execPath),
    patience: PATIENCE,
    signal: ending.signal,
  });
  if (ending.signal.aborted) return null;
  const site = siteOf(root, developmentAddress);
  try {
    const server = await serveFrom(first, (port) => serve(site, certificate, port));
    if (first !== 0 && server.port !== first) say(messages.portTaken(first, server.port));
    say(messages.ready(server.origin));
    // Only on Linux may the system trust a certificate that its browsers do not know.
    if (certificate.source === 'self-signed' || process.platform === 'linux') {
      say(messages.certificate[certificate.source]);
    }
    say(messages.stop);
    return server;
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    fail(messages.noPort(first, PORTS_TRIED));
    return null;
  }
}

async function start({ port, isOpened }: Request): Promise<void> {
  if (!(await built())) return;
  const server = await served(port);
  if (server === null) return;
  const stop = (): void => {
    void server.close().then(() => {
      say(messages.stopped);
    });
  };
  ending.signal.addEventListener('abort', stop);
  if (isOpened && hasBrowser(process.platform, process.env) && !(await show(`${server.origin}/`))) {
    say(messages.browserFailed);
  }
}

async function main(): Promise<void> {
  let request: Request;
  try {
    request = requestOf(process.argv.slice(2));
  } catch (error) {
    fail(messages.arguments(sentenceOf(error)));
    return;
  }
  if (request.isHelp) say(messages.help);
  else await start(request);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    ending.abort();
  });
}

main().catch((error: unknown) => {
  fail(messages.failed(sentenceOf(error)));
});
