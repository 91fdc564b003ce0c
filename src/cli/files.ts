/** The file system as the command line needs it. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface Files {
  /** The bytes of a file. Throws what Node throws. */
  readonly read: (path: string) => Uint8Array;
  /**
   * Puts a whole file in the place of a path at once: whoever opens the path finds the old bytes or the new ones. A link
   * is followed, permissions are kept. Throws what Node throws, and then the path is as it was.
   */
  readonly replace: (path: string, bytes: Uint8Array) => void;
  readonly exists: (path: string) => boolean;
  /** Whether two paths name one file, links followed. A file that does not exist is only itself. */
  readonly isSame: (one: string, other: string) => boolean;
  /** Whether the file may be written to by anybody: its permissions do not make it read-only. */
  readonly isWritable: (path: string) => boolean;
}

/** The files of this machine. */
export const machineFiles: Files = {
  read: (path) => readFileSync(path),
  replace,
  exists: existsSync,
  isSame: (one, other) => target(one) === target(other),
  isWritable: (path) => (statSync(path).mode & 0o222) !== 0,
};

/** Where a path leads: links followed as far as they lead to something. */
function target(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(resolve(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
}

function replace(path: string, bytes: Uint8Array): void {
  const whole = target(path);
  // In the same folder, since a rename is one step only within one file system.
  const temporary = join(dirname(whole), `.held-split-${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(temporary, 'wx', 0o666);
  try {
    try {
      if (existsSync(whole)) keepOwner(file, whole);
      for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, whole);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(whole));
}

/** Gives the new file the permissions of the old one, and its owner where this user may. */
function keepOwner(file: number, old: string): void {
  const { mode, uid, gid } = statSync(old);
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only a superuser may give a file away; it then belongs to who wrote it, as after a save in Excel.
    }
  }
  fchmodSync(file, mode & 0o7777);
}

/** Makes the rename last through a loss of power. Some systems cannot open a folder; there the rename itself has to do. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The new file is whole and in its place.
  }
}
