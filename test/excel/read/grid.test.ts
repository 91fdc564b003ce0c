import type { SheetColumn } from '../../../src/domain/sheet';
import { gridOf, type Details, type Matrix } from '../../../src/excel/read/grid';

function grid(values: Matrix, formulas: Matrix = values, details: readonly Details[] = [], top = 0, left = 0) {
  return gridOf([{ top, left, values, formulas }], details);
}

/** Kinds and formats of a rectangle from A1 on. */
function detailsOf(types: Matrix, formats: Matrix): Details {
  return { top: 0, left: 0, types, formats };
}

describe('the cells that Office.js gives', () => {
  it('stand where they are on the sheet, blanks left out at the ends', () => {
    const { columns, rowCount } = grid([['a', ''], ['', ''], [1, '']], undefined, [], 3, 2); // prettier-ignore
    expect(rowCount).toBe(6);
    expect(columns.map(({ values }) => values)).toEqual([[], [], [null, null, null, 'a', null, 1]]);
  });

  it('are errors only where their kind says so', () => {
    const values = [['#N/A', '#N/A', '#4711']];
    const kinds = [['Error', 'String', 'String']];
    const { columns } = grid(values, values, [detailsOf(kinds, [['General', '@', '@']])]);
    expect(columns.map((column) => column.values[0])).toEqual([{ fault: 'error', text: '#N/A' }, '#N/A', '#4711']);
  });

  it('are errors by their text where no kinds were read', () => {
    const { columns } = grid([['#REF!', '#4711', '#DIV/0!']]);
    expect(columns.map((column) => column.values[0])).toEqual([
      { fault: 'error', text: '#REF!' },
      '#4711',
      { fault: 'error', text: '#DIV/0!' },
    ]);
  });

  it('hold a formula where what was typed differs from the value, and not where a text begins with =', () => {
    const { hasFormula, formula } = grid([[40, '=40', '']], [['=A1+1', '=40', '=""']]);
    expect([0, 1, 2, 3].map((column) => hasFormula(0, column))).toEqual([true, false, true, false]);
    expect([formula(0, 0), formula(0, 1)]).toEqual(['A1+1', null]);
  });

  it('lack a value where a formula was never calculated', () => {
    const { columns } = grid([['']], [['=A2']], [detailsOf([['Unknown']], [['General']])]);
    expect(columns[0]?.values[0]).toEqual({ fault: 'noValue', text: '=A2' });
  });

  it('have number formats as src/xlsx reads them: one for all, or each its own and blanks like the cell above', () => {
    const values = [['', 'x'], [1, 'x'], ['', ''], [2, 'x']]; // prettier-ignore
    const formats = [['@', '@'], ['0', '@'], ['0%', '0'], ['0.0', '@']]; // prettier-ignore
    const { columns } = grid(values, values, [detailsOf(values, formats)]);
    expect(columns[1]?.formats).toBe('@');
    const sheet = { columns: [{ values: columns[0]?.values ?? [], formats: columns[0]?.formats ?? '' }] };
    expect([0, 1, 2, 3].map((row) => formatIn(sheet.columns, row))).toEqual(['0', '0', '0', '0.0']);
  });

  it('have the usual format where none was read', () => {
    expect(grid([[1]]).columns[0]?.formats).toBe('General');
  });

  it('may come in several rectangles', () => {
    const first = { top: 0, left: 0, values: [[1, 2]], formulas: [[1, 2]] };
    const second = { top: 1, left: 0, values: [[3, 4]], formulas: [[3, '=A2+1']] };
    const { columns, hasFormula } = gridOf([first, second], []);
    expect(columns.map(({ values }) => values)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(hasFormula(1, 1)).toBe(true);
  });
});

function formatIn(columns: readonly SheetColumn[], row: number): string {
  const formats = columns[0]?.formats ?? '';
  return typeof formats === 'string' ? formats : (formats[row] ?? 'General');
}
