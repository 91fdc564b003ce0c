import { areaName } from '../../../../src/workbook/address';
import {
  clearAreas,
  copyCells,
  pasteCells,
  pasteText,
  readTabbed,
  writeTabbed,
} from '../../../../src/workbench/page/grid/clipboard';
import { WHOLE_SHEET } from '../../../../src/workbench/page/grid/selection';
import { at, bookOf, cells, codeOf } from '../../model/support/grid';

describe('text between tabs', () => {
  it('has quotation marks around what has a tab, a line or a quotation mark in it', () => {
    expect(
      writeTabbed([
        ['a', 'b\tc'],
        ['12" rail', 'two\nlines'],
        ['', ''],
      ]),
    ).toBe('a\t"b\tc"\r\n"12"" rail"\t"two\nlines"\r\n\t');
  });

  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\r\n', [['a', 'b']]],
    ['"two\nlines"\tx', [['two\nlines', 'x']]],
    ['"12"" rail"', [['12" rail']]],
    ['12" rail\tx', [['12" rail', 'x']]],
    ['\t\n', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"open', [['"open']]],
  ])('%j is read back', (text, rows) => {
    expect(readTabbed(text)).toEqual(rows);
  });

  it('is what it was after writing and reading', () => {
    const rows = [
      ['a"b', '', 'tab\there'],
      ['"', 'line\nline', ' '],
    ];
    expect(readTabbed(writeTabbed(rows))).toEqual(rows);
  });
});

describe('pasting text', () => {
  it('reads each field as if it were typed, and gives percentages and dates their format', () => {
    const { book, sheet } = bookOf([]);
    const filled = pasteText(book, sheet, at('B2'), '40\tPO 4711\n50%\t1/2/2025\n=B2*2\t');
    expect(areaName(filled)).toBe('B2:C4');
    expect(cells(sheet, 'B2:C4')).toEqual([
      [40, 'PO 4711'],
      [0.5, 45659],
      ['=B2*2', null],
    ]);
    expect([sheet.numberFormat(2, 1), sheet.text(2, 2)]).toEqual(['0%', '1/2/2025']);
  });

  it('keeps a text in a cell of the format for texts', () => {
    const { book, sheet } = bookOf([]);
    sheet.putFormats(0, 0, [['@']]);
    pasteText(book, sheet, at('A1'), '007');
    expect(sheet.value(0, 0)).toBe('007');
  });

  it('fills an area that holds it several times', () => {
    const { book, sheet } = bookOf([]);
    pasteText(book, sheet, at('A1:B4'), 'x\ny');
    expect(cells(sheet, 'A1:B4')).toEqual([
      ['x', 'x'],
      ['y', 'y'],
      ['x', 'x'],
      ['y', 'y'],
    ]);
  });

  it('goes down from the top left of an area that does not', () => {
    const { book, sheet } = bookOf([]);
    expect(areaName(pasteText(book, sheet, at('A1:A3'), 'x\ny'))).toBe('A1:A2');
  });

  it('is refused where it does not fit on the sheet, or is too much', () => {
    const { book, sheet } = bookOf([]);
    expect(codeOf(() => pasteText(book, sheet, at('A1048576'), 'x\ny'))).toBe('InvalidArgument');
    expect(codeOf(() => pasteText(book, sheet, at('A1:J100000'), 'x'))).toBe('InvalidArgument');
    expect(sheet.usedArea(true)).toBeNull();
  });
});

describe('copying and pasting cells', () => {
  it('brings formulas that point as far from their new place, and number formats', () => {
    const { book, sheet } = bookOf([[2, '=A1*$A$1', null]]);
    sheet.putFormats(0, 0, [['0.00']]);
    const copied = copyCells(sheet, at('A1:B1'), false);
    expect(copied.text).toBe('2.00\t0');
    pasteCells(book, sheet, at('C3'), copied);
    expect(cells(sheet, 'C3:D3')).toEqual([[2, '=C3*$A$1']]);
    expect(sheet.text(2, 2)).toBe('2.00');
  });

  it('leaves out rows that a filter hides', () => {
    const { sheet } = bookOf([['Lane'], ['hold'], ['accepted'], ['hold']]);
    sheet.setFilter(at('A1:A4'));
    sheet.filterBy(0, ['hold']);
    expect(copyCells(sheet, at('A1:A4'), false).text).toBe('Lane\r\nhold\r\nhold');
    expect(codeOf(() => copyCells(sheet, at('A1:A4'), true))).toBe('InvalidOperation');
  });

  it('takes of whole columns what is used', () => {
    const { sheet } = bookOf([['a'], ['b']]);
    expect(copyCells(sheet, { ...WHOLE_SHEET, right: 0 }, false).text).toBe('a\r\nb');
  });

  it('moves what was cut, formulas as they are', () => {
    const { book, sheet } = bookOf([['x', '=A1']]);
    pasteCells(book, sheet, at('A3'), copyCells(sheet, at('A1:B1'), true));
    expect(cells(sheet, 'A1:B3')).toEqual([
      [null, null],
      [null, null],
      ['x', '=A1'],
    ]);
  });

  it('moves what was cut over part of its own place', () => {
    const { book, sheet } = bookOf([['x'], ['y']]);
    pasteCells(book, sheet, at('A2'), copyCells(sheet, at('A1:A2'), true));
    expect(cells(sheet, 'A1:A3')).toEqual([[null], ['x'], ['y']]);
  });

  it('leaves what was cut where it is when the other place refuses it', () => {
    const { book, sheet } = bookOf([['x']]);
    const copied = copyCells(sheet, at('A1'), true);
    const other = book.addSheet('Other');
    other.protect();
    expect(codeOf(() => pasteCells(book, other, at('A1'), copied))).toBe('AccessDenied');
    expect(sheet.value(0, 0)).toBe('x');
  });
});

describe('clearing', () => {
  it('empties areas, whole columns as far as they are used', () => {
    const { sheet } = bookOf([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    clearAreas(sheet, [{ ...WHOLE_SHEET, right: 0 }, at('C1')]);
    expect(cells(sheet, 'A1:C2')).toEqual([
      [null, 'b', null],
      [null, 'e', 'f'],
    ]);
  });

  it('keeps what a filter hides', () => {
    const { sheet } = bookOf([['Lane'], ['hold'], ['accepted'], ['hold']]);
    sheet.setFilter(at('A1:A4'));
    sheet.filterBy(0, ['hold']);
    clearAreas(sheet, [at('A2:A4')]);
    expect(cells(sheet, 'A2:A4')).toEqual([[null], ['accepted'], [null]]);
  });
});
