/** A sheet comes in pieces, cut anywhere. What is written must not depend on where. */
import * as fc from 'fast-check';
import { openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { PackageDraft } from '../../../src/xlsx/write/package-draft';
import { joinBytes } from '../../../src/xlsx/write/packer';
import { SheetEdit } from '../../../src/xlsx/write/sheet/edit';
import { PlannedFrame } from '../../../src/xlsx/write/sheet/frame';
import { SheetRewriter } from '../../../src/xlsx/write/sheet/rewriter';
import { Sink } from '../../../src/xlsx/write/sheet/sink';
import { emptyStyleSheet, StyleSheet } from '../../../src/xlsx/write/styles/stylesheet';
import { apply, applied, inline, put } from '../support/applied';
import { bookBytes, MAIN } from '../support/book';

const SHEET = `<?xml version="1.0"?><!-- > --><worksheet xmlns="${MAIN}"><dimension ref="A1:B9"/><cols><col min="1" max="2" width="9"/></cols><sheetData>\n<row r="2" spans="1:2">${inline('A2', 'Größe <![CDATA[</row>]]>')}<c r="B2"><v>1</v></c></row><!-- <row> -->\n<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3</f><v>1</v></c></row>\n<row><c><f t="shared" si="0"/></c><c><v>2</v></c></row><row r="9"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;

/** Rewrites the sheet given in pieces of these sizes, over and over. */
function rewritten(sizes: readonly number[]): string {
  const workbook = openWorkbook(
    bookBytes({ sheets: { S: '<sheetData/>' }, files: { 'xl/worksheets/sheet1.xml': SHEET } }),
    'x',
  );
  const styles = new StyleSheet(emptyStyleSheet(MAIN), 'styles');
  const edit = new SheetEdit();
  edit.operations.push({
    kind: 'put',
    area: { top: 0, left: 2, bottom: 9, right: 2 },
    values: Array.from({ length: 10 }, (_, row) => [`€${row}`]),
  });
  edit.merges.push({ top: 20, left: 0, bottom: 20, right: 1 });
  edit.widths.set(2, 5);
  const before = takeSnapshot(workbook).sheets[0] ?? null;
  const frame = new PlannedFrame({ draft: new PackageDraft(workbook), styles, name: 'S', part: 's', before }, edit);
  const pieces: Uint8Array[] = [];
  const rewriter = new SheetRewriter('s', 'S', frame, new Sink((piece) => pieces.push(piece.slice())));
  const bytes = new TextEncoder().encode(SHEET);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    rewriter.take(bytes.slice(at, at + size));
    at += size;
  }
  rewriter.end();
  return new TextDecoder().decode(joinBytes(pieces));
}

it('a sheet in one piece', () => {
  const cell = (row: number): string => inline(`C${row}`, `€${row - 1}`);
  expect(rewritten([100_000])).toBe(
    SHEET.replace('A1:B9', 'A1:C10')
      .replace('</cols>', '<col min="3" max="3" width="5.7109375" customWidth="1"/></cols>')
      .replace('<row r="2" spans="1:2">', `<row r="1">${cell(1)}</row><row r="2" spans="1:3">`)
      .replace('<c r="B2"><v>1</v></c>', `<c r="B2"><v>1</v></c>${cell(2)}`)
      .replace('<c r="A3"><f t="shared" ref="A3:A4" si="0">B3</f><v>1</v></c>', (found) => found + cell(3))
      .replace(
        '<row><c><f t="shared" si="0"/></c><c><v>2</v></c></row>',
        `<row r="4"><c><f t="shared" si="0"/></c><c><v>2</v></c>${cell(4)}</row>`,
      )
      .replace(
        '<row r="9"/>',
        `${[5, 6, 7, 8].map((row) => `<row r="${row}">${cell(row)}</row>`).join('')}<row r="9">${cell(9)}</row><row r="10">${cell(10)}</row>`,
      )
      .replace(
        '<mergeCells count="1"><mergeCell ref="A1:B1"/>',
        '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A21:B21"/>',
      ),
  );
});

it('a sheet in pieces of any size comes out the same', () => {
  const whole = rewritten([100_000]);
  expect(rewritten([1])).toBe(whole);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 }), (sizes) => {
      expect(rewritten(sizes)).toBe(whole);
    }),
    { numRuns: 60 },
  );
});

it('a sheet of 20,000 rows, each of which is written to, and then to nothing', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, row) =>
      `<row r="${row + 1}" spans="1:2">${inline(`A${row + 1}`, `Lot ${row}`)}<c r="B${row + 1}"><v>${row}</v></c></row>`,
  );
  const book = { sheets: { S: `<dimension ref="A1:B20000"/><sheetData>${rows.join('')}</sheetData>` } };
  const values = rows.map((_, row) => [row % 7 === 0 ? 'Not settled' : row, 'Release']);
  const written = applied(book, [put(0, 2, ...values)]);
  const [sheet] = takeSnapshot(openWorkbook(written.bytes, 'x')).sheets;
  expect(sheet?.columns[2]?.values).toEqual(values.map(([value]) => value));
  expect(sheet?.columns[1]?.values[19_999]).toBe(19_999);
  const removed = applied(written.bytes, [put(0, 2, ...values.map(() => [null, null]))]);
  expect(
    removed.text('xl/worksheets/sheet1.xml') ===
      new TextDecoder().decode(applied(book, []).parts['xl/worksheets/sheet1.xml']),
  ).toBe(true);
});

it('a text longer than the buffer it passes through', () => {
  const long = '€'.repeat(32_767);
  const values = Array.from({ length: 3 }, () => [long, long, long]);
  const written = applied(
    { sheets: { S: `<sheetData><row r="2">${inline('Z2', 'x'.repeat(300_000))}</row></sheetData>` } },
    [put(0, 0, ...values)],
  );
  expect(takeSnapshot(openWorkbook(written.bytes, 'x')).sheets[0]?.columns[1]?.values).toEqual([long, long, long]);
});

it('a workbook of more parts than a zip archive holds is refused', () => {
  const workbook = openWorkbook(bookBytes({}), 'x');
  const [entry] = workbook.entries;
  const entries = entry === undefined ? [] : Array.from({ length: 65_535 }, () => entry);
  expect(() => new PackageDraft({ ...workbook, entries }).save()).toThrow(
    'The workbook would grow larger than Excel can open, so nothing was written',
  );
});

it('any values and any looks: nothing of ours breaks the package, and no text becomes a formula', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('=1', '+1', '@a', '-x', '\t=', "'"),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      (values, top, left) => {
        const rows = `<row r="2">${inline('B2', 'x')}<c r="D2"><f>1</f><v>1</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>`;
        const result = applied({ sheets: { S: `<sheetData>${rows}</sheetData>` } }, [
          put(top, left, ...values),
          { verb: 'look', sheet: 'S', areas: [{ top, left, bottom: top, right: left + 3 }], look: { bold: true } },
        ]);
        const [sheet] = takeSnapshot(openWorkbook(result.bytes, 'x')).sheets;
        values.forEach((row, down) => {
          row.forEach((one, right) => {
            const [at, column] = [top + down, left + right];
            expect(sheet?.hasFormula(at, column)).toBe(false);
            const expected = one === '' ? null : one === 0 ? 0 : one;
            expect(sheet?.columns[column]?.values[at] ?? null).toBe(expected);
          });
        });
      },
    ),
    { numRuns: 40 },
  );
});

it('applying leaves the opened workbook as it was', () => {
  const bytes = bookBytes({ sheets: { S: `<sheetData><row r="1">${inline('A1', 'x')}</row></sheetData>` } });
  const copy = bytes.slice();
  apply(bytes, { preconditions: [], steps: [put(0, 0, ['y'])] });
  expect(bytes).toEqual(copy);
});
