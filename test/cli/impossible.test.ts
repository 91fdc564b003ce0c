/** What cannot be done: exit 2, one sentence on stderr, nothing on stdout, nothing written (SPEC section 9). */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, copySample, runIn, temporaryFolder, type Ran, type World } from './harness';
import { strFromU8 } from 'fflate';
import { CLEAN, partsOf, patchPart, writeBook } from './books';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

function expectImpossible(ran: Ran, sentence: RegExp | string): void {
  expect(ran.exit).toBe(2);
  expect(ran.out).toBe('');
  expect(ran.err).toMatch(sentence);
  expect(ran.err).toMatch(/^[^\n]+\.\n$/);
}

describe('a file that cannot be read', () => {
  it('is not there', () => {
    expectImpossible(runIn(['check', join(folder.path, 'none.xlsx')]), /^There is no file ".*none\.xlsx"/);
  });

  it('is a folder', () => {
    expectImpossible(runIn(['check', folder.path]), /is a folder and not a workbook/);
  });

  it('is not allowed to be read', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    const read = () => {
      throw denied;
    };
    expectImpossible(runIn(['check', 'a.xlsx'], { files: { read } }), /^You are not allowed to read "a\.xlsx"/);
  });

  it('is on a disk that does not answer', () => {
    const read = () => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    };
    expectImpossible(runIn(['check', 'a.xlsx'], { files: { read } }), /cannot be read \(the disk does not answer\)/);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'This file is empty'],
    ['is a .csv', 'Lot,Bag,Qty,Lane\nB,b1,40,Accepted\n', 'This file is plain text'],
    ['is no workbook', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'not an Excel workbook'],
    [
      'is an old document',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0)]),
      'not a workbook',
    ],
  ])('%s', (_, content, sentence) => {
    const path = file('book.xlsx', content);
    expectImpossible(runIn(['check', path]), sentence);
    expectImpossible(runIn(['write', path]), sentence);
    expect(readdirSync(folder.path)).toEqual(['book.xlsx']);
    expect(Buffer.compare(readFileSync(path), Buffer.from(content))).toBe(0);
  });

  it('is cut off', () => {
    const whole = bytesOf(copySample('model.xlsx', folder.path));
    expectImpossible(
      runIn(['check', file('cut.xlsx', whole.slice(0, whole.length / 2))]),
      'cut.xlsx: This workbook is',
    );
  });
});

describe('a workbook without the one held sheet', () => {
  it('has none', () => {
    const path = writeBook(folder.path, 'a.xlsx', {
      Prices: [
        ['Part', 'Price'],
        ['P', 12],
      ],
    });
    expectImpossible(runIn(['check', path]), /^No sheet of ".*a\.xlsx" is a held sheet/);
  });

  it('has several, and the active one is none of them', () => {
    const path = writeBook(folder.path, 'a.xlsx', { Cover: [['Held parts']], North: CLEAN, South: CLEAN });
    expectImpossible(runIn(['check', path]), /several held sheets; choose one with --sheet: "North", "South"\.$/m);
    expect(runIn(['check', path, '--sheet', 'South']).exit).toBe(0);
  });

  it('has no sheet of the asked name', () => {
    const path = writeBook(folder.path, 'a.xlsx', { North: CLEAN, South: CLEAN });
    expectImpossible(runIn(['check', path, '--sheet', 'East']), /has no sheet "East"; it has: "North", "South"\./);
  });

  it('is asked for a sheet that is not held', () => {
    const path = writeBook(folder.path, 'a.xlsx', { North: CLEAN, Prices: [['Part', 'Price']] });
    expectImpossible(runIn(['check', path, '--sheet', 'Prices']), /The sheet "Prices" of ".*" is not a held sheet/);
  });

  it('has a held sheet without rows', () => {
    const path = writeBook(folder.path, 'a.xlsx', { North: CLEAN.slice(0, 1) });
    expectImpossible(runIn(['check', path]), /The held sheet "North" of ".*" has no rows under its headers/);
  });
});

