import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { machineFiles } from '../../src/cli/files';
import { temporaryFolder } from './harness';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('replacing a file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('makes a file that is not there', () => {
    const path = join(folder.path, 'new.xlsx');
    machineFiles.replace(path, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder.path)).toEqual(['new.xlsx']);
  });

  it('puts the new bytes in the place of the old ones and leaves nothing beside them', () => {
    const path = join(folder.path, 'book.xlsx');
    writeFileSync(path, 'old and longer');
    machineFiles.replace(path, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder.path)).toEqual(['book.xlsx']);
  });

  it('leaves whoever has the old file open with the old bytes', () => {
    const path = join(folder.path, 'book.xlsx');
    writeFileSync(path, 'old');
    const before = statSync(path).ino;
    machineFiles.replace(path, bytes('new'));
    expect(statSync(path).ino).not.toBe(before);
  });

  it.each([0o600, 0o640, 0o664])('keeps the permissions %o', (mode) => {
    const path = join(folder.path, 'book.xlsx');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    machineFiles.replace(path, bytes('new'));
    expect(statSync(path).mode & 0o777).toBe(mode);
  });

  it('follows a link and leaves the link as it is', () => {
    mkdirSync(join(folder.path, 'share'));
    const path = join(folder.path, 'share', 'book.xlsx');
    const link = join(folder.path, 'link.xlsx');
    writeFileSync(path, 'old');
    symlinkSync(join('share', 'book.xlsx'), link);
    machineFiles.replace(link, bytes('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readlinkSync(link)).toBe(join('share', 'book.xlsx'));
    expect(readdirSync(folder.path).sort()).toEqual(['link.xlsx', 'share']);
  });

  it('leaves everything as it was when it cannot be done', () => {
    const path = join(folder.path, 'taken');
    mkdirSync(path);
    expect(() => {
      machineFiles.replace(path, bytes('new'));
    }).toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/);
    expect(readdirSync(folder.path)).toEqual(['taken']);
  });

  it('says when the folder is missing', () => {
    expect(() => {
      machineFiles.replace(join(folder.path, 'none', 'book.xlsx'), bytes('new'));
    }).toThrow('ENOENT');
  });

  it('knows one file by two names', () => {
    const path = join(folder.path, 'book.xlsx');
    writeFileSync(path, 'one');
    symlinkSync(path, join(folder.path, 'link.xlsx'));
    expect(machineFiles.isSame(path, join(folder.path, '.', 'book.xlsx'))).toBe(true);
    expect(machineFiles.isSame(path, join(folder.path, 'link.xlsx'))).toBe(true);
    expect(machineFiles.isSame(path, join(folder.path, 'other.xlsx'))).toBe(false);
    expect(machineFiles.isSame(join(folder.path, 'other.xlsx'), join(folder.path, 'other.xlsx'))).toBe(true);
  });

  it('knows a file that nobody may write to', () => {
    const path = join(folder.path, 'book.xlsx');
    writeFileSync(path, 'one');
    expect(machineFiles.isWritable(path)).toBe(true);
    chmodSync(path, 0o444);
    expect(machineFiles.isWritable(path)).toBe(false);
  });
});
