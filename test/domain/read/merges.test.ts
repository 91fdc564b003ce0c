import type { Area } from '../../../src/domain/sheet';
import { checked, found, sheet } from '../../support/tables';
import { facts, placed, rowKeys, texts, where } from '../../support/reading';

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

const TABLE = `
  | PO   | Lot | Qty | Lane     | Location | Ordered |
  | 4711 | B   | 40  | Accepted | S-1      | 100     |
  |      | A   | 35  | Hold     |          |         |
  |      | C   | 5   | Scrap    |          |         |
  | 4712 | D   | 9   | Hold     | S-2      | 50      |`;

describe('SPEC 5, merged-cells: error over quantity or lane: those cells are unknown, on every line they touch', () => {
  it('over the quantity', () => {
    const merged = sheet(TABLE, { merges: [area(1, 2, 2, 2)] });
    expect(placed(merged)).toEqual(['2: ? accepted', '3: ? hold', '4: 5 doNotUse', '5: 9 hold']);
    expect(where(merged, 'merged-cells')).toEqual(['error line 0 C2:C3']);
    expect(found(merged, 'count-not-exact')).toEqual([]);
  });

  it('over the lane', () => {
    const merged = sheet(TABLE, { merges: [area(2, 3, 3, 3)] });
    expect(placed(merged)).toEqual(['2: 40 accepted', '3: 35 unplaced', '4: 5 unplaced', '5: 9 hold']);
    expect(where(merged, 'merged-cells')).toEqual(['error line 0 D3:D4']);
    expect(found(merged, 'lane-missing')).toEqual([]);
  });

  it('over both and more', () => {
    const merged = sheet(TABLE, { merges: [area(1, 1, 2, 4)] });
    expect(placed(merged)).toEqual(['2: ? unplaced', '3: ? unplaced', '4: 5 doNotUse', '5: 9 hold']);
  });

  it('on every line they touch', () => {
    const merged = sheet(TABLE, { merges: [area(3, 2, 4, 2)] });
    expect(placed(merged)).toEqual(['2: 40 accepted', '3: 35 hold', '4: ? doNotUse', '5: ? hold']);
    expect(where(merged, 'merged-cells')).toEqual(['error line 0 C4:C5', 'error line 1 C4:C5']);
  });

  it('over a lane quantity of the wide form', () => {
    const wide = sheet('| Lot | Accepted | Hold |\n| B | 40 | 35 |\n| A |  | 5 |', { merges: [area(1, 1, 2, 1)] });
    expect(placed(wide)).toEqual(['2: ? accepted', '2: 35 hold', '3: ? accepted', '3: 5 hold']);
  });

  it('reaching up into the header', () => {
    const merged = sheet(TABLE, { merges: [area(0, 2, 1, 2)] });
    expect(placed(merged)[0]).toBe('2: ? accepted');
  });

  it('two that overlap, as no workbook of Excel’s has, hide all their cells', () => {
    const merged = sheet(TABLE, { merges: [area(2, 2, 3, 2), area(1, 2, 2, 2)] });
    expect(placed(merged)).toEqual(['2: ? accepted', '3: ? hold', '4: ? doNotUse', '5: 9 hold']);
  });
});

describe('SPEC 5, merged-cells: info elsewhere, read as filled down', () => {
  it('over a key', () => {
    const merged = sheet(TABLE, { merges: [area(1, 0, 3, 0)] });
    expect(rowKeys(merged).map((text) => text.split(' / ')[1])).toEqual(['4711', '4711', '4711', '4712']);
    expect(where(merged, 'merged-cells')).toEqual(['info line 0 A2:A4']);
    expect(found(merged, 'key-filled-down')).toEqual([]);
  });

  it('over another field, with what the merged cell shows', () => {
    const merged = sheet(TABLE, { merges: [area(1, 4, 2, 4)] });
    expect(texts(merged, 'location')).toEqual(['S-1', 'S-1', '<blank>', 'S-2']);
    expect(checked(merged).split.shown(1, 'location')).toBe('S-1');
    expect(checked(merged).split.shown(2, 'location')).toBe('');
  });

  it('over a lot, so that a row with nothing but its part of it is data', () => {
    const merged = sheet('| Lot | Qty | Lane | Note |\n| B | 5 | Hold | |\n|  |  |  | second bag |', {
      merges: [area(1, 0, 2, 0)],
    });
    expect(placed(merged)).toEqual(['2: 5 hold', '3: ? unplaced']);
  });

  it('over a fact', () => {
    const merged = sheet(TABLE, { merges: [area(1, 5, 3, 5)] });
    expect(facts(merged, 'ordered')).toEqual(['100', '50']);
    expect(checked(merged).split.lines[0]?.ordered.cells).toEqual([
      { sheet: 'Held', top: 1, bottom: 3, left: 5, right: 5 },
    ]);
  });

  it('sideways, only its first column has the value', () => {
    const merged = sheet('| PO | Part | Lot | Qty | Lane |\n| 4711 |  | B | 5 | Hold |', {
      merges: [area(1, 0, 1, 1)],
    });
    expect(rowKeys(merged)).toEqual(['2: - / 4711 / - / -']);
  });

  it('a value below the end of what is stored', () => {
    const merged = sheet('| Lot | Qty | Lane | Location |\n| B | 5 | Hold | S-1 |\n| A | 5 | Hold |', {
      merges: [area(1, 3, 2, 3)],
    });
    expect(texts(merged, 'location')).toEqual(['S-1', 'S-1']);
  });
});

describe('merged areas that are none of our business', () => {
  it.each([
    ['above the header', area(0, 0, 0, 5)],
    ['below the rows', area(9, 2, 12, 2)],
    ['beside them', area(1, 7, 3, 9)],
    ['over a column that is not read', area(1, 6, 3, 6)],
  ])('%s', (_, merge) => {
    const table = TABLE.replaceAll(/\|$/gm, '| x |');
    expect(found(sheet(table, { merges: [merge] }), 'merged-cells')).toEqual([]);
  });

  it('a band across all columns supplies its block and is not reported', () => {
    const banded = sheet('| Note | Lot | Qty | Lane |\n| PO 4711 | | | |\n| | B | 5 | Hold |', {
      merges: [area(1, 0, 1, 3)],
    });
    expect(rowKeys(banded)).toEqual(['3: - / 4711 / - / -']);
    expect(found(banded, 'merged-cells')).toEqual([]);
  });

  it('a reader that cannot see them', () => {
    expect(placed(sheet(TABLE, { merges: null }))).toHaveLength(4);
  });

  it('one over a whole column and a million rows costs nothing', () => {
    const merged = sheet(TABLE, { merges: [area(1, 2, 1_048_575, 2), area(1, 8, 1_048_575, 16_383)] });
    expect(placed(merged)).toEqual(['2: ? accepted', '3: ? hold', '4: ? doNotUse', '5: ? hold']);
  });
});