describe('a workbook that cannot be written', () => {
  function expectUntouched(argv: readonly string[], sentence: RegExp | string, world: World = {}): void {
    const path = argv[1] ?? '';
    const before = bytesOf(path);
    const names = readdirSync(folder.path);
    expectImpossible(runIn(argv, world), sentence);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
    expect(readdirSync(folder.path)).toEqual(names);
  }

  it.each(['~$model.xlsx', '.~lock.model.xlsx#'])('is open elsewhere: %s stands beside it', (lock) => {
    const path = copySample('model.xlsx', folder.path);
    file(lock, 'Sam');
    expectUntouched(['write', path], /is open in another program, so nothing is written/);
  });

  it('is read-only', () => {
    const path = copySample('model.xlsx', folder.path);
    chmodSync(path, 0o444);
    expectUntouched(['write', path], /is read-only, so nothing is written/);
  });

  it('has a password to modify; a copy of it is written, as Excel saves one', () => {
    const path = copySample('model.xlsx', folder.path);
    const reserved = '<fileSharing userName="Sam" reservationPassword="CC1A"/>';
    patchPart(path, 'xl/workbook.xml', (xml) => xml.replace(/(<workbook[^>]*>)/, `$1${reserved}`));
    expectUntouched(['write', path], /is read-only, so nothing was written; save a copy/);
    const before = bytesOf(path);
    const out = join(folder.path, 'copy.xlsx');
    expect(runIn(['write', path, '--out', out]).exit).toBe(0);
    expect(strFromU8(partsOf(out).get('xl/workbook.xml') ?? new Uint8Array())).toContain(reserved);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
  });

  it('was changed by somebody else between reading and writing', () => {
    const path = copySample('model.xlsx', folder.path);
    const bytes = bytesOf(path);
    let reads = 0;
    const read = () => (++reads === 1 ? bytes : bytes.slice(0, -1));
    expectUntouched(['write', path], /was changed by somebody else in the meantime/, { files: { read } });
  });

  it('does not fit on the disk', () => {
    const path = copySample('model.xlsx', folder.path);
    const replace = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    expectUntouched(['write', path], /cannot be written \(the disk is full\), and nothing has changed/, {
      files: { replace },
    });
  });

  it('would go into a folder that is not there', () => {
    const path = copySample('model.xlsx', folder.path);
    const out = join(folder.path, 'none', 'out.xlsx');
    expectUntouched(['write', path, '--out', out], /cannot be written \(its folder does not exist\)/);
  });

  it('would get an ending under which Excel does not open it', () => {
    const path = copySample('model.xlsx', folder.path);
    expectUntouched(['write', path, '--out', join(folder.path, 'out.xlsm')], /only under a name that ends in \.xlsx/);
    expectUntouched(['write', path, '--out', join(folder.path, 'out')], /only under a name that ends in \.xlsx/);
  });

  it('has a protected held sheet, which is named', () => {
    const path = copySample('model.xlsx', folder.path);
    patchPart(path, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    );
    expectUntouched(['write', path], /The sheet "Held Inventory" is protected, so nothing was written/);
    expect(runIn(['check', path]).exit).toBe(0);
  });

  it('has a sheet of the buyer under a name that is needed, which is named', () => {
    const path = writeBook(folder.path, 'a.xlsx', { North: CLEAN, 'Release Log': [['my own list']] });
    expectUntouched(['write', path], /The sheet "Release Log" .*rename that sheet/);
  });
});

describe('a note that cannot be written', () => {
  it('would replace the workbook', () => {
    const path = copySample('model.xlsx', folder.path);
    const before = bytesOf(path);
    expectImpossible(runIn(['check', path, '--note', path]), /is a workbook, so the text/);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
  });

  it('would replace another workbook', () => {
    const path = copySample('model.xlsx', folder.path);
    const other = copySample('wide.xlsx', folder.path);
    const before = bytesOf(other);
    expectImpossible(runIn(['check', path, '--note', other]), /is a workbook, so the text/);
    expect(Buffer.compare(bytesOf(other), before)).toBe(0);
  });

  it('would go into a folder that is not there', () => {
    const path = copySample('model.xlsx', folder.path);
    const note = join(folder.path, 'none', 'note.txt');
    expectImpossible(runIn(['check', path, '--note', note]), /cannot be written \(its folder does not exist\)/);
    expectImpossible(runIn(['check', path, '--json', '--note', note]), /cannot be written/);
  });

  it('would take the place of a folder', () => {
    const path = copySample('model.xlsx', folder.path);
    mkdirSync(join(folder.path, 'notes'));
    expectImpossible(runIn(['check', path, '--note', join(folder.path, 'notes')]), /cannot be written/);
  });
});

describe('whatever happens', () => {
  it('an unforeseen failure is one sentence, too', () => {
    const read = () =>
      new Proxy(new Uint8Array(8), {
        get: () => {
          throw new RangeError('out of memory');
        },
      });
    expectImpossible(runIn(['check', 'a.xlsx'], { files: { read } }), 'Something unexpected happened');
  });

  it('names of files cannot steer the terminal', () => {
    expect(runIn(['check', 'a\u001b[2J.xlsx']).err).toBe('There is no file "a [2J.xlsx"; check its name and folder.\n');
  });

  it.each([[[]], [['chek', 'a.xlsx']], [['check']], [['check', 'a.xlsx', '--colour']]])('bad usage: %j', (argv) => {
    expectImpossible(runIn(argv), /./);
  });
});
