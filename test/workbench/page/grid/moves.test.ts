import type { Area } from '../../../../src/domain/sheet';
import { areaName } from '../../../../src/workbook/address';
import { cellName } from '../../../../src/workbench/page/grid/addresses';
import {
  cornerOf,
  edgeFrom,
  endOf,
  homeOf,
  nextWithin,
  pageFrom,
  regionAround,
  stepFrom,
  type Step,
} from '../../../../src/workbench/page/grid/moves';
import { SheetView } from '../../../../src/workbench/page/grid/sheet-view';
import { at, bookOf } from '../../model/support/grid';

const DOWN: Step = { rows: 1, columns: 0 };
const UP: Step = { rows: -1, columns: 0 };
const RIGHT: Step = { rows: 0, columns: 1 };
const LEFT: Step = { rows: 0, columns: -1 };

const place = (name: string) => {
  const { top, left } = at(name);
  return { row: top, column: left };
};

/** A and B are filled in rows 1 to 3 and 6 to 7, D in row 2. */
function view() {
  const { book, sheet } = bookOf([['a', 'b'], ['a', 'b', null, 'd'], ['a', 'b'], [], [], ['a', 'b'], ['a', 'b']]);
  return { view: new SheetView(book, sheet), sheet };
}

describe('a step', () => {
  it('goes to the next cell, over hidden rows', () => {
    const { view: seen, sheet } = view();
    sheet.hideRows(1, 2, true);
    expect(cellName(stepFrom(seen, place('A1'), DOWN))).toBe('A4');
    expect(cellName(stepFrom(seen, place('A4'), UP))).toBe('A1');
  });

  it('stays at the edges of the sheet', () => {
    const { view: seen } = view();
    expect(cellName(stepFrom(seen, place('A1'), UP))).toBe('A1');
    expect(cellName(stepFrom(seen, place('XFD5'), RIGHT))).toBe('XFD5');
    expect(cellName(stepFrom(seen, place('C1048576'), DOWN))).toBe('C1048576');
  });

  it('leaves merged cells at once', () => {
    const { view: seen, sheet } = view();
    sheet.merge(at('D5:F6'));
    expect(cellName(stepFrom(seen, place('D5'), RIGHT))).toBe('G5');
    expect(cellName(stepFrom(seen, place('D5'), DOWN))).toBe('D7');
  });
});

describe('a jump with Ctrl', () => {
  it.each([
    ['A1', DOWN, 'A3'],
    ['A3', DOWN, 'A6'],
    ['A7', DOWN, 'A1048576'],
    ['A7', UP, 'A6'],
    ['A6', UP, 'A3'],
    ['A2', RIGHT, 'B2'],
    ['B2', RIGHT, 'D2'],
    ['D2', RIGHT, 'XFD2'],
    ['XFD2', LEFT, 'D2'],
    ['C1', LEFT, 'B1'],
    ['C9', UP, 'C1'],
  ] as const)('from %s %p ends at %s', (from, step, to) => {
    expect(cellName(edgeFrom(view().view, place(from), step))).toBe(to);
  });
});

describe('other keys', () => {
  it('go to the first cell of the row that scrolls, then to the first of all', () => {
    const { view: seen, sheet } = view();
    sheet.freeze(1, 1);
    expect(cellName(homeOf(seen, place('D5')))).toBe('B5');
    expect(cellName(homeOf(seen, place('B5')))).toBe('A5');
    expect(cellName(cornerOf(seen))).toBe('B2');
  });

  it('go where the last used row and column meet', () => {
    expect(cellName(endOf(view().view))).toBe('D7');
    const { book, sheet } = bookOf([]);
    expect(cellName(endOf(new SheetView(book, sheet)))).toBe('A1');
  });

  it('go a screen down: as many rows of 20 pixels as it holds', () => {
    const { view: seen } = view();
    expect(cellName(pageFrom(seen, place('B3'), DOWN, 400))).toBe('B23');
    expect(cellName(pageFrom(seen, place('B23'), UP, 400))).toBe('B3');
    expect(cellName(pageFrom(seen, place('B3'), UP, 400))).toBe('B1');
  });
});

describe('a round through what is selected', () => {
  function rounds(areas: readonly Area[], start: string, along: 'rows' | 'columns', step: 1 | -1, count: number) {
    const { view: seen } = view();
    const names = [start];
    for (let turn = 0; turn < count; turn++) {
      names.push(cellName(nextWithin(seen, areas, place(names.at(-1) ?? ''), { along, step })));
    }
    return names.join(' ');
  }

  it('goes down the columns with Enter and along the rows with Tab, and begins again', () => {
    expect(rounds([at('A1:B2')], 'A1', 'columns', 1, 4)).toBe('A1 A2 B1 B2 A1');
    expect(rounds([at('A1:B2')], 'A1', 'rows', 1, 4)).toBe('A1 B1 A2 B2 A1');
    expect(rounds([at('A1:B2')], 'A1', 'rows', -1, 2)).toBe('A1 B2 A2');
  });

  it('goes from area to area', () => {
    expect(rounds([at('A1:A2'), at('C4')], 'C4', 'columns', 1, 3)).toBe('C4 A1 A2 C4');
  });

  it('passes over cells under a merge', () => {
    const { view: seen, sheet } = view();
    sheet.merge(at('D1:D2'));
    const next = nextWithin(seen, [at('D1:D3')], place('D1'), { along: 'columns', step: 1 });
    expect(cellName(next)).toBe('D3');
  });
});

describe('the region around a cell', () => {
  it('ends at blank rows and columns', () => {
    const { view: seen } = view();
    expect(areaName(regionAround(seen, place('B2')))).toBe('A1:B3');
    expect(areaName(regionAround(seen, place('A7')))).toBe('A6:B7');
    expect(areaName(regionAround(seen, place('D2')))).toBe('D2');
    expect(areaName(regionAround(seen, place('H20')))).toBe('H20');
  });

  it('takes in what touches it at a corner', () => {
    const { book, sheet } = bookOf([['a'], [null, 'b'], ['c']]);
    expect(areaName(regionAround(new SheetView(book, sheet), place('A1')))).toBe('A1:B3');
  });
});
