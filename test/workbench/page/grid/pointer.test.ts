import { areaName } from '../../../../src/workbook/address';
import { cellName, placeNamed } from '../../../../src/workbench/page/grid/addresses';
import {
  clicked,
  currentRows,
  dragged,
  isSelected,
  sameKind,
  type Selected,
} from '../../../../src/workbench/page/grid/pointer';
import { SheetView } from '../../../../src/workbench/page/grid/sheet-view';
import { at, bookOf } from '../../model/support/grid';

const place = (name: string) => {
  const { top, left } = at(name);
  return { row: top, column: left };
};
const cell = (name: string) => ({ kind: 'cell', place: place(name) }) as const;
const on = (name: string): Selected => ({ areas: [at(name)], active: place(name) });
const plain = { extend: false, add: false };
const said = ({ areas, active }: Selected) => `${areas.map(areaName).join(' ')} at ${cellName(active)}`;

function view() {
  const { book, sheet } = bookOf([['a']]);
  sheet.merge(at('C3:D4'));
  return new SheetView(book, sheet);
}

describe('a click', () => {
  it('selects a cell, all of a merged one, a row, a column, or everything', () => {
    expect(said(clicked(view(), on('A1'), cell('B2'), plain))).toBe('B2 at B2');
    expect(said(clicked(view(), on('A1'), cell('C3'), plain))).toBe('C3:D4 at C3');
    expect(said(clicked(view(), on('A1'), { kind: 'row', row: 4 }, plain))).toBe('A5:XFD5 at A5');
    expect(said(clicked(view(), on('A1'), { kind: 'column', column: 5 }, plain))).toBe('F1:F1048576 at F1');
    expect(said(clicked(view(), on('C9'), { kind: 'all' }, plain))).toBe('A1:XFD1048576 at A1');
  });

  it('extends from the active cell with Shift and adds an area with Ctrl', () => {
    expect(said(clicked(view(), on('B9'), cell('A7'), { extend: true, add: false }))).toBe('A7:B9 at B9');
    expect(said(clicked(view(), on('B9'), cell('A7'), { extend: false, add: true }))).toBe('B9 A7 at A7');
    const column = clicked(view(), on('A1'), { kind: 'column', column: 5 }, plain);
    expect(said(clicked(view(), column, { kind: 'column', column: 2 }, { extend: true, add: false }))).toBe(
      'C1:F1048576 at F1',
    );
  });
});

describe('dragging', () => {
  it('selects from the active cell on, with all of what is merged', () => {
    expect(said(dragged(view(), on('A1'), cell('C3')))).toBe('A1:D4 at A1');
  });

  it('goes on with rows where it began on a row', () => {
    const row = clicked(view(), on('A1'), { kind: 'row', row: 4 }, plain);
    expect(said(dragged(view(), row, sameKind('row', place('H7'))))).toBe('A5:XFD7 at A5');
  });
});

describe('a menu', () => {
  it('is about what is selected where it was asked for within that', () => {
    expect(isSelected(on('B2:D5'), cell('C3'))).toBe(true);
    expect(isSelected(on('B2:D5'), cell('E3'))).toBe(false);
    expect(isSelected(on('B2:D5'), { kind: 'row', row: 2 })).toBe(false);
    expect(isSelected(on('A3:XFD4'), { kind: 'row', row: 2 })).toBe(true);
    expect(isSelected(on('C1:C1048576'), { kind: 'column', column: 2 })).toBe(true);
    expect(isSelected(on('C1:C1048576'), { kind: 'all' })).toBe(false);
  });

  it('is about the rows of the area that the active cell is in', () => {
    expect(currentRows({ areas: [at('A1'), at('B4:C6')], active: place('B4') })).toEqual({ first: 3, last: 5 });
  });
});

describe('names of cells', () => {
  it('are read back', () => {
    expect(placeNamed('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 });
    expect(placeNamed('')).toBeNull();
  });
});
