/** @jest-environment jsdom */
import '../../../taskpane/support/browser';
import { areaName } from '../../../../src/workbook/address';
import { parseEntry } from '../../../../src/workbench/model';
import { applyFilter, filterChoices } from '../../../../src/workbench/page/grid/filters';
import { Merges } from '../../../../src/workbench/page/grid/merges';
import { SheetView } from '../../../../src/workbench/page/grid/sheet-view';
import { scrolledTo } from '../../../../src/workbench/page/grid/useInView';
import { at, bookOf } from '../../model/support/grid';

/** A view that follows its workbook. */
function viewOf(rows: Parameters<typeof bookOf>[0]) {
  const { book, sheet } = bookOf(rows);
  const view = new SheetView(book, sheet);
  book.onChange((event) => {
    view.follow(event);
  });
  return { book, sheet, view };
}

describe('merged cells', () => {
  const merges = new Merges([at('B2:C3'), at('E5:E6'), at('A1:A5000')]);

  it('are found by any of their cells', () => {
    expect(merges.at(2, 2)).toEqual(at('B2:C3'));
    expect(merges.at(4000, 0)).toEqual(at('A1:A5000'));
    expect(merges.at(3, 3)).toBeNull();
  });

  it('are taken whole into an area that touches them, one after the other', () => {
    expect(areaName(merges.whole(at('C3:E5')))).toBe('B2:E6');
    expect(areaName(merges.whole(at('G9')))).toBe('G9');
  });
});

describe('rows and columns', () => {
  it('have their own sizes, and none when they are hidden', () => {
    const { sheet, view } = viewOf([['a']]);
    sheet.setColumnWidth(1, 1, 10);
    sheet.setRowHeight(2, 2, 30);
    sheet.hideRows(4, 5, true);
    expect([view.columns.size(0), view.columns.size(1)]).toEqual([64, 75]);
    expect([1, 2, 4, 6].map((row) => view.rows.size(row))).toEqual([20, 40, 0, 20]);
  });

  it('are as high as the lines of what wraps in them, until they are given a height', () => {
    const { sheet, view } = viewOf([['short'], ['a text that takes some lines where it wraps']]);
    expect(view.rows.size(1)).toBe(20);
    sheet.setStyle(at('A1:A2'), { wrap: true });
    // 58 pixels hold seven letters of 7.43: a text / that / takes / some / lines / where / it / wraps.
    expect([view.rows.size(0), view.rows.size(1)]).toEqual([20, 160]);
    sheet.put(1, 0, [['short']]);
    expect(view.rows.size(1)).toBe(20);
    sheet.setRowHeight(0, 0, 30);
    expect(view.rows.size(0)).toBe(40);
  });

  it('are as high as a large font', () => {
    const { sheet, view } = viewOf([['Title']]);
    sheet.setStyle(at('A1'), { fontSize: 22 });
    expect(view.rows.size(0)).toBe(40);
  });
});

describe('what a cell shows', () => {
  it('is its text by its number format, and its address for who hears it', () => {
    const { sheet, view } = viewOf([[0.5, 'Lot A']]);
    sheet.putFormats(0, 0, [['0%']]);
    expect(view.cell(0, 0)).toMatchObject({ text: '50%', label: 'A1 50%' });
    expect(view.cell(0, 1)).toMatchObject({ text: 'Lot A', label: 'B1 Lot A' });
    expect(view.cell(0, 2)).toMatchObject({ text: '', label: 'C1' });
  });

  it('is another thing after a change, and the same object until then', () => {
    const { sheet, view } = viewOf([['a']]);
    const before = view.cell(0, 0);
    expect(view.cell(0, 0)).toBe(before);
    const { epoch } = view;
    sheet.put(0, 0, [['b']]);
    expect(view.cell(0, 0).text).toBe('b');
    expect(view.epoch).toBeGreaterThan(epoch);
  });

  it('is not found anew when only the selection changes', () => {
    const { book, sheet, view } = viewOf([['a']]);
    const { epoch } = view;
    book.select(sheet.id, [at('B2')]);
    expect(view.epoch).toBe(epoch);
  });

  it('is marked where a formula may be out of date', () => {
    const { book, sheet, view } = viewOf([[40]]);
    const { entry } = parseEntry('=A1*2', 'General', { date1904: book.date1904 });
    sheet.put(0, 1, [[entry]]);
    expect(view.cell(0, 1)).toMatchObject({ isStale: true, label: 'B1 =A1*2, not recalculated' });
    expect(view.cell(0, 0).isStale).toBe(false);
  });

  it('has its lines only where it wraps', () => {
    const { sheet, view } = viewOf([['one\ntwo']]);
    expect(view.cell(0, 0).text).toBe('onetwo');
    sheet.setStyle(at('A1'), { wrap: true });
    expect(view.cell(0, 0).text).toBe('one\ntwo');
  });
});

