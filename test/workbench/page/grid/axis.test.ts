import { Axis } from '../../../../src/workbench/page/grid/axis';

describe('an axis', () => {
  // Lines of 20 pixels; line 2 is 50 high, 3 and 4 are hidden, 7 is 10.
  const axis = new Axis(10, 20, [
    [2, 50],
    [3, 0],
    [4, 0],
    [7, 10],
  ]);

  it('says where each line begins', () => {
    const offsets = Array.from({ length: 11 }, (_, line) => axis.offset(line));
    expect(offsets).toEqual([0, 20, 40, 90, 90, 90, 110, 130, 140, 160, 180]);
  });

  it('says how large a line is', () => {
    expect([0, 2, 3, 7, 9].map((line) => axis.size(line))).toEqual([20, 50, 0, 10, 20]);
  });

  it('finds the line at a point, hidden ones never, and the last one beyond the end', () => {
    expect([0, 19, 20, 89, 90, 139, 140, 5000].map((pixels) => axis.at(pixels))).toEqual([0, 0, 1, 2, 5, 7, 8, 9]);
    expect(axis.at(-5)).toBe(0);
  });

  it('steps over hidden lines and ends at the edges', () => {
    expect([axis.next(2, 1), axis.next(5, -1), axis.next(9, 1), axis.next(0, -1)]).toEqual([5, 2, null, null]);
  });

  it('takes the nearest line that shows in the place of a hidden one', () => {
    expect([axis.nearest(1), axis.nearest(3)]).toEqual([1, 5]);
    expect(new Axis(3, 20, [[2, 0]]).nearest(2)).toBe(1);
  });

  it('numbers the lines that show, and finds them by that number', () => {
    expect([0, 2, 5, 9].map((line) => axis.place(line))).toEqual([0, 2, 3, 7]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((place) => axis.lineAt(place))).toEqual([0, 1, 2, 5, 6, 7, 8, 9]);
  });

  it('knows a sheet of a million rows without a list of them', () => {
    const rows = new Axis(1_048_576, 20, [[1_000_000, 0]]);
    expect(rows.offset(1_048_575)).toBe(20_971_480);
    expect(rows.at(20_971_480)).toBe(1_048_575);
  });
});
