import * as fc from 'fast-check';
import type { Area } from '../../src/domain/sheet';
import { areaName, columnName } from '../../src/workbook/address';
import { cellArea, mergeAreas, numbersFrom, overlap, runsOf } from '../../src/workbook/areas';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

function cellsOf(areas: readonly Area[]): string[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    numbersFrom(top, bottom).flatMap((row) =>
      numbersFrom(left, right).map((column) => areaName(cellArea(row, column))),
    ),
  );
}

describe('mergeAreas', () => {
  test.each<[string, Area[], string[]]>([
    ['nothing', [], []],
    ['cells below each other', [area(1, 2, 1, 2), area(2, 2, 2, 2), area(3, 2, 3, 2)], ['C2:C4']],
    ['cells beside each other', [area(1, 3, 1, 3), area(1, 2, 1, 2)], ['C2:D2']],
    ['one cell named twice', [area(4, 0, 4, 0), area(4, 0, 4, 0)], ['A5']],
    ['cells that do not touch', [area(1, 0, 1, 0), area(3, 0, 3, 0), area(1, 2, 1, 2)], ['A2', 'C2', 'A4']],
    ['a large area and a cell inside it', [area(0, 0, 9, 3), area(4, 2, 4, 2)], ['A1:D10']],
    ['a block with a cell beside its middle', [area(0, 0, 2, 0), area(1, 1, 1, 1)], ['A1', 'A2:B2', 'A3']],
  ])('%s', (_, areas, merged) => {
    expect(mergeAreas(areas).map(areaName)).toEqual(merged);
  });

  test('covers exactly the same cells, each once, whatever the areas', () => {
    const some = fc
      .tuple(fc.nat(12), fc.nat(12), fc.nat(4), fc.nat(4))
      .map(([top, left, height, width]) => area(top, left, top + height, left + width));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (areas) => {
        const merged = mergeAreas(areas);
        expect(cellsOf(merged).sort()).toEqual([...new Set(cellsOf(areas))].sort());
        expect(merged.length).toBeLessThanOrEqual(new Set(cellsOf(areas)).size);
      }),
    );
  });

  test('100,000 single cells in 1,000 columns of 100 become 1,000 areas or fewer', () => {
    const cells = numbersFrom(0, 99_999).map((index) => cellArea(index % 100, 2 * Math.floor(index / 100)));
    expect(mergeAreas(cells)).toHaveLength(1_000);
  });
});

test('overlap: a shared cell counts, a shared edge does not', () => {
  expect(overlap(area(0, 0, 2, 2), area(2, 2, 4, 4))).toBe(true);
  expect(overlap(area(0, 0, 2, 2), area(3, 0, 4, 2))).toBe(false);
  expect(overlap(area(0, 0, 2, 2), area(0, 3, 2, 4))).toBe(false);
});

test('runsOf: neighbours in one run, in ascending order, doubles once', () => {
  expect(runsOf([7, 3, 2, 4, 3])).toEqual([
    [2, 4],
    [7, 7],
  ]);
  expect(runsOf([])).toEqual([]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnName(column)).toBe(letters);
});
