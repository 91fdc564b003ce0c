/** @jest-environment jsdom */
import { reopened, sample, show } from './support/page';
import { screen } from '@testing-library/react';
import { StatusBar } from '../../../../src/workbench/page/bars/StatusBar';
import { at, bookOf, fill } from '../../model/support/grid';

/** All that the bar says, its parts apart. */
function said(): string[] {
  const bar = screen.getByRole('group', { name: 'Status bar' });
  return [...bar.querySelectorAll('span')].filter((part) => part.querySelector('span') === null).map((part) => part.textContent); // prettier-ignore
}

describe('the status bar', () => {
  it('says what Excel is doing', async () => {
    const { desk, beside } = show(<StatusBar />);
    expect(said()).toEqual(['Ready']);
    await beside(() => {
      desk.beginEdit('cell', 'x');
    });
    expect(said()).toEqual(['Enter']);
    await beside(() => {
      desk.cancelEdit();
      desk.beginEdit('bar');
    });
    expect(said()).toEqual(['Edit']);
    await beside(() => {
      desk.cancelEdit();
    });
    expect(said()).toEqual(['Ready']);
  });

  it('says that the sheet is protected and the workbook read-only', async () => {
    const { book, sheet } = bookOf([]);
    book.setReadOnly(true);
    const { beside } = show(<StatusBar />, book);
    expect(said()).toEqual(['Ready', 'Read-only workbook']);
    await beside(() => {
      sheet.protect();
    });
    expect(said()).toEqual(['Ready', 'Protected sheet', 'Read-only workbook']);
  });

  it('counts the rows that a filter finds', async () => {
    const book = sample('multi-line.xlsx');
    const sheet = book.activeSheet;
    const { beside } = show(<StatusBar />, book);
    expect(said()).toEqual(['Ready']);
    // Lane is the 18th column; 40 rows below the header in row 3
    await beside(() => {
      sheet.filterBy(17, ['Accepted']);
    });
    const accepted = Array.from({ length: 40 }, (_, index) => sheet.text(index + 3, 17)).filter((lane) => lane === 'Accepted'); // prettier-ignore
    expect(said()).toEqual(['Ready', `${accepted.length} of 40 rows found`]);
    await beside(() => {
      sheet.clearFilter(null);
    });
    expect(said()).toEqual(['Ready']);
  });

  it('counts for the table that the active cell is in', async () => {
    const { book, sheet } = bookOf([['Bag'], ['B-1'], ['B-2'], ['B-3'], [null], ['Lane'], ['Hold'], ['Scrap']]);
    const bags = sheet.addTable(at('A1:A4'), true);
    const lanes = sheet.addTable(at('A6:A8'), true);
    sheet.filterTable(bags.id, 0, ['B-1', 'B-3']);
    sheet.filterTable(lanes.id, 0, ['Scrap']);
    const { select } = show(<StatusBar />, book);
    await select('A8');
    expect(said()).toContain('1 of 2 rows found');
    await select('A2');
    expect(said()).toContain('2 of 3 rows found');
    // Outside of both it is the first.
    await select('C20');
    expect(said()).toContain('2 of 3 rows found');
  });

  it('counts the formulas that were not recalculated once there is a moment for it', async () => {
    const { book: typed, sheet: before } = bookOf([
      ['Qty', '=[Rates.xlsx]Sheet1!A1*A2', '=[Rates.xlsx]Sheet1!A1*A3'],
      [40],
      [35],
    ]);
    fill(before, 'D1', [['=[Rates.xlsx]Sheet1!A1*9']]);
    const book = reopened(typed);
    const { beside } = show(<StatusBar />, book);
    await beside(() => {
      book.activeSheet.put(1, 0, [[39]]);
    });
    // What uses another workbook may be out of date after any change: all three.
    expect(
      await screen.findByText(
        '3 formulas show values from before your change. Excel recalculates them when it opens the file.',
      ),
    ).toBeTruthy();
    await beside(() => {
      book.activeSheet.clear(at('B1:C1'), 'contents');
    });
    expect(
      await screen.findByText(
        '1 formula shows its value from before your change. Excel recalculates it when it opens the file.',
      ),
    ).toBeTruthy();
  });
});

describe('the figures of the selected cells', () => {
  const rows = [
    ['Bag', 'Qty'],
    ['B-1', 40],
    ['B-2', 35.5],
    ['B-3', null],
    ['B-4', 10],
  ];

  it.each([
    ['B2', []],
    ['B2:B5', ['Average: 28.5', 'Count: 3', 'Sum: 85.5']],
    ['A1:B3', ['Average: 37.75', 'Count: 6', 'Sum: 75.5']],
    ['A2:A4', ['Count: 3']],
    ['D1:F9', []],
    ['A:B', ['Average: 28.5', 'Count: 9', 'Sum: 85.5']],
  ])('of %s are %j', async (ref, figures) => {
    const { desk, beside } = show(<StatusBar />, bookOf(rows).book);
    await beside(() => {
      desk.select([ref === 'A:B' ? { top: 0, left: 0, bottom: 1_048_575, right: 1 } : at(ref)]);
    });
    expect(said()).toEqual(['Ready', ...figures]);
  });

  it('take each cell once, and only those that show', async () => {
    const { book, sheet } = bookOf(rows);
    sheet.hideRows(1, 1, true);
    const { desk, beside } = show(<StatusBar />, book);
    await beside(() => {
      desk.select([at('B2:B5'), at('B3:B5')]);
    });
    // 35.5 and 10; row 2 is hidden
    expect(said()).toEqual(['Ready', 'Average: 22.75', 'Count: 2', 'Sum: 45.5']);
  });

  it('are without a sum where there is an error among them', async () => {
    const { book, sheet } = bookOf(rows);
    sheet.put(3, 1, [[{ fault: 'error', text: '#N/A' }]]);
    const { select } = show(<StatusBar />, book);
    await select('B2:B5');
    expect(said()).toEqual(['Ready', 'Count: 4']);
  });

  it('follow a change of the cells', async () => {
    const { book, sheet } = bookOf(rows);
    const { select, beside } = show(<StatusBar />, book);
    await select('B2:B3');
    await beside(() => {
      sheet.put(1, 1, [[30]]);
    });
    expect(said()).toEqual(['Ready', 'Average: 32.75', 'Count: 2', 'Sum: 65.5']);
  });

  it('are not worked out of more cells than can be added up while somebody selects', async () => {
    const { book, sheet } = bookOf([]);
    sheet.put(0, 0, [[1, 1, 1]]);
    sheet.put(66_667, 0, [[1, 1, 1]]);
    const { select } = show(<StatusBar />, book);
    await select('A1:C66667');
    expect(said()).toEqual(['Ready', '200,001 cells selected, too many to add up here']);
    await select('A1:C66666');
    expect(said()).toEqual(['Ready', 'Average: 1', 'Count: 3', 'Sum: 3']);
  });
});
