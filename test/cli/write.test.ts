/** `write` on the samples, read again by an independent reader. */
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type CellObject, type WorkBook } from '@e965/xlsx';
import { bookBytes, changed, CLEAN, partsOf, patchPart, without, writeBook } from './books';
import { bytesOf, copySample, jsonOf, NOW, runIn, SAMPLES, temporaryFolder } from './harness';

const SAMPLE_NAMES = readdirSync(SAMPLES);
const LATER = { now: () => new Date('2025-07-01T10:00:00.000Z') };

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

function readBook(path: string): WorkBook {
  return read(readFileSync(path), { cellFormula: true, cellNF: true });
}

/** Values of a sheet row by row, blanks as empty texts. */
function grid(book: WorkBook, sheet: string): readonly (readonly unknown[])[] {
  const cells = book.Sheets[sheet];
  if (cells === undefined) throw new Error(`There is no sheet ${sheet}: ${book.SheetNames.join()}`);
  return utils.sheet_to_json(cells, { header: 1, defval: '', blankrows: true });
}

function values(book: WorkBook, sheet: string, refs: string): readonly unknown[] {
  return refs.split(' ').map((ref) => {
    const cell: unknown = book.Sheets[sheet]?.[ref];
    return typeof cell === 'object' && cell !== null && 'v' in cell ? cell.v : null;
  });
}

describe('write on the worked example', () => {
  it('puts the remaining quantity beside the rows, and three sheets behind', () => {
    const path = copySample('model.xlsx', folder.path);
    expect(runIn(['write', path])).toMatchObject({ exit: 0, err: '' });
    const book = readBook(path);
    expect(book.SheetNames).toEqual(['Held Inventory', 'Split Summary', 'Release Note', 'Release Log']);
    expect(values(book, 'Held Inventory', 'W4 X4 W5 X5 W6 X6')).toEqual([
      'Remaining to build (line)',
      'Split check',
      60,
      'Release',
      60,
      'Release',
    ]);
  });

  it('makes them columns of the table they stand beside', () => {
    const path = copySample('model.xlsx', folder.path);
    runIn(['write', path]);
    const table = new TextDecoder().decode(partsOf(path).get('xl/tables/table1.xml'));
    expect(table).toContain('ref="A4:X6"');
    expect(table).toMatch(
      /<tableColumn [^>]*name="Remaining to build \(line\)"[^>]*\/><tableColumn [^>]*name="Split check"/,
    );
  });

  it('logs the note with its figures, who prepared it and when', () => {
    const path = copySample('model.xlsx', folder.path);
    runIn(['write', path, '--prepared-by', 'Sam Whitcombe']);
    const { json } = jsonOf(['check', path, '--json']);
    const log = grid(readBook(path), 'Release Log');
    const [entry = []] = log.filter((row) => row.includes(json.noteIds[0]));
    expect(entry).toEqual(
      expect.arrayContaining([NOW, 'Sam Whitcombe', 'Northfield Additive', '4711', 'DB-204', 60, 35, 25]),
    );
    expect(json.notes[0]?.text).toContain('Sam Whitcombe');
    expect(json.notes[0]?.text).not.toContain('not issued');
  });

  it('says what it wrote, and ends with the verdict', () => {
    const path = copySample('model.xlsx', folder.path);
    const { out } = runIn(['write', path]);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Remaining to build and Split check in columns W and X, and the sheets "Split Summary", "Release Note" and "Release Log". The note: HS-',
    );
    expect(out.trimEnd().split('\n').at(-1)).toBe('The order line can be released.');
  });

  it('leaves the file alone that it read when another is named', () => {
    const path = copySample('model.xlsx', folder.path);
    const out = join(folder.path, 'out.xlsx');
    const before = bytesOf(path);
    expect(runIn(['write', path, '--out', out]).exit).toBe(0);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
    expect(grid(readBook(out), 'Release Note')).toContainEqual(expect.arrayContaining(['Workbook', 'out.xlsx']));
    expect(readdirSync(folder.path).sort()).toEqual(['model.xlsx', 'out.xlsx']);
  });

  it('prints the same object as check, with the notes as issued', () => {
    const path = copySample('model.xlsx', folder.path);
    const checked = jsonOf(['check', path, '--json']).json;
    const written = jsonOf(['write', path, '--json']).json;
    const text = checked.notes[0]?.text.replace('Date: not issued', 'Date: 2025-06-20 08:00 UTC');
    expect({ ...written, notes: [] }).toEqual({ ...checked, notes: [] });
    expect(written.notes[0]?.text).toBe(text);
  });
});

