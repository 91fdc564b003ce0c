/**
 * The server of `npm start` for tests: with a certificate of its own, on any port that is free, and for the folders that a test
 * names. Office.js wants its host page on https and on the add-in's own host name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { hostedHeaders } from '../../../scripts/start/hosted-headers';
import { type Extras, serve as serveSite, type Server } from '../../../scripts/start/server';

export type { Server } from '../../../scripts/start/server';

const root = join(__dirname, '../../..');

/** A folder of this repository and the path under which it is served. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
  /** Whether the pages get the headers that they are hosted with. */
  readonly hosted?: boolean;
}

/** Starts the server on a free port. */
export async function serve(mounts: readonly Mount[], extras: Extras): Promise<Server> {
  const keys = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const headers = hostedHeaders(readFileSync(join(root, 'assets/hosting/_headers'), 'utf8'));
  const site = {
    mounts: mounts.map(({ path, folder, hosted }) => ({
      path,
      folder: join(root, folder),
      ...(hosted === true && { headers }),
    })),
    extras,
  };
  return serveSite(site, { key: keys.private, cert: keys.cert }, 0);
}
