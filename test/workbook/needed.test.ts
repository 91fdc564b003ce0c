import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSheet, orderLinesIn } from '../../src/domain/read/find';
import { columnsInFull, HEAD_ROWS, neededSheets } from '../../src/workbook/needed';
import { openWorkbook, takeSnapshot } from '../../src/xlsx';
import type { Sheet } from '../../src/domain/sheet';
import { sheet } from '../support/tables';
import { snapshotOf, testBook } from './support/workbook';

/** Names of the sheets that are needed of a workbook. */
function needed(sheets: readonly Sheet[], corrections = {}): readonly string[] {
  return neededSheets(snapshotOf(testBook(...sheets)), corrections).map(({ name }) => name);
}

describe('a sheet is read whole', () => {
  it.each([
    ['a lot and a quantity', '| Lot | Qty |\n| A | 4 |'],
    ['a bag and a lane', '| Bag # | Lane |\n| B-1 | Hold |'],
    ['a lot and a trap that may be the quantity', '| Lot | Balance |\n| A | 4 |'],
    ['a column for each lane', '| Lot | Accepted | Hold |\n| A | 4 | 3 |'],
    ['ordered and a key', '| PO | Part | Ordered |\n| 1 | X | 100 |'],
    ['headers far down', `${'| . |\n'.repeat(40)}| Lot | Qty |`],
    ['a title of ours', '| Held Split: release log |\n| One row |'],
    ['a column of ours', '| Remaining to build (line) |\n| 25 |'],
  ])('that has %s', (_, table) => {
    expect(needed([sheet(table)])).toEqual(['Held']);
  });

  it('whose headers mean something by a correction only', () => {
    const table = '| Behälter | Stückzahl |\n| B-1 | 4 |';
    expect(needed([sheet(table)])).toEqual([]);
    expect(needed([sheet(table)], { behälter: 'bag', stückzahl: 'qty' })).toEqual(['Held']);
  });
});

describe('a sheet is not read whole', () => {
  it.each([
    ['prices', '| Item | Price |\n| Bolt | 2 |'],
    ['a word of ours alone', '| Lot |\n| A |'],
    ['a key without an order', '| PO | Part |\n| 1 | X |'],
    ['nothing', '| |'],
  ])('that has %s', (_, table) => {
    expect(needed([sheet(table)])).toEqual([]);
  });

  it('whose header is below the rows in which one can stand', () => {
    expect(needed([sheet(`${'| . |\n'.repeat(HEAD_ROWS)}| Lot | Qty |`)])).toEqual([]);
  });
});

describe('in full are read', () => {
  it('the columns with a known header, with numbers, and whatever stands right of all headers', () => {
    const table = '| Colour | Lot | Length | Qty | | Remark of mine |\n| red | A | 12 | 4 | | later |';
    expect([...columnsInFull(sheet(table), {})].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the samples', () => {
  const folder = join(__dirname, '..', '..', 'assets', 'samples');
  it.each(readdirSync(folder))('%s: what the check chooses and joins is among the needed sheets', (file) => {
    const snapshot = takeSnapshot(openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file));
    const found = new Set(neededSheets(snapshot, {}).map(({ name }) => name));
    const choice = chooseSheet(snapshot, null, {});
    if (choice.kind !== 'found') throw new Error('Each sample has a held sheet');
    const used = [choice.found, ...orderLinesIn(snapshot, choice.found, {})].map((one) => one.sheet.name);
    expect(used.filter((name) => !found.has(name))).toEqual([]);
  });
});
