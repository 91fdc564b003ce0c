import { found } from '../../support/tables';

const rule = 'rows-skipped';

it('counts every kind of row that is no data, and quotes the text', () => {
  const table = `
    | PO      | Lot | Qty | Lane     |
    | Week 20 |     |     |          |
    | 4711    | B   | 40  | Accepted |
    |         |     |     |          |
    |         |     |     |          |
    | PO      | Lot | Qty | Lane     |
    | 4711    | A   | 35  | Hold     |
    | Total   |     | 75  |          |
    | checked by KB |     |     |    |`;
  expect(found(table, rule)).toEqual([
    'info sheet A2:D2 A4:D6 A8:D9: Not read as parts: 2 blank rows, 1 header row, 1 total row and 2 text rows ("Week 20" and "checked by KB").',
  ]);
});

it('speaks of one row as one', () => {
  const table = `
    | Lot | Qty | Lane     |
    | B   | 40  | Accepted |
    |     |     |          |
    | A   | 35  | Hold     |`;
  expect(found(table, rule)).toEqual(['info sheet A3:C3: Not read as parts: 1 blank row.']);
});

it('counts repeated headers, totals and texts where there is nothing else', () => {
  const table = (row: string): string => `
    | PO   | Lot | Qty | Lane     |
    | 4711 | B   | 40  | Accepted |
    ${row}
    | 4711 | A   | 35  | Hold     |`;
  expect(found(table('| PO | Lot | Qty | Lane |'), rule)).toEqual([
    'info sheet A3:D3: Not read as parts: 1 header row.',
  ]);
  expect(found(table('| Grand total | | 40 | |'), rule)).toEqual(['info sheet A3:D3: Not read as parts: 1 total row.']);
  expect(found(table('| Totals | | 40 | |\n| Sum | | 40 | |'), rule)).toEqual([
    'info sheet A3:D4: Not read as parts: 2 total rows.',
  ]);
  expect(found(table('| see drawing | | | |'), rule)).toEqual([
    'info sheet A3:D3: Not read as parts: 1 text row ("see drawing").',
  ]);
});

it('says nothing of a sheet that is all data', () => {
  expect(found('| Lot | Qty | Lane |\n| B | 40 | Accepted |', rule)).toEqual([]);
});