describe('write on a mess', () => {
  it('shows no number on a line with an error', () => {
    const path = copySample('messy.xlsx', folder.path);
    expect(runIn(['write', path]).exit).toBe(1);
    const cells = grid(readBook(path), 'HOLD list');
    const [header = []] = cells.filter((row) => row.includes('Remaining to build (line)'));
    const at = header.indexOf('Remaining to build (line)');
    // Rows 6 to 18: two of HH-118, three of HH-119, four of DB-204, two of CG-310, two of SM-042.
    const own = cells
      .slice(cells.indexOf(header) + 1)
      .slice(0, 13)
      .map((row) => [row[at], row[at + 1]]);
    expect(own).toEqual([
      ...new Array<unknown>(2).fill(['Not settled', 'Hold all: 3 to fix']),
      ...new Array<unknown>(3).fill(['Not settled', 'Hold all: 8 to fix']),
      ...new Array<unknown>(4).fill(['Not settled', 'Hold all: 7 to fix']),
      ...new Array<unknown>(2).fill(['Not settled', 'Hold all: 6 to fix']),
      ...new Array<unknown>(2).fill([12, 'Release']),
    ]);
  });
});

describe.each(SAMPLE_NAMES)('write on %s', (name) => {
  it('twice gives the same file, even at another time and by another hand', () => {
    const path = copySample(name, folder.path);
    runIn(['write', path, '--prepared-by', 'Sam']);
    const first = bytesOf(path);
    const old = new Date('2025-01-01T00:00:00Z');
    utimesSync(path, old, old);
    expect(runIn(['write', path, '--prepared-by', 'Mira'], LATER).out).toContain('Nothing has changed');
    expect(Buffer.compare(bytesOf(path), first)).toBe(0);
    expect(statSync(path).mtime).toEqual(old);
  });

  it('twice gives the same parts in another file', () => {
    const path = copySample(name, folder.path);
    const [one, other] = [join(folder.path, 'out.xlsx'), join(folder.path, 'again', 'out.xlsx')];
    mkdirSync(join(folder.path, 'again'));
    runIn(['write', path, '--out', one]);
    runIn(['write', one, '--out', other], LATER);
    expect([...partsOf(other).keys()]).toEqual([...partsOf(one).keys()]);
    for (const [part, bytes] of partsOf(one)) {
      expect([part, Buffer.compare(partsOf(other).get(part) ?? new Uint8Array(), bytes)]).toEqual([part, 0]);
    }
  });

  it('changes nothing about what a check says', () => {
    const path = copySample(name, folder.path);
    const before = jsonOf(['check', path, '--json']);
    runIn(['write', path]);
    const after = jsonOf(['check', path, '--json']);
    expect({ ...after, json: { ...after.json, notes: [] } }).toEqual({
      ...before,
      json: { ...before.json, notes: [] },
    });
    const ids = ({ json }: typeof after) => json.notes.map(({ id, replaces }) => [id, replaces]);
    expect(ids(after)).toEqual(ids(before));
  });

  it('leaves every cell of the buyer as it was', () => {
    const path = copySample(name, folder.path);
    const before = readBook(path);
    runIn(['write', path]);
    const after = readBook(path);
    const isCell = ([ref]: [string, unknown]) => !ref.startsWith('!');
    for (const sheet of before.SheetNames) {
      for (const [ref, cell] of Object.entries(before.Sheets[sheet] ?? {}).filter(isCell)) {
        const { t, v, f } = cellOf(after.Sheets[sheet]?.[ref]);
        const own = cellOf(cell);
        expect([sheet, ref, t, v, f]).toEqual([sheet, ref, own.t, own.v, own.f]);
      }
    }
  });
});

function cellOf(value: unknown): Partial<CellObject> {
  return typeof value === 'object' && value !== null ? value : {};
}

describe('a later write', () => {
  it('replaces the note when the sheet says something else, and keeps both in the log', () => {
    const path = copySample('model.xlsx', folder.path);
    const first = jsonOf(['write', path, '--json']).json;
    patchPart(path, 'xl/sharedStrings.xml', (xml) => xml.replace('>revision review<', '>colour review<'));
    const second = jsonOf(['write', path, '--json'], LATER).json;
    expect(second.noteIds).not.toEqual(first.noteIds);
    expect(second.notes).toMatchObject([{ id: second.noteIds[0], replaces: first.noteIds[0] }]);
    expect(second.notes[0]?.text).toContain(first.noteIds[0]);
    const ids = grid(readBook(path), 'Release Log')
      .flatMap((row) => row.slice(0, 1))
      .filter((id) => String(id).startsWith('HS-'));
    expect(ids).toEqual([first.noteIds[0], second.noteIds[0]]);
  });
});