describe('a text that is wider than its cell', () => {
  // 19 letters of 7.43 and margins of 6 take 147.2 pixels: 83.2 more than a column of 64.
  const long = 'a text of 19 letters'.slice(0, 19);

  it('goes on over empty cells', () => {
    const { view } = viewOf([[long]]);
    expect(view.cell(0, 0).spill).toMatchObject({ left: 0, width: 148, hasPaper: true });
    expect(view.spilledFrom(0, 2, 0)).toBe(0);
    expect(view.spilledFrom(0, 3, 0)).toBeNull();
    expect(view.spilledFrom(0, 2, 1)).toBeNull();
  });

  it('ends where the next cell has something in it', () => {
    expect(viewOf([[long, 'b']]).view.cell(0, 0).spill).toBeNull();
    expect(viewOf([[long, null, 'c']]).view.cell(0, 0).spill).toMatchObject({ left: 0, width: 128 });
  });

  it('goes to the left from the right, and to both sides from the middle', () => {
    const { sheet, view } = viewOf([[null, null, null, long]]);
    sheet.setStyle(at('D1'), { horizontal: 'right' });
    expect(view.cell(0, 3).spill).toMatchObject({ left: -84, width: 148 });
    sheet.setStyle(at('D1'), { horizontal: 'center' });
    expect(view.cell(0, 3).spill).toMatchObject({ left: -42, width: 148, shift: 0 });
  });

  it('does not cover fills, and does not go on where it wraps or is a number', () => {
    const { sheet, view } = viewOf([[long], [12345678901]]);
    sheet.setStyle(at('B1'), { fill: '#FFCC00' });
    expect(view.cell(0, 0).spill?.hasPaper).toBe(false);
    sheet.setStyle(at('A1'), { wrap: true });
    expect(view.cell(0, 0).spill).toBeNull();
    expect(view.cell(1, 0).spill).toBeNull();
  });
});

describe('filters', () => {
  const rows = [
    ['Lane', 'Qty'],
    ['hold', 10],
    ['accepted', 9],
    [null, 100],
    ['hold', 9],
  ];

  it('have a sign in each header cell of a table', () => {
    const { sheet, view } = viewOf(rows);
    const table = sheet.addTable(at('A1:B5'), true);
    sheet.filterTable(table.id, 1, ['9']);
    expect(view.filterAt(0, 0)).toMatchObject({ tableId: table.id, place: 0, isFiltered: false });
    expect(view.filterAt(0, 1)).toMatchObject({ tableId: table.id, place: 1, isFiltered: true });
    expect(view.filterAt(1, 0)).toBeNull();
  });

  it('offer each value once, numbers by size, blanks last', () => {
    const { sheet, view } = viewOf(rows);
    sheet.setFilter(at('A1:B5'));
    const [lane, count] = [view.filterAt(0, 0), view.filterAt(0, 1)];
    if (lane === null || count === null) throw new Error('The sheet has no filter.');
    expect(filterChoices(sheet, lane)).toEqual({ values: ['accepted', 'hold', ''], chosen: null });
    expect(filterChoices(sheet, count).values).toEqual(['9', '10', '100']);
    applyFilter(sheet, lane, ['hold']);
    expect(filterChoices(sheet, lane).chosen).toEqual(new Set(['hold']));
    expect(sheet.hiddenRows).toEqual([2, 3]);
    applyFilter(sheet, lane, null);
    expect(sheet.hiddenRows).toEqual([]);
  });
});

describe('bringing a line into view', () => {
  const { view } = viewOf([]);
  // A frame of 300 pixels, of which 40 do not scroll: 260 show of what scrolls.
  const frame = { scrolled: 200, size: 300, fixed: 40, origin: 20, frozen: 1 };

  it('scrolls no further than is needed', () => {
    // Row 5 begins 80 pixels after the first that scrolls; row 31 ends at 620 - 20.
    expect(scrolledTo(view.rows, 5, frame)).toBe(80);
    expect(scrolledTo(view.rows, 30, frame)).toBe(340);
    expect(scrolledTo(view.rows, 15, frame)).toBeNull();
    expect(scrolledTo(view.rows, 0, frame)).toBeNull();
  });
});
