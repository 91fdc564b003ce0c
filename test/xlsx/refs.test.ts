import { columnNumber, parseArea, parseAreas } from '../../src/xlsx/refs';

describe('references', () => {
  it.each([
    ['C7', [6, 2, 6, 2]],
    ['$A$1:$D$9', [0, 0, 8, 3]],
    ['d9:a1', [0, 0, 8, 3]],
    [' XFD1048576 ', [1_048_575, 16_383, 1_048_575, 16_383]],
  ])('%s is an area', (text, [top, left, bottom, right]) => {
    expect(parseArea(text)).toEqual({ top, left, bottom, right });
  });

  it.each(['', 'A0', 'XFE1', 'A1048577', 'A', '7', 'A1:B', 'A1,B2', '#REF!'])('%j is none', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  it('come in lists with blanks between them', () => {
    expect(parseAreas('A1  B2:C3\n#REF!').map((area) => [area.top, area.left, area.bottom, area.right])).toEqual([
      [0, 0, 0, 0],
      [1, 1, 2, 2],
    ]);
  });

  it('name columns with letters', () => {
    expect(['A', 'z', 'AA', 'XFD'].map(columnNumber)).toEqual([0, 25, 26, 16_383]);
  });
});
