import {
  columnShare,
  currentArea,
  headOf,
  inSpans,
  isMany,
  rowShare,
  spansOf,
  withCurrent,
  WHOLE_SHEET,
} from '../../../../src/workbench/page/grid/selection';
import { at } from '../../model/support/grid';

const place = (name: string) => {
  const { top, left } = at(name);
  return { row: top, column: left };
};

describe('selected areas', () => {
  it('are extended from the active cell: the corner opposite to it moves', () => {
    expect(headOf(at('B2:D5'), place('B2'))).toEqual(place('D5'));
    expect(headOf(at('B2:D5'), place('D5'))).toEqual(place('B2'));
    expect(headOf(at('B2:D5'), place('B5'))).toEqual(place('D2'));
    expect(headOf(at('B2'), place('B2'))).toEqual(place('B2'));
  });

  it('have one that typing goes to, and it alone is replaced', () => {
    const areas = [at('A1'), at('C3:D4'), at('C3')];
    expect(currentArea(areas, place('C3'))).toEqual(at('C3'));
    expect(withCurrent(areas, place('D4'), at('D4:E9'))).toEqual([at('A1'), at('D4:E9'), at('C3')]);
  });

  it('cover spans of a row', () => {
    const spans = spansOf([at('B2:D5'), at('F1:F9'), at('H7')], 2);
    expect(spans).toBe('1-3,5-5');
    expect([0, 1, 3, 4, 5, 7].map((column) => inSpans(spans, column))).toEqual([false, true, true, false, true, false]);
    expect(inSpans('', 0)).toBe(false);
  });

  it('cover rows and columns in part or whole', () => {
    const areas = [at('B2:D5'), { ...WHOLE_SHEET, top: 7, bottom: 8 }, { ...WHOLE_SHEET, left: 6, right: 6 }];
    expect([0, 1, 7].map((row) => rowShare(areas, row))).toEqual(['some', 'some', 'whole']);
    expect([0, 1, 6].map((column) => columnShare(areas, column))).toEqual(['some', 'some', 'whole']);
    expect(rowShare([at('B2')], 4)).toBe('none');
    expect(columnShare([at('B2')], 4)).toBe('none');
  });

  it('are one cell where they are one merged cell', () => {
    expect(isMany([at('B2:C3')], at('B2:C3'))).toBe(false);
    expect(isMany([at('B2:C3')], null)).toBe(true);
    expect(isMany([at('B2'), at('D4')], null)).toBe(true);
    expect(isMany([at('B2')], null)).toBe(false);
  });
});
