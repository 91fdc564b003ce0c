import { columnCharacters, columnPixels, rowPixels, rowPoints } from '../../../../src/workbench/page/grid/sizes';

describe('sizes in pixels', () => {
  // What Excel shows for Calibri 11 when the edge of a header is held: "Width: 8.43 (64 pixels)", "Width: 10.00 (75 pixels)".
  it.each([
    [8.4296875, 64],
    [10, 75],
    [20, 145],
    [0, 0],
  ])('are for %p characters %p', (characters, pixels) => {
    expect(columnPixels(characters)).toBe(pixels);
  });

  it('are 64 and 20 where nothing is said', () => {
    expect([columnPixels(null), rowPixels(null)]).toEqual([64, 20]);
  });

  it('of rows are four for three points', () => {
    expect([rowPixels(15), rowPixels(30), rowPixels(12.75)]).toEqual([20, 40, 17]);
    expect(rowPoints(40)).toBe(30);
  });

  it('become characters again that give the same pixels', () => {
    for (const pixels of [5, 12, 64, 75, 100, 211]) expect(columnPixels(columnCharacters(pixels))).toBe(pixels);
    expect(columnCharacters(0)).toBe(0);
  });
});
