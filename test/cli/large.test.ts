/** What the text leaves out of a large answer, and says that it does. */
import { bookBytes, CLEAN } from './books';
import { jsonOf, runIn } from './harness';

const header = CLEAN[0] ?? [];
const headers = header.map((name) => (typeof name === 'string' ? name : ''));
const [accepted = [], held = []] = CLEAN.slice(1);

function put(row: typeof accepted, values: Readonly<Record<string, string | number | null>>): typeof accepted {
  return row.map((cell, at) => values[headers[at] ?? ''] ?? cell);
}

/** A held sheet of many order lines, of one PO each; the first has 60 rows on hold, all without a reason. */
function sheetOf(lines: number): readonly (readonly (typeof accepted)[number][])[] {
  const first = Array.from({ length: 60 }, (_, at) =>
    put(held, {
      PO: 'PO1',
      Part: 'P0',
      Lot: `L${String(100 + at)}`,
      Bag: `b${String(100 + at)}`,
      'Held total': 60 * 35,
    }),
  ).map((row) => row.map((cell, at) => (header[at] === 'Hold reason' ? null : cell)));
  const others = Array.from({ length: lines - 1 }, (_, at) => {
    const key = { PO: `PO${String(at + 2)}`, Part: `P${String(at + 1)}`, 'Held total': 40 };
    return put(accepted, { ...key, Lot: `L${String(200 + at)}`, Bag: `b${String(200 + at)}` });
  });
  return [header, ...first, ...others];
}

describe('a large answer', () => {
  const read = () => bookBytes({ Held: sheetOf(230) });
  const { exit, out } = runIn(['check', 'a.xlsx'], { files: { read } });

  it('shows 50 findings of a line and counts the rest', () => {
    expect(exit).toBe(1);
    expect(out.match(/^ {2}Error /gm)).toHaveLength(50);
    const { json } = jsonOf(['check', 'a.xlsx', '--json'], { files: { read } });
    const rest = json.findings.filter(({ line }) => line === 0).length - 50;
    expect(rest).toBeGreaterThanOrEqual(10);
    expect(out).toContain(`\n  ... and ${String(rest)} more findings; --json lists them all.\n`);
  });

  it('says once what to do where the same finding comes many times', () => {
    expect(out.match(/reason column/g)).toHaveLength(1);
  });

  it('shows 200 order lines, the worst among them, and counts the rest', () => {
    expect(out).toMatch(/^229 of 230 order lines can be released; 1 stays on hold, 60 things to fix\.$/m);
    expect(out.match(/^(Release|Keep all on hold, 60 things to fix): /gm)).toHaveLength(200);
    expect(out).toContain('\n... and 30 more order lines, none worse; --json lists them all.\n');
  });

  it('names 20 notes and counts the rest', () => {
    expect(out.match(/^ {2}HS-[0-9A-F]{8} for PO\d+$/gm)).toHaveLength(20);
    expect(out).toContain('\n  ... and 210 more notes\n');
  });

  it('is whole as JSON', () => {
    const { json } = jsonOf(['check', 'a.xlsx', '--json'], { files: { read } });
    expect(json.lines).toHaveLength(230);
    expect(json.findings.filter(({ rule }) => rule === 'reason-missing')).toHaveLength(60);
    expect(json.notes).toHaveLength(230);
  });
});

describe('help and version', () => {
  it('are printed on stdout, within 80 columns', () => {
    const { exit, out, err } = runIn(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const option of ['--sheet', '--json', '--note', '--out', '--prepared-by']) expect(out).toContain(option);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const told = runIn(['--version']);
    expect(told.exit).toBe(0);
    expect(told.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a line without shop, PO and part', () => {
  const columns = header.map((name, at) => [name, at] as const).filter(([name]) => name !== 'PO' && name !== 'Part');
  const rows = CLEAN.map((row) => columns.map(([, at]) => row[at] ?? null));
  const read = () => bookBytes({ Held: rows });

  it('is called the order line, and its note has no addressee', () => {
    const { exit, out } = runIn(['check', 'a.xlsx'], { files: { read } });
    expect(exit).toBe(0);
    expect(out).toContain('\nRelease: The order line\n');
    expect(out).toMatch(/\n {2}HS-[0-9A-F]{8}\n/);
  });
});
