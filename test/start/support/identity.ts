/** A certificate for a test. */
import { certificateFor, type Certificate, type Surroundings } from '../../../scripts/start/certificate';
import { folderOf } from './folder';

/** A program that ends with this status after saying this. */
export function saying(text: string, status = 0) {
  return [process.execPath, '-e', `process.stdout.write(${JSON.stringify(text)}); process.exit(${status})`] as const;
}

/** Surroundings in which nothing is installed and nothing can be. */
export function surroundings(differing: Partial<Surroundings> = {}): Surroundings {
  return {
    platform: 'linux',
    home: folderOf(),
    store: folderOf(),
    now: new Date(),
    patience: 30_000,
    commands: {
      verify: saying('You need to install certificates for trusted access to https://localhost.'),
      mayInstall: saying('sudo: a password is required', 1),
      install: saying('nobody may run this', 1),
    },
    ...differing,
  };
}

export function ownIdentity(): Promise<Certificate> {
  return certificateFor(surroundings());
}
