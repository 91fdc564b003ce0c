import type { CellValue } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { clean, found } from '../../support/tables';
import type { Sheet } from '../../../src/domain/sheet';

const RULE = 'id-damaged';

/** A held sheet of one row whose lot and bag cells have these values and formats. */
function held(lot: CellValue, format?: string, bag: CellValue = 'B-1', bagFormat?: string): Sheet {
  const matrix = [
    ['Lot', 'Bag', 'Qty', 'Lane'],
    [lot, bag, 40, 'Accepted'],
  ];
  return sheetFromValues('Held', matrix, { formats: [format, bagFormat] });
}

describe('id-damaged', () => {
  it('finds a lot that Excel made a date of', () => {
    expect(found(held(45996, 'd-mmm'), RULE)).toEqual([
      'error line 0 A2: In row 2 the lot is a date now (it shows "5-Dec").',
    ]);
  });

  it('finds a bag in scientific notation, as a number and as the text of an import', () => {
    expect(found(held('B', undefined, 2.4e11, '0.0E+00'), RULE)).toEqual([
      'error line 0 B2: In row 2 the bag is a rounded number now (it shows "2.4E+11").',
    ]);
    expect(found(held('B', undefined, '2.4E+11'), RULE)).toEqual([
      'error line 0 B2: In row 2 the bag is a rounded number now (it shows "2.4E+11").',
    ]);
  });

  it('finds a number of more than 15 digits', () => {
    expect(found(held(376104250021234000, '0'), RULE)).toEqual([
      'error line 0 A2: In row 2 the lot has lost its last digits (it shows "376104250021234000").',
    ]);
  });

  it('finds lot and bag of one row together', () => {
    expect(found(held(45996, 'd-mmm', 2.4e11, '0.0E+00'), RULE)).toEqual([
      'error line 0 A2 B2: In row 2 the lot is a date now (it shows "5-Dec") and the bag is a rounded number now (it shows "2.4E+11").',
    ]);
  });

  it.each([
    [12, undefined],
    [240512, '000000'],
    ['24E10', undefined],
    ['5-Dec', '@'],
    ['376104250021234567', '@'],
  ])('takes %j with the format %s for what it is', (lot, format) => {
    expect(found(held(lot, format), RULE)).toEqual([]);
  });

  it('looks at lots and bags only', () => {
    expect(found(clean([{ location: '2.4E+11' }]), RULE)).toEqual([]);
  });
});