describe('a run that stops', () => {
  it.each([
    ['a lane column is missing', without('Lane'), 'header-missing'],
    ['a quantity column is missing', without('Qty'), 'header-missing'],
    [
      'two columns could be the part',
      CLEAN.map((row, at) => [...row, at === 0 ? 'Part Number' : 'P-2']),
      'header-ambiguous',
    ],
  ])('because %s gives that finding alone, exit 1, and writes nothing', (_, rows, rule) => {
    const path = writeBook(folder.path, 'a.xlsx', { North: rows });
    const before = bytesOf(path);
    for (const command of ['check', 'write']) {
      const { exit, json } = jsonOf([command, path, '--json']);
      expect(exit).toBe(1);
      expect(json).toMatchObject({ sheet: 'North', noteIds: [], lines: [], notes: [] });
      expect(json.counts).toEqual({ rows: 0, lines: 0, errors: 1, warnings: 0, infos: 0 });
      expect(json.findings).toMatchObject([{ rule, severity: 'error', line: null }]);
    }
    const answer = 'Keep everything on hold: 1 thing to fix before the sheet can be checked.';
    const { out } = runIn(['write', path]);
    expect(out.startsWith(`${answer}\n`)).toBe(true);
    expect(out).toContain('Nothing is written.');
    expect(out.endsWith(`\n${answer}\n`)).toBe(true);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
  });

  it('leaves the file of --note alone and says so', () => {
    const path = writeBook(folder.path, 'a.xlsx', { North: without('Lane') });
    const note = join(folder.path, 'note.txt');
    const { exit, err } = runIn(['check', path, '--note', note]);
    expect(exit).toBe(1);
    expect(err).toMatch(/The check stopped, so there is no note/);
    expect(readdirSync(folder.path)).toEqual(['a.xlsx']);
  });
});

describe('what a shop typed', () => {
  it.each(['=1+1', '+B-7', '-B7', '@SUM(A1)', '=HYPERLINK("http://x")', '\t=1+1'])(
    '%j never becomes a formula',
    (text) => {
      const path = writeBook(folder.path, 'a.xlsx', { North: changed(2, 'Hold reason', text) });
      expect(runIn(['write', path]).exit).toBe(0);
      const lot = writeBook(folder.path, 'b.xlsx', { North: changed(1, 'Lot', text) });
      runIn(['write', lot]);
      for (const file of [path, lot]) {
        const book = readBook(file);
        expect(book.SheetNames).toContain('Release Log');
        for (const sheet of book.SheetNames) {
          for (const cell of Object.values(book.Sheets[sheet] ?? {})) expect(cellOf(cell).f).toBeUndefined();
        }
      }
      expect(JSON.stringify(grid(readBook(path), 'Release Note'))).toContain(text.trim().slice(0, 4));
    },
  );
});

describe('check --note', () => {
  it('puts the text of the notes into a file, one after the other', () => {
    const note = join(folder.path, 'note.txt');
    const argv = ['check', join(SAMPLES, 'multi-line.xlsx'), '--note', note];
    const { exit } = runIn(argv);
    const text = readFileSync(note, 'utf8');
    const { json } = jsonOf([...argv.slice(0, 2), '--json']);
    expect(exit).toBe(0);
    expect(text.match(/^-{72}$/gm)).toHaveLength(2);
    for (const one of json.notes) expect(text).toContain(one.text.trimEnd());
    expect(text.endsWith('\n')).toBe(true);
  });

  it('changes nothing about the workbook', () => {
    const path = copySample('model.xlsx', folder.path);
    const before = bytesOf(path);
    runIn(['check', path, '--note', join(folder.path, 'note.txt')]);
    expect(Buffer.compare(bytesOf(path), before)).toBe(0);
  });
});

describe('a workbook that is open elsewhere', () => {
  it('is checked as it was saved last, and that is said on stderr', () => {
    const path = copySample('model.xlsx', folder.path);
    const files = { exists: (other: string) => other.endsWith('~$model.xlsx') };
    const { exit, err, out } = runIn(['check', path], { files });
    expect(exit).toBe(0);
    expect(err).toMatch(/is open in another program: what is not saved there is not in this answer\.\n$/);
    expect(out).toContain('can be released');
  });
});

it('a workbook changed right after it was written is reported', () => {
  const bytes = bookBytes({ North: CLEAN });
  const files = { read: () => bytes, replace: () => undefined, exists: () => false, isSame: () => true };
  const { exit, err } = runIn(['write', 'a.xlsx'], { files });
  expect(exit).toBe(0);
  expect(err).toBe('"a.xlsx" was changed by somebody else right after it was written; check it again.\n');
});
