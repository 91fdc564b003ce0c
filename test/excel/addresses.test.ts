import { addressesOf, areasIn, joined, rowsName } from '../../src/excel/addresses';
import { cellArea } from '../../src/workbook/areas';

describe('addresses', () => {
  it.each([
    ['A1', [{ top: 0, left: 0, bottom: 0, right: 0 }]],
    ['Held!B2:C3', [{ top: 1, left: 1, bottom: 2, right: 2 }]],
    ["'It''s, mine!'!$AA$10", [{ top: 9, left: 26, bottom: 9, right: 26 }]],
    [
      "'a,b'!A1:A2, 'a,b'!C1",
      [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 2, bottom: 0, right: 2 },
      ],
    ],
    ['5:6', [{ top: 4, left: 0, bottom: 5, right: 16_383 }]],
    ['B:C', [{ top: 0, left: 1, bottom: 1_048_575, right: 2 }]],
    ['', []],
  ])('%s names its areas', (address, areas) => {
    expect(areasIn(address)).toEqual(areas);
  });

  it('are put together in texts no longer than Excel takes', () => {
    expect(addressesOf([cellArea(0, 0), cellArea(1, 1), cellArea(2, 2)], 6)).toEqual(['A1,B2', 'C3']);
    expect(addressesOf([])).toEqual([]);
    expect(joined(['1:1', '3:3'])).toEqual(['1:1,3:3']);
  });

  it('name whole rows', () => {
    expect(rowsName(4, 8)).toBe('5:9');
  });
});
